"""What a page of the metrics is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from crm_tui.metrics.overview import Compared, Overview, Wanted
from crm_tui.tui.widgets.kpi.layout import Bands
from crm_tui.tui.widgets.kpi.plots import Plot

Draw: TypeAlias = Callable[[Overview, int], Bands]
"""Makes bands of panels for so many cells of whatever numbers are there; those that are not may still come."""


def _nothing(view: Overview) -> Sequence[Plot]:  # noqa: ARG001 - as pages with plots have it
    return ()


@dataclass(frozen=True, slots=True)
class Page:
    """Numbers that answer one question together."""

    name: str
    title: str
    groups: tuple[tuple[str, ...], ...]
    """The names of the metrics that it needs, what is quick first; each group is shown as soon as it is there."""
    draw: Draw
    trends: tuple[str, ...] = ()
    """Those of which it needs twelve months."""
    plots: Callable[[Overview], Sequence[Plot]] = _nothing
    """What it can show as real plots, made of the numbers that are there."""

    def wanted(self, compared: Compared) -> Wanted:
        """What is to be looked for."""
        return Wanted(self.groups, self.trends, compared)
