"""Importing a table: every column to its field, then row by row into the workspace, in one action, with a report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from crm_tui.domain.dates.written import DateOrder
from crm_tui.domain.money import Mark
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.interchange import columns, memory
from crm_tui.interchange.formats import Formats, detect_formats
from crm_tui.interchange.pairs import read_map, read_stages
from crm_tui.interchange.reading import collecting_rarely, portions
from crm_tui.interchange.records import Problem, Reading, Record
from crm_tui.interchange.refusals import naming_columns
from crm_tui.interchange.stages_seen import stages_seen
from crm_tui.interchange.tables import Table
from crm_tui.interchange.targets import IMPORTABLE, REF, ValueType, targets
from crm_tui.interchange.values import ColumnFormat, Value, read_value
from crm_tui.queries.lists.own_columns import own_fields
from crm_tui.queries.shape.settings import customs
from crm_tui.services.bulk.incoming import Fate, Incoming, Missing, Rules, Unmatched, Verdict
from crm_tui.services.bulk.intake import Intake
from crm_tui.services.bulk.plain import read_choice
from crm_tui.services.bulk.stages import stage_names
from crm_tui.services.bulk.taking import taking_in
from crm_tui.text import nearest

PORTION = 1_000
"""Rows that are looked up and written together."""

MOST_LISTED = 1_000
"""Problems that a report holds; all of them are counted, and can be written to a file."""

Progress = Callable[[int], None]
"""Is told how many rows are done; may raise `Cancelled`, and then nothing is changed."""
Reject = Callable[[Sequence[str], Sequence[Problem]], None]
"""Is given the cells of a row that is left out, and why it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What a person said about an import."""

    map: str = ""
    """`header=field,…`: where columns go that are not known, or go elsewhere."""
    stages: str = ""
    """`theirs=ours,…`."""
    pipeline: str = ""
    missing: Missing = Missing.CREATE
    order: DateOrder | None = None
    decimal: Mark | None = None
    country: str | None = None
    """ISO 3166; of phone numbers without a country code, where the workspace has no country of its own."""
    given: Mapping[str, str] = field(default_factory=dict)
    """What every row says that says nothing else, by field."""
    unnamed: str = ""
    """What those are called of whom rows tell no name, before their external ids."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A table whose columns have their fields."""

    table: Table
    mapping: columns.Mapping
    formats: Formats
    choices: Choices
    stages: Mapping[str, str]
    """Ours for theirs, by folded name."""

    @property
    def questions(self) -> tuple[str, ...]:
        """What must be said before the table can be imported, as sentences; none if it can."""
        told = {*self.choices.given, *self.mapping.fields} if self.choices.unnamed else set(self.choices.given)
        enough = {*self.mapping.needed, "external_id"} if self.choices.unnamed else set(self.mapping.needed)
        if self.mapping.needed and not told & enough:
            return (_lacking(self.mapping),)
        if self.unsaid:
            plural = self.mapping.kind.plural.capitalize()
            return (f"{plural} need a column for {_either(self.unsaid)}, or to have one of them said of all rows.",)
        return self.formats.unsettled

    @property
    def unsaid(self) -> tuple[str, ...]:
        """The fields of which one must still be in a column, or be said of all rows."""
        besides = targets(self.mapping.kind).besides
        return () if {*self.choices.given, *self.mapping.fields} & set(besides) else besides

    @property
    def left_out(self) -> tuple[str, ...]:
        """The headers of the columns that go nowhere."""
        return tuple(link.header for link in self.mapping.links if link.field is None and link.header != memory.ERROR)

    @property
    def is_recalled(self) -> bool:
        """Whether some columns go where they went last time."""
        return any(link.why == memory.AS_BEFORE for link in self.mapping.links)


