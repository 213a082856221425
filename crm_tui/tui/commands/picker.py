"""What can be done where one thing is picked from a list."""

from __future__ import annotations

from crm_tui.tui.commands.command import Command

COMMANDS = (
    Command(id="picker.choose", keys=("enter",), title="Choose", footer="choose", in_palette=False),
    Command(id="picker.down", keys=("down", "ctrl+n"), title="Go to the next choice", in_palette=False),
    Command(id="picker.up", keys=("up",), title="Go to the choice before", in_palette=False),
    Command(id="picker.page_down", keys=("pagedown",), title="Go down a page of choices", in_palette=False),
    Command(id="picker.page_up", keys=("pageup",), title="Go up a page of choices", in_palette=False),
    Command(id="picker.close", keys=("escape",), title="Close without choosing", footer="close", in_palette=False),
)
