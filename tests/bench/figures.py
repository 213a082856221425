"""What a benchmark finds: numbers beside their floors and targets, and whether these are met."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One number."""

    says: str
    value: float
    unit: str
    floor: float | None = None
    """What it is compared with, in the same unit and measured in the same run."""
    most: float | None = None
    """How many times the floor it may be; without a floor, the most that it may be itself."""
    least: float | None = None
    """The same from below."""

    @property
    def judged(self) -> float:
        """What the targets speak of."""
        return self.value if self.floor is None else self.value / self.floor

    @property
    def met(self) -> bool:
        """Whether it keeps to its targets; true where it has none."""
        above = self.least is None or self.judged >= self.least
        return above and (self.most is None or self.judged <= self.most)

    @property
    def target(self) -> str:
        """The target in words; empty where there is none."""
        sign, limit = ("<=", self.most) if self.most is not None else (">=", self.least)
        if limit is None:
            return ""
        return f"{sign} {limit:g}x" if self.floor is not None else f"{sign} {limit:g} {self.unit}"


def table(figures: Sequence[Figure]) -> str:
    """A line for each figure: number, floor, ratio, target, verdict."""
    width = max(len(figure.says) for figure in figures)
    head = f"{'':<{width}}{'value':>16}{'floor':>12}{'ratio':>8}   target"
    return "\n".join([head, *(_line(figure, width) for figure in figures)])


def _line(figure: Figure, width: int) -> str:
    value = f"{figure.value:,.2f} {figure.unit}"
    floor, ratio = ("", "") if figure.floor is None else (f"{figure.floor:,.2f}", f"{figure.judged:.2f}x")
    verdict = f"{figure.target:<10} {'met' if figure.met else 'MISSED'}" if figure.target else ""
    return f"{figure.says:<{width}}{value:>16}{floor:>12}{ratio:>8}   {verdict}".rstrip()


def surroundings() -> str:
    """What the machine was doing meanwhile, since it shows in the numbers."""
    one, five, _ = os.getloadavg()
    return f"{os.cpu_count()} cores, load {one:.1f} over one minute and {five:.1f} over five"


def milliseconds(call: Callable[[], object]) -> float:
    """How long one call takes."""
    began = time.perf_counter()
    call()
    return (time.perf_counter() - began) * 1000


def in_turn(calls: Sequence[Callable[[], object]], rounds: int) -> list[float]:
    """The median milliseconds of each call; they take turns, so that their ratios hold while the machine drifts."""
    taken = [[milliseconds(call) for call in calls] for _ in range(rounds)]
    return [statistics.median(column) for column in zip(*taken, strict=True)]


def p95(numbers: Sequence[float]) -> float:
    """What 95 of 100 numbers are not above."""
    return statistics.quantiles(numbers, n=20)[-1]
