"""Chance that comes to every case in the end, and to some of each kind early."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from random import Random
from typing import TypeVar

Kind = TypeVar("Kind")


def drawn(kinds: Sequence[Kind], count: Callable[[Kind], int], dice: Random) -> Iterator[tuple[Kind, int]]:
    """Each kind with each number from 1 to its count, once; kinds are counted when they first have their turn."""
    left: dict[int, list[int]] = {}
    open_kinds = list(range(len(kinds)))
    while open_kinds:
        which = dice.choice(open_kinds)
        if which not in left:
            left[which] = list(range(1, count(kinds[which]) + 1))
            dice.shuffle(left[which])
        if left[which]:
            yield kinds[which], left[which].pop()
        else:
            open_kinds.remove(which)
