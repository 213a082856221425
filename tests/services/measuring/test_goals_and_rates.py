"""Goals and exchange rates are kinds of record like any other, with a few rules of their own."""

from __future__ import annotations

from uuid import UUID

import pytest

from crm_tui.db.models import Goal, Rate
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.queries.rates import rates_on
from crm_tui.services.editing.records import add_record, edit_record
from tests.conftest import NOON

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")

QUARTER = {"amount": "100k", "starts": "2026-10-01", "ends": "2026-12-31"}


def test_a_goal_is_called_by_whose_it_is_and_its_period(me: UUID) -> None:
    add_record(me, Kind.GOAL, {**QUARTER, "owner": "me"})
    add_record(me, Kind.GOAL, {**QUARTER, "team": "north"})
    add_record(me, Kind.GOAL, QUARTER)
    assert [goal.title for goal in Goal.select().order_by(Goal.number)] == [
        "Ana Ruiz, 2026-10-01 to 2026-12-31",
        "north, 2026-10-01 to 2026-12-31",
        "Everybody, 2026-10-01 to 2026-12-31",
    ]


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ({"ends": "2026-09-30"}, "ends before it begins"),
        ({"owner": "me", "team": "north"}, "of one owner or of one team"),
        ({"filter": "stege:won"}, "stege"),
    ],
)
def test_a_goal_that_cannot_be_is_refused(me: UUID, values: dict[str, str], says: str) -> None:
    with pytest.raises(BadInput, match=says):
        add_record(me, Kind.GOAL, {**QUARTER, **values})


def test_a_rate_is_stated_in_the_workspaces_currency_and_can_be_corrected(me: UUID) -> None:
    rate = add_record(me, Kind.RATE, {"of": "usd", "rate": "0,9"})
    assert (Rate.get().title, Rate.get().into) == ("1 USD = 0.9 EUR", "EUR")
    edit_record(me, Kind.RATE, rate.id, None, {"rate": "0.92"})
    assert Rate.get().title == "1 USD = 0.92 EUR"
    assert rates_on(NOON.date()).convert(10_000, "USD", "EUR") == 9_200


@pytest.mark.parametrize(("of", "says"), [("EUR", "two currencies"), ("XYZW", "is no currency")])
def test_a_rate_is_of_two_currencies(me: UUID, of: str, says: str) -> None:
    with pytest.raises(BadInput, match=says):
        add_record(me, Kind.RATE, {"of": of, "rate": "1"})
