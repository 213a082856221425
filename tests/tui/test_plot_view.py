"""Plots: every label as it is, every line to be told apart, on any terminal."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from textual.app import App, ComposeResult
from textual.filter import LineFilter

from crm_tui import resources
from crm_tui.metrics.metric import Unit
from crm_tui.tui.hostile import AsciiOnly
from crm_tui.tui.widgets.kpi.plot_view import PlotView
from crm_tui.tui.widgets.kpi.plots import Line, Plot, Weight

MONTHS = tuple(f"2026-{month:02}" for month in range(1, 13))
SPREAD = Plot(
    "Forecast",
    MONTHS,
    Unit.MONEY,
    "EUR",
    lines=(
        Line("P90", tuple(20_000_00.0 + 1_000_00 * at for at in range(12)), Weight.EDGE),
        Line("P50", (10_000_00.0, None, *[10_000_00.0] * 10)),
        Line("P10", (0.0,) * 12, Weight.EDGE),
    ),
)


class Alone(App[None]):
    """A program that is nothing but a plot."""

    CSS_PATH = str(resources.style_path("metrics.tcss"))
    CSS = "PlotView { display: block; height: 1fr; }"

    def __init__(self, *filters: LineFilter) -> None:
        super().__init__()
        self.own = filters

    def compose(self) -> ComposeResult:
        yield PlotView()

    def get_line_filters(self) -> list[LineFilter]:
        return [*super().get_line_filters(), *self.own]


@asynccontextmanager
async def plotted(plot: Plot, *filters: LineFilter, size: tuple[int, int] = (80, 24)) -> AsyncIterator[list[str]]:
    """What is drawn of a plot, a line for each row."""
    app = Alone(*filters)
    async with app.run_test(size=size) as pilot:
        app.query_one(PlotView).show(plot)
        await pilot.pause()
        await pilot.pause()
        rows = []
        for strip in app.screen._compositor.render_strips():
            segments = list(strip)
            for each in filters:
                segments = each.apply(segments, app.screen.styles.background)
            rows.append("".join(segment.text for segment in segments).rstrip())
        yield rows


async def test_a_plot_has_its_title_its_lines_by_name_and_labels_that_do_not_touch() -> None:
    async with plotted(SPREAD) as rows:
        assert rows[0].split() == ["FORECAST", "·", "P90", "━", "P50", "·", "P10"]
        assert rows[-1].split() == ["2026-01", "2026-03", "2026-05", "2026-07", "2026-09", "2026-11"]
        assert any("20k ┫" in row for row in rows)
        assert any("▀▀▀" in row or "▄▄▄" in row for row in rows), "the middle is thick"
        assert any(any("\u2801" <= char <= "\u28ff" for char in row) for row in rows), "the edges are dotted"


async def test_in_ascii_nothing_else_is_drawn_and_lines_still_differ() -> None:
    async with plotted(SPREAD, AsciiOnly()) as rows:
        assert all(row.isascii() for row in rows)
        assert any("@@@" in row for row in rows)
        assert sum(row.count(".") for row in rows[1:]) >= 12
        assert not any("?" in row for row in rows)


async def test_bars_of_ranges_begin_at_zero() -> None:
    plot = Plot("Days in stage", ("0-7", "8-14", "15-30"), Unit.COUNT, bars=(4.0, 2.0, None))
    async with plotted(plot) as rows:
        assert any("0-7" in row and "15-30" in row for row in rows)
        assert "█" in "".join(rows)


async def test_a_label_that_looks_like_markup_is_shown_as_it_is() -> None:
    plot = Plot("[red]Title", ("[bold]x[/]", "[@click=app.quit]y[/]"), Unit.COUNT, bars=(1.0, 2.0))
    async with plotted(plot) as rows:
        assert "[RED]TITLE" in rows[0]
        assert "[bold]x[/]" in "\n".join(rows)
        assert "[@click=app.quit]y[/]" in "\n".join(rows)


async def test_nothing_to_plot_is_an_empty_frame() -> None:
    async with plotted(Plot("Nothing", (), Unit.COUNT)) as rows:
        assert rows[0].strip() == "NOTHING"
