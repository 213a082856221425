"""A form whose answer was lost: what was saved is said to be saved, what was not is there to be saved, once."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from crm_tui import paths
from crm_tui.db.models import Action, Deal
from crm_tui.domain.ids import new_id
from crm_tui.domain.records import Kind
from crm_tui.services.commands import command
from crm_tui.services.editing.records import add_record
from crm_tui.tui.forms.drafts import Drafts
from tests.tui.driving import press, program, settle, shown, write

FORM = "deal.new"


async def test_what_was_saved_before_the_line_dropped_is_not_offered_again(workspace: Path, me: UUID) -> None:
    """The program was killed after the commit, before it could forget the draft."""
    asked = new_id()
    Drafts(paths.state_dir(), workspace, me).keep(FORM, {"title": "Birch pilot"}, asked)
    with command(asked):
        add_record(me, Kind.DEAL, {"title": "Birch pilot"})
    async with program(workspace) as pilot:
        await press(pilot, "n")
        screen = shown(pilot.app)  # it is ours
        assert "Added deal D1 Birch pilot. What you had typed was saved." in screen
        assert screen.count("Birch pilot") == 1
        await write(pilot, "Cedar renewal")
        await press(pilot, "ctrl+s")
    assert [deal.title for deal in Deal.select().order_by(Deal.number)] == ["Birch pilot", "Cedar renewal"]


async def test_what_was_not_is_there_and_saved_as_the_command_that_it_was(workspace: Path, me: UUID) -> None:
    asked = new_id()
    drafts = Drafts(paths.state_dir(), workspace, me)
    drafts.keep(FORM, {"title": "Birch pilot"}, asked)
    async with program(workspace) as pilot:
        await press(pilot, "n")
        assert "Continued from your draft" in shown(pilot.app)
        await press(pilot, "ctrl+s")
        await settle(pilot)
    assert Action.get_by_id(asked).summary == "added deal D1 Birch pilot"
    assert drafts.find(FORM) is None


async def test_what_is_typed_after_that_is_another_command(workspace: Path, me: UUID) -> None:
    asked = new_id()
    Drafts(paths.state_dir(), workspace, me).keep(FORM, {"title": "Birch pilot"}, asked)
    async with program(workspace) as pilot:
        await press(pilot, "n")
        await write(pilot, " in Lyon")
        await press(pilot, "ctrl+s")
    assert Deal.get().title == "Birch pilot in Lyon"
    assert Action.get_or_none(Action.id == asked) is None


async def test_where_no_draft_can_be_kept_that_is_said_and_saving_works_all_the_same(workspace: Path) -> None:
    paths.state_dir().mkdir(parents=True)
    (paths.state_dir() / "drafts").write_text("a file is in the way")
    async with program(workspace) as pilot:
        await press(pilot, "n")
        await write(pilot, "Birch pilot")
        await press(pilot, "ctrl+s")
    assert Deal.get().title == "Birch pilot"