@dataclass(frozen=True, slots=True)
class Report:
    """What an import did, or would do."""

    kind: Kind
    rows: int
    fates: Mapping[Fate, int]
    """How many rows came to what; every fate is there."""
    problems: tuple[Problem, ...]
    """At most `MOST_LISTED`."""
    unmatched: tuple[Unmatched, ...]
    """Names that nothing was called by, those in most rows first."""
    stages: Mapping[str, str]
    """What the table's stages are called here."""
    notes: tuple[str, ...]
    action: UUID | None
    """None where nothing was changed."""


def likely_kind(table: Table) -> Kind:
    """What the rows of a table are, judging by its headers: the kind that knows most of them."""
    samples = table.samples()
    mappings = [columns.suggest(table.headers, samples, kind) for kind in IMPORTABLE]
    known = {mapping.kind: sum(link.field is not None for link in mapping.links) for mapping in mappings}
    return max(mappings, key=lambda mapping: (not mapping.needed, known[mapping.kind])).kind


def prepare(table: Table, kind: Kind, choices: Choices) -> Prepared:
    """Find out where the columns go and how their cells are read. Reads the whole table.

    BadInput names what cannot be meant; `NotFound` a pipeline that is not there.
    """
    own = [name for name, _ in own_fields(kind)]
    mapping = columns.suggest(table.headers, table.samples(), kind, own)
    mapping = mapping.changed(_still_right(mapping, memory.recalled_links(table.headers, kind)))
    mapping = mapping.changed(read_map(choices.map, table.headers, kind, own))
    stages: dict[str, str] = {}
    if kind is Kind.DEAL:
        known = stage_names(choices.pipeline)
        stages = {**memory.recalled_stages(table.headers, kind, known), **read_stages(choices.stages, known)}
    formats = detect_formats(table, mapping, order=choices.order, decimal=choices.decimal)
    return Prepared(table, mapping, formats, choices, stages)


def _still_right(mapping: columns.Mapping, recalled: Sequence[columns.Link]) -> list[columns.Link]:
    """What was said last time, but for our own references as external ids, which name other records elsewhere."""
    ours = mapping.columns(REF)
    return [link for link in recalled if link.index not in ours or link.field != "external_id"]


def carry_out(
    prepared: Prepared,
    by: UUID | None,
    *,
    dry_run: bool = False,
    progress: Progress = lambda _rows: None,
    reject: Reject = lambda _cells, _problems: None,
) -> Report:
    """Import a table in one action; a dry run reports the same and changes nothing.

    Rows with problems are given to `reject`, and the rest goes in. BadInput where there are `questions` left.
    """
    if prepared.questions:
        raise BadInput(" ".join(prepared.questions))
    name, rows = prepared.table.source.name, prepared.table.shape.rows
    with (
        portions(_reading(prepared), PORTION) as read,
        taking_in(prepared.mapping.kind, _rules(prepared), by, rows=rows, rehearse=dry_run) as intake,
        collecting_rarely(),
    ):
        run = _Run(prepared, intake, reject)
        with naming_columns(prepared.mapping, intake):
            for records in read:
                run.take(records)
                progress(run.rows)
            intake.finish()
        report = run.report()
        intake.act.summary = _in_words(report, name)
    if not dry_run and (prepared.choices.map or prepared.choices.stages):
        memory.remember(prepared.mapping, prepared.stages, name)
    return report


