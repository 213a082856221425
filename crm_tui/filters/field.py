"""What a field of the filter language is: its words, its type, and where the database keeps it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import peewee as pw

from crm_tui.domain.records import Kind
from crm_tui.filters.context import FilterContext

DAY = 86_400_000_000
"""Microseconds."""


class FieldType(StrEnum):
    """What the values of a field are, as the help names it."""

    TEXT = "text"
    PHONE = "phone"
    RECORD = "name or reference"
    REFERENCE = "reference"
    CHOICE = "choice"
    YES_NO = "yes/no"
    NUMBER = "number"
    PERCENT = "percent"
    MONEY = "amount"
    DATE = "day"
    MOMENT = "moment"
    AGE = "days ago"
    USER = "user"
    STAGE = "stage"
    PIPELINE = "pipeline"
    LOST_REASON = "lost reason"
    TAG = "tag"
    SEGMENT = "segment"
    FLAG = "flag"


ORDERED = frozenset(
    {FieldType.NUMBER, FieldType.PERCENT, FieldType.MONEY, FieldType.DATE, FieldType.MOMENT, FieldType.AGE}
)
"""The types that know `<`, `<=`, `>`, `>=` and ranges."""


NOTHING_TO_HAVE = frozenset({FieldType.FLAG, FieldType.SEGMENT})
"""The types that `has:` and `no:` do not ask for: what a record is, and is in."""


def as_it_is(condition: Any) -> Any:
    """For columns of the record's own table: nothing stands between the record and the condition."""
    return condition


@dataclass(frozen=True, slots=True)
class Target:
    """Where the values of a field are, seen from one row of the filtered table."""

    column: Any
    """What is compared. Texts are compared folded, so it holds a key or is wrapped in `folded`."""
    within: Callable[[Any], Any] = as_it_is
    """Turns a condition on the column into one on the record, such as an EXISTS over another table."""
    currency: Any = None
    """For amounts: the column of their currency."""
    scale: int = 1
    """For amounts: how many units of the column make one minor unit."""
    number: Any = None
    """For `FieldType.RECORD`: the column of the short reference's number."""
    present: Any = None
    """What `has:` asks, where it is not that the column has a value."""
    gathered: Callable[[Any], Any] | None = None
    """The same as `within` for who looks at all records: what is found in another table is gathered once for them."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word that a field of type choice or flag knows."""

    text: str
    help: str = ""
    holds: Callable[[FilterContext], Any] | None = None
    """For flags: the condition on the record."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of one kind of record."""

    name: str
    type: FieldType
    help: str
    """A sentence for the help page."""
    target: Target | Callable[[FilterContext], Target]
    aliases: tuple[str, ...] = ()
    words: tuple[Word, ...] = ()
    """For choices and flags: every word there is."""
    refers: Kind | None = None
    """For records and references: the kind that is referred to."""
    example: str = ""
    """A value for the help page, where that of the type would not do."""

    def target_in(self, context: FilterContext) -> Target:
        """Where its values are, for somebody who asks now."""
        return self.target(context) if callable(self.target) else self.target


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Everything that one kind of record can be filtered by."""

    kind: Kind
    model: Any
    fields: tuple[Field, ...]
    words: tuple[Target, ...]
    """Where words without a field are looked for."""


def choices(values: type[StrEnum]) -> tuple[Word, ...]:
    """The words of an enumeration."""
    return tuple(Word(str(value)) for value in values)


def folded(column: Any) -> Any:
    """A column without a stored key, folded by the database as `text.fold` does."""
    return pw.fn.fold(column)


def through(query: Any) -> Callable[[Any], Any]:
    """The way to other rows: a condition holds when one of the rows of `query` meets it."""
    return lambda condition: pw.fn.EXISTS(query.where(condition))


def gathered(column: Any, query: Any) -> Callable[[Any], Any]:
    """The way to other rows that are looked for once: a condition holds where those that meet it have this column."""
    return lambda condition: column.in_(query.where(condition))


def one(*, of: Any) -> Any:
    """A query for the bare existence of rows of a table."""
    return of.select(pw.SQL("1"))


def scalar(query: Any) -> Any:
    """A query for one value, as something to compare and to calculate with."""
    return pw.NodeList((query,))


def surely(condition: Any) -> Any:
    """The condition, with *unknown* (a comparison with nothing) as *no*, so that it may be negated."""
    return pw.fn.COALESCE(condition, pw.Value(value=False, converter=False))
