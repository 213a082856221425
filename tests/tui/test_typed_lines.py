"""The `:` line takes lines as a shell takes them, and `y` copies the line that does what was done."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from textual.pilot import Pilot

from crm_tui.cli.session import Session
from crm_tui.cli.within import Lines
from crm_tui.config import Config
from crm_tui.db.models import Contact, Deal
from crm_tui.domain.records import Kind, Role
from crm_tui.services import roles
from crm_tui.services import workspace as workspaces
from crm_tui.services.editing.records import add_record
from crm_tui.services.shape import files as shape_files
from crm_tui.tui.screens.board.screen import BoardScreen
from crm_tui.tui.screens.forms.screen import FormScreen
from crm_tui.tui.screens.output import OutputScreen
from crm_tui.tui.widgets.status import Tone
from tests.cli.conftest import NoScreens
from tests.tui.driving import press, program, shown, write

pytestmark = pytest.mark.usefixtures("at_noon")


@pytest.fixture
def deal(me: UUID) -> UUID:
    """D1, of nobody else."""
    return add_record(me, Kind.DEAL, {"title": "Acme rollout", "amount": "45k"}).id


@asynccontextmanager
async def opened(path: Path, user: str = "ana", **options: Any) -> AsyncIterator[Pilot[int]]:
    """The program as the command line opens it."""
    lines = Lines(Session(NoScreens(), wanted=str(path), user=user, restricted=options.get("restricted", False)))
    async with program(path, config=Config(user=user), lines=lines, **options) as pilot:
        yield pilot


def screen(pilot: Pilot[int]) -> str:
    return shown(pilot.app)


def on_top(pilot: Pilot[int]) -> type:
    """The kind of the screen on top."""
    return type(pilot.app.screen)


def foot(pilot: Pilot[int]) -> str:
    """What the program last said."""
    return pilot.app.said.sentence  # type: ignore[attr-defined,no-any-return]


async def type_line(pilot: Pilot[int], line: str) -> None:
    await press(pilot, "colon")
    await write(pilot, line)
    await press(pilot, "enter")


def stage_of(deal: UUID) -> str:
    return str(Deal.get_by_id(deal).stage.name)


class TestTyping:
    @pytest.mark.parametrize("line", ["crm-tui move D1 qual", "move D1 qual", "crm-tui move 'Acme rollout' qual"])
    async def test_a_line_of_a_shell_is_carried_out(self, workspace: Path, deal: UUID, line: str) -> None:
        async with opened(workspace) as pilot:
            await type_line(pilot, f"{line} --force --reason so")
            assert stage_of(deal) == "Qualification"
            assert foot(pilot) == "Moved D1 Acme rollout from Initial contact to Qualification."
            assert "Qualification          1" in screen(pilot), "the board shows it"
            await press(pilot, "u")
            assert stage_of(deal) == "Initial contact"

    async def test_records_are_added_and_edited(self, workspace: Path, me: UUID) -> None:  # noqa: ARG002
        async with opened(workspace) as pilot:
            await type_line(pilot, 'add contact name="Kim Sato" email=kim@acme.example')
            assert "Added contact C1 Kim Sato." in screen(pilot)
            await type_line(pilot, "edit C1 title='Head of Ops'")
            assert Contact.get().job_title == "Head of Ops"

    async def test_what_is_read_is_shown_in_a_pane_that_scrolls(self, workspace: Path, deal: UUID) -> None:  # noqa: ARG002
        async with opened(workspace) as pilot:
            await type_line(pilot, "list deals")
            assert on_top(pilot) is OutputScreen
            assert "list deals" in screen(pilot)
            assert "Acme rollout" in screen(pilot)
            before = screen(pilot)
            await press(pilot, "l")
            assert screen(pilot) != before
            await press(pilot, "escape")
            assert on_top(pilot) is BoardScreen
            await type_line(pilot, "help roles")
            first = screen(pilot)
            await press(pilot, "pagedown")
            assert screen(pilot) != first

    @pytest.mark.parametrize(
        ("line", "said"),
        [
            ("crm-tui", "Write a command behind crm-tui"),
            ("crm-tui frob", "There is no crm-tui frob"),
            ("move D99 proposal", "“D99”"),
            ("move D1 nowhere", "There is no stage “nowhere”"),
            ("edit D1 'amount=1", "close what a quote opened"),
            ("list deals stge:x", "nearest: stage"),
            ("crm-tui backup x.db", "crm-tui backup is for a shell"),
            ("crm-tui --db /elsewhere.db list deals", "run it in a shell"),
            ("add deal", "Title is needed"),
            ("move D1 --frob", "No such option"),
            ("move D1", "Missing argument 'REF…|FILTER'. Usage: crm-tui move [OPTIONS] REF…|FILTER STAGE"),
            ("mvoe D1 won", "No command here is called mvoe. Did you mean move?"),
        ],
    )
    async def test_what_cannot_be_done_is_a_sentence_at_the_foot(
        self,
        workspace: Path,
        deal: UUID,  # noqa: ARG002
        line: str,
        said: str,
    ) -> None:
        async with opened(workspace) as pilot:
            await type_line(pilot, line)
            assert said in foot(pilot)
            assert on_top(pilot) is BoardScreen

    async def test_a_status_that_is_an_answer_is_no_failure(self, workspace: Path, deal: UUID, me: UUID) -> None:  # noqa: ARG002
        add_record(me, Kind.TASK, {"title": "Call Kim", "due": "yesterday"})
        async with opened(workspace) as pilot:
            await type_line(pilot, "agenda --format tmux")
            assert (foot(pilot), pilot.app.said.tone) == ("1!", Tone.DONE)  # type: ignore[attr-defined]
            await type_line(pilot, "agenda")
            assert on_top(pilot) is OutputScreen
            assert "Call Kim" in screen(pilot)
            await press(pilot, "escape")
            await type_line(pilot, "agenda owner:nobody-here")
            assert pilot.app.said.tone is Tone.FAILED  # type: ignore[attr-defined]

    async def test_what_a_check_finds_is_shown_whole(self, workspace: Path, deal: UUID) -> None:  # noqa: ARG002
        async with opened(workspace) as pilot:
            await type_line(pilot, "stages edit Proposal probability=1")
            await type_line(pilot, "pipelines check Sales")
            assert on_top(pilot) is OutputScreen
            assert "Must be true" in screen(pilot)

    async def test_commands_of_the_place_go_by_their_names_as_ever(self, workspace: Path, deal: UUID) -> None:  # noqa: ARG002
        async with opened(workspace) as pilot:
            await type_line(pilot, "card.add")
            assert on_top(pilot) is FormScreen
            await press(pilot, "escape")
            await type_line(pilot, "filter owner:me")
            assert pilot.app.screen.filter_text == "owner:me"  # type: ignore[attr-defined]

    async def test_two_commands_go_one_after_the_other(self, workspace: Path, deal: UUID) -> None:
        async with opened(workspace) as pilot:
            await type_line(pilot, "edit D1 amount=1k && edit D1 title=Other")
            assert (Deal.get_by_id(deal).amount, Deal.get_by_id(deal).title) == (100_000, "Other")

    async def test_commands_references_fields_and_stages_are_completed(self, workspace: Path, deal: UUID) -> None:  # noqa: ARG002
        async with opened(workspace) as pilot:
            for typed, offered in (
                ("crm-tui mov", "move"), ("move acm", "D1"), ("move D1 qua", "Qualification"),
                ("add deal close=1 amo", "amount="), ("edit D1 owner=an", "owner=ana"), ("list deals sta", "stage:"),
                ("metrics --ex", "--explain"), ("place D1 ab", "above"), ("place D1 above acm", "D1"),
            ):  # fmt: skip
                await press(pilot, "colon")
                await write(pilot, typed)
                assert offered in screen(pilot).lower() or offered in screen(pilot), typed
                await press(pilot, "escape")
            await press(pilot, "colon")
            await write(pilot, "edit D1 am")
            assert "amount=" in screen(pilot)
            await press(pilot, "escape", "colon")
            await write(pilot, "list dea")
            assert "deals" in screen(pilot)


class TestRestricted:
    @pytest.mark.parametrize("line", ["crm-tui import x.csv", "crm-tui backup x", "crm-tui init", "restore x"])
    async def test_the_allow_list_holds(self, workspace: Path, deal: UUID, line: str) -> None:  # noqa: ARG002
        async with opened(workspace, restricted=True) as pilot:
            await type_line(pilot, line)
            said = foot(pilot)
            assert any(refusal in said for refusal in ("is for a shell", "may not name files", "No command here"))

    async def test_what_a_role_may_not_do_it_may_not_do_by_a_line(self, workspace: Path, deal: UUID, me: UUID) -> None:
        workspaces.sign_in("vic", "Vic")
        roles.give(me, "vic", Role.VIEWER)
        async with opened(workspace, user="vic", restricted=True) as pilot:
            await type_line(pilot, "edit D1 amount=1")
            assert "viewer" in foot(pilot)
            assert Deal.get_by_id(deal).amount == 4_500_000


class TestCopying:
    async def test_after_an_action_its_line_is_copied_and_shown(self, workspace: Path, deal: UUID) -> None:
        async with opened(workspace) as pilot:
            await press(pilot, "L", "y")
            if stage_of(deal) == "Initial contact":
                pytest.fail("the deal has not moved")
            said = f"crm-tui --db {workspace} move D1 Qualification"
            assert pilot.app.clipboard == said
            written = "".join(screen(pilot).split())
            assert "".join(said.split()) in written, "all of it is shown, over as many rows as it takes"

    async def test_what_was_copied_can_be_typed_again(self, workspace: Path, deal: UUID) -> None:
        async with opened(workspace) as pilot:
            await press(pilot, "L", "y", "u")
            assert stage_of(deal) == "Initial contact"
            await type_line(pilot, pilot.app.clipboard)
            assert stage_of(deal) == "Qualification"

    async def test_an_undo_has_a_line_too(self, workspace: Path, deal: UUID) -> None:  # noqa: ARG002
        async with opened(workspace) as pilot:
            await press(pilot, "L", "u", "y")
            assert " undo " in pilot.app.clipboard

    async def test_in_the_undo_list_it_is_the_line_of_what_is_at_the_cursor(self, workspace: Path, deal: UUID) -> None:  # noqa: ARG002
        async with opened(workspace) as pilot:
            await press(pilot, "L", "U", "j", "y")
            assert "add deal 'title=Acme rollout'" in pilot.app.clipboard

    async def test_in_a_restricted_session_no_file_is_named(self, workspace: Path, deal: UUID) -> None:  # noqa: ARG002
        async with opened(workspace, restricted=True) as pilot:
            await press(pilot, "L", "y")
            assert pilot.app.clipboard == "crm-tui move D1 Qualification"

    async def test_what_has_no_line_says_so(self, workspace: Path, me: UUID, tmp_path: Path) -> None:
        shape = tmp_path / "shape.toml"
        shape.write_text('currency = "CHF"\nsources = ["Web", "Fair"]\n')
        async with opened(workspace) as pilot:
            await pilot.app.store.run(shape_files.take_over, me, shape)  # type: ignore[attr-defined]
            await press(pilot, "y")
            assert "No crm-tui line does the same" in foot(pilot)
