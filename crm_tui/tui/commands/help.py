"""What can be done while the keys are shown."""

from __future__ import annotations

from crm_tui.tui.commands.command import Command

COMMANDS = (
    Command(
        id="help.close", keys=("escape", "question_mark", "q"), title="Close the help", footer="close", in_palette=False
    ),
    Command(
        id="help.next", keys=("tab", "right", "l"), title="Go to the next page", footer="next page", in_palette=False
    ),
    Command(id="help.previous", keys=("shift+tab", "left", "h"), title="Go to the page before", in_palette=False),
    Command(id="help.down", keys=("j", "down"), title="A line down", footer="scroll", in_palette=False),
    Command(id="help.up", keys=("k", "up"), title="A line up", footer="scroll", in_palette=False),
    Command(id="help.page_down", keys=("pagedown", "space"), title="A page down", in_palette=False),
    Command(id="help.page_up", keys=("pageup",), title="A page up", in_palette=False),
)
