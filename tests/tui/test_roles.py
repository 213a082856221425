"""What a role does not let somebody do is not offered, and its key says why."""

from __future__ import annotations

from pathlib import Path
from typing import cast
from uuid import UUID

import pytest
from textual.pilot import Pilot

from crm_tui.config import Config
from crm_tui.db.models import Company, Deal
from crm_tui.domain.records import Role
from crm_tui.domain.roles import Rights
from crm_tui.services import roles
from crm_tui.services import workspace as workspaces
from crm_tui.tui import palette
from crm_tui.tui.app import CrmApp
from crm_tui.tui.commands import PLACES, in_force_at
from crm_tui.tui.messages import RecordsChanged
from tests.making import make_company, make_deal
from tests.tui.driving import press, program, settle, shown, write


def on_screen(pilot: Pilot[int]) -> str:
    return shown(cast("CrmApp", pilot.app))


@pytest.fixture
def ben(me: UUID, stages: dict[str, UUID]) -> Config:
    """A viewer, in a workspace with one deal and one company."""
    make_deal(stages["Initial contact"])
    make_company()
    workspaces.sign_in("ben", "Ben Okafor")
    roles.give(me, "ben", Role.VIEWER)
    return Config(user="ben")


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("role", Role)
def test_every_place_can_be_left_and_asked_about_in_every_role(place: str, role: Role) -> None:
    free = {command.id for command in in_force_at(place) if Rights(role).allow(command.needs)}
    for needed in ("go.contacts", "go.back", "help.keys", "program.quit", "form.close", "help.close", "begin.leave"):
        if any(command.id == needed for command in in_force_at(place)):
            assert needed in free


def test_the_palette_offers_what_the_role_may() -> None:
    offered = {choice.value.id for choice in palette.choices("board", {}, Rights(Role.VIEWER))}
    assert {"board.filter", "card.open", "go.metrics"} <= offered
    assert offered.isdisjoint({"card.add", "card.move_right", "card.delete", "import.file"})
    assert not palette.completions("card.mov", 8, "board", Rights(Role.VIEWER))
    assert palette.completions("card.mov", 8, "board", Rights(Role.SALES))


def test_a_restricted_session_offers_neither_files_nor_a_shell() -> None:
    offered = {choice.value.id for choice in palette.choices("board", {}, Rights(Role.ADMIN, restricted=True))}
    assert offered.isdisjoint({"import.file", "program.suspend"})
    assert "card.add" in offered


async def test_a_viewer_is_not_offered_what_they_may_not_and_the_key_says_why(workspace: Path, ben: Config) -> None:
    async with program(workspace, config=ben) as pilot:
        foot = on_screen(pilot).splitlines()[-1]
        assert "open" in foot
        assert "move" not in foot
        assert "new" not in foot
        await press(pilot, "L")
        assert "Your role, viewer, may not change deals or products; ask Ana Ruiz" in on_screen(pilot)
        await press(pilot, "n")
        assert "New deal" not in on_screen(pilot)
        await press(pilot, "C", "n")
        assert "Your role, viewer, may not change contacts" in on_screen(pilot)
    assert Deal.get().version == 1


async def test_the_help_says_what_one_may_not_and_that_roles_do_not_protect(workspace: Path, ben: Config) -> None:
    async with program(workspace, config=ben, size=(100, 70)) as pilot:
        await press(pilot, "question_mark")
        assert "Move the card on a stage" not in on_screen(pilot)
        await press(pilot, "shift+tab")
        page = on_screen(pilot)
    assert "Your role: viewer" in page
    assert "You may not change deals or products." in page
    assert "Roles guide, they do not protect" in " ".join(page.split())


async def test_a_line_that_names_a_command_one_may_not_says_why(workspace: Path, ben: Config) -> None:
    async with program(workspace, config=ben) as pilot:
        await press(pilot, "colon")
        await write(pilot, "card.add")
        await press(pilot, "enter")
        assert "Your role, viewer, may not" in on_screen(pilot)


async def test_places_that_a_role_does_not_see_are_not_there(workspace: Path, me: UUID, ben: Config) -> None:
    roles.give(me, "ben", Role.SERVICE)
    async with program(workspace, config=ben) as pilot:
        assert "Metrics" not in on_screen(pilot).splitlines()[0]
        for keys in (("M",), ("escape", "g", "m")):
            await press(pilot, *keys)
            assert "Your role, service, may not see the metrics" in on_screen(pilot)


async def test_a_role_that_changes_meanwhile_counts_at_once(workspace: Path, me: UUID, ben: Config) -> None:
    roles.give(me, "ben", Role.SERVICE)
    async with program(workspace, config=ben) as pilot:
        roles.give(me, "ben", Role.SALES)
        pilot.app.post_message(RecordsChanged(frozenset()))
        await settle(pilot)
        assert "Metrics" in on_screen(pilot).splitlines()[0]
        assert "move" in on_screen(pilot).splitlines()[-1]
        await press(pilot, "M")
        assert "period" in on_screen(pilot).splitlines()[-1]
        await press(pilot, "B")
        await press(pilot, "L")
        assert "Moved D1" in on_screen(pilot)


async def test_a_form_for_what_one_may_not_change_is_not_opened(workspace: Path, me: UUID, ben: Config) -> None:
    roles.give(me, "ben", Role.MARKETING)
    async with program(workspace, config=ben) as pilot:
        await press(pilot, "C", "3", "e")
        assert "Your role, marketing, may not change deals" in on_screen(pilot)
        await press(pilot, "2", "e")
        assert "Acme Ltd" in on_screen(pilot)
        assert "ctrl+s" in on_screen(pilot).lower()


async def test_in_a_restricted_session_no_file_is_imported_and_no_shell_reached(workspace: Path) -> None:
    async with program(workspace, restricted=True) as pilot:
        await press(pilot, "ctrl+z")
        assert "A restricted session may not leave for a shell." in on_screen(pilot)
        await press(pilot, "colon")
        await write(pilot, "import.file /etc/passwd")
        await press(pilot, "enter")
        assert "A restricted session may not name files of this machine." in on_screen(pilot)
        await press(pilot, "ctrl+p")
        await write(pilot, "import")
        assert "Import a file" not in on_screen(pilot)


async def test_the_only_person_of_a_workspace_notices_nothing(workspace: Path) -> None:
    async with program(workspace) as pilot:
        assert cast("CrmApp", pilot.app).rights == Rights(Role.ADMIN)
    assert not Company.select().exists()


async def test_undo_is_offered_at_the_foot_to_who_may_change_something(workspace: Path, ben: Config) -> None:
    async with program(workspace, config=ben, size=(120, 24)) as pilot:
        assert "u undo" not in on_screen(pilot).splitlines()[-1]
        await press(pilot, "C")
        assert "u undo" not in on_screen(pilot).splitlines()[-1]
    undoes = [command for command in in_force_at("board") if command.id == "undo.last"]
    assert [Rights(Role.SALES).allow(command.offered_to) for command in undoes] == [True]
