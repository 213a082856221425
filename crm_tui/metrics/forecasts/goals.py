"""What was to be won against what was won and what is expected, goal by goal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from typing import Any, NamedTuple

import peewee as pw

from crm_tui import text
from crm_tui.db.models import Deal, Goal, User, rows
from crm_tui.domain import money
from crm_tui.domain.dates.periods import Period
from crm_tui.domain.forecasts.goals import behind, gone
from crm_tui.domain.records import ForecastCategory, Phase
from crm_tui.domain.sales.velocity import ratio
from crm_tui.metrics.facts import Facts
from crm_tui.metrics.metric import Better, Definition, LeftOut, Metric, Part, Row, Unit, as_float, so_many
from crm_tui.metrics.reading.exchange import WITHOUT_RATE, Exchange
from crm_tui.metrics.reading.standing import CATEGORY, PROBABILITY
from crm_tui.queries.groups import ground as groups
from crm_tui.queries.groups.ground import Group
from crm_tui.queries.groups.groups import found
from crm_tui.queries.groups.lens import Laid, NotLaid

MOST_GOALS = 40
"""Goals that are measured at a time, the latest of those that touch the period."""

_FILTERED = "A goal says itself which deals count towards it, so no filter can be laid over it."

GOALS = Definition(
    "goals",
    "Goals",
    "Every goal of which a day lies in the period: what was to be won in the goal's own days, what was won in them, and"
    " what is expected to close in them. The deals are those of its owner, its team or of everybody, in every pipeline,"
    " that pass its filter; those without an expected close date are in none. A goal is marked as behind where less of"
    " it is won than of its days are over.",
    Unit.TABLE,
    rows_by="goal",
    asks="Will we reach what we set out to win?",
    better=Better.MORE,
    phase=Phase.CONVERSION,
)
GOAL = Definition("goal_amount", "Goal", "What is to be won in the days of the goal.", Unit.MONEY)
WON = Definition("won", "Won", "The amounts of the deals won in the days of the goal.", Unit.MONEY, better=Better.MORE)
ATTAINMENT = Definition(
    "attainment", "Reached", "What was won divided by the goal.", Unit.RATIO, better=Better.MORE,
    asks="How much of the goal is won?",
)  # fmt: skip
PACE = Definition(
    "pace", "Due by now", "The share of the days of the goal that are over: what would be won by now, going evenly.",
    Unit.RATIO,
)  # fmt: skip
GAP = Definition("gap", "Gap", "The goal less what was won; nothing where it is reached.", Unit.MONEY)
EXPECTED = Definition(
    "goal_weighted", "Weighted", "What was won, and amount times probability of the open deals expected in its days.",
    Unit.MONEY, better=Better.MORE,
)  # fmt: skip
COMMIT = Definition(
    "goal_commit", "Commit", "What was won, and the open deals of the category commit expected in its days.",
    Unit.MONEY, better=Better.MORE,
)  # fmt: skip
BEST_CASE = Definition(
    "goal_best_case", "Best case", "What was won, and the open deals of the categories commit and best case expected in"
    " its days.", Unit.MONEY, better=Better.MORE,
)  # fmt: skip


def goals(facts: Facts) -> Metric:
    """A row for each goal, the soonest to end first; those that are behind are marked. Raises `NotLaid`."""
    if facts.scope.filter.strip():
        raise NotLaid(_FILTERED)
    listed = [Measured(goal, facts) for goal in _listed(facts)]
    rows_ = tuple(Row(one.goal.title, one.cells, one.behind) for one in listed)
    late = [row for row in rows_ if row.marked]
    says = f"{len(late):,} of {so_many(len(rows_), 'goals')} behind" if late else ""
    return Metric(
        definition=GOALS,
        n=len(rows_),
        rows=rows_,
        left_out=tuple(left for one in listed for left in one.won.left_out),
        says=says or ("" if rows_ else "No goal touches this period; crm-tui add goal sets one."),
        rates=tuple(dict.fromkeys(rate for row in rows_ for cell in row.cells.values() for rate in cell.rates)),
    )


class _Sum(NamedTuple):
    """Deals of one currency and category."""

    currency: str
    category: ForecastCategory
    deals: int
    valued: int
    amount: int
    weighted: int


@dataclass(frozen=True, slots=True)
class _Worth:
    """What some deals of a goal come to in its currency."""

    group: Group
    deals: int
    minor: int
    weighted: int
    taken: tuple[str, ...]
    """The currencies of the amounts."""
    left_out: tuple[LeftOut, ...]

    def part(self, title: str, minor: int) -> Part:
        """As a part of a number."""
        return Part(title, minor, Unit.MONEY, self.deals, replace(self.group, worth=self.taken))


class Measured:
    """One goal with its deals."""

    def __init__(self, goal: Any, facts: Facts) -> None:
        self.goal = goal
        self._today = facts.context.today
        period = Period(goal.starts, goal.ends, "")
        self._ground = groups.Ground(period, facts.context, facts.ground.laid)
        self._period = period
        self._exchange = Exchange(goal.currency, min(goal.ends, self._today))
        self._open = self._sums("goal_open")

    @property
    def behind(self) -> bool:
        """Whether less is won than of its days are over."""
        return behind(self.won.minor, self.goal.amount, gone(self.goal.starts, self.goal.ends, self._today))

    @cached_property
    def won(self) -> _Worth:
        """What was won in its days."""
        return self._worth("goal_won", self._sums("goal_won"))

    @property
    def cells(self) -> dict[str, Metric]:
        """Its row."""
        goal, won = self.goal, self.won
        share = as_float(gone(goal.starts, goal.ends, self._today))
        wanted = Part("goal", goal.amount, Unit.MONEY, 1, None, "goals")
        closed = won.part("amounts of deals won in its days", won.minor)
        cells = [
            self._money(GOAL, goal.amount, wanted),
            self._money(WON, won.minor, closed),
            Metric(
                definition=ATTAINMENT,
                value=as_float(ratio(won.minor, goal.amount)),
                currency=goal.currency,
                n=won.deals,
                numerator=closed,
                denominator=wanted,
            ),
            Metric(definition=PACE, value=share, n=(goal.ends - goal.starts).days + 1),
            self._money(GAP, max(goal.amount - won.minor, 0), wanted, closed),
        ]
        for definition, group, chosen, weighted in _FORECASTS:
            ahead = self._worth(group, [one for one in self._open if one.category in chosen])
            minor = ahead.weighted if weighted else ahead.minor
            title = "amount times probability of open deals" if weighted else "amounts of open deals"
            cell = self._money(definition, won.minor + minor, closed, ahead.part(title, minor))
            cells.append(replace(cell, left_out=(*cell.left_out, *ahead.left_out)))
        return {cell.definition.name: self._exchange.rated(cell) for cell in cells}

    def _money(self, definition: Definition, minor: int, *parts: Part) -> Metric:
        deals = sum(part.count for part in parts if part.counts == "deals")
        return Metric(
            definition=definition,
            value=minor,
            currency=self.goal.currency,
            n=deals,
            numerator=parts[0] if len(parts) == 1 else None,
            others=parts if len(parts) > 1 else (),
            left_out=self.won.left_out,
        )

    def _group(self, name: str) -> Group:
        return Group(name, period=self._period, of=str(self.goal.id))

    def _sums(self, name: str) -> list[_Sum]:
        """The deals of a group in as few rows as all the cells can be made of."""
        ((_, query),) = found(self._ground, self._group(name))
        alike = (Deal.currency, CATEGORY)
        sums = query.select(
            *alike,
            pw.fn.COUNT(Deal.number),
            pw.fn.COUNT(Deal.amount),
            pw.fn.COALESCE(pw.fn.SUM(Deal.amount), 0),
            pw.fn.COALESCE(pw.fn.SUM(Deal.amount * PROBABILITY), 0),
        )
        return [_Sum(code, ForecastCategory(category), *rest) for code, category, *rest in rows(sums.group_by(*alike))]

    def _worth(self, name: str, sums: Iterable[_Sum]) -> _Worth:
        deals, minor, weighted = 0, Fraction(0), Fraction(0)
        taken: list[str] = []
        without_rate: Counter[str] = Counter()
        for one in sums:
            amount = self._exchange.convert(one.amount, one.currency)
            ahead = self._exchange.convert(one.weighted, one.currency)
            if amount is None or ahead is None:
                without_rate[one.currency] += one.valued
            else:
                deals, minor, weighted = deals + one.valued, minor + amount, weighted + ahead
                taken.append(one.currency)
        currencies = tuple(sorted(set(taken))) or (self.goal.currency,)
        worth = round(minor), money.weighted(round(weighted), 1)
        left_out = tuple(
            LeftOut(f"deals in {currency}; {WITHOUT_RATE}", many, replace(self._group(name), worth=(currency,)))
            for currency, many in without_rate.items()
            if many
        )
        return _Worth(self._group(name), deals, *worth, currencies, left_out)


_FORECASTS = (
    (EXPECTED, "goal_open", (ForecastCategory.PIPELINE, ForecastCategory.BEST_CASE, ForecastCategory.COMMIT), True),
    (COMMIT, "goal_commit", (ForecastCategory.COMMIT,), False),
    (BEST_CASE, "goal_best_case", (ForecastCategory.BEST_CASE, ForecastCategory.COMMIT), False),
)
"""What a goal is held against besides what was won: its open deals of some categories, weighted or whole."""


def _listed(facts: Facts) -> Iterator[Any]:
    """The goals of which a day lies in the period, as they are seen through the lens."""
    period = facts.scope.period
    query = Goal.select().where(Goal.hidden_at.is_null(), Goal.starts <= period.last, Goal.ends >= period.first)
    seen = [goal for goal in query.order_by(Goal.ends.desc(), Goal.id.desc()) if _is_seen(goal, facts.ground.laid)]
    return iter(sorted(seen[:MOST_GOALS], key=lambda goal: (goal.ends, goal.starts, goal.number)))


def _is_seen(goal: Any, laid: Laid) -> bool:
    """Whether it is of the owner or the team that is laid over it. Raises `NotLaid` for any other dimension."""
    for value in laid:
        if value.dimension not in _IS_OF:
            raise NotLaid(f"Goals have no {value.dimension}, so this cannot be told apart by it.")
    return all(_IS_OF[value.dimension](goal, value.keys) for value in laid)


def _is_of_owner(goal: Any, owners: tuple[Any, ...]) -> bool:
    return goal.owner_id in owners if owners else goal.owner_id is None


def _is_of_team(goal: Any, members: tuple[Any, ...]) -> bool:
    if goal.owner_id is not None:
        return goal.owner_id in members
    teams = {text.fold(team) for (team,) in rows(User.select(User.team).where(User.id.in_(members))) if team}
    return bool(goal.team) and text.fold(goal.team) in teams


_IS_OF: dict[str, Callable[[Any, tuple[Any, ...]], bool]] = {"owner": _is_of_owner, "team": _is_of_team}

MEASURES = ((GOALS, goals),)
