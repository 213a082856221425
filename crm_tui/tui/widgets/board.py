"""The board: one widget that draws the cards that are on screen, and asks for those that come next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from rich.segment import Segment
from textual import events
from textual.app import ComposeResult
from textual.geometry import Offset
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from crm_tui import clock
from crm_tui.queries.board import Board, Column
from crm_tui.queries.board_cards import Card, Wanted, Window
from crm_tui.tui.widgets import board_frame, board_text
from crm_tui.tui.widgets.board_frame import Picture, Scene
from crm_tui.tui.widgets.board_lane import Lane
from crm_tui.tui.widgets.board_plan import Plan, plan
from crm_tui.tui.widgets.board_seams import MOST_SEAMS, Seam, SeamLayout
from crm_tui.tui.widgets.board_text import Density, Line

if TYPE_CHECKING:
    from rich.style import Style
    from textual.layout import Layout


@dataclass(frozen=True, slots=True)
class EmptyWords:
    """What an empty column says: what goes there, and which key puts it there."""

    first: str = ""
    """In the first stage."""
    other: str = ""
    """In any other stage."""
    filtered: str = ""
    """While a filter is in force."""


class BoardView(Widget, can_focus=True):
    """A pipeline's columns side by side, with a cursor that stands on one card.

    It holds what is on screen and a page around it; the database is the truth. The screen shows it heads and windows
    with `show`, answers `WindowsNeeded` with `extend`, and asks `wanted()` what to fetch when something has changed.
    """

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"board--{name}"
        for name in (
            "bar", "blank", "card", "cursor", "edge", "head", "mark", "muted", "overdue", "rotting", "rule", "target",
        )
    }  # fmt: skip

    class CursorMoved(Message):
        """The cursor stands on another card, or on none."""

        def __init__(self, card: Card | None) -> None:
            super().__init__()
            self.card = card

    class WindowsNeeded(Message):
        """Cards that will be on screen next are not there yet."""

        def __init__(self, wanted: Sequence[Wanted]) -> None:
            super().__init__()
            self.wanted = wanted

    class Opened(Message):
        """A card was clicked twice."""

        def __init__(self, card: Card) -> None:
            super().__init__()
            self.card = card

    class Dropped(Message):
        """A card was dragged to another stage, or to another place in its own: above `below`, or to the end."""

        def __init__(self, card: Card, stage_id: UUID, below: Card | None) -> None:
            super().__init__()
            self.card = card
            self.stage_id = stage_id
            self.below = below

    def __init__(self, empty: EmptyWords | None = None, density: Density = Density.FULL) -> None:
        super().__init__()
        self.board: Board | None = None
        self.marked: dict[UUID, Card] = {}
        """The marked cards as they were last seen, in the order in which they were marked."""
        self.density = density
        self.shows_closed = False
        """Whether stages of the kinds won and lost are unfolded."""
        self._empty = empty or EmptyWords()
        self._columns: tuple[Column, ...] = ()
        self._lanes: dict[UUID, Lane] = {}
        self._at = 0
        self._plan = plan(0, 0, columns=0, hidden=False, first=0, cursor=0, density=density)
        self._picture: Picture | None = None
        self._strips: dict[Line, list[Segment]] = {}
        self._styles: dict[str, Style] = {}
        self._seams = SeamLayout()
        self._cursor: Card | None = None
        self._pressed: Card | None = None
        self._target: UUID | None = None

    @property
    def layout(self) -> Layout:
        return self._seams

    def compose(self) -> ComposeResult:
        for _ in range(MOST_SEAMS):
            yield Seam()

    # What is shown

    @property
    def column(self) -> Column | None:
        """The column in which the cursor stands."""
        return self._columns[self._at] if self._columns else None

    @property
    def card(self) -> Card | None:
        """The card on which the cursor stands."""
        return self._lane().card if self._columns else None

    @property
    def chosen(self) -> list[Card]:
        """What an action applies to: the marked cards, or else the one at the cursor."""
        return list(self.marked.values()) or ([self.card] if self.card else [])

    def neighbours(self) -> list[UUID]:
        """The cards of the cursor's column that are here, in order."""
        return [card.id for card in self._lane().cards] if self._columns else []

    def wanted(self, board: Board, *, at_top: UUID | None = None) -> tuple[Wanted, ...]:
        """What to ask for to show this board: the cards on screen, of the stage `at_top` those on top."""
        columns = self._shown(board)
        place = self._fitted(columns, board)
        asked = (self._lanes.get(column.stage_id) for column in columns[place.first : place.last])
        return tuple(
            Wanted(column.stage_id, 0, place.page + 1)
            if lane is None or column.stage_id == at_top
            else lane.wanted(place.page)
            for column, lane in zip(columns[place.first : place.last], asked, strict=True)
        )

    def show(self, board: Board, windows: Iterable[Window], *, follow: UUID | None = None) -> None:
        """Show these heads and cards in place of those before; cursor and scroll stay, or follow a card."""
        if self.board is None or board.pipeline != self.board.pipeline or board.filter != self.board.filter:
            self._lanes.clear()
            self.marked.clear()
        stage = self.column.stage_id if self.column else None
        self.board, self._columns = board, self._shown(board)
        self._at = next((at for at, column in enumerate(self._columns) if column.stage_id == stage), 0)
        fresh = {window.stage_id: window for window in windows}
        for column in self._columns:
            lane = self._lanes.setdefault(column.stage_id, Lane(column.stage_id))
            if column.stage_id in fresh:
                lane.replace(fresh[column.stage_id], self._plan.page)
            else:
                lane.loaded = False
        self._see_marked(fresh.values())
        self._go_to(follow)
        self._draw()

    def extend(self, found: Iterable[tuple[Wanted, Window]]) -> None:
        """Take in what `WindowsNeeded` asked for."""
        for wanted, window in found:
            lane = self._lanes.get(window.stage_id)
            if lane is not None and wanted in lane.asked:
                lane.take(wanted, window, self._plan.page)
        self._draw()

    def unfold_closed(self, *, shown: bool) -> None:
        """Show the stages of the kinds won and lost as columns, or fold them into the line at the edge."""
        self.shows_closed = shown
        if self.board is not None:
            self.show(self.board, ())

    def set_density(self, density: Density) -> None:
        """Give each card this many lines."""
        self.density = density
        self._draw()

    # The cursor

    def move_cursor(self, across: int, down: int) -> None:
        """Move by columns and by cards, as far as there are any."""
        if not self._columns:
            return
        lane, page = self._lane(), self._plan.page
        if across:
            row = lane.at - lane.top
            self._at = max(0, min(self._at + across, len(self._columns) - 1))
            lane = self._lane()
            lane.at = max(0, min(lane.top + max(row, 0), lane.top + page - 1, len(lane.cards) - 1))
        if down:
            lane.step(down, page)
        self._draw()

    def move_cursor_page(self, pages: int) -> None:
        """Move by the cards that fit on screen."""
        self.move_cursor(0, pages * self._plan.page)

    def move_cursor_to_end(self, *, last: bool) -> None:
        """Move to the first or the last card of the column, fetched or not."""
        if not self._columns:
            return
        lane = self._lane()
        lane.go_to_end(self._plan.page, last=last)
        self._draw()

    def go_to_stage(self, stage_id: UUID) -> None:
        """Move the cursor into a column."""
        found = next((at for at, column in enumerate(self._columns) if column.stage_id == stage_id), None)
        if found is not None:
            self.move_cursor(found - self._at, 0)

    # Marks

    def toggle_mark(self) -> None:
        """Mark the card at the cursor, or take its mark away, and go on to the next card."""
        if (card := self.card) is None:
            return
        if self.marked.pop(card.id, None) is None:
            self.marked[card.id] = card
        self.move_cursor(0, 1)

    def unmark_all(self) -> None:
        """Take every mark away."""
        self.marked.clear()
        self._draw()

    # Drawing

    def on_resize(self) -> None:
        self._draw()

    def notify_style_update(self) -> None:
        self._styles.clear()
        self._strips.clear()
        super().notify_style_update()

    def render_line(self, y: int) -> Strip:
        picture = self._picture
        if picture is None or y >= picture.plan.height or not picture.lanes:
            return Strip.blank(self.size.width, self._style("blank"))
        if y >= picture.plan.lane_rows:
            return Strip(self._segments(picture.edge or ()), picture.plan.width)
        segments: list[Segment] = []
        for lane in picture.lanes:
            if segments:
                segments.append(Segment("│", self._style("rule")))
            segments += self._segments(lane[y])
        return Strip(segments, picture.plan.width)

    def _segments(self, line: Line) -> list[Segment]:
        """A line in its styles, neighbours of one style joined."""
        if (known := self._strips.get(line)) is None:
            if len(self._strips) > 4096:
                self._strips.clear()
            known = list(Segment.simplify(Segment(said, self._style(name)) for said, name in line))
            self._strips[line] = known
        return known

    def _style(self, name: str) -> Style:
        if name not in self._styles:
            self._styles[name] = self.get_component_rich_style(f"board--{name}")
        return self._styles[name]
