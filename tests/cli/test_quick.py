"""`crm-tui quick`, `note-template`, and a call with its next step: the same as on the screen, for scripts."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from crm_tui.domain.records import Kind
from crm_tui.services import workspace
from crm_tui.services.shape import custom_fields
from tests.cli.conftest import CommandLine


def test_a_line_adds_a_deal_and_its_reference_goes_to_stdout(deal: CommandLine) -> None:
    called = deal("quick", "Birch pilot 12k company:Birch close:2026-12-01 #lab")
    assert (called.status, called.out) == (0, "D2\n")
    assert called.err == "Added deal D2 Birch pilot with company O2 Birch.\n"
    shown = deal.data("show", "D2", "--json")
    assert (shown["amount"], shown["close"], shown["tags"]) == ("12000.00", "2026-12-01", ["lab"])


def test_quotation_marks_that_a_shell_took_away_are_put_back(deal: CommandLine) -> None:
    assert deal("quick", "Birch", "pilot", "@Kim Sato", "src:trade fair", "#big fish").status == 0
    shown = deal.data("show", "D2", "--json")
    assert (shown["name"], shown["source"], shown["tags"]) == ("Birch pilot", "trade fair", ["big fish"])
    assert shown["people"][0]["contact"]["name"] == "Kim Sato"


def test_what_is_not_clear_is_told_with_what_to_write_and_nothing_is_saved(deal: CommandLine) -> None:
    called = deal("quick", "x @Zed clsoe:fri")
    assert (called.status, called.out) == (2, "")
    assert "There is no record “Zed”. Write contact:Zed or company:Zed." in called.err
    assert "did you mean close? Write close:fri" in called.err
    assert len(deal.data("list", "deals", "--json")) == 1


def test_a_dry_run_says_how_it_is_understood_and_saves_nothing(deal: CommandLine) -> None:
    shown = deal("quick", "--dry-run", "task pay 2026-12-01 @D1 @Zed")
    assert shown.status == 0
    assert "Task" in shown.out
    assert "Tue 1 Dec 2026" in shown.out
    assert "There is no record “Zed”" in shown.err
    read = deal.data("quick", "--dry-run", "--json", "task pay 2026-12-01 @D1")
    assert (read["what"], read["clear"], read["unclear"]) == ("task", True, [])
    assert {field["field"]: field["text"] for field in read["fields"]} == {
        "title": "pay", "due": "2026-12-01", "deal": "D1",
    }  # fmt: skip
    assert deal.data("list", "tasks", "--json") == []


def test_asked_again_under_the_same_id_it_adds_nothing_twice(deal: CommandLine) -> None:
    asked = deal("command-id").out.strip()
    first = deal("--command-id", asked, "quick", "Birch pilot company:Birch")
    again = deal("--command-id", asked, "quick", "Birch pilot company:Birch")
    assert (first.status, first.out, first.err) == (again.status, again.out, again.err) == (0, "D2\n", first.err)
    assert len(deal.data("list", "deals", "--json")) == 2


def test_as_json_it_tells_what_was_added(deal: CommandLine) -> None:
    added = deal.data("quick", "--json", "note @D1 they agreed")
    assert (added["kind"], added["ref"], added["name"]) == ("activity", "A1", "they agreed")


def test_a_call_is_logged_with_its_next_step(deal: CommandLine) -> None:
    call = ("add", "activity", "kind=call", "deal=D1", "minutes=1h30", "body=They agreed.")
    logged = deal(*call, "--next", "send deck", "--due", "2026-12-01")
    assert (logged.status, logged.out) == (0, "A1\n")
    assert logged.err == "Added call A1 They agreed. · Acme rollout and task T1 send deck.\n"
    (task,) = deal.data("list", "tasks", "--json")
    assert (task["title"], task["due"], task["deal"]) == ("send deck", "2026-12-01", "Acme rollout")
    assert deal("undo").status == 0
    assert deal.data("list", "tasks", "--json") == []


def test_only_what_happened_has_a_next_step(deal: CommandLine) -> None:
    called = deal("add", "task", "title=x", "--next", "y")
    assert called.status == 2
    assert "what follows from an activity" in called.err


def test_templates_are_kept_from_the_command_line(deal: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    assert deal("note-template", "add", "First call", "# {contact}").status == 0
    monkeypatch.setattr("sys.stdin", io.StringIO("Hello\n\n- one\n"))
    assert deal("note-template", "add", "Visit", "-").status == 0
    assert [one["name"] for one in deal.data("note-template", "list", "--json")] == ["First call", "Visit"]
    assert deal("note-template", "edit", "visit", "--name", "Trip", "--body", "x").status == 0
    assert deal("note-template", "delete", "First call").status == 0
    (left,) = deal.data("note-template", "list", "--json")
    assert (left["name"], left["body"]) == ("Trip", "x")
    assert deal("note-template", "delete", "First call").status == 3


def test_the_workspace_s_own_fields_are_listed_filtered_exported_and_imported(
    deal: CommandLine, tmp_path: Path
) -> None:
    with workspace.opened(deal.path):
        me = workspace.find_user("ana")
        custom_fields.add_custom_field(me, Kind.DEAL, "Score", "number")
        custom_fields.add_custom_field(me, Kind.DEAL, "Area", "choice", ["North", "South"])
    assert deal("edit", "D1", "Score=9", "Area=n").status == 0
    assert deal("quick", "Birch pilot score:10 area:South").status == 0
    assert {"Score", "Area"} <= {field["field"] for field in deal.data("list", "deals", "--fields", "--json")}
    assert "Score" not in deal("list", "contacts", "--fields").out
    exported = deal("list", "deals", "score>=9", "--sort", "-Score", "--columns", "ref,Score,area", "--format", "csv")
    assert exported.out.splitlines() == ["ref,Score,Area", "D2,10,South", "D1,9,North"]
    assert [one["own"] for one in deal.data("list", "deals", "area:north", "--json")] == [
        {"Area": "North", "Score": "9"}
    ]
    table = tmp_path / "deals.csv"
    table.write_text("Title,Score,Area\nOne,12,south\nTwo,high,North\n")
    imported = deal("import", str(table), "--as", "deals", "--map", "Score=custom:Score, Area=custom:Area")
    assert "high" in imported.err + imported.out
    assert [one["own"] for one in deal.data("list", "deals", "title:one", "--json")] == [
        {"Area": "South", "Score": "12"}
    ]
