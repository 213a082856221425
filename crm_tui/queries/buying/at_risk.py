"""Customers at risk, with the reasons in words and what to do about each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crm_tui.db.models import Contact, Subscription, Ticket, scalars
from crm_tui.domain.choices import SubscriptionState
from crm_tui.domain.records import Kind
from crm_tui.domain.relationship.churn import Reason, Risk, Sign
from crm_tui.filters.context import FilterContext
from crm_tui.filters.kinds.service import is_overdue
from crm_tui.filters.risk import risks
from crm_tui.queries.links import Link, link_to, links
from crm_tui.queries.now.fact import Fact, Tone

_TO_DO = {
    Sign.ENDING: "Win back {}",
    Sign.SCORE: "Ask {} what went wrong",
    Sign.TICKETS: "Solve the tickets of {}",
    Sign.ORDERS: "Ask {} why they order less",
    Sign.PAUSED: "Ask {} when they go on",
    Sign.RENEWAL: "Speak with {} about the renewal",
    Sign.SILENCE: "Call {}",
}
"""What to do about each sign, as the title of a task."""


@dataclass(frozen=True, slots=True)
class AtRisk:
    """A customer who shows signs of leaving."""

    customer: Link
    risk: Risk

    @property
    def why(self) -> str:
        """All reasons, the weightiest first."""
        return "; ".join(reason.says for reason in self.risk.reasons)

    @property
    def line(self) -> tuple[str, ...]:
        """The words of the crm-tui line that does something about the weightiest reason."""
        return to_do(self.customer, self.risk.reasons[0])


def at_risk(context: FilterContext) -> list[AtRisk]:
    """Companies, and contacts without one, at risk; the highest risk first."""
    found = {}
    for kind in (Kind.COMPANY, Kind.CONTACT):
        found[kind] = {customer: risk for customer, risk in risks(kind, context).items() if risk.is_at_risk}
    employed = Contact.select(Contact.id).where(Contact.company.is_null(is_null=False))
    alone = found[Kind.CONTACT].keys() - set(scalars(employed.where(Contact.id.in_(list(found[Kind.CONTACT])))))
    names = links({Kind.COMPANY: found[Kind.COMPANY], Kind.CONTACT: alone})
    listed = [AtRisk(link, found[link.kind][record]) for record, link in names.items()]
    return sorted(listed, key=lambda one: (-one.risk.points, one.customer.name))


def risk_facts(customer: Link, risk: Risk, context: FilterContext) -> Iterator[Fact]:
    """The risk of one customer, and each reason with what to do about it."""
    tone = Tone.ALARM if risk.is_at_risk else Tone.PLAIN
    yield Fact("Risk", f"{risk.points} of 100: {risk.word}", "from 30 on at risk, from 60 on high", tone=tone)
    for reason in risk.reasons:
        about = _about(customer, reason, context)
        yield Fact(f"+{reason.points}", reason.says, link=about, line=to_do(customer, reason))


def to_do(customer: Link, reason: Reason) -> tuple[str, ...]:
    """The words of the line that adds a task for today about it."""
    what = _TO_DO[reason.sign].format(customer.name)
    return ("add", "task", f"title={what}", f"{customer.kind.word}={customer.ref}", "due=today")


_STATES = {
    Sign.ENDING: SubscriptionState.CANCELLED,
    Sign.PAUSED: SubscriptionState.PAUSED,
    Sign.RENEWAL: SubscriptionState.ACTIVE,
}


def _about(customer: Link, reason: Reason, context: FilterContext) -> Link | None:
    """The record that a reason is about, where there is one to look at."""
    if reason.sign is Sign.TICKETS:
        mine = (getattr(Ticket, customer.kind.value) == customer.id) & Ticket.hidden_at.is_null()
        tickets = Ticket.select().where(mine, Ticket.resolved_at.is_null())
        ticket = tickets.order_by(is_overdue(Ticket, context).desc(), Ticket.opened_at).first()
        return link_to(ticket, Kind.TICKET)
    if reason.sign in _STATES:
        mine = (getattr(Subscription, customer.kind.value) == customer.id) & Subscription.hidden_at.is_null()
        paid = Subscription.select().where(mine, Subscription.state == _STATES[reason.sign])
        return link_to(paid.order_by(Subscription.renews.asc(nulls="last")).first(), Kind.SUBSCRIPTION)
    return None
