"""What can be done while a text is shown as it will be read."""

from __future__ import annotations

from crm_tui.tui.commands.command import Command

COMMANDS = (
    Command(
        id="markdown.close", keys=("escape", "ctrl+g", "q"), title="Back to writing", footer="back", in_palette=False
    ),
    Command(id="markdown.down", keys=("j", "down"), title="A line down", footer="scroll", in_palette=False),
    Command(id="markdown.up", keys=("k", "up"), title="A line up", footer="scroll", in_palette=False),
    Command(id="markdown.page_down", keys=("pagedown", "space"), title="A page down", in_palette=False),
    Command(id="markdown.page_up", keys=("pageup",), title="A page up", in_palette=False),
)
