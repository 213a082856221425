"""Whose agenda it is, and when: what the kinds of line are looked for within."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from crm_tui.db.conditions import in_order_of_the_table
from crm_tui.db.models import OF_KIND, Snooze
from crm_tui.domain.records import Kind
from crm_tui.errors import FilterError
from crm_tui.filters.cadences import cadences, days_between_words
from crm_tui.filters.compile import compile_filter
from crm_tui.filters.context import FilterContext
from crm_tui.filters.fields import HAS, NO, find_field, squeezed, vocabulary_of
from crm_tui.filters.kinds.shared import me
from crm_tui.filters.parse import parse
from crm_tui.filters.tree import Compare, Node, Value, children

EVERYBODY = "everybody"
"""In the columns of a view of the agenda: it shows more than one's own."""


@dataclass(frozen=True, slots=True)
class AgendaOf:
    """What is asked for."""

    typed: str = ""
    """A filter over the records that the lines are about; a kind of record without one of its fields has no lines."""
    everybody: bool = False
    """Whether to look beyond one's own, where the filter does not say whose."""


@dataclass(frozen=True, slots=True)
class Within:
    """Where lines are looked for, and what their conditions need to know."""

    context: FilterContext
    days_between_words: Any
    """The days after which a contact is due for a word, as an expression; NULL for who is in no cadence."""


def conditions(of: AgendaOf, kinds: Sequence[Kind], context: FilterContext) -> dict[Kind, Any]:
    """What the records of each kind must meet to be asked about; kinds that are not in it have no lines.

    Raises `FilterError` for a filter that no kind can read, and where nobody is known whose it could be.
    """
    node = parse(of.typed)
    filters = _filters(node, kinds, context)
    if _says_whose(node):
        return {kind: _there(kind, context) & filter_ for kind, filter_ in filters.items()}
    if of.everybody:
        return {kind: _there(kind, context, most=kind is Kind.CONTACT) & filter_ for kind, filter_ in filters.items()}
    return {kind: _is_mine(kind, context) & _there(kind, context) & filter_ for kind, filter_ in filters.items()}


def within(context: FilterContext) -> Within:
    """What the conditions of lines need to know, read in one statement."""
    return Within(context, days_between_words(cadences(), context))


def _is_mine(kind: Kind, context: FilterContext) -> Any:
    model: Any = OF_KIND[kind]
    return model.owner == me(context)


def _there(kind: Kind, context: FilterContext, *, most: bool = False) -> Any:
    """The condition that a record is neither deleted nor snoozed; `most` where most of the table is looked at."""
    model: Any = OF_KIND[kind]
    snoozed = Snooze.select(Snooze.record).where(
        Snooze.user == context.me, Snooze.kind == kind, Snooze.until > context.today
    )
    hidden_at = in_order_of_the_table(model.hidden_at) if most else model.hidden_at
    return hidden_at.is_null() & model.id.not_in(snoozed)


def _filters(node: Node, kinds: Sequence[Kind], context: FilterContext) -> dict[Kind, Any]:
    """The filter over each kind that can read it; where none can, the error of the one that got furthest is raised."""
    found: dict[Kind, Any] = {}
    errors: list[FilterError] = []
    for kind in kinds:
        try:
            found[kind] = compile_filter(node, kind, context)
        except FilterError as error:
            errors.append(error)
    if errors and not found:
        raise max(errors, key=lambda error: error.position)
    return found


def _says_whose(node: Node) -> bool:
    """Whether a filter says who answers for what it finds."""
    if isinstance(node, Compare):
        named = [value.text for value in node.values if isinstance(value, Value)]
        if squeezed(node.field) in {HAS, NO}:
            return any(_is_owner(name) for name in named)
        return _is_owner(node.field) or any(squeezed(name) == "mine" for name in named)
    return any(_says_whose(child) for child in children(node))


def _is_owner(word: str) -> bool:
    field = find_field(word, vocabulary_of(Kind.TASK).fields)
    return field is not None and field.name == "owner"
