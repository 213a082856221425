"""What is plotted, as plain values: lines over steps such as months, or bars over ranges."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from crm_tui.metrics.metric import Unit

Values: TypeAlias = tuple[float | None, ...]
"""One for each step; None leaves a gap."""


class Weight(StrEnum):
    """How a line is drawn: what matters most is thick, so that colour does not have to tell lines apart."""

    MAIN = "main"
    EDGE = "edge"
    """One end of a spread."""


@dataclass(frozen=True, slots=True)
class Line:
    """A value for each step."""

    title: str
    values: Values
    weight: Weight = Weight.MAIN


@dataclass(frozen=True, slots=True)
class Plot:
    """One plot; what it shows stands as numbers in a table of the page too."""

    title: str
    steps: tuple[str, ...]
    """What stands below the axis: months, days, ranges."""
    unit: Unit
    """What is counted upwards."""
    currency: str | None = None
    """ISO 4217, for money, whose values are minor units."""
    lines: tuple[Line, ...] = ()
    bars: Values = ()
    """A bar for each step."""
