"""What commands print of records and numbers, for people and for scripts."""

from __future__ import annotations

import csv
import io
import json
from datetime import datetime
from pathlib import Path

import pytest

from crm_tui.cli.output import Column, Format, print_json, print_rows
from crm_tui.domain.fields.plain import PLAIN
from crm_tui.domain.records import Kind
from tests.cli.conftest import CommandLine


@pytest.fixture
def every_kind(deal: CommandLine) -> CommandLine:
    """A shell whose workspace has a record of each kind."""
    for arguments in (
        ("add", "task", "title=Call Kim", "deal=D1"),
        ("add", "activity", "kind=call", "deal=D1", "subject=Hello"),
        ("add", "product", "name=GTX Pro", "price=550"),
    ):
        called = deal(*arguments)
        assert called.status == 0, called.err
    return deal


def csv_of(printed: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(printed)))


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind not in PLAIN])
def test_a_record_of_every_kind_is_shown(every_kind: CommandLine, kind: Kind) -> None:
    reference = f"{kind.letter}1"
    shown = every_kind.data("show", reference, "--format", "json")
    assert shown["ref"] == reference
    assert every_kind("show", reference).out.startswith(f"{reference} {shown['name']}")


@pytest.mark.parametrize(
    "call",
    [
        ("list", "deals", "amount>1k", "stge:proposal"),
        ("board", "--filter", "amount>1k stge:proposal"),
        ("metrics", "--filter", "amount>1k stge:proposal"),
        ("--filter", "amount>1k stge:proposal"),
    ],
)
def test_an_error_in_a_filter_is_pointed_at(deal: CommandLine, call: tuple[str, ...]) -> None:
    called = deal(*call)
    assert (called.status, called.out) == (2, "")
    sentence, written, pointed = called.err.splitlines()
    assert "nearest: stage" in sentence
    assert written == "amount>1k stge:proposal"
    assert pointed == "          ^^^^"


def test_the_fields_of_a_filter_are_listed(no_workspace: CommandLine) -> None:
    fields = {row["field"]: row for row in no_workspace.data("list", "deals", "--fields", "--json")}
    assert {"stage", "amount", "is:rotting", "has"} <= fields.keys()
    assert fields["amount"]["example"] == "amount>10k"
    assert "is:rotting" in no_workspace("list", "deals", "--fields").out
    assert "amount" not in no_workspace("list", "activities", "--fields", "--format", "ids").out.split()


def test_a_search_for_nothing_is_wrong_usage(deal: CommandLine) -> None:
    called = deal("search", "")
    assert (called.status, called.out) == (2, "")
    assert "Give a word" in called.err


@pytest.mark.parametrize("limit", ["0", "-5"])
def test_a_log_of_no_actions_is_wrong_usage(deal: CommandLine, limit: str) -> None:
    assert deal("log", "--limit", limit).status == 2


@pytest.mark.parametrize(("format_", "separator"), [("csv", ","), ("tsv", "\t")])
def test_separated_numbers_are_plain_and_tables_are_rows(deal: CommandLine, format_: str, separator: str) -> None:
    deal("add", "deal", "title=Small", "amount=1234.56")
    as_json = deal.data("metrics", "open_value", "by_owner", "--json")
    printed = deal("metrics", "open_value", "by_owner", "--format", format_).out
    lines = list(csv.DictReader(io.StringIO(printed), delimiter=separator))
    assert datetime.fromisoformat(lines[0].pop("as_of")).utcoffset() is not None
    assert lines[0] == {
        "ref": "open_value", "row": "", "cell": "", "value": "46234.56", "unit": "money", "currency": "EUR", "n": "2",
    }  # fmt: skip
    owner = as_json["by_owner"]["rows"][0]
    cells = {line["cell"]: line["value"] for line in lines if (line["ref"], line["row"]) == ("by_owner", "Ana")}
    assert cells == {name: "" if (value := owner[name]) is None else str(value) for name in cells}
    assert cells.keys() == owner.keys() - {"owner", "marked"}


def test_the_deals_behind_a_number_are_named(deal: CommandLine) -> None:
    deal("add", "deal", "title=Lost one", "amount=10k")
    assert deal("move", "D1", "Closed won").status == 0
    assert deal("move", "D2", "Closed lost", "--reason", "Price").status == 0
    behind = deal.data("metrics", "win_rate", "--explain", "--json")["win_rate"]["records"]
    assert (behind["numerator"]["count"], behind["numerator"]["refs"]) == (1, ["D1"])
    assert sorted(behind["denominator"]["refs"]) == ["D1", "D2"]
    assert "records" not in deal.data("metrics", "win_rate", "--json")["win_rate"]
    assert "    D1\n" in deal("metrics", "win_rate", "--explain").out


def test_many_deals_behind_a_number_are_cut_short_as_text(deal: CommandLine) -> None:
    for number in range(6):
        deal("add", "deal", f"title=Deal {number}", "amount=1")
    printed = deal("metrics", "open_count", "--explain").out
    assert "    D1, D7, D6, D5, D4, …\n" in printed


def test_the_workspace_of_the_settings_gives_way_to_the_environment(
    deal: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = tmp_path / "XDG_CONFIG_HOME" / "crm-tui" / "config.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text(f'workspace = "{tmp_path / "other.db"}"\n')
    assert deal("list", "deals", "--format", "ids").out == "D1\n"
    monkeypatch.delenv("CRM_TUI_DB")
    assert f"{tmp_path / 'other.db'}" in deal("list", "deals").err
    assert deal("--db", str(deal.path), "list", "deals", "--format", "ids").out == "D1\n"


def test_json_escapes_what_a_terminal_would_obey_and_reads_back_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    hostile = "\x9b31mred \u2028 \U000e0041 Zażółć"
    print_json({"name": hostile})
    printed = capsys.readouterr().out
    assert json.loads(printed) == {"name": hostile}
    assert printed == '{\n  "name": "\\u009b31mred \\u2028 \\udb40\\udc41 Zażółć"\n}\n'


@pytest.mark.parametrize("format_", ["csv", "tsv"])
def test_separated_cells_hold_nothing_that_a_terminal_would_obey(
    capsys: pytest.CaptureFixture[str], format_: Format
) -> None:
    print_rows([{"name": "\x9b31mred\x1b[0m"}], [Column("name", "Name")], format_)
    printed = capsys.readouterr().out
    assert "31mred" in printed
    assert not set("\x9b\x1b") & set(printed)
