"""The board: a pipeline's deals as cards in columns, with the deal at the cursor beside them when there is room."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar, NamedTuple
from uuid import UUID

from textual.app import ComposeResult

from crm_tui import resources
from crm_tui.domain.records import Kind
from crm_tui.queries.board.cards import Wanted, Window, board_now, board_windows, windows_of
from crm_tui.queries.board.heads import Board, board_head, first_head, passing
from crm_tui.queries.board.pipelines import PipelineName, find_pipeline
from crm_tui.tui.base import Changed
from crm_tui.tui.commands import bindings
from crm_tui.tui.everywhere.marked_news import MarkedNews
from crm_tui.tui.rest import Rest
from crm_tui.tui.screens.board import later as board_later
from crm_tui.tui.screens.board.days import BoardDays
from crm_tui.tui.screens.board.moves import CardMoves
from crm_tui.tui.screens.board.records import CardRecords
from crm_tui.tui.screens.board.views import BoardViews
from crm_tui.tui.typing_ahead import AT_REST
from crm_tui.tui.widgets.board.bar import BoardBar
from crm_tui.tui.widgets.board.frame import EmptyWords
from crm_tui.tui.widgets.board.pane import Pane
from crm_tui.tui.widgets.board.text import Density
from crm_tui.tui.widgets.board.widget import BoardView
from crm_tui.tui.widgets.status import StatusLine

if TYPE_CHECKING:
    from crm_tui.services.moving.transitions import Moved
    from crm_tui.tui.moves import Move

RESTS_AFTER = 0.08
"""Seconds without a cursor key after which the pane shows the card at the cursor."""

COUNTS_AFTER = 0.3
"""Seconds without a change after which the rotting deals are counted."""

COUNTING_SHARE = 0.05
"""How much of the time they are counted at most, however often others change something: it means looking at all."""


Looked = tuple[Board, tuple[Window, ...], frozenset[UUID]]
"""The board as it was found: its heads, the cards of some stages, and which stages these are; none for all."""


class After(NamedTuple):
    """What is to be shown and said once the board shows what was done."""

    card: UUID
    stage_id: UUID
    sentence: str


class BoardScreen(MarkedNews, BoardDays, CardMoves, BoardViews, CardRecords):
    """Columns and cards of one pipeline, narrowed by a filter."""

    PLACE = "board"
    BLANK = True
    COUNTS = True
    BINDINGS: ClassVar = bindings("board")
    CSS_PATH = str(resources.style_path("board.tcss"))
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-with-pane"), (160, "-very-wide")]  # noqa: RUF012 - as Textual has it

    def __init__(self) -> None:
        super().__init__()
        self._pipeline: PipelineName | None = None
        self.filter_text = ""
        self._rotting: int | None = None
        self._count_again_at = 0.0
        """The moment, on the clock that never jumps, before which the rotting deals are not counted again."""
        self._after: After | None = None
        self._looked: Looked | None = None
        """The board as the last move left it, until it is shown."""
        self._shown_already: Changed = frozenset()
        """What was moved and is on screen, until it is told as changed."""
        self._resting = Rest(RESTS_AFTER, self._show_pane)
        self._counting = Rest(COUNTS_AFTER, self._count_rotting)

    def compose_body(self) -> ComposeResult:
        yield BoardBar()
        yield Pane()
        yield BoardView(self._empty_words(), Density(self.crm.config.card_lines))

    def on_mount(self) -> None:
        self.filter_text = self.crm.filter_text

    def on_unmount(self) -> None:
        self._resting.forget()
        self._counting.forget()

    @property
    def kinds(self) -> Sequence[Kind]:
        return (Kind.DEAL,)

    @property
    def is_resting(self) -> bool:
        """Whether everything that waits for a moment of rest is done."""
        return not (self._resting.is_waiting or self._counting.is_waiting)

    def _empty_words(self) -> EmptyWords:
        add, move, change = (self.crm.key_for(f"{name}") for name in ("card.add", "card.move_right", "board.filter"))
        return EmptyWords(
            first=f"Nothing yet; {add} adds one.",
            other=f"No deals here. {move} moves one on to the next stage.",
            filtered=f"No deal here passes the filter. {change} changes it.",
            past="No deal stood here that evening.",
        )

    # What is shown

    def records_changed(self, changed: Changed) -> None:
        """Whatever has changed, a card may show it; only what was moved here is on screen before it is told."""
        if changed and changed == self._shown_already:
            self._shown_already = frozenset()
        else:
            self.load(self._refresh(), group="board")

    def mark_news(self, news: Mapping[UUID, str], *, now: bool) -> None:
        self.view.mark_news(news if self.day is None else {}, now=now)

    def follow(self, card: UUID, stage_id: UUID, sentence: str = "") -> None:
        self._after = After(card, stage_id, sentence)

    async def write_move(self, move: Move) -> list[Moved]:
        """Carry the move out and ask for the board in one call; with a filter, which may take long, afterwards."""
        known, pipeline = self.view.board, self._pipeline
        if known is None or pipeline is None or self.filter_text or not known.is_of(pipeline.id, ""):
            return await super().write_move(move)
        from crm_tui.tui.moves import Look, carry_out_and_look

        only = frozenset((move.to_stage.stage_id, *(deal.stage_id for deal in move.deals)))
        wanted = self.view.wanted(known, at_top=move.to_stage.stage_id, only=only)
        look = Look(pipeline.id, tuple(wanted), self.filter_context)
        moved, found = await self.store.run(carry_out_and_look, move, self.me, look)
        self._looked = (*found, only)
        self._shown_already = frozenset((Kind.DEAL, one.card) for one in moved)
        return moved

    def show_moved(self, deal: UUID, stage_id: UUID, sentence: str) -> None:
        looked, self._looked = self._looked, None
        if looked is None:
            super().show_moved(deal, stage_id, sentence)
        else:
            self._show(looked, After(deal, stage_id, sentence))
            self.paint_now(self.view, self.query_one(BoardBar), self.query_one(StatusLine))

    def show_day(self) -> None:
        self.load(self._refresh(), group="board")

    async def _refresh(self) -> None:
        """Ask for the board and show it."""
        after = self._after
        looked = await self._look(after.stage_id if after else None)
        if self._after is after:
            self._after = None
        self._show(looked, after)

    async def _look(self, at_top: UUID | None) -> Looked:
        """Ask for the heads and for the cards on screen; of the stage `at_top` for the first ones."""
        if self._pipeline is not None and self.day is not None:
            return (*await self.look_back(self._pipeline.id), frozenset())
        if self.filter_text:
            return await self._look_for(self.filter_text, at_top)
        context, known = self.filter_context, self.view.board
        if self._pipeline is None:
            known = await self.store.run(first_head, self.crm.pipeline, "", context)
            self._pipeline = known.pipeline
        elif known is None or not known.is_of(self._pipeline.id, ""):
            known = await self.store.run(board_head, self._pipeline.id, "", context)
        wanted = self.view.wanted(known, at_top=at_top)
        return (*await self.store.run(board_now, self._pipeline.id, wanted, "", context), frozenset())

    async def _look_for(self, filter_text: str, at_top: UUID | None) -> Looked:
        """The same where the board is narrowed: what passes is looked for once, which may take long."""
        context = self.filter_context
        if self._pipeline is None:
            self._pipeline = await self.store.run(find_pipeline, self.crm.pipeline)
        found = await self.store.read(passing, self._pipeline.id, filter_text, context)
        wanted = self.view.wanted(found.head, at_top=at_top)
        return found.head, await self.store.read(windows_of, found, wanted, context), frozenset()

    def _show(self, looked: Looked, after: After | None) -> None:
        """Show the board as it was found; what was done is said with the same frame."""
        head, windows, only = looked
        self.view.show(head, windows, follow=after.card if after else None, only=only)
        self._show_bar()
        if after and after.sentence:
            self.tell(after.sentence, undo=True)
        self._resting.ask()
        self._counting.ask(at_least=self._count_again_at - time.monotonic())

    def on_board_view_windows_needed(self, message: BoardView.WindowsNeeded) -> None:
        if self.view.board is not None:
            fetch = self._fetch(tuple(message.wanted), self.view.board)
            self.run_worker(self.while_here(fetch), group="windows")

    async def _fetch(self, wanted: tuple[Wanted, ...], shown: Board) -> None:
        """Ask for more cards of the board that is on screen, which another day may be about to take the place of."""
        if shown.as_of is not None:
            windows = await self.past_cards(wanted, shown.as_of)
        else:
            ask = self.store.read if shown.filter else self.store.run
            windows = await ask(board_windows, wanted, shown.filter, self.filter_context)
        if windows and self.view.board is not None and self.view.board.as_of == shown.as_of:
            self.view.extend(zip(wanted, windows, strict=True))

    def on_board_view_cursor_moved(self) -> None:
        self._resting.ask()

    def _show_pane(self) -> None:
        if self.query_one(Pane).display:
            self.load(self._fetch_pane(), group=f"{AT_REST}pane")

    async def _fetch_pane(self) -> None:
        card = self.view.card
        deal = await self.store.run(board_later.deal_pane, card.id, self.filter_context) if card else None
        self.query_one(Pane).show(deal)

    def _count_rotting(self) -> None:
        self.load(self._fetch_rotting(), group=f"{AT_REST}rotting")

    async def _fetch_rotting(self) -> None:
        if self._pipeline is not None and self.day is None:
            from crm_tui.queries.board.rotting import rotting_count

            begun = time.monotonic()
            self._rotting = await self.store.read(
                rotting_count, self._pipeline.id, self.filter_text, self.filter_context
            )
            counted = time.monotonic()
            self._count_again_at = counted + (counted - begun) / COUNTING_SHARE
            self._show_bar()
        await self.store.read(board_later.load_ahead)

    def _show_bar(self) -> None:
        if self.view.board is not None:
            rotting = None if self.day else self._rotting
            marked = len(self.view.marked)
            self.query_one(BoardBar).show(self.view.board, rotting=rotting, marked=marked, view=self.view_name)

    def view_changed(self) -> None:
        self._show_bar()

    # The cursor and the marks

    def action_cursor_left(self) -> None:
        self.view.move_cursor(-self.take_count(), 0)

    def action_cursor_right(self) -> None:
        self.view.move_cursor(self.take_count(), 0)

    def action_cursor_up(self) -> None:
        self.view.move_cursor(0, -self.take_count())

    def action_cursor_down(self) -> None:
        self.view.move_cursor(0, self.take_count())

    def action_cursor_first(self) -> None:
        self.view.move_cursor_to_end(last=False)

    def action_cursor_last(self) -> None:
        self.view.move_cursor_to_end(last=True)

    def action_cursor_page_up(self) -> None:
        self.view.move_cursor_page(-self.take_count())

    def action_cursor_page_down(self) -> None:
        self.view.move_cursor_page(self.take_count())

    def action_card_mark(self) -> None:
        self.toggle_mark()

    def action_card_unmark_all(self) -> None:
        self.unmark_all()

    def marks_changed(self) -> None:
        self._show_bar()

    def action_go_back(self) -> None:
        """First take the marks away, then return to now, then to the filter that the board began with."""
        if self.view.marked:
            self.action_card_unmark_all()
        elif not self.leave_past():
            self._apply_filter(self.crm.filter_text)

    # What the board shows of the pipeline

    def action_board_density(self) -> None:
        self.view.change_density()
        self._show_bar()

    def action_board_closed(self) -> None:
        self.view.toggle_closed()
        key = self.crm.key_for("board.closed")
        if self.view.shows_closed:
            where = "" if self.view.sees_closed else ", to the right"
            self.tell(f"Won and lost are columns now{where}; {key} folds them.")
        else:
            self.tell(f"Won and lost are folded into the last line; {key} makes them columns.")

    def action_board_filter(self, filter_text: str = "") -> None:
        if filter_text:
            self._apply_filter(filter_text)
        else:
            self.ask_filter(Kind.DEAL, self.filter_text, self._apply_filter)

    def _apply_filter(self, filter_text: str) -> None:
        if filter_text.strip() != self.filter_text:
            self.filter_text, self._rotting = filter_text.strip(), None
            self.load(self._refresh(), group="board")

    def on_board_bar_pipeline_clicked(self) -> None:
        self.action_board_choose_pipeline()

    def action_board_choose_pipeline(self, pipeline: str = "") -> None:
        if pipeline:
            self.do(self._choose_pipeline(pipeline))
        else:
            self.crm.pick_board(self._pipeline)

    async def _choose_pipeline(self, name: str) -> None:
        self.show_pipeline(await self.store.run(find_pipeline, name))

    def show_pipeline(self, pipeline: PipelineName) -> None:
        """Show another pipeline."""
        self._pipeline, self._rotting = pipeline, None
        self.load(self._refresh(), group="board")
