"""How a number changed since a period before, and whether that is good news."""

from __future__ import annotations

from dataclasses import dataclass

from crm_tui.metrics.metric import Better, Metric, Unit

_POINTS = {Unit.RATIO: 100, Unit.SCORE: 1}
"""What is compared by its difference, and how many points one of it is."""

_FEW_POINTS = 9.95
"""Below so many points shares change by tenths: of a churn of 0.8 % a whole point would tell nothing."""

_TIMES = 10
"""From so many times as much on it is told how many times as much it is."""

_MOST_TIMES = 999
"""More times as much than these say no more."""


@dataclass(frozen=True, slots=True)
class Change:
    """From one value to another."""

    direction: int
    """1 for more, -1 for less, 0 for about the same."""
    size: str
    """`12 %`, `2.1 pts`, `14x`, or `from 0`."""
    good: bool | None
    """Whether it is good news; None where it is about the same, neither is better, or time alone may have done it."""

    @property
    def words(self) -> str:
        """`up 12 %`, `the same`."""
        return f"{'up' if self.direction > 0 else 'down'} {self.size}" if self.direction else "the same"

    def __str__(self) -> str:
        """With whether that is good: `up 12 % (good)`."""
        return self.words if self.good is None else f"{self.words} ({'good' if self.good else 'bad'})"


def change_of(now: Metric, before: Metric | None) -> Change | None:
    """What became of a number; None where there is nothing to compare, or the amounts are in different currencies."""
    if before is None or now.value is None or before.value is None or now.currency != before.currency:
        return None
    size = _size(now.value, before.value, now.definition.unit)
    if size in {"0.0 pts", "0 pts", "0 %"}:
        return Change(0, size, None)
    more, definition = now.value > before.value, now.definition
    good = None if definition.better is Better.NEITHER else more is (definition.better is Better.MORE)
    return Change(1 if more else -1, size, None if definition.ripens and not good else good)


def _size(now: float, before: float, unit: Unit) -> str:
    difference = now - before
    if unit in _POINTS:
        moved = abs(difference) * _POINTS[unit]
        points = f"{moved:.1f}" if unit is Unit.RATIO and moved < _FEW_POINTS else f"{moved:.0f}"
        return f"{points} {'pt' if points == '1' else 'pts'}"
    if not before:
        return "from 0" if difference else "0 %"
    if abs(difference) < _TIMES * abs(before):
        return f"{abs(difference / before):.0%}".replace("%", " %")
    return f"{min(abs(now / before), _MOST_TIMES):,.0f}x"
