"""What an edited text would do to the records of its sheet, and what in it cannot be taken."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from crm_tui import text
from crm_tui.domain import row_text
from crm_tui.domain.fields.types import FieldSpec
from crm_tui.errors import BadInput
from crm_tui.services.editing.field_texts import ReadContext, context_for, read_text
from crm_tui.services.editing.fields import FormValues, form_fields, show_value_read
from crm_tui.services.row_edits.sheets import REF, Sheet


@dataclass(frozen=True, slots=True)
class Change:
    """A field of a record that gets another text."""

    spec: FieldSpec
    before: str
    after: str
    """As it is understood."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row that changes a record, or adds one."""

    line: int
    record: FormValues | None
    """None for a new one."""
    typed: Mapping[str, str]
    """The texts of the fields that it changes."""
    changes: tuple[Change, ...]

    @property
    def called(self) -> str:
        """The reference of the record; of a new one, the line."""
        return self.record.ref if self.record else f"line {self.line}"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the text that cannot be taken."""

    line: int
    what: str
    """The record or the field that it is about."""
    why: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a text would do to the records of a sheet."""

    sheet: Sheet
    changed: tuple[Row, ...]
    added: tuple[Row, ...]
    removed: tuple[FormValues, ...]
    """Whose rows were taken out: they are deleted only where that is asked for."""
    problems: tuple[Problem, ...]

    @property
    def does_nothing(self) -> bool:
        """Whether the text says what the records say already."""
        return not (self.changed or self.added or self.removed or self.problems)


def compare(sheet: Sheet, typed: str, me: UUID) -> Comparison:
    """What a text would do; what cannot be taken is told with its line."""
    try:
        table = row_text.read(typed)
        specs = _columns(sheet, table.names)
    except BadInput as error:
        return Comparison(sheet, (), (), (), (Problem(1, "columns", str(error)),))
    reading = _Reading(sheet, specs, context_for(me))
    for line in table.rows:
        reading.take(line)
    return reading.compared()


def to_come(compared: Comparison, *, delete: bool = False) -> str:
    """What applying it would do: `3 deals will change, 1 will be added`."""
    kind = compared.sheet.kind
    said = [
        (len(rows), verb)
        for rows, verb in (
            (compared.changed, "change"),
            (compared.added, "be added"),
            (compared.removed if delete else (), "be deleted"),
        )
        if rows
    ]
    first, *others = [f"{count} will {verb}" for count, verb in said] or ["0 will change"]
    count, _, rest = first.partition(" ")
    return ", ".join([f"{count} {kind if count == '1' else kind.plural} {rest}", *others])


class _Reading:
    """Goes through the rows of a text."""

    def __init__(self, sheet: Sheet, specs: tuple[FieldSpec, ...], context: ReadContext) -> None:
        self._sheet = sheet
        self._specs = specs
        self._context = context
        self._by_ref = {record.ref: record for record in sheet.records}
        self._met: set[str] = set()
        self._changed: list[Row] = []
        self._added: list[Row] = []
        self._problems: list[Problem] = []

    def take(self, line: row_text.Line) -> None:
        """Take the next row."""
        ref = line.cells[0].upper()
        cells = line.cells[1:]
        if len(cells) < len(self._specs):
            cells = (*cells, *[""] * (len(self._specs) - len(cells))) if not any(cells) else cells
        if len(cells) != len(self._specs):
            self._complain(line, ref, f"It has {len(line.cells)} cells, but there are {len(self._specs) + 1} columns.")
        elif not ref:
            self._add(line, dict(zip(self._specs, cells, strict=True)))
        elif ref not in self._by_ref:
            self._complain(line, ref, "It is not among these records; leave the reference empty to add a new one.")
        elif ref in self._met:
            self._complain(line, ref, "It has a row above already.")
        else:
            self._met.add(ref)
            self._change(line, self._by_ref[ref], dict(zip(self._specs, cells, strict=True)))

    def compared(self) -> Comparison:
        """What was found."""
        removed = tuple(record for record in self._sheet.records if record.ref not in self._met)
        told = {problem.what.partition(" ")[0] for problem in self._problems}
        return Comparison(
            self._sheet,
            tuple(self._changed),
            tuple(self._added),
            tuple(record for record in removed if record.ref not in told),
            tuple(self._problems),
        )

    def _change(self, line: row_text.Line, record: FormValues, cells: Mapping[FieldSpec, str]) -> None:
        differ = {spec: cell for spec, cell in cells.items() if cell != record.values[spec.name].strip()}
        changes = self._read(line, record.ref, differ, record.values)
        if changes:
            typed = {spec.name: cell for spec, cell in differ.items()}
            self._changed.append(Row(line.number, record, typed, changes))

    def _add(self, line: row_text.Line, cells: Mapping[FieldSpec, str]) -> None:
        given = {spec: cell for spec, cell in cells.items() if cell}
        if not given:
            return
        for spec in form_fields(self._sheet.kind, adding=True):
            if spec.required and not spec.default and spec not in given:
                self._complain(line, "new row", f"{spec.label} is needed.")
        changes = self._read(line, "new row", given, {})
        self._added.append(Row(line.number, None, {spec.name: cell for spec, cell in given.items()}, changes))

    def _read(
        self, line: row_text.Line, what: str, cells: Mapping[FieldSpec, str], before: Mapping[str, str]
    ) -> tuple[Change, ...]:
        """The changes, and a complaint about each that cannot be read."""
        changes = []
        for spec, cell in cells.items():
            try:
                value = read_text(spec, cell, self._context)
            except BadInput as error:
                self._complain(line, f"{what} {spec.name}", str(error))
                continue
            changes.append(Change(spec, before.get(spec.name, ""), show_value_read(spec, value, cell)))
        return tuple(changes)

    def _complain(self, line: row_text.Line, what: str, why: str) -> None:
        self._problems.append(Problem(line.number, text.visible(what), why))


def _columns(sheet: Sheet, names: Sequence[str]) -> tuple[FieldSpec, ...]:
    """The fields of the columns, which may stand in another order, or be fewer; raises BadInput."""
    known = {text.fold(spec.name): spec for spec in sheet.specs}
    if not names or names[0] != REF:
        raise BadInput(f"The first column is {REF}; put it back.")
    unknown = [name for name in names[1:] if name not in known]
    if unknown:
        raise BadInput(f"There is no column {text.visible(unknown[0])}; there are {', '.join(known)}.")
    if len(set(names)) < len(names):
        raise BadInput("A column stands there twice; keep one of them.")
    return tuple(known[name] for name in names[1:])
