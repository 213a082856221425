"""What can be done with the contact, company or deal that is open, with a deal alone, and with one task or activity."""

from __future__ import annotations

from crm_tui.domain.roles import Permission
from crm_tui.tui.commands.command import Command

COMMANDS = (
    Command(id="record.open", keys=("enter",), title="Open what the cursor is on", footer="open"),
    Command(
        id="record.edit",
        keys=("e",),
        title="Edit the record",
        line="edit REF FIELD=VALUE …",
        footer="edit",
        needs=(Permission.RECORDS,),
    ),
    Command(
        id="record.add_activity",
        keys=("a",),
        title="Note an activity",
        line="add activity FIELD=VALUE …",
        footer="activity",
        needs=(Permission.RECORDS,),
    ),
    Command(
        id="record.add_task",
        keys=("t",),
        title="Add a task",
        line="add task FIELD=VALUE …",
        footer="task",
        needs=(Permission.RECORDS,),
    ),
    Command(
        id="record.add_answer",
        keys=("w",),
        title="Write down what they said: an answer to a survey, or a review",
        line="answer-survey SURVEY SCORE WHO WORDS …",
        needs=(Permission.RECORDS,),
    ),
    Command(
        id="record.done",
        keys=("x",),
        title="Finish the task, tick the box, or take back the change; again to do the contrary",
        line="edit REF done=yes",
        footer="done",
        needs=(Permission.RECORDS,),
    ),
    Command(id="record.next", keys=("J",), title="Go to the next record of the list", footer="next"),
    Command(id="record.previous", keys=("K",), title="Go to the previous record of the list", footer="next"),
    Command(
        id="record.add",
        keys=("n",),
        title="Add what this section lists",
        line="add KIND FIELD=VALUE …",
        needs=(Permission.RECORDS,),
    ),
    Command(
        id="record.delete",
        keys=("d", "delete"),
        title="Delete the record",
        line="delete REF …",
        needs=(Permission.RECORDS,),
    ),
    Command(id="record.kinds", keys=("f",), title="Show one kind of happening in the timeline", argument="kind"),
    Command(id="record.timeline", keys=("1",), title="Show the timeline"),
    Command(id="record.related", keys=("2",), title="Show the deals; of a deal the people and products"),
    Command(id="record.tasks", keys=("3",), title="Show the tasks"),
    Command(
        id="record.changes",
        keys=("4",),
        title="Show who changed what",
        line="log REF --changes",
    ),
    Command(id="record.profile", keys=("5",), title="Show every field"),
    Command(id="record.more", keys=("6",), title="Show the people of a company, the criteria of a deal"),
    Command(id="record.now", keys=("7",), title="Show how things stand, and why", line="show REF"),
    Command(id="record.named", keys=("8",), title="Show all else that names it: tickets, orders, answers and more"),
    Command(id="record.up", keys=("k", "up"), title="Cursor up", in_palette=False),
    Command(id="record.down", keys=("j", "down"), title="Cursor down", in_palette=False),
    Command(id="record.first", keys=("home", "g g"), title="Cursor to the first line", in_palette=False),
    Command(id="record.last", keys=("G", "end"), title="Cursor to the last line", in_palette=False),
    Command(id="record.page_up", keys=("pageup",), title="Cursor a page up", in_palette=False),
    Command(id="record.page_down", keys=("pagedown",), title="Cursor a page down", in_palette=False),
)

DEAL_COMMANDS = (
    Command(
        id="deal.move_left",
        keys=("H", "shift+left"),
        title="Move the deal back a stage",
        line="move REF STAGE",
        footer="move",
        needs=(Permission.DEALS,),
    ),
    Command(
        id="deal.move_right",
        keys=("L", "shift+right"),
        title="Move the deal on a stage",
        line="move REF STAGE",
        footer="move",
        needs=(Permission.DEALS,),
    ),
    Command(
        id="deal.choose_stage",
        keys=("m",),
        title="Move the deal to a stage",
        line="move REF STAGE",
        argument="stage",
        needs=(Permission.DEALS,),
    ),
    Command(
        id="deal.force",
        keys=("exclamation_mark",),
        title="Move anyway what a stage refused, and say why",
        line="move REF STAGE --force --reason WHY",
        needs=(Permission.DEALS,),
    ),
)

NOTE_COMMANDS = (
    Command(
        id="note.edit",
        keys=("e",),
        title="Edit it",
        line="edit REF FIELD=VALUE …",
        footer="edit",
        needs=(Permission.RECORDS,),
    ),
    Command(id="note.open", keys=("enter",), title="Open what it is about", footer="open"),
    Command(
        id="note.done",
        keys=("x",),
        title="Finish the task, with its outcome and what comes next; again to take it back",
        line="done REF",
        footer="done",
        needs=(Permission.RECORDS,),
    ),
    Command(id="note.next", keys=("J",), title="Go to the next one of the list", footer="next"),
    Command(id="note.previous", keys=("K",), title="Go to the previous one of the list", footer="next"),
    Command(
        id="note.delete",
        keys=("d", "delete"),
        title="Delete it",
        line="delete REF …",
        footer="delete",
        needs=(Permission.RECORDS,),
    ),
    Command(id="note.up", keys=("k", "up"), title="A line up", in_palette=False),
    Command(id="note.down", keys=("j", "down"), title="A line down", in_palette=False),
    Command(id="note.page_up", keys=("pageup",), title="A page up", in_palette=False),
    Command(id="note.page_down", keys=("pagedown", "space"), title="A page down", in_palette=False),
)
