"""Subscriptions: begun, changed in price, paused, resumed and cancelled, each from a day and kept as a change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from crm_tui import clock, text
from crm_tui.db import journal
from crm_tui.db.models import Subscription, SubscriptionChange
from crm_tui.domain.choices import Interval, SubscriptionState
from crm_tui.domain.dates.words import parse_date
from crm_tui.domain.money import Money, full, parse_money
from crm_tui.domain.records import Kind
from crm_tui.domain.value.subscriptions import monthly
from crm_tui.errors import BadInput
from crm_tui.services.editing import plain
from crm_tui.services.editing.drafting import Draft, Row
from crm_tui.services.editing.saved import Saved, called, saved, tell
from crm_tui.services.guards import require_version, visible


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """From when a subscription is something else, and why; texts as they are typed."""

    day: str = ""
    """The first day of it; today where it is empty."""
    reason: str = ""


NOW = Change()


def change_price(
    by: UUID | None,
    subscription: UUID,
    price: str,
    *,
    interval: str = "",
    change: Change = NOW,
    seen: int | None = None,
) -> Saved:
    """Have it cost something else, and be paid as often as `interval` says where that is given.

    Raises `NotFound`, `Stale`, or BadInput for what cannot be read, and for one that is cancelled.
    """
    with journal.action(by, "") as act:
        row = _seen(subscription, seen)
        if row.state == SubscriptionState.CANCELLED:
            raise BadInput(f"{row.ref} is cancelled; resume it first, or add another one.", "price")
        cost = _price(row, price)
        every = _interval(interval) if interval.strip() else Interval(row.interval)
        day, before = _day(row, change), _rate(row)
        if act.update(row, amount=cost.minor, interval=every):
            _write(act, row, "changed", day=day, before=before, reason=change.reason)
            tell(act, f"changed the price of {called(Kind.SUBSCRIPTION, row)} to {cost} a {every}")
        else:
            tell(act, f"left {called(Kind.SUBSCRIPTION, row)} as it was")
        return saved(act, Kind.SUBSCRIPTION, row)


def pause(by: UUID | None, subscription: UUID, *, change: Change = NOW, seen: int | None = None) -> Saved:
    """Have it not paid for until it is resumed; raises `NotFound`, `Stale`, or BadInput for one that is not active."""
    with journal.action(by, "") as act:
        row = _seen(subscription, seen)
        if row.state != SubscriptionState.ACTIVE:
            raise BadInput(f"{row.ref} is {row.state} already.", "ref")
        day, before = _day(row, change), _rate(row)
        act.update(row, state=SubscriptionState.PAUSED, reason=text.clean(change.reason) or None)
        _write(act, row, "paused", day=day, before=before, reason=change.reason)
        return _said(act, row, "paused", day)


def resume(by: UUID | None, subscription: UUID, *, change: Change = NOW, seen: int | None = None) -> Saved:
    """Have one that was paused or cancelled paid for again; raises `NotFound`, `Stale`, or BadInput for another one."""
    with journal.action(by, "") as act:
        row = _seen(subscription, seen)
        if row.state == SubscriptionState.ACTIVE:
            raise BadInput(f"{row.ref} is active; there is nothing to resume.", "ref")
        day = _day(row, change)
        act.update(row, state=SubscriptionState.ACTIVE, ends=None, reason=None)
        _write(act, row, "resumed", day=day, before=0, reason=change.reason)
        return _said(act, row, "resumed", day)


def cancel(by: UUID | None, subscription: UUID, *, change: Change, seen: int | None = None) -> Saved:
    """End it with a day, the first that is not paid for any more, and a reason.

    Raises `NotFound`, `Stale`, or BadInput without a reason, and for one that is cancelled already.
    """
    reason = text.clean(change.reason, field="reason")
    if not reason:
        raise BadInput("Say why it was cancelled, such as: too expensive.", "reason")
    with journal.action(by, "") as act:
        row = _seen(subscription, seen)
        if row.state == SubscriptionState.CANCELLED:
            raise BadInput(f"{row.ref} is cancelled already, from {row.ends}.", "ref")
        day, before = _day(row, change), _rate(row)
        act.update(row, state=SubscriptionState.CANCELLED, ends=day, reason=reason)
        _write(act, row, "cancelled", day=day, before=before, reason=reason)
        return _said(act, row, "cancelled", day)


def begin(act: journal.Action, row: Subscription) -> None:
    """Write that a subscription began on the day that it starts; for whoever adds one past the form."""
    _write(act, row, "started", day=row.starts, before=0)


# What saving one as a record means


def _prepare(draft: Draft) -> None:
    """Raise BadInput for a price below nothing, and for what its changes so far would contradict."""
    amount = draft.columns.get("amount")
    if amount is not None and amount < 0:
        raise BadInput("A price is not below 0.", "amount")
    if draft.row is None:
        return
    was = draft.was
    if draft.columns.get("currency", was["currency"]) != was["currency"]:
        raise BadInput(
            f"{draft.row.ref} is paid in {was['currency']}; cancel it and add another one for another currency.",
            "amount",
        )
    later = [one.day for one in changes_of(draft.row.id) if one.what != "started"]
    if later and draft.columns.get("starts", was["starts"]) > later[0]:
        raise BadInput(f"It changed on {later[0]}, so it cannot have started later.", "starts")


def _finish(act: journal.Action, row: Row, draft: Draft) -> Row:
    if draft.row is None:
        begin(act, row)
        return row
    changes = changes_of(row.id)
    for started in [one for one in changes if one.what == "started" and one.day != row.starts]:
        act.update(started, day=row.starts)
    before, after = _monthly(draft.was), _monthly(row.__data__)
    if before != after and row.state == SubscriptionState.ACTIVE:
        day = max([clock.today(), *(one.day for one in changes)])
        _write(act, row, "changed", day=day, before=before)
    return row


PLAN = plain.plan(Kind.SUBSCRIPTION, prepare=_prepare, finish=_finish)


def changes_of(subscription: UUID) -> list[SubscriptionChange]:
    """All that became of a subscription, in the order of the days."""
    of = SubscriptionChange.select().where(SubscriptionChange.subscription == subscription)
    return list(of.order_by(SubscriptionChange.day, SubscriptionChange.id))


def _write(act: journal.Action, row: Subscription, what: str, *, day: date, before: int, reason: str = "") -> None:
    """Keep what became of it from a day on; what it brings then follows from how it stands now."""
    act.create(
        SubscriptionChange, subscription=row.id, day=day, what=what, monthly_before=before, monthly_after=_rate(row),
        currency=row.currency, reason=text.clean(reason),
    )  # fmt: skip


def _rate(row: Subscription) -> int:
    """What it brings a month as it stands: nothing while it is paused or cancelled."""
    return _monthly(row.__data__) if row.state == SubscriptionState.ACTIVE else 0


def _monthly(held: Mapping[str, Any]) -> int:
    return monthly(held["amount"], Interval(held["interval"]))


# What was typed


def _seen(subscription: UUID, seen: int | None) -> Subscription:
    row = visible(Subscription, subscription)
    require_version(row, seen)
    return row


def _price(row: Subscription, typed: str) -> Money:
    cost = parse_money(text.clean(typed, field="price"), row.currency)
    if cost.currency != row.currency:
        raise BadInput(f"{row.ref} is paid in {row.currency}, not in {cost.currency}.", "price")
    if cost.minor < 0:
        raise BadInput(f"A price is not below 0; {full(cost.minor, cost.currency)} is.", "price")
    return cost


def _interval(typed: str) -> Interval:
    word = text.fold(typed)
    found = [one for one in Interval if word and one.startswith(word)]
    if len(found) != 1:
        raise BadInput(f"“{typed}” is no interval; write {', '.join(Interval)}.", "interval")
    return found[0]


def _day(row: Subscription, change: Change) -> date:
    """The day that is meant: not before the last one on which something became of it."""
    day = parse_date(change.day, clock.today()) if change.day.strip() else clock.today()
    last = max((one.day for one in changes_of(row.id)), default=day)
    if change.day.strip() and day < last:
        raise BadInput(f"{row.ref} changed on {last}; write that day or a later one.", "day")
    return max(day, last)


def _said(act: journal.Action, row: Subscription, did: str, day: date) -> Saved:
    from_ = "" if day == clock.today() else f" from {day}"
    tell(act, f"{did} {called(Kind.SUBSCRIPTION, row)}{from_}")
    return saved(act, Kind.SUBSCRIPTION, row)
