"""Charts of a few characters, from block elements that every terminal font has."""

from __future__ import annotations

from collections.abc import Sequence

_HEIGHTS = "▁▂▃▄▅▆▇"
"""Without the full block, so that charts on neighbouring rows do not touch."""
FULL, HALF, LIGHT = "█", "▒", "░"
"""Shades that differ without colour."""


def sparkline(values: Sequence[float | None]) -> str:
    """One character for each value, as high as it is between zero, or the least below it, and the greatest.

    A blank where there is none.
    """
    known = [value for value in values if value is not None]
    least, most = min(known, default=0), max(known, default=0)
    foot = min(least, 0)
    return "".join(
        " " if value is None else _HEIGHTS[_share(value - foot, most - foot, len(_HEIGHTS) - 1)] for value in values
    )


def split_bar(part: float, whole: float, most: float, width: int) -> tuple[str, str]:
    """A bar for `whole` in two pieces: the full one for `part` of it, and the light one for the rest."""
    cells = max(_share(whole, most, width), 1 if whole > 0 else 0)
    full = _share(part, whole, cells)
    return FULL * full, LIGHT * (cells - full)


def stacked(parts: Sequence[float], width: int) -> list[int]:
    """How many of so many cells each part of a whole takes; a part that is there is never without a cell."""
    whole = sum(parts)
    if whole <= 0 or width < len(parts):
        return [0] * len(parts)
    exact = [width * part / whole for part in parts]
    cells = [int(each) for each in exact]
    by_rest = sorted(range(len(parts)), key=lambda at: cells[at] - exact[at])
    for at in by_rest[: width - sum(cells)]:
        cells[at] += 1
    for at, part in enumerate(parts):
        if part > 0 and not cells[at]:
            cells[cells.index(max(cells))] -= 1
            cells[at] = 1
    return cells


def level(share: float | None) -> str:
    """A share of 0 to 1 as one block; a blank for none."""
    return sparkline([share, 1])[0] if share is not None else " "


def steps(values: Sequence[float], width: int, height: int) -> list[str]:
    """A stepped line through the values over `height` rows of `width` cells, top row first; the foot is zero."""
    if not values or width < len(values) or height < 2:
        return []
    most = max(values)
    levels = [_share(value, most, height - 1) for value in values]
    per_step, spare = divmod(width, len(values))
    columns: list[tuple[int, int]] = []
    """Level before and at each column."""
    for number, level in enumerate(levels):
        before = levels[number - 1] if number else level
        columns += [(before, level), *[(level, level)] * (per_step - 1 + (number < spare))]
    return ["".join(_stroke(row, *column) for column in columns) for row in range(height - 1, -1, -1)]


def _stroke(row: int, before: int, level: int) -> str:
    """What a column draws in a row: the line itself, a corner where it changes level, the rise between."""
    if before == level:
        return "─" if row == level else " "
    low, high = sorted((before, level))
    if low < row < high:
        return "│"
    if row == level:
        return "╭" if level > before else "╰"
    if row == before:
        return "╯" if level > before else "╮"
    return " "


def _share(value: float, most: float, steps_: int) -> int:
    """How many of so many steps a value takes where `most` takes all; nothing below zero."""
    return 0 if most <= 0 else max(0, min(round(steps_ * value / most), steps_))
