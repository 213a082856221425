"""The page of a contact, a company or a deal, worked with keys."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast
from uuid import UUID

import pytest
from textual.pilot import Pilot
from textual.widgets import Markdown

from crm_tui.db import journal
from crm_tui.db.models import Activity, Contact, Criterion, Deal, DealCheck, DealLine, Task, Transition
from crm_tui.domain.records import Kind
from crm_tui.services.editing.records import add_record, delete_record
from crm_tui.services.editing.saved import Saved
from crm_tui.services.moving import transitions
from crm_tui.tui.app import CrmApp
from crm_tui.tui.messages import RecordsChanged
from crm_tui.tui.screens.board.screen import BoardScreen
from crm_tui.tui.screens.forms.screen import FormScreen
from crm_tui.tui.screens.record.screen import RecordScreen
from crm_tui.tui.widgets.record.head import RecordHead
from tests.tui.driving import press, program, settle, shown, write

pytestmark = pytest.mark.usefixtures("at_noon")

HOSTILE = "ACME [/EMEA] [@click=app.quit]x[/]"


def crm(pilot: Pilot[Any]) -> CrmApp:
    return cast("CrmApp", pilot.app)


def screen(pilot: Pilot[Any]) -> str:
    """All that is on screen."""
    return shown(crm(pilot))


def page(pilot: Pilot[Any]) -> RecordScreen:
    return cast("RecordScreen", pilot.app.screen)


def head(pilot: Pilot[Any]) -> tuple[str, ...]:
    return pilot.app.screen.query_one(RecordHead).lines


def lines(pilot: Pilot[Any]) -> list[str]:
    """What the open section says, without blanks."""
    return [line.strip() for line in page(pilot).view.lines if line.strip()]


def at_cursor(pilot: Pilot[Any]) -> object:
    """What tells the thing at the cursor from the others."""
    item = page(pilot).view.item
    return item.key if item else None


def stage_of(deal: Saved) -> str:
    name: str = Deal.get_by_id(deal.id).stage.name
    return name


async def go(pilot: Pilot[Any], record: Saved, neighbours: list[UUID] | None = None) -> None:
    """Open a record as the board and the lists do."""
    crm(pilot).open_record(record.kind, record.id, neighbours or [])
    await settle(pilot)


@pytest.fixture
def acme(workspace: Path, me: UUID) -> Saved:  # noqa: ARG001 - the workspace must be there
    """A company."""
    values = {"name": "Acme Ltd", "industry": "Printing", "city": "London", "phone": "+44 20 7946 0312"}
    return add_record(me, Kind.COMPANY, {**values, "owner": "me", "phase": "conversion", "tags": "key account"})


@pytest.fixture
def kim(acme: Saved, me: UUID) -> Saved:
    """A person there."""
    values = {"name": "Kim Sato", "title": "Head of Ops", "company": acme.ref, "email": "kim@acme.example"}
    more = {"phone": "+49 30 1234567", "prefers": "email", "tags": "vip, berlin", "phase": "conversion"}
    return add_record(me, Kind.CONTACT, {**values, **more, "owner": "me", "note": "Likes trains"})


@pytest.fixture
def deal(kim: Saved, me: UUID) -> Saved:
    """A deal with her."""
    add_record(me, Kind.PRODUCT, {"name": "GTX Pro", "price": "550"})
    values = {"title": "Acme rollout", "company": "Acme Ltd", "contacts": f"{kim.ref} (decision maker)"}
    return add_record(me, Kind.DEAL, {**values, "amount": "45k", "close": "2026-11-30", "products": "2 x GTX Pro"})


@pytest.fixture
def box(deal: Saved) -> UUID:
    """Something that the deal's stage asks for."""
    stage = Deal.get_by_id(deal.id).stage_id
    with journal.action(None, "asked for more") as act:
        return act.create(Criterion, stage=stage, side="leave", kind="check", says="Somebody wants it", position=9).id  # type: ignore[no-any-return]


