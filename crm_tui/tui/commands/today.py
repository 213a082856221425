"""What can be done in the list of what is to be done today."""

from __future__ import annotations

from crm_tui.domain.roles import Permission
from crm_tui.tui.commands.command import Command

COMMANDS = (
    Command(id="today.open", keys=("enter",), title="Open what the line is about", footer="open"),
    Command(
        id="today.done",
        keys=("x",),
        title="Done: say what came of it, and what comes next",
        line="done REF",
        footer="done",
        needs=(Permission.RECORDS,),
    ),
    Command(
        id="today.snooze",
        keys=("s",),
        title="Snooze it until a day; a task is put off until then",
        footer="snooze",
        argument="until",
    ),
    Command(id="today.explain", keys=("i",), title="Explain why it stands where it stands", footer="why"),
    Command(id="today.filter", keys=("slash",), title="Filter what is to be done", footer="filter", argument="filter"),
    Command(id="today.everybody", keys=("w",), title="Show everybody's, or only your own again"),
    Command(
        id="today.add", keys=("n",), title="Add a task", line="add task FIELD=VALUE …", needs=(Permission.RECORDS,)
    ),
    Command(id="today.edit", keys=("e",), title="Edit what the line is about"),
    Command(
        id="today.add_activity",
        keys=("a",),
        title="Note an activity about it",
        line="add activity FIELD=VALUE …",
        needs=(Permission.RECORDS,),
    ),
    Command(
        id="today.add_task",
        keys=("t",),
        title="Add a task about it",
        line="add task FIELD=VALUE …",
        needs=(Permission.RECORDS,),
    ),
    Command(id="today.up", keys=("k", "up"), title="Cursor up", in_palette=False),
    Command(id="today.down", keys=("j", "down"), title="Cursor down", in_palette=False),
    Command(id="today.first", keys=("home", "g g"), title="Cursor to the first line", in_palette=False),
    Command(id="today.last", keys=("G", "end"), title="Cursor to the last line", in_palette=False),
    Command(id="today.page_up", keys=("pageup",), title="Cursor a page up", in_palette=False),
    Command(id="today.page_down", keys=("pagedown",), title="Cursor a page down", in_palette=False),
)
