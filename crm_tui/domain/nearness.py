"""Words that somebody may have meant who typed another one: a letter more or less, another one, or two swapped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

LEAST = 3
"""Letters of the shortest word that anything is near to."""

LONGEST = 40
"""Letters of the longest."""

SHORT = 5
"""Letters up to which one error is forgiven; two in longer words."""

BEGUN = 4
"""Letters from which a word may be the beginning, with errors, of a longer one."""


@dataclass(frozen=True, slots=True)
class Near:
    """A word that is near another one."""

    word: str
    errors: int
    begun: bool
    """Whether only its beginning is near."""

    @property
    def distance(self) -> int:
        """The less, the nearer: the beginning of a longer word is farther than a word with as many errors."""
        return 2 * self.errors + self.begun


def get_ready() -> None:
    """Load what compares words, which else the first word would wait for."""
    import rapidfuzz.process  # noqa: F401


def can_be_near(word: str) -> bool:
    """Whether errors are forgiven in it: it is neither a number nor too short or too long."""
    return LEAST <= len(word) <= LONGEST and not any(char.isdigit() for char in word)


def first_letters(word: str) -> tuple[str, ...]:
    """What the words begin with that are compared: an error may have put the second letter first."""
    return tuple(dict.fromkeys(word[:2]))


def nearest(word: str, known: Sequence[tuple[str, int]], limit: int) -> list[Near]:
    """Those of the known words, each given with how often it occurs, that are nearest; the most frequent first.

    The distance is that of optimal string alignment: insertions, deletions, substitutions, adjacent swaps.
    """
    if not can_be_near(word):
        return []
    most, often = 1 if len(word) <= SHORT else 2, dict(known)
    whole = _within(word, [one for one in often if abs(len(one) - len(word)) <= most], most)
    begun = _begun(word, often, most) if len(word) >= BEGUN else {}
    found = [Near(one, errors, begun=False) for one, errors in whole.items()]
    found += [Near(one, errors, begun=True) for one, errors in begun.items() if one not in whole]
    return sorted(found, key=lambda near: (near.distance, -often[near.word], near.word))[:limit]


def _begun(word: str, known: Iterable[str], most: int) -> dict[str, int]:
    """The longer words that begin nearly as the word."""
    longer = [one for one in known if len(one) > len(word) + most]
    begins = _within(word, list({one[: len(word)] for one in longer}), most)
    return {one: begins[one[: len(word)]] for one in longer if one[: len(word)] in begins}


def _within(word: str, others: Sequence[str], most: int) -> dict[str, int]:
    """Those at most so many errors away, with how many."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    hits = process.extract(word, others, scorer=OSA.distance, processor=None, score_cutoff=most, limit=None)
    return {one: int(errors) for one, errors, _ in hits}
