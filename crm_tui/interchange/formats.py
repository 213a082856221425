"""How the columns of a table write dates and amounts, told from all of their cells."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from crm_tui.domain.dates.written import DateOrder, detect_order
from crm_tui.domain.money import Mark, detect_decimal, exponent
from crm_tui.interchange.columns import Mapping, field_type
from crm_tui.interchange.tables import Table
from crm_tui.interchange.targets import ValueType
from crm_tui.interchange.values import FREE_TEXT, ColumnFormat, is_placeholder

MOST_SAMPLES = 100_000
"""Different samples that are kept of one column; more days than there are in two centuries."""

MARK_NAMES: dict[Mark, str] = {".": "point", ",": "comma"}

_THREE_DECIMALS = 3
"""Of currencies in which 1.234 is no thousand; their amounts tell nothing of those in other rows."""

_DAY = re.compile(r"\s*(\d\d?[-/.]\d\d?[-/.]\d{2,4})")
_NINES = str.maketrans("12345678", "99999999")
_PART_OF_ONE = re.compile(r"\s*(?:0?[.,]\d+|[01](?:[.,]0*)?)\s*")
_READS_BOTH_WAYS = re.compile(r"\D*9\d{0,2}[.,]\d{3}\D*")


@dataclass(frozen=True, slots=True)
class Formats:
    """How every mapped column is read."""

    columns: dict[int, ColumnFormat]
    """By the column's place in the row."""
    notes: tuple[str, ...]
    """What was detected, as sentences."""
    unsettled: tuple[str, ...]
    """What can be read in two ways, as sentences; `order` and `decimal` settle it."""


def detect_formats(
    table: Table, mapping: Mapping, *, order: DateOrder | None = None, decimal: Mark | None = None
) -> Formats:
    """The formats of all mapped columns, from one reading of the whole table in constant memory.

    `order` and `decimal` settle the columns whose own cells do not tell.
    """
    columns = {
        link.index: _Column(link.header, field_type(mapping.kind, link.field)) for link in mapping.links if link.field
    }
    telling = [(index, column) for index, column in columns.items() if column.type not in FREE_TEXT]
    currency = mapping.columns("currency")
    for row in table if telling else ():
        if not row.problem:
            by_thousandths = bool(currency) and exponent(row.cells[currency[0]].strip()) == _THREE_DECIMALS
            for index, column in telling:
                if (cell := row.cells[index]) and not (by_thousandths and column.type is ValueType.AMOUNT):
                    column.see(cell)
    findings = {index: column.conclude(order, decimal) for index, column in columns.items()}
    return Formats(
        {index: finding.form for index, finding in findings.items()},
        tuple(f"{columns[i].header}: {note}" for i, finding in findings.items() for note in finding.notes),
        tuple(f"{columns[i].header}: {finding.question}" for i, finding in findings.items() if finding.question),
    )


@dataclass(frozen=True, slots=True)
class _Finding:
    form: ColumnFormat
    notes: tuple[str, ...] = ()
    question: str = ""


@dataclass(slots=True)
class _Column:
    """What is remembered of a column while its cells pass by."""

    header: str
    type: ValueType
    placeholders: Counter[str] = field(default_factory=Counter)
    samples: dict[str, str] = field(default_factory=dict)
    """A cell for each way of writing that may tell something."""

    def see(self, cell: str) -> None:
        """Remember what matters of a filled cell."""
        if is_placeholder(cell, self.type):
            self.placeholders[cell.strip()] += 1
        elif len(self.samples) < MOST_SAMPLES:
            match self.type:
                case ValueType.MOMENT:
                    if day := _DAY.match(cell):
                        self.samples.setdefault(day[1], cell)
                case ValueType.AMOUNT:
                    self.samples.setdefault(cell.translate(_NINES), cell)
                case ValueType.PERCENT:
                    self.samples.setdefault(cell, cell)

    def conclude(self, order: DateOrder | None, decimal: Mark | None) -> _Finding:
        """How the column is read, from all that was seen and what a person said."""
        match self.type:
            case ValueType.MOMENT:
                finding = self._dates(order)
            case ValueType.AMOUNT:
                finding = self._amounts(decimal)
            case ValueType.PERCENT:
                finding = self._percentages(decimal)
            case _:
                finding = _Finding(ColumnFormat(self.type))
        return _Finding(finding.form, (*finding.notes, *self._empties()), finding.question)

    def _dates(self, said: DateOrder | None) -> _Finding:
        told = detect_order(self.samples)
        form = ColumnFormat(self.type, order=told.order or said or DateOrder.ISO)
        if told.order:
            return _Finding(form, (told.says,) if told.order is not DateOrder.ISO else ())
        return _Finding(form, (f"{told.says} Read as {said}.",)) if said else _Finding(form, question=told.says)

    def _amounts(self, said: Mark | None) -> _Finding:
        telling = {mark: cell for shape, cell in self.samples.items() if (mark := detect_decimal([shape]))}
        decimal = next(iter(telling)) if len(telling) == 1 else said
        form = ColumnFormat(self.type, decimal=decimal)
        if len(telling) > 1 and said is None:
            marks = " but ".join(f"a decimal {MARK_NAMES[mark]} in {cell}" for mark, cell in telling.items())
            return _Finding(form, question=f"There is {marks}; say which one it is.")
        if decimal == ",":
            example = telling.get(decimal)
            return _Finding(form, (f"Decimal comma{f', as in {example}' if example else ''}.",))
        both = next((cell for shape, cell in self.samples.items() if _READS_BOTH_WAYS.fullmatch(shape)), None)
        if decimal is None and both:
            return _Finding(form, (f"{both.strip()} is read as thousands; say so if its mark is a decimal one.",))
        return _Finding(form)

    def _percentages(self, said: Mark | None) -> _Finding:
        fractions = all(_PART_OF_ONE.fullmatch(cell) for cell in self.samples)
        fractions = fractions and any("." in cell or "," in cell for cell in self.samples)
        form = ColumnFormat(self.type, decimal=detect_decimal(self.samples) or said, fractions=fractions)
        return _Finding(form, ("Parts of one, read as percentages.",) if fractions else ())

    def _empties(self) -> Iterator[str]:
        for word, count in self.placeholders.most_common():
            yield f"“{word}” means empty, {count:,} times."
