"""What was won and lost: how many, how much, how often, how fast."""

from __future__ import annotations

from fractions import Fraction

from crm_tui.domain.durations import SECONDS_A_DAY
from crm_tui.domain.records import Phase
from crm_tui.domain.sales.velocity import ratio, sales_velocity
from crm_tui.metrics.facts import Facts
from crm_tui.metrics.metric import Better, Definition, LeftOut, Metric, Part, Unit, as_float, rounded
from crm_tui.metrics.relationship.counting import Measure
from crm_tui.metrics.sales.slices import Slice, of_whole, whole

_PHASE = Phase.CONVERSION

WON_COUNT = Definition(
    "won_count", "Won", "Deals won in the period.", Unit.COUNT,
    asks="How many deals did we win?", better=Better.MORE, phase=_PHASE,
)  # fmt: skip
LOST_COUNT = Definition(
    "lost_count", "Lost", "Deals lost in the period, without those whose reason does not count.", Unit.COUNT,
    asks="How many deals did we lose?", better=Better.LESS, phase=_PHASE,
)  # fmt: skip
WON_VALUE = Definition(
    "won_value", "Won value", "The amounts of the deals won in the period, added up.", Unit.MONEY,
    asks="How much did we sell?", better=Better.MORE, phase=_PHASE,
)  # fmt: skip
AVERAGE_WON = Definition(
    "average_won", "Average won", "The won value divided by the number of won deals that have an amount.",
    Unit.MONEY, sampled=True,
    asks="How big is a deal that we win?", better=Better.MORE, phase=_PHASE,
)  # fmt: skip
WIN_RATE = Definition(
    "win_rate", "Win rate",
    "Won deals divided by won and lost deals, among those closed in the period: conversion by count. Lost reasons that"
    " say that there was nothing to win, such as a duplicate, do not count.",
    Unit.RATIO, sampled=True,
    asks="How often do we win?", better=Better.MORE, phase=_PHASE,
)  # fmt: skip
WIN_RATE_VALUE = Definition(
    "win_rate_value", "Win rate, value",
    "The amounts of won deals divided by those of won and lost deals, among those closed in the period: conversion by"
    " value.",
    Unit.RATIO, sampled=True,
    asks="How much of the money that was decided on did we win?", better=Better.MORE, phase=_PHASE,
)  # fmt: skip
CYCLE_MEAN = Definition(
    "cycle_days_mean", "Cycle, mean",
    "The days from opening to winning, added up, divided by the deals won in the period.",
    Unit.DAYS, sampled=True,
    asks="How long does it take to win a deal?", better=Better.LESS, phase=_PHASE,
)  # fmt: skip
CYCLE_MEDIAN = Definition(
    "cycle_days_median", "Cycle, median",
    "The days from opening to winning in the middle: half of the deals won in the period took less.",
    Unit.DAYS, sampled=True,
    asks="How long does it usually take to win a deal?", better=Better.LESS, phase=_PHASE,
)  # fmt: skip
VELOCITY = Definition(
    "velocity", "Velocity",
    "Open qualified deals (those beyond the first stage) times the average won amount times the win rate,"
    " divided by the mean days from opening to winning.",
    Unit.MONEY_A_DAY, sampled=True,
    asks="How much money a day does the pipeline bring at this pace?", better=Better.MORE, phase=_PHASE,
    source="the sales velocity equation: opportunities x deal value x win rate / length of the sales cycle",
)  # fmt: skip


def won_count(part: Slice) -> Metric:
    """Deals won."""
    return Metric(definition=WON_COUNT, value=part.won.deals, n=part.won.deals, numerator=part.won.counted("won deals"))


def lost_count(part: Slice) -> Metric:
    """Deals lost."""
    return Metric(
        definition=LOST_COUNT,
        value=part.lost.deals,
        n=part.lost.deals,
        numerator=part.lost.counted("lost deals"),
        left_out=part.uncounted(),
    )


def won_value(part: Slice) -> Metric:
    """What was won, in the main currency."""
    return Metric(
        definition=WON_VALUE,
        value=part.won.amount,
        currency=part.currency,
        n=part.won.valued,
        numerator=part.won.valued_at("amounts of won deals"),
        left_out=part.won.not_valued("won deals"),
    )


