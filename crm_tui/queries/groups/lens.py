"""A lens over records of every kind: one owner's, one team's, of one source, campaign, segment or product."""

from __future__ import annotations

from typing import Any, TypeAlias

import peewee as pw

from crm_tui.db.models import OF_KIND
from crm_tui.domain.quick_line import quoted
from crm_tui.domain.records import Kind
from crm_tui.errors import CrmError
from crm_tui.filters.compile import compile_filter
from crm_tui.filters.context import FilterContext
from crm_tui.filters.expressions import all_of, any_of
from crm_tui.filters.fields import find_field, vocabulary_of

Lens: TypeAlias = tuple[tuple[str, str], ...]
"""Pairs of a dimension and a value, such as `("owner", "ana")`; all of them hold."""

DIMENSIONS = ("owner", "team", "source", "campaign", "segment", "product")

_THROUGH = (Kind.CONTACT, Kind.COMPANY)
"""Whom a record belongs to that has not got the dimension itself."""


class NotLaid(CrmError):
    """A dimension that a kind of record knows nothing of."""

    def __init__(self, kind: Kind, dimension: str) -> None:
        super().__init__(f"{kind.plural.capitalize()} have no {dimension}, so this cannot be told apart by it.")


def laid_over(kind: Kind, lens: Lens, context: FilterContext) -> Any:
    """The condition on a kind's table that a record is seen through the lens.

    Raises `NotLaid` where the kind knows nothing of a dimension, `FilterError` for a value that does not exist.
    """
    return all_of([_one(kind, dimension, value, context) for dimension, value in lens])


def _one(kind: Kind, dimension: str, value: str, context: FilterContext) -> Any:
    if find_field(dimension, vocabulary_of(kind).fields):
        return compile_filter(f"{dimension}:{quoted(value, always=True)}", kind, context)
    model = OF_KIND[kind]
    ways = []
    for other in _THROUGH:
        link = getattr(model, other.value, None)
        if isinstance(link, pw.ForeignKeyField) and find_field(dimension, vocabulary_of(other).fields):
            of = OF_KIND[other]
            ways.append(link.in_(of.select(of.id).where(_one(other, dimension, value, context))))
    if not ways:
        raise NotLaid(kind, dimension)
    return any_of(ways)
