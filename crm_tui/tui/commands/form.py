"""What can be done in a form."""

from __future__ import annotations

from crm_tui.tui.commands.command import Command

COMMANDS = (
    Command(id="form.save", keys=("ctrl+s",), title="Save", footer="save", priority=True),
    Command(id="form.close", keys=("escape",), title="Close and keep what was typed as a draft", footer="close"),
)
