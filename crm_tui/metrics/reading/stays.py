"""Reading what came into stages in a period, how long it stayed, and where it went."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import product
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui import clock
from crm_tui.db.caching.cache import worked_out
from crm_tui.db.conditions import in_order_of_the_table
from crm_tui.db.models import Deal, StageVisit, rows
from crm_tui.domain.dates.units import EARLIEST
from crm_tui.domain.durations import SECONDS_A_DAY
from crm_tui.domain.records import StageKind
from crm_tui.domain.sales.flow import Flow
from crm_tui.filters.field import one
from crm_tui.metrics.reading.closings import SECOND
from crm_tui.metrics.scope import Ground
from crm_tui.metrics.which import Passed, Stays

_FIRST = ord("A")
"""The letter of the first kind of stays."""

_NUMBERS = 6
"""How many numbers are read of each stage."""


def flows(ground: Ground, stages: Sequence[UUID]) -> dict[UUID, Flow]:
    """What went through each of these open stages in the period, as far as it is over.

    Where the period has no beginning, it begins when the first deal came.
    """
    if not stages:
        return {}
    begin, end = _bounds(ground)
    (numbers,) = rows(_passed(ground, stages, begin, end))
    if ground.scope.period.first == EARLIEST:
        begin = min((first for first in numbers[::_NUMBERS] if first is not None), default=end)
    span = max(end - begin, 0)
    sums = (numbers[place + 1 : place + _NUMBERS] for place in range(0, len(numbers), _NUMBERS))
    return {stage: _flow(span, *those) for stage, those in zip(stages, sums, strict=True)}


def days_of_won(ground: Ground, won: int) -> dict[UUID, tuple[Fraction, Fraction]]:
    """Of the `won` deals of the period, by stage: which share was ever in it, and how many days these spent there."""
    deals = Deal.select(Deal.id).where(
        ground.condition, Deal.outcome == StageKind.WON, ground.in_period(Deal.closed_at)
    )
    query = (
        StageVisit.select(
            StageVisit.stage, pw.fn.COUNT(StageVisit.deal.distinct()), pw.fn.COALESCE(pw.fn.SUM(StageVisit.seconds), 0)
        )
        .where(StageVisit.deal.in_(deals))
        .group_by(StageVisit.stage)
    )
    return {
        stage: (Fraction(deals, won), Fraction(seconds, deals * SECONDS_A_DAY)) for stage, deals, seconds in rows(query)
    }


def lengths(ground: Ground, stages: Sequence[UUID], bounds: Sequence[int]) -> dict[tuple[UUID, int], int]:
    """Of the stays that began in the period, how many lasted so long: by the stage, and by how many bounds they passed.

    The bounds are seconds, the least first; a stay that has not ended lasts until now. Each stay is read as a letter,
    in the order of the table: to sort the stays would take several times as long.
    """
    if not stages:
        return {}
    kinds = list(product(stages, range(len(bounds) + 1)))
    first = pw.Case(StageVisit.stage, [(stage.hex, kinds.index((stage, 0))) for stage in stages])
    seconds = _seconds(ground)
    passed = pw.Case(None, [(seconds < bound, number) for number, bound in enumerate(bounds)], len(bounds))
    query = StageVisit.select(pw.fn.GROUP_CONCAT(pw.fn.CHAR(_FIRST + first + passed), "")).where(
        in_order_of_the_table(StageVisit.stage).in_([stage.hex for stage in stages]),
        ground.in_period(StageVisit.entered_at),
        ground.has(StageVisit.deal),
    )
    return dict(zip(kinds, worked_out([query], _many_of_each, len(kinds)), strict=True))


def _many_of_each(found: Iterable[Sequence[Any]], kinds: int) -> list[int]:
    """How often there is each of so many letters."""
    ((letters,),) = found
    return [(letters or "").count(chr(_FIRST + kind)) for kind in range(kinds)]


def passed_so(stays: Stays, ground: Ground) -> Any:
    """The condition on deals that they had such a stay in the period."""
    visits = StageVisit.select(StageVisit.deal).where(StageVisit.stage == stays.stage)
    match stays.passed:
        case Passed.CAME:
            visits = visits.where(ground.in_period(StageVisit.entered_at))
        case Passed.WENT:
            visits = visits.where(ground.in_period(StageVisit.left_at))
        case Passed.BACK:
            visits = visits.where(ground.in_period(StageVisit.left_at), _went_back(ground, stays.stage))
        case Passed.STAYED:
            begin, end = _bounds(ground)
            visits = visits.where(_overlaps(begin, end))
    if stays.lasted is not None:
        least, most = stays.lasted
        seconds = _seconds(ground)
        visits = visits.where(seconds >= least if most is None else (seconds >= least) & (seconds < most))
    return Deal.id.in_(visits)


def _seconds(ground: Ground) -> Any:
    """How long a stay was, or has been so far."""
    so_far = (clock.to_micros(ground.context.now) - StageVisit.entered_at) / SECOND
    return pw.fn.COALESCE(StageVisit.seconds, so_far)


def _bounds(ground: Ground) -> tuple[int, int]:
    """From when to when, in microseconds since 1970; until now where the period is not over."""
    begin, end = map(clock.to_micros, ground.scope.period.utc_bounds(ground.context.zone))
    return begin, min(end, clock.to_micros(ground.context.now))


def _overlaps(begin: int, end: int) -> Any:
    """Whether a stay was, at least in part, between two moments."""
    return (StageVisit.entered_at < end) & (StageVisit.left_at.is_null() | (StageVisit.left_at >= begin))


def _passed(ground: Ground, stages: Sequence[UUID], begin: int, end: int) -> Any:
    """A row with `_NUMBERS` for each stage: the first moment, how many came, went and went back, and the seconds of
    those there and gone. To sort the stays by stage would take longer than all else.
    """
    came, went = ground.in_period(StageVisit.entered_at), ground.in_period(StageVisit.left_at)
    until = pw.fn.MIN(pw.fn.COALESCE(StageVisit.left_at, end), end)
    inside = (until - pw.fn.MAX(StageVisit.entered_at, begin)) / SECOND
    columns: list[Any] = []
    for stage in stages:
        here = StageVisit.stage == stage
        columns += [
            pw.fn.MIN(_where(here, StageVisit.entered_at)).coerce(False),
            pw.fn.COUNT(_where(here & came, 1)),
            pw.fn.COUNT(_where(here & went, 1)),
            pw.fn.COUNT(_where(here & went & _went_back(ground, stage), 1)),
            pw.fn.COALESCE(pw.fn.SUM(_where(here, inside)), 0),
            pw.fn.COALESCE(pw.fn.SUM(_where(here & went, StageVisit.seconds)), 0),
        ]
    of_stages = in_order_of_the_table(StageVisit.stage).in_([stage.hex for stage in stages])
    return StageVisit.select(*columns).where(_overlaps(begin, end), of_stages, ground.has(StageVisit.deal))


def _where(condition: Any, value: Any) -> Any:
    """The value where the condition holds, else NULL."""
    return pw.Case(None, ((condition, value),))


def _went_back(ground: Ground, stage: UUID) -> Any:
    """Whether a deal went from its stay in a stage into an open one before it."""
    order = ground.stages_of(StageKind.OPEN)
    after = StageVisit.alias()
    following = one(of=after).where(after.deal == StageVisit.deal, after.seq == StageVisit.seq + 1)
    return pw.fn.EXISTS(following.where(after.stage.in_(order[: order.index(stage)])))


def _flow(span: int, came: int, went: int, back: int, stayed: int, lasted: int) -> Flow:
    return Flow(
        span=Fraction(span, SECONDS_A_DAY * SECOND),
        came=came,
        went=went,
        back=back,
        stayed=Fraction(stayed, SECONDS_A_DAY),
        lasted=Fraction(lasted, SECONDS_A_DAY),
    )
