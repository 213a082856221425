"""From the metrics to a report of them: a line is begun with what is on the screen."""

from __future__ import annotations

from pathlib import Path

import pytest

from crm_tui.tui.places import PLACES
from crm_tui.tui.widgets.prompt_line import PromptLine
from tests.tui.driving import program, settle

ONLY = [place for place in PLACES if place.id == "metrics"]


@pytest.mark.usefixtures("me", "at_noon")
async def test_a_report_is_begun_with_what_is_on_the_screen(workspace: Path) -> None:
    async with program(workspace, places=ONLY) as pilot:
        for action in ("choose_period('2026-Q3')", "filter('owner:ana')", "report()"):
            await pilot.app.screen.run_action(f"metrics_{action}")
            await settle(pilot)
        line = pilot.app.screen.query_one(PromptLine).input.value
        assert line == "crm-tui report --period 2026-Q3 --filter owner:ana --output report.html"
