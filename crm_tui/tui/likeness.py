"""How well a name fits what somebody typed to find it, in a time that grows with their lengths alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from crm_tui import text

_WHOLE, _PART = 2.0, 1.5
"""What a name counts for that is what was typed, or has it in one piece, against one that has its letters apart."""


def likeness(typed: str, name: str) -> float:
    """The greater, the better; 0 where the name does not have all the letters in their order; case does not count.

    First letters of words count twice, and fewer pieces more than many.
    """
    letters, within = text.fold(typed), text.fold(name)
    start = within.find(letters)
    if not letters:
        return 0.0
    if start >= 0:
        weight = _WHOLE if within == letters else _PART
        return weight * _score(range(start, start + len(letters)), within)
    places = _places(letters, within)
    return _score(places, within) if places else 0.0


def _places(letters: str, within: str) -> list[int]:
    """Where the letters stand in their order, close to each other: the first way to the end, then back from there."""
    place = -1
    for letter in letters:
        place = within.find(letter, place + 1)
        if place < 0:
            return []
    places, place = [], place + 1
    for letter in reversed(letters):
        place = within.rfind(letter, 0, place)
        places.append(place)
    return places[::-1]


def _score(places: Sequence[int], within: str) -> float:
    first_letters = {found.start() for found in re.finditer(r"\w+", within)}
    pieces = 1 + sum(after != before + 1 for before, after in pairwise(places))
    closeness = (len(places) - pieces + 1) / len(places)
    return (len(places) + len(first_letters.intersection(places))) * (1 + closeness * closeness)
