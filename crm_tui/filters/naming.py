"""Where a filter names one of the workspace's own fields, and the same filter when that has another name."""

from __future__ import annotations

from crm_tui.domain.records import Kind
from crm_tui.errors import FilterError
from crm_tui.filters.fields import HAS, NO, find_field, squeezed, vocabulary_of
from crm_tui.filters.lookups import own_fields
from crm_tui.filters.parse import parse
from crm_tui.filters.tree import Compare, Node, Span, Value, children


def means(word: str, name: str, kind: Kind) -> bool:
    """Whether a word in a filter over a kind means its own field of this name."""
    vocabulary = vocabulary_of(kind)
    if find_field(word, vocabulary.fields):
        return False
    found = find_field(word, own_fields(kind, vocabulary.model))
    return found is not None and found.name == name


def places(filter_text: str, name: str, kind: Kind) -> list[Span]:
    """Where a filter over a kind names its own field of this name; nowhere in one that cannot be read."""
    try:
        return _places(parse(filter_text), name, kind)
    except FilterError:
        return []


def renamed(filter_text: str, name: str, new_name: str, kind: Kind) -> str:
    """A filter over a kind as it reads when its own field of this name, which it still has, is called otherwise."""
    for place in sorted(places(filter_text, name, kind), key=lambda span: -span.start):
        filter_text = filter_text[: place.start] + new_name + filter_text[place.end :]
    return filter_text


def _places(node: Node, name: str, kind: Kind) -> list[Span]:
    if not isinstance(node, Compare):
        return [place for child in children(node) for place in _places(child, name, kind)]
    if squeezed(node.field) in {HAS, NO}:
        values = [value for value in node.values if isinstance(value, Value)]
        return [value.span for value in values if means(value.text, name, kind)]
    return [node.field_span] if means(node.field, name, kind) else []
