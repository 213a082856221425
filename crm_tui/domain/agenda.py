"""What to do first: priority = score x value x urgency, each part with the reason for it.

Score is what the effort may come to, value how much is at stake, urgency how badly it waits. Each is a plain number
near one, so that none of them alone decides.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import log10

from crm_tui.domain.money import Money, exponent
from crm_tui.domain.records import Phase

FORMULA = "Priority = score x value x urgency; the greatest comes first."

ALIKE = 0.6
"""The score of what is about neither a deal nor anybody whose phase is known."""

BY_PHASE: Mapping[Phase, float] = {
    Phase.PROSPECTING: 0.5,
    Phase.QUALIFICATION: 0.6,
    Phase.CONVERSION: 0.7,
    Phase.RETENTION: 0.8,
    Phase.ADVOCACY: 0.8,
    Phase.CHURNED: 0.4,
    Phase.DISQUALIFIED: 0.1,
}
"""The score of people, and of tasks about them, by their phase."""


@dataclass(frozen=True, slots=True)
class Factor:
    """One of the numbers that a priority is made of."""

    title: str
    value: float
    why: str
    """How it came about, for a person who counts it again."""

    def __str__(self) -> str:
        return f"{self.value:.2f}"


@dataclass(frozen=True, slots=True)
class Priority:
    """How soon something is to be done."""

    score: Factor
    value: Factor
    urgency: Factor

    @property
    def factors(self) -> tuple[Factor, Factor, Factor]:
        """In the order of the formula."""
        return self.score, self.value, self.urgency

    @property
    def total(self) -> float:
        """Their product."""
        return self.score.value * self.value.value * self.urgency.value

    def __str__(self) -> str:
        return f"{' x '.join(map(str, self.factors))} = {self.total:.2f}"


@dataclass(frozen=True, slots=True)
class Urgency:
    """How badly a kind of thing waits: so much at once, more with each day, up to a limit."""

    at_once: float
    a_day: float = 0.0
    most: float = 0.0
    """The limit; at least `at_once`."""

    def after(self, days: int) -> float:
        """The urgency after so many days; before the first it is that of the first."""
        return max(min(self.at_once + self.a_day * max(days, 0), self.most), self.at_once)

    def factor(self, days: int, reason: str) -> Factor:
        """The same, explained."""
        grown = f" + {self.a_day:g} a day, at most {self.most:g}" if self.a_day else ""
        return Factor("urgency", self.after(days), f"{reason}: {self.at_once:g}{grown}")


def score_of(probability: int | None, phase: Phase | None) -> Factor:
    """What the effort may come to: of a deal 0.5 + probability / 200, of people what `BY_PHASE` says, else `ALIKE`.

    The probability is the one in force, in percent. This is the one place that knows; a score of leads takes the
    place of the phase here.
    """
    if probability is not None:
        return Factor("score", 0.5 + probability / 200, f"a deal at {probability} %: 0.5 + {probability} / 200")
    if phase is not None:
        return Factor("score", BY_PHASE[phase], f"somebody in the phase {phase}")
    return Factor("score", ALIKE, "about no open deal and nobody whose phase is known")


def value_of(amount: Money | None) -> Factor:
    """How much is at stake: 1 + log10(1 + thousands), so ten times the amount counts about one more; 1 for none.

    Amounts of different currencies are taken as they are.
    """
    if amount is None or amount.minor <= 0:
        return Factor("value", 1.0, "no amount is at stake")
    thousands = amount.minor / 10 ** exponent(amount.currency) / 1000
    return Factor("value", 1 + log10(1 + thousands), f"{amount}: 1 + log10(1 + {thousands:g})")
