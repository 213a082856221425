"""A card's stays, worked out from its transitions."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

from crm_tui.domain.history import Step, in_force, seconds_in_stages, visits

NEW, QUALIFIED = uuid4(), uuid4()


def step(stage: UUID, day: int, hour: int, reverts: UUID | None = None) -> Step:
    return Step(uuid4(), stage, datetime(2026, 3, day, hour, tzinfo=UTC), 10, reverts)


def test_time_in_stage_adds_up_over_stays_and_runs_up_to_now() -> None:
    stays = visits([step(NEW, 1, 9), step(QUALIFIED, 3, 9), step(NEW, 4, 21), step(QUALIFIED, 5, 9)])
    now = datetime(2026, 3, 8, 9, tzinfo=UTC)
    days = {stage: seconds / 86400 for stage, seconds in seconds_in_stages(stays, now).items()}
    assert days == {NEW: 2.5, QUALIFIED: 4.5}
    assert (now - stays[-1].entered_at) == timedelta(days=3)
    assert sum(days.values()) == 7.0


def test_what_was_taken_back_never_was() -> None:
    first, mistake = step(NEW, 1, 9), step(QUALIFIED, 2, 9)
    taken_back = step(NEW, 2, 10, reverts=mistake.id)
    assert in_force([first, mistake, taken_back]) == [first]
    again = step(QUALIFIED, 2, 11, reverts=taken_back.id)
    assert in_force([first, mistake, taken_back, again]) == [first, mistake]
    stays = visits([first, mistake, taken_back, again])
    assert stays[1].entered_at == mistake.at
