"""Open deals as a simulation draws them: reading them alike by alike, and their chances from the pipeline's history."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from fractions import Fraction
from functools import cache, reduce
from itertools import pairwise
from operator import add
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui import clock
from crm_tui.db.caching.cache import worked_out
from crm_tui.db.models import Deal, Stage
from crm_tui.domain.durations import SECONDS_A_DAY
from crm_tui.domain.forecasts.forecast import OPEN
from crm_tui.domain.forecasts.likelihood import TOLD_APART
from crm_tui.domain.forecasts.simulation import Alike, Draws, runs_for, simulate
from crm_tui.metrics.facts import Facts
from crm_tui.metrics.reading.exchange import Worths
from crm_tui.metrics.reading.history import History, Outlooks, stays_of
from crm_tui.metrics.reading.standing import CATEGORY

MOST_EXACT = 20_000
"""More deals than these are drawn at amounts of two digits."""

_STEPS = 1_000
"""Of very many deals amounts are multiples of such a part of their mean."""

_MICROS_A_DAY = SECONDS_A_DAY * 1_000_000


@dataclass(frozen=True, slots=True)
class Standing:
    """Open deals that are alike."""

    stage: UUID
    waited: int
    """Days in their stage so far, as far as they are told apart."""
    amount: int
    """Minor units of the one currency."""
    deals: int


@dataclass(frozen=True, slots=True)
class Drawn:
    """What the runs came to."""

    deals: int
    runs: int
    seed: int
    spans: Sequence[Sequence[int]]
    """For each span, what was won in it in each run; the last is all that is won after the others."""

    def sums(self, spans: Iterable[int], won: int = 0) -> list[int]:
        """For each run what came in some of the spans, with what was won already."""
        wanted = [self.spans[span] for span in spans]
        return [won + sum(run) for run in zip(*wanted, strict=True)] if wanted else [won] * self.runs


def drawn(facts: Facts, ends: Sequence[float]) -> Drawn | None:
    """The open deals of a scope that a forecast counts, drawn as those before them went, in spans that end so many days
    from tonight; None where nothing was won yet.
    """
    if not facts.open_stages:
        return None
    exact = sum(group.deals for group in facts.open) <= MOST_EXACT
    stages = tuple((stage.id, stage.probability / 100) for stage in facts.open_stages)
    given = (tonight(facts), stages, facts.exchange.worths, tuple(ends), facts.draws)
    found = worked_out([_alike(facts, exact=exact), stays_of(facts.ground)], _drawn, *given)
    return None if found is None else Drawn(*found)


def _drawn(
    deals: Iterable[Sequence[Any]],
    stays: Iterable[Sequence[Any]],
    moment: datetime,
    stages: Sequence[tuple[UUID, float]],
    worth: Worths,
    ends: Sequence[float],
    draws: Draws,
) -> list[Any] | None:
    """What `Drawn` is made of, from the rows of both queries."""
    outlooks = History.of(stays).until(moment)
    if not outlooks.won:
        return None
    stage, rates = cache(UUID), dict(worth)
    standing = [
        Standing(stage(key), waited, worth_of(amount, rates[currency]), many)
        for key, waited, currency, amount, many in deals
        if currency in rates
    ]
    found = draw(standing, stages, outlooks, ends, draws)
    return [found.deals, found.runs, found.seed, found.spans]


def draw(
    standing: Sequence[Standing],
    stages: Sequence[tuple[UUID, float]],
    outlooks: Outlooks,
    ends: Sequence[float],
    draws: Draws,
) -> Drawn:
    """Draw open deals, spans ending so many days from now; `stages` gives the set probability (0 to 1) of each.

    Their order counts: the same deals at the same day, with the same seed, give the same numbers.
    """
    deals = sum(one.deals for one in standing)
    step = _step(standing, deals)
    amounts: dict[UUID, dict[int, list[tuple[int, int]]]] = defaultdict(lambda: defaultdict(list))
    for one in standing:
        amounts[one.stage][one.waited].append(((one.amount + step // 2) // step * step, one.deals))
    alike = [
        Alike(outlooks.chances(stage, waited, probability, ends), tuple(sorted(worth)))
        for stage, probability in stages
        for waited, worth in sorted(amounts[stage].items())
    ]
    runs = draws.runs or runs_for(deals)
    return Drawn(deals, runs, draws.seed, simulate(alike, len(ends) + 1, runs=runs, seed=draws.seed))


def _step(standing: Sequence[Standing], deals: int) -> int:
    """What amounts are whole multiples of: of very many deals the fewer binary digits, the sooner they are added up."""
    if deals <= MOST_EXACT:
        return 1
    return max(sum(one.amount * one.deals for one in standing) // deals // _STEPS, 1)


def worth_of(amount: int, rate: Fraction) -> int:
    """Minor units at a rate."""
    return amount if rate == 1 else round(amount * rate)


def tonight(facts: Facts) -> datetime:
    """The end of today, from which on everything is drawn, so that the numbers are the same all day."""
    return clock.start_of(facts.context.today + timedelta(days=1))


def _alike(facts: Facts, *, exact: bool) -> Any:
    """A query for the stage, days waited, currency and mean amount of deals that are alike, and how many they are.

    Each stage is asked by itself, so that nothing long is sorted.
    """
    return reduce(add, [_alike_in(stage.id, facts, exact=exact) for stage in facts.open_stages])


def _alike_in(stage: UUID, facts: Facts, *, exact: bool) -> Any:
    came = Deal.entered_at.cast("BIGINT")
    end = clock.to_micros(tonight(facts))
    waited = pw.Case(
        None, [(came > end - after * _MICROS_A_DAY, here) for here, after in pairwise(TOLD_APART)], TOLD_APART[-1]
    ).alias("waited")
    amount = Deal.amount if exact else _two_digits(Deal.amount)
    mean = pw.fn.SUM(Deal.amount) / pw.fn.COUNT(Deal.amount)
    valued = Deal.amount.is_null(is_null=False)
    return (
        Deal.select(Deal.stage, waited, Deal.currency, mean, pw.fn.COUNT(Deal.amount))
        .join(Stage)
        .where(facts.ground.condition, Deal.stage == stage, Deal.closed_at.is_null(), CATEGORY.in_(OPEN), valued)
        .group_by(Deal.currency, waited, amount)
    )


def _two_digits(amount: Any) -> Any:
    """An amount cut to its first two digits."""
    steps = tuple((amount < 10 ** (digits + 2), amount / 10**digits * 10**digits) for digits in range(15))
    return pw.Case(None, steps, amount)
