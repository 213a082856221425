"""What can be done with the numbers."""

from __future__ import annotations

from crm_tui.tui.commands.command import Command

PAGES = ("Overview", "Sales", "Flow", "Forecast", "Customers", "Voices", "Leads")
"""What the pages of `tui/widgets/kpi/pages` are called, which are loaded later."""

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
        id="metrics.lens",
        keys=("L",),
        title="See all numbers through one owner, team, source, campaign, segment or product, or whole again",
        line="metrics --owner NAME",
        footer="lens",
        argument="lens",
    ),
    Command(id="metrics.plot", keys=("P",), title="Show the next plot of the page, or none", footer="plot"),
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
    Command(id="metrics.period_before", keys=("less_than_sign",), title="Measure the period before"),
    Command(id="metrics.period_after", keys=("greater_than_sign",), title="Measure the period after"),
    Command(
        id="metrics.compare",
        keys=("equals_sign",),
        title="Compare with the year before, or with the period before again",
    ),
    Command(
        id="metrics.report",
        title="Report of these numbers, to send: Markdown, HTML or CSV",
        line="report --period PERIOD --output FILE",
    ),
    Command(
        id="metrics.what_if",
        keys=("w",),
        title="Suppose a faster stage or a higher rate, and see what velocity would be",
        line="what-if CHANGE",
        argument="changes",
    ),
    Command(
        id="metrics.day_back",
        keys=("left_curly_bracket",),
        title="Show the numbers as they were known a day earlier",
        line="metrics --as-of DATE",
    ),
    Command(
        id="metrics.day_forward",
        keys=("right_curly_bracket",),
        title="Show the numbers as they were known a day later",
        line="metrics --as-of DATE",
    ),
    Command(
        id="metrics.month_back",
        keys=("left_parenthesis",),
        title="Show the numbers as they were known a month earlier",
        line="metrics --as-of DATE",
    ),
    Command(
        id="metrics.month_forward",
        keys=("right_parenthesis",),
        title="Show the numbers as they were known a month later",
        line="metrics --as-of DATE",
    ),
    Command(
        id="metrics.as_of",
        title="Show the numbers as they were known on a past day",
        line="metrics --as-of DATE",
        argument="day",
    ),
    Command(id="metrics.all_time", keys=("0",), title="Measure all time"),
    Command(id="metrics.this_quarter", title="Measure this quarter"),
    Command(id="metrics.last_quarter", title="Measure last quarter"),
    Command(id="metrics.this_month", title="Measure this month"),
    Command(id="metrics.this_year", title="Measure this year"),
    Command(
        id="metrics.page",
        title=f"Show a page of metrics: {', '.join(PAGES).lower()}",
        argument="name",
    ),
    *(
        Command(id=f"metrics.page_{number}", keys=(str(number),), title=f"Show the page {page}", in_palette=False)
        for number, page in enumerate(PAGES, 1)
    ),
    Command(
        id="metrics.act",
        keys=("x",),
        title="Do what the number at the cursor suggests, which the foot says as a crm-tui line",
    ),
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
