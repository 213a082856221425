"""What can be done where a workspace is begun."""

from __future__ import annotations

from crm_tui.tui.commands.command import Command

COMMANDS = (
    Command(id="begin.choose", keys=("enter",), title="Begin with this", footer="begin", in_palette=False),
    Command(id="begin.down", keys=("j", "down"), title="Next way to begin", in_palette=False),
    Command(id="begin.up", keys=("k", "up"), title="Way to begin before", in_palette=False),
    Command(
        id="begin.leave", keys=("escape", "q"), title="Leave without a workspace", footer="leave", in_palette=False
    ),
)
