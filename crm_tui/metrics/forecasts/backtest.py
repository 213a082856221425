"""What was said on past days, held against what came."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from fractions import Fraction
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui import clock
from crm_tui.db.caching.cache import worked_out
from crm_tui.db.models import Deal
from crm_tui.domain import money
from crm_tui.domain.dates.periods import ALL_TIME, Period
from crm_tui.domain.dates.units import EARLIEST, add, first_of, last_of
from crm_tui.domain.durations import SECONDS_A_DAY
from crm_tui.domain.forecasts.backtest import Said, bias, mean_error
from crm_tui.domain.forecasts.forecast import OPEN
from crm_tui.domain.forecasts.simulation import Draws, Spread, spread
from crm_tui.domain.records import ForecastCategory, Phase, StageKind
from crm_tui.metrics.facts import Facts
from crm_tui.metrics.forecasts.drawing import Standing, draw, worth_of
from crm_tui.metrics.metric import Better, Definition, Metric, Part, Row, Unit, as_float, so_many
from crm_tui.metrics.reading.closings import closed_by_opening, of_any_month
from crm_tui.metrics.reading.exchange import Worths
from crm_tui.metrics.reading.history import History, stays_of, told_apart
from crm_tui.metrics.reading.sampling import one_in
from crm_tui.metrics.reading.standing_then import Stood, deals_of, known_at
from crm_tui.metrics.sales.slices import Tally, tally
from crm_tui.metrics.which import Deals

AHEAD = 3
"""Months after each day in which it is seen what came."""
DAYS = 6
"""Ends of months that are looked at, unless the period holds some."""
MOST_DAYS = 24

_DAY = timedelta(days=1)

BACKTEST = Definition(
    "backtest",
    "Back-test",
    f"For the end of each month of the period of which the {AHEAD} months after are over (else the last {DAYS} such):"
    " what was said of these months that day, and what came. Weighted: amount times the probability in force then, of"
    " the deals that stood open and were expected to close by their end. Simulation: the open deals drawn as those went"
    " that were decided by then. How they stood is as it was known that day, whatever was taken back or told later;"
    " what came was won in these months, of the deals that were there that day. Bias is all that was said too much as"
    " a share of all that came; the error is how far off a day was, on average.",
    Unit.TABLE,
    of_period=False,
    rows_by="day",
    asks="How true were our forecasts?",
    phase=Phase.CONVERSION,
    source="bias and mean absolute percentage error: R. Hyndman and G. Athanasopoulos, Forecasting, 3rd ed., 5.8",
    on_request=True,
)
SAID = Definition(
    "said_weighted",
    "Weighted",
    "Amount times the probability in force then, of the deals that were open and expected to close in the months after,"
    " or before.",
    Unit.MONEY,
    of_period=False,
)
SAID_P10 = Definition("said_p10", "P10", "What nine runs in ten came to at least.", Unit.MONEY, of_period=False)
SAID_P50 = Definition(
    "said_p50", "P50", "What half of the runs came to at least, of the deals open then.", Unit.MONEY, of_period=False
)
SAID_P90 = Definition("said_p90", "P90", "What one run in ten came to at least.", Unit.MONEY, of_period=False)
CAME = Definition(
    "came", "Came", "What was won in the months after, of the deals that were there that day.", Unit.MONEY,
    of_period=False, better=Better.MORE,
)  # fmt: skip
NEW = Definition(
    "came_new", "New", "What was won in the months after, of deals that came only then.",
    Unit.MONEY, of_period=False,
)  # fmt: skip
WEIGHTED_ERROR = Definition(
    "weighted_error", "Weighted off", "By how much more the weighted forecast said than came, as a share of what came.",
    Unit.RATIO, of_period=False,
)  # fmt: skip
P50_ERROR = Definition(
    "p50_error", "P50 off", "By how much more was said by the simulation than came, as a share of what came.",
    Unit.RATIO, of_period=False,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Tested:
    """One day, what was said on it, and what came."""

    day: date
    weighted: int | None
    """None where no deal had an expected close date."""
    drawn: Spread | None
    """None where nothing had been won yet."""
    stood: int
    """The deals that were open."""
    came: Tally
    new: Tally

    @property
    def by_weight(self) -> Said | None:
        """The weighted forecast against what came."""
        return None if self.weighted is None else Said(self.weighted, self.came.amount)

    @property
    def by_draws(self) -> Said | None:
        """The simulation against what came."""
        return None if self.drawn is None else Said(self.drawn.p50, self.came.amount)


def backtest(facts: Facts) -> Metric:
    """A row for each day, the latest last; what they come to together is in its parts."""
    tested = list(_tested(facts))
    weighted = [said for one in tested if (said := one.by_weight)]
    drawn = [said for one in tested if (said := one.by_draws)]
    return Metric(
        definition=BACKTEST,
        currency=facts.currency,
        n=len(tested),
        others=(*_errors("weighted forecast", weighted), *_errors("simulation", drawn)),
        rows=tuple(_row(facts, one) for one in tested),
        says=_says(len(tested), weighted, drawn, one_in(facts.ground)),
    )


def days_of(period: Period, today: date, opened: date) -> list[date]:
    """The ends of months to look at: those of the period of which it is known what came, else the last ones."""
    last = first_of(add(first_of(today, "month"), -AHEAD, "month"), "month") - _DAY
    known = []
    while last >= opened:
        known.append(last)
        last = first_of(last, "month") - _DAY
    inside = [day for day in known if period.first <= day <= period.last][:MOST_DAYS]
    return (known[:DAYS] if period == ALL_TIME or not inside else inside)[::-1]


def _tested(facts: Facts) -> Iterator[_Tested]:
    opened = Deal.select(pw.fn.MIN(Deal.opened_at)).where(facts.ground.condition).scalar()
    if opened is None:
        return
    days = days_of(facts.scope.period, facts.context.today, opened.astimezone(facts.context.zone).date())
    if not days:
        return
    each = one_in(facts.ground)
    won = _Won(facts, days)
    for day, (weighted, drawn, stood) in zip(days, _said_on(facts, days, each), strict=True):
        after = _after(day)
        yield _Tested(
            day, weighted, None if drawn is None else Spread(*drawn), stood,
            won.of(after, Period(EARLIEST, day, "")), won.of(after, after),
        )  # fmt: skip


def _after(day: date) -> Period:
    """The months after a day in which it is seen what came."""
    return Period(day + _DAY, last_of(add(day, AHEAD, "month"), "month"), "")


def _said_on(facts: Facts, days: Sequence[date], each: int) -> list[list[Any]]:
    """For each day what the weighted forecast said, what the simulation said, and how many deals were open.

    What the days were like is a matter of the journal, but where it changes, the deals or their stays change too.
    """
    evenings = [clock.start_of(day + _DAY) for day in days]
    ends = [clock.start_of(_after(day).last + _DAY) for day in days]
    stages = tuple((stage.id, stage.probability / 100, stage.kind, stage.category) for stage in facts.ground.stages)
    given = (tuple(zip(days, evenings, ends, strict=True)), stages, facts.exchange.worths, each)
    return worked_out([deals_of(facts.ground), stays_of(facts.ground)], _said, *given)


def _said(
    deals: Iterable[Sequence[Any]],
    stays: Iterable[Sequence[Any]],
    days: Sequence[tuple[date, datetime, datetime]],
    stages: Sequence[tuple[UUID, float, str, str]],
    worth: Worths,
    each: int,
) -> list[list[Any]]:
    """The same from the rows of both queries; each deal that was looked at stands for so many."""
    rates = dict(worth)
    set_for = [(stage, probability) for stage, probability, _, _ in stages]
    kinds = {stage: (StageKind(kind), ForecastCategory(category)) for stage, _, kind, category in stages}
    known = known_at([clock.to_micros(evening) for _, evening, _ in days], deals, History.of(stays), kinds)
    told = []
    for (day, evening, end), (history, stood) in zip(days, known, strict=True):
        counted = [one for one in stood if one.category in OPEN and one.amount is not None]
        weighted = _weighted(counted, _after(day).last, rates)
        outlooks = history.until(evening)
        standing = [
            Standing(one.stage, told_apart(one.waited), worth_of(one.amount or 0, rates[one.currency]), each)
            for one in counted
            if one.currency in rates
        ]
        ahead = (end - evening).total_seconds() / SECONDS_A_DAY
        drawn = spread(draw(standing, set_for, outlooks, [ahead], Draws()).spans[0]) if outlooks.won else None
        told.append([
            None if weighted is None else weighted * each,
            drawn and [drawn.p10, drawn.p50, drawn.p90, drawn.mean],
            len(counted) * each,
        ])  # fmt: skip
    return told


def _weighted(counted: Iterable[Stood], last: date, rates: Mapping[str, Fraction]) -> int | None:
    """Amount times probability of those expected to close by a day, as far as they can be converted; None where none is
    dated.
    """
    dated = [one for one in counted if one.close_date is not None]
    sums: Counter[str] = Counter()
    for one in dated:
        if one.close_date is not None and one.close_date <= last:
            sums[one.currency] += (one.amount or 0) * one.probability
    worth = sum(minor * rates[currency] for currency, minor in sums.items() if currency in rates)
    return money.weighted(round(worth), 1) if dated else None


class _Won:
    """What was won in the months after some days, told apart by when it was opened."""

    def __init__(self, facts: Facts, days: Sequence[date]) -> None:
        self._facts = facts
        self._cuts = sorted({one for day in days for one in (day, _after(day).last)})
        span = Period(days[0] + _DAY, _after(days[-1]).last, "")
        ground = replace(facts.ground, scope=replace(facts.scope, period=span))
        found = closed_by_opening(ground, [clock.start_of(day + _DAY) for day in self._cuts])
        self._won = [(number, deals) for number, deals in found if deals.outcome is StageKind.WON]

    def of(self, after: Period, opened: Period) -> Tally:
        """What was won in whole months, of the deals that were opened in a period, until or from one of the days on."""
        first = 0 if opened.first == EARLIEST else 1 + self._cuts.index(opened.first - _DAY)
        last = self._cuts.index(opened.last)
        inside = [
            deals
            for number, deals in self._won
            if first <= number <= last and deals.month and after.first <= deals.month <= after.last
        ]
        won = [self._facts.exchange.of(deals) for deals in of_any_month(inside)]
        return tally(won, Deals(outcomes=(StageKind.WON,), opened=opened, period=after), self._facts.currency)


def _row(facts: Facts, one: _Tested) -> Row:
    p10, p50, p90 = (one.drawn.p10, one.drawn.p50, one.drawn.p90) if one.drawn else (None, None, None)
    said = ((SAID, one.weighted), (SAID_P10, p10), (SAID_P50, p50), (SAID_P90, p90))
    cells = [
        Metric(definition=definition, value=value, currency=facts.currency, n=one.stood) for definition, value in said
    ]
    cells += [_came(facts, CAME, one.came), _came(facts, NEW, one.new)]
    cells.append(_error(WEIGHTED_ERROR, one.by_weight, one.stood))
    cells.append(_error(P50_ERROR, one.by_draws, one.stood))
    return Row(f"{one.day:%Y-%m-%d}", {cell.definition.name: cell for cell in cells})


def _came(facts: Facts, definition: Definition, won: Tally) -> Metric:
    return Metric(
        definition=definition,
        value=won.amount,
        currency=facts.currency,
        n=won.valued,
        numerator=won.valued_at("amounts of won deals"),
        left_out=won.not_valued("won deals"),
    )


def _error(definition: Definition, said: Said | None, stood: int) -> Metric:
    return Metric(definition=definition, value=as_float(said.error) if said else None, n=stood)


def _errors(of: str, said: Sequence[Said]) -> Iterator[Part]:
    """Bias and mean error of a forecast, over all days."""
    for title, error in (("bias", bias(said)), ("mean error", mean_error(said))):
        yield Part(f"{title} of the {of}", as_float(error), Unit.RATIO, len(said), None, "days")


def _says(days: int, weighted: Sequence[Said], drawn: Sequence[Said], each: int) -> str:
    """`At the ends of 6 months the weighted forecast was 31 % off (bias +12 %) and the simulation …`."""
    told = [words for words in (_off("the weighted forecast", weighted), _off("the simulation", drawn)) if words]
    if not days:
        return f"There is no end of a month yet of which it is known what came in the {AHEAD} months after."
    if not told and (weighted or drawn):
        return "Nothing was won in these months of the deals that were there, so no forecast can be held against it."
    if not told:
        return "Nothing was said of these months: no deal was expected to close by then, and none had been won."
    sampled = f"; one in {each} deals was looked at" if each > 1 else ""
    ends = "end" if days == 1 else "ends"
    return f"At the {ends} of {so_many(days, 'months')} {' and '.join(told)}{sampled}"


def _off(of: str, said: Sequence[Said]) -> str:
    error, lean = mean_error(said), bias(said)
    if error is None or lean is None:
        return ""
    return f"{of} was {float(error):.0%} off (bias {float(lean):+.0%})".replace("%", " %")


MEASURES = ((BACKTEST, backtest),)
