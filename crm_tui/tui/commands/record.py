"""What can be done with the contact, company or deal that is open."""

from __future__ import annotations

from crm_tui.tui.commands.command import Command

COMMANDS = (
    Command(id="record.edit", keys=("e",), title="Edit the record", footer="edit"),
    Command(id="record.add_activity", keys=("a",), title="Note an activity", footer="activity"),
    Command(id="record.add_task", keys=("t",), title="Add a task", footer="task"),
    Command(id="record.next", keys=("J",), title="Go to the next record of the list", footer="next"),
    Command(id="record.previous", keys=("K",), title="Go to the previous record of the list", footer="next"),
)
