"""What can be done in every place."""

from __future__ import annotations

from crm_tui.domain.roles import Permission
from crm_tui.tui.commands.command import Command

COMMANDS = (
    Command(id="go.board", keys=("B",), title="Go to the board", needs=(Permission.BOARD,)),
    Command(id="go.contacts", keys=("C",), title="Go to the contacts"),
    Command(id="go.metrics", keys=("M",), title="Go to the metrics", needs=(Permission.METRICS,)),
    Command(id="go.back", keys=("escape",), title="Go back one step", in_palette=False),
    Command(id="undo.last", keys=("u",), title="Undo what was done last", footer="undo"),
    Command(id="undo.redo", keys=("U", "ctrl+r"), title="Do again what was undone"),
    Command(id="undo.choose", title="Undo one of the latest actions"),
    Command(id="command.line", keys=("colon",), title="Type a command", footer="command", in_palette=False),
    Command(
        id="command.palette",
        keys=("ctrl+p",),
        title="Find any command or record",
        in_palette=False,
        priority=True,
    ),
    Command(id="help.keys", keys=("question_mark", "f1"), title="Show the keys of this place", footer="help"),
    Command(
        id="import.file",
        title="Import a file: deals, contacts, companies, products or users",
        argument="file",
        needs=(Permission.IMPORT, Permission.FILES),
    ),
    Command(id="team.who", title="Who is here, and what they have open"),
    Command(id="theme.choose", title="Choose a theme", argument="theme"),
    Command(id="screen.redraw", keys=("ctrl+l",), title="Draw the screen anew"),
    Command(
        id="program.suspend", keys=("ctrl+z",), title="Go to the shell; `fg` comes back", needs=(Permission.SHELL,)
    ),
    Command(id="program.quit", keys=("q",), title="Leave the program"),
    Command(
        id="program.quit_now",
        keys=("ctrl+q",),
        title="Leave the program, even while typing",
        in_palette=False,
        priority=True,
    ),
)
