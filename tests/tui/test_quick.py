"""The line that adds a record: understood while it is typed, completed, asked about, saved once, never lost."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast
from uuid import UUID

import pytest
from textual.pilot import Pilot

from crm_tui.config import Config
from crm_tui.db.models import Action, Company, Contact, Deal, Task
from crm_tui.domain.records import Kind, Role
from crm_tui.services import roles
from crm_tui.services import workspace as workspaces
from crm_tui.services.editing.records import add_record
from crm_tui.tui.app import CrmApp
from crm_tui.tui.screens.quick import QuickScreen
from tests.tui.driving import press, program, settle, shown, write

pytestmark = pytest.mark.usefixtures("at_noon")


@pytest.fixture(autouse=True)
def acme(me: UUID, at_noon: object) -> None:  # noqa: ARG001 - time stands still
    add_record(me, Kind.COMPANY, {"name": "Acme Ltd"})
    add_record(me, Kind.CONTACT, {"name": "Kim Sato", "company": "Acme Ltd"})
    add_record(me, Kind.CONTACT, {"name": "Lee Wong"})
    add_record(me, Kind.CONTACT, {"name": "Lee Ward"})


def screen(pilot: Pilot[Any]) -> str:
    return shown(cast("CrmApp", pilot.app))


async def typed(pilot: Pilot[Any], line: str) -> str:
    """Type into the line, and wait until what was typed is understood; returns what is on screen."""
    await write(pilot, line)
    await settle(pilot)
    return screen(pilot)


async def test_what_is_understood_is_seen_while_one_types(workspace: Path) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "o")
        seen = await typed(pilot, 'Acme rollout 45k @"Kim Sato" #big close:30nov')
        for words in ("New deal", "Acme rollout", "45,000.00 EUR", "C1 Kim Sato", "O1 Acme Ltd", "big (new)"):
            assert words in seen
        assert "Mon 30 Nov 2026" in seen
        assert Deal.select().count() == 0


@pytest.mark.parametrize("place", ["B", "C", "M"])
async def test_one_line_adds_a_deal_from_wherever_one_is(workspace: Path, place: str) -> None:
    async with program(workspace) as pilot:
        await press(pilot, place, "o")
        await typed(pilot, "Birch pilot 8k company:Birch")
        await press(pilot, "enter")
        assert "Added deal D1 Birch pilot with company O2 Birch" in screen(pilot)
        await press(pilot, "u")
        assert Deal.get().hidden_at is not None
        assert Company.get(Company.name == "Birch").hidden_at is not None


async def test_what_may_mean_several_is_asked_and_then_saved(workspace: Path) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "o")
        assert "may mean" in await typed(pilot, "task greet @lee tomorrow")
        await press(pilot, "enter")
        assert "Lee Wong" in screen(pilot)
        await write(pilot, "wong")
        await press(pilot, "enter")
        assert Task.get().contact.name == "Lee Wong"
        assert not isinstance(pilot.app.screen, QuickScreen)


async def test_a_question_left_open_leaves_the_line_as_it_was(workspace: Path) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "o")
        await typed(pilot, "x @Zed")
        await press(pilot, "enter", "escape")
        assert "+x @Zed" in screen(pilot)
        await press(pilot, "enter", "enter")
        assert Contact.get(Contact.name == "Zed").id


async def test_what_is_wrong_is_marked_in_its_place_and_nothing_is_saved(workspace: Path) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "o")
        seen = await typed(pilot, "x close:soon")
        assert "✗ soon is not a date" in seen
        rows = seen.split("\n")
        line = next(number for number, row in enumerate(rows) if row.startswith("+x close:soon"))
        assert rows[line - 1].index("▾") == rows[line].index("soon")
        await press(pilot, "enter")
        assert Deal.select().count() == 0
        assert isinstance(pilot.app.screen, QuickScreen)


async def test_tab_completes_names_and_fields(workspace: Path) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "o")
        await typed(pilot, "x @ki")
        await press(pilot, "tab")
        await typed(pilot, " stage:qua")
        await press(pilot, "tab", "enter")
        deal = Deal.get()
        assert (deal.stage.name, deal.company.name) == ("Qualification", "Acme Ltd")


async def test_a_line_that_was_left_stands_there_next_time(workspace: Path) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "o")
        await typed(pilot, "half a li")
        await press(pilot, "escape", "o")
        assert "+half a li" in screen(pilot)
        assert "Continued from your draft." in screen(pilot)
    async with program(workspace) as pilot:
        await press(pilot, "o")
        await typed(pilot, "ne")
        await press(pilot, "enter")
        assert Deal.get().title == "half a line"
        await press(pilot, "o")
        assert "half a line" not in screen(pilot).partition("New deal")[2]


async def test_what_was_entered_before_comes_back_with_up(workspace: Path) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "o")
        await typed(pilot, "first 1k")
        await press(pilot, "enter", "o", "up")
        assert "+first 1k" in screen(pilot)


async def test_it_is_saved_once_though_the_answer_was_lost(workspace: Path, me: UUID) -> None:
    """The line was saved under an id that its draft has; the program that sent it did not live to see it."""
    from crm_tui.services import commands, quick
    from crm_tui.tui.screens.quick import DRAFT, FIELD

    async with program(workspace) as pilot:
        app = cast("CrmApp", pilot.app)
        id_ = UUID("0192d1c4-0000-7000-8000-000000000001")
        app.drafts.keep(DRAFT, {FIELD: "once 1k"}, id_)
        with commands.command(id_):
            quick.add(me, quick.understand("once 1k", me))
        await press(pilot, "o")
        assert "was saved" in screen(pilot)
        assert Deal.select().count() == 1
        assert app.drafts.find(DRAFT) is None


async def test_the_palette_adds_what_was_typed(workspace: Path) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "ctrl+p")
        await write(pilot, "Zebra pilot 3k")
        assert "Quick add: Zebra pilot 3k" in screen(pilot)
        await press(pilot, "enter")
        assert "3,000.00 EUR" in screen(pilot)
        await press(pilot, "enter")
        assert Deal.get().title == "Zebra pilot"


async def test_a_draft_is_not_lost_to_a_line_from_the_palette(workspace: Path) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "o")
        await typed(pilot, "half a line")
        await press(pilot, "escape", "ctrl+p")
        await write(pilot, "Zebra pilot 3k")
        await press(pilot, "enter")
        assert "+Zebra pilot 3k" in screen(pilot)
        await press(pilot, "up")
        assert "+half a line" in screen(pilot)


async def test_the_command_line_at_the_foot_takes_one_too(workspace: Path) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "colon")
        await write(pilot, "quick.add note they agreed")
        await press(pilot, "enter", "enter")
        assert Action.select().order_by(Action.id.desc()).first().summary == "added note A1 they agreed"


@pytest.mark.parametrize("line", ["[b]x[/b] [@click=app.quit]y[/]", "x @[red]z", "$primary {x}"])
async def test_what_looks_like_markup_is_only_text(workspace: Path, line: str) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "o")
        seen = await typed(pilot, line)
        assert line.partition(" @")[0] in seen.split("\n")[-2] + seen
        await press(pilot, "escape")


@pytest.mark.parametrize("size", [(40, 10), (80, 24), (200, 60)])
async def test_the_line_stays_in_sight_in_any_window(workspace: Path, size: tuple[int, int]) -> None:
    async with program(workspace, size=size) as pilot:
        await press(pilot, "o")
        seen = await typed(
            pilot, 'x 4k @"Kim Sato" #a #b #c close:fri src:fair stage:prop owner:me category:commit @no'
        )
        rows = seen.split("\n")
        assert any(row.startswith("+") for row in rows)
        assert "Esc close" in rows[-1]


async def test_who_may_change_nothing_is_told_so_and_offered_nothing(workspace: Path, me: UUID) -> None:
    workspaces.sign_in("ben", "Ben Okafor")
    roles.give(me, "ben", Role.VIEWER)
    async with program(workspace, config=Config(user="ben")) as pilot:
        for key in ("o", "c", "v"):
            await press(pilot, key)
            assert "Your role, viewer, may not change contacts" in screen(pilot)
            assert len(pilot.app.screen_stack) == 1
        await press(pilot, "ctrl+p")
        await write(pilot, "Zebra pilot 3k")
        assert "Quick add" not in screen(pilot)


async def test_a_role_that_may_add_no_deals_is_told_when_it_does(workspace: Path, me: UUID) -> None:
    workspaces.sign_in("ben", "Ben Okafor")
    roles.give(me, "ben", Role.SERVICE)
    async with program(workspace, config=Config(user="ben")) as pilot:
        await press(pilot, "o")
        await typed(pilot, "Zebra pilot 3k")
        await press(pilot, "enter")
        assert "✗ Your role, service, may not change deals" in screen(pilot)
        assert "+Zebra pilot 3k" in screen(pilot)
        await press(pilot, "home")
        await typed(pilot, "task ")
        await press(pilot, "enter")
        assert Task.get().title == "Zebra pilot 3k"


async def test_the_cursor_goes_to_what_was_added_where_that_is_shown(workspace: Path) -> None:
    async with program(workspace) as pilot:
        for line in ("First 1k", "Second 2k stage:qual"):
            await press(pilot, "o")
            await typed(pilot, line)
            await press(pilot, "enter")
        await press(pilot, "enter")
        assert screen(pilot).split("\n")[1].startswith(" Second")
        await press(pilot, "escape", "C", "o")
        await typed(pilot, "contact Mia Berg")
        await press(pilot, "enter", "enter")
        assert screen(pilot).split("\n")[1].startswith(" Mia Berg")


async def test_what_is_not_shown_where_one_is_can_be_gone_to_by_the_line_that_is_told(workspace: Path) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "C", "o")
        await typed(pilot, "Zebra pilot 3k")
        await press(pilot, "enter")
        assert "Added deal D1 Zebra pilot; :D1 opens it   u undo" in screen(pilot)
        await write(pilot, ":D1")
        await press(pilot, "enter")
        assert screen(pilot).split("\n")[1].startswith(" Zebra pilot")
