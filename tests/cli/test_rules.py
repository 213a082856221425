"""Rules at the shell: listed, checked, tested and tried; at work in every command."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import CommandLine
from tests.services.rules.conftest import as_rule

RULE = as_rule("Hot", "deal enters Proposal", "tag +hot", "add task title='Call about {title}'", if_="amount>10k")
EXAMPLE = '[[rule.example]]\ngiven = { title = "x", amount = "20k" }\nexpect = ["tag:hot", "task: title:call"]\n'


@pytest.fixture
def folder(crm: CommandLine) -> Path:
    """The folder of rules, with one in it."""
    made = crm.path.parent / "rules"
    made.mkdir()
    (made / "own.toml").write_text(RULE + EXAMPLE)
    return made


@pytest.mark.usefixtures("folder")
def test_what_a_command_does_brings_about_what_rules_say(crm: CommandLine) -> None:
    assert crm("add", "deal", "title=Acme", "amount=45k").status == 0
    moved = crm("move", "D1", "Proposal", "--force", "--reason", "so")
    assert moved.status == 0, moved.err
    assert [task["title"] for task in crm.data("list", "tasks", "--json")] == ["Call about Acme"]
    assert crm.data("log", "--json")[0]["summary"].endswith("; rule Hot")
    assert crm("undo").status == 0
    assert crm.data("list", "tasks", "--json") == []


@pytest.mark.usefixtures("folder")
def test_they_are_listed(crm: CommandLine) -> None:
    (rule,) = crm.data("rules", "--json")
    assert (rule["ref"], rule["when"], rule["if"]) == ("Hot", "deal enters Proposal", "amount>10k")
    assert rule["file"] == "own.toml:1"
    assert crm.data("automation", "list", "--json") == [rule]


def test_where_there_are_none_it_says_how_one_is_written(crm: CommandLine) -> None:
    assert "crm-tui help automation" in crm("rules").err
    assert crm("rules", "check").status == 0


@pytest.mark.usefixtures("folder")
def test_what_is_sound_passes(crm: CommandLine) -> None:
    assert (crm("rules", "check").status, crm("rules", "test").status) == (0, 0)
    assert crm.data("rules", "test", "--json")[0]["state"] == "ok"
    assert crm("doctor").status == 0


def test_what_is_wrong_ends_in_1_and_says_where(crm: CommandLine, folder: Path) -> None:
    (folder / "broken.toml").write_text("[[rule]\n")
    (folder / "own.toml").write_text(RULE.replace("Proposal", "Propsal") + EXAMPLE.replace("hot", "cold"))
    checked = crm("rules", "check")
    assert checked.status == 1
    assert "broken.toml" in checked.out
    assert "own.toml:3" in checked.out
    assert crm("rules", "test").status == 1
    assert crm("doctor").status == 1
    assert "It is left out." in crm("rules").err
    assert crm("add", "deal", "title=Acme").status == 0


def test_a_file_is_tried_before_it_is_at_work(crm: CommandLine, folder: Path, tmp_path: Path) -> None:
    crm("add", "deal", "title=Acme", "amount=45k", "stage=Proposal", "close=+1w", "contacts=")
    crm("undo")
    crm("add", "deal", "title=Acme", "amount=45k")
    candidate = tmp_path / "candidate.toml"
    candidate.write_text(as_rule("New", "deal added", "tag +new"))
    (row,) = crm.data("rules", "diff", str(candidate), "--json")
    assert (row["rule"], row["state"], row["lines"]) == ("New", "new", ["crm-tui edit D2 tags=+new"])
    assert crm("rules", "test", str(candidate)).status == 0
    assert crm("rules", "check", str(tmp_path / "nothing.toml")).status == 1
    assert crm.data("show", "D2", "--json")["tags"] == []
    assert folder.is_dir()
