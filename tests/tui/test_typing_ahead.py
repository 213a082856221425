"""What is typed faster than the screen follows: every key means what it means when its turn has come."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from uuid import UUID

from textual import events
from textual.pilot import Pilot

from crm_tui.db.models import Deal
from tests.making import make_deal
from tests.tui.driving import press, program, settle, shown

Stages = dict[str, UUID]


async def burst(pilot: Pilot[Any], keys: str) -> None:
    """Keys that arrive all at once, as over a slow line."""
    for key in keys:
        pilot.app.post_message(events.Key(key, key))
    for _ in range(10):
        await pilot.pause(0.05)
        await settle(pilot)


async def test_letters_meant_for_a_form_do_not_act_on_the_board(workspace: Path, stages: Stages) -> None:
    make_deal(stages["Initial contact"])
    async with program(workspace) as pilot:
        await burst(pilot, "nred")
        assert "New deal" in shown(pilot.app)  # type: ignore[arg-type]
        assert "red" in shown(pilot.app)  # type: ignore[arg-type]
    assert Deal.select().where(Deal.hidden_at.is_null()).count() == 1


async def test_each_move_begins_where_the_one_before_ended(workspace: Path, stages: Stages) -> None:
    deal = make_deal(stages["Needs assessment"])
    async with program(workspace) as pilot:
        await press(pilot, "l", "l")
        await burst(pilot, "HH")
    assert Deal.get_by_id(deal.id).stage_id == stages["Initial contact"]
