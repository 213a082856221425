"""The records behind the numbers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from uuid import UUID

import pytest

from crm_tui.db.models import database
from crm_tui.domain.dates.periods import ALL_TIME, Period, parse_period
from crm_tui.domain.money import Money
from crm_tui.metrics.catalogue import compute
from crm_tui.metrics.metric import LeftOut, Metric, Part
from crm_tui.metrics.reading.records import records
from crm_tui.services.workspace import sign_in
from tests.making import make_company
from tests.metrics.selling import (
    LOST,
    NEEDS,
    NEW,
    PROPOSAL,
    QUALIFIED,
    WON,
    context,
    day,
    measured,
    quickly,
    scope,
    sell,
)

pytestmark = pytest.mark.usefixtures("at_noon")

MARCH = parse_period("2026-03", date(2026, 11, 16))


@pytest.fixture
def mixed_deals(stages: dict[str, UUID], me: UUID) -> None:
    """Deals of every sort, so that every number has something to count and something to leave out."""
    ben = sign_in("ben", "Ben Okafor")
    with quickly():
        sell(stages, (NEW, day(1)), (QUALIFIED, day(2)), (WON, day(20)), owner=me)
        sell(stages, (NEW, day(1)), (WON, day(45)), owner=ben, amount=None)
        sell(stages, (NEW, day(1)), (WON, day(20)), owner=ben, currency="USD")
        sell(stages, (NEW, day(1)), (NEEDS, day(3)), (QUALIFIED, day(4)), (LOST, day(9)), owner=me)
        sell(stages, (NEW, day(1)), (LOST, day(9)), lost_as="Duplicate", owner=ben)
        sell(stages, (NEW, day(1)), (LOST, day(40)), lost_as="Invalid")
        sell(stages, (NEW, day(1)), owner=me, close_date=date(2026, 11, 1))
        sell(stages, (NEW, day(40)), (QUALIFIED, day(50)), close_date=date(2027, 1, 5), amount=None)
        sell(stages, (NEW, day(1)), (PROPOSAL, day(50)), category="omitted", currency="USD")
        sell(stages, (NEW, day(1)), (PROPOSAL, day(2)), (NEW, day(3)), (NEEDS, day(4)), category="commit")


def everything_in(metric: Metric) -> Iterator[Part | LeftOut]:
    yield from metric.parts
    yield from metric.left_out
    for row in metric.rows:
        for cell in row.cells.values():
            yield from everything_in(cell)


@pytest.mark.usefixtures("mixed_deals")
@pytest.mark.parametrize("period", [ALL_TIME, MARCH], ids=["all time", "March"])
def test_every_number_lists_exactly_the_deals_that_it_counts(period: Period) -> None:
    """Stays are of deals, each of which may have been there more than once."""
    asked = 0
    for metric in compute([], scope(period), context()).values():
        for part in everything_in(metric):
            if part.records is not None:
                asked += 1
                found = records(part.records, scope(period), context(), limit=100)
                of_stays = isinstance(part, Part) and part.counts == "stays"
                assert len(found) == part.count or (of_stays and found), (metric.definition.name, part)
    assert asked > 100


@pytest.mark.usefixtures("mixed_deals")
def test_every_amount_is_the_sum_of_the_deals_that_it_lists() -> None:
    for name in ("won_value", "open_value"):
        part = measured(name).numerator
        assert part is not None
        assert part.records is not None
        listed = records(part.records, scope(), context())
        assert sum(row.amount.minor for row in listed if row.amount) == part.value


def test_a_record_says_what_it_is_worth_and_when_it_closed(stages: dict[str, UUID]) -> None:
    company = make_company("Acme Ltd")
    deal = sell(stages, (NEW, day(1)), (WON, day(3)), title="Rollout", company=company.id)
    part = measured("won_count").numerator
    assert part is not None
    assert part.records is not None
    (row,) = records(part.records, scope(), context())
    assert (row.id, row.ref, row.title, row.company, row.state) == (deal.id, deal.ref, "Rollout", "Acme Ltd", WON)
    assert (row.amount, row.date, row.days) == (Money(4_500_000, "EUR"), date(2026, 3, 3), 2)


def test_records_come_page_by_page_without_repeats(stages: dict[str, UUID]) -> None:
    with quickly():
        for number in range(7):
            sell(stages, (NEW, day(1)), (WON, day(3 + number // 2)))
    part = measured("won_count").numerator
    assert part is not None
    assert part.records is not None
    whole = records(part.records, scope(), context())
    paged = list(records(part.records, scope(), context(), limit=3))
    while page := records(part.records, scope(), context(), after=paged[-1].key, limit=3):
        paged += page
    assert [row.id for row in paged] == [row.id for row in whole]
    assert [row.date for row in paged] == sorted((row.date for row in paged if row.date), reverse=True)


def statements_for(period: Period, caplog: pytest.LogCaptureFixture) -> int:
    caplog.clear()
    compute([], scope(period), context())
    return sum(record.name == "peewee" for record in caplog.records)


@pytest.mark.parametrize("period", [ALL_TIME, MARCH], ids=["all time", "March"])
def test_the_number_of_statements_does_not_depend_on_the_number_of_deals(
    stages: dict[str, UUID], me: UUID, period: Period, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG", logger="peewee")
    sell(stages, (NEW, day(1)), (QUALIFIED, day(2)), (WON, day(20)), owner=me)
    few = statements_for(period, caplog)
    with quickly():
        for number in range(30):
            sell(stages, (NEW, day(1)), (QUALIFIED, day(2)), (WON if number % 2 else LOST, day(20 + number)), owner=me)
    assert statements_for(period, caplog) == few
    assert few <= 150
    assert not database.in_transaction()
