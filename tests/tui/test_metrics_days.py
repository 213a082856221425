"""The metrics as of a past day: stepped through with keys, to look at and not to act on."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from textual.pilot import Pilot

from crm_tui import clock
from crm_tui.db.files import opening
from crm_tui.db.models import Stage, User, database
from crm_tui.domain.records import Kind
from crm_tui.services.editing.records import edit_record
from crm_tui.services.moving import transitions
from crm_tui.tui.places import PLACES
from tests.conftest import NOON
from tests.making import make_deal
from tests.shelf import Shelf
from tests.tui.driving import press, program, settle, shown, write

ONLY = [place for place in PLACES if place.id == "metrics"]


@pytest.fixture
def at_noon() -> Iterator[None]:
    with clock.frozen(NOON):
        yield


@pytest.fixture
def story(tmp_path: Path, shelf: Shelf, at_noon: None) -> Path:  # noqa: ARG001 - time stands still
    """Acme rollout, won the day before yesterday for 100, made 90 yesterday, when another one was won."""
    path = tmp_path / "sales.db"
    with clock.frozen(NOON - timedelta(days=40)):
        shutil.copy(shelf.sales(name="Ana Ruiz"), path)
    opening.open_workspace(path)
    me = User.get().id
    stage = {one.name: one.id for one in Stage.select()}
    with clock.frozen(NOON - timedelta(days=39)):
        acme = make_deal(stage["Proposal"], by=me, amount=100_00)
        birch = make_deal(stage["Proposal"], "Birch pilot", by=me, amount=50_00)
    with clock.frozen(NOON - timedelta(days=2)):
        transitions.move(acme.id, stage["Closed won"], me, None, "so", force=True)
    with clock.frozen(NOON - timedelta(days=1)):
        edit_record(me, Kind.DEAL, acme.id, None, {"amount": "90", "title": "Acme, corrected"})
        transitions.move(birch.id, stage["Closed won"], me, None, "so", force=True)
    opening.disconnect()
    database.initialize(None)
    return path


@pytest.fixture
async def sales(story: Path) -> AsyncIterator[Pilot[int]]:
    """The page of sales."""
    async with program(story, places=ONLY, size=(120, 40)) as pilot:
        await press(pilot, "2")
        yield pilot


def won(pilot: Pilot[int]) -> str:
    """The won value on screen."""
    line = next(line for line in shown(pilot.app).splitlines() if "Won value" in line)
    return line.partition("Won value")[2].split()[0]


def screen(pilot: Pilot[int]) -> str:
    return shown(pilot.app)


async def test_a_key_goes_back_a_day_and_another_one_forth(sales: Pilot[int]) -> None:
    assert won(sales) == "140"
    await press(sales, "{")
    assert "as of 15 Nov 2026" in screen(sales)
    assert won(sales) == "140"
    await press(sales, "{")
    assert (won(sales), "as of 14 Nov 2026" in screen(sales)) == ("100", True)
    await press(sales, "{")
    assert won(sales) == "0"
    await press(sales, "}", "}", "}")
    assert won(sales) == "140"
    assert "as of 12:00" in screen(sales)


async def test_a_month_back_a_day_in_words_and_now_again(sales: Pilot[int]) -> None:
    await press(sales, "(")
    assert "as of 16 Oct 2026" in screen(sales)
    await press(sales, ":")
    await write(sales, "metrics.as_of sat")
    await press(sales, "enter")
    assert (won(sales), "as of 14 Nov 2026" in screen(sales)) == ("100", True)
    await press(sales, "escape")
    assert (won(sales), "as of 12:00" in screen(sales)) == ("140", True)


async def test_the_records_behind_a_past_number_are_those_of_that_evening(sales: Pilot[int]) -> None:
    await press(sales, ":")
    await write(sales, "metrics.as_of sat")
    await press(sales, "enter", "enter")
    await settle(sales)
    assert "Acme rollout" in screen(sales)
    assert "Birch pilot" not in screen(sales)
    assert "as of Sat 14 Nov 2026" in screen(sales)
    await press(sales, "j", "enter")
    assert "D1 as it is today" in screen(sales)
    assert "Acme, corrected" in screen(sales)


async def test_nothing_is_done_with_numbers_of_the_past(sales: Pilot[int]) -> None:
    await press(sales, "{", "x")
    assert "to look at" in screen(sales)


async def test_what_would_have_been_is_told_of_what_was_known_that_evening(sales: Pilot[int]) -> None:
    """Two deals won for 140 since yesterday, one for 100 the evening before."""
    await press(sales, "0", "w")
    await write(sales, "average won +10%")
    await press(sales, "enter")
    await settle(sales)
    assert "Average won 70 77 +7" in " ".join(screen(sales).split())
    await press(sales, "{", "{")
    await settle(sales)
    assert "Average won 100 110 +10" in " ".join(screen(sales).split())


async def test_before_now_there_is_nothing_to_go_forth_to(sales: Pilot[int]) -> None:
    await press(sales, "}")
    assert "These are the numbers as of now" in screen(sales)


async def test_a_day_that_is_too_long_ago_changes_nothing(sales: Pilot[int]) -> None:
    await press(sales, ":")
    await write(sales, "metrics.as_of 1905-01-01")
    await press(sales, "enter")
    assert "numbers as of a day go back to" in screen(sales)
    assert (won(sales), "as of 12:00" in screen(sales)) == ("140", True)
