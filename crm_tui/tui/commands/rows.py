"""What can be done with rows that were edited in an editor, before they are written."""

from __future__ import annotations

from crm_tui.domain.roles import Permission
from crm_tui.tui.commands.command import Command

COMMANDS = (
    Command(id="rows.apply", keys=("ctrl+s", "enter"), title="Write the changes", footer="write", in_palette=False),
    Command(
        id="rows.edit",
        keys=("e",),
        title="Go back into the editor",
        footer="editor",
        in_palette=False,
        needs=(Permission.SHELL,),
    ),
    Command(
        id="rows.delete",
        keys=("d",),
        title="Delete those that were taken out, or keep them",
        footer="delete",
        in_palette=False,
    ),
    Command(id="rows.close", keys=("escape", "q"), title="Drop the changes", footer="drop", in_palette=False),
    Command(id="rows.down", keys=("j", "down"), title="A line down", in_palette=False),
    Command(id="rows.up", keys=("k", "up"), title="A line up", in_palette=False),
    Command(id="rows.page_down", keys=("pagedown", "space"), title="A page down", in_palette=False),
    Command(id="rows.page_up", keys=("pageup",), title="A page up", in_palette=False),
)