def average_won(part: Slice) -> Metric:
    """The mean amount of a won deal."""
    return Metric(
        definition=AVERAGE_WON,
        value=rounded(mean_won_amount(part)),
        currency=part.currency,
        n=part.won.valued,
        numerator=part.won.valued_at("amounts of won deals"),
        denominator=part.won.of_amounts("won deals with an amount", part.won.valued, Unit.COUNT),
        left_out=part.won.not_valued("won deals"),
    )


def win_rate(part: Slice) -> Metric:
    """The share of won among closed deals, by count."""
    return Metric(
        definition=WIN_RATE,
        value=as_float(ratio(part.won.deals, part.decided.deals)),
        n=part.decided.deals,
        numerator=part.won.counted("won deals"),
        denominator=part.decided.counted("won and lost deals"),
        left_out=part.uncounted(),
    )


def win_rate_value(part: Slice) -> Metric:
    """The share of won among closed deals, by value."""
    return Metric(
        definition=WIN_RATE_VALUE,
        value=as_float(ratio(part.won.exact, part.decided.exact)),
        currency=part.currency,
        n=part.decided.valued,
        numerator=part.won.valued_at("amounts of won deals"),
        denominator=part.decided.valued_at("amounts of won and lost deals"),
        left_out=(*part.decided.not_valued("closed deals"), *part.uncounted()),
    )


def cycle_days_mean(part: Slice) -> Metric:
    """The mean time from opening to winning."""
    return Metric(
        definition=CYCLE_MEAN,
        value=as_float(mean_cycle_days(part)),
        n=part.won.deals,
        numerator=part.won.of_deals("days from opening to winning", part.cycle_seconds / SECONDS_A_DAY, Unit.DAYS),
        denominator=part.won.counted("won deals"),
    )


def cycle_days_median(facts: Facts) -> Metric:
    """The time from opening to winning that half of the won deals kept under."""
    won = whole(facts).won
    return Metric(definition=CYCLE_MEDIAN, value=facts.median_cycle, n=won.deals, numerator=won.counted("won deals"))


def velocity(part: Slice) -> Metric:
    """Money a day."""
    rate = ratio(part.won.deals, part.decided.deals)
    mean_won, mean_cycle = mean_won_amount(part), mean_cycle_days(part)
    worth = None if rate is None or mean_won is None else part.qualified.deals * mean_won * rate
    result = sales_velocity(open_deals=part.qualified.deals, mean_won=mean_won, win_rate=rate, cycle_days=mean_cycle)
    return Metric(
        definition=VELOCITY,
        value=rounded(result),
        currency=part.currency,
        n=part.won.deals,
        numerator=Part(
            "qualified deals times average won times win rate", rounded(worth), Unit.MONEY, part.won.deals, None
        ),
        denominator=part.won.of_deals("mean days from opening to winning", as_float(mean_cycle), Unit.DAYS),
        others=(
            part.qualified.counted("open qualified deals"),
            part.won.of_amounts("average won amount", rounded(mean_won)),
            part.decided.of_deals("win rate", as_float(rate), Unit.RATIO),
        ),
        left_out=(*in_first_stage(part), *part.won.not_valued("won deals"), *part.uncounted()),
    )


def in_first_stage(part: Slice) -> tuple[LeftOut, ...]:
    """The open deals that are not qualified."""
    first = part.unqualified
    return (LeftOut("open deals in the first stage", first.deals, first.which),) if first.deals else ()


def mean_won_amount(part: Slice) -> Fraction | None:
    """Minor units that a won deal brings."""
    return ratio(part.won.exact, part.won.valued)


def mean_cycle_days(part: Slice) -> Fraction | None:
    """Days from opening to winning."""
    return ratio(Fraction(part.cycle_seconds, SECONDS_A_DAY), part.won.deals)


MEASURES: tuple[tuple[Definition, Measure], ...] = (
    (WIN_RATE, of_whole(win_rate)),
    (WIN_RATE_VALUE, of_whole(win_rate_value)),
    (WON_COUNT, of_whole(won_count)),
    (LOST_COUNT, of_whole(lost_count)),
    (WON_VALUE, of_whole(won_value)),
    (AVERAGE_WON, of_whole(average_won)),
    (CYCLE_MEAN, of_whole(cycle_days_mean)),
    (CYCLE_MEDIAN, cycle_days_median),
    (VELOCITY, of_whole(velocity)),
)
