"""What can be done with a file before it is imported."""

from __future__ import annotations

from crm_tui.domain.roles import Permission
from crm_tui.tui.commands.command import Command

COMMANDS = (
    Command(id="preview.change", keys=("enter",), title="Change what the cursor is on", footer="change"),
    Command(
        id="preview.carry_out",
        keys=("i",),
        title="Import the file",
        footer="import",
        needs=(Permission.IMPORT, Permission.FILES),
    ),
    Command(id="preview.leave_out", keys=("d", "delete"), title="Leave the column out", footer="leave out"),
    Command(id="preview.next_part", keys=("tab",), title="Cursor to the next part", footer="part"),
    Command(id="preview.part_before", keys=("shift+tab",), title="Cursor to the part before"),
    Command(id="preview.up", keys=("k", "up"), title="Cursor up", in_palette=False),
    Command(id="preview.down", keys=("j", "down"), title="Cursor down", in_palette=False),
    Command(id="preview.first", keys=("home", "g g"), title="Cursor to the first line", in_palette=False),
    Command(id="preview.last", keys=("G", "end"), title="Cursor to the last line", in_palette=False),
    Command(id="preview.page_up", keys=("pageup",), title="Cursor a page up", in_palette=False),
    Command(id="preview.page_down", keys=("pagedown",), title="Cursor a page down", in_palette=False),
)
