"""A plot below the numbers that it is made of; it loads the plotting library, so it is imported when one is wanted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static
from textual_plot import HiResMode, NumericAxisFormatter, PlotWidget
from textual_plot.axis_formatter import CategoricalAxisFormatter

from crm_tui import text
from crm_tui.metrics.metric import Unit
from crm_tui.tui.hostile import AsciiOnly
from crm_tui.tui.widgets.kpi import text as kpi_text
from crm_tui.tui.widgets.kpi.plots import Line, Plot, Weight

_BESIDE, _GAP = 12, 2
"""Cells that the plot's frame and its left axis take; and least cells between two labels below it."""

_SIGN = {Weight.MAIN: "━", Weight.EDGE: "·"}
_ASCII_SIGN = {**_SIGN, Weight.MAIN: "█"}
"""What the lines are drawn with, of which ASCII makes what it draws with there."""


class PlotView(Vertical):
    """One plot with its title, and which line is which."""

    def compose(self) -> ComposeResult:
        yield Static(id="plot-title")
        yield Drawn(allow_pan_and_zoom=False)

    def show(self, plot: Plot, place: str = "") -> None:
        """Show this plot; `place` says which of several it is, such as `1 of 2`."""
        signs = _ASCII_SIGN if _is_ascii(self) else _SIGN
        lines = [f"{signs[line.weight]} {line.title}" for line in plot.lines]
        words = [plot.title.upper(), *lines, place]
        self.query_one("#plot-title", Static).update(Content("   ".join(text.visible(word) for word in words if word)))
        self.query_one(Drawn).show(plot)


class Drawn(PlotWidget, can_focus=False):
    """The library's widget, which draws our values in our styles and leaves the keys to others."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"plot--{name}" for name in ("main", "edge", "bar")}

    def __init__(self, *, allow_pan_and_zoom: bool) -> None:
        super().__init__(allow_pan_and_zoom=allow_pan_and_zoom)
        self._shown: Plot | None = None

    def on_mount(self) -> None:
        super().on_mount()
        self.margin_top, self.margin_bottom, self.margin_left = 0, 1, 9

    def show(self, plot: Plot) -> None:
        """Draw this."""
        self._shown = plot
        self._draw()

    def on_resize(self) -> None:
        self._draw()

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._draw()

    def _draw(self) -> None:
        plot = self._shown
        if plot is None or not self.size:
            return
        self.clear()
        every = _every(plot.steps, self.size.width - _BESIDE)
        ticks = [float(at + 1) for at in range(0, len(plot.steps), every)]
        self.set_x_formatter(CategoricalAxisFormatter([_literal(step) for step in plot.steps]))
        self.set_xticks(ticks)
        self.set_y_formatter(_Upwards(plot.unit, plot.currency))
        self.set_xlimits(0.5, max(len(plot.steps), 1) + 0.5)
        self.set_ylimits(*_ends(plot))
        if plot.bars:
            heights = [value or 0 for value in plot.bars]
            at = list(range(1, len(heights) + 1))
            behind = self._style(Weight.EDGE if plot.lines else "bar")
            self.bar(at, heights, bar_style=behind, hires_mode=None)
        for line in sorted(plot.lines, key=lambda line: line.weight is Weight.MAIN):
            self._add(line)

    def _add(self, line: Line) -> None:
        """A thick line as it is, a thin one in dots; in ASCII, signs for the one and points for the other."""
        known = [(at, value) for at, value in enumerate(line.values, 1) if value is not None]
        x, y = [float(at) for at, _ in known], [value for _, value in known]
        if not known:
            return
        style = self._style(line.weight)
        is_ascii = _is_ascii(self)
        if len(known) == 1 or (is_ascii and line.weight is not Weight.MAIN):
            self.scatter(x, y, marker="•" if line.weight is Weight.MAIN else "·", marker_style=style)
        elif is_ascii:
            self.plot(x, y, line_style=style)
        else:
            mode = HiResMode.HALFBLOCK if line.weight is Weight.MAIN else HiResMode.BRAILLE
            self.plot(x, y, line_style=style, hires_mode=mode)

    def _style(self, name: str) -> str:
        return str(self.get_component_rich_style(f"plot--{name}", partial=True))


class _Upwards(NumericAxisFormatter):
    """Labels as the numbers beside them are written."""

    def __init__(self, unit: Unit, currency: str | None) -> None:
        self._unit = unit
        self._currency = currency

    def get_labels_for_ticks(self, ticks: Sequence[float]) -> list[str]:
        return [_literal(kpi_text.axis(tick, self._unit, self._currency)) for tick in ticks]


def _is_ascii(widget: Widget) -> bool:
    """Whether the screen has no other signs."""
    return any(isinstance(one, AsciiOnly) for one in widget.app.get_line_filters())


def _literal(label: str) -> str:
    """A label that the library, which takes markup, shows as it is."""
    return text.visible(label).replace("[", "\\[")


def _every(steps: Sequence[str], room: int) -> int:
    """Each how manyeth label there is room for."""
    widest = max(map(text.cell_width, steps), default=0) + _GAP
    fits = max(room // widest, 1)
    return -(-len(steps) // fits) or 1


def _ends(plot: Plot) -> tuple[float, float]:
    """The lower and the upper end of the axis, a little beyond all values: from zero on, unless something is less."""
    values = [value for line in plot.lines for value in line.values if value is not None]
    values += [value for value in plot.bars if value is not None]
    low, high = min(values, default=0.0), max(values, default=0.0)
    return min(low, 0.0) * 1.05, high * 1.05 if high > 0 else 1.0
