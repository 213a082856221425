"""What can be done with pairs of records that are likely one; and coming to them from anywhere."""

from __future__ import annotations

from crm_tui.domain.roles import Permission
from crm_tui.tui.commands.command import Command

FROM_ANYWHERE = (
    Command(
        id="go.duplicates",
        keys=("g d",),
        title="Go through what is likely there twice",
        line="duplicates",
    ),
)

COMMANDS = (
    Command(id="duplicates.open", keys=("enter",), title="Open the record at the cursor", footer="open"),
    Command(id="duplicates.other", keys=("tab",), title="Cursor to the other one of the pair", footer="other"),
    Command(
        id="duplicates.merge",
        keys=("m",),
        title="Look at the two side by side, and make them one",
        line="merge REF REF",
        footer="merge",
        needs=(Permission.RECORDS, Permission.DELETE),
    ),
    Command(
        id="duplicates.part",
        keys=("n",),
        title="They are not the same: never show them as a pair again",
        line="distinct REF REF",
        footer="not the same",
        needs=(Permission.RECORDS,),
    ),
    Command(id="duplicates.contacts", keys=("1",), title="Show the contacts that are likely there twice"),
    Command(id="duplicates.companies", keys=("2",), title="Show the companies that are likely there twice"),
    Command(id="duplicates.again", keys=("r",), title="Look through all of them again"),
    Command(id="duplicates.up", keys=("k", "up"), title="Cursor up", in_palette=False),
    Command(id="duplicates.down", keys=("j", "down"), title="Cursor down", in_palette=False),
    Command(id="duplicates.first", keys=("home", "g g"), title="Cursor to the likeliest", in_palette=False),
    Command(id="duplicates.last", keys=("G", "end"), title="Cursor to the last", in_palette=False),
    Command(id="duplicates.page_up", keys=("pageup",), title="Cursor a page up", in_palette=False),
    Command(id="duplicates.page_down", keys=("pagedown",), title="Cursor a page down", in_palette=False),
)
