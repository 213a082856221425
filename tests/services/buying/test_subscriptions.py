"""Subscriptions: what they bring a month, and all that becomes of them, each step undone."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from crm_tui import clock
from crm_tui.db.models import Subscription, SubscriptionChange
from crm_tui.domain.money import Money
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput, Stale
from crm_tui.filters.context import FilterContext
from crm_tui.queries.buying.monthly import monthly_rates
from crm_tui.queries.lists.marking import matching
from crm_tui.queries.lists.windows import ListOf
from crm_tui.services import lines
from crm_tui.services.buying.subscriptions import Change, cancel, change_price, changes_of, pause, resume
from crm_tui.services.editing import records
from crm_tui.services.undo import undoing
from tests.making import make_company

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")

TODAY = date(2026, 11, 16)


def subscribe(me: UUID, **fields: str) -> UUID:
    fields = {"title": "Alarm desk", "company": make_company().ref, "price": "1200 EUR", "interval": "year", **fields}
    return records.add_record(me, Kind.SUBSCRIPTION, {"starts": "2026-01-01", **fields}).id


def told(subscription: UUID) -> list[tuple[str, str, int, int]]:
    return [(str(one.day), one.what, one.monthly_before, one.monthly_after) for one in changes_of(subscription)]


def brings(subscription: UUID, day: date = TODAY) -> tuple[Money, ...]:
    worth = monthly_rates([subscription], FilterContext(None, day, clock.now(), clock.zone()))[subscription]
    return (worth,) if worth.minor else ()


def found(filter_text: str) -> list[str]:
    context = FilterContext.at_present(None)
    return [one.ref for one in matching(ListOf(Kind.SUBSCRIPTION, filter_text), context)]


def test_a_new_one_brings_its_month_from_the_day_that_it_starts(me: UUID) -> None:
    one = subscribe(me)
    assert told(one) == [("2026-01-01", "started", 0, 10_000)]
    assert brings(one) == (Money(10_000, "EUR"),)
    assert brings(one, date(2025, 12, 31)) == ()


def test_a_price_is_changed_from_a_day_on_and_undone(me: UUID) -> None:
    one = subscribe(me)
    saved = change_price(me, one, "1500", change=Change(day="2026-12-01", reason="index"))
    assert str(saved) == "changed the price of subscription SB1 Alarm desk to 1,500.00 EUR a year"
    assert told(one)[1:] == [("2026-12-01", "changed", 10_000, 12_500)]
    assert brings(one) == (Money(10_000, "EUR"),)
    assert brings(one, date(2026, 12, 1)) == (Money(12_500, "EUR"),)
    assert lines.lines_of(saved.action) == (
        "crm-tui subscriptions change SB1 '1500.00 EUR' --from 2026-12-01 --reason index",
    )
    undoing.undo(me)
    assert told(one) == [("2026-01-01", "started", 0, 10_000)]
    assert Subscription.get_by_id(one).amount == 120_000


def test_the_interval_is_changed_with_the_price(me: UUID) -> None:
    one = subscribe(me)
    saved = change_price(me, one, "90", interval="q")
    assert told(one)[1:] == [("2026-11-16", "changed", 10_000, 3_000)]
    assert lines.lines_of(saved.action) == ("crm-tui subscriptions change SB1 '90.00 EUR' --every quarter",)


def test_a_price_changed_in_the_form_is_a_change_from_today(me: UUID) -> None:
    one = subscribe(me)
    saved = records.edit_record(me, Kind.SUBSCRIPTION, one, None, {"price": "2400", "note": "More sites"})
    assert told(one)[1:] == [("2026-11-16", "changed", 10_000, 20_000)]
    assert lines.lines_of(saved.action)[0].startswith("crm-tui edit SB1 'amount=2400.00 EUR'")


def test_it_starts_on_another_day_when_the_form_says_so(me: UUID) -> None:
    one = subscribe(me)
    records.edit_record(me, Kind.SUBSCRIPTION, one, None, {"starts": "2026-03-01"})
    assert told(one) == [("2026-03-01", "started", 0, 10_000)]
    pause(me, one)
    with pytest.raises(BadInput, match="cannot have started later"):
        records.edit_record(me, Kind.SUBSCRIPTION, one, None, {"starts": "2026-12-01"})


def test_a_paused_one_brings_nothing_until_it_is_resumed(me: UUID) -> None:
    one = subscribe(me)
    saved = pause(me, one, change=Change(reason="cold store is rebuilt"))
    assert brings(one) == ()
    assert found("is:paused") == ["SB1"]
    assert lines.lines_of(saved.action) == ("crm-tui subscriptions pause SB1 --reason 'cold store is rebuilt'",)
    with pytest.raises(BadInput, match="SB1 is paused already"):
        pause(me, one)
    change_price(me, one, "2400")
    assert told(one)[-1] == ("2026-11-16", "changed", 0, 0)
    resume(me, one)
    assert brings(one) == (Money(20_000, "EUR"),)
    assert found("is:paused") == []
    undoing.undo(me)
    assert found("is:paused") == ["SB1"]


def test_a_cancelled_one_is_paid_for_until_its_end(me: UUID) -> None:
    one = subscribe(me)
    with pytest.raises(BadInput, match="Say why"):
        cancel(me, one, change=Change())
    saved = cancel(me, one, change=Change(day="2026-12-31", reason="too expensive"))
    assert brings(one) == (Money(10_000, "EUR"),)
    assert brings(one, date(2026, 12, 31)) == ()
    assert (found("is:cancelled"), found("is:active"), found("why:expensive")) == (["SB1"], [], ["SB1"])
    assert lines.lines_of(saved.action) == (
        "crm-tui subscriptions cancel SB1 --from 2026-12-31 --reason 'too expensive'",
    )
    with pytest.raises(BadInput, match="resume it first"):
        change_price(me, one, "90")
    resume(me, one)
    assert Subscription.get_by_id(one).ends is None
    assert brings(one, date(2027, 1, 1)) == (Money(10_000, "EUR"),)


def test_nothing_is_changed_before_the_last_change(me: UUID) -> None:
    one = subscribe(me)
    pause(me, one, change=Change(day="2026-12-01"))
    with pytest.raises(BadInput, match="SB1 changed on 2026-12-01; write that day or a later one"):
        resume(me, one, change=Change(day="2026-11-30"))


def test_the_currency_stays(me: UUID) -> None:
    one = subscribe(me)
    with pytest.raises(BadInput, match="paid in EUR"):
        change_price(me, one, "90 USD")
    with pytest.raises(BadInput, match="paid in EUR"):
        records.edit_record(me, Kind.SUBSCRIPTION, one, None, {"price": "90 USD"})


def test_a_version_that_was_overtaken_is_refused(me: UUID) -> None:
    one = subscribe(me)
    pause(me, one, seen=1)
    with pytest.raises(Stale):
        resume(me, one, seen=1)


def test_they_are_found_by_what_they_bring_and_when_they_are_due(me: UUID) -> None:
    subscribe(me, renews="2026-12-10")
    subscribe(me, title="Plan", price="30", interval="month", renews="2027-03-01")
    assert found("is:due") == ["SB1"]
    assert found("monthly:>50") == ["SB1"]
    assert found("mrr:..30") == ["SB2"]
    assert SubscriptionChange.select().count() == 2
