"""What a colleague changes is marked for a moment with who did it; the cursor stays, and then nothing is left of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast
from uuid import UUID

import pytest
from textual.pilot import Pilot

from crm_tui.db.models import Deal, Stage
from crm_tui.domain.records import Kind
from crm_tui.services import users
from crm_tui.services.editing.records import add_record, edit_record
from crm_tui.services.moving import transitions
from crm_tui.tui.app import CrmApp
from crm_tui.tui.everywhere.marked_news import MOST_MARKED, MarkedNews
from crm_tui.tui.messages import RecordsChanged
from tests.tui.driving import press, program, settle, shown, until


@pytest.fixture
def ben(me: UUID) -> UUID:
    """A colleague."""
    return users.add_user(me, {"login": "ben", "name": "Ben Roth"}).id


@pytest.fixture
def deals(me: UUID) -> list[UUID]:
    """Acme at the top, where the cursor stands, and Birch below it."""
    return [add_record(me, Kind.DEAL, {"title": title, "amount": "45k"}).id for title in ("Birch", "Acme")]


def screen(pilot: Pilot[Any]) -> str:
    """All that is on screen."""
    return shown(cast("CrmApp", pilot.app))


async def tell(pilot: Pilot[Any], kind: Kind, *records: UUID, by: str | None = "Ben Roth") -> None:
    """Have the program hear of a change."""
    changed = frozenset((str(kind), record) for record in records)
    pilot.app.post_message(RecordsChanged(changed, dict.fromkeys(changed, by) if by else {}))
    await settle(pilot)


async def gone(pilot: Pilot[Any], mark: str) -> None:
    """Wait until a mark is no longer shown."""
    await until(pilot, lambda: mark not in screen(pilot))


async def test_a_card_that_a_colleague_changed_says_who_for_a_moment(
    workspace: Path, ben: UUID, deals: list[UUID]
) -> None:
    async with program(workspace) as pilot:
        before = screen(pilot)
        edit_record(ben, Kind.DEAL, deals[0], None, {"source": "Fair"})
        await tell(pilot, Kind.DEAL, deals[0])
        marked = [row for row in screen(pilot).splitlines() if "◂ Ben" in row]
        assert len(marked) == 1
        assert "▌Acme" in screen(pilot), "the cursor stays where it is"
        await gone(pilot, "◂ Ben")
        assert screen(pilot) == before
        assert cast("MarkedNews", pilot.app.screen)._ending is None, "nothing waits where nothing is marked"


@pytest.mark.parametrize("keys", [(), ("z",), ("z", "z")])
async def test_cards_of_every_height_say_it(workspace: Path, deals: list[UUID], keys: tuple[str, ...]) -> None:
    async with program(workspace) as pilot:
        await press(pilot, *keys)
        await tell(pilot, Kind.DEAL, *deals)
        assert screen(pilot).count("◂ Ben") == 2


async def test_in_ascii_too(workspace: Path, deals: list[UUID]) -> None:
    async with program(workspace, ascii_only=True) as pilot:
        await tell(pilot, Kind.DEAL, deals[0])
        rows = ["".join(segment.text for segment in row) for row in pilot.app.screen._compositor.render_strips()]
        assert any("< Ben" in row for row in rows)


async def test_what_one_does_oneself_is_not_marked(workspace: Path, deals: list[UUID]) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "L")
        assert "◂" not in screen(pilot)
        await tell(pilot, Kind.DEAL, *deals)
        await tell(pilot, Kind.DEAL, deals[0], by=None)
        assert screen(pilot).count("◂ Ben") == 1


async def test_an_import_is_not_marked_record_by_record(workspace: Path, deals: list[UUID]) -> None:
    async with program(workspace) as pilot:
        await tell(pilot, Kind.DEAL, *deals, *[UUID(int=number) for number in range(MOST_MARKED)])
        assert "◂" not in screen(pilot)


async def test_rows_of_lists_say_it_too(workspace: Path, me: UUID) -> None:
    kim = add_record(me, Kind.CONTACT, {"name": "Kim Sato"}).id
    add_record(me, Kind.CONTACT, {"name": "Zoë"})
    async with program(workspace) as pilot:
        await press(pilot, "C")
        await tell(pilot, Kind.CONTACT, kim)
        [row] = [row for row in screen(pilot).splitlines() if "◂ Ben" in row]
        assert "Kim Sato" in row
        await gone(pilot, "◂ Ben")


class TestACardThatAColleagueMovesAwayJustThen:
    """Acme is at the cursor, and Birch comes to its place as the key is pressed."""

    @pytest.mark.parametrize("key", ["L", "H", "m", "J", "e", "delete"])
    async def test_a_key_that_was_meant_for_it_does_nothing_to_its_neighbour(
        self, workspace: Path, ben: UUID, deals: list[UUID], key: str
    ) -> None:
        async with program(workspace) as pilot:
            await self.take_away(pilot, ben, deals[1])
            before = [(row.id, row.stage_id, row.version) for row in Deal.select().order_by(Deal.number)]
            await press(pilot, key)
            assert "D2 was taken from here just now; press again for the card that is here." in screen(pilot)
            assert [(row.id, row.stage_id, row.version) for row in Deal.select().order_by(Deal.number)] == before

    async def test_pressed_again_it_is_about_the_card_that_is_there_now(
        self, workspace: Path, ben: UUID, deals: list[UUID]
    ) -> None:
        async with program(workspace) as pilot:
            await self.take_away(pilot, ben, deals[1])
            await press(pilot, "L", "L")
            assert Deal.get_by_id(deals[0]).stage.name == "Qualification"

    async def test_who_goes_to_the_neighbour_means_it(self, workspace: Path, ben: UUID, deals: list[UUID]) -> None:
        async with program(workspace) as pilot:
            await self.take_away(pilot, ben, deals[1])
            await press(pilot, "k", "L")
            assert Deal.get_by_id(deals[0]).stage.name == "Qualification"

    async def test_enter_opens_the_card_that_was_meant(self, workspace: Path, ben: UUID, deals: list[UUID]) -> None:
        async with program(workspace) as pilot:
            await self.take_away(pilot, ben, deals[1])
            await press(pilot, "enter")
            assert "Acme" in screen(pilot)
            assert "Birch" not in screen(pilot)

    async def test_after_a_moment_the_card_at_the_cursor_is_meant(
        self, workspace: Path, ben: UUID, deals: list[UUID]
    ) -> None:
        async with program(workspace) as pilot:
            await self.take_away(pilot, ben, deals[1])
            await gone(pilot, "◂ Ben")
            await press(pilot, "L")
            assert Deal.get_by_id(deals[0]).stage.name == "Qualification"

    async def take_away(self, pilot: Pilot[Any], ben: UUID, deal: UUID) -> None:
        row = Deal.get_by_id(deal)
        later = Stage.get(Stage.pipeline == row.pipeline, Stage.name == "Qualification")
        transitions.move(deal, later.id, ben, row.version)
        await tell(pilot, Kind.DEAL, deal)
        assert "▌Birch" in screen(pilot)
