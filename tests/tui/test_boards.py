"""Going from board to board by one key."""

from __future__ import annotations

from pathlib import Path
from typing import cast
from uuid import UUID

import pytest

from crm_tui.domain.records import Kind
from crm_tui.services.editing import records
from crm_tui.tui.app import CrmApp
from crm_tui.tui.screens.board.screen import BoardScreen
from crm_tui.tui.screens.phases import PhasesScreen
from crm_tui.tui.screens.tickets.screen import TicketsScreen
from tests.tui.driving import press, program, shown, write

pytestmark = pytest.mark.usefixtures("at_noon")


async def test_every_board_is_offered_on_every_board(workspace: Path, me: UUID) -> None:
    records.add_record(me, Kind.TICKET, {"title": "It does not print"})
    async with program(workspace) as pilot:
        app = cast("CrmApp", pilot.app)
        await press(pilot, "p")
        for name in ("Sales", "Contacts by phase", "Companies by phase", "Service"):
            assert name in shown(app)
        await write(pilot, "service")
        await press(pilot, "enter")
        assert (type(app.screen), "It does not print" in shown(app)) == (TicketsScreen, True)
        await press(pilot, "p")
        await write(pilot, "companies")
        await press(pilot, "enter")
        assert (type(app.screen), "Companies by phase" in shown(app)) == (PhasesScreen, True)
        await press(pilot, "g", "k", "p")
        await write(pilot, "sales")
        await press(pilot, "enter")
        assert (type(app.screen), "Initial contact" in shown(app)) == (BoardScreen, True)
