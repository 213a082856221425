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

_INDENT = 11
"""Cells before the title of a record, for its reference."""
_LEAST_TITLE = 14
_WITH_COMPANY = 110
"""Cells of a screen on which companies have room too."""


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
    page.write_head((number.title, "label"), (value, "title"))
    page.write_words(about, "label")
    page.write(("", "plain"))
    for sentence, style in _sentences(metric, number.compared):
        page.write_words(sentence, style)
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
    first, *others = wrapped(entry.said, page.width - text.cell_width(entry.value) - len(" ▸  ") - 1) or [""]
    line = ends(f" {sign} {first}", f"{entry.value} ", page.width)
    page.spot(((line, "plain"),), entry, ("part", entry.place), entry.place)
    for other in others:
        page.write((f"   {other}", "plain"))
    records = unfolded.get(entry.place, ())
    columns = _Columns.of(records, page.width)
    if records and columns.have_room:
        page.write(*columns.head())
    for record in records:
        if columns.have_room:
            page.spot(columns.row(record, today), record, (entry.place, record.id), entry.place)
        else:
            _write_below(page, record, entry, today)
    if records and len(records) < entry.count:
        more = text.fit(f"   and {entry.count - len(records):,} more …", page.width)
        page.spot(((more, "label"),), More(entry), (entry.place, "more"), entry.place)


def _write_below(page: Page, record: RecordRow, entry: Entry, today: date) -> None:
    """A record where there is no room for columns: what is known of it below its title."""
    first, *others = wrapped(record.title, page.width - _INDENT - 1) or [""]
    head = (
        (text.fit(f"   {record.ref}", _INDENT - 1) + " ", "label"),
        (text.fit(first, page.width - _INDENT), "plain"),
    )
    page.spot(head, record, (entry.place, record.id), entry.place)
    state, worth, day, took = _told(record, today)
    facts = wrapped(" · ".join(filter(None, (record.company, state, worth, day, took))), page.width - _INDENT - 1)
    for line, style in [*((other, "plain") for other in others), *((fact, "label") for fact in facts)]:
        page.write((" " * _INDENT + line, style))


def _told(record: RecordRow, today: date) -> tuple[str, str, str, str]:
    """Its state, amount, day, and how many days it took."""
    return (
        record.state,
        str(record.amount) if record.amount else "",
        short_date(record.date, today) if record.date else "",
        "" if record.days is None else f"{record.days:,.0f} d",
    )


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

    @property
    def have_room(self) -> bool:
        """Whether there is room for titles that can be told apart."""
        return self._of_title >= _LEAST_TITLE

    @property
    def _of_title(self) -> int:
        beside = self._of_company + self._of_state + self._of_amount + self._of_days
        return self.width - _INDENT - beside - len("2 Nov 2026") - 1

    @property
    def _of_company(self) -> int:
        return 22 if self.width >= _WITH_COMPANY else 0

    @property
    def _of_state(self) -> int:
        return 19 if self.width >= _WITH_COMPANY else 15

    @property
    def _of_amount(self) -> int:
        return 17 if self.has_amounts else 0

    @property
    def _of_days(self) -> int:
        return 8 if self.has_deals else 0

    def head(self) -> Line:
        """What the columns are called."""
        state, day = ("stage", "closes") if self.has_deals else ("state", "when")
        return self._line("", "", "company", state, "amount", day, "days", style="label")

    def row(self, record: RecordRow, today: date) -> Line:
        """A record in columns."""
        return self._line(record.ref, record.title, record.company or "", *_told(record, today))

    def _line(self, *said: str, style: str = "plain") -> Line:
        ref, title, company, state, amount, day, took = said
        worth = text.fit(amount, self._of_amount, align="right")
        when = text.fit(day, 10, align="right") + text.fit(took, self._of_days, align="right")
        return (
            (text.fit(f"   {ref}", _INDENT - 1) + " ", "label"),
            (text.fit(title, self._of_title - 1) + " ", style),
            (text.fit(company, self._of_company - 1) + " " if self._of_company else "", "label"),
            (text.fit(state, self._of_state - 1) + " ", "label"),
            (worth, style),
            (f"{when} ", "label"),
        )
