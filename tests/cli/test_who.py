"""`crm-tui who`: who has the workspace open on a screen."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from uuid import UUID

import pytest

from crm_tui.db.presence import Seat, Where
from crm_tui.domain.ids import new_id
from crm_tui.domain.records import Kind
from tests.cli.conftest import CommandLine


@pytest.fixture
def ben(deal: CommandLine) -> Iterator[Seat]:
    seat = Seat(deal.path, new_id(), "Ben Ode")
    seat.look_round(Where())
    yield seat
    seat.leave()


def the_deal(crm: CommandLine) -> UUID:
    return UUID(crm.data("show", "D1", "--json")["id"])


def test_nobody_is_here_and_that_is_said_beside_the_table(crm: CommandLine) -> None:
    called = crm("who")
    assert (called.status, called.err) == (0, "Nobody has it open.\n")
    assert called.out.split() == ["Who", "Since", "Ref", "Has", "open", "Editing"]
    assert crm.data("who", "--json") == []


def test_who_is_here_since_when_and_what_they_have_open(deal: CommandLine, ben: Seat) -> None:
    (there,) = deal.data("who", "--json")
    since = there.pop("since")
    assert there == {"name": "Ben Ode", "kind": None, "ref": None, "title": None, "editing": False}
    ben.look_round(Where(Kind.DEAL, the_deal(deal), editing=True))
    (editing,) = deal.data("who", "--json")
    assert editing == {
        "name": "Ben Ode", "since": since, "kind": "deal", "ref": "D1", "title": "Acme rollout", "editing": True,
    }  # fmt: skip


def test_in_every_format(deal: CommandLine, ben: Seat) -> None:
    assert deal("who", "--format", "ids").out == ""
    ben.look_round(Where(Kind.DEAL, the_deal(deal)))
    assert deal("who", "--format", "ids").out == "D1\n"
    (row,) = csv.DictReader(io.StringIO(deal("who", "--format", "csv").out))
    assert (row["name"], row["ref"], row["editing"]) == ("Ben Ode", "D1", "no")
    assert "Ben Ode" in deal("who").out


def test_a_record_that_is_not_there_any_more_is_not_named(deal: CommandLine, ben: Seat) -> None:
    ben.look_round(Where(Kind.DEAL, new_id()))
    assert deal.data("who", "--json")[0]["ref"] is None


def test_one_who_is_no_more_is_not_told(deal: CommandLine, ben: Seat) -> None:
    ben.leave()
    assert deal.data("who", "--json") == []
