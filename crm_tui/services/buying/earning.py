"""Points that follow by rule: a paid order, a referral that converted, an answer; taken back where it is no more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui import clock
from crm_tui.db import journal
from crm_tui.db.changes import Written
from crm_tui.db.journal import Action
from crm_tui.db.models import OF_KIND, Loyalty, Order, Referral, Response, rows, scalars
from crm_tui.domain.choices import OrderState, ReferralState, Scale
from crm_tui.domain.records import Kind
from crm_tui.domain.value.loyalty import EarnRule, Occasion, points_of_order
from crm_tui.queries.buying.programme import earn_rules
from crm_tui.services.buying.loyalty import write_entry
from crm_tui.services.editing.saved import tell
from crm_tui.services.follower import Follower
from crm_tui.services.occasions import OCCASIONS

_CONVERTED = frozenset({ReferralState.CONVERTED, ReferralState.REWARDED})
_WHOM = {"order": "contact_id", "referral": "referrer_id", "response": "contact_id"}
"""The column of who earns."""


@dataclass(frozen=True, slots=True)
class _Earned:
    """What a record earns as it stands."""

    contact: UUID | None
    points: int
    title: str
    day: date
    beside: Mapping[str, Any]
    """The columns of the entry that name the record."""


def _follow(act: Action, written: Sequence[Written]) -> None:
    rules = {rule.occasion: rule for rule in earn_rules()}
    if rules:
        for one in written:
            _settle(act, one, rules)


def catch_up(by: UUID | None, since: date | None = None) -> int:
    """Give the points of what has given none: what came with an import, or before its rule; returns the entries made.

    Of orders and answers those from a day on; all of them where none is named.
    """
    with journal.action(by, "") as act:
        rules = {rule.occasion: rule for rule in earn_rules()}
        settled = set(scalars(Loyalty.select(Loyalty.rule).where(Loyalty.rule != "", Loyalty.hidden_at.is_null())))
        made = 0
        for table, model in ((one, OF_KIND[Kind(one)]) for one in _EARNED if rules):
            for row in model.select().where(model.hidden_at.is_null()).order_by(model.number):
                if f"{table} {row.ref}" not in settled:
                    made += _catch_up(act, table, row, rules, since)
        tell(act, f"gave points for {made} thing{'' if made == 1 else 's'} that had given none")
        return made


def _catch_up(act: Action, table: str, row: Any, rules: Mapping[Occasion, EarnRule], since: date | None) -> bool:
    earned: _Earned = _EARNED[table](row, rules)
    if earned.contact is None or not earned.points or (since is not None and earned.day < since):
        return False
    rule = f"{table} {row.ref}"
    write_entry(act, earned.contact, earned.points, rule, title=earned.title, day=earned.day, **earned.beside)
    return True


def _settle(act: Action, one: Written, rules: Mapping[Occasion, EarnRule]) -> None:
    """Write what is missing between what a record has given so far, and what it is to give as it stands."""
    row = OF_KIND[Kind(one.table)].get_or_none(id=one.record)
    if row is None:
        return
    earned = _EARNED[one.table](row, rules)
    rule = f"{one.table} {row.ref}"
    before = {UUID(text) for text in one.fields.get(_WHOM[one.table], ()) if text}
    given = _given(rule, before | {earned.contact} - {None})
    due = {earned.contact: earned.points} if earned.contact and row.hidden_at is None else {}
    for contact in {*given, *due}:
        missing = due.get(contact, 0) - given.get(contact, 0)
        if missing:
            first = contact not in given
            day = earned.day if first else clock.today()
            title = earned.title if first else f"{earned.title}, corrected"
            write_entry(act, contact, missing, rule, title=title, day=day, **earned.beside)


def _given(rule: str, contacts: set[UUID | None]) -> dict[UUID, int]:
    """The points that a record has given to these contacts."""
    sums = Loyalty.select(Loyalty.contact, pw.fn.SUM(Loyalty.points)).where(
        Loyalty.contact.in_(list(contacts)), Loyalty.rule == rule, Loyalty.hidden_at.is_null()
    )
    return {contact: int(points) for contact, points in rows(sums.group_by(Loyalty.contact))}


def _of_order(row: Order, rules: Mapping[Occasion, EarnRule]) -> _Earned:
    rule = rules.get(Occasion.ORDER)
    paid = row.state == OrderState.PAID and rule is not None
    points = points_of_order(rule, row.amount or 0, row.currency or "") if paid and rule else 0
    return _Earned(row.contact_id, points, f"Order {row.ref}", row.day, {"order": row.id})


def _of_referral(row: Referral, rules: Mapping[Occasion, EarnRule]) -> _Earned:
    rule = rules.get(Occasion.REFERRAL)
    points = rule.points if rule and row.state in _CONVERTED else 0
    return _Earned(row.referrer_id, points, f"Referral {row.ref}", clock.today(), {"referral": row.id})


def _of_response(row: Response, rules: Mapping[Occasion, EarnRule]) -> _Earned:
    is_review = row.scale == Scale.REVIEW
    rule = rules.get(Occasion.REVIEW if is_review else Occasion.SURVEY)
    title = f"{'Review' if is_review else 'Answer'} {row.ref}"
    return _Earned(row.contact_id, rule.points if rule else 0, title, clock.local(row.at).date(), {})


_EARNED: Mapping[str, Any] = {"order": _of_order, "referral": _of_referral, "response": _of_response}

FOLLOWER = Follower("points", {table: OCCASIONS[table] for table in _EARNED}, _follow)
