"""What can be done while a filter, a search or a command is typed at the foot."""

from __future__ import annotations

from crm_tui.tui.commands.command import Command

COMMANDS = (
    Command(id="prompt.enter", keys=("enter",), title="Enter the line", footer="apply", in_palette=False),
    Command(id="prompt.next", keys=("tab",), title="Put in the next completion", footer="complete", in_palette=False),
    Command(id="prompt.before", keys=("shift+tab",), title="Put in the completion before", in_palette=False),
    Command(id="prompt.older", keys=("up",), title="What was entered before", footer="earlier", in_palette=False),
    Command(id="prompt.newer", keys=("down",), title="What was entered after it", in_palette=False),
    Command(id="prompt.close", keys=("escape",), title="Close the line", footer="close", in_palette=False),
)
