"""A report made of the numbers that the screen shows: what is told in which order, and in which words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from crm_tui import clock
from crm_tui.domain.dates.periods import ALL_TIME, Period, parse_period
from crm_tui.domain.dates.shown import long_date
from crm_tui.domain.relationship.lifecycle import WAY
from crm_tui.filters.context import FilterContext
from crm_tui.metrics.catalogue import DEFINITIONS
from crm_tui.metrics.metric import Definition, Metric, Row, so_many
from crm_tui.metrics.overview import Compared, Overview, Wanted, looks
from crm_tui.metrics.scope import Scope
from crm_tui.metrics.telling.change import change_of
from crm_tui.metrics.telling.words import LEGEND, marked, value_of
from crm_tui.reporting.charts import charts_of, curve
from crm_tui.reporting.model import Cell, Chart, Line, Report, Section, Table
from crm_tui.reporting.notes import Notes
from crm_tui.text import capitalised

PIPELINE = "Pipeline"
"""The section of the numbers that belong to no phase of the relationship."""

_SHORT = {"Rests on": "n"}
"""Heads of columns where there is little room."""

_TELLING = ("time_in_stage", "stage_flow", "forecast", "goals")
"""The tables whose sentences stand at the top."""

_CURVES = ("won_value", "win_rate")
"""The numbers whose course has a picture of its own."""


def measured(scope: Scope, context: FilterContext, compared: Compared = Compared.BEFORE) -> Overview:
    """All numbers of a scope, as the screen asks for them, but for those `on_request`.

    Raises `NotFound` for a pipeline or a value of the lens, `FilterError` for the filter.
    """
    usual = {name: one for name, one in DEFINITIONS.items() if not one.on_request}
    numbers = tuple(name for name, one in usual.items() if one.of_period and not one.rows_by)
    *_, whole = looks(scope, context, Wanted((tuple(usual),), numbers, compared))
    return whole


def report_of(view: Overview, pipeline: str, context: FilterContext) -> Report:
    """The report of numbers; `pipeline` is its name."""
    notes = Notes()
    numbers = [one for one in view.now.values() if not one.definition.rows_by]
    phases = (
        _figures(phase.value, [one for one in numbers if one.definition.phase is phase], view, notes) for phase in WAY
    )
    rest = _figures(PIPELINE, [one for one in numbers if one.definition.phase is None], view, notes)
    tables = (_table_section(one, notes) for one in view.now.values() if one.rows)
    sections = tuple(one for one in chain([_in_short(view)], phases, [rest], tables) if one is not None)
    return Report(
        title=f"{pipeline}, {_name(view.scope.period, context)}",
        about=tuple(_about(view, pipeline, context)),
        sections=sections,
        legend=LEGEND,
        notes=notes.said,
        definitions=tuple(_definitions(view.now.values())),
    )


def _about(view: Overview, pipeline: str, context: FilterContext) -> Iterator[tuple[str, str]]:
    scope = view.scope
    yield "Pipeline", pipeline
    yield "Period", _days(scope.period, context)
    if scope.period != ALL_TIME and scope.period.first <= context.today < scope.period.last:
        past, whole = (last - scope.period.first for last in (context.today, scope.period.last))
        yield "Not over yet", f"{past.days + 1:,} of {whole.days + 1:,} days"
    if view.before_period is not None:
        yield "Compared with", _days(view.before_period, context)
    if scope.filter.strip():
        yield "Only deals", scope.filter.strip()
    if scope.lens:
        yield "Only what is of", ", ".join(f"{dimension} {value}" for dimension, value in scope.lens)
    yield from (("Amounts", f"in {code}") for code in {one.currency: None for one in view.now.values() if one.currency})
    moment = clock.local(view.moment)
    yield "As of", f"{long_date(moment.date())} {moment:%H:%M %Z}".rstrip()


def _name(period: Period, context: FilterContext) -> str:
    """What a period is called whenever it is read: `October 2026` for what was last month."""
    if period == ALL_TIME:
        return period.label
    return parse_period(f"{period.first}..{period.last}", context.today).label


def _days(period: Period, context: FilterContext) -> str:
    """Its name, with its first and last day."""
    name = _name(period, context)
    if period == ALL_TIME or long_date(period.first) in name:
        return name
    return f"{name}, {long_date(period.first)} to {long_date(period.last)}"


def _in_short(view: Overview) -> Section | None:
    """What got better and what worse, and what the tables come to, for whoever reads nothing else."""
    told = (view.now[name].says for name in _TELLING if name in view.now)
    says = [said.removesuffix(".") for said in (*_news(view), *told) if said]
    return Section("In short", (), says=f"{'. '.join(says)}.") if says else None


def _news(view: Overview) -> Iterator[str]:
    """`Better than before: Win rate (up 3.8 pts)`, and what is worse; of what rests on enough records."""
    changes = [
        (one.definition.title, change_of(one, view.before[name]))
        for name, one in view.now.items()
        if name in view.before and not one.too_few and not view.before[name].too_few
    ]
    for good, word in ((True, "Better"), (False, "Worse")):
        named = [f"{title} ({change.words})" for title, change in changes if change and change.good is good]
        if named:
            yield f"{word} than before: {'; '.join(named)}"


def _figures(title: str, numbers: Sequence[Metric], view: Overview, notes: Notes) -> Section | None:
    """A table of numbers with how they changed; None where there are none."""
    if not numbers:
        return None
    compared = view.before_period is not None
    head = ("Number", "Value", *(("Before", "Change") if compared else ()), "Rests on", f"{len(view.months)} months")
    lines = tuple(_figure_line(one, view, notes, compared=compared) for one in numbers)
    name = capitalised(title)
    wordy = tuple(range(3 if compared else 2, len(head)))
    table = Table(f"{name}: numbers", tuple(Cell(word, short=_SHORT.get(word, "")) for word in head), lines, wordy)
    charts = [chart for one in numbers for chart in charts_of(one)]
    return Section(name, (table,), (*_curves(numbers, view), *charts))


def _figure_line(metric: Metric, view: Overview, notes: Notes, *, compared: bool) -> Line:
    cells = [Cell(metric.definition.title), Cell(marked(metric), notes.of(metric))]
    if compared:
        before = view.before.get(metric.definition.name)
        change = change_of(metric, before)
        cells.append(Cell("" if before is None else marked(before)))
        cells.append(Cell("" if change is None else str(change), good=change.good if change else None))
    cells.append(Cell(so_many(metric.n, metric.definition.counts), short=f"{metric.n:,}"))
    cells.append(_course(view.trends.get(metric.definition.name, ()), view))
    return Line(tuple(cells))


def _course(each: Sequence[Metric], view: Overview) -> Cell:
    """How a number went from month to month."""
    values = tuple(one.value for one in each)
    if not any(values):
        return Cell("")
    words = (
        f"{value_of(each[0])} in {view.months[0].first:%Y-%m}, {value_of(each[-1])} in {view.months[-1].first:%Y-%m}"
    )
    return Cell(words, course=values)


def _curves(numbers: Sequence[Metric], view: Overview) -> Iterator[Chart]:
    """Pictures of how some of these numbers went."""
    labels = [f"{month.first:%Y-%m}" for month in view.months]
    for one in numbers:
        if one.definition.name in _CURVES:
            is_over = view.months[-1].last < clock.local(view.moment).date()
            says = f"Each of {len(labels)} months{'' if is_over else ', the last one to date'}."
            picture = curve(one.definition.title, says, labels, view.trends[one.definition.name])
            if picture is not None:
                yield picture


def _table_section(metric: Metric, notes: Notes) -> Section:
    """A table as a section of its own; what it comes to stands above it."""
    title = metric.definition.title
    about = notes.of(metric)
    what = metric.definition.comes_to.capitalize()
    total = f"{what}: {marked(metric)}" if what and metric.value is not None else ""
    says = ". ".join(filter(None, (total, metric.says.removesuffix("."))))
    columns = {name: cell.definition.title for row in metric.rows for name, cell in row.cells.items()}
    head = [Cell(metric.definition.rows_by.capitalize())]
    for name, heading in columns.items():
        cells = () if metric.left_out else (row.cells[name] for row in metric.rows if name in row.cells)
        head.append(Cell(heading, notes.of_column(f"{title}: {heading}", cells)))
    lines = tuple(_table_line(row, columns) for row in metric.rows)
    return Section(
        title, (Table(title, tuple(head), lines),), tuple(charts_of(metric)), f"{says}." if says else "", about
    )


def _table_line(row: Row, columns: Iterable[str]) -> Line:
    cells = [Cell(row.title)]
    for name in columns:
        cell = row.cells.get(name)
        cells.append(Cell("") if cell is None else Cell(_bare(cell)))
    return Line(tuple(cells), row.marked)


def _bare(cell: Metric) -> str:
    """Its value without the currency, which the whole report has in common."""
    return marked(cell).replace(f" {cell.currency}", "")


def _definitions(metrics: Iterable[Metric]) -> Iterator[Definition]:
    """Of every number and every column, each way of counting once: that of `+1` is that of `+12` too."""
    told: set[str] = set()
    for metric in metrics:
        cells = (cell.definition for row in metric.rows for cell in row.cells.values())
        for one in (metric.definition, *cells):
            if one.formula not in told:
                told.add(one.formula)
                yield one