class TestHead:
    async def test_a_contact_has_job_phase_owner_preferred_channel_tags_and_reach(
        self, workspace: Path, kim: Saved
    ) -> None:
        async with program(workspace) as pilot:
            await go(pilot, kim)
            name, way, particulars = head(pilot)
            assert name.split("   ")[0].strip() == "Kim Sato"
            assert "Head of Ops, Acme Ltd" in name
            assert name.strip().endswith("C1   owner Ana Ruiz")
            assert way.strip() == "Prospecting ── Qualification ── ●Conversion today ── Retention ── Advocacy"
            assert "kim@acme.example   +49 30 1234567" in particulars
            assert particulars.strip().endswith("prefers email  berlin  vip")

    async def test_a_company_has_industry_place_and_phase(self, workspace: Path, acme: Saved) -> None:
        async with program(workspace) as pilot:
            await go(pilot, acme)
            assert "Acme Ltd   Printing · London" in head(pilot)[0]
            assert "●Conversion" in head(pilot)[1]
            assert "+44 20 7946 0312" in head(pilot)[2]

    async def test_who_has_left_the_cycle_stands_at_its_end(self, workspace: Path, me: UUID) -> None:
        gone = add_record(me, Kind.CONTACT, {"name": "Gone", "phase": "churned"})
        async with program(workspace, size=(120, 40)) as pilot:
            await go(pilot, gone)
            assert head(pilot)[1].strip().endswith("Advocacy ── ●Churned today")

    async def test_a_deal_has_its_stages_and_what_it_is_worth(self, workspace: Path, deal: Saved) -> None:
        async with program(workspace, size=(120, 40)) as pilot:
            await go(pilot, deal)
            name, way, particulars = head(pilot)
            assert "Acme rollout   Acme Ltd · Kim Sato" in name
            assert way.strip().startswith("●Initial contact ── Qualification")
            assert "45,000.00 EUR   10 %   closes 30 Nov   0 d in stage" in particulars

    async def test_on_a_small_screen_the_stages_around_are_circles(
        self, workspace: Path, deal: Saved, stages: dict[str, UUID], me: UUID
    ) -> None:
        transitions.move(deal.id, stages["Proposal"], me, None, "It is urgent", force=True)
        async with program(workspace) as pilot:
            await go(pilot, deal)
            assert head(pilot)[1].strip() == "✓──✓──✓──●Proposal──○──○"

    async def test_nothing_is_wider_than_the_screen(self, workspace: Path, deal: Saved, me: UUID) -> None:
        long = add_record(me, Kind.CONTACT, {"name": "N" * 200, "title": "T" * 200, "tags": ", ".join("abcdefgh" * 20)})
        for record in (deal, long):
            async with program(workspace) as pilot:
                await go(pilot, record)
                assert {len(line) for line in head(pilot)} == {80}
                assert {len(line) for line in page(pilot).view.lines} == {80}


