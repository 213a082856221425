"""Records edited as rows of a text: what the text says, what would change, and changing it as one action."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from uuid import UUID

from crm_tui import text
from crm_tui.db import journal
from crm_tui.domain import row_text
from crm_tui.domain.fields.specs import FieldSpec, FieldType
from crm_tui.domain.ids import new_id
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput, CriteriaNotMet, CrmError, LeftOut, NotFound, Stale
from crm_tui.queries.lists.pages import columns
from crm_tui.queries.shape import roles
from crm_tui.services import saving
from crm_tui.services.field_texts import ReadContext, context_for, read_text
from crm_tui.services.fields import FormValues, form_fields, form_values, show_value_read
from crm_tui.services.one_by_one import left_out, not_all, why
from crm_tui.services.plans import PLANS
from crm_tui.services.saved import SavedMany, saved_many

MOST_ROWS = 1_000
"""Records that are edited as rows; an editor is a poor place for more."""

REF = "ref"

_REFUSALS = (NotFound, Stale, BadInput, CriteriaNotMet)
"""Why a row cannot be written; the others are tried all the same, so that everything that is wrong is told."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Records as rows, as they were when the editor was opened."""

    kind: Kind
    specs: tuple[FieldSpec, ...]
    """Of the columns behind the reference."""
    records: tuple[FormValues, ...]
    met: Mapping[UUID, FormValues] = field(default_factory=dict)
    """How records are by now of which it was told that somebody else changed them."""


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


def open_sheet(kind: Kind, ids: Sequence[UUID], me: UUID) -> Sheet:
    """These records as rows with the columns of their list that can be edited; raises BadInput, `NotAllowed`."""
    roles.require_writing(me, kind)
    if not ids:
        raise NotFound(f"There are no {kind.plural} to edit.")
    if len(ids) > MOST_ROWS:
        raise BadInput(f"These are {len(ids):,} {kind.plural}; at most {MOST_ROWS:,} are edited as rows. Mark fewer.")
    shown = {column.name for column in columns(kind) if column.shown}
    specs = tuple(
        spec for spec in form_fields(kind) if spec.name in shown or spec.type is FieldType.TAGS or spec.custom
    )
    return Sheet(kind, specs, tuple(form_values(kind, record) for record in ids))


def written(sheet: Sheet) -> str:
    """The text of a sheet, with notes on how to edit it."""
    kind = sheet.kind
    count = f"{len(sheet.records)} {kind.plural if len(sheet.records) != 1 else kind}"
    notes = [
        f"{count}. Change what you like, save, and leave: before anything is written you see what would change.",
        f"A row without a reference before the first | is a new {kind}. About a row that you take out you are asked.",
        "Within a cell write \\| for a bar and \\n for a new line. Lines like this one are left out.",
        *(f"{spec.name}: {spec.help}" for spec in sheet.specs if spec.help),
        "",
    ]
    rows = [(record.ref, *(record.values[spec.name] for spec in sheet.specs)) for record in sheet.records]
    return row_text.write([REF, *(spec.name for spec in sheet.specs)], rows, notes)


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


def apply(by: UUID, compared: Comparison, *, delete: bool = False) -> SavedMany:
    """Do what a text says, as one action: all of it or nothing; `delete` those whose rows were taken out, too.

    What others changed meanwhile stands where the text leaves it alone, and is not deleted. Raises `NotAll` with those
    that collide or cannot be written, and why; a new one is called by its line.
    """
    sheet, plan = compared.sheet, PLANS[compared.sheet.kind]
    done: list[UUID] = []
    refused: dict[UUID, CrmError] = {}
    unmade: list[LeftOut] = []
    removed = compared.removed if delete else ()
    with journal.action(by, "") as act:
        act.summary = in_words(compared, delete=delete)
        for row in compared.changed:
            began = _began(sheet, row)
            try:
                done.append(saving.merge(plan, by, began, row.typed).id)
            except _REFUSALS as error:
                refused[began.id] = error
        for row in compared.added:
            try:
                done.append(saving.add(plan, by, row.typed).id)
            except _REFUSALS as error:
                unmade.append(LeftOut(new_id(), row.called, f"new {sheet.kind}", why(error)))
        for record in removed:
            try:
                saving.delete(plan, by, record.id, sheet.met.get(record.id, record).version)
            except _REFUSALS as error:
                refused[record.id] = error
        if left := (*left_out(sheet.kind, refused), *unmade):
            raise not_all(sheet.kind, left, of=len(compared.changed) + len(compared.added) + len(removed))
        return saved_many(act, sheet.kind, tuple(done))


def after_refusal(compared: Comparison, refused: Sequence[UUID]) -> Comparison:
    """The same, once it was told how these records are by now: applied again, it overwrites that."""
    now = {record: values for record in refused if (values := _now(compared.sheet.kind, record)) is not None}
    sheet = replace(compared.sheet, met={**compared.sheet.met, **now})
    changed = tuple(_met(row, now) for row in compared.changed)
    return replace(compared, sheet=sheet, changed=changed)


def in_words(compared: Comparison, *, delete: bool = False) -> str:
    """What applying it does, in the past tense: `changed 3 deals and added 1 as rows`."""
    kind = compared.sheet.kind
    said = [
        f"{verb} {len(rows)}"
        for verb, rows in (
            ("changed", compared.changed),
            ("added", compared.added),
            ("deleted", compared.removed if delete else ()),
        )
        if rows
    ]
    first, *others = said or ["changed 0"]
    count = int(first.rpartition(" ")[2])
    return " and ".join([f"{first} {kind if count == 1 else kind.plural}", *others]) + " as rows"


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


def _began(sheet: Sheet, row: Row) -> FormValues:
    """What a changed row began with, or what it was told that the record is by now."""
    assert row.record is not None  # noqa: S101 - rows that add none are elsewhere
    return sheet.met.get(row.record.id, row.record)


def _now(kind: Kind, record: UUID) -> FormValues | None:
    try:
        return form_values(kind, record)
    except NotFound:
        return None


def _met(row: Row, now: Mapping[UUID, FormValues]) -> Row:
    if row.record is None or row.record.id not in now:
        return row
    values = now[row.record.id].values
    return replace(row, changes=tuple(replace(one, before=values[one.spec.name]) for one in row.changes))
