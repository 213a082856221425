"""What can be done on the ring of phases, and coming to it from anywhere."""

from __future__ import annotations

from crm_tui.domain.roles import Permission
from crm_tui.tui.commands.command import Command

FROM_ANYWHERE = (
    Command(
        id="go.cycle",
        keys=("g y",),
        title="Go to the cycle: five phases in a ring, and the way back from advocacy",
        line="cycle",
        needs=(Permission.METRICS,),
    ),
)

COMMANDS = (
    Command(
        id="cycle.open",
        keys=("enter",),
        title="List the people at the cursor, or explain the number",
        footer="open",
    ),
    Command(
        id="cycle.explain",
        keys=("i",),
        title="Explain the number at the cursor",
        line="cycle --explain",
        footer="explain",
    ),
    Command(
        id="cycle.choose_period",
        keys=("d", "p"),
        title="Look at another period",
        line="cycle --period PERIOD",
        footer="period",
        argument="period",
    ),
    Command(id="cycle.period_before", keys=("less_than_sign",), title="Look at the period before", footer="before"),
    Command(id="cycle.period_after", keys=("greater_than_sign",), title="Look at the period after"),
    Command(id="cycle.this_quarter", keys=("1",), title="Look at this quarter"),
    Command(id="cycle.last_quarter", keys=("2",), title="Look at last quarter"),
    Command(id="cycle.this_month", keys=("3",), title="Look at this month"),
    Command(id="cycle.this_year", keys=("4",), title="Look at this year"),
    Command(id="cycle.all_time", keys=("5",), title="Look at all time"),
    Command(
        id="cycle.day_back",
        keys=("left_curly_bracket",),
        title="Show the cycle as it was known a day earlier",
        line="cycle --as-of DATE",
    ),
    Command(
        id="cycle.day_forward",
        keys=("right_curly_bracket",),
        title="Show the cycle as it was known a day later",
        line="cycle --as-of DATE",
    ),
    Command(
        id="cycle.month_back",
        keys=("left_parenthesis",),
        title="Show the cycle as it was known a month earlier",
        line="cycle --as-of DATE",
    ),
    Command(
        id="cycle.month_forward",
        keys=("right_parenthesis",),
        title="Show the cycle as it was known a month later",
        line="cycle --as-of DATE",
    ),
    Command(
        id="cycle.as_of",
        title="Show the cycle as it was known on a past day",
        line="cycle --as-of DATE",
        argument="day",
    ),
    Command(id="cycle.next", keys=("l", "right", "tab"), title="Go on to the next phase", footer="next phase"),
    Command(id="cycle.previous", keys=("h", "left", "shift+tab"), title="Go back to the phase before"),
    Command(id="cycle.up", keys=("k", "up"), title="Cursor up", in_palette=False),
    Command(id="cycle.down", keys=("j", "down"), title="Cursor down", in_palette=False),
    Command(id="cycle.first", keys=("home", "g g"), title="Cursor to prospecting", in_palette=False),
    Command(id="cycle.last", keys=("G", "end"), title="Cursor to the last number", in_palette=False),
)
