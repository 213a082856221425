"""What can be done in the settings; what a role may not change there is said when it is tried."""

from __future__ import annotations

from crm_tui.tui.commands.command import Command

COMMANDS = (
    Command(id="settings.open", keys=("enter", "right", "l"), title="Open what is at the cursor", footer="open"),
    Command(id="settings.close", keys=("left", "h"), title="Go back one step", in_palette=False),
    Command(id="settings.add", keys=("n",), title="Add one", footer="new"),
    Command(id="settings.edit", keys=("e",), title="Change it", footer="edit"),
    Command(id="settings.delete", keys=("d", "delete"), title="Delete it, or go back to the usual", footer="delete"),
    Command(id="settings.move_up", keys=("K", "shift+up"), title="Move it up"),
    Command(id="settings.move_down", keys=("J", "shift+down"), title="Move it down", footer="move"),
    Command(id="settings.copy", keys=("D",), title="Make a copy of it"),
    Command(id="settings.put_away", keys=("A",), title="Archive it, or take it into use again"),
    Command(id="settings.merge", keys=("m",), title="Merge it into another one, or give a role"),
    Command(id="settings.write", keys=("w",), title="Write it into a file"),
    Command(
        id="settings.find", keys=("slash",), title="Show only what has some words", footer="find", argument="words"
    ),
    Command(id="settings.up", keys=("k", "up"), title="Cursor up", in_palette=False),
    Command(id="settings.down", keys=("j", "down"), title="Cursor down", in_palette=False),
    Command(id="settings.first", keys=("home", "g g"), title="Cursor to the first line", in_palette=False),
    Command(id="settings.last", keys=("G", "end"), title="Cursor to the last line", in_palette=False),
    Command(id="settings.page_up", keys=("pageup",), title="Cursor a page up", in_palette=False),
    Command(id="settings.page_down", keys=("pagedown",), title="Cursor a page down", in_palette=False),
)

PRESS_COMMANDS = (
    Command(id="press_key.close", keys=("escape",), title="Leave the key as it is", footer="close", in_palette=False),
)
"""What can be done while a key is waited for that shall start a command from then on."""
