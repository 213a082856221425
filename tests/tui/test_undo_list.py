"""The list of all that was done: what it says, and taking any of it back."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from textual.pilot import Pilot

from crm_tui import clock
from crm_tui.db import journal
from crm_tui.db.models import Company, Deal, Setting
from crm_tui.domain.records import Kind
from crm_tui.services import workspace as workspaces
from crm_tui.services.editing.records import add_record, edit_record, edit_records
from crm_tui.tui.screens.record.deal import DealScreen
from crm_tui.tui.screens.undo_list import PAGE, UndoListScreen
from tests.conftest import NOON
from tests.tui.driving import press, program, settle, shown, write

pytestmark = pytest.mark.usefixtures("at_noon")


@pytest.fixture
def deal(workspace: Path, me: UUID) -> UUID:  # noqa: ARG001 - the workspace must be there
    """D1, added yesterday by Ana; Ben made it dearer and hers, she renamed it."""
    with clock.frozen(NOON - timedelta(days=1)):
        add_record(me, Kind.COMPANY, {"name": "Acme Ltd"})
        added = add_record(me, Kind.DEAL, {"title": "Acme rollout", "amount": "45k"})
    ben = workspaces.sign_in("ben", "Ben Okoye")
    edit_record(ben, Kind.DEAL, added.id, None, {"amount": "50k", "company": "Acme Ltd"})
    edit_record(me, Kind.DEAL, added.id, None, {"title": "Acme expansion"})
    return added.id


@pytest.fixture
async def undo_list(workspace: Path, deal: UUID) -> AsyncIterator[Pilot[int]]:  # noqa: ARG001 - there is something
    async with program(workspace) as pilot:
        await press(pilot, "U")
        assert isinstance(pilot.app.screen, UndoListScreen)
        yield pilot


def screen(pilot: Pilot[int]) -> str:
    return shown(pilot.app)


def rows_of(pilot: Pilot[int]) -> list[str]:
    view = pilot.app.screen.view  # type: ignore[attr-defined]
    return [line.rstrip() for line in view.lines if line.strip()]


async def test_every_action_is_a_line_with_who_and_when_the_newest_first(undo_list: Pilot[int]) -> None:
    newest, before, *_, added = rows_of(undo_list)[:4]
    assert newest.startswith("▌today 12:00")
    assert "changed title of deal D1" in newest
    assert newest.endswith("Ana")
    assert "changed amount, company of deal D1" in before
    assert before.endswith("Ben")
    assert added.strip().startswith("yesterday 12:00 added deal D1 Acme rollout")


async def test_at_the_cursor_it_shows_the_record_and_each_field_before_and_after(undo_list: Pilot[int]) -> None:
    await press(undo_list, "j")
    assert "D1 Acme expansion" in screen(undo_list)
    assert "amount 45,000.00 → 50,000.00 EUR" in screen(undo_list)
    assert "company Acme Ltd" in screen(undo_list)
    assert "Ben Okoye · Mon 16 Nov 2026 12:00" in screen(undo_list)


async def test_beside_the_list_where_there_is_room(workspace: Path, deal: UUID) -> None:  # noqa: ARG001
    async with program(workspace, size=(120, 40)) as pilot:
        await press(pilot, "U")
        line = next(line for line in screen(pilot).splitlines() if "today 12:00" in line)
        assert "changed title of deal D1" in line
        assert line.count("changed title") == 2, "the list and what the action changed stand side by side"


async def test_any_of_them_is_taken_back_and_done_again(undo_list: Pilot[int], deal: UUID) -> None:
    await press(undo_list, "j", "u")
    assert Deal.get_by_id(deal).amount == 4_500_000
    assert Deal.get_by_id(deal).title == "Acme expansion", "the later one stands"
    assert "taken back: " in rows_of(undo_list)[1]
    await press(undo_list, "u")
    assert "It is taken back; Ctrl+R does it again." in screen(undo_list)
    await press(undo_list, "ctrl+r")
    assert Deal.get_by_id(deal).amount == 5_000_000
    assert "taken back: " not in screen(undo_list)
    await press(undo_list, "ctrl+r")
    assert "It is in force; u takes it back." in screen(undo_list)


async def test_a_conflict_says_which_later_change_stands_in_the_way(undo_list: Pilot[int], deal: UUID) -> None:
    await press(undo_list, "j", "j", "j", "u")
    assert "Ana Ruiz touched the same fields since" in screen(undo_list)
    assert "changed title of deal D1" in screen(undo_list)
    assert Deal.get_by_id(deal).hidden_at is None


async def test_enter_goes_to_the_record_and_escape_comes_back(undo_list: Pilot[int]) -> None:
    await press(undo_list, "enter")
    assert type(undo_list.app.screen) is DealScreen
    await press(undo_list, "escape")
    assert type(undo_list.app.screen).__name__ == "UndoListScreen"


async def test_of_several_records_one_is_picked(workspace: Path, deal: UUID, me: UUID) -> None:
    second = add_record(me, Kind.DEAL, {"title": "Birch pilot"}).id
    edit_records(me, Kind.DEAL, [deal, second], {"owner": ""})
    async with program(workspace) as pilot:
        await press(pilot, "U", "enter")
        assert "Go to" in screen(pilot)
        await write(pilot, "Birch")
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, DealScreen)
        assert pilot.app.screen.record == second


async def test_it_is_narrowed_to_a_person_a_kind_and_a_day(undo_list: Pilot[int]) -> None:
    await press(undo_list, "slash")
    await write(undo_list, "by:ben")
    await press(undo_list, "enter")
    assert [row.split()[-1] for row in rows_of(undo_list)] == ["Ben"]
    await press(undo_list, "slash", "ctrl+u")
    await write(undo_list, "kind:company on:yesterday")
    await press(undo_list, "enter")
    (only,) = rows_of(undo_list)
    assert "added company O1 Acme Ltd" in only
    await press(undo_list, "escape")
    assert len(rows_of(undo_list)) > 3
    assert isinstance(undo_list.app.screen, UndoListScreen)


async def test_a_filter_that_cannot_be_read_is_marked(undo_list: Pilot[int]) -> None:
    await press(undo_list, "slash")
    await write(undo_list, "whom:ben")
    assert "Actions have no field whom" in screen(undo_list)


async def test_what_a_colleague_does_appears_on_top(undo_list: Pilot[int], me: UUID) -> None:
    app = undo_list.app
    await app.store.run(edit_record, me, Kind.COMPANY, Company.get().id, None, {"city": "Lyon"})  # type: ignore[attr-defined]
    app.screen.changed([])  # type: ignore[attr-defined]
    await settle(undo_list)
    assert "changed city of company O1" in rows_of(undo_list)[0]
    assert "changed title of deal D1" in rows_of(undo_list)[1]


async def test_it_reads_on_by_key_as_one_goes_down(workspace: Path, me: UUID) -> None:
    for number in range(2 * PAGE + 7):
        with journal.action(me, f"said {number}") as act:
            act.create(Setting, key=f"number {number}", value="1")
    async with program(workspace) as pilot:
        await press(pilot, "U")
        for _ in range(3):
            await press(pilot, "end")
        assert "set up the workspace" in rows_of(pilot)[-1]
        assert "said 0" in rows_of(pilot)[-2]
        await press(pilot, "k", "u")
        assert "taken back: said 0" in rows_of(pilot)[-2], "far below the page that is read again"


async def test_from_a_record_its_changes_can_be_taken_back_too(workspace: Path, deal: UUID) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "enter", "4")
        assert "amount 45,000.00 → 50,000.00 EUR" in screen(pilot)
        assert "Ben" in screen(pilot)
        await press(pilot, "j", "x")
        assert Deal.get_by_id(deal).amount == 4_500_000
        await press(pilot, "x")
        assert Deal.get_by_id(deal).amount == 5_000_000
