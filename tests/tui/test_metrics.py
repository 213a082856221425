"""The metrics on screen: every number can be reached and explained."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast
from uuid import UUID

import pytest
from textual.pilot import Pilot

from crm_tui.tui.app import CrmApp
from crm_tui.tui.messages import RecordsChanged
from crm_tui.tui.places import PLACES
from crm_tui.tui.screens.metrics.explain import ExplainScreen
from crm_tui.tui.screens.metrics.screen import MetricsScreen
from tests.making import make_company
from tests.metrics.selling import LOST, NEEDS, NEW, PROPOSAL, QUALIFIED, WON, quickly, sell
from tests.tui.driving import press, program, settle, shown, write

ONLY = [place for place in PLACES if place.id == "metrics"]

SALES, FLOW, FORECAST = "2", "3", "4"
"""The keys of pages."""

pytestmark = pytest.mark.usefixtures("at_noon")


def ago(days: int) -> datetime:
    """A moment so many days before the noon at which time stands still."""
    return datetime(2026, 11, 16, 9, tzinfo=UTC) - timedelta(days=days)


@pytest.fixture
def deals(stages: dict[str, UUID], me: UUID, at_noon: datetime) -> None:  # noqa: ARG001 - time must stand still
    """Twelve deals won and four lost this quarter, eight won the quarter before, and some that are open."""
    acme = make_company("Acme Ltd").id
    with quickly():
        for number in range(12):
            sell(
                stages,
                (NEW, ago(40)),
                (QUALIFIED, ago(30)),
                (WON, ago(number)),
                amount=1_000_00,
                owner=me,
                company=acme,
            )
        for _ in range(4):
            sell(stages, (NEW, ago(40)), (LOST, ago(3)), owner=me, amount=1_000_00)
        for _ in range(8):
            sell(stages, (NEW, ago(120)), (WON, ago(100)), amount=1_000_00, owner=me)
        sell(stages, (NEW, ago(30)), (NEEDS, ago(25)), amount=120_000_00, owner=me, title="Big one", company=acme)
        sell(stages, (NEW, ago(5)), (PROPOSAL, ago(2)), amount=20_000_00, title="Unowned")
        sell(stages, (NEW, ago(3)), (LOST, ago(2)), lost_as="Duplicate")


def crm(pilot: Pilot[Any]) -> CrmApp:
    return cast("CrmApp", pilot.app)


def at_cursor(pilot: Pilot[Any]) -> str:
    """What the number at the cursor is called."""
    return str(cast("MetricsScreen", pilot.app.screen).sheet.what.title)


def line_with(pilot: Pilot[Any], words: str) -> str:
    """The first line on screen with some words."""
    return next(line for line in shown(crm(pilot)).splitlines() if words in line)


@pytest.mark.usefixtures("deals")
@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)])
async def test_the_numbers_of_this_quarter_stand_there_at_once(workspace: Path, size: tuple[int, int]) -> None:
    async with program(workspace, places=ONLY, size=size) as pilot:
        await press(pilot, SALES)
        assert line_with(pilot, "Win rate ").split()[:7] == ["Win", "rate", "75.0", "%", "▼", "25", "pts!"]
        assert "Sales ▾   this quarter, to date ▾" in shown(crm(pilot))
        assert "compared with 1 Jul to 16 Aug" in shown(crm(pilot))
        assert " 12k EUR ▲ 50 %" in shown(crm(pilot))


@pytest.mark.usefixtures("deals")
async def test_at_80_by_24_no_line_is_cut_off(workspace: Path) -> None:
    async with program(workspace, places=ONLY) as pilot:
        for key, words in (
            ("1", ("PROSPECTING", "ADVOCACY", "FUNNEL", "FORECAST", "~ of fewer than 10")),
            (SALES, ("WON AND LOST", "OPEN BY STAGE", "BY OWNER", "Ana Ruiz")),
        ):
            await press(pilot, key, "home")
            seen = [shown(crm(pilot))]
            for _ in range(4):
                await press(pilot, "pagedown")
                seen.append(shown(crm(pilot)))
            whole = "\n".join(seen)
            assert [word for word in words if word not in whole] == []
            assert "…" not in whole


@pytest.mark.usefixtures("deals")
@pytest.mark.parametrize("size", [(41, 20), (53, 14), (60, 20), (70, 24)], ids=str)
async def test_on_a_narrow_screen_numbers_have_their_labels_and_changes(workspace: Path, size: tuple[int, int]) -> None:
    async with program(workspace, places=ONLY, size=size) as pilot:
        await press(pilot, "tab")
        assert line_with(pilot, "MQL ").split() == ["MQL", "0", "="]
        await press(pilot, "tab")
        assert line_with(pilot, "Win rate ").split() == ["Win", "rate", "75.0", "%", "▼", "25", "pts!"]


@pytest.mark.usefixtures("deals")
async def test_on_a_narrow_screen_what_is_known_of_a_record_stands_below_its_title(workspace: Path) -> None:
    async with program(workspace, places=ONLY, size=(60, 40)) as pilot:
        await press(pilot, SALES, "enter")
        assert line_with(pilot, "Closed won · ").split(" · ")[:3][1:] == ["Closed won", "1,000.00 EUR"]
        page = shown(crm(pilot)).splitlines()
        assert page[page.index(line_with(pilot, "Closed won · ")) - 1].strip().startswith("D")


@pytest.mark.usefixtures("deals")
async def test_the_bottleneck_is_named_in_words(workspace: Path) -> None:
    async with program(workspace, places=ONLY, size=(120, 40)) as pilot:
        await press(pilot, FLOW)
        assert "◄ Bottleneck: Needs assessment, 25 d at p80, holds 120k of 140k EUR" in shown(crm(pilot))
        assert line_with(pilot, "Needs assessment").count("◄") == 1


@pytest.mark.usefixtures("deals")
async def test_the_cursor_reaches_every_number_with_arrows_and_with_letters(workspace: Path) -> None:
    async with program(workspace, places=ONLY, size=(120, 40)) as pilot:
        assert at_cursor(pilot) == "Leads"
        await press(pilot, "down")
        assert at_cursor(pilot) == "CPL"
        await press(pilot, "right")
        assert at_cursor(pilot) == "MQL"
        await press(pilot, "k", "l")
        assert at_cursor(pilot) == "Win rate"
        await press(pilot, *["tab"] * 3)
        assert at_cursor(pilot) == "Funnel"
        await press(pilot, "j", "j", "l")
        assert at_cursor(pilot) == "Median: Qualification"
        await press(pilot, SALES, "G")
        assert at_cursor(pilot) == "Weighted value: nobody"
        seen = set()
        for _ in range(200):
            seen.add(at_cursor(pilot))
            cast("MetricsScreen", pilot.app.screen).sheet.move_cursor(-1, 0)
        assert {"Win rate", "Open: Initial contact", "Velocity", "Weighted value: nobody"} <= seen


@pytest.mark.usefixtures("deals")
async def test_enter_explains_a_number_and_escape_goes_back_to_it(workspace: Path) -> None:
    async with program(workspace, places=ONLY, size=(120, 40)) as pilot:
        await press(pilot, SALES)
        await press(pilot, "enter")
        page = shown(crm(pilot))
        assert "Win rate   75.0 %" in page
        assert "Sales, this quarter, as of Mon 16 Nov 2026" in page
        assert "Won deals divided by won and lost deals" in page
        assert "More is better." in page
        assert "Compared with 1 Jul to 16 Aug: ~100.0 %, down 25 pts (bad)." in page
        assert "It rests on 16 deals." in page
        assert line_with(pilot, "▸ won and lost deals").split()[-1] == "16"
        assert "▾ won deals" in page
        assert "1,000.00 EUR" in page
        await press(pilot, "escape")
        assert at_cursor(pilot) == "Win rate"


@pytest.mark.usefixtures("deals")
async def test_what_was_left_out_unfolds_too(workspace: Path) -> None:
    async with program(workspace, places=ONLY) as pilot:
        await press(pilot, SALES)
        await press(pilot, "enter", "enter")
        assert "D1 " not in shown(crm(pilot))
        await press(pilot, "G", "enter")
        assert "LEFT OUT" in shown(crm(pilot))
        assert "▾ deals lost as Duplicate, which the win rate leaves out" in shown(crm(pilot))
        assert "D27" in shown(crm(pilot))


@pytest.mark.usefixtures("deals")
async def test_enter_on_a_record_opens_it(workspace: Path) -> None:
    async with program(workspace, places=ONLY) as pilot:
        await press(pilot, SALES)
        await press(pilot, "enter", "j", "enter")
        assert not isinstance(pilot.app.screen, ExplainScreen | MetricsScreen)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, ExplainScreen)


async def test_more_records_than_a_page_come_on_demand(stages: dict[str, UUID], workspace: Path) -> None:
    with quickly():
        for _ in range(120):
            sell(stages, (NEW, ago(5)))
    async with program(workspace, places=ONLY) as pilot:
        await press(pilot, SALES)
        await press(pilot, *["tab"] * 2, "enter", "G")
        assert "and 70 more …" in shown(crm(pilot))
        await press(pilot, "enter", "G", "enter", "G")
        assert "more …" not in shown(crm(pilot))
        assert "D120" in shown(crm(pilot)) or "D1 " in shown(crm(pilot))


@pytest.mark.usefixtures("deals")
async def test_a_key_measures_another_period(workspace: Path) -> None:
    async with program(workspace, places=ONLY) as pilot:
        await press(pilot, SALES)
        await press(pilot, "less_than_sign")
        assert "2026-Q3 ▾" in shown(crm(pilot))
        assert line_with(pilot, "Won ").split()[1] == "~8" or " 8 " in line_with(pilot, "Won   ")
        await press(pilot, "0")
        assert "20" in line_with(pilot, "Won   ")
        assert "compared with" not in shown(crm(pilot))


@pytest.mark.usefixtures("deals")
async def test_a_period_is_typed_in_words(workspace: Path) -> None:
    async with program(workspace, places=ONLY) as pilot:
        await press(pilot, SALES)
        await press(pilot, "d")
        await write(pilot, "august")
        await press(pilot, "enter")
        assert "August 2026 ▾" in shown(crm(pilot))
        assert " 8 " in line_with(pilot, "Won   ") + " "


@pytest.mark.usefixtures("deals")
async def test_a_filter_is_laid_over_all_numbers(workspace: Path) -> None:
    async with program(workspace, places=ONLY) as pilot:
        await press(pilot, SALES)
        await press(pilot, "slash")
        await write(pilot, "amount>100k")
        await press(pilot, "enter")
        assert "amount>100k" in shown(crm(pilot))
        assert "120k EUR" in line_with(pilot, "Open value")
        assert "—" in line_with(pilot, "Win rate ")
        await press(pilot, "1")
        assert "other numbers have no value; L sees all through one" in shown(crm(pilot))


async def test_a_period_in_which_nothing_was_closed_says_how_to_see_more(workspace: Path) -> None:
    async with program(workspace, places=ONLY) as pilot:
        await press(pilot, SALES)
        assert "Nothing was won or lost in this period; 0 measures all time." in shown(crm(pilot))
        await press(pilot, "0")
        assert "Nothing was won" not in shown(crm(pilot))


@pytest.mark.usefixtures("deals")
async def test_a_deal_that_a_colleague_wins_is_counted_at_once(workspace: Path, stages: dict[str, UUID]) -> None:
    async with program(workspace, places=ONLY) as pilot:
        await press(pilot, SALES)
        assert " 12 " in line_with(pilot, "Won   ")
        sell(stages, (NEW, ago(3)), (WON, ago(1)))
        pilot.app.post_message(RecordsChanged(frozenset()))
        await settle(pilot)
        assert " 13 " in line_with(pilot, "Won   ")


async def test_an_empty_pipeline_says_dashes_not_zero_percent(workspace: Path) -> None:
    async with program(workspace, places=ONLY) as pilot:
        await press(pilot, SALES)
        assert "—" in line_with(pilot, "Win rate ")
        assert "0 %" not in shown(crm(pilot))
        await press(pilot, "enter")
        assert "There is nothing to divide by." in shown(crm(pilot))


@pytest.mark.usefixtures("deals")
async def test_with_ascii_only_nothing_else_is_drawn(workspace: Path) -> None:
    async with program(workspace, places=ONLY, ascii_only=True, size=(120, 40)) as pilot:
        await press(pilot, SALES)
        assert all(line.isascii() for line in drawn(crm(pilot)))
        assert any("@@@" in line for line in drawn(crm(pilot)))


def drawn(app: CrmApp) -> Iterator[str]:
    """What reaches the terminal, after the filters of lines."""
    for strip in app.screen._compositor.render_strips():
        segments = list(strip)
        for each in app.get_line_filters():
            segments = each.apply(segments, app.screen.styles.background)
        yield "".join(segment.text for segment in segments)
