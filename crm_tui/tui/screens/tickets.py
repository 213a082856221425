"""The board of tickets: the stages of service with their tickets as cards, worked with by the keys of the deals' board."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar, NamedTuple
from uuid import UUID

from textual.app import ComposeResult

from crm_tui import resources
from crm_tui.domain.records import Kind
from crm_tui.domain.roles import needed_for
from crm_tui.errors import NotFound
from crm_tui.queries.board.cards import Card, SeenDeal, Wanted, Window
from crm_tui.queries.board.heads import Board, PipelineName
from crm_tui.queries.now import how_it_stands
from crm_tui.queries.tickets import cards
from crm_tui.queries.tickets.heads import find_ticket_pipeline, late_count, ticket_head, ticket_pipelines
from crm_tui.services.tickets import escalating
from crm_tui.tui.base import Changed
from crm_tui.tui.commands import bindings
from crm_tui.tui.everywhere.marked_news import MarkedNews
from crm_tui.tui.forms import ticket_forms
from crm_tui.tui.forms.fields import Choice
from crm_tui.tui.rest import Rest
from crm_tui.tui.screens.board_moves import CardMoves
from crm_tui.tui.screens.board_records import CardRecords
from crm_tui.tui.screens.picker import PickerScreen
from crm_tui.tui.typing_ahead import AT_REST
from crm_tui.tui.widgets.board import BoardView, EmptyWords
from crm_tui.tui.widgets.board_state import Marked
from crm_tui.tui.widgets.board_text import Density
from crm_tui.tui.widgets.record_facts import fact_items
from crm_tui.tui.widgets.record_items import ItemsView
from crm_tui.tui.widgets.ticket_board import TicketBar, TicketBoardView

RESTS_AFTER = 0.08
"""Seconds without a cursor key after which the pane shows the ticket at the cursor."""


class After(NamedTuple):
    """What is to be shown and said once the board shows what was done."""

    card: UUID
    stage_id: UUID
    sentence: str


class TicketsScreen(MarkedNews, CardMoves, CardRecords):
    """Columns and cards of one pipeline of tickets, narrowed by a filter, with how the one at the cursor stands."""

    PLACE = "tickets"
    APART = True
    COUNTS = True
    card_kind: ClassVar[Kind] = Kind.TICKET
    BINDINGS: ClassVar = bindings("tickets")
    CSS_PATH: ClassVar = [str(resources.style_path(name)) for name in ("board.tcss", "record.tcss", "tickets.tcss")]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-with-pane"), (160, "-very-wide")]  # noqa: RUF012 - as Textual has it

    def __init__(self) -> None:
        super().__init__()
        self._pipeline: PipelineName | None = None
        self.filter_text = ""
        self._after: After | None = None
        self._resting = Rest(RESTS_AFTER, self._show_pane)

    def compose_body(self) -> ComposeResult:
        yield TicketBar()
        pane = ItemsView(id="standing", has_cursor=False)
        pane.can_focus = False
        yield pane
        yield TicketBoardView(self._empty_words(), Density(self.crm.config.card_lines))

    def on_mount(self) -> None:
        if self.crm.rights.allow(needed_for(Kind.TICKET)):
            self.do(self._escalate(quiet=True))

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

    def records_changed(self, changed: Changed) -> None:  # noqa: ARG002 - a card shows more than its ticket
        self.load(self._refresh(), group="board")

    def mark_news(self, news: Mapping[UUID, str], *, now: bool) -> None:
        self.view.mark_news(news, now=now)

    def follow(self, card: UUID, stage_id: UUID, sentence: str = "") -> None:
        self._after = After(card, stage_id, sentence)

    async def _refresh(self) -> None:
        """Ask for the board and show it."""
        after, filter_text, context = self._after, self.filter_text, self.filter_context
        try:
            pipeline: PipelineName = self._pipeline or await self.store.run(find_ticket_pipeline, "")
        except NotFound as none_yet:
            self.tell(f"{none_yet} {self.crm.key_for('tickets.add')} adds it.")
            return
        self._pipeline, shown = pipeline, self.view.board
        known: Board = (
            shown
            if shown is not None and shown.is_of(pipeline.id, filter_text)
            else await self.store.read(ticket_head, pipeline.id, filter_text, context)
        )
        wanted = self.view.wanted(known, at_top=after.stage_id if after else None)
        head, windows = await self.store.read(cards.tickets_now, pipeline.id, wanted, filter_text, context)
        self._after = None
        self.view.show(head, windows, follow=after.card if after else None)
        self._show_bar()
        if after and after.sentence:
            self.tell(after.sentence, undo=True)
        self._resting.ask()

    def on_board_view_windows_needed(self, message: BoardView.WindowsNeeded) -> None:
        if self.view.board is not None:
            fetch = self._fetch(tuple(message.wanted), self.view.board)
            self.run_worker(self.crm.guarded(fetch), group="windows")

    async def _fetch(self, wanted: tuple[Wanted, ...], shown: Board) -> None:
        windows: tuple[Window, ...] = await self.store.read(
            cards.ticket_windows, wanted, shown.filter, self.filter_context
        )
        self.view.extend(zip(wanted, windows, strict=True))

    def on_board_view_cursor_moved(self) -> None:
        self._resting.ask()

    def _show_pane(self) -> None:
        if self.query_one("#standing").display:
            self.load(self._fetch_pane(), group=f"{AT_REST}pane")

    async def _fetch_pane(self) -> None:
        card = self.view.card
        facts = await self.store.read(how_it_stands, Kind.TICKET, card.id, self.filter_context) if card else ()
        self.query_one("#standing", ItemsView).show(lambda width: fact_items(facts, width), afresh=True)

    def _show_bar(self) -> None:
        board = self.view.board
        if board is not None:
            self.query_one(TicketBar).show(board, rotting=late_count(board), marked=len(self.view.marked))

    # Escalation

    def action_tickets_escalate(self) -> None:
        self.do(self._escalate())

    async def _escalate(self, *, quiet: bool = False) -> None:
        """Escalate what is past due; `quiet` where nothing is."""
        if quiet and not await self.store.read(escalating.overdue):
            return
        done = await self.store.run(escalating.escalate, self.me)
        if done.refs:
            self.changed(done.changed)
        if done.refs or not quiet:
            self.tell(done.summary[:1].upper() + done.summary[1:], undo=bool(done.refs))

    # What is said about a ticket

    def action_tickets_answer(self) -> None:
        if card := self._single:
            self.do(ticket_forms.answer(self, card))

    def action_tickets_reply(self) -> None:
        if card := self._single:
            self.do(ticket_forms.choose_reply(self, card))

    def action_tickets_heard(self) -> None:
        if card := self._single:
            self.do(ticket_forms.hear(self, card))

    def action_tickets_rate(self) -> None:
        if card := self._single:
            self.do(ticket_forms.rate(self, card))

    def action_tickets_add_task(self) -> None:
        if card := self._single:
            self.do(ticket_forms.add_task(self, card))

    @property
    def _single(self) -> UUID | None:
        """The ticket at the cursor; where there is none, the foot says so."""
        if self.view.card is None:
            self.tell(f"There is no ticket here; {self.crm.key_for('tickets.add')} adds one.")
        return self.view.card.id if self.view.card else None

    # As on the board of deals

    def _open(self, card: Card) -> None:
        self.crm.open_record(Kind.TICKET, card.id, [other.id for other in self.view.neighbours])

    async def read_range(self) -> Sequence[Marked] | None:
        first, last = self.view.range_from, self.view.card
        if first is None or last is None:
            return None
        between = (first.stage_id, first.key, last.key, self.filter_text, self.filter_context)
        return await self.store.run(cards.between_cards, *between)

    async def read_found(self) -> Sequence[SeenDeal]:
        stages = [column.stage_id for column in self.view.columns]
        return await self.store.read(cards.found_on_board, stages, self.filter_text, self.filter_context)

    def marks_changed(self) -> None:
        self._show_bar()

    def action_go_back(self) -> None:
        if self.view.marked:
            self.unmark_all()
        else:
            super().action_go_back()

    def action_tickets_filter(self, filter_text: str = "") -> None:
        if filter_text:
            self._apply_filter(filter_text)
        else:
            self.ask_filter(Kind.TICKET, self.filter_text, self._apply_filter)

    def _apply_filter(self, filter_text: str) -> None:
        if filter_text.strip() != self.filter_text:
            self.filter_text = filter_text.strip()
            self.load(self._refresh(), group="board")

    def on_board_bar_pipeline_clicked(self) -> None:
        self.action_tickets_choose_pipeline()

    def action_tickets_choose_pipeline(self, pipeline: str = "") -> None:
        self.do(self._choose_pipeline(pipeline))

    async def _choose_pipeline(self, name: str) -> None:
        if name:
            self._turn_to(await self.store.run(find_ticket_pipeline, name))
            return
        choices = [Choice(one.name, one) for one in await self.store.run(ticket_pipelines)]
        self.app.push_screen(
            PickerScreen("Show the pipeline", choices, current=self._pipeline),
            lambda choice: self._turn_to(choice.value) if choice else None,
        )

    def _turn_to(self, pipeline: PipelineName) -> None:
        self._pipeline = pipeline
        self.load(self._refresh(), group="board")

    def action_tickets_density(self) -> None:
        self.view.change_density()

    def action_tickets_closed(self) -> None:
        self.view.toggle_closed()
        key = self.crm.key_for("tickets.closed")
        if self.view.shows_closed:
            where = "" if self.view.sees_closed else ", to the right"
            self.tell(f"Resolved and closed are columns now{where}; {key} folds them.")
        else:
            self.tell(f"Resolved and closed are folded into the last line; {key} makes them columns.")

    def action_tickets_mark(self) -> None:
        self.toggle_mark()

    def action_tickets_unmark_all(self) -> None:
        self.unmark_all()

    action_tickets_move_left = CardMoves.action_card_move_left
    action_tickets_move_right = CardMoves.action_card_move_right
    action_tickets_move_up = CardMoves.action_card_move_up
    action_tickets_move_down = CardMoves.action_card_move_down
    action_tickets_choose_stage = CardMoves.action_card_choose_stage
    action_tickets_force = CardMoves.action_card_force
    action_tickets_open = CardRecords.action_card_open
    action_tickets_add = CardRecords.action_card_add
    action_tickets_edit = CardRecords.action_card_edit
    action_tickets_delete = CardRecords.action_card_delete
