"""What can be done in the list of all that was done."""

from __future__ import annotations

from crm_tui.tui.commands.command import Command

COMMANDS = (
    Command(id="undo.open", keys=("enter",), title="Go to the record that it changed", footer="record"),
    Command(
        id="undo.take_back",
        keys=("u",),
        title="Take back what is at the cursor",
        line="undo ACTION",
        footer="take back",
    ),
    Command(
        id="undo.do_again",
        keys=("ctrl+r",),
        title="Do again what is at the cursor",
        line="redo ACTION",
        footer="do again",
    ),
    Command(
        id="undo.filter",
        keys=("slash",),
        title="Show only what somebody did, on some days, or to one kind of record",
        line="log --filter FILTER",
        footer="filter",
        argument="filter",
    ),
    Command(id="undo.up", keys=("k", "up"), title="Cursor up", in_palette=False),
    Command(id="undo.down", keys=("j", "down"), title="Cursor down", in_palette=False),
    Command(id="undo.first", keys=("home", "g g"), title="Cursor to the newest", in_palette=False),
    Command(id="undo.oldest", keys=("G", "end"), title="Cursor to the oldest that is here", in_palette=False),
    Command(id="undo.page_up", keys=("pageup",), title="Cursor a page up", in_palette=False),
    Command(id="undo.page_down", keys=("pagedown",), title="Cursor a page down", in_palette=False),
)
