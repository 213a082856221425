"""What can be done with a number that is being explained."""

from __future__ import annotations

from crm_tui.tui.commands.command import Command

COMMANDS = (
    Command(id="explain.open", keys=("enter",), title="Open the record, or unfold the part", footer="open"),
    Command(id="explain.next_part", keys=("tab",), title="Cursor to the next part", footer="part"),
    Command(id="explain.part_before", keys=("shift+tab",), title="Cursor to the part before"),
    Command(id="explain.up", keys=("k", "up"), title="Cursor up", in_palette=False),
    Command(id="explain.down", keys=("j", "down"), title="Cursor down", in_palette=False),
    Command(id="explain.first", keys=("home", "g g"), title="Cursor to the first part", in_palette=False),
    Command(id="explain.last", keys=("G", "end"), title="Cursor to the last record", in_palette=False),
    Command(id="explain.page_up", keys=("pageup",), title="Cursor a page up", in_palette=False),
    Command(id="explain.page_down", keys=("pagedown",), title="Cursor a page down", in_palette=False),
)
