"""From a file that is prepared for import to what the screen shows of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from crm_tui import text
from crm_tui.domain.dates.written import DateOrder
from crm_tui.domain.records import Kind
from crm_tui.interchange import report_words
from crm_tui.interchange.columns import CUSTOM, field_type
from crm_tui.interchange.importing import Choices, Prepared, Report
from crm_tui.interchange.tables import Table
from crm_tui.interchange.targets import IMPORTABLE, OF_FIELDS, ValueType, targets
from crm_tui.services.bulk.incoming import Missing
from crm_tui.tui import format as shown
from crm_tui.tui.forms.fields import Choice
from crm_tui.tui.widgets.import_text import ColumnLine, ImportView, SettingLine, StageLine

MOST_WRONG = 50
"""Wrong rows, and unknown names, that are listed."""

_ALSO_CALLED = {Kind.CONTACT: "people, leads", Kind.RESPONSE: "answers to surveys, reviews"}
"""What people call the rows of some kinds."""

AS_ROWS_SAY = "as the rows say"

_ROWS_LOOKED_AT = 50
_CELLS_SHOWN = 3

_MISSING = {
    Missing.CREATE: "make what is not here",
    Missing.SKIP: "leave such rows out",
    Missing.NEAREST: "take the nearest name",
}
_ORDERS = {
    None: "as the file shows",
    DateOrder.DMY: "the day comes first",
    DateOrder.MDY: "the month comes first",
}
_MARKS = {None: "as the file shows", ".": "a point", ",": "a comma"}


@dataclass(frozen=True, slots=True)
class Trial:
    """What is known of a file so far."""

    path: Path
    kind: Kind
    said: Choices
    cells: tuple[str, ...]
    """The first cells of each column."""
    prepared: Prepared | None = None
    report: Report | None = None
    rejects: Path | None = None


def first_cells(table: Table) -> tuple[str, ...]:
    """Some different filled cells of each column, on one line."""
    samples = table.samples(_ROWS_LOOKED_AT)
    return tuple(" · ".join(_some(samples, place)) for place in range(len(table.headers)))


def view_of(trial: Trial, state: str) -> ImportView:
    """What the screen shows; `state` says what is going on."""
    prepared, report = trial.prepared, trial.report
    return ImportView(
        title=f"Import {trial.path.name} as {trial.kind.plural}",
        notes=(*prepared.table.notes, *prepared.formats.notes) if prepared else (),
        questions=prepared.questions if prepared else (),
        state=report_words.counts(report) if report else state,
        settings=tuple(_settings(trial)),
        columns=tuple(_columns(trial)),
        stages=tuple(_stages(report)) if report else (),
        outcome=tuple(_outcome(report)) if report else (),
    )


def setting_choices(name: str, kind: Kind, pipelines: Sequence[str]) -> list[Choice]:
    """What can be said of a setting; the value is what `Choices` takes, or the kind."""
    if name == "kind":
        return [Choice(one.plural, one, _ALSO_CALLED.get(one, "")) for one in (*IMPORTABLE, *OF_FIELDS)]
    if name == "pipeline":
        return [Choice(AS_ROWS_SAY, ""), *(Choice(pipeline, pipeline) for pipeline in pipelines)]
    if name in (given := said_of_all(kind)):
        return [Choice(AS_ROWS_SAY, {}), *(Choice(word, {name: word}) for word in given[name])]
    known: Mapping[str, Mapping[object, str]] = {"missing": _MISSING, "order": _ORDERS, "decimal": _MARKS}  # type: ignore[dict-item]
    return [Choice(label, value) for value, label in known[name].items()]


def said_of_all(kind: Kind) -> dict[str, tuple[str, ...]]:
    """The fields that may have to be said of all rows, each with what can be said."""
    known = targets(kind)
    return {name: words for name in known.besides if (words := known.fields[name].choices)}


def field_choices(prepared: Prepared, place: int) -> list[Choice]:
    """Where a column can go: the fields with who has them now, a field of its own, nowhere."""
    mapping = prepared.mapping
    takers: dict[str, list[str]] = {}
    for link in mapping.links:
        if link.field and link.index != place:
            takers.setdefault(link.field, []).append(link.header)
    fields = [Choice(name, name, _taken_by(takers.get(name, ()))) for name in targets(mapping.kind).fields]
    own = CUSTOM + mapping.links[place].header
    return [*fields, Choice(own, own, "a field of your own"), Choice("left out", None)]


def _taken_by(headers: Sequence[str]) -> str:
    return f"now {', '.join(headers)}" if headers else ""


def _settings(trial: Trial) -> Iterator[SettingLine]:
    said, prepared = trial.said, trial.prepared
    yield SettingLine("kind", "The rows are", trial.kind.plural)
    if trial.kind is Kind.DEAL:
        yield SettingLine("pipeline", "Pipeline", said.pipeline or AS_ROWS_SAY)
    for name in said_of_all(trial.kind):
        yield SettingLine(name, name.capitalize(), said.given.get(name, AS_ROWS_SAY))
    types = {field_type(trial.kind, field) for field in prepared.mapping.fields} if prepared else set()
    if ValueType.MOMENT in types:
        yield SettingLine("order", "In dates", _ORDERS[said.order])
    if ValueType.AMOUNT in types:
        yield SettingLine("decimal", "Before decimals", _MARKS[said.decimal])
    yield SettingLine("missing", "Unknown names", _MISSING[said.missing])
    yield SettingLine("rejects", "Rows left out", f"into {trial.rejects.name}" if trial.rejects else "in no file")


def _columns(trial: Trial) -> Iterator[ColumnLine]:
    if trial.prepared is None:
        return
    for link, cells in zip(trial.prepared.mapping.links, trial.cells, strict=True):
        yield ColumnLine(link.index, link.header, cells, link.field or "", link.why)


def _stages(report: Report) -> Iterator[StageLine]:
    unknown = {one.name: one for one in report.unmatched if one.what == "stage"}
    for theirs, ours in report.stages.items():
        yield StageLine(theirs, ours, unknown[theirs].done if theirs in unknown else "")
    for name, one in unknown.items():
        if name not in report.stages:
            near = f"; nearest: {one.nearest}" if one.nearest else ""
            yield StageLine(name, "left out", f"{shown.counted(one.rows, 'row', 'rows')}{near}")


def _outcome(report: Report) -> Iterator[str]:
    yield from report_words.unknown_names(report, MOST_WRONG)
    yield from report_words.wrong_rows(report, MOST_WRONG)
    yield from report.notes


def _some(samples: Sequence[Sequence[str]], place: int) -> list[str]:
    cells = (text.scrub(row[place])[0] for row in samples if place < len(row))
    return list(dict.fromkeys(cell for cell in cells if cell))[:_CELLS_SHOWN]
