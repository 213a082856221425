"""What may be written next in a filter line over the open workspace: its own fields, and the values in use."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from crm_tui.domain.records import Kind
from crm_tui.errors import FilterError
from crm_tui.filters.complete import Completion, complete, field_before
from crm_tui.filters.field import Field, Word
from crm_tui.filters.fields import HAS, NO, find_field, squeezed, vocabulary_of
from crm_tui.filters.lookups import names_of, own_fields
from crm_tui.filters.parse import parse
from crm_tui.filters.tree import Compare, Node, children
from crm_tui.queries.entered import sources, task_lists

_IN_USE: dict[str, Callable[[], Sequence[str]]] = {"source": sources, "list": task_lists}
"""The fields of text whose values are offered: those that were written before."""


def completions(typed: str, cursor: int, kind: Kind) -> list[Completion]:
    """What the word before the cursor may become, the best first."""
    return complete(typed, cursor, kind, names_of, tuple(_fields(field_before(typed, cursor), kind)))


def names_a_field(typed: str, kind: Kind) -> bool:
    """Whether a text, read as a filter over a kind, asks for one of its fields."""

    def asks(node: Node) -> bool:
        if isinstance(node, Compare):
            return squeezed(node.field) in {HAS, NO} or find_field(node.field, tuple(_fields("", kind))) is not None
        return any(map(asks, children(node)))

    try:
        return asks(parse(typed))
    except FilterError:
        return False


def _fields(asked: str, kind: Kind) -> Iterator[Field]:
    """All fields of a kind, the one that is asked for with the values in use as its words."""
    vocabulary = vocabulary_of(kind)
    wanted = find_field(asked, vocabulary.fields) if asked else None
    for field in vocabulary.fields:
        in_use = _IN_USE.get(field.name) if field is wanted else None
        yield replace(field, words=tuple(map(Word, in_use()))) if in_use else field
    yield from own_fields(kind, vocabulary.model)