class TestTimeline:
    async def test_it_is_newest_first_with_the_beginning_of_each_note(
        self, workspace: Path, deal: Saved, me: UUID
    ) -> None:
        note = "## Budget\n\n- **45k** in next year's plan\n- see [the plan](https://acme.example)"
        add_record(
            me,
            Kind.ACTIVITY,
            {"kind": "meeting", "subject": "Budget", "body": note, "at": "yesterday 9:00", "deal": deal.ref},
        )
        add_record(
            me,
            Kind.ACTIVITY,
            {"kind": "call", "subject": "Asked for the deck", "minutes": "15", "deal": deal.ref, "at": "09:30"},
        )
        async with program(workspace) as pilot:
            await go(pilot, deal)
            assert [line.strip("▌").split()[:2] for line in lines(pilot) if "•" not in line] == [
                ["12:00", "moved"], ["09:30", "call"], ["yesterday", "meeting"],
            ]  # fmt: skip
            assert "Asked for the deck" in lines(pilot)[1]
            assert lines(pilot)[1].endswith("15 min  Ana")
            assert lines(pilot)[3] == "Budget • 45k in next year's plan • see the plan"

    async def test_it_is_narrowed_to_one_kind(self, workspace: Path, kim: Saved, me: UUID) -> None:
        for kind in ("call", "email", "note"):
            add_record(me, Kind.ACTIVITY, {"kind": kind, "subject": f"About {kind}", "contact": kim.ref})
        async with program(workspace) as pilot:
            await go(pilot, kim)
            await press(pilot, "f")
            await write(pilot, "email")
            await press(pilot, "enter")
            assert [line.split()[1:3] for line in lines(pilot)] == [["email", "About"]]
            await press(pilot, "f", "enter")
            await press(pilot, "f")
            await write(pilot, "visit")
            await press(pilot, "enter")
            assert "Nothing of the kind visit has happened" in lines(pilot)[0]

    async def test_pages_come_as_one_scrolls(self, workspace: Path, kim: Saved, me: UUID) -> None:
        with journal.together():
            for number in range(130):
                add_record(me, Kind.ACTIVITY, {"kind": "call", "subject": f"Call {number}", "contact": kim.ref})
        async with program(workspace) as pilot:
            await go(pilot, kim)
            assert len(page(pilot).view.items) == 50
            await press(pilot, "G", "G", "G")
            assert len(page(pilot).view.items) == 130
            assert "Call 0" in lines(pilot)[-1]

    async def test_a_note_opens_whole_as_markdown_and_escape_goes_back(
        self, workspace: Path, kim: Saved, me: UUID
    ) -> None:
        note = "# Requirements\n\n" + "\n".join(f"- point {number}" for number in range(30))
        add_record(me, Kind.ACTIVITY, {"kind": "note", "subject": "Requirements", "body": note, "contact": kim.ref})
        async with program(workspace) as pilot:
            await go(pilot, kim)
            await press(pilot, "enter")
            assert pilot.app.screen.query(Markdown)
            assert "C1 Kim Sato" in screen(pilot)
            assert "• point 0" in screen(pilot)
            assert "point 29" not in screen(pilot)
            await press(pilot, "pagedown", "pagedown")
            assert "point 29" in screen(pilot)
            await press(pilot, "escape")
            assert not pilot.app.screen.query(Markdown)

    async def test_hostile_notes_are_shown_as_they_are(self, workspace: Path, kim: Saved, me: UUID) -> None:
        values = {"kind": "note", "subject": HOSTILE, "body": f"{HOSTILE} <script>", "contact": kim.ref}
        activity = add_record(me, Kind.ACTIVITY, values)
        with journal.action(me, "past the cleaning") as act:
            act.update(Activity.get_by_id(activity.id), body=f"{HOSTILE}\n\n\x1b[2Jcleared\u202e")
        async with program(workspace, size=(120, 40)) as pilot:
            await go(pilot, kim)
            assert HOSTILE in screen(pilot)
            assert "␛[2Jcleared" in screen(pilot)
            await press(pilot, "enter")
            assert HOSTILE in screen(pilot)
            assert "␛[2Jcleared" in screen(pilot)


