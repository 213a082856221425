"""How often whom should hear from us: the workspace's cadences in their order, and the days that hold for a contact."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui.db.models import Cadence, Contact
from crm_tui.domain.records import Kind
from crm_tui.errors import FilterError
from crm_tui.filters.compile import compile_filter
from crm_tui.filters.context import FilterContext


@dataclass(frozen=True, slots=True)
class CadenceRow:
    """One cadence."""

    id: UUID
    name: str
    filter: str
    days: int


def silent_since() -> Any:
    """When a contact last heard from us; who never did counts from when they came into the workspace."""
    return pw.fn.COALESCE(Contact.last_touch_at, Contact.created_at)


def cadences() -> tuple[CadenceRow, ...]:
    """All of them; the first whose filter finds a contact holds for them."""
    query = Cadence.select(Cadence.id, Cadence.name, Cadence.filter, Cadence.days).where(Cadence.hidden_at.is_null())
    return tuple(CadenceRow(**row) for row in query.order_by(Cadence.position, Cadence.id).dicts())


def days_between_words(rules: Sequence[CadenceRow], context: FilterContext) -> Any:
    """The days after which a contact is due for a word, as an expression: their own, else those of the first cadence.

    It is NULL for who is in none. A filter that cannot be read any more finds nobody.
    """
    found = [(Contact.cadence_days.is_null(is_null=False), Contact.cadence_days)]
    for rule in rules:
        try:
            found.append((compile_filter(rule.filter, Kind.CONTACT, context), rule.days))
        except FilterError:
            continue
    return pw.Case(None, found)
