"""Commands that write: nobody's change is lost, tasks are finished, and what was done is told as data."""

from __future__ import annotations

import pytest

from tests.cli.conftest import CommandLine


@pytest.mark.parametrize("call", [("edit", "D1", "amount=1k"), ("move", "D1", "qualification")])
def test_what_somebody_else_changed_since_it_was_seen_is_not_written_over(
    deal: CommandLine, monkeypatch: pytest.MonkeyPatch, call: tuple[str, ...]
) -> None:
    seen = str(deal.data("show", "D1", "--json")["version"])
    monkeypatch.setenv("CRM_TUI_USER", "ben")
    assert deal("edit", "D1", "amount=50k", "--seen", seen).status == 0
    monkeypatch.setenv("CRM_TUI_USER", "ana")
    before = deal.data("show", "D1", "--json")
    late = deal(*call, "--seen", seen)
    assert late.status == 5
    assert "Ben was faster and changed amount" in late.err
    assert deal.data("show", "D1", "--json") == before
    assert deal(*call, "--seen", str(before["version"])).status == 0


@pytest.mark.parametrize("call", [("edit", "D9", "amount=1k"), ("move", "D9", "qualification")])
def test_a_reference_that_matches_nothing_makes_no_user(
    deal: CommandLine, monkeypatch: pytest.MonkeyPatch, call: tuple[str, ...]
) -> None:
    monkeypatch.setenv("CRM_TUI_USER", "zoe")
    assert deal(*call).status == 3
    assert deal("show", "Zoe").status == 3


def test_a_field_that_is_given_twice_is_refused_also_with_spaces(deal: CommandLine) -> None:
    called = deal("edit", "D1", "amount=1", "amount =2")
    assert called.status == 2
    assert "amount is given twice" in called.err


def test_a_task_is_finished_and_reopened(deal: CommandLine) -> None:
    deal("add", "task", "title=Call Kim", "deal=D1")
    assert deal("edit", "T1", "done=yes").status == 0
    finished = deal.data("show", "T1", "--json")["done_at"]
    assert finished is not None
    assert deal("edit", "T1", "done=true").err == "Nothing was different.\n"
    assert deal.data("show", "T1", "--json")["done_at"] == finished
    assert deal("edit", "T1", "done=no").status == 0
    assert deal.data("show", "T1", "--json")["done_at"] is None
    assert deal("edit", "T1", "done=").err == "Nothing was different.\n"
    assert deal("undo").status == 0
    assert deal.data("show", "T1", "--json")["done_at"] == finished
    assert "yes or no" in deal("edit", "T1", "done=perhaps").err


def test_a_task_can_be_noted_as_done_at_once(deal: CommandLine) -> None:
    assert deal("add", "task", "title=Sent the deck", "deal=D1", "done=yes").out == "T1\n"
    assert deal.data("show", "D1", "--json")["timeline"][0]["title"] == "Sent the deck"


def test_what_was_done_is_told_as_data(no_workspace: CommandLine) -> None:
    made = no_workspace.data("init", "--currency", "chf", "--json")
    assert made == {"done": "init", "workspace": str(no_workspace.path), "template": "sales", "currency": "CHF"}
    company = no_workspace.data("add", "company", "name=Acme", "--json")
    undone = no_workspace.data("undo", "--json")
    assert (undone["done"], undone["summary"], undone["target"]) == ("undo", "added company O1 Acme", company["action"])
    assert {"kind": "company", "id": company["id"]} in undone["changed"]
    redone = no_workspace.data("redo", "--json")
    assert (redone["done"], redone["target"]) == ("redo", undone["action"])
    target = no_workspace.path.with_name("copy.db")
    assert no_workspace.data("backup", str(target), "--json")["file"] == str(target)