class TestSections:
    async def test_each_has_a_key_and_says_how_much_is_in_it(
        self, workspace: Path, deal: Saved, kim: Saved, me: UUID
    ) -> None:
        add_record(me, Kind.TASK, {"title": "Send deck", "deal": deal.ref, "contact": kim.ref})
        async with program(workspace) as pilot:
            await go(pilot, kim)
            assert "1 Timeline  2 Deals 1  3 Tasks 1  4 Changes  5 Profile" in screen(pilot)
            await press(pilot, "2")
            assert "Acme rollout" in lines(pilot)[0]
            assert lines(pilot)[0].endswith("45,000.00 EUR")
            assert "as decision maker" in lines(pilot)[1]
            await press(pilot, "3")
            assert "Send deck" in lines(pilot)[0]
            await press(pilot, "4")
            assert "added contact C1 Kim Sato" in lines(pilot)[0]
            assert "email + kim@acme.example" in "\n".join(lines(pilot))
            await press(pilot, "5")
            assert "Likes trains" in "\n".join(lines(pilot))
            await press(pilot, "6")
            assert "Likes trains" in "\n".join(lines(pilot))

    async def test_a_deal_has_its_people_and_products(self, workspace: Path, deal: Saved) -> None:
        async with program(workspace) as pilot:
            await go(pilot, deal)
            await press(pilot, "2")
            said = "\n".join(lines(pilot))
            assert "Kim Sato  decision maker" in said
            assert "kim@acme.example" in said
            assert "2 × GTX Pro" in said
            assert "1,100.00 EUR" in said
            await press(pilot, "enter")
            assert head(pilot)[0].strip().startswith("Kim Sato")

    async def test_a_company_has_its_people(self, workspace: Path, acme: Saved, kim: Saved) -> None:
        async with program(workspace) as pilot:
            await go(pilot, acme)
            await press(pilot, "6")
            assert kim.name in lines(pilot)[0]
            await press(pilot, "enter", "5", "j", "enter")
            assert head(pilot)[0].strip().startswith("Acme Ltd")
            await press(pilot, "escape", "escape", "escape")
            assert "Contacts" in screen(pilot).splitlines()[0]

    async def test_the_key_that_finishes_is_named_where_there_is_something_to_finish(
        self, workspace: Path, kim: Saved
    ) -> None:
        async with program(workspace, size=(120, 24)) as pilot:
            await go(pilot, kim)
            assert "x done" not in screen(pilot)
            await press(pilot, "3")
            assert "x done" in screen(pilot)
            await press(pilot, "4")
            assert "x take back" in screen(pilot)
            await press(pilot, "1")
            assert " x " not in screen(pilot)

    async def test_empty_ones_say_which_key_fills_them(self, workspace: Path, me: UUID) -> None:
        lone = add_record(me, Kind.COMPANY, {"name": "Lone"})
        async with program(workspace) as pilot:
            await go(pilot, lone)
            for key, hint in (
                ("1", "a notes a call"),
                ("2", "n adds one"),
                ("3", "t adds a task"),
                ("6", "n adds a contact"),
            ):
                await press(pilot, key)
                assert hint in lines(pilot)[0], key

    async def test_beside_the_section_stands_the_profile_where_there_is_room(self, workspace: Path, kim: Saved) -> None:
        async with program(workspace, size=(120, 40)) as pilot:
            await go(pilot, kim)
            assert "Job title" in screen(pilot)
            await press(pilot, "5")
            assert screen(pilot).count("Job title") == 1
        async with program(workspace) as pilot:
            await go(pilot, kim)
            assert "Job title" not in screen(pilot)


