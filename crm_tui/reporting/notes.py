"""What a report says below its numbers: each note once, however many numbers it belongs to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from crm_tui.domain.velocity import TOO_FEW
from crm_tui.metrics.metric import LeftOut, Metric

FEW = "~"
"""Stands before a number that rests on too few records."""

LEGEND = f"{FEW} stands before numbers that rest on fewer than {TOO_FEW} records, which says little."


class Notes:
    """The notes in the order in which they were first needed."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    @property
    def said(self) -> tuple[str, ...]:
        """The notes; the first one is number 1."""
        return tuple(self._numbers)

    def of(self, metric: Metric) -> tuple[int, ...]:
        """The numbers of all that is to be said of a number or a table."""
        return self._numbered(_about(metric))

    def of_column(self, title: str, cells: Iterable[Metric]) -> tuple[int, ...]:
        """What the cells of a column leave out, all together."""
        left: Counter[str] = Counter()
        for cell in cells:
            left.update({one.why: one.count for one in cell.left_out})
        return self._numbered((f"{title} leaves out {_so_many(left.items())}.",) if left else ())

    def _numbered(self, said: Iterable[str]) -> tuple[int, ...]:
        return tuple(self._numbers.setdefault(note, len(self._numbers) + 1) for note in said)


def _about(metric: Metric) -> Iterator[str]:
    if metric.value is None and metric.says and not metric.rows:
        yield metric.says
    if metric.left_out:
        yield f"{metric.definition.title} leaves out {_so_many(_reasons(metric.left_out))}."
    if metric.rates:
        yield f"Amounts in other currencies were converted at {', '.join(map(str, metric.rates))}."


def _reasons(left_out: Iterable[LeftOut]) -> Iterator[tuple[str, int]]:
    for one in left_out:
        yield one.why, one.count


def _so_many(left: Iterable[tuple[str, int]]) -> str:
    return "; ".join(f"{count:,} {why}" for why, count in left)
