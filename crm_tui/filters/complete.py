"""What may be written next in a filter line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from crm_tui.domain.records import Kind
from crm_tui.filters.field import NOTHING_TO_HAVE, Field, FieldType
from crm_tui.filters.fields import HAS, NO, find_field, squeezed, vocabulary_of

_TERM = re.compile(
    r"""(?:(?P<field>[^\W\d][\w.-]*)(?::|!?=|[<>]=?)(?:(?:[^\s"(),]|"[^"]*")*,)*)?(?P<begun>"[^"]*|[^\s"(),]*)$"""
)

_DAYS = ("today", "yesterday", "tomorrow", "this week", "last week", "next week", "this month", "last month",
         "next month", "this quarter", "last quarter", "last 30 days")  # fmt: skip
_AGES = ("<7d", "<14d", "<30d", ">14d", ">30d", ">90d")
_IN_WORDS = {FieldType.DATE: _DAYS, FieldType.MOMENT: _DAYS, FieldType.AGE: _AGES}
"""Days and ages as people say them; others can be written too."""

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


def field_before(text: str, cursor: int) -> str:
    """The name of the field, as it was written, whose value stands before the cursor; empty where none does."""
    term = _TERM.search(text, max(0, cursor - LONGEST_TERM), cursor)
    return term["field"] or "" if term else ""


def complete(
    text: str, cursor: int, kind: Kind, names_of: NamesOf = lambda _: (), fields: Sequence[Field] = ()
) -> list[Completion]:
    """What the word before the cursor may become: names of fields, or values of the field before the colon.

    Values that the workspace names come from `names_of`; without it, only those that every workspace knows. `fields`
    stand in the place of those that every workspace has.
    """
    term = _TERM.search(text, max(0, cursor - LONGEST_TERM), cursor)
    if term is None:
        return []
    begun, start = term["begun"], term.start("begun")
    known = tuple(fields) or vocabulary_of(kind).fields
    if term["field"]:
        offered = _values(term["field"], find_field(term["field"], known), known, names_of)
    elif begun.startswith('"'):
        return []
    else:
        start, begun = (start + 1, begun[1:]) if begun.startswith("-") else (start, begun)
        offered = _fields(known)
    wanted = squeezed(begun.lstrip('"'))
    return [
        Completion(_quoted(word), start, cursor, help_) for word, help_ in offered if squeezed(word).startswith(wanted)
    ]


def _fields(known: Sequence[Field]) -> Iterator[tuple[str, str]]:
    for field in known:
        yield f"{field.name}:", field.help
    yield f"{HAS}:", "It has a value in the field that is named."
    yield f"{NO}:", "It has none."


def _values(word: str, field: Field | None, known: Sequence[Field], names_of: NamesOf) -> Iterator[tuple[str, str]]:
    if squeezed(word) in {HAS, NO}:
        yield from ((field.name, field.help) for field in known if field.type not in NOTHING_TO_HAVE)
    elif field is not None:
        if field.type is FieldType.USER:
            yield "me", "You."
        yield from ((word.text, word.help) for word in field.words)
        yield from ((name, "") for name in names_of(field.type))
        yield from ((said, "") for said in _IN_WORDS.get(field.type, ()))


def _quoted(word: str) -> str:
    """In quotation marks where it could not be read without them."""
    if re.fullmatch(r"""(?:(?!\.\.)[^\s"(),])+""", word):
        return word
    escaped = word.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
