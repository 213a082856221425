"""How leads are scored: rules give points for who somebody is and what they did, and the points a grade."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import floor
from uuid import UUID

from crm_tui.domain.choices import Score, ScoreOver

GRADES = tuple(f"{letter}{digit}" for letter in "ABC" for digit in "123")
"""By fit A to C, by engagement 1 to 3; the best one first."""

FIRST, SECOND = 70, 40
"""Percent of the limit from which a score is of the first and of the second of three classes."""


@dataclass(frozen=True, slots=True)
class Scale:
    """What points are measured by in a workspace."""

    fit_limit: int = 100
    """The most that fit counts for; grades are shares of it."""
    engagement_limit: int = 100
    half_life: int = 30
    """Days after which what somebody did counts half, where a rule does not say otherwise."""

    def limit_of(self, score: Score) -> int:
        """The most that a score counts for; the ideal customer is measured like fit."""
        return self.engagement_limit if score is Score.ENGAGEMENT else self.fit_limit


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One line of a score."""

    id: UUID
    ref: str
    says: str
    score: Score
    over: ScoreOver
    """What its filter looks for."""
    filter: str
    points: int
    group: str = ""
    """Rules of one group share a cap."""
    cap: int | None = None
    """Points that the group gives at most, whichever way they are signed; without a group, the rule."""
    half_life: int | None = None


@dataclass(frozen=True, slots=True)
class Points:
    """What one rule gives to one contact, before its group's cap."""

    rule: Rule
    points: float
    ages: tuple[float, ...] = ()
    """For what they did: how many days ago each time was, the last one first."""

    @property
    def holds(self) -> bool:
        """Whether the rule found them at all."""
        return bool(self.ages) if self.rule.over is not ScoreOver.CONTACT else self.points != 0


@dataclass(frozen=True, slots=True)
class Total:
    """A score, with the groups that were cut down to their caps."""

    points: int
    limit: int
    capped: Mapping[str, tuple[float, int]]
    """By the name of the group, or the reference of a rule without one: what it gave, and what was left of that."""


def decayed(points: int, ages: Iterable[float], half_life: int) -> float:
    """What is left of `points` for each time, some days ago: half after `half_life` days."""
    return sum(points * float(0.5 ** (max(age, 0.0) / half_life)) for age in ages)


def points_of(rule: Rule, scale: Scale, *, found: bool = False, ages: Sequence[float] = ()) -> Points:
    """What a rule gives: its points where it finds the contact, or what is left of them for each time they did it."""
    if rule.over is ScoreOver.CONTACT:
        return Points(rule, float(rule.points) if found else 0.0)
    newest_first = tuple(sorted(ages))
    return Points(rule, decayed(rule.points, newest_first, rule.half_life or scale.half_life), newest_first)


def total(lines: Iterable[Points], limit: int) -> Total:
    """The sum of what rules gave, each group cut down to its cap, and all of it to the limit; rounded at the end."""
    sums: dict[tuple[str, str], float] = {}
    caps: dict[tuple[str, str], int] = {}
    for line in lines:
        rule = line.rule
        group = (rule.group, "" if rule.group else rule.ref)
        sums[group] = sums.get(group, 0.0) + line.points
        if rule.cap is not None:
            caps[group] = min(rule.cap, caps.get(group, rule.cap))
    capped: dict[str, tuple[float, int]] = {}
    for group, cap in caps.items():
        if abs(sums[group]) > cap:
            left = cap if sums[group] > 0 else -cap
            capped["".join(group)] = (sums[group], left)
            sums[group] = left
    return Total(min(floor(sum(sums.values()) + 0.5), limit), limit, capped)


def grade(fit: int, engagement: int, scale: Scale) -> str:
    """Such as A1: each score from 70 % of its limit is of the first class, from 40 % of the second."""
    letter = "ABC"[_class(fit, scale.fit_limit)]
    return f"{letter}{'123'[_class(engagement, scale.engagement_limit)]}"


def _class(points: int, limit: int) -> int:
    share = points * 100
    return 0 if share >= FIRST * limit else 1 if share >= SECOND * limit else 2
