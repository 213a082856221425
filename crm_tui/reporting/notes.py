"""What a report says below its numbers: each note once, however many numbers it belongs to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from crm_tui.metrics.metric import Metric, so_many


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
        said = "; ".join(so_many(count, why) for why, count in left.items())
        return self._numbered((f"{title} leaves out {said}.",) if left else ())

    def _numbered(self, said: Iterable[str]) -> tuple[int, ...]:
        return tuple(self._numbers.setdefault(note, len(self._numbers) + 1) for note in said)


def _about(metric: Metric) -> Iterator[str]:
    if metric.value is None and metric.says and not metric.rows:
        yield metric.says
    if metric.left_out:
        yield f"{metric.definition.title} leaves out {'; '.join(one.said for one in metric.left_out)}."
    if metric.rates:
        yield f"Amounts in other currencies were converted at {', '.join(map(str, metric.rates))}."
