"""What stands on the pages of tickets and customers: clocks, who asks, how satisfied they are, and what helps."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from crm_tui import clock as clocks
from crm_tui.db.models import OF_KIND, Response, Stage, Ticket, rows
from crm_tui.domain.choices import Scale
from crm_tui.domain.dates.shown import short_date, short_moment
from crm_tui.domain.durations import short_age
from crm_tui.domain.records import Kind, short_ref
from crm_tui.domain.service.clock import (
    Clock,
    ClockState,
    Timing,
    next_clock,
    resolution_clock,
    response_clock,
    short_work,
    without_sign,
)
from crm_tui.filters.context import FilterContext
from crm_tui.queries.links import Link, links
from crm_tui.queries.now.fact import Fact, Facts, Tone
from crm_tui.queries.tickets.clocks import TIMING
from crm_tui.queries.tickets.knowledge import pages_for
from crm_tui.queries.tickets.rules import ServiceRules, service_rules

_MOST = 5
"""Open tickets of a customer that are told one by one."""

_TONES = {
    ClockState.LATE: Tone.ALARM,
    ClockState.BROKEN: Tone.ALARM,
    ClockState.KEPT: Tone.GOOD,
}


def of_ticket(record: UUID, context: FilterContext) -> Iterator[Facts]:
    """What there is to say of a ticket."""
    row = Ticket.get_by_id(record)
    rules = service_rules()
    yield Facts("Clocks", tuple(_clocks(row, rules, context)))
    yield Facts("Customer", tuple(_customer(row, context)))
    yield Facts("Knowledge", tuple(_pages(row)))


def service_of(kind: Kind) -> Callable[[UUID, FilterContext], Iterable[Facts]]:
    """What there is to say of customers, contacts or companies: their open tickets, and how satisfied they are."""

    def say(record: UUID, context: FilterContext) -> Iterator[Facts]:
        facts = [*_open_tickets(kind, record, context)]
        facts += [*_satisfaction(getattr(Response, kind) == record, context)]
        yield Facts("Service", tuple(facts))

    return say


def _clocks(row: Ticket, rules: ServiceRules, context: FilterContext) -> Iterator[Fact]:
    timing = Timing(*(getattr(row, column.name) for column in TIMING))
    since = short_age((context.now - row.entered_at).total_seconds())
    waits = "; its clock stands while it waits for the customer" if row.waiting_since else ""
    yield Fact("Stage", row.stage.name, f"for {since}{waits}" if since != "now" else f"since just now{waits}")
    for label, one, done in (
        ("First answer", response_clock(timing, rules.hours, context.now), row.responded_at),
        ("Resolution", resolution_clock(timing, rules.hours, context.now), row.resolved_at),
    ):
        if one is not None:
            yield Fact(label, _clock_words(one, done), _why(one, row, rules), tone=_TONES.get(one.state, Tone.PLAIN))
    if row.escalated_at is not None:
        yield Fact("Escalated", _moment(row.escalated_at), "it was past due", tone=Tone.ALARM)
    if row.resolved_at is not None:
        asked = [*_satisfaction(Response.ticket == row.id, context)]
        line = ("tickets", "rate", row.ref, "SCORE")
        yield from asked or [Fact("Satisfaction", "not known yet", f"crm-tui {' '.join(line)} notes it, 1 to 5")]


def _clock_words(one: Clock, done: datetime | None) -> str:
    when = _moment(done or one.due)
    if one.state in (ClockState.KEPT, ClockState.BROKEN):
        return f"{without_sign(one)}, {when}"
    return f"{without_sign(one)}, due {when}"


def _why(one: Clock, row: Ticket, rules: ServiceRules) -> str:
    """From which target that follows."""
    target = rules.targets[row.priority]
    within = short_work(target.response if one.what == "answer" else target.resolution)
    stood = short_work(timedelta(seconds=row.waited))
    waited = f", and it waited {stood}" if row.waited and one.what == "resolve" else ""
    return f"{row.priority}: within {within} of working time{waited}"


def _customer(row: Ticket, context: FilterContext) -> Iterator[Fact]:
    found = links({Kind.CONTACT: [row.contact_id], Kind.COMPANY: [row.company_id], Kind.PRODUCT: [row.product_id]})
    for label, one in (("Contact", row.contact_id), ("Company", row.company_id), ("Product", row.product_id)):
        if one in found:
            yield Fact(label, found[one].name, link=found[one])
    kind = Kind.CONTACT if row.contact_id else Kind.COMPANY
    customer = row.contact_id or row.company_id
    if customer is not None:
        yield from _open_tickets(kind, customer, context, besides=row.id)
        yield from _satisfaction(getattr(Response, kind) == customer, context, label="Satisfied before")


def _open_tickets(kind: Kind, customer: UUID, context: FilterContext, besides: UUID | None = None) -> Iterator[Fact]:
    query = (
        Ticket.select(Ticket.id, Ticket.number, Ticket.title, Stage.name, *TIMING)
        .join(Stage)
        .where(getattr(Ticket, kind) == customer, Ticket.hidden_at.is_null(), Ticket.resolved_at.is_null())
        .order_by(Ticket.resolution_due, Ticket.id)
    )
    if besides is not None:
        query = query.where(Ticket.id != besides)
    found = rows(query.limit(_MOST + 1))
    hours = service_rules().hours
    for ticket, number, title, stage, *moments in found[:_MOST]:
        one = next_clock(Timing(*moments), hours, context.now)
        tone = _TONES.get(one.state, Tone.PLAIN) if one else Tone.PLAIN
        link = Link(Kind.TICKET, ticket, short_ref(Kind.TICKET, number), title)
        label = "Open ticket" if besides is None else "Other ticket"
        yield Fact(label, f"{link.ref} {title}", f"{stage}; {without_sign(one)}" if one else stage, link, tone)
    if len(found) > _MOST:
        ref = short_ref(kind, OF_KIND[kind].get_by_id(customer).number)
        yield Fact("", "and more", shows=(Kind.TICKET, f"is:open {kind}:{ref}"))


def _satisfaction(where: Any, context: FilterContext, label: str = "Satisfaction") -> Iterator[Fact]:
    """The last answer on the scale of satisfaction."""
    query = (
        Response.select(Response.id, Response.number, Response.title, Response.score, Response.at)
        .where(where, Response.scale == Scale.CSAT, Response.hidden_at.is_null())
        .order_by(Response.at.desc())
    )
    for answer, number, title, score, at in rows(query.limit(1)):
        link = Link(Kind.RESPONSE, answer, short_ref(Kind.RESPONSE, number), title)
        tone = Tone.GOOD if score >= 4 else Tone.ALARM if score <= 2 else Tone.PLAIN
        yield Fact(label, f"{score} of 5", f"said {short_date(clocks.local(at).date(), context.today)}", link, tone)


def _pages(row: Ticket) -> Iterator[Fact]:
    for one in pages_for(row.id):
        line = () if one.linked else ("tickets", "link", row.ref, one.page.ref)
        yield Fact(
            "Linked" if one.linked else "May help", one.page.name, "" if one.linked else one.why, one.page, line=line
        )


def _moment(moment: datetime) -> str:
    return short_moment(clocks.local(moment), clocks.today())