class _Run:
    """One import under way."""

    def __init__(self, prepared: Prepared, intake: Intake, reject: Reject) -> None:
        self.rows = 0
        self._prepared = prepared
        self._intake = intake
        self._reject = reject
        self._fates: Counter[Fate] = Counter(dict.fromkeys(Fate, 0))
        self._problems: list[Problem] = []
        self._removed = 0

    def take(self, records: Sequence[Record]) -> None:
        """Take some records in."""
        sound = [record for record in records if not record.problems]
        verdicts = self._intake.take([Incoming(record.line, record.values, record.reach) for record in sound])
        by_line = {verdict.line: verdict for verdict in verdicts}
        for record in records:
            self._conclude(record, by_line.get(record.line))
        self.rows += len(records)

    def report(self) -> Report:
        """What was done so far."""
        touched = self._fates[Fate.CREATED] + self._fates[Fate.UPDATED] + self._fates[Fate.MERGED]
        stages = self._intake.stages_told()
        return Report(
            self._prepared.mapping.kind,
            self.rows,
            self._fates,
            tuple(self._problems),
            tuple(self._intake.unmatched()),
            stages,
            tuple(self._notes()),
            self._intake.act.id if touched else None,
        )

    def _conclude(self, record: Record, verdict: Verdict | None) -> None:
        self._removed += record.removed
        fate = verdict.fate if verdict else Fate.REJECTED
        self._fates[fate] += 1
        if fate is Fate.REJECTED:
            found = record.problems or tuple(self._problem(record, *trouble) for trouble in _troubles(verdict))
            self._problems.extend(found[: MOST_LISTED - len(self._problems)])
            self._reject(record.cells, found)

    def _problem(self, record: Record, field: str, reason: str) -> Problem:
        places = self._prepared.mapping.columns(field)
        filled = [place for place in places if place < len(record.cells) and record.cells[place]] or list(places)
        column = self._prepared.table.headers[filled[0]] if filled else ""
        return Problem(record.line, column, record.cells[filled[0]] if filled else "", reason)

    def _notes(self) -> Iterator[str]:
        for sentence, count in self._intake.notes.items():
            yield f"{sentence} ({count:,} rows)" if count > 1 else sentence
        if self._removed:
            yield f"{self._removed:,} characters that no text may hold were left out."


def _troubles(verdict: Verdict | None) -> Iterator[tuple[str, str]]:
    for trouble in verdict.troubles if verdict else ():
        yield trouble.field, trouble.reason


def _reading(prepared: Prepared) -> Reading:
    usual = customs()
    country = usual.country or prepared.choices.country
    return Reading(prepared.table, prepared.mapping, prepared.formats, _currency(prepared), country)


def _rules(prepared: Prepared) -> Rules:
    usual, said = customs(), prepared.choices
    seen = tuple(stages_seen(prepared.table, prepared.mapping)) if prepared.mapping.kind is Kind.DEAL else ()
    return Rules(
        currency=_currency(prepared),
        country=usual.country or said.country,
        missing=said.missing,
        pipeline=said.pipeline,
        stages=prepared.stages,
        seen=seen,
        given=_given(prepared),
        unnamed=said.unnamed,
    )


def _currency(prepared: Prepared) -> str:
    """Of amounts in rows that have no currency of their own: the one said for all rows, else that of the workspace."""
    usual, said = customs().currency, prepared.choices.given.get("currency")
    return str(read_value(said, ColumnFormat(ValueType.CURRENCY), usual)) if said else usual


def _given(prepared: Prepared) -> dict[str, Value]:
    """The values that every row has; raises BadInput for a field that there is not, or cannot be so."""
    known, currency = targets(prepared.mapping.kind).fields, _currency(prepared)
    values: dict[str, Value] = {}
    for name, text in prepared.choices.given.items():
        if name not in known:
            near = nearest(name, known) or tuple(known)
            plural = prepared.mapping.kind.plural.capitalize()
            raise BadInput(f"{plural} have no {name}; choose {', '.join(near)}.", name)
        if known[name].choices:
            read_choice(known[name].choices, text)
        value = read_value(text, ColumnFormat(known[name].type), currency)
        if value is not None:
            values[name] = (value,) if known[name].many and isinstance(value, str) else value
    return values


def _lacking(mapping: columns.Mapping) -> str:
    """What a mapping must have."""
    wanted = _either(targets(mapping.kind).needed)
    return f"{mapping.kind.plural.capitalize()} need a column for {wanted}; no column of the file is known to be one."


def _either(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} or {names[-1]}" if len(names) > 1 else names[0]


def _in_words(report: Report, name: str) -> str:
    """What an import did, for the log."""
    kind, created, updated = report.kind, report.fates[Fate.CREATED], report.fates[Fate.UPDATED]
    added = f"imported {created:,} {kind if created == 1 else kind.plural} from {name}"
    return f"{added} and changed {updated:,}" if updated else added
