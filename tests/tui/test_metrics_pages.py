"""The pages of the metrics: what each shows, what it costs to come back to one, lenses and plots."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast
from uuid import UUID

import pytest
from textual.pilot import Pilot

from crm_tui import clock, text
from crm_tui.filters.context import FilterContext
from crm_tui.metrics.catalogue import DEFINITIONS
from crm_tui.metrics.overview import Compared, Overview, looks
from crm_tui.metrics.scope import Scope
from crm_tui.queries.board.pipelines import find_pipeline
from crm_tui.services.workspace import sign_in
from crm_tui.tui.app import CrmApp
from crm_tui.tui.commands import metrics as commands
from crm_tui.tui.messages import RecordsChanged
from crm_tui.tui.places import PLACES
from crm_tui.tui.screens.metrics.screen import MetricsScreen
from crm_tui.tui.widgets.kpi.layout import GAP, sheet_of
from crm_tui.tui.widgets.kpi.pages import PAGES
from crm_tui.tui.widgets.kpi.pages.page import Page
from crm_tui.tui.widgets.sheet import SheetView
from crm_tui.tui.widgets.sheet_text import Sheet, Spot
from tests.metrics.selling import LOST, NEEDS, NEW, QUALIFIED, WON, quickly, sell
from tests.tui.driving import press, program, settle, shown, write

ONLY = [place for place in PLACES if place.id == "metrics"]
VOICES = str([page.name for page in PAGES].index("voices") + 1)

pytestmark = pytest.mark.usefixtures("at_noon")


def ago(days: int) -> datetime:
    """A moment so many days before the noon at which time stands still."""
    return datetime(2026, 11, 16, 9, tzinfo=UTC) - timedelta(days=days)


@pytest.fixture
def deals(stages: dict[str, UUID], me: UUID, at_noon: datetime) -> None:  # noqa: ARG001 - time must stand still
    """Deals won and lost this quarter, of Ana and of Ben."""
    ben = sign_in("ben", "Ben Ode")
    with quickly():
        for number in range(12):
            sell(stages, (NEW, ago(40)), (QUALIFIED, ago(30)), (WON, ago(number)), amount=1_000_00, owner=me)
        for _ in range(4):
            sell(stages, (NEW, ago(40)), (LOST, ago(3)), owner=ben, amount=1_000_00)
        sell(stages, (NEW, ago(30)), (NEEDS, ago(25)), amount=120_000_00, owner=me)


def screen(pilot: Pilot[Any]) -> MetricsScreen:
    return cast("MetricsScreen", pilot.app.screen)


def seen(pilot: Pilot[Any]) -> str:
    return shown(cast("CrmApp", pilot.app))


def whole(page: Page) -> Iterator[Overview]:
    """A page's numbers, as they come."""
    context = FilterContext.at_present(None)
    scope = Scope(find_pipeline("").id)
    return looks(scope, context, page.wanted(Compared.BEFORE))


@pytest.mark.usefixtures("deals")
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_fits_its_screen_whatever_is_there_of_it(page: Page) -> None:
    for view in (Overview(Scope(find_pipeline("").id), clock.now()), *whole(page)):
        for room in (*range(38, 84, 3), 118, 158, 198, 298):
            for band in page.draw(view, room):
                assert sum(panel.width for panel in band) + GAP * (len(band) - 1) <= room
                for panel in band:
                    rows = ["".join(piece.said for piece in row) for row in panel.rows]
                    assert [row for row in rows if text.cell_width(row.rstrip()) > panel.width] == []
    assert set(view.now) == {name for group in page.groups for name in group}
    assert set(view.now) <= set(DEFINITIONS)


@pytest.mark.usefixtures("deals")
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_whatever_the_width_every_number_of_a_page_is_whole(page: Page) -> None:
    *_, view = whole(page)
    whole_page = sheet_of(page.draw(view, 78), 80)
    changes = said(whole_page).count("▲"), said(whole_page).count("▼")
    for width in (*range(40, 84), 112, 120, 150, 200, 300):
        sheet = sheet_of(page.draw(view, width - 2), width)
        assert {spot.key for spot in sheet.spots} == {spot.key for spot in whole_page.spots}
        assert [spot for spot in sheet.spots if spot.stop > width or "…" in at(sheet, spot)] == []
        assert (said(sheet).count("▲"), said(sheet).count("▼")) == changes
        assert not any(
            f"{title[:5]}…" in said(sheet) for title in ("Churn, revenue", "Cycle, median", "Lead qualified")
        )


def said(sheet: Sheet) -> str:
    return "\n".join("".join(words for words, _ in line) for line in sheet.lines)


def at(sheet: Sheet, spot: Spot) -> str:
    """What stands at a spot."""
    return said(sheet).split("\n")[spot.row][spot.start : spot.stop]