class TestActs:
    async def test_an_activity_is_noted_about_the_deal(self, workspace: Path, deal: Saved) -> None:
        async with program(workspace) as pilot:
            await go(pilot, deal)
            await press(pilot, "a", "tab")
            await write(pilot, "Asked for the deck")
            await press(pilot, "ctrl+s")
            activity = Activity.get()
            assert (activity.kind, activity.subject, activity.deal_id) == ("note", "Asked for the deck", deal.id)
            assert activity.company.name == "Acme Ltd"
            assert any("Asked for the deck" in line for line in lines(pilot))
            await press(pilot, "u")
            assert not any("Asked for the deck" in line for line in lines(pilot))

    async def test_a_task_is_added_finished_taken_back_and_undone(self, workspace: Path, kim: Saved) -> None:
        async with program(workspace) as pilot:
            await go(pilot, kim)
            await press(pilot, "3", "t")
            await write(pilot, "Send deck")
            await press(pilot, "tab")
            await write(pilot, "tomorrow")
            await press(pilot, "ctrl+s")
            assert (Task.get().title, Task.get().due.isoformat(), Task.get().contact_id) == (
                "Send deck",
                "2026-11-17",
                kim.id,
            )
            await press(pilot, "x")
            assert Task.get().done_at is not None
            assert lines(pilot)[0].strip("▌").startswith("✓")
            await press(pilot, "x")
            assert Task.get().done_at is None
            await press(pilot, "x", "u")
            assert Task.get().done_at is None

    async def test_a_deal_is_added_with_the_contact_in_it(self, workspace: Path, kim: Saved) -> None:
        async with program(workspace) as pilot:
            await go(pilot, kim)
            await press(pilot, "2", "n")
            await write(pilot, "Pilot")
            await press(pilot, "ctrl+s")
            added = Deal.get(Deal.title == "Pilot")
            assert added.company.name == "Acme Ltd"
            assert "Pilot" in lines(pilot)[0]
            await press(pilot, "enter", "2")
            assert "Kim Sato" in "\n".join(lines(pilot))

    async def test_the_record_is_edited(self, workspace: Path, kim: Saved) -> None:
        async with program(workspace) as pilot:
            await go(pilot, kim)
            await press(pilot, "e", "tab", "end")
            await write(pilot, " and more")
            await press(pilot, "ctrl+s")
            assert Contact.get().job_title == "Head of Ops and more"
            assert "Head of Ops and more" in head(pilot)[0]

    async def test_somebody_who_was_faster_is_named_and_nothing_is_lost(self, workspace: Path, kim: Saved) -> None:
        async with program(workspace) as pilot:
            await go(pilot, kim)
            await press(pilot, "e", "tab", "end")
            await write(pilot, "!")
            with journal.action(None, "promoted") as act:
                act.update(Contact.get_by_id(kim.id), job_title="CEO")
            await press(pilot, "ctrl+s")
            assert "Somebody changed job title of C1 meanwhile, and so did you" in screen(pilot)
            assert Contact.get().job_title == "CEO"
            await press(pilot, "escape", "e")
            assert "Head of Ops!" in screen(pilot)

    async def test_a_deleted_record_leaves_the_page_and_undo_brings_it_back(self, workspace: Path, kim: Saved) -> None:
        async with program(workspace) as pilot:
            await press(pilot, "C", "enter", "d")
            assert Contact.get().hidden_at is not None
            assert "Deleted contact C1 Kim Sato   u undo" in screen(pilot)
            await press(pilot, "u")
            assert Contact.get_by_id(kim.id).hidden_at is None
            assert "Kim Sato" in screen(pilot)

    async def test_a_box_is_ticked_and_unticked(self, workspace: Path, deal: Saved, box: UUID) -> None:
        async with program(workspace) as pilot:
            await go(pilot, deal)
            await press(pilot, "6")
            place = next(at for at, item in enumerate(page(pilot).view.items) if item.key == box)
            await press(pilot, *["j"] * place)
            assert at_cursor(pilot) == box
            await press(pilot, "x")
            assert DealCheck.select().where(DealCheck.criterion == box).exists()
            assert any("✓ Somebody wants it" in line for line in lines(pilot))
            await press(pilot, "x")
            assert not DealCheck.select().where(DealCheck.criterion == box).exists()

    async def test_a_criterion_that_is_checked_by_itself_says_so(self, workspace: Path, deal: Saved) -> None:
        with journal.action(None, "asked for more") as act:
            stage = Deal.get_by_id(deal.id).stage_id
            values = {
                "side": "leave",
                "kind": "filter",
                "says": "It is large",
                "expression": "amount>1m",
                "position": 0,
            }
            act.create(Criterion, stage=stage, **values)
        async with program(workspace) as pilot:
            await go(pilot, deal)
            await press(pilot, "6", "x")
            assert "met once the deal passes amount>1m" in screen(pilot)


