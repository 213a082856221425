"""A look at the metrics shows at once what has not changed, and never anything that has."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from crm_tui import clock
from crm_tui.db.caching import cache as caching
from crm_tui.db.caching.cache import Cache
from crm_tui.db.models import Contact, Deal, Pipeline
from crm_tui.domain.dates.periods import parse_period
from crm_tui.domain.records import Kind
from crm_tui.filters.context import FilterContext
from crm_tui.metrics.catalogue import DEFINITIONS
from crm_tui.metrics.overview import Overview, Wanted, looks
from crm_tui.metrics.scope import Scope
from crm_tui.services.editing import deals, records
from crm_tui.services.editing.records import add_record, edit_record
from crm_tui.services.moving import transitions
from crm_tui.services.moving.transitions import Closing
from crm_tui.services.undo import undoing
from tests.statements import statements

NOON = datetime(2026, 11, 16, 12, 0, tzinfo=UTC)

WANTED = Wanted((tuple(DEFINITIONS),), ("win_rate", "won_value", "leads", "churn"))
QUICK = Wanted((("win_rate", "won_value", "open_value", "leads"), ("stage_conversion", "time_in_stage")), ("win_rate",))


@pytest.fixture
def me(me: UUID, stages: Mapping[str, UUID]) -> Iterator[UUID]:
    """`ana`, who has won and lost some deals, has some open ones, and knows somebody."""
    with clock.frozen(NOON - timedelta(days=40)):
        for number in range(6):
            deal = add_record(me, Kind.DEAL, {"title": f"Deal {number}", "amount": f"{100 * (number + 1)}"}).id
            if number % 3:
                to, how = ("Closed won", Closing()) if number % 2 else ("Closed lost", Closing(lost_note="no"))
                transitions.move(deal, stages[to], me, None, "for a test", force=True, closing=how)
        add_record(me, Kind.CONTACT, {"name": "Kim Sato"})
    with clock.frozen(NOON):
        yield me


def look(cache: Cache | None, wanted: Wanted = QUICK, at: datetime = NOON) -> list[Overview]:
    context = FilterContext(None, at.date(), at, UTC)
    pipeline = Pipeline.get(Pipeline.card_kind == Kind.DEAL)
    return list(looks(Scope(pipeline.id, parse_period("this year", at.date())), context, wanted, cache))


@pytest.mark.usefixtures("me")
def test_the_next_look_counts_nothing_and_says_as_of_when_it_is() -> None:
    cache = Cache()
    *_, whole = look(cache)
    with statements() as seen:
        (again,) = look(cache, at=NOON + timedelta(minutes=50))
    assert again == whole
    assert again.moment == NOON
    assert not [sql for sql in seen if 'FROM "deal"' in sql or 'FROM "stage_visit"' in sql or 'FROM "contact"' in sql]


@pytest.mark.usefixtures("me")
def test_what_is_too_much_to_be_cached_is_counted_as_of_the_same_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(caching, "MOST_ROWS", 1)
    cache = Cache()
    *_, whole = look(cache)
    first, *_, last = look(cache, at=NOON + timedelta(minutes=50))
    assert first.now.keys() < whole.now.keys()
    assert last == whole


@pytest.mark.usefixtures("me")
def test_after_an_hour_what_the_clock_changes_is_counted_again() -> None:
    cache, later = Cache(), NOON + timedelta(hours=3)
    *_, whole = look(cache)
    first, *_, last = look(cache, at=later)
    assert (first.now, first.moment) == (whole.now, NOON)
    assert last == look(None, at=later)[-1]
    assert last.moment == later


@pytest.mark.usefixtures("me")
def test_another_day_begins_with_nothing() -> None:
    cache, tomorrow = Cache(), NOON + timedelta(days=1)
    look(cache)
    assert look(cache, at=tomorrow)[-1] == look(None, at=tomorrow)[-1]
    assert look(cache, at=NOON)[0].moment == NOON


@pytest.mark.usefixtures("me")
def test_what_was_drawn_and_what_is_told_of_very_many_rows_is_not_worked_out_again() -> None:
    cache = Cache()
    wanted = Wanted((("simulation", "backtest", "historic_cltv", "customer_value", "rfm", "stage_conversion"),))
    *_, whole = look(cache, wanted)
    assert whole.now["simulation"].says
    assert whole.now["backtest"].says
    with statements() as seen:
        (again,) = look(cache, wanted, NOON + timedelta(minutes=50))
    assert again == whole
    assert not [sql for sql in seen if any(f'FROM "{table}"' in sql for table in ("deal", "stage_visit", "order"))]


def test_what_was_won_lately_leaves_the_months_before_as_they_were(me: UUID, stages: Mapping[str, UUID]) -> None:
    cache, wanted = Cache(), Wanted((("won_value",),))
    look(cache, wanted)
    transitions.move(Deal.get(Deal.title == "Deal 0").id, stages["Closed won"], me, None, "for a test", force=True)
    with statements() as seen:
        *_, now = look(cache, wanted)
    assert len([sql for sql in seen if "GROUP BY" in sql and '"closed_at" >=' in sql]) == 1
    assert now.now == look(None, wanted)[-1].now
    deals.edit_deal(me, Deal.get(Deal.title == "Deal 1").id, None, {"amount": "5"})
    assert look(cache, wanted)[-1].now == look(None, wanted)[-1].now != now.now


def test_what_was_written_does_not_concern_is_there_at_once(me: UUID) -> None:
    cache = Cache()
    look(cache)
    add_record(me, Kind.CONTACT, {"name": "Lee Wong"})
    first, *_ = look(cache)
    assert "win_rate" in first.now
    assert "leads" not in first.now


@pytest.mark.slow
def test_whatever_was_done_the_numbers_are_those_that_are_counted_without_a_cache(
    me: UUID, stages: Mapping[str, UUID], workspace: Path
) -> None:
    cache, at = Cache(), NOON
    open_deal = Deal.get(Deal.title == "Deal 0").id
    contact = Contact.get(Contact.name == "Kim Sato").id
    deeds: tuple[Callable[[], object], ...] = (
        lambda: transitions.move(open_deal, stages["Qualification"], me, None, "for a test", force=True),
        lambda: transitions.move(open_deal, stages["Closed won"], me, None, "for a test", force=True),
        lambda: undoing.undo(me),
        lambda: deals.edit_deal(me, Deal.get(Deal.title == "Deal 5").id, None, {"amount": "111"}),
        lambda: deals.edit_deal(me, open_deal, None, {"amount": "777", "close": "2026-12-24"}),
        lambda: records.delete_record(me, Kind.DEAL, Deal.get(Deal.title == "Deal 1").id),
        lambda: undoing.undo(me),
        lambda: edit_record(me, Kind.CONTACT, contact, None, {"phase": "retention"}),
        lambda: records.delete_record(me, Kind.CONTACT, contact),
    )
    assert look(cache, WANTED)[-1] == look(None, WANTED)[-1], workspace
    for number, deed in enumerate(deeds):
        at += timedelta(minutes=number % 3)
        with clock.frozen(at):
            deed()
        found = look(cache, WANTED, at)[-1]
        fresh = look(None, WANTED, found.moment)[-1]
        assert replace(found, moment=at) == replace(fresh, moment=at), number
