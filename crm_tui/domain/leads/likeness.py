"""What those who bought have in common, and who shares it: traits with their support and their lift."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log2
from typing import NamedTuple

from crm_tui import text

LEAST_SUPPORT = 3
"""Winners who share a trait; with fewer it may be chance."""

LEAST_LIFT = 1.2
"""Times as frequent among winners as among all; below that a trait tells little."""

_BANDS = ((1, 9), (10, 49), (50, 249), (250, 999), (1_000, None))
_WORDS = re.compile(r"[^\W\d_]{3,}")
_SMALL_WORDS = frozenset({"and", "the", "for", "von", "der", "und", "des", "del"})


_SAME = {"channel": "source"}
"""Sorts of traits that tell the same as another sort."""


class Trait(NamedTuple):
    """Something that contacts can share."""

    of: str
    """Such as `industry` or `source`."""
    value: str

    def __str__(self) -> str:
        return f"{self.of} {self.value}"


@dataclass(frozen=True, slots=True)
class Telling:
    """A trait that is more frequent among winners than among all."""

    trait: Trait
    winners: int
    """How many of the winners have it: its support."""
    of_winners: int
    all: int
    """How many of all contacts have it, the winners among them."""
    of_all: int

    @property
    def share(self) -> float:
        """The share of the winners who have it."""
        return self.winners / self.of_winners

    @property
    def lift(self) -> float:
        """The share among winners / the share among all."""
        return self.share / (self.all / self.of_all)


def telling(
    winners: Mapping[Trait, int], of_winners: int, everybody: Mapping[Trait, int], of_all: int
) -> tuple[Telling, ...]:
    """The traits with enough support and lift, the highest lift first."""
    found = (
        Telling(trait, count, of_winners, everybody[trait], of_all)
        for trait, count in winners.items()
        if count >= LEAST_SUPPORT
    )
    return tuple(sorted((one for one in found if one.lift >= LEAST_LIFT), key=lambda one: (-one.lift, one.trait)))


def likeness(traits: Iterable[Trait], lifts: Mapping[Trait, float]) -> float:
    """How like the winners somebody is: what they share counts with the logarithm of its lift, so that a doubled
    frequency counts 1, a fourfold one 2.

    Of traits that tell the same, such as a source and its channel or two words of a job title, the best one counts.
    """
    best: dict[str, float] = {}
    for trait in traits:
        if trait in lifts:
            same = _SAME.get(trait.of, trait.of)
            best[same] = max(best.get(same, 0.0), log2(lifts[trait]))
    return sum(best.values())


def size_band(employees: int | None) -> str | None:
    """The band of a company's size, such as `50-249`; None where it is not known."""
    for low, high in _BANDS:
        if employees is not None and employees >= low and (high is None or employees <= high):
            return f"{low:,}-{high:,}" if high else f"{low:,}+"
    return None


def title_words(title: str | None) -> set[str]:
    """The telling words of a job title."""
    return {word for word in _WORDS.findall(text.fold(title or "")) if word not in _SMALL_WORDS}
