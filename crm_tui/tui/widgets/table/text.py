"""What a list says, as text: its cells, its head and its rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from crm_tui import clock, text
from crm_tui.domain import durations
from crm_tui.domain.dates.shown import short_date
from crm_tui.domain.money import Money
from crm_tui.queries.lists.rows import DealRow, ListRow, TaskRow
from crm_tui.tui.widgets.lines import Line, Span, filling, in_front, news_span
from crm_tui.tui.widgets.table.columns import FOUND_IN, GAP, Placed

GUTTER = 1
"""Cells before the first column: the cursor's bar, or a mark."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a row is to be shown."""

    placed: tuple[Placed, ...]
    now: datetime
    """To the minute, so that rows can be kept for that long."""
    today: date
    found_in: str = ""
    at_cursor: bool = False
    marked: bool = False
    news: str = ""
    """Who changed it a moment ago, where that was somebody else."""


def head_line(placed: Sequence[Placed], order: str, width: int) -> Line:
    """The names of the columns; an arrow beside the one that the list is sorted by."""
    name, arrow = order.removeprefix("-"), "▾" if order.startswith("-") else "▴"
    spans: list[Span] = [(" " * GUTTER, "head")]
    for number, one in enumerate(placed):
        is_sorted = one.column.name == name
        label = f"{one.column.label} {arrow}" if is_sorted else one.column.label
        cell = text.fit(label, one.width, align="right" if one.column.numeric else "left")
        spans += [(" " * GAP, "head")] if number else []
        spans.append((cell, "sorted" if is_sorted else "head"))
    return _padded(spans, width, "head")


@lru_cache(maxsize=1024)
def row_line(row: ListRow, look: Look, width: int) -> Line:
    """One record; the cursor tints it, and what is finished is muted."""
    base = "cursor" if look.at_cursor else "muted" if _is_finished(row) else "row"
    spans: list[Span] = [(in_front(at_cursor=look.at_cursor, marked=look.marked), "mark" if look.marked else "bar")]
    for number, one in enumerate(look.placed):
        said, style = _cell(row, one.column.name, look)
        fitted = text.fit(said, one.width, align="right" if one.column.numeric else "left")
        spans += [(" " * GAP, base)] if number else []
        spans.append((fitted, style if style and base == "row" else base))
    line = filling(_padded(spans, width, base), width)
    if not look.news:
        return line
    news = news_span(look.news)
    return (*filling(line, width - text.cell_width(news[0]) - 1), news, (" ", base))


def words(sentences: Sequence[str], width: int) -> tuple[Line, ...]:
    """Sentences for a list that has no rows, one below the other."""
    return tuple(((text.fit(f" {sentence}", width), "muted"),) for sentence in sentences)


def waiting(width: int) -> Line:
    """A row that is on its way."""
    return ((text.fit(" …", width), "muted"),)


def _padded(spans: list[Span], width: int, style: str) -> Line:
    used = sum(text.cell_width(said) for said, _ in spans)
    return (*spans, (" " * (width - used), style)) if used < width else tuple(spans)


def _is_finished(row: ListRow) -> bool:
    return isinstance(row, TaskRow) and row.done is not None


def _cell(row: ListRow, name: str, look: Look) -> Span:
    """What stands in a column, and the style that it stands in for its own sake; a sign says it too."""
    if name == FOUND_IN.name:
        return look.found_in, "muted"
    value: Any = getattr(row, name) if hasattr(row, name) else dict(row.own).get(name)
    if name in {"close", "due"} and getattr(row, "overdue", False):
        return f"! {short_date(value, look.today)}", "overdue"
    if name == "touched" and isinstance(row, DealRow) and row.rotting:
        return f"! {_said(name, value, look)}", "rotting"
    if name == "next" and isinstance(row, DealRow):
        return _next_step(row, look.today), ""
    return _said(name, value, look), ""


def _next_step(deal: DealRow, today: date) -> str:
    if deal.next is None:
        return ""
    return f"{short_date(deal.next_due, today)}: {deal.next}" if deal.next_due else deal.next


def _said(name: str, value: Any, look: Look) -> str:  # noqa: ANN401 - whatever a row may hold
    """A value as a list has room for it; nothing for none."""
    match value:
        case None:
            return ""
        case Money():
            return str(value)
        case datetime() if name == "touched":
            return durations.short_age((look.now - value).total_seconds())
        case datetime():
            return _moment(value, look.today) if name in _MOMENTS else short_date(clock.local(value).date(), look.today)
        case date():
            return short_date(value, look.today)
        case tuple():
            return ", ".join(value)
        case int():
            return f"{value:,}"
        case _:
            return str(value)


_MOMENTS = frozenset({"at", "opened", "response_due", "resolution_due"})
"""The columns that say the hour too."""


def _moment(when: datetime, today: date) -> str:
    local = clock.local(when)
    return f"{short_date(local.date(), today)} {local:%H:%M}"
