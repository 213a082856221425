"""A card's way through its stages, worked out from its transitions.

Transitions are never edited. One that takes another back (`reverts`) makes both as if they had not been; taking
the taking-back back makes the first one count again, at its own time.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

IMPORTED = "imported"
"""The reason of a move that an import made of what a file says."""


class Step(NamedTuple):
    """One transition, as far as the history needs it."""

    id: UUID
    to_stage: UUID
    at: datetime
    probability: int
    reverts: UUID | None = None


class Visit(NamedTuple):
    """One stay in a stage."""

    stage: UUID
    entered_at: datetime
    left_at: datetime | None
    """None while the card is there."""
    probability: int

    @property
    def seconds(self) -> int | None:
        """Whole seconds of the stay; None while the card is there."""
        return None if self.left_at is None else int((self.left_at - self.entered_at).total_seconds())


def in_force(steps: Sequence[Step]) -> list[Step]:
    """The steps that count: neither taken back nor taking back; in their order."""
    reverted: set[UUID] = set()
    for step in reversed(steps):
        if step.reverts is not None and step.id not in reverted:
            reverted.add(step.reverts)
    return [step for step in steps if step.reverts is None and step.id not in reverted]


def visits(steps: Sequence[Step]) -> list[Visit]:
    """The stays that the steps in force make, oldest first; the last one is where the card is."""
    counted = in_force(steps)
    leaving: list[datetime | None] = [step.at for step in counted[1:]]
    return [
        Visit(step.to_stage, step.at, left, step.probability)
        for step, left in zip(counted, [*leaving, None], strict=True)
    ]
