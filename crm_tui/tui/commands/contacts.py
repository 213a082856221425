"""What can be done in the list of contacts."""

from __future__ import annotations

from crm_tui.tui.commands.command import Command

COMMANDS = (
    Command(id="contacts.open", keys=("enter",), title="Open the contact", footer="open"),
    Command(id="contacts.add", keys=("n",), title="Add a contact", footer="new"),
    Command(id="contacts.edit", keys=("e",), title="Edit the contact", footer="edit"),
    Command(id="contacts.search", keys=("slash",), title="Search or filter the contacts", footer="search"),
    Command(id="contacts.sort", keys=("s",), title="Sort by another column", footer="sort"),
    Command(id="contacts.up", keys=("k", "up"), title="Cursor up", in_palette=False),
    Command(id="contacts.down", keys=("j", "down"), title="Cursor down", in_palette=False),
    Command(id="contacts.first", keys=("g", "home"), title="Cursor to the first contact", in_palette=False),
    Command(id="contacts.last", keys=("G", "end"), title="Cursor to the last contact", in_palette=False),
    Command(id="contacts.page_up", keys=("pageup",), title="Cursor a page up", in_palette=False),
    Command(id="contacts.page_down", keys=("pagedown",), title="Cursor a page down", in_palette=False),
)
