"""What can be done in the lists of contacts, companies, deals, tasks and activities."""

from __future__ import annotations

from crm_tui.domain.roles import Permission
from crm_tui.tui.commands.command import Command

COMMANDS = (
    Command(id="contacts.open", keys=("enter",), title="Open the record", footer="open"),
    Command(
        id="contacts.add", keys=("n",), title="Add a record to the list", footer="new", needs=(Permission.RECORDS,)
    ),
    Command(
        id="contacts.edit",
        keys=("e",),
        title="Edit the record, or all that are marked",
        footer="edit",
        needs=(Permission.RECORDS,),
    ),
    Command(
        id="contacts.search",
        keys=("slash",),
        title="Search for words, or filter by fields such as owner:me",
        footer="search",
        argument="filter",
    ),
    Command(id="contacts.sort", keys=("s",), title="Sort by a column", footer="sort", argument="column"),
    Command(id="contacts.reverse", keys=("S",), title="Sort the other way round"),
    Command(
        id="contacts.delete",
        keys=("d", "delete"),
        title="Delete the record, or all marked",
        footer="delete",
        needs=(Permission.RECORDS,),
    ),
    Command(id="contacts.add_activity", keys=("a",), title="Note an activity with it", needs=(Permission.RECORDS,)),
    Command(id="contacts.add_task", keys=("t",), title="Add a task about it", needs=(Permission.RECORDS,)),
    Command(
        id="contacts.done", keys=("x",), title="Finish the task, or all that are marked", needs=(Permission.RECORDS,)
    ),
    Command(id="contacts.mark", keys=("space",), title="Mark the record, so that actions apply to all marked"),
    Command(id="contacts.unmark_all", title="Remove all marks"),
    Command(id="contacts.contacts", keys=("1",), title="List the contacts"),
    Command(id="contacts.companies", keys=("2",), title="List the companies"),
    Command(id="contacts.deals", keys=("3",), title="List the deals"),
    Command(id="contacts.tasks", keys=("4",), title="List the tasks"),
    Command(id="contacts.activities", keys=("5",), title="List the activities"),
    Command(id="contacts.next_list", keys=("tab",), title="Go to the next list", in_palette=False),
    Command(id="contacts.previous_list", keys=("shift+tab",), title="Go to the list before", in_palette=False),
    Command(id="contacts.up", keys=("k", "up"), title="Cursor up", in_palette=False),
    Command(id="contacts.down", keys=("j", "down"), title="Cursor down", in_palette=False),
    Command(id="contacts.first", keys=("g", "home"), title="Cursor to the first record", in_palette=False),
    Command(id="contacts.last", keys=("G", "end"), title="Cursor to the last record", in_palette=False),
    Command(id="contacts.page_up", keys=("pageup",), title="Cursor a page up", in_palette=False),
    Command(id="contacts.page_down", keys=("pagedown",), title="Cursor a page down", in_palette=False),
)
