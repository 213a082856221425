"""What can be done on the board."""

from __future__ import annotations

from crm_tui.domain.roles import Permission
from crm_tui.tui.commands.command import Command

COMMANDS = (
    Command(
        id="card.move_left",
        keys=("H", "shift+left"),
        title="Move the card back a stage",
        footer="move",
        needs=(Permission.DEALS,),
    ),
    Command(
        id="card.move_right",
        keys=("L", "shift+right"),
        title="Move the card on a stage",
        footer="move",
        needs=(Permission.DEALS,),
    ),
    Command(
        id="card.move_up", keys=("K", "shift+up"), title="Move the card up in its stage", needs=(Permission.DEALS,)
    ),
    Command(
        id="card.move_down",
        keys=("J", "shift+down"),
        title="Move the card down in its stage",
        needs=(Permission.DEALS,),
    ),
    Command(
        id="card.choose_stage",
        keys=("m",),
        title="Move the card to a stage",
        argument="stage",
        needs=(Permission.DEALS,),
    ),
    Command(
        id="card.force",
        keys=("exclamation_mark",),
        title="Move all the same what a stage refused, and say why",
        needs=(Permission.DEALS,),
    ),
    Command(id="card.open", keys=("enter",), title="Open the card", footer="open"),
    Command(id="card.add", keys=("n",), title="Add a deal", footer="new", needs=(Permission.DEALS,)),
    Command(id="card.edit", keys=("e",), title="Edit the deal", needs=(Permission.DEALS,)),
    Command(
        id="card.add_activity", keys=("a",), title="Note an activity", footer="activity", needs=(Permission.RECORDS,)
    ),
    Command(id="card.add_task", keys=("t",), title="Add a task", footer="task", needs=(Permission.RECORDS,)),
    Command(
        id="card.delete", keys=("d", "delete"), title="Delete the deal", needs=(Permission.DEALS, Permission.DELETE)
    ),
    Command(id="card.mark", keys=("space",), title="Mark the card, so that actions apply to all marked"),
    Command(id="card.unmark_all", title="Remove all marks"),
    Command(id="board.filter", keys=("slash",), title="Filter the board", footer="filter", argument="filter"),
    Command(id="board.choose_pipeline", keys=("p",), title="Show another pipeline", argument="pipeline"),
    Command(id="board.density", keys=("z",), title="Show more or fewer lines of each card"),
    Command(id="board.closed", keys=("w",), title="Unfold or fold the won and lost stages"),
    Command(id="cursor.left", keys=("h", "left"), title="Cursor to the stage before", in_palette=False),
    Command(id="cursor.right", keys=("l", "right"), title="Cursor to the next stage", in_palette=False),
    Command(id="cursor.up", keys=("k", "up"), title="Cursor up", in_palette=False),
    Command(id="cursor.down", keys=("j", "down"), title="Cursor down", in_palette=False),
    Command(id="cursor.first", keys=("g", "home"), title="Cursor to the first card", in_palette=False),
    Command(id="cursor.last", keys=("G", "end"), title="Cursor to the last card", in_palette=False),
    Command(id="cursor.page_up", keys=("pageup",), title="Cursor a page up", in_palette=False),
    Command(id="cursor.page_down", keys=("pagedown",), title="Cursor a page down", in_palette=False),
)
