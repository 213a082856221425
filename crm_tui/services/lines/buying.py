"""The lines of what became of subscriptions, of renewals, and of the rules of the loyalty programme."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from crm_tui import clock
from crm_tui.db.models import Subscription
from crm_tui.domain import money
from crm_tui.domain.records import Kind
from crm_tui.services.lines.pairs import Told
from crm_tui.services.lines.wrote import words

_VERBS = {"changed": "change", "paused": "pause", "resumed": "resume", "cancelled": "cancel"}

SUBSCRIPTION_VERBS = frozenset(f"subscriptions {verb}" for verb in _VERBS.values())
"""Commands about one subscription."""


def became(told: Told, at: datetime) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The command of each thing that became of a subscription, and its words; none for what was done in a form."""
    changes = [row.held for row in told.beside if row.table == "subscription_change" and row.op == "create"]
    for held in changes:
        if held["what"] not in _VERBS:
            continue
        is_price = held["what"] == "changed"
        if is_price and not told.columns.keys() <= {"amount", "interval", "version"}:
            continue
        yield f"subscriptions {_VERBS[held['what']]}", (*(_price(told) if is_price else ()), *_options(held, at))


def _price(told: Told) -> Iterator[str]:
    row = Subscription.get_by_id(told.id)
    yield f"{money.major(row.amount, row.currency)} {row.currency}"
    if "interval" in told.columns:
        yield from ("--every", row.interval)


def _options(held: Mapping[str, Any], at: datetime) -> Iterator[str]:
    if held["day"] != clock.local(at).date().isoformat():
        yield from ("--from", held["day"])
    if held["reason"]:
        yield from ("--reason", held["reason"])


def renewed(told: Told) -> str:
    """The reference of the subscription whose renewal a new deal is; empty for another deal."""
    if told.kind is not Kind.DEAL or not told.columns.get("subscription_id", [None, None])[1]:
        return ""
    return str(Subscription.get_by_id(UUID(told.after("subscription_id"))).ref)


def words_of_earning(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    """The commands that make the earn rules what they are."""
    for occasion in [*old, *(one for one in new if one not in old)]:
        rule = new.get(occasion, {"points": 0})
        if rule == old.get(occasion):
            continue
        per = ("--per", f"{money.major(rule['per'], rule['currency'])} {rule['currency']}") if "per" in rule else ()
        yield words("loyalty rule", (occasion, str(rule["points"])), per)


def words_of_tiers(old: Mapping[str, int], new: Mapping[str, int]) -> Iterator[tuple[str, ...]]:
    """The commands that make the tiers what they are."""
    for name in old:
        if name not in new:
            yield words("loyalty tier", (name,), ("--remove",))
    for name, least in new.items():
        if old.get(name) != least:
            yield words("loyalty tier", (name, str(least)))
