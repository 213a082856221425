"""Rows of a table as records: values by field, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crm_tui.errors import BadInput
from crm_tui.interchange.columns import Link, Mapping, takes_many
from crm_tui.interchange.csv_out import unescaped
from crm_tui.interchange.formats import Formats
from crm_tui.interchange.tables import Row, Table
from crm_tui.interchange.targets import ValueType
from crm_tui.interchange.values import Value, read_value
from crm_tui.text import scrub


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a row cannot be taken."""

    line: int
    column: str
    """The header; empty where the whole row is wrong."""
    cell: str
    reason: str
    """A sentence."""


@dataclass(frozen=True, slots=True)
class Record:
    """What one row says."""

    line: int
    cells: Sequence[str]
    """The row as it is in the file, to be written out again if it cannot be taken."""
    values: dict[str, Value]
    """By field, the filled ones only; fields that take many columns have tuples."""
    problems: tuple[Problem, ...]
    removed: int
    """Characters that no text may hold, such as controls and direction marks, and that were left out."""


def read_records(table: Table, mapping: Mapping, formats: Formats, currency: str) -> Iterator[Record]:
    """The records of a table; amounts are in the row's own currency where it has one, else in `currency`."""
    links = sorted((link for link in mapping.links if link.field), key=lambda link: link.field != "currency")
    for row in table:
        if row.problem:
            yield Record(row.line, row.cells, {}, (Problem(row.line, "", "", row.problem),), 0)
        else:
            yield _read_record(row, mapping, links, formats, currency)


def _read_record(row: Row, mapping: Mapping, links: Sequence[Link], formats: Formats, currency: str) -> Record:
    values: dict[str, Value] = {}
    problems = []
    removed = 0
    for link in links:
        if not (cell := row.cells[link.index]):
            continue
        form = formats.columns[link.index]
        text, lost = plain(cell, block=form.type is ValueType.BLOCK)
        removed += lost
        try:
            value = read_value(text, form, str(values.get("currency", currency)))
        except BadInput as error:
            problems.append(Problem(row.line, link.header, cell, str(error)))
            continue
        if value is not None and link.field:
            values[link.field] = _gathered(mapping, link.field, values.get(link.field), value)
    return Record(row.line, row.cells, values, tuple(problems), removed)


def plain(cell: str, *, block: bool) -> tuple[str, int]:
    """The cell as it may be stored, without an apostrophe before a formula, and how many letters it lost."""
    if cell.startswith("'"):
        cell = unescaped(cell)
    if cell.isascii() and cell.isprintable():
        return cell.strip(), 0
    return scrub(cell, block=block)


def _gathered(mapping: Mapping, field: str, before: Value | None, value: Value) -> Value:
    """The value by itself, or after those of other columns where the field takes many."""
    if not takes_many(mapping.kind, field):
        return value
    more = value if isinstance(value, tuple) else (str(value),)
    return (*before, *more) if isinstance(before, tuple) else more
