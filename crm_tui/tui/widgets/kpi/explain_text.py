"""A number laid out with what it is made of: its formula, its parts with their records, and what was left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from crm_tui import text
from crm_tui.domain.dates.shown import short_date
from crm_tui.domain.records import Kind
from crm_tui.metrics.metric import Metric
from crm_tui.metrics.reading.record_row import RecordRow
from crm_tui.metrics.telling import words
from crm_tui.metrics.which import Which
from crm_tui.tui.widgets.kpi.layout import Number
from crm_tui.tui.widgets.lines import Line, ends, wrapped
from crm_tui.tui.widgets.sheet_text import Page, Sheet


@dataclass(frozen=True, slots=True)
class Entry:
    """A part of the number, or something left out, that unfolds into its records."""

    place: int
    """Counted over the parts, then over what was left out."""
    said: str
    value: str
    count: int
    records: Which | None


@dataclass(frozen=True, slots=True)
class More:
    """Records of an entry that are not here yet."""

    entry: Entry


Unfolded: TypeAlias = Mapping[int, Sequence[RecordRow]]
"""The records that are here, by the place of their entry."""


def entries(metric: Metric) -> list[Entry]:
    """Everything that can be unfolded, parts first."""
    said = [
        (part.title, words.shown(part.value, part.unit, metric.currency), part.count, part.records)
        for part in metric.parts
    ]
    said += [(one.why, f"{one.count:,}", one.count, one.records) for one in metric.left_out]
    return [Entry(place, *what) for place, what in enumerate(said)]


def explain_sheet(number: Number, about: str, unfolded: Unfolded, today: date, width: int) -> Sheet:
    """The whole explanation for a screen of so many cells."""
    page = Page(width)
    metric = number.metric
    value = words.value_of(metric)
    page.write((f" {number.title}   ", "label"), (value, "title"))
    for line in wrapped(about, width - 2):
        page.write((f" {line}", "label"))
    page.write(("", "plain"))
    for sentence, style in _sentences(metric, number.compared):
        for line in wrapped(sentence, width - 2):
            page.write((f" {line}", style))
    parts = len(metric.parts)
    for entry in entries(metric):
        if entry.place in {0, parts}:
            page.write(("", "plain"))
        if entry.place == parts:
            page.write((" LEFT OUT", "title"))
        _unfold(page, entry, unfolded, today)
    return page.sheet()


def _sentences(metric: Metric, compared: str) -> Iterator[tuple[str, str]]:
    """What it answers, how it is counted, how it changed, and what that rests on, each with its style."""
    definition = metric.definition
    yield definition.asks, "strong"
    yield " ".join(filter(None, (definition.formula, words.better(definition)))), "plain"
    yield compared, "plain"
    yield words.sureness(metric), "plain"
    yield metric.says if metric.value is not None or not definition.sampled else "", "plain"
    for rate in metric.rates:
        yield f"Converted at {rate}.", "label"
    yield f"Source: {definition.source}." if definition.source else "", "label"


def _unfold(page: Page, entry: Entry, unfolded: Unfolded, today: date) -> None:
    """An entry, and below it the records that are here."""
    sign = " " if entry.records is None or not entry.count else "▾" if entry.place in unfolded else "▸"
    line = ends(f" {sign} {entry.said}", f"{entry.value} ", page.width)
    page.spot(((line, "plain"),), entry, ("part", entry.place), entry.place)
    records = unfolded.get(entry.place, ())
    columns = _Columns.of(records, page.width)
    if records:
        page.write(*columns.head())
    for record in records:
        page.spot(columns.row(record, today), record, (entry.place, record.id), entry.place)
    if records and len(records) < entry.count:
        more = text.fit(f"   and {entry.count - len(records):,} more …", page.width)
        page.spot(((more, "label"),), More(entry), (entry.place, "more"), entry.place)


@dataclass(frozen=True, slots=True)
class _Columns:
    """Reference, title, company where there is room, state, amount, day and days, over the whole width.

    What only deals have, others give no room to.
    """

    width: int
    has_deals: bool
    has_amounts: bool

    @classmethod
    def of(cls, records: Sequence[RecordRow], width: int) -> _Columns:
        """Those that these records have something for."""
        has_deals = any(record.kind is Kind.DEAL for record in records)
        return cls(width, has_deals, has_deals or any(record.amount for record in records))

    def head(self) -> Line:
        """What the columns are called."""
        state, day = ("stage", "closes") if self.has_deals else ("state", "when")
        return self._line("", "", "company", state, "amount", day, "days", style="label")

    def row(self, record: RecordRow, today: date) -> Line:
        """A record in columns."""
        return self._line(
            record.ref,
            record.title,
            record.company or "",
            record.state,
            str(record.amount) if record.amount else "",
            short_date(record.date, today) if record.date else "",
            "" if record.days is None else f"{record.days:,.0f} d",
        )

    def _line(self, *said: str, style: str = "plain") -> Line:
        ref, title, company, state, amount, day, took = said
        of_company, of_state = (22, 19) if self.width >= 110 else (0, 15)
        worth = text.fit(amount, 17 if self.has_amounts else 0, align="right")
        when = text.fit(day, 10, align="right") + text.fit(took, 8 if self.has_deals else 0, align="right")
        left = self.width - 11 - of_company - of_state - text.cell_width(worth) - text.cell_width(when) - 1
        return (
            (text.fit(f"   {ref}", 10) + " ", "label"),
            (text.fit(title, left - 1) + " ", style),
            (text.fit(company, of_company - 1) + " " if of_company else "", "label"),
            (text.fit(state, of_state - 1) + " ", "label"),
            (worth, style),
            (f"{when} ", "label"),
        )
