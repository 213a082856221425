"""The page of the forecast: its panels, and one key that sets the probability that happened."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast
from uuid import UUID

import pytest
from textual.pilot import Pilot

from crm_tui.cli.session import Session
from crm_tui.cli.within import Lines
from crm_tui.db.models import Stage
from crm_tui.domain.records import Kind
from crm_tui.services.editing.records import add_record
from crm_tui.tui.app import CrmApp
from crm_tui.tui.places import PLACES
from crm_tui.tui.screens.metrics.screen import MetricsScreen
from crm_tui.tui.widgets.kpi.pages import PAGES
from tests.cli.conftest import NoScreens
from tests.metrics.selling import LOST, NEW, PROPOSAL, WON, quickly, sell
from tests.tui.driving import press, program, settle, shown

ONLY = [place for place in PLACES if place.id == "metrics"]
FORECAST = str([page.name for page in PAGES].index("forecast") + 1)

pytestmark = pytest.mark.usefixtures("at_noon")


def ago(days: int) -> datetime:
    """A moment so many days before the noon at which time stands still."""
    return datetime(2026, 11, 16, 9, tzinfo=UTC) - timedelta(days=days)


@pytest.fixture
def deals(stages: dict[str, UUID], me: UUID, at_noon: datetime) -> None:  # noqa: ARG001 - time must stand still
    """Of 20 deals that came to the proposal half a year ago 8 were won; ten more are open, and there is a goal."""
    with quickly():
        for number in range(20):
            sell(stages, (NEW, ago(200)), (PROPOSAL, ago(190)), (WON if number < 8 else LOST, ago(180)), amount=50_00)
        for number in range(10):
            sell(stages, (NEW, ago(9)), (PROPOSAL, ago(number)), amount=1_000_00, owner=me)
    add_record(None, Kind.GOAL, {"title": "Autumn", "amount": "9000", "starts": "2026-10-01", "ends": "2026-12-31"})


def seen(pilot: Pilot[Any]) -> str:
    return shown(cast("CrmApp", pilot.app))


def line_of(pilot: Pilot[Any], words: str) -> str:
    """The first line of the screen with these words."""
    return next(line for line in seen(pilot).splitlines() if words in line)


async def to(pilot: Pilot[Any], key: str, name: str, of: str) -> None:
    """Bring the cursor to a number with a key."""
    sheet = cast("MetricsScreen", pilot.app.screen).sheet
    for _ in range(30):
        if sheet.what is not None and (sheet.what.key[0], sheet.what.of or of) == (name, of):
            return
        await press(pilot, key)
    raise AssertionError(f"no number {name} of {of}")


@pytest.mark.usefixtures("deals")
async def test_months_with_their_spread_goals_probabilities_and_the_back_test(workspace: Path) -> None:
    async with program(workspace, places=ONLY, size=(120, 60)) as pilot:
        await press(pilot, FORECAST, "P")
        assert line_of(pilot, "P10").split()[:3] == ["P10", "P50", "P90"]
        assert "█" in line_of(pilot, "2026-11")
        assert line_of(pilot, "Autumn").split()[:3] == ["Autumn", "9k", "0"]
        assert line_of(pilot, "Proposal").split()[:8] == ["Proposal", "60", "%", "40", "%", "20", "22", "%"]
        for title in ("SIMULATION", "FORECAST", "GOALS", "PROBABILITIES", "HOW SURE", "BACK-TEST"):
            assert title in seen(pilot)


@pytest.mark.usefixtures("deals")
async def test_x_sets_the_probability_that_happened_and_u_takes_it_back(workspace: Path) -> None:
    lines = Lines(Session(NoScreens(), wanted=str(workspace), user="ana"))
    async with program(workspace, places=ONLY, size=(120, 60), lines=lines) as pilot:
        await press(pilot, FORECAST, "P")
        await to(pilot, "tab", "set_probability", "Initial contact")
        await to(pilot, "j", "set_probability", "Proposal")
        assert "crm-tui stages edit Sales/Proposal probability=40" in seen(pilot)
        await press(pilot, "x")
        await settle(pilot)
        assert Stage.get(Stage.name == PROPOSAL).probability == 40
        assert line_of(pilot, "Proposal").split()[:4] == ["Proposal", "40", "%", "40"]
        await press(pilot, "u")
        await settle(pilot)
        assert Stage.get(Stage.name == PROPOSAL).probability == 60


async def test_an_empty_workspace_says_what_is_missing(workspace: Path) -> None:
    async with program(workspace, places=ONLY, size=(80, 60)) as pilot:
        await press(pilot, FORECAST)
        assert "No deal of the pipeline has been won yet" in seen(pilot)
        assert "No goal touches this period" in seen(pilot)
        assert "No deal has been decided yet." in seen(pilot)
