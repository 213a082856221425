"""How to come to every place of the program, and to give every command there; the lists come from its registries."""

from __future__ import annotations

import importlib
import pkgutil

from crm_tui.tui import screens
from crm_tui.tui.base import CrmDialog, CrmScreen, Working
from crm_tui.tui.commands import PLACES, Command

CLOSE = b"\x1b[27u"
"""Escape, as terminals send it that tell it from the begin of another key, so that the next key may follow at once."""

_BYTES = {
    "enter": "\r", "escape": CLOSE.decode(), "tab": "\t", "shift+tab": "\x1b[Z", "space": " ", "delete": "\x1b[3~",
    "up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D", "colon": ":", "slash": "/",
    "question_mark": "?", "asterisk": "*", "full_stop": ".", "apostrophe": "'", "vertical_line": "|",
    "left_square_bracket": "[", "right_square_bracket": "]", "left_curly_bracket": "{", "right_curly_bracket": "}",
    "exclamation_mark": "!", "pageup": "\x1b[5~", "pagedown": "\x1b[6~", "comma": ",", "home": "\x1b[H",
    "less_than_sign": "<", "greater_than_sign": ">", "equals_sign": "=", "left_parenthesis": "(",
    "right_parenthesis": ")", "end": "\x1b[F", "f2": "\x1bOQ", "f3": "\x1bOR", "f4": "\x1bOS",
}  # fmt: skip

ROUTES: dict[str, str] = {
    "everywhere": "B",
    "board": "B",
    "contacts": "C1",
    "marked": "C1",
    "rows": "C1 E",
    "merge": "C1  :marked.merge\r",
    "record": "C1\r",
    "deal": "Bhhhhhhlgg\r",
    "note": "C5\r",
    "today": "T",
    "metrics": "M",
    "explain": "Mgg\r",
    "undo": "BU",
    "duplicates": "Bgd",
    "overview": "Bgx",
    "cycle": "Bgy",
    "phases": "Bgp",
    "subscription": "B:SB1\r",
    "tickets": "Bgk",
    "ticket": "B:TK1\r",
    "output": "B:help roles\r",
    "import": "B:import.file table.csv\r",
    "settings": "B,",
    "press_key": "B,G\r\r",
    "form": "Bn",
    "markdown": "Ba\t\t*x*\x07",
    "picker": "B\x10",
    "prompt": "B/",
    "help": "B?",
}
"""What is typed to come to each place, from wherever one is with nothing open; all but where one begins."""

BY_ARGUMENT: dict[str, str] = {
    "import.file": "table.csv",
    "theme.choose": "crm-light",
    "board.as_of": "yesterday",
    "metrics.choose_period": "last month",
    "metrics.page": "overview",
    "metrics.as_of": "yesterday",
    "cycle.choose_period": "last month",
    "cycle.as_of": "yesterday",
}
"""What a command is given on the `:` line where its key would only ask for it."""

LEAVING = frozenset({"program.quit", "program.quit_now", "program.suspend"})
"""What ends the program, or stops it until the shell goes on with it."""


BEYOND = {"board": {"MoveForm": "hhhhhhlggL"}}
"""The screens that no command alone opens, with what is typed: what it takes to move on."""

IN_ITS_STEAD = {
    "picker_choose": "submit",
    "prompt_enter": "submit",
    "help_page_down": "page_down",
    "help_page_up": "page_up",
}
"""What a widget of Textual carries out for the command that the key is of."""


def key_sent(key: str) -> bytes:
    """What a terminal sends for a key as Textual names it, or for one behind a prefix."""
    if " " in key:
        return b"".join(map(key_sent, key.split()))
    if key.startswith("ctrl+"):
        return bytes([ord(key[-1].upper()) & 0x1F])
    return _BYTES.get(key, key).encode()


def given(command: Command) -> bytes:
    """What is typed to give a command where it can be given: its first key, or its name on the `:` line."""
    if command.keys:
        return key_sent(command.keys[0])
    return f":{command.id} {BY_ARGUMENT.get(command.id, '')}\r".encode()


def commands_of(place: str) -> list[Command]:
    """The commands of a place that leave one in the program."""
    return [command for command in PLACES[place] if command.id not in LEAVING]


def typed_for(place: str, typed: bytes) -> bytes:
    """What is typed in a place, coming from anywhere."""
    return CLOSE * 5 + ROUTES[place].encode() + typed


def noted_for(command: Command) -> str:
    """The name under which carrying it out is noted."""
    return IN_ITS_STEAD.get(command.action, command.action)


def every_screen() -> set[str]:
    """The names of all screens and dialogs that the program can show."""
    for module in pkgutil.iter_modules(screens.__path__):
        importlib.import_module(f"{screens.__name__}.{module.name}")
    parts = {CrmScreen, CrmDialog}
    own = {kind for kind in _below(Working) - parts if kind.__module__.startswith("crm_tui.")}
    return {kind.__name__ for kind in own if hasattr(kind, "PLACE")}


def _below(kind: type) -> set[type]:
    found: set[type] = set(kind.__subclasses__())
    return found.union(*map(_below, found))
