"""From the text of a filter to its tree."""

from __future__ import annotations

from functools import lru_cache

from crm_tui.errors import FilterError
from crm_tui.filters.tree import EVERYTHING, Compare, Node, Range, Span, Value, Words, children

MAX_CHARACTERS = 10_000
MAX_VALUE_CHARACTERS = 500
MAX_TERMS = 500
MAX_DEPTH = 25
"""Bounds far above what people write, and below what the database can take."""


@lru_cache(maxsize=256)
def parse(text: str) -> Node:
    """The tree of a filter; blank text is the filter that leaves nothing out.

    Raises FilterError, with the place, for text that cannot be read; never anything else.
    """
    if not text.strip():
        return EVERYTHING
    if len(text) > MAX_CHARACTERS:
        message = f"This filter is longer than {MAX_CHARACTERS:,} characters; shorten it."
        raise FilterError(message, MAX_CHARACTERS, len(text) - MAX_CHARACTERS)
    _check_characters(text)
    from crm_tui.filters.reader import read  # loads lark

    node = read(text)
    _check_size(node)
    return node


def _check_characters(text: str) -> None:
    """No lone surrogate and no NUL: neither can be stored, so neither can be found."""
    for position, character in enumerate(text):
        if character == "\0" or "\ud800" <= character <= "\udfff":
            message = f"The character U+{ord(character):04X} cannot be searched for; take it out."
            raise FilterError(message, position, 1)


def _check_size(root: Node) -> None:
    """Not nested too deep, not too many terms, no value too long. Does not recurse, whatever the depth."""
    terms = 0
    waiting = [(root, 1)]
    while waiting:
        node, depth = waiting.pop()
        waiting.extend((child, depth + 1) for child in children(node))
        for value in _values(node):
            terms += 1
            _check_bounds(value.span, len(value.text), terms=terms, depth=depth)


def _check_bounds(span: Span, characters: int, *, terms: int, depth: int) -> None:
    if depth > MAX_DEPTH:
        message = f"This is nested more than {MAX_DEPTH} levels deep; write it with fewer parentheses."
    elif terms > MAX_TERMS:
        message = f"This filter has more than {MAX_TERMS} terms; shorten it, or use several."
    elif characters > MAX_VALUE_CHARACTERS:
        message = f"This value is longer than {MAX_VALUE_CHARACTERS} characters; shorten it."
    else:
        return
    raise FilterError(message, span.start, span.length)


def _values(node: Node) -> list[Value | Words]:
    """Every value written in a leaf of the tree; nothing for the inner nodes."""
    match node:
        case Words():
            return [node]
        case Compare(values=values):
            ends = [[item.low, item.high] if isinstance(item, Range) else [item] for item in values]
            return [end for pair in ends for end in pair if end is not None]
        case _:
            return []
