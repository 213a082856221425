"""What a number is: its definition, its value, what it was divided from and by, and what was left out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from fractions import Fraction

from crm_tui.domain.rates import Stated
from crm_tui.domain.records import Phase
from crm_tui.domain.sales.velocity import TOO_FEW
from crm_tui.metrics.which import Which

UNDATED = "no date"
"""The title of the row of deals without an expected close date."""


class Unit(StrEnum):
    """What a value counts."""

    RATIO = "ratio"
    """A share, 0 to 1."""
    MONEY = "money"
    """Minor units of the metric's currency."""
    MONEY_A_DAY = "money/day"
    MONEY_DAYS = "money-days"
    """Minor units times the days that they have waited."""
    COUNT = "count"
    DAYS = "days"
    HOURS = "hours"
    SCORE = "score"
    """From -100 to 100."""
    MEAN = "mean"
    """A plain number, such as a mean on the scale of a survey, or so many for each."""
    PARAMETER = "parameter"
    """Of a model, to four digits that count."""
    TABLE = "table"
    """No value of its own, but rows."""


class Better(StrEnum):
    """In which direction a number is good news."""

    MORE = "more"
    LESS = "less"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True)
class Definition:
    """What a number means, wherever it is shown."""

    name: str
    title: str
    formula: str
    """In words; tells a person how to count it again by hand."""
    unit: Unit
    sampled: bool = False
    """True where few records make it unsure: shares, means and percentiles, but no counts and sums."""
    of_period: bool = True
    """False where it tells how things stand now, whatever the period."""
    rows_by: str = ""
    """What each row is of, for tables: `stage`, `month`, `owner` or `category`."""
    comes_to: str = ""
    """What the value beside such a table is, in a few words."""
    asks: str = ""
    """The question that it answers, as somebody would ask it."""
    better: Better = Better.NEITHER
    phase: Phase | None = None
    """The phase of the relationship that it tells of."""
    source: str = ""
    """Who says that it is counted so, where that is not plain."""
    counts: str = "deals"
    """What it rests on: what `n` counts."""
    is_change: bool = False
    """True for a difference between two values: it is shown with its sign, and of shares in points."""
    ripens: bool = False
    """True where it shows only in time what comes of its records: that there is less of a later period is no bad news,
    for those of an earlier one have had more time."""
    on_request: bool = False
    """True where it takes so long that it is worked out only when somebody asks for it by name."""


@dataclass(frozen=True, slots=True)
class Part:
    """One of the amounts that a number is made of, with the records behind it."""

    title: str
    value: float | None
    unit: Unit
    count: int
    """How many records are behind it."""
    records: Which | None
    """Which they are; None for a part that is itself made of parts."""
    counts: str = "deals"
    """What these records are."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Records that a number does not count, and why."""

    why: str
    count: int
    records: Which | None

    @property
    def said(self) -> str:
        """`2 open deals without an amount`."""
        return so_many(self.count, self.why)


@dataclass(frozen=True, slots=True, kw_only=True)
class Metric:
    """One number, ready to be shown and to be explained."""

    definition: Definition
    value: float | None = None
    """In its unit, integers but for ratios, days and money-days; None where there is nothing to divide by."""
    currency: str | None = None
    """ISO 4217, for money."""
    n: int = 0
    """How many records it rests on."""
    numerator: Part | None = None
    denominator: Part | None = None
    others: tuple[Part, ...] = ()
    """What a longer formula needs besides."""
    left_out: tuple[LeftOut, ...] = ()
    rows: tuple[Row, ...] = ()
    """For tables."""
    says: str = ""
    """What a table comes to, or why there is no value, in a sentence."""
    instead: str = ""
    """What stands in the place of a value that is not there, such as `n/a`, where a dash would not tell."""
    rates: tuple[Stated, ...] = ()
    """The rates at which amounts in other currencies were converted."""
    to_date: date | None = None
    """The day up to which it counts, where its period is not over."""
    line: tuple[str, ...] = ()
    """The words of the `crm-tui` line that does what it suggests, where it suggests something."""
    moment: datetime | None = None
    """As of when it is so; None for a cell of a table, which is as of the table's."""

    @property
    def too_few(self) -> bool:
        """True where it rests on so few records that it says little."""
        return self.definition.sampled and self.value is not None and self.n < TOO_FEW

    @property
    def parts(self) -> tuple[Part, ...]:
        """Everything that it is made of."""
        return tuple(part for part in (self.numerator, self.denominator, *self.others) if part is not None)


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table: a stage, a month, a person."""

    title: str
    cells: Mapping[str, Metric] = field(hash=False)
    """By the name of their definition, in the order of the columns."""
    marked: bool = False
    """True for what stands out, such as the bottleneck."""


def rounded(value: Fraction | None) -> int | None:
    """Whole minor units, halves to even; only the last step of a calculation rounds."""
    return None if value is None else round(value)


def as_float(value: Fraction | None) -> float | None:
    """An exact share or number of days as it is given out."""
    return None if value is None else float(value)


_NOUN = re.compile(r"\b(?:people|\w+s)\b")
"""The first of these among words about several records says what they are."""


def so_many(number: int, several: str) -> str:
    """`1 deal`, `1,200 deals`, `1 open deal without an amount`."""
    return f"{number:,} {_NOUN.sub(_one, several, count=1) if number == 1 else several}"


def _one(noun: re.Match[str]) -> str:
    return "person" if noun[0] == "people" else noun[0].removesuffix("s")
