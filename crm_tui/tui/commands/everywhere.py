"""What can be done in every place."""

from __future__ import annotations

from crm_tui.domain.roles import Permission
from crm_tui.tui.commands.command import Command

COMMANDS = (
    Command(id="go.board", keys=("B", "g b"), title="Go to the board", line="board", needs=(Permission.BOARD,)),
    Command(id="go.contacts", keys=("C", "g c"), title="Go to the contacts"),
    Command(
        id="go.today",
        keys=("T", "g t"),
        title="Go to what is to be done today",
        line="agenda",
    ),
    Command(id="go.metrics", keys=("M", "g m"), title="Go to the metrics", line="metrics", needs=(Permission.METRICS,)),
    Command(id="go.settings", keys=("comma", "g s"), title="Open the settings"),
    Command(id="go.back", keys=("escape",), title="Go back one step", in_palette=False),
    Command(
        id="undo.last",
        keys=("u",),
        title="Undo what was done last",
        line="undo",
        footer="undo",
        offered_to=(Permission.RECORDS,),
    ),
    Command(
        id="undo.redo",
        keys=("ctrl+r",),
        title="Do again what was undone",
        line="redo",
    ),
    Command(
        id="undo.list",
        keys=("U", "g u"),
        title="Show all that was done, and take back any of it",
        line="log",
    ),
    Command(id="line.copy", keys=("y",), title="Copy the crm-tui line that does what was done last"),
    Command(id="command.line", keys=("colon",), title="Type a command", footer="command", in_palette=False),
    Command(
        id="command.palette",
        keys=("ctrl+p",),
        title="Find any command or record",
        in_palette=False,
        priority=True,
    ),
    Command(
        id="help.keys", keys=("question_mark", "f1"), title="Show the keys of this place", line="help", footer="help"
    ),
    Command(id="tour.next", keys=("f2",), title="Take a tour of ten steps, or go on to its next step"),
    Command(id="tour.end", keys=("f3",), title="Leave the tour"),
    Command(
        id="import.file",
        title="Import a file: deals, contacts, companies, surveys and more",
        line="import FILE",
        argument="file",
        needs=(Permission.IMPORT, Permission.FILES),
    ),
    Command(
        id="team.who",
        title="Who is here, and what they have open",
        line="who",
    ),
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
