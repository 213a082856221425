"""A card's stays, worked out from its transitions."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID, uuid4

from crm_tui.domain.sales.history import Step, in_force, visits

NEW, QUALIFIED = uuid4(), uuid4()


def step(stage: UUID, day: int, hour: int, reverts: UUID | None = None) -> Step:
    return Step(uuid4(), stage, datetime(2026, 3, day, hour, tzinfo=UTC), 10, reverts)


def test_a_stay_lasts_until_the_next_one_begins() -> None:
    stays = visits([step(NEW, 1, 9), step(QUALIFIED, 3, 9), step(NEW, 4, 21), step(QUALIFIED, 5, 9)])
    hours = [(stay.stage, None if stay.seconds is None else stay.seconds / 3600) for stay in stays]
    assert hours == [(NEW, 48), (QUALIFIED, 36), (NEW, 12), (QUALIFIED, None)]


def test_what_was_taken_back_never_was() -> None:
    first, mistake = step(NEW, 1, 9), step(QUALIFIED, 2, 9)
    taken_back = step(NEW, 2, 10, reverts=mistake.id)
    assert in_force([first, mistake, taken_back]) == [first]
    again = step(QUALIFIED, 2, 11, reverts=taken_back.id)
    assert in_force([first, mistake, taken_back, again]) == [first, mistake]
    stays = visits([first, mistake, taken_back, again])
    assert stays[1].entered_at == mistake.at
