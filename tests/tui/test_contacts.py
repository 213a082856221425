"""The lists of contacts, companies, deals, tasks and activities, worked with keys."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, cast
from uuid import UUID

import pytest
from textual.pilot import Pilot

from crm_tui.db import journal
from crm_tui.db.models import Activity, Company, Contact, Task
from crm_tui.domain.records import Kind
from crm_tui.services.editing.records import add_record
from crm_tui.tui.app import CrmApp
from crm_tui.tui.screens.contacts.screen import ContactsScreen
from crm_tui.tui.widgets.record.head import RecordHead
from tests.making import make_contact
from tests.shelf import Shelf, opened
from tests.tui.driving import press, program, settle, shown, write

pytestmark = pytest.mark.usefixtures("at_noon")

HOSTILE = "ACME [/EMEA] [@click=app.quit]x[/]"


def lists(pilot: Pilot[Any]) -> ContactsScreen:
    return cast("ContactsScreen", pilot.app.screen)


def screen(pilot: Pilot[Any]) -> str:
    """All that is on screen."""
    return shown(cast("CrmApp", pilot.app))


def rows(pilot: Pilot[Any]) -> list[str]:
    """The rows of the list below its head, without blanks."""
    return [line.strip() for line in lists(pilot).table.lines[1:] if line.strip()]


def at_cursor(pilot: Pilot[Any]) -> str:
    """The name of the record at the cursor."""
    row = lists(pilot).table.row
    return str(getattr(row, "name", None) or getattr(row, "title", None)) if row else ""


def top_row(pilot: Pilot[Any]) -> str:
    return rows(pilot)[0]


def second_line(pilot: Pilot[Any]) -> str:
    return screen(pilot).splitlines()[1]


@pytest.fixture
def people(workspace: Path, me: UUID) -> Path:
    """Three people and their companies."""
    add_record(me, Kind.COMPANY, {"name": "Acme Ltd", "city": "Berlin"})
    add_record(me, Kind.COMPANY, {"name": "Birch Labs", "city": "Oslo"})
    kim = {"name": "Kim Sato", "company": "Acme Ltd", "email": "kim@acme.example", "phone": "+49 30 1234567"}
    add_record(me, Kind.CONTACT, {**kim, "title": "Head of Ops", "owner": "me", "tags": "vip"})
    add_record(
        me, Kind.CONTACT, {"name": "Ana Ode", "company": "Birch Labs", "owner": "", "note": "Met at the velodrome"}
    )
    add_record(me, Kind.CONTACT, {"name": "Zoe Lindt", "owner": ""})
    return workspace


@pytest.fixture
def crowd(tmp_path: Path, shelf: Shelf) -> Iterator[Path]:
    """Four hundred people."""
    with opened(shelf.sales_with("crowd", lambda: make_people(range(400))), tmp_path / "sales.db") as path:
        yield path


def make_people(numbers: Iterable[int]) -> None:
    with journal.together():
        for number in numbers:
            make_contact(f"Person {number:03}")


class TestColumns:
    async def test_a_small_screen_has_name_company_and_mail(self, people: Path) -> None:
        async with program(people) as pilot:
            await press(pilot, "C")
            assert lists(pilot).table.lines[0].split() == ["Name", "▴", "Company", "E-mail"]
            assert rows(pilot)[1].split("  ")[0] == "Kim Sato"
            assert "kim@acme.example" in rows(pilot)[1]
            assert all(len(line) <= 80 for line in screen(pilot).splitlines())

    async def test_a_wide_screen_has_more_of_them(self, people: Path) -> None:
        async with program(people, size=(160, 40)) as pilot:
            await press(pilot, "C")
            head = lists(pilot).table.lines[0]
            assert all(label in head for label in ("Ref", "Name", "Company", "E-mail", "Phone", "Phase", "Owner"))
            assert "+49 30 1234567" in rows(pilot)[1]

    async def test_numbers_stand_at_the_right_edge_of_their_column(self, people: Path, me: UUID) -> None:
        add_record(me, Kind.DEAL, {"title": "Small", "amount": "900"})
        add_record(me, Kind.DEAL, {"title": "Large", "amount": "45k"})
        async with program(people) as pilot:
            await press(pilot, "C", "3")
            ends = {row.index(" EUR") for row in lists(pilot).table.lines if " EUR" in row}
            assert len(ends) == 1
            assert "  900.00 EUR" in top_row(pilot)

    async def test_hostile_text_is_shown_as_it_is(self, workspace: Path, me: UUID) -> None:
        add_record(me, Kind.CONTACT, {"name": HOSTILE})
        async with program(workspace, size=(120, 40)) as pilot:
            await press(pilot, "C")
            assert "ACME [/EMEA] [@cli" in screen(pilot)
            await press(pilot, "enter")
            assert HOSTILE in screen(pilot)

    async def test_text_that_came_past_the_cleaning_moves_no_cursor(self, workspace: Path) -> None:
        make_contact("Kim \x1b[2J\u202eSato")
        async with program(workspace) as pilot:
            await press(pilot, "C")
            assert "Kim ␛[2J\ufffdSato" in screen(pilot)


class TestCursor:
    async def test_letters_and_arrows_move_it(self, people: Path) -> None:
        async with program(people) as pilot:
            await press(pilot, "C", "j", "down")
            assert at_cursor(pilot) == "Zoe Lindt"
            await press(pilot, "k", "up", "up")
            assert at_cursor(pilot) == "Ana Ode"

    async def test_it_goes_through_a_long_list_page_by_page_and_fetches_as_it_goes(self, crowd: Path) -> None:
        async with program(crowd) as pilot:
            await press(pilot, "C")
            assert len(lists(pilot).table.state.rows) < 100
            await press(pilot, *["pagedown"] * 10)
            page = lists(pilot).table.state.page
            assert at_cursor(pilot) == f"Person {10 * page:03}"
            await press(pilot, *["pageup"] * 3)
            assert at_cursor(pilot) == f"Person {7 * page:03}"

    async def test_the_end_of_a_long_list_is_one_key_away_and_so_is_its_top(self, crowd: Path) -> None:
        async with program(crowd) as pilot:
            await press(pilot, "C", "G")
            assert at_cursor(pilot) == "Person 399"
            assert len(lists(pilot).table.state.rows) < 150
            await press(pilot, "k", "k")
            assert at_cursor(pilot) == "Person 397"
            await press(pilot, "g", "g")
            assert at_cursor(pilot) == "Person 000"
            assert top_row(pilot).startswith("▌Person 000")

    async def test_only_so_many_rows_are_kept(self, crowd: Path) -> None:
        make_people(range(400, 1000))
        async with program(crowd) as pilot:
            await press(pilot, "C", *["pagedown"] * 49)
            state = lists(pilot).table.state
            assert at_cursor(pilot) == f"Person {49 * state.page:03}"
            assert len(state.rows) <= 600
            await press(pilot, *["pageup"] * 49)
            assert at_cursor(pilot) == "Person 000"

    async def test_a_click_sets_it_and_a_second_one_opens(self, people: Path) -> None:
        async with program(people) as pilot:
            await press(pilot, "C")
            await pilot.click(lists(pilot).table, offset=(5, 3))
            assert at_cursor(pilot) == "Zoe Lindt"
            await pilot.click(lists(pilot).table, offset=(5, 2), times=2)
            await settle(pilot)
            assert pilot.app.screen.query_one(RecordHead).lines[0].strip().startswith("Kim Sato")


class TestWhichList:
    async def test_number_keys_and_tab_go_from_list_to_list(self, people: Path, me: UUID) -> None:
        add_record(me, Kind.DEAL, {"title": "Acme rollout"})
        add_record(me, Kind.TASK, {"title": "Send deck", "due": "tomorrow"})
        add_record(me, Kind.ACTIVITY, {"kind": "call", "subject": "Asked about prices", "at": "1 hour ago"})
        async with program(people) as pilot:
            await press(pilot, "C")
            for key, first in (
                ("2", "Acme Ltd"),
                ("3", "Acme rollout"),
                ("4", "Send deck"),
                ("5", "Asked about prices"),
            ):
                await press(pilot, key)
                assert first in top_row(pilot)
            await press(pilot, "tab")
            assert "No tickets yet" in top_row(pilot)
            await press(pilot, "shift+tab", "shift+tab")
            assert "Send deck" in top_row(pilot)
            await press(pilot, "1", "shift+tab", "tab")
            assert "Ana Ode" in top_row(pilot)

    async def test_each_keeps_its_cursor_and_its_filter(self, people: Path) -> None:
        async with program(people) as pilot:
            await press(pilot, "C", "j", "j", "2", "j", "1")
            assert at_cursor(pilot) == "Zoe Lindt"
            await press(pilot, "2")
            assert at_cursor(pilot) == "Birch Labs"

    async def test_an_empty_one_says_which_key_fills_it(self, workspace: Path) -> None:
        async with program(workspace) as pilot:
            await press(pilot, "C")
            assert "n adds the first one" in rows(pilot)[1]
            await press(pilot, "2")
            assert "--as companies" in rows(pilot)[1]

    async def test_the_number_of_records_stands_above(self, people: Path) -> None:
        async with program(people) as pilot:
            await press(pilot, "C")
            assert second_line(pilot).endswith("3")
            await press(pilot, "2")
            assert second_line(pilot).endswith("2")

    async def test_finished_tasks_are_out_of_the_way_until_asked_for(self, workspace: Path, me: UUID) -> None:
        add_record(me, Kind.TASK, {"title": "Send deck"})
        async with program(workspace) as pilot:
            await press(pilot, "C", "4", "x")
            assert Task.get().done_at is not None
            assert "No task is found with is:open" in rows(pilot)[0]
            await press(pilot, "escape")
            assert "Send deck" in top_row(pilot)
            await press(pilot, "escape")
            assert "No task is found with is:open" in rows(pilot)[0]


class TestNarrowing:
    async def test_it_is_searched_as_one_types_also_through_mail_phone_company_and_notes(self, people: Path) -> None:
        async with program(people) as pilot:
            await press(pilot, "C", "slash")
            for typed, found in (("kim@ac", "Kim"), ("acme", "Kim"), ("velo", "Ana"), ("+49 30", "Kim"), ("C3", "Zoe")):
                await write(pilot, typed)
                assert [row.strip("▌").split()[0] for row in rows(pilot)] == [found], typed
                await press(pilot, *["backspace"] * len(typed))
            await write(pilot, "velo")
            assert "Met at the velodrome" in top_row(pilot)

    async def test_all_that_was_found_is_walked_through_though_little_of_it_is_read_at_first(self, crowd: Path) -> None:
        async with program(crowd) as pilot:
            await press(pilot, "C", "slash")
            await write(pilot, "person")
            await press(pilot, "enter")
            assert second_line(pilot).endswith("person   the best 200")
            state = lists(pilot).table.state
            assert len(state.rows) < 50
            await press(pilot, "space", *["pagedown"] * 20)
            assert state.row is state.rows[-1]
            whole = [row.id for row in state.rows]
            assert len(whole) == len(set(whole)) == 200
            assert len(state.marked) == 1
            await press(pilot, "home")
            assert state.at == 0
            await press(pilot, "end")
            assert state.row is not None
            assert state.row.id == whole[-1]

    async def test_the_record_beside_one_that_was_found_is_the_next_that_was_found(self, crowd: Path) -> None:
        async with program(crowd) as pilot:
            await press(pilot, "C", "slash")
            await write(pilot, "person 1")
            await press(pilot, "enter", "j")
            second, third = (str(getattr(row, "name", "")) for row in lists(pilot).table.state.rows[1:3])
            await press(pilot, "enter")
            assert second in screen(pilot)
            await press(pilot, "J")
            assert third in screen(pilot)
            await press(pilot, "K", "K", "K")
            assert "Person 100" in screen(pilot)

    async def test_a_filter_by_fields_narrows_it(self, people: Path) -> None:
        async with program(people) as pilot:
            await press(pilot, "C", "slash")
            await write(pilot, "tag:vip owner:me")
            await press(pilot, "enter")
            assert [row.strip("▌").split()[0] for row in rows(pilot)] == ["Kim"]
            assert second_line(pilot).endswith("tag:vip owner:me   1")
            await press(pilot, "slash")
            await write(pilot, " tag:vip owner:me")
            await press(pilot, "enter")
            assert second_line(pilot).endswith("tag:vip owner:me…   1"), "the number stays whole"

    async def test_escape_while_typing_brings_back_what_was_there(self, people: Path) -> None:
        async with program(people) as pilot:
            await press(pilot, "C", "slash")
            await write(pilot, "kim")
            await press(pilot, "escape")
            assert len(rows(pilot)) == 3

    async def test_escape_afterwards_shows_all_again(self, people: Path) -> None:
        async with program(people) as pilot:
            await press(pilot, "C", "slash")
            await write(pilot, "kim")
            await press(pilot, "enter")
            assert len(rows(pilot)) == 1
            await press(pilot, "escape")
            assert len(rows(pilot)) == 3

    async def test_a_filter_that_cannot_be_read_is_told_and_leaves_the_list(self, people: Path) -> None:
        async with program(people) as pilot:
            await press(pilot, "C", "slash")
            await write(pilot, "nonsense:1")
            await press(pilot, "enter")
            assert "is not a field of contacts" in screen(pilot)
            assert len(rows(pilot)) == 3

    async def test_nothing_found_says_how_to_get_out(self, people: Path) -> None:
        async with program(people) as pilot:
            await press(pilot, "C", "slash")
            await write(pilot, "nobody")
            assert "No contact is found with nobody" in rows(pilot)[0]
            assert "Escape shows all contacts" in rows(pilot)[1]


class TestOrder:
    async def test_a_picked_column_sorts_and_S_turns_it_round(self, people: Path) -> None:  # noqa: N802 - the key
        async with program(people) as pilot:
            await press(pilot, "C", "s")
            await write(pilot, "company")
            await press(pilot, "enter")
            assert [row.strip("▌").split()[0] for row in rows(pilot)] == ["Kim", "Ana", "Zoe"]
            assert "Company ▴" in lists(pilot).table.lines[0]
            await press(pilot, "S")
            assert [row.strip("▌").split()[0] for row in rows(pilot)] == ["Ana", "Kim", "Zoe"]
            assert "Company ▾" in lists(pilot).table.lines[0]

    async def test_a_click_on_a_head_sorts_and_another_turns_it_round(self, people: Path) -> None:
        async with program(people) as pilot:
            await press(pilot, "C")
            await pilot.click(lists(pilot).table, offset=(2, 0))
            await settle(pilot)
            assert [row.strip("▌").split()[0] for row in rows(pilot)] == ["Zoe", "Kim", "Ana"]

    async def test_a_column_that_is_not_shown_is_shown_once_it_sorts(self, people: Path) -> None:
        async with program(people) as pilot:
            await press(pilot, "C", "s")
            await write(pilot, "created")
            await press(pilot, "enter")
            assert "Created ▾" in lists(pilot).table.lines[0]

    async def test_numbers_begin_with_the_largest(self, workspace: Path, me: UUID) -> None:
        for name, staff in (("Small", "3"), ("Large", "900"), ("Unknown", "")):
            add_record(me, Kind.COMPANY, {"name": name, "employees": staff})
        async with program(workspace) as pilot:
            await press(pilot, "C", "2", "s")
            await write(pilot, "employees")
            await press(pilot, "enter")
            assert [getattr(row, "name", "") for row in lists(pilot).table.state.rows] == ["Large", "Small", "Unknown"]


class TestRecords:
    async def test_a_contact_is_added(self, workspace: Path) -> None:
        async with program(workspace) as pilot:
            await press(pilot, "C", "n")
            await write(pilot, "Kim Sato")
            await press(pilot, "ctrl+s")
            assert Contact.get().name == "Kim Sato"
            assert "Kim Sato" in top_row(pilot)
            assert "Added contact C1 Kim Sato   u undo" in screen(pilot)

    async def test_the_cursor_goes_to_what_was_added_however_far_down_it_stands(self, crowd: Path) -> None:
        async with program(crowd) as pilot:
            await press(pilot, "C", "n")
            await write(pilot, "Person 300 b")
            await press(pilot, "ctrl+s")
            assert at_cursor(pilot) == "Person 300 b"
            await press(pilot, "k")
            assert at_cursor(pilot) == "Person 300"

    async def test_a_contact_is_edited_and_undone(self, people: Path) -> None:
        async with program(people) as pilot:
            await press(pilot, "C", "j", "e", "end")
            await write(pilot, "!")
            await press(pilot, "ctrl+s")
            assert Contact.get(Contact.number == 1).name == "Kim Sato!"
            assert at_cursor(pilot) == "Kim Sato!"
            await press(pilot, "u")
            assert Contact.get(Contact.number == 1).name == "Kim Sato"
            assert at_cursor(pilot) == "Kim Sato"

    async def test_what_is_wrong_in_a_form_is_said_beside_the_field_and_nothing_is_saved(self, people: Path) -> None:
        async with program(people) as pilot:
            await press(pilot, "C", "4", "n")
            await write(pilot, "Call")
            await press(pilot, "tab")
            await write(pilot, "someday soon")
            await press(pilot, "ctrl+s")
            assert "Not saved yet" in screen(pilot)
            assert not Task.select().exists()

    async def test_a_company_is_suggested_by_a_part_of_its_name(self, people: Path) -> None:
        async with program(people) as pilot:
            await press(pilot, "C", "G", "e", "tab", "tab")
            await write(pilot, "bir")
            assert "Birch Labs" in screen(pilot)
            await press(pilot, "down", "enter", "ctrl+s")
            assert Contact.get(Contact.number == 3).company == Company.get(Company.name == "Birch Labs")

    async def test_a_deleted_record_goes_and_undo_brings_it_back(self, people: Path) -> None:
        async with program(people) as pilot:
            await press(pilot, "C", "j", "d")
            assert len(rows(pilot)) == 2
            assert at_cursor(pilot) == "Zoe Lindt"
            assert Contact.get(Contact.number == 1).hidden_at is not None
            await press(pilot, "u")
            assert len(rows(pilot)) == 3

    async def test_all_marked_are_deleted_in_one_step(self, people: Path) -> None:
        async with program(people) as pilot:
            await press(pilot, "C", "space", "space")
            assert [row[0] for row in rows(pilot)] == ["●", "●", "▌"]
            await press(pilot, "d")
            assert [row.strip("▌").split()[0] for row in rows(pilot)] == ["Zoe"]
            assert "Deleted 2 contacts   u undo" in screen(pilot)
            await press(pilot, "u")
            assert len(rows(pilot)) == 3

    async def test_escape_removes_marks_first(self, people: Path) -> None:
        async with program(people) as pilot:
            await press(pilot, "C", "space", "escape", "d")
            assert len(rows(pilot)) == 2

    async def test_a_form_over_all_marked_sets_one_field_and_leaves_the_others(self, people: Path) -> None:
        async with program(people) as pilot:
            await press(pilot, "C", "space", "space", "e")
            assert "Change 2 contacts" in screen(pilot)
            await press(pilot, "tab")
            await write(pilot, "Buyer")
            await press(pilot, "ctrl+s")
            titles = {contact.name: contact.job_title for contact in Contact.select()}
            assert titles == {"Kim Sato": "Buyer", "Ana Ode": "Buyer", "Zoe Lindt": None}
            assert "●" not in screen(pilot)

    async def test_a_task_about_the_contact_is_added_from_the_list(self, people: Path) -> None:
        async with program(people) as pilot:
            await press(pilot, "C", "j", "t")
            await write(pilot, "Send deck")
            await press(pilot, "ctrl+s")
            task = Task.get()
            assert (task.title, task.contact.name, task.company.name) == ("Send deck", "Kim Sato", "Acme Ltd")

    @pytest.mark.parametrize(("number", "kind"), [("1", Kind.CONTACT), ("2", Kind.COMPANY), ("3", Kind.DEAL)])
    @pytest.mark.parametrize(("key", "added"), [("t", Task), ("a", Activity)])
    async def test_all_marked_get_one_each_in_one_step(
        self, workspace: Path, me: UUID, number: str, kind: Kind, key: str, added: type[Task | Activity]
    ) -> None:
        named = "title" if kind is Kind.DEAL else "name"
        ids = {add_record(me, kind, {named: name}).id for name in ("Ana", "Ben")}
        async with program(workspace) as pilot:
            await press(pilot, "C", number, "space", "space", key)
            assert f"for 2 {kind.plural}" in screen(pilot)
            await press(pilot, *["tab"] * (added is Activity))
            await write(pilot, "Send deck")
            await press(pilot, "ctrl+s")
            assert {getattr(one, f"{kind}_id") for one in added.select()} == ids
            assert "●" not in screen(pilot)
            assert f"Send deck to 2 {kind.plural}   u undo" in screen(pilot)
            await press(pilot, "u")
        assert not added.select().where(added.hidden_at.is_null()).exists()

    async def test_a_task_added_to_the_list_of_tasks_is_about_nothing(self, workspace: Path, me: UUID) -> None:
        add_record(me, Kind.TASK, {"title": "Call Kim"})
        async with program(workspace) as pilot:
            await press(pilot, "C", "4", "space", "t")
            await write(pilot, "Send deck")
            await press(pilot, "ctrl+s")
        assert {task.title for task in Task.select()} == {"Call Kim", "Send deck"}


class TestTogether:
    async def test_going_back_from_a_record_leaves_cursor_and_scroll(self, crowd: Path) -> None:
        async with program(crowd) as pilot:
            await press(pilot, "C", "pagedown", "pagedown", "j", "j")
            before = lists(pilot).table.lines
            await press(pilot, "enter", "J", "J", "escape")
            assert lists(pilot).table.lines == before

    async def test_a_change_elsewhere_is_shown_and_cursor_and_scroll_stay(self, crowd: Path) -> None:
        async with program(crowd) as pilot:
            await press(pilot, "C", "pagedown", "pagedown", "j")
            name, before = at_cursor(pilot), lists(pilot).table.lines
            new = make_contact("Person 000 the Second")
            lists(pilot).changed([("contact", new.id)])
            await settle(pilot)
            assert at_cursor(pilot) == name
            assert lists(pilot).table.lines == before
            assert second_line(pilot).endswith("401")

    async def test_a_change_that_the_list_does_not_show_asks_nothing(self, people: Path, me: UUID) -> None:
        async with program(people) as pilot:
            await press(pilot, "C")
            shown_rows = lists(pilot).table.state.rows
            lists(pilot).changed([("activity", me)])
            await settle(pilot)
            assert lists(pilot).table.state.rows is shown_rows