@pytest.mark.usefixtures("deals")
async def test_a_number_key_turns_the_page_and_its_tab_is_marked(workspace: Path) -> None:
    async with program(workspace, places=ONLY, size=(120, 40)) as pilot:
        assert " ".join(f"{number} {page.title} " for number, page in enumerate(PAGES, 1)).rstrip() in seen(pilot)
        assert "PROSPECTING" in seen(pilot)
        for number, page in enumerate(PAGES, 1):
            await press(pilot, str(number))
            view = screen(pilot)._last
            assert view is not None
            assert view.has(*(name for group in page.groups for name in group))


@pytest.mark.usefixtures("deals")
async def test_coming_back_to_a_page_counts_nothing_until_something_changes(workspace: Path) -> None:
    async with program(workspace, places=ONLY) as pilot:
        before = screen(pilot)._last
        await press(pilot, "2", "1")
        assert screen(pilot)._last is before
        pilot.app.post_message(RecordsChanged(frozenset()))
        await settle(pilot)
        assert screen(pilot)._last is not before


def test_the_help_names_the_pages_as_they_are_called() -> None:
    assert tuple(page.title for page in PAGES) == commands.PAGES


@pytest.mark.usefixtures("deals")
async def test_each_page_begins_at_its_top_and_keeps_its_cursor(workspace: Path) -> None:
    async with program(workspace, places=ONLY) as pilot:
        await press(pilot, "j", "j", "3")
        assert "FUNNEL" in seen(pilot)
        await press(pilot, "pagedown")
        assert "FUNNEL" not in seen(pilot)
        await press(pilot, "G", "2")
        assert "WON AND LOST" in seen(pilot)
        assert screen(pilot).sheet.what.title == "Win rate"
        await press(pilot, "1")
        assert screen(pilot).sheet.what.title == "To customer"


@pytest.mark.usefixtures("deals")
async def test_all_numbers_are_seen_through_one_owner_and_whole_again_with_the_same_key(workspace: Path) -> None:
    async with program(workspace, places=ONLY) as pilot:
        await press(pilot, "2", "L")
        await write(pilot, "owner")
        await press(pilot, "enter")
        await write(pilot, "ben")
        await press(pilot, "enter")
        assert "owner: Ben Ode" in seen(pilot)
        assert "0.0 %" in next(line for line in seen(pilot).splitlines() if "Win rate " in line)
        await press(pilot, "L")
        assert "owner:" not in seen(pilot)
        assert "75.0 %" in seen(pilot)


@pytest.mark.usefixtures("deals")
async def test_numbers_are_compared_with_the_year_before_too(workspace: Path) -> None:
    async with program(workspace, places=ONLY, size=(120, 40)) as pilot:
        assert "compared with 1 Jul to 16 Aug" in seen(pilot)
        await press(pilot, "equals_sign")
        assert "compared with 1 Oct 25 to 16 Nov 25" in seen(pilot)


@pytest.mark.usefixtures("deals")
async def test_a_plot_stands_below_the_numbers_where_there_is_room(workspace: Path) -> None:
    async with program(workspace, places=ONLY, size=(120, 40)) as pilot:
        await settle(pilot)
        assert "WHAT MAY BE WON BY MONTH" in seen(pilot)
        assert "P50" in seen(pilot)
        await press(pilot, "P")
        assert "WHAT MAY BE WON BY MONTH" not in seen(pilot)
        assert screen(pilot).query_one(SheetView).size.height > 30


@pytest.mark.usefixtures("deals")
async def test_a_plot_comes_and_goes_with_the_room_until_somebody_asks_for_it(workspace: Path) -> None:
    async with program(workspace, places=ONLY) as pilot:
        await settle(pilot)
        for size, is_plotted in (((120, 40), True), ((80, 24), False)):
            await pilot.resize_terminal(*size)
            await settle(pilot)
            assert ("WHAT MAY BE WON BY MONTH" in seen(pilot)) is is_plotted
            assert "PROSPECTING" in seen(pilot)


async def test_the_page_that_is_open_is_named_on_the_narrowest_screen(workspace: Path) -> None:
    async with program(workspace, places=ONLY, size=(40, 12)) as pilot:
        assert "1 Overview" in seen(pilot)
        await press(pilot, VOICES)
        assert "6 Voices" in seen(pilot)
        await press(pilot, "1")
        assert "1 Overview" in seen(pilot)


@pytest.mark.usefixtures("deals")
async def test_on_a_small_screen_a_plot_has_all_the_room_until_escape(workspace: Path) -> None:
    async with program(workspace, places=ONLY, ascii_only=True) as pilot:
        assert "WHAT MAY BE WON BY MONTH" not in seen(pilot)
        await press(pilot, "P")
        assert "WHAT MAY BE WON BY MONTH   . P10   @ P50" in seen(pilot)
        assert "PROSPECTING" not in seen(pilot)
        await press(pilot, "escape")
        assert "PROSPECTING" in seen(pilot)


async def test_a_page_without_a_plot_says_so(workspace: Path) -> None:
    async with program(workspace, places=ONLY) as pilot:
        await press(pilot, VOICES, "P")
        assert "Nothing is plotted on this page." in seen(pilot)
