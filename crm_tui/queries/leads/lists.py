"""Which leads are worth a look: those who wait to be accepted, the best graded, and the ideal ones."""

from __future__ import annotations

import heapq
from dataclasses import dataclass
from typing import Any

import peewee as pw

from crm_tui.db.models import Contact, Handover, Task, rows
from crm_tui.domain.choices import HandoverState, Score
from crm_tui.domain.records import Kind, short_ref
from crm_tui.filters.context import FilterContext
from crm_tui.filters.field import one
from crm_tui.filters.kinds.shared import LEADS
from crm_tui.queries.leads.scoring import Scorer
from crm_tui.queries.links import Link, links

MOST = 20
"""Leads that are listed."""


@dataclass(frozen=True, slots=True)
class Lead:
    """A lead with what is kept of its score."""

    link: Link
    grade: str | None
    fit: int | None
    engagement: int | None
    lead: str | None
    """How far it was handed over."""
    owner: str | None
    has_next: bool
    """Whether there is an open task about it."""


def waiting() -> list[Any]:
    """The hand-overs that nobody has decided about, the oldest first."""
    query = Handover.select().where(Handover.state == HandoverState.WAITING, Handover.hidden_at.is_null())
    return list(query.order_by(Handover.at, Handover.number).limit(MOST))


def _is_lead() -> Any:
    return Contact.hidden_at.is_null() & Contact.phase.in_(LEADS)


def best(*, lacking: bool = False, most: int = MOST) -> tuple[Lead, ...]:
    """The leads with the best grades; with `lacking` those that have no owner or no next step."""
    step = pw.fn.EXISTS(
        one(of=Task).where(Task.contact == Contact.id, Task.done_at.is_null(), Task.hidden_at.is_null())
    )
    query = Contact.select(
        Contact.id, Contact.number, Contact.name, Contact.grade, Contact.fit, Contact.engagement,
        Contact.lead_step, Contact.owner, step,
    ).where(_is_lead(), Contact.grade.is_null(is_null=False))  # fmt: skip
    if lacking:
        query = query.where(Contact.owner.is_null() | ~step)
    found = rows(query.order_by(Contact.grade, (Contact.fit + Contact.engagement).desc(), Contact.number).limit(most))
    owners = links({Kind.USER: [row[7] for row in found]})
    return tuple(
        Lead(
            Link(Kind.CONTACT, record, short_ref(Kind.CONTACT, number), name), grade, fit, engagement, lead,
            str(owners[owner]) if owner else None, bool(known),
        )
        for record, number, name, grade, fit, engagement, lead, owner, known in found
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Ideal:
    """A lead with how far they are the ideal customer."""

    link: Link
    points: int
    limit: int
    met: tuple[str, ...]
    """What they have of it."""


def ideal(context: FilterContext, *, most: int = MOST) -> tuple[Ideal, ...]:
    """The leads who are most like the ideal customer that the rules describe; none where there are no such rules.

    Looks at every lead, on the thread of slow reads.
    """
    scorer = Scorer(context, Score.IDEAL)
    if not scorer.has_rules:
        return ()
    limit = scorer.scale.limit_of(Score.IDEAL)
    found = (one for one in scorer.ideal(_is_lead()) if one[0] > 0)
    top = heapq.nlargest(most, found, key=lambda one: one[:2])
    named = links({Kind.CONTACT: [contact for _, contact, _ in top]})
    return tuple(Ideal(named[contact], points, limit, tuple(rule.says for rule in met)) for points, contact, met in top)
