"""Goals: what was to be won against what was won and what is expected."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest

from crm_tui.db import journal
from crm_tui.db.models import User
from crm_tui.domain.dates.periods import parse_period
from crm_tui.domain.records import Kind
from crm_tui.metrics.catalogue import compute
from crm_tui.metrics.metric import Metric
from crm_tui.metrics.reading.records import records
from crm_tui.services.editing.records import add_record
from crm_tui.services.workspace import sign_in
from tests.metrics.selling import NEW, WON, context, measured, scope, sell

pytestmark = pytest.mark.usefixtures("at_noon")

QUARTER = parse_period("2026-Q4", date(2026, 11, 16))
OCTOBER = datetime(2026, 10, 5, 9, tzinfo=UTC)
NOVEMBER = datetime(2026, 11, 10, 9, tzinfo=UTC)


def set_goal(amount: str, **typed: str) -> None:
    """A goal of the quarter, unless another time is typed."""
    days = {"starts": "2026-10-01", "ends": "2026-12-31"}
    add_record(None, Kind.GOAL, {"title": "Goal", "amount": amount, **days, **typed})


def row_of(table: Metric, title: str = "Goal") -> dict[str, float | None]:
    """The values of a goal."""
    return {name: cell.value for row in table.rows if row.title == title for name, cell in row.cells.items()}


@pytest.fixture
def ben(me: UUID) -> UUID:
    """A colleague, with `ana` in the team north."""
    found = sign_in("ben", "Ben Okafor")
    with journal.action(None, "made a team") as act:
        for user in (me, found):
            act.update(User.get_by_id(user), team="North")
    return found


@pytest.fixture
def some_deals(stages: dict[str, UUID], me: UUID, ben: UUID) -> None:
    """Won: 200 of Ana, 100 of Ben, 40 of nobody, and 999 before. Expected: 100 commit, 50 best case, 80 pipeline."""
    open_: dict[str, Any] = {"close_date": date(2026, 12, 1), "probability": 50}
    sell(stages, (NEW, OCTOBER), (WON, NOVEMBER), amount=200_00, owner=me)
    sell(stages, (NEW, OCTOBER), (WON, NOVEMBER), amount=100_00, owner=ben)
    sell(stages, (NEW, OCTOBER), (WON, NOVEMBER), amount=40_00)
    sell(stages, (NEW, OCTOBER.replace(month=8)), (WON, OCTOBER.replace(month=9)), amount=999_00, owner=me)
    sell(stages, (NEW, OCTOBER), amount=100_00, owner=me, category="commit", **open_)
    sell(stages, (NEW, OCTOBER), amount=50_00, owner=ben, category="best case", **open_)
    sell(stages, (NEW, OCTOBER), amount=80_00, owner=me, category="pipeline", **open_)
    sell(stages, (NEW, OCTOBER), amount=7_000_00, owner=me, category="omitted", **open_)
    sell(stages, (NEW, OCTOBER), amount=5_000_00, owner=me, category="commit", close_date=date(2027, 1, 1))
    sell(stages, (NEW, OCTOBER), amount=3_000_00, owner=me, category="commit")


@pytest.mark.usefixtures("some_deals")
def test_a_goal_of_everybody_against_won_weighted_commit_and_best_case() -> None:
    set_goal("1000")
    assert row_of(measured("goals", QUARTER)) == {
        "goal_amount": 1_000_00, "won": 340_00, "attainment": 0.34, "pace": 0.5, "gap": 660_00,
        "goal_weighted": 340_00 + 50_00 + 25_00 + 40_00, "goal_commit": 440_00, "goal_best_case": 490_00,
    }  # fmt: skip


@pytest.mark.usefixtures("some_deals")
def test_goals_of_an_owner_of_a_team_and_of_what_a_filter_finds() -> None:
    set_goal("1000", title="Ana's", owner="ana")
    set_goal("1000", title="The North's", team="north")
    set_goal("1000", title="Small", filter="amount<=100")
    table = measured("goals", QUARTER)
    assert [row_of(table, title)["won"] for title in ("Ana's", "The North's", "Small")] == [200_00, 300_00, 140_00]
    assert [row_of(table, title)["goal_commit"] for title in ("Ana's", "The North's")] == [300_00, 400_00]


def test_a_currency_without_a_rate_is_left_out_once_and_only_where_there_are_amounts(stages: dict[str, UUID]) -> None:
    sell(stages, (NEW, OCTOBER), (WON, NOVEMBER), amount=100_00, currency="CHF", category="commit")
    sell(stages, (NEW, OCTOBER), (WON, NOVEMBER), amount=50_00, currency="CHF", category="pipeline")
    sell(stages, (NEW, OCTOBER), (WON, NOVEMBER), amount=None, currency="GBP")
    set_goal("1000")
    assert [(one.why, one.count) for one in measured("goals", QUARTER).left_out] == [
        ("deals in CHF; no rate is stated for it", 2)
    ]


@pytest.mark.usefixtures("some_deals")
def test_every_amount_can_be_followed_to_its_deals() -> None:
    set_goal("1000", owner="ana")
    table = measured("goals", QUARTER)
    for cell in table.rows[0].cells.values():
        for part in cell.parts:
            if part.records is not None:
                found = records(part.records, scope(QUARTER), context(), limit=100)
                assert (len(found), sum(row.amount.minor for row in found if row.amount)) in {
                    (part.count, part.value), (2, 180_00) if part.title.startswith("amount times") else (0, 0),
                }  # fmt: skip


@pytest.mark.usefixtures("some_deals")
def test_what_is_behind_is_marked_and_said() -> None:
    set_goal("700", title="Behind")
    set_goal("600", title="On course")
    table = measured("goals", QUARTER)
    assert {row.title: row.marked for row in table.rows} == {"Behind": True, "On course": False}
    assert table.says == "1 of 2 goals behind"


@pytest.mark.usefixtures("some_deals")
def test_only_goals_that_touch_the_period_are_listed_each_with_its_own_days() -> None:
    set_goal("1000", title="Autumn", starts="2026-09-01", ends="2026-10-31")
    set_goal("1000", title="Next year", starts="2027-01-01", ends="2027-12-31")
    table = measured("goals", QUARTER)
    assert [row.title for row in table.rows] == ["Autumn"]
    assert row_of(table, "Autumn")["won"] == 999_00


@pytest.mark.usefixtures("some_deals")
def test_the_goals_of_an_owner_and_of_a_team_are_laid_apart() -> None:
    set_goal("1000", title="Ana's", owner="ana")
    set_goal("1000", title="Ben's", owner="ben")
    set_goal("1000", title="The North's", team="North")
    set_goal("1000", title="Everybody's")

    def listed(dimension: str, value: str) -> list[str]:
        seen = replace(scope(QUARTER), lens=((dimension, value),))
        return [row.title for row in compute(["goals"], seen, context())["goals"].rows]

    assert listed("owner", "ana") == ["Ana's"]
    assert listed("team", "North") == ["Ana's", "Ben's", "The North's"]


def test_amounts_in_other_currencies_are_converted_into_that_of_the_goal(stages: dict[str, UUID]) -> None:
    sell(stages, (NEW, OCTOBER), (WON, NOVEMBER), amount=100_00, currency="USD")
    sell(stages, (NEW, OCTOBER), (WON, NOVEMBER), amount=100_00, currency="CHF")
    set_goal("1000 EUR")
    add_record(None, Kind.RATE, {"of": "USD", "into": "EUR", "rate": "0.9", "day": "2026-01-01"})
    table = measured("goals", QUARTER)
    assert row_of(table)["won"] == 90_00
    assert [str(rate) for rate in table.rates] == ["1 USD = 0.9 EUR (since 2026-01-01)"]
    assert [(left.why, left.count) for left in table.left_out] == [("deals in CHF; no rate is stated for it", 1)]


def test_no_filter_is_laid_over_goals(stages: dict[str, UUID]) -> None:
    sell(stages, (NEW, OCTOBER), (WON, NOVEMBER), amount=100_00)
    set_goal("1000")
    found = measured("goals", QUARTER, "owner:ana")
    assert not found.rows
    assert found.says == "A goal says itself which deals count towards it, so no filter can be laid over it."
