"""What answers to surveys come to: scales, what a low and a high answer is, and one number for many answers.

NPS is the percentage of 9 and 10 minus that of 0 to 6, the others in the base; CSAT the percentage of 4 and 5; CES and
reviews the mean. How many answers there were is always said, and fewer than ten are marked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from crm_tui.domain.choices import Scale
from crm_tui.errors import BadInput

FEW = 10
"""Answers below which a number says little."""


@dataclass(frozen=True, slots=True)
class Range:
    """The scores that a scale has, and which of them are telling."""

    least: int
    most: int
    low: int
    """Up to this somebody has to answer."""
    high: int
    """From this on somebody is content."""
    unit: str = ""
    """What stands behind the number for many answers."""


RANGES: Mapping[Scale, Range] = {
    Scale.NPS: Range(0, 10, low=6, high=9),
    Scale.CSAT: Range(1, 5, low=2, high=4, unit=" %"),
    Scale.CES: Range(1, 7, low=3, high=6, unit=" of 7"),
    Scale.REVIEW: Range(1, 5, low=2, high=4, unit=" of 5"),
}


def require_in_range(scale: Scale, score: int) -> None:
    """Raise BadInput for a score that its scale does not have."""
    has = RANGES[scale]
    if not has.least <= score <= has.most:
        raise BadInput(
            f"{score} is not on the scale of {scale}; write a number from {has.least} to {has.most}.", "score"
        )


def is_low(scale: Scale, score: int) -> bool:
    """Whether somebody has to answer it: NPS 0 to 6, CSAT 1 or 2, CES 1 to 3, a review of 1 or 2."""
    return score <= RANGES[scale].low


def is_high(scale: Scale, score: int) -> bool:
    """Whether somebody is content: NPS 9 or 10, CSAT 4 or 5, CES 6 or 7, a review of 4 or 5."""
    return score >= RANGES[scale].high


def said(scale: Scale, score: int) -> str:
    """One answer in short: `NPS 9`, `CSAT 2 of 5`."""
    most = RANGES[scale].most
    return (
        f"{scale} {score}"
        if scale is Scale.NPS
        else f"{'Review' if scale is Scale.REVIEW else scale} {score} of {most}"
    )


@dataclass(frozen=True, slots=True)
class Answers:
    """How many answers there were with each score of one scale."""

    scale: Scale
    counts: Mapping[int, int] = field(default_factory=dict)

    @classmethod
    def of(cls, scale: Scale, scores: Iterable[int]) -> Answers:
        """Those with these scores."""
        return cls(scale, Counter(scores))

    @property
    def n(self) -> int:
        """How many there were."""
        return sum(self.counts.values())

    @property
    def low(self) -> int:
        """How many were low: of NPS the detractors."""
        return sum(count for score, count in self.counts.items() if is_low(self.scale, score))

    @property
    def high(self) -> int:
        """How many were high: of NPS the promoters."""
        return sum(count for score, count in self.counts.items() if is_high(self.scale, score))

    @property
    def mean(self) -> float | None:
        """The mean score; None where there was no answer."""
        return sum(score * count for score, count in self.counts.items()) / self.n if self.n else None

    @property
    def value(self) -> float | None:
        """The one number of the scale: NPS -100 to 100, CSAT in percent, else the mean; None without an answer."""
        if not self.n:
            return None
        match self.scale:
            case Scale.NPS:
                return 100 * (self.high - self.low) / self.n
            case Scale.CSAT:
                return 100 * self.high / self.n
            case _:
                return self.mean

    @property
    def is_few(self) -> bool:
        """Whether there were too few to say much."""
        return self.n < FEW

    def __str__(self) -> str:
        """Such as `+10`, `69 %` or `5.4 of 7`; a dash where there was no answer."""
        return worth(self.scale, self.value)

    @property
    def with_n(self) -> str:
        """The same with how many there were: `+10 (n=107)`, `+33 (n=6, few)`."""
        if not self.n:
            return "no answers"
        return f"{self} (n={self.n:,}{', few' if self.is_few else ''})"

    @property
    def in_parts(self) -> str:
        """Of what it is made, in words: `30 % promoters, 20 % detractors, n=10`."""
        if not self.n:
            return "no answers"
        high, low = (f"{100 * part / self.n:.0f} %" for part in (self.high, self.low))
        match self.scale:
            case Scale.NPS:
                return f"{high} promoters (9-10) - {low} detractors (0-6), n={self.n:,}"
            case Scale.CSAT:
                return f"{self.high:,} of {self.n:,} answered 4 or 5"
            case _:
                has = RANGES[self.scale]
                return f"mean of {self.n:,} on {has.least} to {has.most}, {low} of them {has.low} or less"


def worth(scale: Scale, value: float | None) -> str:
    """The number for many answers as it is shown: `+10`, `69 %`, `5.4 of 7`; a dash for none."""
    if value is None:
        return "—"
    if scale is Scale.NPS:
        return f"{value:+.0f}" if round(value) else "0"
    return f"{value:.0f}{RANGES[scale].unit}" if scale is Scale.CSAT else f"{value:.1f}{RANGES[scale].unit}"


def change(before: Answers, after: Answers) -> float | None:
    """By how much the number rose, in its own unit; None where either has no answers."""
    if before.value is None or after.value is None:
        return None
    return after.value - before.value


QUESTIONS: Mapping[Scale, str] = {
    Scale.NPS: "How likely are you to recommend us to a friend or colleague?",
    Scale.CSAT: "How satisfied are you with us?",
    Scale.CES: "How easy was it to get what you needed from us?",
    Scale.REVIEW: "How many stars do you give us?",
}
"""What is asked where a survey has no question of its own."""

ENDS: Mapping[Scale, tuple[str, str]] = {
    Scale.NPS: ("not at all likely", "extremely likely"),
    Scale.CSAT: ("very dissatisfied", "very satisfied"),
    Scale.CES: ("very difficult", "very easy"),
    Scale.REVIEW: ("one star", "five stars"),
}
"""What the least and the most score of a scale mean."""
