"""What can be done with what a command line printed."""

from __future__ import annotations

from crm_tui.tui.commands.command import Command

COMMANDS = (
    Command(id="output.down", keys=("j", "down"), title="A line down", footer="scroll", in_palette=False),
    Command(id="output.up", keys=("k", "up"), title="A line up", footer="scroll", in_palette=False),
    Command(id="output.left", keys=("h", "left"), title="To the left", footer="aside", in_palette=False),
    Command(id="output.right", keys=("l", "right"), title="To the right", footer="aside", in_palette=False),
    Command(id="output.page_down", keys=("pagedown", "space"), title="A page down", in_palette=False),
    Command(id="output.page_up", keys=("pageup",), title="A page up", in_palette=False),
    Command(id="output.first", keys=("home", "g g"), title="To the first line", in_palette=False),
    Command(id="output.last", keys=("G", "end"), title="To the last line", in_palette=False),
)
