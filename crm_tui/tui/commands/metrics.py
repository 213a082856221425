"""What can be done with the numbers."""

from __future__ import annotations

from crm_tui.tui.commands.command import Command

COMMANDS = (
    Command(
        id="metrics.explain",
        keys=("enter",),
        title="Explain the number",
        line="metrics NAME --explain",
        footer="explain",
    ),
    Command(
        id="metrics.choose_period",
        keys=("d",),
        title="Measure another period",
        line="metrics --period PERIOD",
        footer="period",
        argument="period",
    ),
    Command(
        id="metrics.choose_pipeline",
        keys=("p",),
        title="Measure another pipeline",
        line="metrics --pipeline NAME",
        footer="pipeline",
        argument="pipeline",
    ),
    Command(
        id="metrics.filter",
        keys=("slash",),
        title="Measure only some deals",
        line="metrics --filter FILTER",
        footer="filter",
        argument="filter",
    ),
    Command(id="metrics.this_quarter", keys=("1",), title="Measure this quarter"),
    Command(id="metrics.last_quarter", keys=("2",), title="Measure last quarter"),
    Command(id="metrics.this_month", keys=("3",), title="Measure this month"),
    Command(id="metrics.this_year", keys=("4",), title="Measure this year"),
    Command(id="metrics.all_time", keys=("5",), title="Measure all time"),
    Command(id="metrics.next_panel", keys=("tab",), title="Cursor to the next table", footer="next"),
    Command(id="metrics.panel_before", keys=("shift+tab",), title="Cursor to the table before"),
    Command(id="metrics.left", keys=("h", "left"), title="Cursor to the number before", in_palette=False),
    Command(id="metrics.right", keys=("l", "right"), title="Cursor to the next number", in_palette=False),
    Command(id="metrics.up", keys=("k", "up"), title="Cursor up", in_palette=False),
    Command(id="metrics.down", keys=("j", "down"), title="Cursor down", in_palette=False),
    Command(id="metrics.first", keys=("home", "g g"), title="Cursor to the first number", in_palette=False),
    Command(id="metrics.last", keys=("G", "end"), title="Cursor to the last number", in_palette=False),
    Command(id="metrics.page_up", keys=("pageup",), title="Cursor a page up", in_palette=False),
    Command(id="metrics.page_down", keys=("pagedown",), title="Cursor a page down", in_palette=False),
)
