"""The cycle on screen: five phases in a ring, each number of which can be reached, listed and explained."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any, cast
from uuid import UUID

import pytest
from textual.pilot import Pilot

from crm_tui import clock
from crm_tui.metrics.relationship.cycle import Station
from crm_tui.services.advocacy.referrals import refer
from crm_tui.services.editing import records
from crm_tui.tui.app import CrmApp
from crm_tui.tui.messages import RecordsChanged
from crm_tui.tui.screens.contacts.screen import ContactsScreen
from crm_tui.tui.screens.cycle import CycleScreen
from crm_tui.tui.screens.metrics.explain import ExplainScreen
from crm_tui.tui.screens.record.screen import RecordScreen
from crm_tui.tui.widgets.kpi.layout import Number
from tests.conftest import NOON
from tests.making import make_contact
from tests.tui.driving import press, program, settle, shown, write

pytestmark = pytest.mark.usefixtures("at_noon")


@pytest.fixture
def ring(workspace: Path, me: UUID) -> Path:
    """A workspace with a customer who sent two people, one of whom has bought."""
    kim = make_contact("Kim Sato")
    records.add_record(me, "order", {"title": "Boxes", "contact": kim.ref, "amount": "100 EUR"})  # type: ignore[arg-type]
    for name in ("Ann Lee", "Bob Ray"):
        refer(me, kim.id, name, {})
    records.add_record(me, "order", {"title": "Boxes", "contact": "Bob Ray", "amount": "300 EUR"})  # type: ignore[arg-type]
    return workspace


def crm(pilot: Pilot[Any]) -> CrmApp:
    return cast("CrmApp", pilot.app)


def at_cursor(pilot: Pilot[Any]) -> str:
    """What stands at the cursor, in a word."""
    match cast("CycleScreen", pilot.app.screen).sheet.what:
        case Station() as station:
            return str(station.phase)
        case Number() as number:
            return number.of or number.metric.definition.name
        case other:
            return str(other)


async def test_all_of_it_stands_on_80_by_24(ring: Path) -> None:
    async with program(ring) as pilot:
        await press(pilot, "g", "y")
        said = shown(crm(pilot))
        for words in ("Prospecting", "Qualification", "Conversion", "Retention", "Advocacy", "left the cycle"):
            assert words in said
        assert "2 people sent to us" in said
        assert "~50.0 % of new customers referred  ~50.0 % of all refer  ~1.0 per advocate" in said


async def test_tab_walks_the_ring_clockwise_and_round(ring: Path) -> None:
    async with program(ring) as pilot:
        await press(pilot, "g", "y")
        phases = [at_cursor(pilot)]
        for _ in range(5):
            await press(pilot, "tab")
            phases.append(at_cursor(pilot))
        assert phases == [
            "prospecting",
            "qualification",
            "conversion",
            "retention",
            "advocacy",
            "churned",
        ]
        await press(pilot, "l", "l")
        assert at_cursor(pilot) == "prospecting"
        await press(pilot, "h", "h", "h")
        assert at_cursor(pilot) == "advocacy"


async def test_down_goes_through_the_numbers_of_a_phase_and_on(ring: Path) -> None:
    async with program(ring) as pilot:
        await press(pilot, "g", "y", "j", "j", "j", "j", "j")
        assert at_cursor(pilot) == "qualification"
        await press(pilot, "k")
        assert at_cursor(pilot) == "went on from prospecting"


async def test_enter_lists_the_people_of_a_phase(ring: Path) -> None:
    async with program(ring) as pilot:
        await press(pilot, "g", "y", "l", "l", "l", "enter")
        assert isinstance(crm(pilot).screen, ContactsScreen)
        said = shown(crm(pilot))
        assert ("phase:" in said, "Kim Sato" in said, "Ann Lee" in said) == (True, True, False)


async def test_a_number_is_explained_down_to_its_records(ring: Path) -> None:
    async with program(ring) as pilot:
        await press(pilot, "g", "y", "j", "j", "j", "i")
        assert isinstance(crm(pilot).screen, ExplainScreen)
        said = shown(crm(pilot))
        assert "Lead conversion rate" in said
        assert "Bob Ray" in said
        await press(pilot, "j", "enter")
        assert isinstance(crm(pilot).screen, RecordScreen)
        await press(pilot, "escape", "escape")
        assert at_cursor(pilot) == "lead_conversion"


async def test_a_part_unfolds_and_folds(ring: Path) -> None:
    async with program(ring) as pilot:
        await press(pilot, "g", "y", "j", "j", "j", "enter", "tab", "enter")
        assert shown(crm(pilot)).count("Bob Ray") == 2
        await press(pilot, "enter")
        assert shown(crm(pilot)).count("Bob Ray") == 1


async def test_the_way_back_tells_whom_advocates_sent(ring: Path) -> None:
    async with program(ring) as pilot:
        await press(pilot, "g", "y", "h", "h", "h", "j", "j", "j", "j")
        assert at_cursor(pilot) == "back"
        await press(pilot, "enter")
        said = shown(crm(pilot))
        assert "From advocacy to prospecting" in said
        assert ("Ann Lee" in said, "Bob Ray" in said) == (True, True)


async def test_a_phase_is_explained_with_its_people(ring: Path) -> None:
    async with program(ring) as pilot:
        await press(pilot, "g", "y", "i")
        assert "In it now: prospecting" in shown(crm(pilot))
        assert "Ann Lee" in shown(crm(pilot))


async def test_another_period_is_chosen_typed_and_stepped(ring: Path) -> None:
    async with program(ring) as pilot:
        await press(pilot, "g", "y")
        assert "last 12 months" in shown(crm(pilot))
        await press(pilot, "1")
        assert "this quarter" in shown(crm(pilot))
        await press(pilot, "less_than_sign")
        assert "2026-Q3" in shown(crm(pilot))
        assert "0 people sent to us" in shown(crm(pilot))
        await press(pilot, "greater_than_sign")
        assert "2026-Q4" in shown(crm(pilot))
        await press(pilot, "greater_than_sign")
        assert "lies ahead" in shown(crm(pilot))
        await press(pilot, "5", "less_than_sign")
        assert "no period before all time" in shown(crm(pilot))
        await press(pilot, "d")
        await write(pilot, "2026-Q2")
        await press(pilot, "enter")
        assert "2026-Q2" in shown(crm(pilot))


async def test_it_is_looked_at_as_it_was_known_on_a_past_day(ring: Path) -> None:
    with clock.frozen(NOON + timedelta(days=3)):
        async with program(ring) as pilot:
            await press(pilot, "g", "y", "left_curly_bracket")
            assert "as of 18 Nov 2026" in shown(crm(pilot))
            assert "2 people sent to us" in shown(crm(pilot))
            await press(pilot, *["left_curly_bracket"] * 3)
            assert "as of 15 Nov 2026" in shown(crm(pilot))
            assert "0 people sent to us" in shown(crm(pilot))
            await press(pilot, "right_curly_bracket", "enter")
            said = shown(crm(pilot))
            assert ("In it now: prospecting" in said, "as of Mon 16 Nov 2026" in said, "Ann Lee" in said) == (True,) * 3
            await press(pilot, "escape", "escape")
            assert "as of 12:00" in shown(crm(pilot))


async def test_it_is_counted_anew_when_something_changes_and_the_cursor_stays(ring: Path, me: UUID) -> None:
    async with program(ring) as pilot:
        await press(pilot, "g", "y", "l", "l", "l", "l")
        saved = await crm(pilot).store.run(refer, me, await _kim(crm(pilot)), "Eve Kim", {})
        crm(pilot).post_message(RecordsChanged(saved.changed))
        await settle(pilot)
        assert "3 people sent to us" in shown(crm(pilot))
        assert at_cursor(pilot) == "advocacy"


async def _kim(app: CrmApp) -> UUID:
    from crm_tui.queries import refs

    found = await app.store.run(refs.resolve, "Kim Sato")
    return found.id


@pytest.mark.parametrize("size", [(200, 60), (120, 40), (100, 30), (80, 24), (60, 16), (40, 10)])
async def test_it_is_drawn_in_every_window(ring: Path, size: tuple[int, int]) -> None:
    async with program(ring, size=size) as pilot:
        await press(pilot, "g", "y")
        assert "Prospecting" in shown(crm(pilot))
        await press(pilot, "G", "tab", "home")
        assert at_cursor(pilot) == "prospecting"


@pytest.mark.parametrize("width", [77, 60, 53, 40])
async def test_where_the_ring_has_no_room_the_phases_stand_below_one_another(ring: Path, width: int) -> None:
    async with program(ring, size=(width, 45)) as pilot:
        await press(pilot, "g", "y")
        said = shown(crm(pilot))
        for words in ("● Qualification", "● Conversion", "● Advocacy", "SAL rate", "2 people sent to us", "0 churned"):
            assert words in said
        assert "~50.0 % of new customers referred" in said
        [line] = [line for line in said.splitlines() if "Referred" in line]
        assert line.split() == ["Referred", "~50.0", "%"]
        await press(pilot, "tab", "j")
        assert at_cursor(pilot) == "mql"


async def test_it_is_found_by_its_words(ring: Path) -> None:
    async with program(ring) as pilot:
        await press(pilot, "ctrl+p")
        await write(pilot, "cycle ring")
        assert "five phases in a ring" in shown(crm(pilot))
        await press(pilot, "enter")
        assert isinstance(crm(pilot).screen, CycleScreen)
