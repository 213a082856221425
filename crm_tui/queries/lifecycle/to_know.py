"""What whoever takes a contact or a company over has to know, in the lines of a task's note."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from crm_tui import clock
from crm_tui.db.models import OF_KIND, Activity, Deal, DealContact, PhaseChange, rows
from crm_tui.domain.dates.shown import long_date
from crm_tui.domain.money import Money
from crm_tui.domain.records import Kind, StageKind, short_ref

_MOST_DEALS = 3


def to_know(kind: Kind, record: UUID) -> Iterator[str]:
    """A heading with its name, then why it came here, what was agreed, its deals, and the last that happened."""
    row = OF_KIND[kind].get_by_id(record)
    yield f"**{row.ref} {row.name}**"
    last = PhaseChange.select().where(PhaseChange.record == record).order_by(PhaseChange.at.desc()).first()
    if last is not None and last.reason:
        yield f"- In {last.to_phase} since {long_date(clock.local(last.at).date())}: {last.reason}"
    if row.preferred_channel:
        yield f"- Prefers {row.preferred_channel}"
    if row.expectations:
        yield f"- Agreed: {' '.join(row.expectations.split())}"
    yield from _deals(kind, record)
    column = Activity.contact if kind is Kind.CONTACT else Activity.company
    latest = (
        Activity.select(Activity.number, Activity.kind, Activity.subject, Activity.at)
        .where(column == record, Activity.hidden_at.is_null())
        .order_by(Activity.at.desc())
        .limit(1)
    )
    for number, what, subject, at in rows(latest):
        yield f"- Last: {what} {short_ref(Kind.ACTIVITY, number)} on {long_date(clock.local(at).date())}, {subject}"


def _deals(kind: Kind, record: UUID) -> Iterator[str]:
    """The newest deals that are open or won."""
    query: Any = Deal.select(Deal.number, Deal.title, Deal.amount, Deal.currency, Deal.outcome).where(
        Deal.hidden_at.is_null(), Deal.outcome != StageKind.LOST
    )
    if kind is Kind.CONTACT:
        query = query.join(DealContact).where(DealContact.contact == record)
    else:
        query = query.where(Deal.company == record)
    for number, title, amount, currency, outcome in rows(query.order_by(Deal.opened_at.desc()).limit(_MOST_DEALS)):
        worth = f", {Money(amount, currency)}" if amount is not None else ""
        yield f"- {short_ref(Kind.DEAL, number)} {title}: {outcome}{worth}"
