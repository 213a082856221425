"""People and customers by their way through the phases: where they are, who went on, who left, who came."""

from __future__ import annotations

from typing import Any

import peewee as pw

from crm_tui.db.models import Contact, Handover, PhaseChange
from crm_tui.domain.choices import HandoverState
from crm_tui.domain.records import LeadStep, Phase
from crm_tui.domain.relationship.cycle import ends_of_edges
from crm_tui.domain.relationship.lifecycle import AWAY, CUSTOMERS, LEADS, WAY
from crm_tui.filters.field import one, scalar
from crm_tui.queries.groups.ground import Ground, Group, Some, changed, customers, people, phase_at


def in_phase(_ground: Ground, group: Group) -> Some:
    """Who is in a phase now."""
    return people(Contact.phase == group.phase)


def went_on(ground: Ground, group: Group) -> Some:
    """Who went on from a phase in the period, to the next one or beyond."""
    before, behind = ends_of_edges(group.phase or WAY[0])
    return people(changed(ground, PhaseChange.from_phase.in_(before), PhaseChange.to_phase.in_(behind)))


def left(ground: Ground, group: Group) -> Some:
    """Who left the way in the period."""
    return people(changed(ground, PhaseChange.to_phase == group.phase))


def returned(ground: Ground, _group: Group) -> Some:
    """Who had left it and came back in the period."""
    return people(changed(ground, PhaseChange.from_phase.in_(AWAY), PhaseChange.to_phase.in_(WAY)))


def _began_as_lead() -> Any:
    """Whether somebody had bought nothing when they were heard of first."""
    first = PhaseChange.select(PhaseChange.from_phase).where(PhaseChange.record == Contact.id)
    began = scalar(first.order_by(PhaseChange.at, PhaseChange.id).limit(1))
    return pw.fn.COALESCE(began, Contact.phase).in_(LEADS)


def leads(ground: Ground, _group: Group) -> Some:
    """Who came in the period and had bought nothing."""
    return people(ground.at(Contact.created_at), _began_as_lead())


def lead_customers(ground: Ground, _group: Group) -> Some:
    """The leads of the period who have become customers since."""
    bought = one(of=PhaseChange).where(PhaseChange.record == Contact.id, PhaseChange.to_phase.in_(CUSTOMERS))
    return people(ground.at(Contact.created_at), pw.fn.EXISTS(bought), _began_as_lead())


def lead_sqls(ground: Ground, _group: Group) -> Some:
    """The leads of the period who have become SQLs since."""
    return people(ground.at(Contact.created_at), _began_as_lead(), Contact.lead_step == LeadStep.SQL)


def _handed_over(ground: Ground, *conditions: Any) -> Some:
    of_mqls = (Handover.step == LeadStep.MQL, ground.at(Handover.at), Handover.hidden_at.is_null(), *conditions)
    return people(Contact.id.in_(Handover.select(Handover.contact).where(*of_mqls)))


def mqls(ground: Ground, _group: Group) -> Some:
    """Who was handed over to sales in the period."""
    return _handed_over(ground)


def accepted(ground: Ground, _group: Group) -> Some:
    """Whom of these sales has accepted."""
    return _handed_over(ground, Handover.state == HandoverState.ACCEPTED)


def rejected(ground: Ground, _group: Group) -> Some:
    """Whom of these it has rejected, and nobody has accepted."""
    ((_, some),) = accepted(ground, _group)
    ((kind, query),) = _handed_over(ground, Handover.state == HandoverState.REJECTED)
    return ((kind, query.where(Contact.id.not_in(some))),)


def customers_at_start(ground: Ground, _group: Group) -> Some:
    """The customers of the first day."""
    first, _ = ground.moments
    return customers(lambda model: (model.created_at < first) & phase_at(model, first).in_(CUSTOMERS))


def lost_customers(ground: Ground, _group: Group) -> Some:
    """Those of them who were lost in the period."""
    first, _ = ground.moments
    gone = (PhaseChange.from_phase.in_(CUSTOMERS), PhaseChange.to_phase.in_(AWAY))
    return customers(
        lambda model: (
            (model.created_at < first) & changed(ground, *gone, of=model) & phase_at(model, first).in_(CUSTOMERS)
        ),
        few=True,
    )


def customers_at_end(ground: Ground, _group: Group) -> Some:
    """The customers of the last day; of today where the period is not over."""
    _, end = ground.moments
    if end > ground.context.now:
        return customers(lambda model: model.phase.in_(CUSTOMERS))
    return customers(lambda model: (model.created_at < end) & phase_at(model, end).in_(CUSTOMERS))


BOUGHT_FIRST = (PhaseChange.from_phase.in_((*LEADS, Phase.DISQUALIFIED)), PhaseChange.to_phase.in_(CUSTOMERS))


def new_customers(ground: Ground, _group: Group) -> Some:
    """Companies, and people who belong to none, that became customers in the period; who came back is not new."""
    return customers(lambda model: changed(ground, *BOUGHT_FIRST, of=model), few=True)


GROUPS = (
    in_phase, went_on, left, returned, leads, lead_customers, lead_sqls, mqls, accepted, rejected,
    customers_at_start, lost_customers, customers_at_end, new_customers,
)  # fmt: skip
