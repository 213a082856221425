"""What can be done in a form."""

from __future__ import annotations

from crm_tui.domain.roles import Permission
from crm_tui.tui.commands.command import Command

COMMANDS = (
    Command(id="form.save", keys=("ctrl+s",), title="Save", footer="save", priority=True),
    Command(id="form.next", keys=("tab",), title="Go to the next field", footer="next field"),
    Command(id="form.previous", keys=("shift+tab",), title="Go to the field before"),
    Command(id="form.down", keys=("down",), title="Next choice, or next field"),
    Command(id="form.up", keys=("up",), title="Choice before, or field before"),
    Command(id="form.take_theirs", keys=("ctrl+t",), title="Take what somebody else wrote meanwhile", priority=True),
    Command(
        id="form.keep_mine", keys=("ctrl+o",), title="Keep yours, though somebody else changed it too", priority=True
    ),
    Command(
        id="form.editor",
        keys=("ctrl+e",),
        title="Edit the text in $VISUAL or $EDITOR; in a line, go to its end",
        priority=True,
        needs=(Permission.SHELL,),
    ),
    Command(id="form.preview", keys=("ctrl+g",), title="Show the text as it will be read", priority=True),
    Command(id="form.template", keys=("ctrl+n",), title="Begin the text with a template", priority=True),
    Command(id="form.look", keys=("f4",), title="Open the record that a new one looks like", priority=True),
    Command(id="form.discard", keys=("ctrl+r",), title="Start afresh, without the draft"),
    Command(id="form.close", keys=("escape",), title="Close; what was typed stays as a draft", footer="close"),
)
