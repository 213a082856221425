"""What `crm-tui list --columns all` writes comes back by `crm-tui import`: as it was, and only once."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from crm_tui.db.models import database
from crm_tui.domain.fields.plain import PLAIN
from crm_tui.domain.fields.specs import SPECS
from crm_tui.domain.records import Kind
from crm_tui.interchange.targets import OF_FIELDS, READ_AS
from tests.cli.conftest import Called, CommandLine
from tests.plain_samples import SURROUNDINGS, sample


class Exchange:
    """A workspace whose lists are taken to another one."""

    def __init__(self, crm: CommandLine, folder: Path) -> None:
        self.here = crm.path
        self.there = folder / "there.db"
        self.folder = folder
        self._crm = crm
        self.call("init", of=self.there)

    def call(self, *words: str, of: Path | None = None) -> Called:
        """A command that must succeed, in one of the workspaces."""
        called = self._crm("--db", str(of or self.here), *words)
        assert called.status == 0, called.err
        assert database.is_closed()
        return called

    def exported(self, plural: str, of: Path | None = None, *, columns: str = "all") -> Path:
        """The list of a kind, as a file."""
        path = self.folder / f"{plural}-{(of or self.here).stem}.csv"
        words = ("list", plural, "--sort=ref", "--format=csv", f"--columns={columns}")
        path.write_text(self.call(*words, of=of).out, encoding="utf-8")
        return path

    def imported(self, path: Path, kind: Kind, of: Path | None = None, *more: str) -> dict[str, Any]:
        """The report of an import."""
        plural = next(plural for plural, one in READ_AS.items() if one is kind)
        report: dict[str, Any] = self.call("import", str(path), "--as", plural, "--json", *more, of=of).data
        return report

    def add(self, kind: Kind, typed: Mapping[str, str], of: Path | None = None) -> None:
        """Add a record."""
        self.call("add", kind.word, *(f"{name}={text}" for name, text in typed.items() if text), of=of)


@pytest.fixture
def exchange(crm: CommandLine, tmp_path: Path) -> Exchange:
    """The workspace of the shell, and an empty one."""
    return Exchange(crm, tmp_path)


_SELLING: Mapping[Kind, tuple[Mapping[str, str], ...]] = {
    Kind.DEAL: (
        {"title": "Rollout", "amount": "45k", "company": "Acme Ltd", "probability": "35", "external": "A-1"},
        {"title": "Rollout", "amount": "7 USD", "company": "Acme Ltd", "source": "Fair", "tags": "hot, vip"},
        {"title": "Rollout", "amount": "1000 JPY", "company": "Acme Ltd", "stage": "Proposal", "close": "2026-12-24"},
        {"title": "Bare"},
    ),
    Kind.CONTACT: (
        {"name": "Zoe Abel", "email": "z@a.example", "title": "Buyer", "company": "Acme Ltd", "need": "More",
         "phone": "+49 30 23125123", "phase": "retention", "source": "Fair", "channel": "social", "tags": "hot, vip",
         "budget": "1.234 KWD", "authority": "Alone", "timing": "Soon", "unsubscribed": "yes", "external": "Z-9"},
        {"name": "Ben Bold", "email": "b@b.example"},
    ),
    Kind.COMPANY: (
        {"name": "Globex", "domain": "globex.example", "industry": "Energy", "city": "Bonn", "country": "Germany",
         "email": "info@globex.example", "phone": "+49 30 23125124", "phase": "churned", "employees": "50",
         "revenue": "1000 JPY", "source": "Fair", "tags": "hot, vip", "external": "G-1"},
        {"name": "Initech"},
    ),
}  # fmt: skip
"""Records of the kinds that are not all fields."""

_ELSEWHERE = frozenset({Kind.DEAL, Kind.TICKET})
"""The kinds of which a name is not enough to make a record."""


def _samples(kind: Kind) -> tuple[Mapping[str, str], ...]:
    """Records with every field, with and without an external id."""
    texts = sample(kind) if kind in PLAIN else {}
    return _SELLING.get(kind) or (texts, {name: text for name, text in texts.items() if name != "external"})


def _rows(path: Path, kind: Kind) -> list[dict[str, str]]:
    """What an exported list says of what can be edited."""
    editable = {spec.name for spec in SPECS[kind]} | {"stage", "currency"}
    with path.open(encoding="utf-8", newline="") as lines:
        return [{name: cell for name, cell in row.items() if name in editable} for row in csv.DictReader(lines)]


@pytest.mark.parametrize("kind", [Kind.DEAL, Kind.CONTACT, Kind.COMPANY, *OF_FIELDS])
def test_what_a_list_wrote_comes_back_elsewhere_and_changes_nothing_at_home(exchange: Exchange, kind: Kind) -> None:
    for other, typed in SURROUNDINGS:
        exchange.add(other, typed)
        if other in _ELSEWHERE - {kind}:
            exchange.add(other, {"title": typed["title"]}, exchange.there)
    for typed in _samples(kind):
        exchange.add(kind, typed)
    if kind is Kind.TICKET:
        exchange.call("move", "TK2", "Waiting")
    path = exchange.exported(kind.plural)
    written = _rows(path, kind)
    assert written

    assert exchange.imported(path, kind, exchange.there)["created"] == len(written)
    back = _rows(exchange.exported(kind.plural, exchange.there), kind)
    assert sorted(map(str, back)) == sorted(map(str, written))
    for of in (exchange.here, exchange.there):
        report = exchange.imported(path, kind, of)
        assert (report["unchanged"], report["rows"], report["notes"]) == (len(written), len(written), [])


def test_the_references_of_another_workspace_overwrite_nobody(exchange: Exchange) -> None:
    zoe, ben = {"name": "Zoe A", "email": "z@a.example"}, {"name": "Ben B", "email": "b@b.example"}
    for typed in (zoe, ben):
        exchange.add(Kind.CONTACT, typed)
    for typed in (ben, zoe):
        exchange.add(Kind.CONTACT, typed, exchange.there)
    for columns in ("all", "ref,name,email"):
        path = exchange.exported("contacts", columns=columns)
        assert exchange.imported(path, Kind.CONTACT, exchange.there)["unchanged"] == 2
    people = exchange.call("list", "contacts", "--json", of=exchange.there).data
    assert {one["name"]: (one["email"], one["external"]) for one in people} == {
        "Zoe A": ("z@a.example", None),
        "Ben B": ("b@b.example", None),
    }


def test_that_references_were_once_said_to_be_external_ids_is_not_remembered(exchange: Exchange) -> None:
    exchange.add(Kind.CONTACT, {"name": "Zoe A"})
    path = exchange.exported("contacts", columns="ref,name")
    assert exchange.imported(path, Kind.CONTACT, exchange.there, "--map", "ref=external_id")["created"] == 1
    report = exchange.imported(path, Kind.CONTACT, exchange.there)
    assert (report["map"], report["unchanged"]) == ({"ref": "ref", "name": "name"}, 1)


def test_a_reference_tells_deals_with_one_title_apart(exchange: Exchange) -> None:
    for amount in ("1k", "2k", "3k"):
        exchange.add(Kind.DEAL, {"title": "Renewal", "amount": amount, "external": "A-2" if amount == "2k" else ""})
    path = exchange.exported("deals", columns="ref,title,amount")
    header, *rows = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([header, *reversed(rows)]).replace("3000.00", "3500.00"), encoding="utf-8")
    report = exchange.imported(path, Kind.DEAL)
    assert (report["updated"], report["unchanged"]) == (1, 2)
    deals = exchange.call("list", "deals", "--json").data
    assert {deal["ref"]: deal["amount"] for deal in deals} == {"D1": "1000.00", "D2": "2000.00", "D3": "3500.00"}


def test_orders_of_our_own_are_as_many_as_their_rows(exchange: Exchange) -> None:
    for amount in ("10", "20"):
        exchange.add(Kind.ORDER, {"title": "Repeat", "amount": amount, "day": "2026-01-05", "state": "returned"})
    path = exchange.exported("orders")
    assert exchange.imported(path, Kind.ORDER, exchange.there)["created"] == 2
    orders = exchange.call("list", "orders", "--json", of=exchange.there).data
    assert sorted(order["amount"] for order in orders) == ["10.00", "20.00"]


def test_a_foreign_column_called_ref_is_an_external_id(crm: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "deals.csv"
    path.write_text("Ref,Title\nA-1001,Rollout\nD7,Renewal\n", encoding="utf-8")
    assert crm.data("import", str(path), "--as", "deals", "--json")["map"]["Ref"] == "external_id"
    assert [deal["external"] for deal in crm.data("list", "deals", "--sort=ref", "--json")] == ["A-1001", "D7"]


@pytest.mark.parametrize(("kind", "typed"), [(Kind.DEAL, {"title": "Rollout"}), (Kind.TICKET, {"title": "Stuck"})])
def test_fields_of_the_workspace_are_found_by_their_names(
    exchange: Exchange, kind: Kind, typed: dict[str, str]
) -> None:
    for of in (exchange.here, exchange.there):
        exchange.call("fields", "add", kind.word, "go-live", "--type", "date", of=of)
    exchange.add(kind, typed | {"go-live": "2026-12-01"})
    path = exchange.exported(kind.plural)
    exchange.imported(path, kind, exchange.there)
    (row,) = exchange.call("list", kind.plural, "--json", of=exchange.there).data
    assert row["own"] == {"go-live": "2026-12-01"}

    path.write_text("Title,Start\n" + typed["title"] + ",2026-12-02\n", encoding="utf-8")
    report = exchange.imported(path, kind, exchange.there, "--map", "Start=GO_live")
    assert (report["map"]["Start"], report["updated"]) == ("custom:go-live", 1)
    (row,) = exchange.call("list", kind.plural, "--json", of=exchange.there).data
    assert row["own"] == {"go-live": "2026-12-02"}


def test_a_deal_or_ticket_that_rows_name_and_nobody_knows_is_left_empty(crm: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "answers.csv"
    path.write_text("Score,Scale,Deal,Ticket\n9,NPS,Nowhere,Nothing\n8,NPS,Nowhere,\n", encoding="utf-8")
    report = crm.data("import", str(path), "--as", "surveys", "--json")
    assert (report["created"], [(one["done"], one["rows"]) for one in report["unmatched"]]) == (
        2,
        [("left empty", 2), ("left empty", 1)],
    )
    assert crm.data("import", str(path), "--as", "surveys", "--missing", "skip", "--json")["rejected"] == 2


def test_amounts_are_read_by_the_currencies_of_their_rows(exchange: Exchange) -> None:
    amounts = ["1.234 KWD", "1000 JPY", "7.50 USD"]
    for number, amount in enumerate(amounts):
        exchange.add(Kind.DEAL, {"title": f"Deal {number}", "amount": amount})
    path = exchange.exported("deals", columns="title,amount,currency")
    report = exchange.imported(path, Kind.DEAL, exchange.there)
    assert not [note for note in report["detected"]["notes"] if "thousands" in note]
    deals = exchange.call("list", "deals", "--json", of=exchange.there).data
    assert sorted(f"{deal['amount']} {deal['currency']}" for deal in deals) == sorted(amounts)
