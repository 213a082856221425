"""What the details of several kinds of record share: tasks, products, people, deals, own fields."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui.db.models import (
    Company,
    Contact,
    CustomField,
    CustomValue,
    Deal,
    DealContact,
    DealLine,
    OrderLine,
    Pipeline,
    Product,
    Stage,
    Task,
    User,
    rows,
)
from crm_tui.domain.money import Money, money_of
from crm_tui.domain.records import Kind, StageKind
from crm_tui.queries.links import Link
from crm_tui.queries.records.beside import main_of, reach_of

MOST_ROWS = 200
"""Rows shown of one part of a detail; lists with filters show the rest."""

DONE_TASKS = 20


@dataclass(frozen=True, slots=True)
class Custom:
    """A value in one of the workspace's own fields."""

    field: UUID
    name: str
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class TaskLine:
    """A task in the detail of what it is about."""

    id: UUID
    ref: str
    version: int
    title: str
    due: date | None
    owner: str | None
    done_at: datetime | None


@dataclass(frozen=True, slots=True)
class DealLineShown:
    """A product on a deal."""

    id: UUID
    product: Link
    quantity: int
    unit_price: Money | None

    @property
    def total(self) -> Money | None:
        """Quantity times price."""
        price = self.unit_price
        return Money(price.minor * self.quantity, price.currency) if price else None


@dataclass(frozen=True, slots=True)
class DealOf:
    """A deal in the detail of a contact or a company."""

    id: UUID
    ref: str
    outcome: StageKind
    amount: Money | None
    version: int
    title: str
    pipeline: str
    stage: str
    close: date | None
    owner: str | None
    role: str
    """The contact's role in it; empty for a company."""


@dataclass(frozen=True, slots=True)
class Person:
    """A contact in the detail of a deal or a company."""

    contact: Link
    role: str
    """In the deal; empty for a company."""
    job_title: str | None
    email: str | None
    phone: str | None


def customs_of(record: UUID) -> tuple[Custom, ...]:
    """The values in the workspace's own fields, by the fields' names."""
    query = (
        CustomValue.select(CustomField.id, CustomField.name, CustomField.type, CustomValue.value)
        .join(CustomField)
        .where(CustomValue.record == record, CustomField.hidden_at.is_null())
        .order_by(CustomField.position.asc(nulls="last"), CustomField.name_key)
    )
    return tuple(Custom(*row) for row in rows(query))


def tasks_about(column: Any, record: UUID) -> tuple[TaskLine, ...]:
    """The tasks whose `column` is the record: the open ones, the first due first, then the latest done."""
    columns = (Task.id, Task.number, Task.version, Task.title, Task.due, User.name, Task.done_at)
    query = Task.select(*columns).join(User, pw.JOIN.LEFT_OUTER).where(column == record, Task.hidden_at.is_null())
    opened = query.where(Task.done_at.is_null()).order_by(Task.due.asc(nulls="last"), Task.id).limit(MOST_ROWS)
    done = query.where(~Task.done_at.is_null()).order_by(Task.done_at.desc()).limit(DONE_TASKS)
    return tuple(
        TaskLine(task, f"{Task.letter}{number}", *about) for task, number, *about in [*rows(opened), *rows(done)]
    )


def lines_of(deal: UUID, currency: str) -> tuple[DealLineShown, ...]:
    """The products on a deal, in order."""
    return _lines(DealLine, DealLine.deal == deal, currency)


def lines_of_order(order: UUID, currency: str | None) -> tuple[DealLineShown, ...]:
    """The products of an order, in order."""
    return _lines(OrderLine, OrderLine.order == order, currency)


def _lines(model: Any, condition: Any, currency: str | None) -> tuple[DealLineShown, ...]:
    query = model.select(model, Product).join(Product).where(condition).order_by(model.position, model.id)
    return tuple(
        DealLineShown(
            line.id,
            Link(
                Kind.PRODUCT,
                line.product.id,
                line.product.ref,
                line.product.name,
                line.product.hidden_at is not None,
            ),
            line.quantity,
            money_of(line.unit_price, currency),
        )
        for line in query
    )


def people_of_deal(deal: UUID) -> tuple[Person, ...]:
    """The contacts of a deal, the main one first; deleted ones too."""
    query = (
        DealContact.select(*_PERSON, DealContact.role)
        .join(Contact)
        .where(DealContact.deal == deal)
        .order_by(DealContact.position, DealContact.id)
    )
    return _people(rows(query))


def people_of_company(company: UUID) -> tuple[Person, ...]:
    """The contacts of a company by name."""
    query = (
        Contact.select(*_PERSON, pw.Value(""))
        .where(Contact.company == company, Contact.hidden_at.is_null())
        .order_by(Contact.sort_key, Contact.id)
        .limit(MOST_ROWS)
    )
    return _people(rows(query))


_PERSON = (Contact.id, Contact.number, Contact.name, Contact.hidden_at, Contact.job_title)


def _people(found: Collection[tuple[Any, ...]]) -> tuple[Person, ...]:
    reach = reach_of(Kind.CONTACT, [contact for contact, *_ in found])
    return tuple(
        Person(
            Link(Kind.CONTACT, contact, f"{Contact.letter}{number}", name, hidden is not None),
            role,
            job_title,
            main_of(reach.get(contact, ()), "email"),
            main_of(reach.get(contact, ()), "phone"),
        )
        for contact, number, name, hidden, job_title, role in found
    )


def deals_of_contact(contact: UUID) -> tuple[DealOf, ...]:
    """The deals that a contact plays a part in."""
    query = _deals(DealContact.role).join_from(Deal, DealContact).where(DealContact.contact == contact)
    return _deals_shown(query)


def deals_of_company(company: UUID) -> tuple[DealOf, ...]:
    """The deals with a company."""
    return _deals_shown(_deals(pw.Value("")).where(Deal.company == company))


def _deals(role: Any) -> Any:
    about = (Deal.version, Deal.title, Pipeline.name, Stage.name, Deal.close_date, User.name, role)
    return (
        Deal.select(Deal.id, Deal.number, Deal.outcome, Deal.amount, Deal.currency, *about)
        .join_from(Deal, Pipeline)
        .join_from(Deal, Stage)
        .join_from(Deal, User, pw.JOIN.LEFT_OUTER)
        .where(Deal.hidden_at.is_null())
    )


def _deals_shown(query: Any) -> tuple[DealOf, ...]:
    """Open ones first, each group with the latest entered on top."""
    ordered = query.order_by((Deal.outcome != StageKind.OPEN), Deal.entered_at.desc(), Deal.id).limit(MOST_ROWS)
    return tuple(_deal_shown(*row) for row in rows(ordered))


def _deal_shown(deal: UUID, number: int, outcome: str, amount: int | None, currency: str, *about: Any) -> DealOf:
    worth = money_of(amount, currency)
    return DealOf(deal, f"{Deal.letter}{number}", StageKind(outcome), worth, *about)


def subsidiaries_of(company: UUID) -> tuple[Link, ...]:
    """The companies that belong to a company."""
    query = Company.select().where(Company.parent == company, Company.hidden_at.is_null())
    children = query.order_by(Company.sort_key, Company.id).limit(MOST_ROWS)
    return tuple(Link(Kind.COMPANY, child.id, child.ref, child.name) for child in children)
