"""The contract that scripts rely on: exit status, stdout for data alone, sentences on stderr."""

from __future__ import annotations

import csv
import hashlib
import io
from pathlib import Path

import apsw
import pytest

from crm_tui.db import journal
from crm_tui.db.models import User
from crm_tui.services import workspace as workspaces
from tests.cli.conftest import CommandLine


def test_init_makes_a_workspace_once(no_workspace: CommandLine) -> None:
    first = no_workspace("init")
    assert (first.status, first.out) == (0, "")
    assert no_workspace.path.exists()
    again = no_workspace("init")
    assert again.status == 1
    assert "exists already" in again.err


def test_without_a_workspace_commands_say_how_to_make_one(no_workspace: CommandLine) -> None:
    called = no_workspace("list", "deals")
    assert called.status == 3
    assert "crm-tui init" in called.err


@pytest.mark.parametrize("template", ["sales", "saas", "services", "wholesale"])
def test_init_from_each_template(no_workspace: CommandLine, template: str) -> None:
    assert no_workspace("init", "--template", template).status == 0
    assert len(no_workspace.data("board", "--json")["stages"]) >= 5


def test_a_template_that_is_not_there_names_those_that_are(no_workspace: CommandLine) -> None:
    called = no_workspace("init", "--template", "slaes")
    assert called.status == 2
    assert "sales" in called.err
    assert not no_workspace.path.exists()


def test_an_unknown_command_names_the_nearest(crm: CommandLine) -> None:
    called = crm("lsit")
    assert called.status == 2
    assert "Did you mean list?" in called.err


def test_adding_prints_the_reference_alone(crm: CommandLine) -> None:
    called = crm("add", "company", "name=Acme Ltd")
    assert called.out == "O1\n"
    assert called.err == "Added company O1 Acme Ltd.\n"


def test_a_wrong_field_names_the_nearest_and_adds_nothing(crm: CommandLine) -> None:
    called = crm("add", "deal", "title=X", "amuont=3")
    assert called.status == 2
    assert "amount" in called.err
    assert crm.data("list", "deals", "--json") == []


def test_a_wrong_value_says_what_is_taken(crm: CommandLine) -> None:
    called = crm("add", "deal", "title=X", "amount=lots")
    assert called.status == 2
    assert "45k" in called.err


def test_what_is_no_pair_is_said(crm: CommandLine) -> None:
    assert crm("add", "deal", "title").status == 2
    assert crm("add", "deal", "title=a", "title=b").status == 2


def test_list_in_every_format(deal: CommandLine) -> None:
    row = deal.data("list", "deals", "--json")[0]
    assert (row["ref"], row["title"], row["amount"], row["currency"]) == ("D1", "Acme rollout", "45000.00", "EUR")
    assert deal("list", "deals", "--format", "ids").out == "D1\n"
    table = list(csv.DictReader(io.StringIO(deal("list", "deals", "--format", "csv").out)))
    assert (table[0]["title"], table[0]["amount"]) == ("Acme rollout", "45000.00")
    assert deal("list", "deals", "--format", "tsv").out.splitlines()[0].split("\t")[0] == "ref"
    assert "45,000.00 EUR" in deal("list", "deals").out


@pytest.mark.parametrize("reference", ["D1", "d1", "Acme rollout"])
def test_a_deal_is_shown_by_reference_or_name(deal: CommandLine, reference: str) -> None:
    shown = deal.data("show", reference, "--json")
    assert (shown["ref"], shown["amount"], shown["stage_name"]) == ("D1", "45000.00", "Initial contact")


@pytest.mark.parametrize("reference", ["C1", "kim@acme.example", "KIM@ACME.EXAMPLE", "+493023125123", "Kim Sato"])
def test_a_contact_is_shown_by_anything_that_names_it(deal: CommandLine, reference: str) -> None:
    assert deal.data("show", reference, "--json")["name"] == "Kim Sato"


def test_a_reference_that_matches_nothing_is_not_found(deal: CommandLine) -> None:
    called = deal("show", "Kim Satu")
    assert called.status == 3
    assert "Kim Sato" in called.err


def test_a_filter_may_exclude_and_have_several_words(deal: CommandLine) -> None:
    deal("add", "deal", "title=Cold one", "tags=cold")
    assert deal("list", "deals", "-tag:cold", "--format", "ids").out == "D1\n"
    assert deal("list", "deals", "-has:email", "--format", "ids").out == "D2\n"
    assert deal("list", "deals", "tag:cold", "or", "rollout", "--sort", "amount", "--format", "ids").out == "D1\nD2\n"
    assert deal("list", "deals", "--columns", "title,amount", "--format", "csv").out.splitlines()[0] == "title,amount"


