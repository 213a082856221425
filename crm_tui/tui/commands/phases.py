"""What can be done on the board of customers by phase, and coming there from anywhere."""

from __future__ import annotations

from crm_tui.domain.roles import Permission
from crm_tui.tui.commands import board
from crm_tui.tui.commands.command import Command

FROM_ANYWHERE = (
    Command(
        id="go.phases",
        keys=("g p",),
        title="Go to the customers by phase: lifecycle, CRM cycle phases",
        line="phases",
        argument="kind",
        needs=(Permission.BOARD,),
    ),
)

_AS_ON_THE_BOARD = {
    "card.move_left": ("Move back a phase, and say why", "phases move REF … PHASE --reason WHY"),
    "card.move_right": ("Move on a phase, and say why", "phases move REF … PHASE --reason WHY"),
    "card.open": ("Open the contact or company", ""),
    "card.edit": ("Edit the contact or company", "edit REF FIELD=VALUE …"),
    "card.add_activity": ("Note an activity with them", "add activity FIELD=VALUE …"),
    "card.add_task": ("Add a task about them", "add task FIELD=VALUE …"),
    "card.delete": ("Delete the contact or company", "delete REF …"),
    "card.mark": ("Mark the card, so that actions apply to all marked", ""),
    "card.unmark_all": ("Remove all marks", ""),
    "board.filter": ("Filter the customers by phase", "list contacts FILTER"),
    "board.day_back": ("Show the customers by phase as they were a day earlier", "phases --as-of DATE"),
    "board.day_forward": ("Show the customers by phase as they were a day later", "phases --as-of DATE"),
    "board.as_of": ("Show the customers by phase as of a past day", "phases --as-of DATE"),
    "board.density": ("Show more or fewer lines of each customer", ""),
    "board.closed": ("Unfold or fold churned and disqualified", ""),
}
"""What is done here by the keys that do it on the board of deals, what it is called, and its crm-tui line."""


def _of_phases(command: Command) -> Command:
    """The command of the board of deals as this one has it."""
    title, line = _AS_ON_THE_BOARD.get(command.id, (command.title, command.line))
    needs = tuple(dict.fromkeys(Permission.RECORDS if one is Permission.DEALS else one for one in command.needs))
    return Command(
        id=f"phases.{command.id.partition('.')[2]}", title=title, keys=command.keys, footer=command.footer,
        argument=command.argument, in_palette=command.in_palette, for_marked=command.for_marked, line=line, needs=needs,
    )  # fmt: skip


COMMANDS = (
    *(_of_phases(one) for one in board.COMMANDS if one.id in _AS_ON_THE_BOARD),
    Command(
        id="phases.choose",
        keys=("m",),
        title="Move to any phase, and say why",
        line="phases move REF … PHASE --reason WHY",
        argument="phase",
        for_marked="Move {} to any phase, and say why",
        needs=(Permission.RECORDS,),
    ),
    Command(
        id="phases.add",
        keys=("n",),
        title="Add a contact or a company in this phase",
        line="add contact FIELD=VALUE …",
        footer="new",
        needs=(Permission.RECORDS,),
    ),
    Command(id="phases.other_kind", keys=("p",), title="Show companies instead of contacts, and back", footer="kind"),
    *(_of_phases(one) for one in board.COMMANDS if one.id.startswith("cursor.")),
)
