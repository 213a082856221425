"""Who shows signs of leaving: what is known of customers, read in a fixed number of statements for any number of them.

Lists, flags, pages and the overview ask here, so that all of them say the same. A customer is a company or a contact in
retention or advocacy; of a contact counts what names the contact, of a company what names the company.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui import clock
from crm_tui.db.conditions import among
from crm_tui.db.models import OF_KIND, Contact, Order, Response, Subscription, Ticket, database
from crm_tui.domain.choices import BOUGHT, Scale, SubscriptionState
from crm_tui.domain.records import Kind, Phase
from crm_tui.domain.relationship.churn import RENEWAL_NEAR, SIGNS_LAST, Known, Risk, risk_of
from crm_tui.filters.cadences import cadences, days_between_words
from crm_tui.filters.context import FilterContext
from crm_tui.filters.field import DAY
from crm_tui.filters.kinds import shared
from crm_tui.filters.kinds.service import is_overdue

Facts = dict[str, dict[str, Any]]
"""What is known, by the customer's id as 32 hex digits and by the name of `Known`'s field."""


def is_at_risk(kind: Kind, context: FilterContext) -> Any:
    """That a contact or a company is at risk, as a condition."""
    found = [customer for customer, risk in _risks(kind, context, None).items() if risk.is_at_risk]
    return among(OF_KIND[kind].id, found)


def risks(kind: Kind, context: FilterContext, customers: Collection[UUID] | None = None) -> dict[UUID, Risk]:
    """The risk of every customer who shows a sign beside silence; of the given ones, at most 30,000, of all of them."""
    return {UUID(customer): risk for customer, risk in _risks(kind, context, customers).items()}


def _risks(kind: Kind, context: FilterContext, customers: Collection[UUID] | None) -> dict[str, Risk]:
    found: Facts = defaultdict(dict)
    for read in (_scores, _tickets, _orders, _subscriptions):
        for customer, facts in read(kind, context, customers):
            found[customer].update(facts)
    for asked in customers or ():
        found[asked.hex].update({})
    return {
        customer: risk_of(Known(**found[customer], **silence), context.today)
        for customer, silence in _silence(kind, context, found)
    }


def _of(table: Any, kind: Kind, customers: Collection[UUID] | None) -> tuple[Any, Any]:
    """The column that names the customer, and the condition that a visible row is of one of them."""
    column = getattr(table, kind.value)
    asked = column.is_null(is_null=False) if customers is None else column.in_(list(customers))
    return column, asked & table.hidden_at.is_null()


def _raw(query: Any) -> Iterator[tuple[Any, ...]]:
    """The rows as they stand in the table: of a hundred thousand customers, making keys of ids would take longest."""
    return iter(database.execute_sql(*query.sql()))


Found = Iterator[tuple[str, dict[str, Any]]]


def _scores(kind: Kind, context: FilterContext, customers: Collection[UUID] | None) -> Found:
    """The last answer of each."""
    column, asked = _of(Response, kind, customers)
    since = clock.start_of(context.today - timedelta(days=SIGNS_LAST))
    newest = (Response.at >= since) & (Response.at <= context.now)
    answers = Response.select(column, Response.scale, Response.score).where(asked, newest).order_by(Response.at)
    for customer, scale, score in _raw(answers):
        yield customer, {"score": (Scale(scale), score)}


def _tickets(kind: Kind, context: FilterContext, customers: Collection[UUID] | None) -> Found:
    column, asked = _of(Ticket, kind, customers)
    late = pw.fn.SUM(pw.Case(None, [(is_overdue(Ticket, context), 1)], 0))
    counts = Ticket.select(column, pw.fn.COUNT(Ticket.id), late).where(asked, Ticket.resolved_at.is_null())
    for customer, is_open, overdue in _raw(counts.group_by(column)):
        yield customer, {"open_tickets": is_open, "overdue_tickets": overdue}


def _orders(kind: Kind, context: FilterContext, customers: Collection[UUID] | None) -> Found:
    """What they bought in the last stretch and in the one before, in the currency in which they bought most before."""
    column, asked = _of(Order, kind, customers)
    middle = context.today - timedelta(days=SIGNS_LAST)
    bought = asked & Order.state.in_(BOUGHT) & (Order.amount > 0) & (Order.day <= context.today)
    before = pw.fn.SUM(pw.Case(None, [(Order.day <= middle, Order.amount)], 0))
    now = pw.fn.SUM(pw.Case(None, [(Order.day > middle, Order.amount)], 0))
    many = pw.fn.SUM(pw.Case(None, [(Order.day <= middle, 1)], 0))
    sums = Order.select(column, before, many, now).where(bought, Order.day > middle - timedelta(days=SIGNS_LAST))
    for customer, earlier, orders, later in _raw(sums.group_by(column, Order.currency).order_by(before)):
        yield customer, {"orders_before": earlier, "orders": orders, "orders_now": later}


def _subscriptions(kind: Kind, context: FilterContext, customers: Collection[UUID] | None) -> Found:
    column, asked = _of(Subscription, kind, customers)
    near = context.today + timedelta(days=RENEWAL_NEAR)
    long_ago = context.today - timedelta(days=SIGNS_LAST)
    state, renews, ends = Subscription.state, Subscription.renews, Subscription.ends
    telling = (
        (state == SubscriptionState.PAUSED)
        | ((state == SubscriptionState.CANCELLED) & (ends > long_ago))
        | ((state == SubscriptionState.ACTIVE) & (renews <= near))
    )
    paused: dict[str, int] = defaultdict(int)
    for customer, stands, renewal, end in _raw(
        Subscription.select(column, state, renews, ends).where(asked, telling).order_by(renews.desc(), ends.desc())
    ):
        match SubscriptionState(stands):
            case SubscriptionState.PAUSED:
                paused[customer] += 1
                yield customer, {"paused": paused[customer]}
            case SubscriptionState.CANCELLED:
                yield customer, {"ending": date.fromisoformat(end)}
            case SubscriptionState.ACTIVE:
                yield customer, {"renews": date.fromisoformat(renewal)}


def _silence(kind: Kind, context: FilterContext, found: Mapping[str, Mapping[str, Any]]) -> Found:
    """For how long each customer among them was silent, and how long they should be; the others are left out.

    Whoever cancelled everything is one until it ends.
    """
    model = OF_KIND[kind]
    rows_of = model.select(model.id, model.phase, model.last_touch_at).where(
        among(model.id, found),
        model.phase.in_((*shared.CUSTOMERS, Phase.CHURNED)),
        model.hidden_at.is_null(),
    )
    due, now = _due_every(kind, context, found), clock.to_micros(context.now)
    for customer, phase, touched in _raw(rows_of):
        ending = found[customer].get("ending")
        if phase != Phase.CHURNED or (ending is not None and ending > context.today):
            silent = None if touched is None else (now - touched) // DAY
            yield customer, {"silent": silent, "cadence": due.get(customer)}


def _due_every(kind: Kind, context: FilterContext, found: Iterable[str]) -> dict[str, int]:
    """The days after which each is due for a word; a company as often as the first of its people."""
    of = Contact.id if kind is Kind.CONTACT else Contact.company
    days = pw.fn.MIN(days_between_words(cadences(), context))
    query = Contact.select(of, days).where(among(of, found), Contact.hidden_at.is_null())
    return {customer: every for customer, every in _raw(query.group_by(of)) if every is not None}