class TestMoving:
    async def test_the_deal_moves_on_and_back_and_undo_takes_it_back(self, workspace: Path, deal: Saved) -> None:
        async with program(workspace) as pilot:
            await go(pilot, deal)
            await press(pilot, "L")
            assert stage_of(deal) == "Qualification"
            assert "✓──●Qualification" in head(pilot)[1]
            assert "Moved D1 Acme rollout from Initial contact to Qualification   u undo" in screen(pilot)
            await press(pilot, "H")
            assert stage_of(deal) == "Initial contact"
            await press(pilot, "u")
            assert stage_of(deal) == "Qualification"
            await press(pilot, "u")
            assert "●Initial contact" in head(pilot)[1]
        assert Transition.select().where(Transition.deal == deal.id).count() == 5

    async def test_a_stage_is_picked_or_named(self, workspace: Path, deal: Saved) -> None:
        async with program(workspace) as pilot:
            await go(pilot, deal)
            await press(pilot, "m")
            assert "Move D1 Acme rollout to" in screen(pilot)
            await write(pilot, "needs")
            await press(pilot, "enter")
            assert stage_of(deal) == "Needs assessment"
            await press(pilot, "colon")
            await write(pilot, "choose_stage qual")
            await press(pilot, "enter")
            assert stage_of(deal) == "Qualification"
            await press(pilot, "colon")
            await write(pilot, "choose_stage nowhere")
            await press(pilot, "enter")
            assert "No stage here is called nowhere." in screen(pilot)

    async def test_what_a_stage_asks_for_is_asked_and_can_be_forced(
        self, workspace: Path, deal: Saved, box: UUID
    ) -> None:
        async with program(workspace) as pilot:
            await go(pilot, deal)
            await press(pilot, "exclamation_mark")
            assert "there is nothing to force" in screen(pilot)
            await press(pilot, "L")
            assert "Somebody wants it" in screen(pilot)
            await press(pilot, "escape")
            assert stage_of(deal) == "Initial contact"
            await press(pilot, "exclamation_mark", "exclamation_mark")
            await write(pilot, "The boss said so")
            await press(pilot, "ctrl+s")
        assert stage_of(deal) == "Qualification"
        last = Transition.select().order_by(Transition.seq.desc()).get()
        assert (last.forced, last.reason) == (True, "The boss said so")
        assert not DealCheck.select().where(DealCheck.criterion == box).exists()

    async def test_it_is_won_and_lost_with_the_forms_of_the_board(self, workspace: Path, deal: Saved) -> None:
        async with program(workspace) as pilot:
            await go(pilot, deal)
            await press(pilot, "m")
            await write(pilot, "won")
            await press(pilot, "enter")
            assert "What was bought, and for how much?" in screen(pilot)
            await press(pilot, "tab", *["backspace"] * 40, "ctrl+s", "ctrl+s")
            assert stage_of(deal) == "Closed won"
            assert not DealLine.select().exists(), "the products were emptied"
            await press(pilot, "m")
            await write(pilot, "lost")
            await press(pilot, "enter")
            await write(pilot, "price")
            await press(pilot, "ctrl+s")
        assert stage_of(deal) == "Closed lost"

    async def test_somebody_else_was_faster_and_is_named(
        self, workspace: Path, deal: Saved, stages: dict[str, UUID], me: UUID
    ) -> None:
        async with program(workspace) as pilot:
            await go(pilot, deal)
            transitions.move(deal.id, stages["Qualification"], me, None)
            await press(pilot, "m")
            await write(pilot, "needs")
            await press(pilot, "enter")
            assert f"Ana Ruiz moved {deal.ref} to Qualification today" in screen(pilot)
            assert "●Qualification" in head(pilot)[1]
        assert stage_of(deal) == "Qualification"

    @pytest.mark.usefixtures("box")
    async def test_what_was_refused_of_one_deal_is_not_forced_on_the_next(
        self, workspace: Path, deal: Saved, me: UUID
    ) -> None:
        other = add_record(me, Kind.DEAL, {"title": "Birch pilot"})
        async with program(workspace) as pilot:
            await go(pilot, deal, [deal.id, other.id])
            await press(pilot, "L", "escape", "J", "exclamation_mark")
            assert "there is nothing to force" in screen(pilot)
        assert stage_of(deal) == stage_of(other) == "Initial contact"

    async def test_only_the_page_of_a_deal_shows_and_has_the_keys(
        self, workspace: Path, deal: Saved, kim: Saved
    ) -> None:
        async with program(workspace) as pilot:
            await go(pilot, deal)
            assert "H L move" in screen(pilot).splitlines()[-1]
            await press(pilot, "question_mark")
            assert "Move the deal to a stage" in screen(pilot)
            assert "Note an activity" in screen(pilot)
            await press(pilot, "escape", "escape")
            await go(pilot, kim)
            assert "move" not in screen(pilot).splitlines()[-1]
            before = screen(pilot)
            await press(pilot, "m", "L", "H", "exclamation_mark")
            assert screen(pilot) == before


