"""What can be done where one thing is picked from a list."""

from __future__ import annotations

from crm_tui.tui.commands.command import Command

COMMANDS = (
    Command(id="picker.choose", keys=("enter",), title="Choose", footer="choose", in_palette=False),
    Command(id="picker.close", keys=("escape",), title="Close without choosing", footer="close", in_palette=False),
)
