"""The registry of commands holds together: one id each, keys that work, and a footer that fits."""

from __future__ import annotations

import pytest
from textual.app import App
from textual.binding import Binding

from crm_tui.tui.commands import EVERYWHERE, NO_KEY, PLACES, Command, bindings, by_id, in_force_at
from crm_tui.tui.everywhere.general import GeneralCommands
from crm_tui.tui.everywhere.marking import Marking
from crm_tui.tui.keymap import MOST_IN_FOOTER, clashes, footer
from crm_tui.tui.keys import key_name, label
from crm_tui.tui.screens.board.screen import BoardScreen
from crm_tui.tui.screens.contacts.screen import ContactsScreen
from crm_tui.tui.screens.cycle import CycleScreen
from crm_tui.tui.screens.duplicates import DuplicatesScreen
from crm_tui.tui.screens.first_run import FirstRunScreen
from crm_tui.tui.screens.forms.screen import FormScreen
from crm_tui.tui.screens.help import HelpScreen
from crm_tui.tui.screens.imports.preview import ImportScreen
from crm_tui.tui.screens.markdown import MarkdownScreen
from crm_tui.tui.screens.merge import MergeScreen
from crm_tui.tui.screens.metrics.explain import ExplainScreen
from crm_tui.tui.screens.metrics.screen import MetricsScreen
from crm_tui.tui.screens.output import OutputScreen
from crm_tui.tui.screens.overview import OverviewScreen
from crm_tui.tui.screens.phases import PhasesScreen
from crm_tui.tui.screens.picker import PickerScreen
from crm_tui.tui.screens.press_key import PressKeyScreen
from crm_tui.tui.screens.record.deal import DealScreen
from crm_tui.tui.screens.record.note import NoteScreen
from crm_tui.tui.screens.record.screen import RecordScreen
from crm_tui.tui.screens.record.subscription import SubscriptionScreen
from crm_tui.tui.screens.rows_preview import RowsScreen
from crm_tui.tui.screens.settings import SettingsScreen
from crm_tui.tui.screens.tickets.page import TicketScreen
from crm_tui.tui.screens.tickets.screen import TicketsScreen
from crm_tui.tui.screens.today.screen import TodayScreen
from crm_tui.tui.screens.undo_list import UndoListScreen
from crm_tui.tui.widgets.prompt_line import PromptLine

ALL = [command for commands in PLACES.values() for command in commands]

CARRIED_OUT_BY: dict[str, type] = {
    EVERYWHERE: GeneralCommands,
    "board": BoardScreen,
    "contacts": ContactsScreen,
    "phases": PhasesScreen,
    "marked": Marking,
    "rows": RowsScreen,
    "merge": MergeScreen,
    "record": RecordScreen,
    "deal": DealScreen,
    "note": NoteScreen,
    "explain": ExplainScreen,
    "metrics": MetricsScreen,
    "cycle": CycleScreen,
    "today": TodayScreen,
    "tickets": TicketsScreen,
    "ticket": TicketScreen,
    "subscription": SubscriptionScreen,
    "undo": UndoListScreen,
    "duplicates": DuplicatesScreen,
    "output": OutputScreen,
    "overview": OverviewScreen,
    "import": ImportScreen,
    "form": FormScreen,
    "picker": PickerScreen,
    "settings": SettingsScreen,
    "press_key": PressKeyScreen,
    "prompt": PromptLine,
    "help": HelpScreen,
    "markdown": MarkdownScreen,
    "first_run": FirstRunScreen,
}


def test_every_command_has_an_id_of_its_own() -> None:
    assert len(by_id()) == len(ALL)


def test_no_key_means_two_things_in_one_place() -> None:
    assert [str(clash) for clash in clashes({})] == []


@pytest.mark.parametrize("command", ALL, ids=lambda command: command.id)
def test_keys_are_written_as_textual_names_them(command: Command) -> None:
    written = ",".join(command.keys)
    assert App._normalize_keymap({command.id: written})[command.id] == written
    assert [key_name(label(key)) for key in command.keys] == list(command.keys)


def test_every_place_is_looked_at_below() -> None:
    assert CARRIED_OUT_BY.keys() == PLACES.keys()


@pytest.mark.parametrize(("place", "node"), CARRIED_OUT_BY.items(), ids=CARRIED_OUT_BY.keys())
def test_every_command_is_carried_out(place: str, node: type) -> None:
    missing = [command.id for command in PLACES[place] if not hasattr(node, f"action_{command.action}")]
    assert missing == []


@pytest.mark.parametrize("place", PLACES)
def test_the_footer_has_seven_entries_at_most_and_help_stays(place: str) -> None:
    entries = footer(place, {})
    assert len(entries) <= MOST_IN_FOOTER
    if any(command.id == "help.keys" for command in in_force_at(place)):
        assert entries[-1] == ("?", "help")


def test_neighbours_with_one_word_share_an_entry() -> None:
    assert ("H L", "move") in footer("board", {})


def test_bindings_carry_the_ids_so_that_a_keymap_can_change_them() -> None:
    by_binding = {binding.id: binding for binding in bindings("board") if isinstance(binding, Binding)}
    assert by_binding["card.move_right"].key == "L,shift+right"
    assert by_binding["card.move_right"].action == "card_move_right"
    assert by_binding["card.unmark_all"].key == NO_KEY + "card.unmark_all"
