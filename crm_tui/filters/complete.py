"""What may be written next in a filter line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from crm_tui.domain.records import Kind
from crm_tui.filters.field import Field, FieldType
from crm_tui.filters.fields import HAS, NO, find_field, squeezed, vocabulary_of

_TERM = re.compile(r"""(?:(?P<field>[^\W\d][\w.-]*)(?::|!?=)(?:[^\s"(),]*,)*)?(?P<begun>[^\s"(),]*)$""")

LONGEST_TERM = 2_000
"""Characters before the cursor that are looked at."""

NamesOf = Callable[[FieldType], Sequence[str]]
"""The names that a workspace has for a type, such as `lookups.names_of`."""


@dataclass(frozen=True, slots=True)
class Completion:
    """Something to put in the place of `text[start:end]`."""

    text: str
    start: int
    end: int
    help: str


def complete(text: str, cursor: int, kind: Kind, names_of: NamesOf = lambda _: ()) -> list[Completion]:
    """What the word before the cursor may become: names of fields, or values of the field before the colon.

    Values that the workspace names come from `names_of`; without it, only those that every workspace knows.
    """
    term = _TERM.search(text, max(0, cursor - LONGEST_TERM), cursor)
    if term is None:
        return []
    begun, start = term["begun"], term.start("begun")
    if term["field"]:
        field = find_field(term["field"], vocabulary_of(kind).fields)
        offered = _values(term["field"], field, kind, names_of)
    else:
        start, begun = (start + 1, begun[1:]) if begun.startswith("-") else (start, begun)
        offered = _fields(kind)
    wanted = squeezed(begun)
    return [
        Completion(_quoted(word), start, cursor, help_) for word, help_ in offered if squeezed(word).startswith(wanted)
    ]


def _fields(kind: Kind) -> Iterator[tuple[str, str]]:
    for field in vocabulary_of(kind).fields:
        yield f"{field.name}:", field.help
    yield f"{HAS}:", "It has a value in the field that is named."
    yield f"{NO}:", "It has none."


def _values(word: str, field: Field | None, kind: Kind, names_of: NamesOf) -> Iterator[tuple[str, str]]:
    if squeezed(word) in {HAS, NO}:
        fields = vocabulary_of(kind).fields
        yield from ((field.name, field.help) for field in fields if field.type is not FieldType.FLAG)
    elif field is not None:
        if field.type is FieldType.USER:
            yield "me", "You."
        yield from ((word.text, word.help) for word in field.words)
        yield from ((name, "") for name in names_of(field.type))


def _quoted(word: str) -> str:
    """In quotation marks where it could not be read without them."""
    if re.fullmatch(r"""(?:(?!\.\.)[^\s"(),])+""", word):
        return word
    escaped = word.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
