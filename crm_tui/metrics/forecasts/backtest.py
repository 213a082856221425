"""What was said on past days, held against what came."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

import peewee as pw

from crm_tui import clock
from crm_tui.db.models import Deal
from crm_tui.domain import money
from crm_tui.domain.backtest import Said, bias, mean_error
from crm_tui.domain.dates import ALL_TIME, EARLIEST, Period, add, first_of, last_of
from crm_tui.domain.durations import SECONDS_A_DAY
from crm_tui.domain.forecast import OPEN
from crm_tui.domain.records import Phase, StageKind
from crm_tui.domain.simulation import Draws, Spread, spread
from crm_tui.metrics.facts import Facts
from crm_tui.metrics.forecasts.drawing import Standing, draw, worth_of
from crm_tui.metrics.metric import Better, Definition, Metric, Part, Row, Unit, as_float, so_many
from crm_tui.metrics.reading.closings import closed_deals
from crm_tui.metrics.reading.history import told_apart
from crm_tui.metrics.reading.sampling import one_in
from crm_tui.metrics.reading.standing_then import Stood, stood_at
from crm_tui.metrics.sales.slices import Tally, tally
from crm_tui.metrics.scope import within
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
    " that were decided by then. Stays, moves and the journal tell how it stood; what came was won in these months, of"
    " the deals that were there that day. Bias is all that was said too much as a share of all that came; the error is"
    " how far off a day was, on average.",
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
    evenings = [clock.start_of(day + _DAY) for day in days]
    each = one_in(facts.ground)
    for day, evening, stood in zip(days, evenings, stood_at(facts.ground, evenings), strict=True):
        after = Period(day + _DAY, last_of(add(day, AHEAD, "month"), "month"), "")
        counted = [one for one in stood if one.category in OPEN and one.amount is not None]
        dated = [one for one in counted if one.close_date is not None]
        yield _Tested(
            day,
            _weighted(facts, dated, after.last) * each if dated else None,
            _drawn(facts, counted, each, evening, after),
            len(counted) * each,
            _won(facts, after, Period(EARLIEST, day, "")),
            _won(facts, after, after),
        )


def _weighted(facts: Facts, dated: Iterable[Stood], last: date) -> int:
    """Amount times probability of those expected to close by a day, as far as they can be converted."""
    sums: Counter[str] = Counter()
    for one in dated:
        if one.close_date is not None and one.close_date <= last:
            sums[one.currency] += (one.amount or 0) * one.probability
    worth = (facts.exchange.convert(minor, currency) for currency, minor in sums.items())
    return money.weighted(round(sum(one for one in worth if one is not None)), 1)


def _drawn(facts: Facts, deals: Iterable[Stood], each: int, evening: datetime, after: Period) -> Spread | None:
    """What the simulation would have said; each deal stands for so many."""
    outlooks = facts.history.until(evening)
    if not outlooks.won:
        return None
    standing = []
    for one in deals:
        worth = worth_of(facts, one.amount or 0, one.currency)
        if worth is not None:
            standing.append(Standing(one.stage, told_apart(one.waited), worth, each))
    stages = {stage.id: stage.probability / 100 for stage in facts.ground.stages}
    end = (clock.start_of(after.last + _DAY) - evening).total_seconds() / SECONDS_A_DAY
    return spread(draw(standing, stages, outlooks, [end], Draws()).spans[0])


def _won(facts: Facts, after: Period, opened: Period) -> Tally:
    """What was won in a period, of the deals that were opened in another."""
    condition = facts.ground.condition & within(Deal.opened_at, opened, facts.context)
    ground = replace(facts.ground, scope=replace(facts.scope, period=after), condition=condition)
    won = [facts.exchange.of(group) for group in closed_deals(ground) if group.outcome is StageKind.WON]
    return tally(won, Deals(outcomes=(StageKind.WON,), opened=opened, period=after), facts.currency)


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
    """`Over 6 days the weighted forecast was 31 % off (bias +12 %), the simulation 14 % (bias -3 %)`."""
    told = [words for words in (_off("the weighted forecast", weighted), _off("the simulation", drawn)) if words]
    if not told:
        return f"There is no end of a month yet of which it is known what came in the {AHEAD} months after."
    sampled = f"; one in {each} deals was looked at" if each > 1 else ""
    return f"Over {so_many(days, 'days')} {' and '.join(told)}{sampled}"


def _off(of: str, said: Sequence[Said]) -> str:
    error, lean = mean_error(said), bias(said)
    if error is None or lean is None:
        return ""
    return f"{of} was {float(error):.0%} off (bias {float(lean):+.0%})".replace("%", " %")


MEASURES = ((BACKTEST, backtest),)
