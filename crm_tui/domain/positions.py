"""Places in an ordered list: whole numbers with gaps, so that one card moves without touching the others."""

from __future__ import annotations

GAP = 1 << 32
"""Room left between neighbours: 32 cards fit between two in the worst order."""


def on_top(first: int | None) -> int:
    """A place above the first one; in an empty list, zero."""
    return 0 if first is None else first - GAP


def at_end(last: int | None) -> int:
    """A place below the last one; in an empty list, zero."""
    return 0 if last is None else last + GAP


def between(above: int | None, below: int | None) -> int | None:
    """A place between two neighbours (None for an end of the list), or None where there is no room left."""
    if above is None:
        return on_top(below)
    if below is None:
        return at_end(above)
    middle = (above + below) // 2
    return middle if above < middle < below else None


def spread_between(count: int, above: int | None, below: int | None, room: int) -> list[int] | None:
    """`count` places between two neighbours (None for an end), or None where the gaps would be less than `room`."""
    if above is not None and below is not None:
        gap = (below - above) // (count + 1)
        return [above + gap * number for number in range(1, count + 1)] if gap >= room else None
    if below is not None:
        return [below - GAP * number for number in range(count, 0, -1)]
    first = at_end(above)
    return [first + GAP * number for number in range(count)]
