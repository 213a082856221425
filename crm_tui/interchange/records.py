"""Rows of a table as records: values by field, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from crm_tui.errors import BadInput
from crm_tui.interchange.columns import Mapping, takes_many
from crm_tui.interchange.csv_out import unescaped
from crm_tui.interchange.formats import Formats
from crm_tui.interchange.tables import Row, Table
from crm_tui.interchange.targets import ValueType
from crm_tui.interchange.values import ColumnFormat, Value, read_value
from crm_tui.services.bulk.incoming import Reach
from crm_tui.services.bulk.points import WITH_POINTS, points_of
from crm_tui.text import scrub


class Problem(NamedTuple):
    """Why a row cannot be taken."""

    line: int
    column: str
    """The header; empty where the whole row is wrong."""
    cell: str
    reason: str
    """A sentence."""


class Record(NamedTuple):
    """What one row says."""

    line: int
    cells: Sequence[str]
    """The row as it is in the file, to be written out again if it cannot be taken."""
    values: dict[str, Value]
    """By field, the filled ones only; fields that take many columns have tuples."""
    problems: tuple[Problem, ...]
    removed: int
    """Characters that no text may hold, such as controls and direction marks, and that were left out."""
    reach: Reach | None = None
    """The contact points in the values, where records of the kind have any."""


@dataclass(frozen=True, slots=True)
class Reading:
    """All that it takes to read the records of a table: no more than the file, so that any process can do it."""

    table: Table
    mapping: Mapping
    formats: Formats
    currency: str
    """Of amounts in rows that have no currency of their own."""
    country: str | None
    """ISO 3166; of phone numbers without a country code."""

    def records(self) -> Iterator[Record]:
        """Every record of the table."""
        columns = self._columns()
        for row in self.table:
            if row.problem:
                yield Record(row.line, row.cells, {}, (Problem(row.line, "", "", row.problem),), 0)
            else:
                yield self._read(row, columns)

    def _columns(self) -> list[_Column]:
        """The columns that go somewhere, that of the currency first."""
        kind = self.mapping.kind
        columns = [
            _Column(link.index, link.header, link.field, self.formats.columns[link.index], takes_many(kind, link.field))
            for link in self.mapping.links
            if link.field
        ]
        return sorted(columns, key=lambda column: column.field != "currency")

    def _read(self, row: Row, columns: Sequence[_Column]) -> Record:
        values: dict[str, Value] = {}
        problems = []
        removed = 0
        for place, header, field, form, many in columns:
            if not (cell := row.cells[place]):
                continue
            text, lost = plain(cell, block=form.type is ValueType.BLOCK)
            removed += lost
            try:
                value = read_value(text, form, str(values.get("currency", self.currency)))
            except BadInput as error:
                problems.append(Problem(row.line, header, cell, str(error)))
                continue
            if value is not None:
                values[field] = _gathered(values.get(field), value) if many else value
        kind = self.mapping.kind
        reach = points_of(kind, values, self.country) if kind in WITH_POINTS and not problems else None
        return Record(row.line, row.cells, values, tuple(problems), removed, reach)


class _Column(NamedTuple):
    place: int
    header: str
    field: str
    form: ColumnFormat
    many: bool
    """Whether several columns may go into the field."""


def plain(cell: str, *, block: bool) -> tuple[str, int]:
    """The cell as it may be stored, without an apostrophe before a formula, and how many letters it lost."""
    if cell.startswith("'"):
        cell = unescaped(cell)
    if cell.isascii() and cell.isprintable():
        return cell.strip(), 0
    return scrub(cell, block=block)


def _gathered(before: Value | None, value: Value) -> Value:
    """The value behind those of other columns that go into the same field."""
    more = value if isinstance(value, tuple) else (str(value),)
    return (*before, *more) if isinstance(before, tuple) else more
