"""Pictures of numbers as SVG that stands inside a page: its style sheet colours them, and each has a title to be read.

Every text in them comes from people or numbers and is escaped; nothing is loaded from anywhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from crm_tui import text
from crm_tui.reporting.model import Bars, Chart, Curve, Grid, Stack

WIDTH = 640
"""Of every picture, in its own units; the page scales them."""

_ROW, _BAR, _LABELS, _TEXTS = 24, 14, 170, 130
_LABEL_CELLS = 24
_TOP, _FOOT, _SIDE, _PLOT = 24, 24, 12, 120
_SPARK = 20
_PALEST, _DARKEST = 0.06, 0.55
"""How dark cells of a grid are, so that what is written on them can be read on light and on dark paper."""
_KINDS = ("good", "middle", "bad")


def drawn(chart: Chart, name: str) -> str:
    """The picture; `name` is what its ids begin with, unique in the page."""
    match chart:
        case Bars():
            height, shapes = len(chart.bars) * _ROW, _bars(chart)
        case Curve():
            height, shapes = _TOP + _PLOT + _FOOT, _curve(chart)
        case Stack():
            height, shapes = 28 + _ROW * len(chart.shares), _stack(chart)
        case Grid():
            height, shapes = _ROW * (1 + len(chart.rows)), _grid(chart)
    return (
        f'<svg viewBox="0 0 {WIDTH} {height}" role="img" aria-labelledby="{name}-title {name}-desc">'
        f'<title id="{name}-title">{_safe(chart.title)}</title><desc id="{name}-desc">{_safe(chart.says)}</desc>'
        f"{''.join(shapes)}</svg>"
    )


def sparkline(course: Sequence[float | None], says: str) -> str:
    """A course as small bars, as high as a line of text."""
    known = [value for value in course if value is not None]
    least, most = min(0, *known), max(0, *known)
    scale = _SPARK / ((most - least) or 1)
    bars = (
        _rect(number * 8, (most - max(value, 0)) * scale, 6, "full", max(abs(value) * scale, 1))
        for number, value in enumerate(course)
        if value is not None
    )
    size = f'viewBox="0 0 {8 * len(course)} {_SPARK}"'
    return f'<svg class="spark" {size} role="img"><title>{_safe(says)}</title>{"".join(bars)}</svg>'


def _bars(chart: Bars) -> Iterator[str]:
    room = WIDTH - _LABELS - _TEXTS
    most = max((bar.whole for bar in chart.bars), default=0) or 1
    for number, bar in enumerate(chart.bars):
        top, middle = number * _ROW + (_ROW - _BAR) / 2, number * _ROW + _ROW / 2
        yield _text(_LABELS - 8, middle, text.fit(bar.label, _LABEL_CELLS).rstrip(), "end", marked=bar.marked)
        yield _rect(_LABELS, top, room * bar.whole / most, "light")
        yield _rect(_LABELS, top, room * min(bar.part, bar.whole) / most, "full")
        yield _text(_LABELS + room * bar.whole / most + 6, middle, bar.text)


def _curve(chart: Curve) -> Iterator[str]:
    points = [value for value in (*chart.values, *chart.low, *chart.high) if value is not None]
    least, most = min(0, *points), max(0, *points)
    step = (WIDTH - 2 * _SIDE) / max(len(chart.values) - 1, 1)

    def at(number: int, value: float) -> tuple[float, float]:
        return _SIDE + number * step, _TOP + _PLOT * (most - value) / ((most - least) or 1)

    def along(values: Sequence[float | None]) -> list[tuple[float, float]]:
        return [at(number, value) for number, value in enumerate(values) if value is not None]

    ground = at(0, 0)[1]
    if chart.low:
        yield f'<polygon class="light" points="{_points([*along(chart.high), *reversed(along(chart.low))])}"/>'
    yield f'<line class="axis" x1="{_SIDE}" x2="{WIDTH - _SIDE}" y1="{ground:.1f}" y2="{ground:.1f}"/>'
    yield f'<polyline class="line" points="{_points(along(chart.values))}"/>'
    yield from (f'<circle class="full" cx="{x:.1f}" cy="{y:.1f}" r="3"/>' for x, y in along(chart.values))
    peak = max(range(len(chart.values)), key=lambda number: chart.values[number] or 0)
    for number in sorted({peak, len(chart.values) - 1}):
        value = chart.values[number]
        if value is not None:
            x, y = at(number, value)
            yield _text(x, y - 12, chart.texts[number], _anchor(number, len(chart.values)))
    for number in sorted({0, len(chart.labels) - 1}):
        x, _ = at(number, 0)
        yield _text(x, _TOP + _PLOT + _FOOT / 2, chart.labels[number], _anchor(number, len(chart.labels)), quiet=True)


def _stack(chart: Stack) -> Iterator[str]:
    everything = sum(number for _, number in chart.shares) or 1
    left = 0.0
    for row, ((label, number), kind) in enumerate(zip(chart.shares, _KINDS, strict=True)):
        width = WIDTH * number / everything
        yield _rect(left, 0, width, kind, 20)
        left += width
        middle = 28 + row * _ROW + _ROW / 2
        yield _rect(0, middle - 6, 12, kind, 12)
        yield _text(20, middle, f"{label}: {number:,} ({number / everything:.0%})".replace("%", " %"))


def _grid(chart: Grid) -> Iterator[str]:
    each = (WIDTH - _LABELS) / max(len(chart.columns), 1)
    for number, column in enumerate(chart.columns):
        yield _text(_LABELS + (number + 0.5) * each, _ROW / 2, column, "middle", quiet=True)
    for row, (label, shares) in enumerate(chart.rows, 1):
        middle = (row + 0.5) * _ROW
        yield _text(_LABELS - 8, middle, text.fit(label, _LABEL_CELLS).rstrip(), "end")
        for number, share in enumerate(shares):
            if share is not None:
                left, dark = _LABELS + number * each, _PALEST + (_DARKEST - _PALEST) * share
                yield _rect(left, row * _ROW, each - 2, "full", _ROW - 2, dark)
                yield _text(left + (each - 2) / 2, middle - 1, f"{share * 100:.0f}", "middle")


def _anchor(number: int, many: int) -> str:
    """So that no text runs out of the picture."""
    return "start" if number < many / 4 else "end" if number >= many * 3 / 4 else "middle"


def _points(points: Sequence[tuple[float, float]]) -> str:
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in points)


def _rect(left: float, top: float, width: float, kind: str, height: float = _BAR, dark: float = 1) -> str:
    shade = f' fill-opacity="{dark:.2f}"' if dark < 1 else ""
    return f'<rect class="{kind}" x="{left:.1f}" y="{top:.1f}" width="{width:.1f}" height="{height:.1f}"{shade}/>'


def _text(x: float, y: float, words: str, anchor: str = "start", *, marked: bool = False, quiet: bool = False) -> str:
    kind = ' class="marked"' if marked else ' class="quiet"' if quiet else ""
    return f'<text{kind} x="{x:.1f}" y="{y:.1f}" dy=".35em" text-anchor="{anchor}">{_safe(words)}</text>'


def _safe(words: str) -> str:
    return escape(text.visible(words))
