"""What may be won, with the spread of it: the open deals drawn many times, as deals went before them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import dropwhile, pairwise, takewhile

from crm_tui.domain.dates.periods import Period
from crm_tui.domain.dates.units import LATEST, add, first_of, last_of
from crm_tui.domain.forecasts.likelihood import WEIGHT
from crm_tui.domain.forecasts.simulation import RUNS, spread
from crm_tui.domain.records import ForecastCategory, Phase, StageKind
from crm_tui.metrics.facts import Facts
from crm_tui.metrics.forecasts.drawing import MOST_EXACT, Drawn, drawn
from crm_tui.metrics.forecasts.forecast import SINGLE, everything, left_out
from crm_tui.metrics.metric import Better, Definition, Metric, Part, Row, Unit, so_many
from crm_tui.metrics.reading.closings import months_of
from crm_tui.metrics.reading.sampling import one_in
from crm_tui.metrics.sales.slices import Tally, tally
from crm_tui.metrics.which import Deals

MONTHS = 12
"""So many months are told apart, this one included; more where the period goes on."""
MOST_MONTHS = 36

LATER = "later"
"""The title of the row of what is won after the last month."""

_DAY = timedelta(days=1)

SIMULATION = Definition(
    "simulation",
    "Simulation",
    "What was won in the period and what may still be won in it, in the middle run of many: half of them come to less."
    f" In each run (usually {RUNS:,}) every open deal is drawn once, by itself: whether and when it is won, as deals of"
    " the pipeline went on that had stayed in its stage for as long as it has; those that are open still tell that they"
    f" were not won so far, and the probability set for the stage counts as {WEIGHT} deals besides. What its seller"
    " expects of a deal does not count, but omitted deals are left out.",
    Unit.MONEY,
    of_period=False,
    rows_by="month",
    comes_to="half of the runs come to less",
    asks="How much will we win, and how sure is that?",
    better=Better.MORE,
    phase=Phase.CONVERSION,
    source="Monte Carlo; chances by the cumulative incidence of O. Aalen and S. Johansen, 1978",
)
P10 = Definition(
    "p10", "P10", "What nine runs in ten come to at least: won already, or won in the run.", Unit.MONEY, of_period=False
)
P50 = Definition("p50", "P50", "What half of the runs come to at least.", Unit.MONEY, of_period=False)
P90 = Definition("p90", "P90", "What one run in ten comes to at least.", Unit.MONEY, of_period=False)
MEAN = Definition("mean", "Mean", "What the runs come to on average.", Unit.MONEY, of_period=False)


def simulation(facts: Facts) -> Metric:
    """A row for each month to come, for what is later, and for the period."""
    spans = _Spans.of(facts)
    found = drawn(facts, spans.days)
    if found is None:
        says = "No deal of the pipeline has been won yet, so there is nothing to draw from."
        return Metric(definition=SIMULATION, currency=facts.currency, says=says)
    rows = (*_month_rows(facts, spans, found), *_period_row(facts, spans, found))
    total = everything(facts)
    return Metric(
        definition=SIMULATION,
        value=rows[-1].cells[P50.name].value if spans.period else None,
        currency=facts.currency,
        n=found.deals,
        others=(*rows[-1].cells[P50.name].others, *_spread_of(rows[-1], found.runs)) if spans.period else (),
        left_out=left_out(facts, total),
        rows=rows,
        says=_says(found, one_in(facts.ground)),
    )


@dataclass(frozen=True, slots=True)
class _Spans:
    """The days to come, cut at the ends of months and where the period begins and ends."""

    ends: tuple[date, ...]
    """The last day of each span; behind the last of them is what is later."""
    months: tuple[date, ...]
    """The first day of each month that is told apart."""
    today: date
    period: Period | None
    """None where it is over."""

    @classmethod
    def of(cls, facts: Facts) -> _Spans:
        """Those of a scope."""
        today, period = facts.context.today, facts.scope.period
        first = first_of(today, "month")
        last = last_of(add(first, MONTHS - 1, "month"), "month")
        if last < period.last < LATEST:
            last = min(last_of(period.last, "month"), last_of(add(first, MOST_MONTHS - 1, "month"), "month"))
        months = tuple(months_of(Period(first, last, "")))
        cuts = {last_of(month, "month") for month in months}
        cuts |= {day for day in (period.first - _DAY, period.last) if today <= day < last}
        return cls(tuple(sorted(cuts)), months, today, period if today <= period.last else None)

    @property
    def days(self) -> list[float]:
        """The days from tonight to the end of each."""
        return [(day - self.today).days for day in self.ends]

    def between(self, first: date, last: date) -> Iterator[int]:
        """The spans that lie between two days, both included; with what is later where the last is beyond all."""
        starts = (self.today, *(end + _DAY for end in self.ends))
        for span, (start, following) in enumerate(pairwise((*starts, min(last, LATEST - _DAY) + _DAY))):
            if first <= start and following - _DAY <= last and start < following:
                yield span


def months_to_come(rows: Sequence[Row]) -> list[Row]:
    """Of the rows of a simulation those of the months up to the last in which anything may come."""
    months = list(takewhile(lambda row: row.title != LATER, rows))
    while months and not months[-1].cells[P90.name].value:
        months.pop()
    return months


def beyond_months(rows: Sequence[Row]) -> list[Row]:
    """Those behind the months in which something may come: of what is later, and of the period."""
    behind = dropwhile(lambda row: row.title != LATER, rows)
    return [row for row in behind if row.title != LATER or row.cells[P90.name].value]


def _month_rows(facts: Facts, spans: _Spans, found: Drawn) -> Iterator[Row]:
    for month in spans.months:
        won = [one for one in facts.closed_by_month if one.outcome is StageKind.WON and one.month == month]
        closed = tally(won, Deals(outcomes=(StageKind.WON,), month=month), facts.currency)
        inside = spans.between(month, last_of(month, "month"))
        yield _row(facts, f"{month:%Y-%m}", closed, found.sums(inside, closed.amount))
    nothing = tally((), Deals(outcomes=(StageKind.WON,)), facts.currency)
    yield _row(facts, LATER, nothing, found.sums([len(spans.ends)]))


def _period_row(facts: Facts, spans: _Spans, found: Drawn) -> Iterator[Row]:
    if spans.period is not None:
        closed = everything(facts).of(ForecastCategory.CLOSED)
        inside = spans.between(spans.period.first, spans.period.last)
        yield _row(facts, spans.period.label, closed, found.sums(inside, closed.amount))


def _row(facts: Facts, title: str, closed: Tally, outcomes: list[int]) -> Row:
    came, standing = spread(outcomes), everything(facts).standing
    won = closed.valued_at("amounts of won deals")
    drawn = standing.valued_at("amounts of the open deals that are drawn")
    parts = (won, drawn) if closed.deals else (drawn,)
    cells = [
        Metric(
            definition=SINGLE[ForecastCategory.CLOSED],
            value=closed.amount,
            currency=facts.currency,
            n=closed.valued,
            numerator=won if closed.deals else None,
        )
    ]
    for definition, value in ((P10, came.p10), (P50, came.p50), (P90, came.p90), (MEAN, came.mean)):
        n = closed.valued + standing.valued
        cells.append(Metric(definition=definition, value=value, currency=facts.currency, n=n, others=parts))
    return Row(title, {cell.definition.name: cell for cell in cells})


def _spread_of(row: Row, runs: int) -> Iterator[Part]:
    """How far the outcomes lie apart, as parts of the number in their middle."""
    named = ((P10, "one run in ten comes to less than"), (P90, "one run in ten comes to more than"), (MEAN, "mean"))
    for definition, title in named:
        yield Part(title, row.cells[definition.name].value, Unit.MONEY, runs, None, "runs")


def _says(found: Drawn, each: int) -> str:
    """`1,000 runs from seed 1 of 31 deals`, and what was done to be done with very many."""
    words = f"{found.runs:,} runs from seed {found.seed} of {so_many(found.deals, 'deals')}"
    if found.deals > MOST_EXACT:
        words += ", drawn at amounts of two digits"
    return words + (f"; one in {each} deals of the pipeline tells how it goes" if each > 1 else "")


MEASURES = ((SIMULATION, simulation),)
