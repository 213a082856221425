"""RFM: how recently, how often and for how much customers bought, each as a class from 1 to 5.

A class in fifths counts how many customers did worse: 1 + the whole part of 5 x worse / all, so that those who did the
same are in the same class. With limits, a class is 1 + how many of the four limits are reached.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from crm_tui.errors import BadInput

CLASSES = 5


class Limits(NamedTuple):
    """The limits that part the classes, four of each; none where the classes are fifths of the customers."""

    recency: tuple[int, ...] = ()
    """Days since the last purchase, the fewest first: who bought within the first is in class 5."""
    frequency: tuple[int, ...] = ()
    """Purchases, the fewest first: who reached the last is in class 5."""
    monetary: tuple[int, ...] = ()
    """Money in the workspace's currency, in its major unit, the least first."""


class Rfm(NamedTuple):
    """The classes of a customer, 5 the best."""

    recency: int
    frequency: int
    monetary: int

    def __str__(self) -> str:
        return f"{self.recency}{self.frequency}{self.monetary}"

    @property
    def number(self) -> int:
        """Such as 545, by which lists are sorted."""
        return 100 * self.recency + 10 * self.frequency + self.monetary

    @property
    def name(self) -> str:
        """What such customers are called, by recency and frequency."""
        return next(name for name, holds in NAMES.items() if holds(self))


NAMES: Mapping[str, Callable[[Rfm], bool]] = {
    "champions": lambda one: one.recency >= 4 and one.frequency >= 4,
    "loyal": lambda one: one.recency >= 3 and one.frequency >= 3,
    "new or promising": lambda one: one.recency >= 4,
    "cannot lose": lambda one: one.recency <= 2 and one.frequency >= 4,
    "at risk": lambda one: one.recency <= 2 and one.frequency >= 2 and one.monetary >= 3,
    "need attention": lambda one: one.recency == 3,
    "asleep": lambda _: True,
}
"""The names, the first of which holds; each tells what to do about them."""


def read_limits(typed: str, name: str) -> tuple[int, ...]:
    """Four limits with commas between, the least first; none for nothing. Raises BadInput."""
    words = [word.strip() for word in typed.replace(" ", ",").split(",") if word.strip()]
    if not words:
        return ()
    if len(words) != CLASSES - 1 or not all(word.isascii() and word.isdigit() and len(word) <= 9 for word in words):
        raise BadInput(f"“{typed}” are no limits; write four whole numbers, such as 30,90,180,365.", name)
    limits = tuple(map(int, words))
    if sorted(set(limits)) != list(limits):
        raise BadInput(f"“{typed}” does not rise; write the smallest limit first, each once.", name)
    return limits
