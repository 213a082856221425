"""What the pages of a record share: when something was, columns beside each other, Markdown as plain words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime

from crm_tui import clock, text
from crm_tui.domain.dates.shown import short_date
from crm_tui.tui.widgets.lines import Line, wrapped

GAP = 2

WHEN = 10
"""Cells of the column that says when."""

_LEADING = re.compile(r"^\s{0,3}(?:#{1,6}\s+|>\s?)")
_LISTED = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s)?")
_EMPHASIS = re.compile(r"(?<!\w)(?:\*{1,3}|_{1,3}|~~|`+)(?=\S)|(?<=\S)(?:\*{1,3}|_{1,3}|~~|`+)(?!\w)")
_LINKS = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_RULES = re.compile(r"\s*(?:[-*_=]\s*){3,}")


def when(moment: datetime, today: date) -> str:
    """The hour today, the day before: `14:05`, `yesterday`, `9 Nov`."""
    local = clock.local(moment)
    return f"{local:%H:%M}" if local.date() == today else short_date(local.date(), today)


def row(cells: Sequence[tuple[str, int, str]], width: int, right: str = "") -> Line:
    """Cells as (text, width, style) beside each other; the last takes what `right`, at most half the rest, leaves."""
    *fixed, (last, _, style) = cells
    line = tuple((text.fit(said, cells_wide), own) for said, cells_wide, own in fixed)
    room = width - sum(cells_wide for _, cells_wide, _ in fixed)
    taken = min(text.cell_width(right), max(room // 2 - GAP, 0)) if right else 0
    if not taken:
        return (*line, (text.fit(last, room), style))
    end = (" " * GAP + text.fit(right, taken, align="right"), "muted")
    return (*line, (text.fit(last, room - taken - GAP), style), end)


def rows(cells: Sequence[tuple[str, int, str]], width: int, right: str = "", most: int = 3) -> Iterator[Line]:
    """As `row`, with the last cell over as many lines as it takes, or `most`."""
    *fixed, (last, wide, style) = cells
    indent = sum(cells_wide for _, cells_wide, _ in fixed)
    taken = min(text.cell_width(right) + GAP, (width - indent) // 2) if right else 0
    parts = wrapped(last, max(width - indent - taken, 8)) or [""]
    if len(parts) > most:
        parts = [*parts[: most - 1], f"{parts[most - 1]} …"]
    yield row([*fixed, (parts[0], wide, style)], width, right)
    for part in parts[1:]:
        yield ((" " * indent + text.fit(part, width - indent), style),)


def heading(said: str, width: int) -> Line:
    """The name of a part."""
    return ((text.fit(said, width), "head"),)


def blank(width: int) -> Line:
    """An empty line."""
    return ((" " * width, "text"),)


def block(said: str, width: int, *, indent: int, style: str, most: int = 0) -> Iterator[Line]:
    """A text over as many lines as it takes, or `most`; what is left out shows as an ellipsis."""
    rows = wrapped(said, max(width - indent, 8))
    shown = rows[:most] if most else rows
    for number, words in enumerate(shown):
        cut = number == len(shown) - 1 and len(rows) > len(shown)
        yield ((" " * indent + text.fit(f"{words} …" if cut else words, width - indent), style),)


def plain(markdown: str) -> str:
    """Markdown as one line of words: points of lists behind bullets, no signs of emphasis, headings and links."""
    lines = (line for line in text.visible(markdown, block=True).split("\n") if not _RULES.fullmatch(line))
    return " ".join(_plain(line) for line in lines if line.strip())


def _plain(line: str) -> str:
    without_links = _LINKS.sub(r"\1", _LEADING.sub("", line))
    return _EMPHASIS.sub("", _LISTED.sub("• ", without_links)).strip()