def test_search_finds_as_one_types(deal: CommandLine) -> None:
    assert [hit["ref"] for hit in deal.data("search", "kim", "--json")] == ["C1"]
    assert deal("search", "zzz").err == "Nothing is found with zzz.\n"


def test_move_undo_redo_and_log(deal: CommandLine) -> None:
    assert deal("move", "D1", "qualification").err == ("Moved D1 Acme rollout from Initial contact to Qualification.\n")
    refused = deal("move", "D1", "Needs assessment")
    assert refused.status == 4
    assert "Need and budget are known" in refused.err
    assert deal("move", "D1", "Needs", "--force").status == 2
    forced = deal.data("move", "D1", "Needs", "--force", "--reason", "they insist", "--json")
    assert (forced["to"], forced["forced"]) == ("Needs assessment", True)
    assert deal("undo").status == 0
    assert deal.data("show", "D1", "--json")["stage_name"] == "Qualification"
    assert deal("redo").status == 0
    assert deal.data("show", "D1", "--json")["stage_name"] == "Needs assessment"
    newest = deal.data("log", "--json")[0]
    assert (newest["role"], newest["by"]) == ("redo", "Ana")


def test_an_action_from_the_log_is_undone_by_its_number(deal: CommandLine) -> None:
    deal("edit", "D1", "amount=50k")
    action = deal.data("log", "D1", "--limit", "1", "--json")[0]["ref"]
    deal("edit", "D1", "source=Referral")
    assert deal("undo", action).status == 0
    shown = deal.data("show", "D1", "--json")
    assert (shown["amount"], shown["source"]) == ("45000.00", "Referral")
    assert deal("undo", action).status == 1
    assert deal("undo", "ffffffffffff").status == 3


def test_an_undo_in_the_way_of_a_later_change_is_refused(deal: CommandLine) -> None:
    deal("edit", "D1", "amount=50k")
    action = deal.data("log", "D1", "--limit", "1", "--json")[0]["ref"]
    deal("edit", "D1", "amount=60k")
    called = deal("undo", action)
    assert called.status == 5
    assert deal.data("show", "D1", "--json")["amount"] == "60000.00"


def test_won_with_its_amount_and_lost_with_its_reason(deal: CommandLine) -> None:
    assert deal("move", "D1", "Closed won", "--amount", "48k").status == 0
    assert deal.data("show", "D1", "--json")["amount"] == "48000.00"
    assert deal("move", "D1", "Closed lost").status == 4
    assert deal("move", "D1", "Closed lost", "--reason", "Price").status == 0
    assert deal.data("show", "D1", "--json")["lost_reason"] == "Price"


def test_the_board_as_data(deal: CommandLine) -> None:
    board = deal.data("board", "--json")
    assert board["pipeline"] == "Sales"
    first = board["stages"][0]
    assert (first["name"], first["count"], first["sum"], first["weighted"]) == (
        "Initial contact", 1, "45000.00", "4500.00",
    )  # fmt: skip
    assert first["cards"][0]["title"] == "Acme rollout"
    assert deal.data("board", "--json", "--filter", "amount>50k")["stages"][0]["count"] == 0
    assert deal("board", "--pipeline", "Sails").status == 3


def test_the_board_as_text(deal: CommandLine) -> None:
    printed = deal("board").out
    assert "Initial contact  1   45,000.00 EUR" in printed
    assert "no next step" in printed


def test_without_a_terminal_the_board_is_printed_and_how_to_open_said(deal: CommandLine) -> None:
    called = deal()
    assert called.status == 0
    assert "Acme rollout" in called.out
    assert "run `crm-tui` in a terminal" in called.err


def test_reading_does_not_change_the_file(deal: CommandLine) -> None:
    before = hashlib.sha256(deal.path.read_bytes()).hexdigest()
    for command in (("board",), ("list", "deals"), ("show", "D1"), ("search", "kim"), ("log",), ("doctor",)):
        assert deal(*command).status == 0
    assert hashlib.sha256(deal.path.read_bytes()).hexdigest() == before


