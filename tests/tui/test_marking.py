"""Marks: set one by one, as a range, or on all that a filter finds; then anything is done to all of them at once."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any, cast
from uuid import UUID

import pytest
from textual.pilot import Pilot

from crm_tui.db import journal
from crm_tui.db.models import Action, Company, Contact, Deal, Tag, Tagging, Task, User
from crm_tui.domain.records import Kind
from crm_tui.services import workspace as workspaces
from crm_tui.services.editing.records import delete_record, edit_record
from crm_tui.tui.app import CrmApp
from crm_tui.tui.screens.board.screen import BoardScreen
from crm_tui.tui.screens.contacts.screen import ContactsScreen
from tests.making import make_company, make_contact, make_deal
from tests.tui.driving import press, program, settle, shown, write

Stages = dict[str, UUID]

pytestmark = pytest.mark.usefixtures("at_noon")


def screen(pilot: Pilot[Any]) -> str:
    return shown(cast("CrmApp", pilot.app))


def marked(pilot: Pilot[Any]) -> list[str]:
    """The short references of all that are marked."""
    on_top = cast("BoardScreen | ContactsScreen", pilot.app.screen)
    return [one.ref for one in on_top.marking.marked]


def cursor_row(pilot: Pilot[Any]) -> str:
    row = cast("ContactsScreen", pilot.app.screen).table.row
    return row.ref if row else ""


@pytest.fixture
def many(workspace: Path, stages: Stages, me: UUID) -> Path:
    """A board with six deals in its first stage, D6 on top, and two in the second; D2 has no amount."""
    for number in range(1, 7):
        amount = None if number == 2 else number * 100_000
        make_deal(
            stages["Initial contact"], f"Deal {number}", amount=amount, owner=me, close_date=date(2026, 12, number)
        )
    for number in (7, 8):
        make_deal(stages["Qualification"], f"Deal {number}", source="Fair")
    return workspace


@pytest.fixture
def crowd(workspace: Path) -> Path:
    """1,200 contacts, more than a list keeps in memory."""
    with journal.together():
        for number in range(1200):
            make_contact(f"Person {number:04}", phase="churned" if number % 2 else "retention")
    return workspace


class TestMarking:
    async def test_the_marked_are_counted_and_named(self, many: Path) -> None:
        async with program(many) as pilot:
            await press(pilot, "space", "space")
            assert "● 2 marked" in screen(pilot)
            assert "2 deals marked: D5 Deal 5, D6 Deal 6   . what to do" in screen(pilot)
            await press(pilot, "space", "space")
            assert "4 deals marked: D3 Deal 3, D4 Deal 4, D5 Deal 5 and 1 more   . what to do" in screen(pilot)
            await press(pilot, "escape")
            assert "Nothing is marked any more." in screen(pilot)
            assert marked(pilot) == []

    async def test_a_range_goes_from_the_last_mark_to_the_cursor_in_either_direction(self, many: Path) -> None:
        async with program(many) as pilot:
            await press(pilot, "j", "V")
            assert "From here: V at another one marks all between." in screen(pilot)
            await press(pilot, "j", "j", "V")
            assert sorted(marked(pilot)) == ["D3", "D4", "D5"]
            await press(pilot, "home", "V")
            assert sorted(marked(pilot)) == ["D3", "D4", "D5", "D6"]

    async def test_a_range_begins_anew_in_another_stage(self, many: Path) -> None:
        async with program(many) as pilot:
            await press(pilot, "space", "l", "V")
            assert marked(pilot) == ["D6", "D7"]
            await press(pilot, "k", "V")
            assert marked(pilot) == ["D6", "D7", "D8"]

    async def test_all_that_the_filter_finds_are_marked_and_unmarked(self, many: Path) -> None:
        async with program(many) as pilot:
            await press(pilot, "slash")
            await write(pilot, "amount>200")
            await press(pilot, "enter", "asterisk")
            assert len(marked(pilot)) == 7
            await press(pilot, "asterisk")
            assert marked(pilot) == []

    async def test_marks_reach_beyond_what_is_on_screen_and_stay_when_it_scrolls_sorts_and_changes(
        self, crowd: Path
    ) -> None:
        async with program(crowd) as pilot:
            await press(pilot, "C", "space", "end", "V")
            assert "● 1,200 marked" in screen(pilot)
            await press(pilot, "S", "home")
            assert len(marked(pilot)) == 1200
            edit_record(None, Kind.CONTACT, Contact.get(Contact.number == 700).id, None, {"title": "Head of Ops"})
            pilot.app.post_message(_anything_changed())
            await settle(pilot)
            assert len(marked(pilot)) == 1200
            await press(pilot, "slash")
            await write(pilot, "phase:churned")
            await press(pilot, "enter", "asterisk")
            assert len(marked(pilot)) == 600
            assert "● 600 marked" in screen(pilot)

    async def test_what_words_find_can_be_marked_too(self, crowd: Path) -> None:
        async with program(crowd) as pilot:
            await press(pilot, "C", "slash")
            await write(pilot, "person 000")
            await press(pilot, "enter", "asterisk")
            assert len(marked(pilot)) == 10
            await press(pilot, "escape", "j", "space", "j", "V")
            assert len(marked(pilot)) == 3

    async def test_there_is_a_most_and_it_is_said(self, crowd: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("crm_tui.queries.lists.marking.MOST_MARKED", 1000)
        async with program(crowd) as pilot:
            await press(pilot, "C", "asterisk")
            assert "These are more than 1,000 contacts, the most that can be marked; filter them." in screen(pilot)
            assert marked(pilot) == []


class TestActing:
    async def test_a_picker_lists_what_can_be_done_with_them(self, many: Path) -> None:
        async with program(many, size=(80, 40)) as pilot:
            await press(pilot, "full_stop")
            assert "What to do with D6 Deal 6" in screen(pilot)
            assert "Merge" not in screen(pilot), "one alone cannot be merged"
            await press(pilot, "escape", "space", "space", "full_stop")
            listed = screen(pilot)
            assert "What to do with 2 deals" in listed
            for title in ("Move 2 deals to a stage", "Edit 2 deals", "Delete 2 deals", "Give 2 deals to another owner"):
                assert title in listed, title
            assert "Mark the card" not in listed
            await press(pilot, "escape", "ctrl+p")
            await write(pilot, "edit the deal")
            assert "Edit 2 deals" in screen(pilot), "the palette names it so too"

    async def test_in_lists_it_has_what_fits_the_kind(self, workspace: Path) -> None:
        make_contact("Kim Sato")
        async with program(workspace, size=(80, 40)) as pilot:
            await press(pilot, "C", "full_stop")
            assert "What to do with C1 Kim Sato" in screen(pilot)
            assert "Edit C1" in screen(pilot)
            assert "Finish" not in screen(pilot)
            assert "when the deals close" not in screen(pilot)

    async def test_another_owner_is_picked_for_all_in_one_action(self, many: Path) -> None:
        workspaces.sign_in("ben", "Ben Okafor")
        before = Action.select().count()
        async with program(many, size=(80, 40)) as pilot:
            await press(pilot, "space", "space", "full_stop")
            await write(pilot, "owner")
            await press(pilot, "enter")
            await write(pilot, "ben")
            await press(pilot, "enter")
            assert "Changed owner of 2 deals" in screen(pilot)
            assert "marked" not in screen(pilot)
            ben = User.get(User.login == "ben").id
            assert {deal.number for deal in Deal.select().where(Deal.owner == ben)} == {5, 6}
            assert Action.select().count() == before + 1
            await press(pilot, "u")
            assert not Deal.select().where(Deal.owner == ben).exists()

    async def test_tags_are_added_and_taken_off(self, workspace: Path, me: UUID) -> None:
        kim, lee = make_contact("Kim Sato"), make_contact("Lee Park")
        edit_record(me, Kind.CONTACT, kim.id, None, {"tags": "cold, fair"})
        async with program(workspace) as pilot:
            await press(pilot, "C", "asterisk", "colon")
            await write(pilot, "marked.tag")
            await press(pilot, "enter")
            await write(pilot, "vip, fair")
            await press(pilot, "tab")
            await write(pilot, "cold")
            await press(pilot, "ctrl+s")
            assert "Tagged 2 contacts: +vip +fair -cold" in screen(pilot)
        words = Tagging.select(Tagging.record, Tag.name).join(Tag).tuples()
        assert set(words) == {(one.id, word) for one in (kim, lee) for word in ("vip", "fair")}

    async def test_close_dates_are_set_or_each_shifted_from_its_own(self, many: Path) -> None:
        async with program(many) as pilot:
            await press(pilot, "space", "space", "colon")
            await write(pilot, "marked.close_date")
            await press(pilot, "enter")
            await write(pilot, "+2w")
            await press(pilot, "ctrl+s")
            assert "Shifted closes of 2 deals by +2w" in screen(pilot)
            closes = {deal.number: deal.close_date for deal in Deal.select()}
            assert (closes[6], closes[5], closes[4]) == (date(2026, 12, 20), date(2026, 12, 19), date(2026, 12, 4))
            await press(pilot, "space", "space", "colon")
            await write(pilot, "marked.close_date 2027-01-31")
            await press(pilot, "enter")
        assert Deal.select().where(Deal.close_date == date(2027, 1, 31)).count() == 2

    async def test_a_task_about_each_goes_on_a_list(self, workspace: Path, me: UUID) -> None:
        kim, lee = make_contact("Kim Sato"), make_contact("Lee Park")
        async with program(workspace) as pilot:
            await press(pilot, "C", "asterisk", "colon")
            await write(pilot, "marked.list_tasks")
            await press(pilot, "enter")
            await write(pilot, "Spring calls")
            await press(pilot, "tab")
            await write(pilot, "Call about the new prices")
            await press(pilot, "tab")
            await write(pilot, "fri")
            await press(pilot, "ctrl+s")
            assert "on the list Spring calls" in screen(pilot)
        assert {(task.contact_id, task.title, task.due, task.list_name, task.owner_id) for task in Task.select()} == {
            (one.id, "Call about the new prices", date(2026, 11, 20), "Spring calls", me) for one in (kim, lee)
        }

    async def test_deals_are_moved_from_the_list_of_deals(self, many: Path, stages: Stages) -> None:
        async with program(many) as pilot:
            await press(pilot, "C", "3", "slash")
            await write(pilot, "stage:initial")
            await press(pilot, "enter", "asterisk", "m")
            await write(pilot, "qualif")
            await press(pilot, "enter")
            assert "Moved 6 deals to Qualification" in screen(pilot)
        assert Deal.select().where(Deal.stage == stages["Qualification"]).count() == 8


class TestThoseThatCannot:
    async def test_deals_that_a_stage_refuses_are_listed_with_why_and_the_others_moved_on_demand(
        self, many: Path, stages: Stages
    ) -> None:
        async with program(many) as pilot:
            await press(pilot, "end", "V", "k", "k", "V", "m")
            await write(pilot, "proposal")
            await press(pilot, "enter")
            assert "1 of 3 deals cannot move to Proposal" in screen(pilot)
            assert "D2 Deal 2" in screen(pilot)
            assert "Not yet true:" in screen(pilot)
            assert "The amount is known." in screen(pilot)
            assert not Deal.select().where(Deal.stage == stages["Proposal"]).exists()
            await press(pilot, "enter")
            assert "Moved 2 deals to Proposal" in screen(pilot)
            assert {deal.number for deal in Deal.select().where(Deal.stage == stages["Proposal"])} == {1, 3}
            await press(pilot, "u")
        assert not Deal.select().where(Deal.stage == stages["Proposal"]).exists()

    async def test_nothing_happens_when_the_person_leaves_the_question(self, many: Path, stages: Stages) -> None:
        async with program(many) as pilot:
            await press(pilot, "asterisk", "m")
            await write(pilot, "proposal")
            await press(pilot, "enter", "escape")
            assert len(marked(pilot)) == 8
        assert not Deal.select().where(Deal.stage == stages["Proposal"]).exists()

    async def test_what_somebody_else_changed_is_told_and_not_overwritten(self, many: Path, me: UUID) -> None:
        ben = workspaces.sign_in("ben", "Ben Okafor")
        theirs = Deal.get(Deal.number == 5)
        async with program(many) as pilot:
            await press(pilot, "space", "space", "space")
            edit_record(me, Kind.DEAL, theirs.id, None, {"owner": "ben"})
            await press(pilot, "colon")
            await write(pilot, "marked.assign nobody")
            await press(pilot, "enter")
            assert "It cannot be done with 1 of 3 deals" in screen(pilot)
            assert "was faster" in screen(pilot)
            await press(pilot, "enter")
            assert "Changed owner of 2 deals" in screen(pilot)
            assert marked(pilot) == ["D5"]
        owners = {deal.number: deal.owner_id for deal in Deal.select()}
        assert (owners[6], owners[5], owners[4]) == (None, ben, None)

    async def test_what_somebody_deleted_is_told_after_the_form(self, workspace: Path, me: UUID) -> None:
        companies = [make_company(f"Firm {number}") for number in range(3)]
        async with program(workspace) as pilot:
            await press(pilot, "C", "2", "asterisk")
            delete_record(me, Kind.COMPANY, companies[1].id)
            await press(pilot, "e")
            await press(pilot, *["tab"] * 8)
            await write(pilot, "Lisbon")
            await press(pilot, "ctrl+s")
            assert "It cannot be done with 1 of 3 companies" in screen(pilot)
            assert "That company is not there any more" in screen(pilot)
            await press(pilot, "enter")
        assert Company.select().where(Company.version > 1, Company.hidden_at.is_null()).count() == 2

    async def test_those_with_which_it_could_not_be_done_stay_marked(self, many: Path, me: UUID) -> None:
        async with program(many) as pilot:
            await press(pilot, "space", "space", "space")
            edit_record(me, Kind.DEAL, Deal.get(Deal.number == 5).id, None, {"amount": "9k"})
            await press(pilot, "d")
            assert "It cannot be done with 1 of 3 deals" in screen(pilot)
            await press(pilot, "enter")
            assert "Deleted 2 deals" in screen(pilot)
            assert marked(pilot) == ["D5"]

    async def test_what_was_typed_for_all_is_a_draft_until_it_is_done_with_the_others(
        self, workspace: Path, me: UUID
    ) -> None:
        companies = [make_company(f"Firm {number}") for number in range(3)]
        form = "company.several"
        async with program(workspace) as pilot:
            drafts = cast("CrmApp", pilot.app).drafts
            await press(pilot, "C", "2", "asterisk")
            delete_record(me, Kind.COMPANY, companies[1].id)
            await press(pilot, "e", *["tab"] * 8)
            await write(pilot, "Lisbon")
            await press(pilot, "ctrl+s")
            assert "It cannot be done with 1 of 3 companies" in screen(pilot)
            assert drafts.find(form) is not None
            await press(pilot, "escape")
            assert "kept as a draft" in screen(pilot)
            await press(pilot, "e")
            assert "Lisbon" in screen(pilot)
            assert "Continued from your draft" in screen(pilot)
            await press(pilot, "ctrl+s", "enter")
            assert drafts.find(form) is None
        assert Company.select().where(Company.city == "Lisbon").count() == 2


def _anything_changed() -> Any:
    from crm_tui.tui.messages import RecordsChanged

    return RecordsChanged(frozenset())
