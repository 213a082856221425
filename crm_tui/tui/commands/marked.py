"""What can be done with marks, on the board and in the lists alike, and with all that are marked."""

from __future__ import annotations

from crm_tui.domain.roles import Permission
from crm_tui.tui.commands.command import Command

COMMANDS = (
    Command(id="marked.range", keys=("V",), title="Mark all from the last mark to here"),
    Command(id="marked.found", keys=("asterisk",), title="Mark all that the filter finds; again to unmark them"),
    Command(id="marked.actions", keys=("full_stop",), title="List what can be done with the marked, or with this one"),
    Command(
        id="marked.assign",
        title="Give them to another owner",
        line="edit REF … owner=WHO",
        argument="owner",
        for_marked="Give {} to another owner",
        needs=(Permission.RECORDS,),
    ),
    Command(
        id="marked.tag",
        title="Add tags to them, or take tags off",
        line="tag REF … +TAG -TAG",
        argument="tags",
        for_marked="Add tags to {}, or take tags off",
        needs=(Permission.RECORDS,),
    ),
    Command(
        id="marked.close_date",
        title="Set when the deals close, or shift it",
        line="edit REF … close=DATE",
        argument="date",
        for_marked="Set or shift the close date of {}",
        needs=(Permission.DEALS,),
    ),
    Command(
        id="marked.list_tasks",
        title="Put a task about each on a list",
        line="add task list=NAME FIELD=VALUE …",
        argument="list",
        for_marked="Put a task about {} on a list",
        needs=(Permission.RECORDS,),
    ),
    Command(
        id="marked.merge",
        title="Merge them into one",
        line="merge REF REF … FIELD=REF …",
        for_marked="Merge {} into one",
        needs=(Permission.RECORDS, Permission.DELETE),
    ),
    Command(
        id="marked.edit_rows",
        keys=("E",),
        title="Edit them as rows in your editor",
        line="edit-rows",
        for_marked="Edit {} as rows in your editor",
        needs=(Permission.RECORDS, Permission.SHELL),
    ),
)