class TestNeighbours:
    async def test_J_and_K_walk_the_list_and_keep_the_section(self, workspace: Path, me: UUID) -> None:  # noqa: N802 - the keys
        for name in ("Ana", "Ben", "Cleo"):
            add_record(me, Kind.CONTACT, {"name": name})
        async with program(workspace) as pilot:
            await press(pilot, "C", "enter", "4", "J")
            assert head(pilot)[0].strip().startswith("Ben")
            assert "added contact C2 Ben" in lines(pilot)[0]
            await press(pilot, "J", "J")
            assert head(pilot)[0].strip().startswith("Cleo")
            assert "That was the last of the list." in screen(pilot)
            await press(pilot, "K", "K", "K")
            assert head(pilot)[0].strip().startswith("Ana")
            assert "That was the first of the list." in screen(pilot)

    async def test_they_follow_the_order_and_the_filter_of_the_list(self, workspace: Path, me: UUID) -> None:
        for name, tags in (("Ana", "vip"), ("Ben", ""), ("Cleo", "vip")):
            add_record(me, Kind.CONTACT, {"name": name, "tags": tags})
        async with program(workspace) as pilot:
            await press(pilot, "C", "S", "slash")
            await write(pilot, "tag:vip")
            await press(pilot, "enter", "enter", "J")
            assert head(pilot)[0].strip().startswith("Ana")

    async def test_they_walk_what_a_search_found(self, workspace: Path, me: UUID) -> None:
        for name in ("Kim Ba", "Kim Abc", "Ben"):
            add_record(me, Kind.CONTACT, {"name": name})
        async with program(workspace) as pilot:
            await press(pilot, "C", "slash")
            await write(pilot, "kim")
            await press(pilot, "enter", "enter", "J")
            assert head(pilot)[0].strip().startswith("Kim Abc")
            await press(pilot, "J")
            assert "That was the last" in screen(pilot)

    async def test_they_walk_the_cards_that_the_page_was_opened_with(
        self, workspace: Path, kim: Saved, me: UUID
    ) -> None:
        ben = add_record(me, Kind.CONTACT, {"name": "Ben"})
        async with program(workspace) as pilot:
            await go(pilot, kim, [kim.id, ben.id])
            await press(pilot, "J")
            assert head(pilot)[0].strip().startswith("Ben")


