"""A form that is open while somebody else writes: both are shown, one says whose stands, and nothing is lost."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast
from uuid import UUID

import pytest
from textual.pilot import Pilot

from crm_tui.db.models import Company, Contact, Deal
from crm_tui.domain.records import Kind
from crm_tui.services import users
from crm_tui.services.editing.records import add_record, delete_record, edit_record
from crm_tui.services.undo.undoing import undo
from crm_tui.store import Where
from crm_tui.tui.app import CrmApp
from crm_tui.tui.screens.forms.screen import FormScreen
from tests.tui.driving import press, program, shown, write

pytestmark = pytest.mark.usefixtures("at_noon")


@pytest.fixture
def ben(me: UUID) -> UUID:
    """A colleague."""
    return users.add_user(me, {"login": "ben", "name": "Ben Roth"}).id


@pytest.fixture
def deal(me: UUID) -> UUID:
    """D1."""
    return add_record(me, Kind.DEAL, {"title": "Acme", "amount": "45k", "source": "Fair", "note": "Ours"}).id


def screen(pilot: Pilot[Any]) -> str:
    """All that is on screen."""
    return shown(cast("CrmApp", pilot.app))


def line(pilot: Pilot[Any], label: str) -> str:
    """The line of a field, without its label."""
    return next(row for row in screen(pilot).splitlines() if row[2:].startswith(label)).partition(label)[2].strip()


def below(pilot: Pilot[Any], label: str) -> str:
    """What stands on the row below a field."""
    rows = screen(pilot).splitlines()
    return rows[next(at for at, row in enumerate(rows) if row[2:].startswith(label)) + 1].strip()


async def fill(pilot: Pilot[Any], label: str, words: str) -> None:
    """Go to a field, and write these words into it and nothing else."""
    form = cast("FormScreen", pilot.app.screen).form
    while form.field.label != label:
        await press(pilot, "tab")
    await press(pilot, "ctrl+a" if form.field.lines > 1 else "end", "ctrl+u")
    await write(pilot, words)


async def test_what_does_not_collide_is_merged_and_said(workspace: Path, me: UUID, ben: UUID, deal: UUID) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "e")
        await fill(pilot, "Title", "Acme rollout")
        edit_record(ben, Kind.DEAL, deal, None, {"amount": "50k"})
        await press(pilot, "ctrl+s")
        assert "Changed title of deal D1 Acme rollout; kept Ben's change of amount" in screen(pilot)
    assert (Deal.get().title, Deal.get().amount) == ("Acme rollout", 5_000_000)
    undo(me)
    assert (Deal.get().title, Deal.get().amount) == ("Acme", 5_000_000), "only mine is taken back"


async def test_both_are_shown_with_who_and_when_and_theirs_can_be_taken(workspace: Path, ben: UUID, deal: UUID) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "e")
        await fill(pilot, "Amount", "60k")
        edit_record(ben, Kind.DEAL, deal, None, {"amount": "50k", "source": "Call"})
        await press(pilot, "tab", "tab", "ctrl+s")
        assert "Ben Roth changed amount of D1 meanwhile, and so did you" in screen(pilot)
        assert line(pilot, "Amount").startswith("60k")
        assert below(pilot, "Amount") == "◂ Ben Roth, today 12:00: 50,000.00 EUR"
        assert "◂ Ben, today 12:00" in line(pilot, "Source"), "their other changes are taken over, and marked"
        assert Deal.get().amount == 5_000_000

        await press(pilot, "ctrl+t")
        assert line(pilot, "Amount").startswith("50,000.00 EUR")
        assert "It is decided whose stands" in screen(pilot)
        await press(pilot, "ctrl+s")
    assert (Deal.get().amount, Deal.get().source) == (5_000_000, "Call")


async def test_mine_can_be_kept_once_both_were_seen(workspace: Path, ben: UUID, deal: UUID) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "e")
        await fill(pilot, "Amount", "60k")
        edit_record(ben, Kind.DEAL, deal, None, {"amount": "50k"})
        await press(pilot, "ctrl+s", "ctrl+s", "ctrl+s")
        assert "Whose stands in 1 field that both of you changed? Ctrl+T takes theirs, Ctrl+O" in screen(pilot)
        assert Deal.get().amount == 5_000_000, "saving again and again overwrites nothing"

        await press(pilot, "ctrl+t", "ctrl+o", "ctrl+s")
        assert "Changed amount of deal D1" in screen(pilot)
    assert Deal.get().amount == 6_000_000


async def test_to_write_on_decides_too(workspace: Path, ben: UUID, deal: UUID) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "e")
        await fill(pilot, "Amount", "60k")
        edit_record(ben, Kind.DEAL, deal, None, {"amount": "50k"})
        await press(pilot, "ctrl+s")
        await fill(pilot, "Amount", "55k")
        await press(pilot, "ctrl+s")
    assert Deal.get().amount == 5_500_000


async def test_each_field_is_decided_for_itself(workspace: Path, ben: UUID, deal: UUID) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "e")
        await fill(pilot, "Title", "Mine")
        await fill(pilot, "Amount", "60k")
        edit_record(ben, Kind.DEAL, deal, None, {"title": "Theirs", "amount": "50k"})
        await press(pilot, "ctrl+s", "ctrl+t")
        assert cast("FormScreen", pilot.app.screen).form.field.label == "Amount", "the next one comes by itself"
        await press(pilot, "ctrl+o", "ctrl+s")
    assert (Deal.get().title, Deal.get().amount) == ("Theirs", 6_000_000)


async def test_a_third_change_in_between_goes_round_again(workspace: Path, ben: UUID, deal: UUID) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "e")
        await fill(pilot, "Amount", "60k")
        edit_record(ben, Kind.DEAL, deal, None, {"amount": "50k"})
        await press(pilot, "ctrl+s", "ctrl+o")
        edit_record(ben, Kind.DEAL, deal, None, {"amount": "52k"})
        await press(pilot, "ctrl+s")
        assert below(pilot, "Amount") == "◂ Ben Roth, today 12:00: 52,000.00 EUR"
        assert Deal.get().amount == 5_200_000
        await press(pilot, "ctrl+o", "ctrl+s")
    assert Deal.get().amount == 6_000_000


async def test_of_a_note_both_are_shown(workspace: Path, ben: UUID, deal: UUID) -> None:
    async with program(workspace, size=(80, 40)) as pilot:
        await press(pilot, "e")
        await fill(pilot, "Note", "Ours and mine")
        edit_record(ben, Kind.DEAL, deal, None, {"note": "# Theirs\n\n" + "\n".join(f"- {n}" for n in range(9))})
        await press(pilot, "ctrl+s")
        said = [row.strip() for row in screen(pilot).splitlines()]
        assert "◂ Ben Roth, today 12:00:" in said
        assert {"# Theirs", "- 0", "… 5 lines more"} <= set(said)
        await press(pilot, "ctrl+t", "ctrl+o", "ctrl+t", "ctrl+s")
    assert Deal.get().note.startswith("# Theirs\n\n- 0\n")


async def test_a_note_that_was_emptied_says_so(workspace: Path, ben: UUID, deal: UUID) -> None:
    async with program(workspace, size=(80, 40)) as pilot:
        await press(pilot, "e")
        await fill(pilot, "Note", "Ours and mine")
        edit_record(ben, Kind.DEAL, deal, None, {"note": ""})
        await press(pilot, "ctrl+s")
        assert "◂ Ben Roth, today 12:00: emptied" in screen(pilot)


async def test_a_draft_remembers_what_it_began_with(workspace: Path, ben: UUID, deal: UUID) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "e")
        await fill(pilot, "Amount", "60k")
        await press(pilot, "escape")
        edit_record(ben, Kind.DEAL, deal, None, {"amount": "50k"})
        await press(pilot, "e", "ctrl+s")
        assert below(pilot, "Amount") == "◂ Ben Roth, today 12:00: 50,000.00 EUR"
        assert Deal.get().amount == 5_000_000


async def test_a_draft_left_undecided_is_still_to_be_decided(workspace: Path, ben: UUID, deal: UUID) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "e")
        await fill(pilot, "Amount", "60k")
        edit_record(ben, Kind.DEAL, deal, None, {"amount": "50k"})
        await press(pilot, "ctrl+s", "escape", "e", "ctrl+s")
        assert below(pilot, "Amount") == "◂ Ben Roth, today 12:00: 50,000.00 EUR"
        await press(pilot, "ctrl+o", "escape", "e", "ctrl+s")
    assert Deal.get().amount == 6_000_000, "what was decided stays so"


async def test_starting_afresh_shows_what_the_record_holds_now(workspace: Path, ben: UUID, deal: UUID) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "e")
        await fill(pilot, "Amount", "60k")
        edit_record(ben, Kind.DEAL, deal, None, {"amount": "50k"})
        await press(pilot, "ctrl+s", "ctrl+r")
        assert line(pilot, "Amount") == "50,000.00 EUR"
        await press(pilot, "ctrl+s")
        assert "Left deal D1 Acme as it was" in screen(pilot)
    assert Deal.get().amount == 5_000_000


async def test_what_was_deleted_can_be_brought_back_with_what_was_typed(workspace: Path, ben: UUID, deal: UUID) -> None:
    async with program(workspace, size=(120, 24)) as pilot:
        await press(pilot, "e")
        await fill(pilot, "Amount", "60k")
        delete_record(ben, Kind.DEAL, deal)
        await press(pilot, "ctrl+s")
        assert "Ben Roth deleted D1 Acme today 12:00. Ctrl+O brings it back" in screen(pilot)
        await press(pilot, "ctrl+o")
        assert "Changed amount of deal D1 Acme" in screen(pilot)
    assert (Deal.get().hidden_at, Deal.get().amount) == (None, 6_000_000)


async def test_or_stays_deleted(workspace: Path, ben: UUID, deal: UUID) -> None:
    async with program(workspace, size=(120, 24)) as pilot:
        await press(pilot, "e")
        await fill(pilot, "Amount", "60k")
        delete_record(ben, Kind.DEAL, deal)
        await press(pilot, "ctrl+s", "ctrl+t")
        assert not isinstance(pilot.app.screen, FormScreen)
    assert Deal.get().hidden_at is not None


async def test_the_keys_for_both_say_when_nobody_else_changed_anything(workspace: Path, deal: UUID) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "e", "ctrl+t")
        assert "Nobody else has changed this field." in screen(pilot)
        await press(pilot, "ctrl+o")
        assert line(pilot, "Title *") == "Acme"
        assert cast("FormScreen", pilot.app.screen).where == Where(Kind.DEAL, deal, editing=True)


async def test_hostile_text_of_a_colleague_is_only_text(workspace: Path, ben: UUID, deal: UUID) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "e")
        await fill(pilot, "Source", "Mine")
        edit_record(ben, Kind.DEAL, deal, None, {"source": "[@click=app.quit]x[/] [b"})
        await press(pilot, "ctrl+s")
        assert below(pilot, "Source") == "◂ Ben Roth, today 12:00: [@click=app.quit]x[/] [b"


@pytest.mark.usefixtures("deal")
async def test_typing_in_a_field_that_was_gone_to_replaces_what_stands_there(workspace: Path) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "e")
        await write(pilot, "Birch")
        await press(pilot, "tab", "shift+tab")
        await write(pilot, " Labs")
        assert line(pilot, "Title *") == "Birch Labs", "what was typed by hand is gone on with"
        await press(pilot, *["tab"] * 4)
        await write(pilot, "50k")
        await press(pilot, "ctrl+s")
    assert (Deal.get().title, Deal.get().amount) == ("Birch Labs", 5_000_000)


async def test_a_new_deal_has_one_draft_whatever_the_stage(workspace: Path) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "n")
        await write(pilot, "Acme")
        await press(pilot, "escape", "l", "n")
        assert line(pilot, "Title *") == "Acme"
        await press(pilot, "ctrl+s")
    assert Deal.get().stage.name == "Qualification"


async def test_a_company_that_is_only_named_can_be_added_from_there(workspace: Path) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "n")
        await write(pilot, "Acme rollout")
        await press(pilot, "tab")
        await write(pilot, "Nowhere Ltd")
        await press(pilot, "ctrl+s")
        assert "There is no company “Nowhere Ltd”" in screen(pilot)
        assert "adds this company" in screen(pilot)
        await press(pilot, "down", "tab", "ctrl+s")
        assert "Added deal D1 Acme rollout and added company O1 Nowhere Ltd" in screen(pilot)
    assert Deal.get().company.name == "Nowhere Ltd"


async def test_one_that_is_there_is_not_offered_anew(workspace: Path, me: UUID) -> None:
    add_record(me, Kind.COMPANY, {"name": "Acme"})
    add_record(me, Kind.CONTACT, {"name": "Kim"})
    async with program(workspace) as pilot:
        await press(pilot, "C", "e")
        await fill(pilot, "Company", "acme")
        assert "adds this company" not in screen(pilot)
        await fill(pilot, "Company", "acm")
        await press(pilot, "down", "tab", "ctrl+s")
    assert Contact.get().company.name == "Acme"
    assert Company.select().count() == 1


async def test_a_form_for_winning_does_not_write_back_the_amount_that_it_showed(
    workspace: Path, ben: UUID, deal: UUID
) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "m")
        await write(pilot, "closed won")
        await press(pilot, "enter")
        edit_record(ben, Kind.DEAL, deal, None, {"amount": "50k"})
        await press(pilot, "ctrl+s")
        assert "Ben Roth was faster and changed amount of D1" in screen(pilot)
        assert Deal.get().outcome == "open"
        await press(pilot, "ctrl+s")
        assert "was faster" not in screen(pilot), "it is said once"
    assert Deal.get().amount == 5_000_000


async def test_where_several_are_changed_at_once_nothing_is_added(workspace: Path, me: UUID) -> None:
    for name in ("Kim", "Zoë"):
        add_record(me, Kind.CONTACT, {"name": name})
    async with program(workspace) as pilot:
        await press(pilot, "C", "space", "space", "e")
        await fill(pilot, "Company", "Nowhere")
        assert "adds this company" not in screen(pilot)
        await press(pilot, "ctrl+s")
        assert "There is no company “Nowhere”" in screen(pilot)
    assert not Company.select().exists()
