"""Saved views on the screens: shown by number or name, saved, changed, deleted; and the columns of lists."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast
from uuid import UUID

import pytest
from textual.pilot import Pilot

from crm_tui.config import Config
from crm_tui.db.models import Action
from crm_tui.domain.records import Kind, Role
from crm_tui.queries.views import saved_views
from crm_tui.services import roles
from crm_tui.services import workspace as workspaces
from crm_tui.services.editing.records import add_record
from crm_tui.services.shape.custom_fields import add_custom_field, delete_custom_field
from crm_tui.services.undo import undoing
from crm_tui.services.views import Shown, delete_view, save_view
from crm_tui.tui.app import CrmApp
from crm_tui.tui.screens.board.screen import BoardScreen
from crm_tui.tui.screens.contacts.screen import ContactsScreen
from crm_tui.tui.widgets.board.text import Density
from tests.tui.driving import press, program, says, settle, shown, write

pytestmark = pytest.mark.usefixtures("at_noon")


def screen(pilot: Pilot[Any]) -> str:
    return shown(cast("CrmApp", pilot.app))


def bar(pilot: Pilot[Any]) -> str:
    """The first line below the places."""
    return screen(pilot).splitlines()[1]


def board(pilot: Pilot[Any]) -> BoardScreen:
    return cast("BoardScreen", pilot.app.screen)


def stage(pilot: Pilot[Any]) -> str:
    """The stage in which the cursor stands."""
    column = board(pilot).view.column
    return column.name if column else ""


def head(pilot: Pilot[Any]) -> list[str]:
    """The columns of the list on screen."""
    return [placed.column.name for placed in cast("ContactsScreen", pilot.app.screen).table.placed]


@pytest.fixture
def deals(workspace: Path, me: UUID) -> Path:
    """Two deals, one of them mine, and two contacts."""
    add_record(me, Kind.DEAL, {"title": "Acme rollout", "amount": "45k", "owner": "me"})
    add_record(me, Kind.DEAL, {"title": "Birch pilot", "amount": "8k", "owner": ""})
    add_record(me, Kind.CONTACT, {"name": "Kim Sato", "title": "Head of Ops"})
    add_record(me, Kind.CONTACT, {"name": "Lee Park", "phone": "+49 30 1234567"})
    return workspace


class TestBoard:
    async def test_what_is_shown_is_saved_under_a_name_and_a_number_and_comes_back(self, deals: Path, me: UUID) -> None:
        async with program(deals) as pilot:
            await press(pilot, "z", "slash")
            await write(pilot, "owner:me")
            await press(pilot, "enter", "apostrophe")
            assert "Save what is shown as a view" in screen(pilot)
            await press(pilot, "enter")
            await write(pilot, "My deals")
            await press(pilot, "tab", "tab")
            await write(pilot, "2")
            await press(pilot, "ctrl+s")
            assert "Saved the view My deals under 2.   u undo" in screen(pilot)
            assert "“My deals”  owner:me" in bar(pilot)
            await press(pilot, "z")
            assert "“My deals” *" in bar(pilot)
            await press(pilot, "apostrophe")
            await write(pilot, "usual")
            await press(pilot, "enter")
            assert "My deals" not in bar(pilot)
            assert "Birch pilot" in screen(pilot)
            await press(pilot, "2")
            await says(pilot, "“My deals”  owner:me")
            assert "Birch pilot" not in screen(pilot)
            assert board(pilot).view.density is Density.TWO
        (view,) = saved_views("board", me)
        assert view.shown == Shown("owner:me", "", "Sales", "two")

    async def test_a_digit_before_a_key_still_says_how_many_times(self, deals: Path, me: UUID) -> None:
        save_view(me, "board", "Mine", Shown("owner:me"), slot=2)
        async with program(deals) as pilot:
            await pilot.press("2", "l")
            await settle(pilot)
            assert stage(pilot) == "Needs assessment"
            assert "Mine" not in bar(pilot)
            await press(pilot, "3", "h")
            assert stage(pilot) == "Initial contact"

    async def test_apostrophe_and_a_digit_show_a_view_at_once(self, deals: Path, me: UUID) -> None:
        save_view(me, "board", "Mine", Shown("owner:me"), slot=1)
        save_view(me, "board", "Great", Shown("amount>9k"))
        async with program(deals) as pilot:
            await press(pilot, "apostrophe", "1")
            assert "“Mine”  owner:me" in bar(pilot)
            await press(pilot, "g", "v")
            await write(pilot, "gre")
            await press(pilot, "enter")
            assert "“Great”  amount>9k" in bar(pilot)
            await press(pilot, "colon")
            await write(pilot, "view.choose mine")
            await press(pilot, "enter")
            assert "“Mine”  owner:me" in bar(pilot)

    async def test_a_number_that_no_view_has_says_so_and_commands_are_in_words(self, deals: Path, me: UUID) -> None:
        save_view(me, "board", "Mine", Shown("owner:me"))
        async with program(deals) as pilot:
            await press(pilot, "apostrophe")
            assert "Rename, renumber or share a saved view" in screen(pilot)
            assert "view.change" not in screen(pilot)
            await press(pilot, "1")
            assert "No view has the number 1; choose one by its name" in screen(pilot)
            await press(pilot, "backspace")
            assert "Show a view, by its number or name" in screen(pilot)
            await write(pilot, "mine")
            await press(pilot, "enter")
            assert "“Mine”  owner:me" in bar(pilot)

    async def test_everybodys_view_is_not_taken_from_them_and_says_why_at_once(self, deals: Path, me: UUID) -> None:
        workspaces.sign_in("ben", "Ben")
        roles.give(me, "ben", Role.SALES)
        save_view(me, "board", "Great", Shown("amount>9k"), own=False)
        async with program(deals, config=Config(user="ben")) as pilot:
            await press(pilot, "colon")
            await write(pilot, "view.change Great")
            await press(pilot, "enter")
            assert "Great is everybody's view: only who made it" in " ".join(screen(pilot).split())
        async with program(deals) as pilot:
            await press(pilot, "colon")
            await write(pilot, "view.change Great")
            await press(pilot, "enter", "tab", "ctrl+u")
            await write(pilot, "me")
            await press(pilot, "ctrl+s")
            assert "Changed the view Great. It is yours alone now." in screen(pilot)

    async def test_a_view_is_changed_deleted_and_brought_back(self, deals: Path, me: UUID) -> None:
        save_view(me, "board", "Mine", Shown("owner:me"), slot=1)
        async with program(deals) as pilot:
            await press(pilot, "apostrophe", "1", "colon")
            await write(pilot, "view.change Mine")
            await press(pilot, "enter", "ctrl+u")
            await write(pilot, "Yours")
            await press(pilot, "ctrl+s")
            assert "“Yours”  owner:me" in bar(pilot)
            await press(pilot, "colon")
            await write(pilot, "view.delete Yours")
            await press(pilot, "enter")
            assert "Deleted the view Yours." in screen(pilot)
            assert "Yours" not in bar(pilot)
            assert "owner:me" in bar(pilot)
            await press(pilot, "u")
        assert [view.name for view in saved_views("board", me)] == ["Yours"]

    async def test_who_may_not_shape_the_workspace_saves_views_for_nobody_else(self, deals: Path, me: UUID) -> None:
        workspaces.sign_in("ben", "Ben")
        roles.give(me, "ben", Role.VIEWER)
        save_view(me, "board", "Everybody's", Shown("amount>9k"), slot=1, own=False)
        async with program(deals, config=Config(user="ben")) as pilot:
            await press(pilot, "apostrophe", "1", "colon")
            await write(pilot, "view.save Bens")
            await press(pilot, "enter", "tab", "ctrl+u")
            await write(pilot, "everybody")
            await press(pilot, "ctrl+s")
            assert "Choose one of: me." in screen(pilot)
            await press(pilot, "ctrl+u")
            await write(pilot, "me")
            await press(pilot, "ctrl+s")
            assert "Saved the view Bens" in screen(pilot)
            await press(pilot, "colon")
            await write(pilot, "view.delete Everybody")
            await press(pilot, "enter")
            assert "may not change pipelines, fields or settings" in " ".join(screen(pilot).split())

    async def test_places_without_views_say_so(self, deals: Path) -> None:
        async with program(deals) as pilot:
            await press(pilot, "M", "apostrophe")
            assert "This place has no views" in screen(pilot)


class TestLists:
    async def test_each_list_has_its_own_views(self, deals: Path, me: UUID) -> None:
        save_view(me, "contacts", "Phones", Shown("has:phone", "-name", "phone,name"), slot=1)
        save_view(me, "deals", "Great", Shown("amount>9k", "", "title,amount"), slot=1)
        async with program(deals) as pilot:
            await press(pilot, "C", "apostrophe", "1")
            assert head(pilot) == ["phone", "name"]
            assert "“Phones”" in bar(pilot)
            assert "Kim Sato" not in screen(pilot)
            await press(pilot, "3", "apostrophe", "1")
            assert head(pilot) == ["title", "amount"]
            assert "Birch pilot" not in screen(pilot)
            await press(pilot, "1")
            assert head(pilot) == ["phone", "name"]
            await press(pilot, "apostrophe")
            await write(pilot, "as usual")
            await press(pilot, "enter")
            assert head(pilot)[0] == "name"
            assert "Kim Sato" in screen(pilot)

    async def test_a_view_whose_field_is_gone_says_so_and_leaves_the_list_alone(self, deals: Path, me: UUID) -> None:
        field = add_custom_field(me, Kind.CONTACT, "Colour")
        view = save_view(me, "contacts", "Colours", Shown(columns="name,Colour"), slot=1)
        delete_view(me, view)
        deleted = Action.select().order_by(Action.id.desc()).first()
        delete_custom_field(me, field)
        undoing.undo(me, deleted.id)
        async with program(deals) as pilot:
            await press(pilot, "C", "apostrophe", "1")
            assert "have no column “Colour”" in " ".join(screen(pilot).split())
            assert "Kim Sato" in screen(pilot)


class TestColumns:
    async def test_columns_are_chosen_in_their_order_as_one_types(self, deals: Path) -> None:
        async with program(deals) as pilot:
            await press(pilot, "C", "vertical_line", "ctrl+u")
            await write(pilot, "phone, zz")
            assert "have no column “zz”" in screen(pilot)
            await press(pilot, "backspace", "backspace")
            await write(pilot, "na")
            await press(pilot, "tab")
            assert head(pilot) == ["phone", "name"]
            await press(pilot, "enter")
            assert screen(pilot).splitlines()[2].split() == ["Phone", "Name", "▴"]

    async def test_escape_leaves_the_columns_as_they_were_and_nothing_is_the_usual_ones(self, deals: Path) -> None:
        async with program(deals) as pilot:
            await press(pilot, "C")
            usual = head(pilot)
            await press(pilot, "colon")
            await write(pilot, "contacts.columns ref,name")
            await press(pilot, "enter")
            assert head(pilot) == ["ref", "name"]
            await press(pilot, "vertical_line", "ctrl+u")
            await write(pilot, "name")
            assert head(pilot) == ["name"]
            await press(pilot, "escape")
            assert head(pilot) == ["ref", "name"]
            await press(pilot, "vertical_line", "ctrl+u", "enter")
            assert head(pilot) == usual

    async def test_the_fields_that_a_workspace_added_are_columns_too(self, deals: Path, me: UUID) -> None:
        add_custom_field(me, Kind.CONTACT, "Colour")
        add_record(me, Kind.CONTACT, {"name": "Zoe Blue", "Colour": "[b]blue[/b]"})
        async with program(deals) as pilot:
            await press(pilot, "C", "vertical_line", "ctrl+u")
            await write(pilot, "name, col")
            await press(pilot, "tab", "enter")
            assert head(pilot) == ["name", "Colour"]
            assert "[b]blue[/b]" in screen(pilot)
            await press(pilot, "colon")
            await write(pilot, "contacts.sort Colour")
            await press(pilot, "enter")
            assert "Colour ▴" in screen(pilot)