def test_doctor_says_what_is_wrong_and_how_to_mend_it(deal: CommandLine) -> None:
    assert deal("doctor").status == 0
    deal.path.chmod(0o644)
    called = deal("doctor")
    assert called.status == 1
    assert "chmod 600" in called.out
    connection = apsw.Connection(str(deal.path))
    connection.execute("UPDATE stage_total SET deals = 7")
    connection.close()
    assert f"Run `crm-tui --db {deal.path} doctor --mend`." in deal("--db", str(deal.path), "doctor").out


def test_where_no_workspace_is_the_line_that_makes_it_is_said(deal: CommandLine, tmp_path: Path) -> None:
    called = deal("--db", str(tmp_path / "new.db"), "list", "deals")
    assert called.status == 3
    assert f"`crm-tui --db {tmp_path / 'new.db'} init` makes one" in called.err


def test_doctor_advises_nothing_about_what_is_no_workspace(deal: CommandLine, tmp_path: Path) -> None:
    folder = tmp_path / "other"
    folder.mkdir()
    (folder / "notes.db").write_text("not a database")
    for path, says in ((folder, "is a directory"), (folder / "notes.db", "is not a workspace")):
        called = deal("--db", str(path), "doctor")
        assert (called.status, called.out) == (1, "")
        assert says in called.err
    assert [file.name for file in folder.iterdir()] == ["notes.db"]


def test_backup_copies_once(deal: CommandLine) -> None:
    target = deal.path.with_name("copy.db")
    assert deal("backup", str(target)).status == 0
    assert deal("--db", str(target), "list", "deals", "--format", "ids").out == "D1\n"
    assert deal("backup", str(target)).status == 1


def test_control_characters_never_reach_the_terminal(crm: CommandLine) -> None:
    called = crm("add", "company", "name=Evil \x1b[31m Ltd")
    assert called.status == 2
    assert "\x1b" not in called.err
    nothing = crm("search", "\x1b]0;evil\x07")
    assert "\x1b" not in nothing.out + nothing.err


def test_version_and_help(no_workspace: CommandLine) -> None:
    assert no_workspace("--version").out.startswith("crm-tui ")
    assert "metrics" in no_workspace("--help").out
    assert no_workspace("move", "--help").status == 0


def test_metrics_as_data_hold_the_contract(deal: CommandLine) -> None:
    deal("move", "D1", "Closed won", "--amount", "48k")
    deal("add", "deal", "title=Other", "amount=10k")
    numbers = deal.data("metrics", "--json")
    needed = (
        "win_rate win_rate_value won_count won_value average_won cycle_days_mean cycle_days_median velocity"
        " open_count open_value weighted_value"
    )
    for name in needed.split():
        assert {"value", "unit", "numerator", "denominator", "n", "formula"} <= numbers[name].keys()
    for name in ("stage_conversion", "time_in_stage", "forecast", "by_owner"):
        assert numbers[name]["rows"]
    assert (numbers["win_rate"]["value"], numbers["won_value"]["value"]) == (1.0, "48000.00")
    assert (numbers["open_value"]["value"], numbers["weighted_value"]["value"]) == ("10000.00", "1000.00")


def test_metrics_of_a_period_explained(deal: CommandLine) -> None:
    deal("move", "D1", "Closed won")
    called = deal("metrics", "win_rate", "--from", "today", "--to", "today", "--explain")
    assert "100.0 %" in called.out
    assert "Won deals divided by" in called.out
    assert deal.data("metrics", "won_count", "--to", "yesterday", "--json")["won_count"]["value"] == 0
    assert deal("metrics", "--from", "tomorrow", "--to", "today").status == 2
    assert deal("metrics", "winrate").status == 3


def test_who_was_deleted_is_let_in_no_more_and_told_whom_to_ask(
    crm: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert crm("--user", "ben", "add", "deal", "title=Rollout").status == 0
    with workspaces.opened(crm.path):
        ben = User.get(User.login == "ben")
        with journal.action(None, "deleted user ben") as act:
            act.hide(ben)
    monkeypatch.setenv("CRM_TUI_USER", "ben")
    for command in (("list", "deals"), ("show", "D1"), ("add", "deal", "title=Another"), ("log",)):
        refused = crm(*command)
        assert (refused.status, refused.out) == (1, "")
        assert "(ben) was deleted from the users of this workspace; ask Ana" in refused.err
    monkeypatch.setenv("CRM_TUI_USER", "ana")
    assert [one["title"] for one in crm.data("list", "deals", "--json")] == ["Rollout"]
