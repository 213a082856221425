"""What can be done on the board of tickets and on the page of one, and coming there from anywhere."""

from __future__ import annotations

from crm_tui.domain.roles import Permission
from crm_tui.tui.commands import board
from crm_tui.tui.commands.command import Command

FROM_ANYWHERE = (
    Command(
        id="go.tickets",
        keys=("g k",),
        title="Go to the tickets: service, support, the ticket board",
        line="tickets",
        needs=(Permission.BOARD,),
    ),
    Command(
        id="ticket.add",
        title="Add a ticket: what a customer asks for",
        line="add ticket FIELD=VALUE …",
        needs=(Permission.RECORDS,),
    ),
)

_AS_ON_THE_BOARD = {
    "card.move_left": "Move the ticket back a stage",
    "card.move_right": "Move the ticket on a stage",
    "card.move_up": "Move the ticket up in its stage",
    "card.move_down": "Move the ticket down in its stage",
    "card.choose_stage": "Move the ticket to a stage",
    "card.force": "Move anyway what a stage refused, and say why",
    "card.open": "Open the ticket",
    "card.add": "Add a ticket",
    "card.edit": "Edit the ticket",
    "card.add_task": "Add a task for the ticket",
    "card.delete": "Delete the ticket",
    "card.mark": "Mark the ticket, so that actions apply to all marked",
    "card.unmark_all": "Remove all marks",
    "board.filter": "Filter the tickets",
    "board.choose_pipeline": "Show another board: deals, customers by phase, tickets",
    "board.day_back": "Show the tickets as they were a day earlier",
    "board.day_forward": "Show the tickets as they were a day later",
    "board.as_of": "Show the tickets as of a past day",
    "board.density": "Show more or fewer lines of each ticket",
    "board.closed": "Unfold or fold the resolved and closed stages",
}
"""What is done with tickets by the keys that do it with deals, and what it is called then."""

_LINES = {
    "card.add": "add ticket FIELD=VALUE …",
    "card.add_task": "add task FIELD=VALUE …",
    "board.filter": "tickets --filter FILTER",
    "board.choose_pipeline": "tickets --pipeline NAME",
    "board.day_back": "tickets --as-of DATE",
    "board.day_forward": "tickets --as-of DATE",
    "board.as_of": "tickets --as-of DATE",
}


def _of_tickets(command: Command) -> Command:
    """The command of the board of deals as that of tickets has it."""
    title = _AS_ON_THE_BOARD.get(command.id, command.title)
    name = command.id.partition(".")[2]
    needs = (Permission.RECORDS,) if command.needs else ()
    line = _LINES.get(command.id, command.line)
    return command._replace(id=f"tickets.{name}", title=title, line=line, needs=needs)


_SAYING = (
    Command(
        id="tickets.answer",
        keys=("r",),
        title="Answer the customer",
        line="tickets answer REF WORDS …",
        footer="answer",
        needs=(Permission.RECORDS,),
    ),
    Command(
        id="tickets.reply",
        keys=("R",),
        title="Answer with a canned reply",
        line="tickets answer REF --reply NAME",
        needs=(Permission.RECORDS,),
    ),
    Command(
        id="tickets.heard",
        keys=("a",),
        title="Note what the customer said",
        line="tickets heard REF WORDS …",
        footer="heard",
        needs=(Permission.RECORDS,),
    ),
    Command(
        id="tickets.rate",
        keys=("s",),
        title="Note how satisfied the customer is",
        line="tickets rate REF SCORE",
        needs=(Permission.RECORDS,),
    ),
)

COMMANDS = (
    *(
        _of_tickets(one)
        for one in board.COMMANDS
        if one.id in _AS_ON_THE_BOARD or one.id.startswith("cursor.")
    ),
    *_SAYING,
    Command(
        id="tickets.escalate",
        title="Escalate every ticket that is past due",
        line="tickets escalate",
        needs=(Permission.RECORDS,),
    ),
)  # fmt: skip

PAGE_COMMANDS = tuple(
    one._replace(id=f"ticket.{one.id.partition('.')[2]}")
    for one in (
        *(one for one in COMMANDS if one.id in {
            "tickets.move_left", "tickets.move_right", "tickets.choose_stage", "tickets.force",
        }),
        *(one for one in _SAYING if one.id != "tickets.heard"),
    )
)  # fmt: skip
"""On the page of a ticket, where noting an activity is noting what the customer said."""
