"""A lens over records of every kind: one owner's, one team's, of one source, campaign, segment or product."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

import peewee as pw

from crm_tui.db.models import (
    OF_KIND,
    Company,
    Contact,
    Deal,
    DealContact,
    DealLine,
    Member,
    Order,
    OrderLine,
    User,
)
from crm_tui.domain.records import Kind, short_ref
from crm_tui.domain.relationship.campaigns import REACTED
from crm_tui.errors import CrmError
from crm_tui.filters.compile import compile_filter
from crm_tui.filters.context import FilterContext
from crm_tui.filters.expressions import all_of, any_of
from crm_tui.filters.field import one
from crm_tui.filters.fields import find_field, vocabulary_of

Lens: TypeAlias = tuple[tuple[str, str], ...]
"""Pairs of a dimension and a value, such as `("owner", "Ana Costa")`; all of them hold. No value: those of none."""

_THROUGH = (Kind.CONTACT, Kind.COMPANY)
"""Whom a record belongs to that has not got the dimension itself."""


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a dimension, as the workspace knows it."""

    dimension: str
    keys: tuple[Any, ...]
    """What columns hold: ids of owners, campaigns and products, spellings of a source; nothing for those of none."""
    spelled: tuple[str, ...] = ()
    """Of a campaign, the spellings of sources that name it."""
    number: int = 0
    """Of a segment or a product, that of its reference."""


Laid: TypeAlias = tuple[Value, ...]
"""A lens whose values were found."""


class NotLaid(CrmError):
    """A number cannot be told apart so; the message says why."""


def laid_over(kind: Kind, laid: Laid, context: FilterContext) -> Any:
    """The condition on a kind's table that a record is seen through the lens.

    Raises `NotLaid` where the kind knows nothing of a dimension.
    """
    return all_of([_one(kind, value, context) for value in laid])


def _one(kind: Kind, value: Value, context: FilterContext) -> Any:
    """Its own, else that of the contact or the company that it belongs to."""
    own = _OWN[value.dimension](kind, value, context)
    if own is not None:
        return own
    model, ways = OF_KIND[kind], []
    for other in _THROUGH:
        link: Any = getattr(model, other.value, None)
        seen = _OWN[value.dimension](other, value, context) if isinstance(link, pw.ForeignKeyField) else None
        if seen is not None:
            of = OF_KIND[other]
            ways.append(link.in_(of.select(of.id).where(seen)))
    if not ways:
        raise NotLaid(f"{kind.plural.capitalize()} have no {value.dimension}, so this cannot be told apart by it.")
    return any_of(ways)


def _owner(kind: Kind, value: Value, _context: FilterContext) -> Any:
    column: Any = getattr(OF_KIND[kind], "owner", None)
    return None if column is None else _among(column, value.keys)


def _team(kind: Kind, value: Value, _context: FilterContext) -> Any:
    column: Any = getattr(OF_KIND[kind], "owner", None)
    if column is None:
        return None
    if value.keys:
        return column.in_(value.keys)
    return column.is_null() | column.in_(User.select(User.id).where(User.team.is_null()))


def _source(kind: Kind, value: Value, _context: FilterContext) -> Any:
    column: Any = getattr(OF_KIND[kind], "source", None)
    if column is None:
        return None
    return column.in_(value.keys) if value.keys else pw.fn.COALESCE(column, "") == ""


def _campaign(kind: Kind, value: Value, _context: FilterContext) -> Any:
    """Contacts who reacted to it or name it as their source, deals of theirs, their companies; what is for it."""
    reacted = Member.select(Member.contact).where(
        Member.campaign.in_(value.keys), Member.hidden_at.is_null(), Member.status.in_(REACTED)
    )
    theirs = Contact.id.in_(reacted) | Contact.source.in_(value.spelled)
    match kind:
        case Kind.CONTACT:
            return theirs
        case Kind.COMPANY:
            firms = Contact.select(Contact.company).where(Contact.hidden_at.is_null(), theirs)
            return Company.id.in_(firms.where(Contact.company.is_null(is_null=False)))
        case Kind.DEAL:
            people = one(of=DealContact).where(DealContact.deal == Deal.id, DealContact.contact.in_(reacted))
            return Deal.campaign.in_(value.keys) | Deal.source.in_(value.spelled) | pw.fn.EXISTS(people)
    column: Any = getattr(OF_KIND[kind], "campaign", None)
    return None if column is None else _among(column, value.keys)


def _segment(kind: Kind, value: Value, context: FilterContext) -> Any:
    return _filtered("segment", Kind.SEGMENT, kind, value, context)


def _product(kind: Kind, value: Value, context: FilterContext) -> Any:
    """Deals and orders with a line of it, what is of it, and customers who own it."""
    match kind:
        case Kind.DEAL:
            return pw.fn.EXISTS(one(of=DealLine).where(DealLine.deal == Deal.id, DealLine.product.in_(value.keys)))
        case Kind.ORDER:
            return pw.fn.EXISTS(one(of=OrderLine).where(OrderLine.order == Order.id, OrderLine.product.in_(value.keys)))
        case Kind.CONTACT | Kind.COMPANY:
            return _filtered("owns", Kind.PRODUCT, kind, value, context)
    column: Any = getattr(OF_KIND[kind], "product", None)
    return None if column is None else column.in_(value.keys)


def _filtered(field: str, of: Kind, kind: Kind, value: Value, context: FilterContext) -> Any:
    """By a field of the filter language and a reference, where the kind has the field."""
    if not find_field(field, vocabulary_of(kind).fields):
        return None
    return compile_filter(f"{field}:{short_ref(of, value.number)}", kind, context)


def _among(column: Any, keys: tuple[Any, ...]) -> Any:
    return column.in_(keys) if keys else column.is_null()


_OWN: Mapping[str, Callable[[Kind, Value, FilterContext], Any]] = {
    "owner": _owner, "team": _team, "source": _source, "campaign": _campaign, "segment": _segment, "product": _product,
}  # fmt: skip
"""For each dimension its condition on a kind's own table; None where the kind has not got it."""
