"""Finding the way by keys: any record by typing, jumps, back and forward, and what was seen lately."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast
from uuid import UUID

import pytest
from textual.pilot import Pilot
from textual.widgets import OptionList

from crm_tui.config import Config
from crm_tui.domain.records import Kind, Role
from crm_tui.services import roles
from crm_tui.services import workspace as workspaces
from crm_tui.services.editing.records import add_record, delete_record, edit_record
from crm_tui.tui.app import CrmApp
from crm_tui.tui.screens import finder
from crm_tui.tui.screens.contacts.screen import ContactsScreen
from crm_tui.tui.screens.finder import FinderScreen
from crm_tui.tui.screens.record.screen import RecordScreen
from crm_tui.tui.topics import Sort, Topic
from tests.tui.driving import press, program, settle, shown, write

pytestmark = pytest.mark.usefixtures("at_noon")

HOSTILE = "Zebra [/EMEA] [@click=app.quit]x[/]"


def app(pilot: Pilot[Any]) -> CrmApp:
    return cast("CrmApp", pilot.app)


def screen(pilot: Pilot[Any]) -> str:
    return shown(app(pilot))


def place(pilot: Pilot[Any]) -> str:
    """The place that one is in."""
    return cast("RecordScreen", pilot.app.screen).PLACE


def open_record(pilot: Pilot[Any]) -> UUID | None:
    """The record that is open."""
    return cast("RecordScreen", pilot.app.screen).where.record


def offered(pilot: Pilot[Any]) -> list[str]:
    """What the finder lists, as it stands on screen."""
    options = cast("FinderScreen", pilot.app.screen).query_one(OptionList)
    return [str(options.get_option_at_index(at).prompt) for at in range(options.option_count)]


@pytest.fixture
def acme(workspace: Path, me: UUID) -> dict[str, UUID]:
    """A company with a contact, a deal, a task, a note and a product."""
    assert workspace.exists()
    made = {
        "acme": add_record(me, Kind.COMPANY, {"name": "Acme Ltd", "industry": "Logistics"}),
        "kim": add_record(
            me, Kind.CONTACT,
            {"name": "Kim Sato", "title": "Head of Ops", "company": "Acme Ltd", "email": "kim@acme.example"},
        ),
        "rollout": add_record(me, Kind.DEAL, {"title": "Rollout", "company": "Acme Ltd"}),
        "task": add_record(me, Kind.TASK, {"title": "Send the deck", "deal": "D1"}),
        "note": add_record(
            me, Kind.ACTIVITY,
            {"kind": "note", "subject": "In the greenhouse", "body": f"{HOSTILE} and orchids", "contact": "C1"},
        ),
        "product": add_record(me, Kind.PRODUCT, {"name": "Onboarding"}),
    }  # fmt: skip
    return {name: saved.id for name, saved in made.items()}


class TestFinder:
    @pytest.mark.parametrize(
        ("typed", "found"), [("ks", "kim"), ("sato", "kim"), ("rollout", "rollout"), ("deck", "task"), ("C1", "kim")]
    )
    async def test_the_first_record_found_is_opened(
        self, workspace: Path, acme: dict[str, UUID], typed: str, found: str
    ) -> None:
        async with program(workspace) as pilot:
            await press(pilot, "ctrl+p")
            await write(pilot, typed)
            await press(pilot, "enter")
            assert open_record(pilot) == acme[found]

    @pytest.mark.usefixtures("acme")
    async def test_a_row_says_what_it_is_and_where_the_words_stand(self, workspace: Path) -> None:
        async with program(workspace) as pilot:
            await press(pilot, "ctrl+p")
            await write(pilot, "kim")
            assert [word for word in offered(pilot)[0].split() if word][:4] == ["Kim", "Sato", "contact", "C1"]
            assert "Head of Ops · Acme" in offered(pilot)[0]
            await press(pilot, "ctrl+u")
            await write(pilot, "orchids")
            assert "orchids" in offered(pilot)[0]
            assert "activity A1" in offered(pilot)[0]

    @pytest.mark.usefixtures("acme")
    async def test_the_words_that_were_found_are_marked_and_hostile_text_stays_text(self, workspace: Path) -> None:
        async with program(workspace, size=(120, 40)) as pilot:
            await press(pilot, "ctrl+p")
            await write(pilot, "zebra")
            option = cast("FinderScreen", pilot.app.screen).query_one(OptionList).get_option_at_index(0)
            row = cast("Any", option.prompt)
            marked = [row.plain[span.start : span.end] for span in row.spans if "underline" in str(span.style)]
            assert marked == ["Zebra"]
            assert "[/EMEA] [@click=app.quit]x[/]" in row.plain
            assert "[/EMEA]" in screen(pilot)

    async def test_a_typing_error_is_forgiven_and_said(self, workspace: Path, acme: dict[str, UUID]) -> None:
        async with program(workspace) as pilot:
            await press(pilot, "ctrl+p")
            await write(pilot, "stao")
            assert "No record exactly; those here are near" in screen(pilot)
            assert offered(pilot)[0].startswith("Kim Sato")
            await press(pilot, "backspace", "backspace", "backspace")
            assert "Find a command or a record" in screen(pilot)
            await press(pilot, "ctrl+u")
            await write(pilot, "stao")
            await press(pilot, "enter")
            assert open_record(pilot) == acme["kim"]

    @pytest.mark.usefixtures("acme")
    async def test_what_is_near_stays_first_when_the_program_has_learnt_what_it_is_about(
        self, workspace: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        async with program(workspace) as pilot:
            await press(pilot, "ctrl+p")
            await write(pilot, "stao")
            monkeypatch.delattr(finder, "search_near")  # looked for again, it would be away for a moment
            monkeypatch.setattr(finder, "topics", lambda: (Topic(Sort.PAGE, "Words", "", "", frozenset({"stao"})),))
            await cast("FinderScreen", pilot.app.screen)._learn_topics()
            assert offered(pilot)[0].startswith("Kim Sato")
            assert offered(pilot)[1].startswith("Words")

    @pytest.mark.usefixtures("acme")
    async def test_what_is_typed_on_takes_the_place_of_a_search_that_is_under_way(self, workspace: Path) -> None:
        async with program(workspace) as pilot:
            await press(pilot, "ctrl+p")
            await pilot.press(*"stao", *["backspace"] * 4, *"rollout")
            await settle(pilot)
            assert offered(pilot)[0].startswith("Rollout")
            assert not any("Kim" in row for row in offered(pilot))

    @pytest.mark.usefixtures("acme")
    async def test_a_product_opens_as_its_form_and_for_a_viewer_only_tells(self, workspace: Path, me: UUID) -> None:
        workspaces.sign_in("ben", "Ben")
        roles.give(me, "ben", Role.VIEWER)
        async with program(workspace) as pilot:
            await press(pilot, "ctrl+p")
            await write(pilot, "onboard")
            await press(pilot, "enter")
            assert "Onboarding" in screen(pilot)
            assert type(pilot.app.screen).__name__ == "EditForm"
        async with program(workspace, config=Config(user="ben")) as pilot:
            await press(pilot, "ctrl+p")
            await write(pilot, "onboard")
            await press(pilot, "enter")
            assert "The product Onboarding has no page of its own." in screen(pilot)


class TestJumps:
    @pytest.mark.parametrize(("line", "found"), [("D1", "rollout"), (" c1 ", "kim"), ("T1", "task"), ("o1", "acme")])
    async def test_a_reference_on_the_command_line_opens_its_record(
        self, workspace: Path, acme: dict[str, UUID], line: str, found: str
    ) -> None:
        async with program(workspace) as pilot:
            await press(pilot, "colon")
            await write(pilot, line)
            await press(pilot, "enter")
            assert open_record(pilot) == acme[found]

    async def test_a_reference_to_nothing_is_said(self, workspace: Path) -> None:
        async with program(workspace) as pilot:
            await press(pilot, "colon")
            await write(pilot, "D99")
            await press(pilot, "enter")
            assert "There is no record “D99”" in screen(pilot)

    @pytest.mark.usefixtures("acme")
    async def test_g_says_what_may_follow_and_goes_there(self, workspace: Path) -> None:
        async with program(workspace, size=(120, 40)) as pilot:
            before = screen(pilot).splitlines()[-1]
            await press(pilot, "g")
            hint = " ".join(screen(pilot).splitlines()[-3:])
            for words in ("board", "contacts", "metrics", "recent", "view", "g first", "Esc stay"):
                assert words in hint
            await press(pilot, "escape")
            assert screen(pilot).splitlines()[-1] == before
            for key, name in (("c", "contacts"), ("m", "metrics"), ("b", "board")):
                await press(pilot, "g", key)
                assert place(pilot) == name

    async def test_what_leads_nowhere_is_said_and_does_nothing_else(self, workspace: Path) -> None:
        async with program(workspace) as pilot:
            await press(pilot, "g", "q")
            assert "g q leads nowhere" in screen(pilot)
            assert place(pilot) == "board"

    async def test_a_role_is_not_led_where_it_may_not_look(self, workspace: Path, me: UUID) -> None:
        workspaces.sign_in("ben", "Ben")
        roles.give(me, "ben", Role.SERVICE)
        async with program(workspace, config=Config(user="ben")) as pilot:
            await press(pilot, "g")
            assert "metrics" not in " ".join(screen(pilot).splitlines()[-3:])
            await press(pilot, "m")
            assert place(pilot) == "board"

    async def test_g_is_a_letter_where_one_types(self, workspace: Path) -> None:
        async with program(workspace) as pilot:
            await press(pilot, "slash")
            await write(pilot, "gb")
            assert "/gb" in screen(pilot)

    async def test_the_keymap_may_give_a_jump_another_key(self, workspace: Path, tmp_path: Path) -> None:
        from crm_tui.tui import keymap

        file = tmp_path / "keymap.toml"
        file.write_text('"go.metrics" = "M, g q"\n')
        async with program(workspace, own_keys=keymap.load(file)) as pilot:
            await press(pilot, "g", "q")
            assert place(pilot) == "metrics"


class TestBackAndForward:
    async def test_places_and_records_in_their_order(self, workspace: Path, acme: dict[str, UUID]) -> None:
        async with program(workspace) as pilot:
            await press(pilot, "C", "enter", "M")
            await press(pilot, "left_square_bracket")
            assert open_record(pilot) == acme["kim"]
            await press(pilot, "left_square_bracket")
            assert place(pilot) == "contacts"
            await press(pilot, "left_square_bracket")
            assert place(pilot) == "board"
            await press(pilot, "left_square_bracket")
            assert "This is where you began." in screen(pilot)
            await press(pilot, "right_square_bracket", "right_square_bracket")
            assert open_record(pilot) == acme["kim"]
            await press(pilot, "right_square_bracket")
            assert place(pilot) == "metrics"
            await press(pilot, "right_square_bracket")
            assert "You have gone no further than this." in screen(pilot)

    async def test_closing_a_record_is_going_back_and_it_opens_again_where_one_was(
        self, workspace: Path, acme: dict[str, UUID], me: UUID
    ) -> None:
        for number in range(5):
            add_record(me, Kind.ACTIVITY, {"kind": "call", "subject": f"Call {number}", "contact": "C1"})
        async with program(workspace) as pilot:
            await press(pilot, "C", "enter", "j", "j", "j")
            at = cast("RecordScreen", pilot.app.screen).view.at
            assert at == 3
            await press(pilot, "escape", "right_square_bracket")
            assert open_record(pilot) == acme["kim"]
            assert cast("RecordScreen", pilot.app.screen).view.at == at
            await press(pilot, "5", "left_square_bracket", "right_square_bracket")
            assert cast("RecordScreen", pilot.app.screen).part.value == "profile"

    async def test_the_list_that_one_was_in_is_shown_again(self, workspace: Path, acme: dict[str, UUID]) -> None:
        async with program(workspace) as pilot:
            await press(pilot, "C", "2", "enter")
            assert open_record(pilot) == acme["acme"]
            await press(pilot, "left_square_bracket")
            assert cast("ContactsScreen", pilot.app.screen).of.kind is Kind.COMPANY

    async def test_from_one_record_to_another_and_back(self, workspace: Path, acme: dict[str, UUID]) -> None:
        async with program(workspace) as pilot:
            for line in ("D1", "C1", "T1"):
                await press(pilot, "colon")
                await write(pilot, line)
                await press(pilot, "enter")
            assert place(pilot) == "note"
            await press(pilot, "left_square_bracket", "left_square_bracket")
            assert open_record(pilot) == acme["rollout"]
            await press(pilot, "right_square_bracket", "right_square_bracket")
            assert open_record(pilot) == acme["task"]

    async def test_a_record_that_was_deleted_is_passed_over(
        self, workspace: Path, acme: dict[str, UUID], me: UUID
    ) -> None:
        async with program(workspace) as pilot:
            await press(pilot, "C", "enter", "escape", "M")
            delete_record(me, Kind.CONTACT, acme["kim"])
            await press(pilot, "left_square_bracket")
            assert place(pilot) == "contacts"
            await press(pilot, "left_square_bracket")
            assert place(pilot) == "board"


class TestRecent:
    async def test_what_was_open_is_offered_again_the_last_one_first(
        self, workspace: Path, acme: dict[str, UUID], me: UUID
    ) -> None:
        async with program(workspace) as pilot:
            await press(pilot, "g", "r")
            assert "No other record has been open yet" in screen(pilot)
            for line in ("C1", "D1", "O1"):
                await press(pilot, "colon")
                await write(pilot, line)
                await press(pilot, "enter", "escape")
        edit_record(me, Kind.DEAL, acme["rollout"], None, {"title": "Greater rollout"})
        delete_record(me, Kind.COMPANY, acme["acme"])
        async with program(workspace) as pilot:
            await press(pilot, "g", "r")
            lines = [line.strip() for line in screen(pilot).splitlines()]
            first = lines.index("Seen lately")
            assert lines[first + 2 : first + 4] == ["Greater rollout  deal D1", "Kim Sato         contact C1"]
            assert "Acme Ltd" not in "".join(lines[first:])
            await press(pilot, "enter")
            assert open_record(pilot) == acme["rollout"]
            await press(pilot, "g", "r")
            assert "Seen lately" in screen(pilot)
            await press(pilot, "enter")
            assert open_record(pilot) == acme["kim"]