class TestTogether:
    async def test_a_change_elsewhere_is_shown_and_the_cursor_stays(
        self, workspace: Path, kim: Saved, me: UUID
    ) -> None:
        for number in range(30):
            add_record(
                me, Kind.ACTIVITY, {"kind": "call", "subject": f"Call {number}", "contact": kim.ref, "at": "08:00"}
            )
        async with program(workspace) as pilot:
            await go(pilot, kim)
            await press(pilot, *["j"] * 25)
            before = at_cursor(pilot)
            assert before is not None
            new = add_record(me, Kind.ACTIVITY, {"kind": "call", "subject": "News", "contact": kim.ref, "at": "11:00"})
            page(pilot).changed(new.changed)
            await settle(pilot)
            assert at_cursor(pilot) == before
            assert "News" in str([item.lines for item in page(pilot).view.items[:2]])

    async def test_a_record_that_somebody_deleted_says_so_and_closes(
        self, workspace: Path, kim: Saved, me: UUID
    ) -> None:
        async with program(workspace) as pilot:
            await press(pilot, "C", "enter")
            gone = delete_record(me, Kind.CONTACT, kim.id)
            page(pilot).changed(gone.changed)
            await settle(pilot)
            assert "not there any more" in screen(pilot)
            assert not isinstance(pilot.app.screen, RecordScreen)

    async def test_a_form_on_it_stays_open_and_the_page_closes_after_it(
        self, workspace: Path, kim: Saved, me: UUID
    ) -> None:
        async with program(workspace) as pilot:
            await press(pilot, "C", "enter", "e")
            await write(pilot, " B.")
            gone = delete_record(me, Kind.CONTACT, kim.id)
            crm(pilot).post_message(RecordsChanged(gone.changed))
            await settle(pilot)
            assert "Kim" in screen(pilot)
            assert isinstance(pilot.app.screen, FormScreen)
            await press(pilot, "escape")
            assert "not there any more" in screen(pilot)
            assert not isinstance(pilot.app.screen, (FormScreen, RecordScreen))


class TestNotes:
    async def test_a_task_is_read_finished_and_what_it_is_about_opened(
        self, workspace: Path, deal: Saved, me: UUID
    ) -> None:
        add_record(
            me, Kind.TASK, {"title": "Send deck", "due": "2026-11-10", "deal": deal.ref, "note": "With *numbers*"}
        )
        async with program(workspace) as pilot:
            await press(pilot, "C", "4", "enter")
            assert "Send deck   T1" in screen(pilot)
            assert "! due Tue 10 Nov 2026" in screen(pilot)
            assert "With numbers" in screen(pilot)
            await press(pilot, "x")
            assert "Done: T1 Send deck" in screen(pilot)
            await write(pilot, "They want a demo")
            await press(pilot, "ctrl+s")
            assert (Task.get().done_at is not None, Activity.get().body) == (True, "They want a demo")
            assert "✓ done" in screen(pilot)
            assert "x take back" in screen(pilot)
            await press(pilot, "x")
            assert Task.get().done_at is None
            await press(pilot, "enter")
            assert head(pilot)[0].strip().startswith("Acme rollout")

    async def test_an_activity_is_edited_and_deleted_where_it_is_read(
        self, workspace: Path, kim: Saved, me: UUID
    ) -> None:
        add_record(me, Kind.ACTIVITY, {"kind": "call", "subject": "Budget", "contact": kim.ref})
        async with program(workspace) as pilot:
            await press(pilot, "C", "5", "enter", "e", "tab", "end")
            await write(pilot, " exists")
            await press(pilot, "ctrl+s")
            assert Activity.get().subject == "Budget exists"
            assert "Budget exists" in screen(pilot)
            assert " x " not in screen(pilot)
            await press(pilot, "x")
            assert "only tasks can be finished" in screen(pilot)
            await press(pilot, "d")
            assert Activity.get().hidden_at is not None

    async def test_J_and_K_walk_from_one_to_the_next(self, workspace: Path, me: UUID) -> None:  # noqa: N802 - the keys
        for number in (1, 2):
            add_record(me, Kind.TASK, {"title": f"Task {number}", "due": f"+{number}d"})
        async with program(workspace) as pilot:
            await press(pilot, "C", "4", "enter", "J")
            assert "Task 2   T2" in screen(pilot)
            await press(pilot, "J")
            assert "That was the last of the list." in screen(pilot)
            await press(pilot, "K")
            assert "Task 1   T1" in screen(pilot)


async def test_the_key_of_the_place_below_leads_back_to_it(workspace: Path, acme: Saved) -> None:
    async with program(workspace) as pilot:
        await go(pilot, acme)
        await go(pilot, acme)
        await press(pilot, "B")
        assert isinstance(pilot.app.screen, BoardScreen)
        assert len(pilot.app.screen_stack) == 1
        await press(pilot, "B")
        assert isinstance(pilot.app.screen, BoardScreen)
