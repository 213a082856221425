"""The board of tickets: the stages of service with their tickets as cards, by the keys of the board of deals."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult

from crm_tui import resources
from crm_tui.domain.records import Kind
from crm_tui.domain.roles import needed_for
from crm_tui.errors import NotFound
from crm_tui.queries.board.cards import SeenDeal, Wanted, Window
from crm_tui.queries.board.heads import Board
from crm_tui.queries.board.pipelines import PipelineName
from crm_tui.queries.now import how_it_stands
from crm_tui.queries.tickets import cards
from crm_tui.queries.tickets.heads import find_ticket_pipeline, late_count, ticket_head
from crm_tui.queries.views import SERVICE
from crm_tui.services.editing.saved import Saved
from crm_tui.services.tickets import escalating
from crm_tui.text import capitalised
from crm_tui.tui.commands import bindings
from crm_tui.tui.forms import record_forms
from crm_tui.tui.rest import Rest
from crm_tui.tui.screens.board.views import PipelineViews
from crm_tui.tui.screens.card_board import CardBoard
from crm_tui.tui.screens.tickets.acts import TicketActs
from crm_tui.tui.typing_ahead import AT_REST
from crm_tui.tui.widgets.board.frame import EmptyWords
from crm_tui.tui.widgets.board.state import Marked
from crm_tui.tui.widgets.board.text import Density
from crm_tui.tui.widgets.board.tickets import TicketBar, TicketBoardView
from crm_tui.tui.widgets.items import ItemsView
from crm_tui.tui.widgets.record.ticket_items import standing_items

RESTS_AFTER = 0.08
"""Seconds without a cursor key after which the pane shows the ticket at the cursor."""


class TicketsScreen(CardBoard, TicketActs, PipelineViews):
    """Columns and cards of one pipeline of tickets, narrowed by a filter, with how the one at the cursor stands."""

    PLACE = "tickets"
    APART = True
    OPENS = "tickets.open"
    card_kind = Kind.TICKET
    BINDINGS: ClassVar = bindings("tickets")
    CSS_PATH: ClassVar = [str(resources.style_path(name)) for name in ("board.tcss", "record.tcss", "tickets.tcss")]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-with-pane"), (160, "-very-wide")]  # noqa: RUF012 - as Textual has it

    def __init__(self, pipeline: PipelineName | None = None) -> None:
        """`pipeline` is what is shown; None for the first one."""
        super().__init__()
        self._pipeline = pipeline
        self._resting = Rest(RESTS_AFTER, self._show_pane)

    def compose_body(self) -> ComposeResult:
        yield TicketBar()
        pane = ItemsView(id="standing", has_cursor=False)
        pane.can_focus = False
        yield pane
        yield TicketBoardView(self._empty_words(), Density(self.crm.config.card_lines))

    def on_mount(self) -> None:
        if self.crm.rights.allow(needed_for(Kind.TICKET)):
            self.do(self._escalate_unasked())

    def on_unmount(self) -> None:
        self._resting.forget()

    @property
    def kinds(self) -> Sequence[Kind]:
        return (Kind.TICKET,)

    @property
    def is_resting(self) -> bool:
        """Whether everything that waits for a moment of rest is done."""
        return not self._resting.is_waiting

    def _empty_words(self) -> EmptyWords:
        add, move, change = (self.crm.key_for(f"tickets.{name}") for name in ("add", "move_right", "filter"))
        return EmptyWords(
            first=f"No tickets here; {add} adds one.",
            other=f"No tickets here. {move} moves one on to the next stage.",
            filtered=f"No ticket here passes the filter. {change} changes it.",
        )

    # What is shown

    async def _shown_pipeline(self) -> PipelineName:
        if self._pipeline is None:
            self._pipeline = await self.pipeline_called("")
        return self._pipeline

    async def read_head(self) -> Board:
        pipeline = await self._shown_pipeline()
        return await self.asked(self.day, ticket_head, pipeline.id, self.filter_text, self.asking(self.day))

    async def read_all(self, wanted: Sequence[Wanted]) -> tuple[Board, tuple[Window, ...]]:
        pipeline = await self._shown_pipeline()
        narrowed = (self.filter_text, self.asking(self.day))
        return await self.asked(self.day, cards.tickets_now, pipeline.id, wanted, *narrowed)

    async def read_windows(self, wanted: Sequence[Wanted], shown: Board) -> tuple[Window, ...]:
        return await self.asked(shown.as_of, cards.ticket_windows, wanted, shown.filter, self.asking(shown.as_of))

    def is_to_be(self, board: Board) -> bool:
        return self._pipeline is not None and board.is_of(self._pipeline.id, self.filter_text, board.as_of)

    async def refresh_board(self) -> None:
        try:
            await super().refresh_board()
        except NotFound as none_yet:
            self.tell(f"{none_yet} {self.crm.key_for('ticket.add')}")
        self._resting.ask()

    def show_bar(self) -> None:
        board = self.view.board
        if board is not None:
            late, marked = late_count(board), len(self.view.marked)
            self.query_one(TicketBar).show(board, rotting=late, marked=marked, view=self.view_name)

    # Views

    @property
    def viewed(self) -> str:
        return SERVICE

    def view_changed(self) -> None:
        self.show_bar()

    async def show_anew(self) -> None:
        await self.refresh_board()

    async def pipeline_called(self, name: str) -> PipelineName:
        return await self.store.run(find_ticket_pipeline, name)

    # The ticket at the cursor

    def on_board_view_cursor_moved(self) -> None:
        self._resting.ask()

    def _show_pane(self) -> None:
        if self.query_one("#standing").display:
            self.load(self._fetch_pane(), group=f"{AT_REST}pane")

    async def _fetch_pane(self) -> None:
        card = self.view.card
        context = self.asking(self.day)
        facts = await self.asked(self.day, how_it_stands, Kind.TICKET, card.id, context) if card else ()
        self.query_one("#standing", ItemsView).show(lambda width: standing_items(facts, width), afresh=True)

    # Escalation

    def action_tickets_escalate(self) -> None:
        self.do(self._escalate())

    async def _escalate(self) -> None:
        done = await self.store.run(escalating.escalate, self.me)
        self._show_escalated(done, undo=bool(done.refs))

    async def _escalate_unasked(self) -> None:
        """Escalate what is past due as the program itself: who only looks has done nothing to undo."""
        if await self.store.read(escalating.overdue):
            self._show_escalated(await self.store.run(escalating.escalate, None), undo=False)

    def _show_escalated(self, done: escalating.Escalated, *, undo: bool) -> None:
        if done.refs:
            self.changed(done.changed)
        self.tell(capitalised(done.summary), undo=undo)

    def action_tickets_add(self) -> None:
        self.do(record_forms.add_record(self, Kind.TICKET, then=self._added))

    def _added(self, saved: Saved) -> None:
        """Go to a new ticket, which stands on top of the first stage."""
        board = self.view.board
        if board is not None:
            self.follow(saved.id, board.columns[0].stage_id)

    # Marks

    async def read_range(self) -> Sequence[Marked] | None:
        first, last = self.view.range_from, self.view.card
        if first is None or last is None:
            return None
        between = (first.stage_id, first.key, last.key, self.filter_text, self.filter_context)
        return await self.store.run(cards.between_cards, *between)

    async def read_found(self) -> Sequence[SeenDeal]:
        stages = [column.stage_id for column in self.view.columns]
        return await self.store.read(cards.found_on_board, stages, self.filter_text, self.filter_context)

    # What the board shows

    def action_tickets_filter(self, filter_text: str = "") -> None:
        self.ask_or_narrow(filter_text)

    def on_board_bar_pipeline_clicked(self) -> None:
        self.action_tickets_choose_pipeline()

    def action_tickets_choose_pipeline(self, pipeline: str = "") -> None:
        if pipeline:
            self.do(self._choose_pipeline(pipeline))
        else:
            self.crm.pick_board(self._pipeline)

    async def _choose_pipeline(self, name: str) -> None:
        self.show_pipeline(await self.pipeline_called(name))

    def show_pipeline(self, pipeline: PipelineName) -> None:
        """Show another pipeline."""
        self._pipeline = pipeline
        self.load_before_keys(self.refresh_board(), group="board")

    def action_tickets_density(self) -> None:
        self.view.change_density()
        self.show_bar()

    def action_tickets_closed(self) -> None:
        self.view.toggle_closed()
        key = self.crm.key_for("tickets.closed")
        if self.view.shows_closed:
            where = "" if self.view.sees_closed else ", to the right"
            self.tell(f"Resolved and closed are columns now{where}; {key} folds them.")
        else:
            self.tell(f"Resolved and closed are folded into the last line; {key} makes them columns.")

    action_tickets_day_back = CardBoard.go_day_back
    action_tickets_day_forward = CardBoard.go_day_forward
    action_tickets_as_of = CardBoard.go_to_day
    action_tickets_left = CardBoard.go_left
    action_tickets_right = CardBoard.go_right
    action_tickets_up = CardBoard.go_up
    action_tickets_down = CardBoard.go_down
    action_tickets_first = CardBoard.go_first
    action_tickets_last = CardBoard.go_last
    action_tickets_page_up = CardBoard.go_page_up
    action_tickets_page_down = CardBoard.go_page_down
