"""What can be entered in every place."""

from __future__ import annotations

from crm_tui.domain.roles import Permission
from crm_tui.tui.commands.command import Command

COMMANDS = (
    Command(
        id="quick.add",
        keys=("o",),
        title="Add anything by one line: a deal, a contact, a company, a task, a note",
        line="quick LINE",
        argument="line",
        needs=(Permission.RECORDS,),
    ),
    Command(
        id="log.call",
        keys=("c",),
        title="Log a call, about what the cursor is on",
        line="add activity kind=call FIELD=VALUE …",
        needs=(Permission.RECORDS,),
    ),
    Command(
        id="log.meeting",
        keys=("v",),
        title="Log a meeting, about what the cursor is on",
        line="add activity kind=meeting FIELD=VALUE …",
        needs=(Permission.RECORDS,),
    ),
)
