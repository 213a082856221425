"""What can be done with records side by side, before they are made one."""

from __future__ import annotations

from crm_tui.tui.commands.command import Command

COMMANDS = (
    Command(id="merge.apply", keys=("ctrl+s", "enter"), title="Make them one", footer="merge", in_palette=False),
    Command(id="merge.left", keys=("h", "left"), title="Take the value at the left", footer="choose", in_palette=False),
    Command(
        id="merge.right", keys=("l", "right"), title="Take the value at the right", footer="choose", in_palette=False
    ),
    Command(id="merge.whole", keys=("a",), title="Take all values of this one", footer="all of it", in_palette=False),
    Command(id="merge.close", keys=("escape", "q"), title="Leave them as they are", footer="leave", in_palette=False),
    Command(id="merge.down", keys=("j", "down"), title="To the next field", in_palette=False),
    Command(id="merge.up", keys=("k", "up"), title="To the field before", in_palette=False),
)
