"""What is typed faster than the screen follows: every key means what it means when its turn has come."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from uuid import UUID

from textual import events
from textual.pilot import Pilot

from crm_tui.config import Config
from crm_tui.db.models import Deal
from crm_tui.store import Store
from crm_tui.tui.app import CrmApp
from tests.making import make_deal
from tests.tui.driving import TERMINAL, press, program, settle, shown

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
        assert "New deal" in shown(pilot.app)
        assert "red" in shown(pilot.app)
    assert Deal.select().where(Deal.hidden_at.is_null()).count() == 1


async def test_each_move_begins_where_the_one_before_ended(workspace: Path, stages: Stages) -> None:
    deal = make_deal(stages["Needs assessment"])
    async with program(workspace) as pilot:
        await press(pilot, "l", "l")
        await burst(pilot, "HH")
    assert Deal.get_by_id(deal.id).stage_id == stages["Initial contact"]


class TypedAhead(CrmApp):
    """Somebody presses `n` while the file is still being opened."""

    async def on_load(self) -> None:
        self.post_message(events.Key("n", "n"))


async def test_the_very_first_key_waits_until_the_program_is_open(workspace: Path) -> None:
    app = TypedAhead(Store(workspace), Config(user="ana"), environ=TERMINAL)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.pause(0.1)
        await settle(pilot)
        assert "New deal" in shown(app)
