"""Customers by phase: contacts or companies as cards in the columns of the lifecycle, beside the board of deals."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar
from uuid import UUID

from textual.app import ComposeResult

from crm_tui import resources
from crm_tui.domain.records import Kind, Phase
from crm_tui.domain.relationship.lifecycle import WAY
from crm_tui.errors import BadInput
from crm_tui.queries.board.cards import SeenDeal, Wanted, Window
from crm_tui.queries.board.heads import Board
from crm_tui.queries.lifecycle import board as phases
from crm_tui.services.lifecycle.moving import move_phases
from crm_tui.text import capitalised
from crm_tui.tui.commands import bindings
from crm_tui.tui.forms import record_forms
from crm_tui.tui.forms.fields import Choice
from crm_tui.tui.screens.board.records import CardRecords, asked_for
from crm_tui.tui.screens.card_board import CardBoard
from crm_tui.tui.screens.picker import PickerScreen
from crm_tui.tui.widgets.board.frame import EmptyWords
from crm_tui.tui.widgets.board.phases import PhaseBar, PhaseBoardView
from crm_tui.tui.widgets.board.state import Marked
from crm_tui.tui.widgets.board.text import Density
from crm_tui.tui.widgets.board.widget import BoardView
from crm_tui.tui.widgets.prompt_line import Prompt

SIGN = "?"
"""What stands before a reason that is typed."""

PAST = "phase because"
"""Under which the reasons of the past are kept."""


class PhasesScreen(CardBoard):
    """The board of contacts or companies by phase; a card is moved with a reason."""

    PLACE = "phases"
    APART = True
    OPENS = "phases.open"
    BINDINGS: ClassVar = bindings("phases")
    CSS_PATH = str(resources.style_path("board.tcss"))

    def __init__(self, kind: Kind = Kind.CONTACT) -> None:
        super().__init__()
        self.card_kind = kind

    def compose_body(self) -> ComposeResult:
        yield PhaseBar()
        yield PhaseBoardView(self._empty_words(), Density(self.crm.config.card_lines))

    @property
    def kinds(self) -> Sequence[Kind]:
        return (self.card_kind,)

    def _empty_words(self) -> EmptyWords:
        add, move, change = (self.crm.key_for(f"phases.{name}") for name in ("add", "move_right", "filter"))
        return EmptyWords(
            first=f"Nobody here; {add} adds one.",
            other=f"Nobody here; {move} moves one on from the left, and rules do so too.",
            filtered=f"Nobody here passes the filter. {change} changes it.",
        )

    # What is shown

    async def read_head(self) -> Board:
        return await self.asked(self.day, phases.phases_head, self.card_kind, self.filter_text, self.asking(self.day))

    async def read_all(self, wanted: Sequence[Wanted]) -> tuple[Board, tuple[Window, ...]]:
        narrowed = (self.filter_text, self.asking(self.day))
        return await self.asked(self.day, phases.phases_now, self.card_kind, wanted, *narrowed)

    async def read_windows(self, wanted: Sequence[Wanted], shown: Board) -> tuple[Window, ...]:
        kind = phases.KIND_OF[shown.pipeline.id]
        narrowed = (shown.filter, self.asking(shown.as_of))
        return await self.asked(shown.as_of, phases.phases_windows, kind, wanted, *narrowed)

    def is_to_be(self, board: Board) -> bool:
        return board.is_of(phases.BOARDS[self.card_kind].id, self.filter_text, board.as_of)

    async def read_range(self) -> Sequence[Marked] | None:
        first, last = self.view.range_from, self.view.card
        if first is None or last is None:
            return None
        between = (first.stage_id, first.key, last.key, self.filter_text, self.filter_context)
        return await self.store.run(phases.between_in_phase, self.card_kind, *between)

    async def read_found(self) -> Sequence[SeenDeal]:
        columns = [column.stage_id for column in self.view.columns]
        narrowed = (self.filter_text, self.filter_context)
        return await self.store.read(phases.found_in_phases, self.card_kind, columns, *narrowed)

    def on_board_bar_pipeline_clicked(self) -> None:
        self.crm.pick_board(phases.BOARDS[self.card_kind])

    def action_phases_other_kind(self) -> None:
        """Contacts instead of companies, or the other way round; a filter over the one is none over the other."""
        self.show_kind(Kind.COMPANY if self.card_kind is Kind.CONTACT else Kind.CONTACT)

    def show_kind(self, kind: Kind) -> None:
        """Show contacts, or companies."""
        if kind is not self.card_kind:
            self.card_kind, self.filter_text = kind, ""
        self.load_before_keys(self.refresh_board(), group="board")

    # Moving

    def action_phases_move_left(self) -> None:
        self._move_by(-self.take_count())

    def action_phases_move_right(self) -> None:
        self._move_by(self.take_count())

    def action_phases_choose(self, phase: str = "") -> None:
        chosen = asked_for(self, self.view)
        if not chosen:
            return
        if phase:
            self._ask_why(chosen, self._called(phase))
            return
        here = {phases.PHASE_OF[card.stage_id] for card in chosen}
        choices = [Choice(one.capitalize(), one) for one in Phase if {one} != here]
        self.app.push_screen(
            PickerScreen(f"Move {self._what(chosen)} to", choices),
            lambda choice: self._ask_why(chosen, choice.value) if choice else None,
        )

    def on_board_view_dropped(self, message: BoardView.Dropped) -> None:
        to = phases.PHASE_OF[message.stage_id]
        if phases.PHASE_OF[message.card.stage_id] is not to:
            marked = self.view.marked
            cards = marked if message.card.id in {card.id for card in marked} else [message.card]
            self._ask_why(cards, to)

    def _move_by(self, steps: int) -> None:
        """Move what is chosen so many phases along the way; it must stand in one of them."""
        chosen = asked_for(self, self.view)
        if not chosen:
            return
        here = {phases.PHASE_OF[card.stage_id] for card in chosen}
        at = WAY.index(phase) if len(here) == 1 and (phase := next(iter(here))) in WAY else None
        key = self.crm.key_for("phases.choose")
        if at is None:
            self.fail(BadInput(f"They are not in one phase of the cycle; {key} moves them to any."))
        elif not 0 <= at + steps < len(WAY):
            self.fail(BadInput(f"There is no phase there; {key} moves to churned or disqualified."))
        else:
            self._ask_why(chosen, WAY[at + steps])

    def _ask_why(self, cards: Sequence[Marked], to: Phase) -> None:
        """Ask for the reason, and move the cards when it is typed."""

        def typed(reason: str) -> None:
            if reason.strip():
                self.crm.remember(PAST, reason.strip())
            self.do(self._move([card for card in cards if card.stage_id != phases.COLUMN_OF[to]], to, reason))

        asks = f"Why {'does' if len(cards) == 1 else 'do'} {self._what(cards)} go to {to}?"
        self.ask(Prompt(sign=SIGN, entered=typed, past=self.crm.past(PAST), asks=asks))

    async def _move(self, cards: Sequence[Marked], to: Phase, reason: str) -> None:
        seen: dict[UUID, int | None] = {card.id: card.version for card in cards}
        try:
            done = await self.store.run(move_phases, self.card_kind, seen, to, self.me, reason)
        finally:
            self.changed((self.card_kind, record) for record in seen)
        said = done.summary
        self.follow(cards[-1].id, phases.COLUMN_OF[to], capitalised(said))
        self.changed(done.changed)

    def _what(self, cards: Sequence[Marked]) -> str:
        return f"{cards[0].ref} {cards[0].title}" if len(cards) == 1 else f"{len(cards)} {self.card_kind.plural}"

    def _called(self, word: str) -> Phase:
        found = [phase for phase in Phase if phase.startswith(word.strip().casefold())]
        if len(found) != 1:
            raise BadInput(f"“{word}” is no phase; there is {', '.join(Phase)}.", "phase")
        return found[0]

    # As on the board of deals

    def action_phases_add(self) -> None:
        column = self.view.column
        given = {"phase": phases.PHASE_OF[column.stage_id].value} if column else {}
        self.do(record_forms.add_record(self, self.card_kind, given))

    def action_phases_filter(self, filter_text: str = "") -> None:
        self.ask_or_narrow(filter_text)

    def action_phases_density(self) -> None:
        self.view.change_density()

    def action_phases_closed(self) -> None:
        self.view.toggle_closed()
        key = self.crm.key_for("phases.closed")
        if self.view.shows_closed:
            where = "" if self.view.sees_closed else ", to the right"
            self.tell(f"Churned and disqualified are columns now{where}; {key} folds them.")
        else:
            self.tell(f"Churned and disqualified are folded into the last line; {key} makes them columns.")

    def action_phases_mark(self) -> None:
        self.toggle_mark()

    def action_phases_unmark_all(self) -> None:
        self.unmark_all()

    action_phases_open = CardRecords.action_card_open
    action_phases_edit = CardRecords.action_card_edit
    action_phases_add_activity = CardRecords.action_card_add_activity
    action_phases_add_task = CardRecords.action_card_add_task
    action_phases_delete = CardRecords.action_card_delete
    action_phases_day_back = CardBoard.go_day_back
    action_phases_day_forward = CardBoard.go_day_forward
    action_phases_as_of = CardBoard.go_to_day
    action_phases_left = CardBoard.go_left
    action_phases_right = CardBoard.go_right
    action_phases_up = CardBoard.go_up
    action_phases_down = CardBoard.go_down
    action_phases_first = CardBoard.go_first
    action_phases_last = CardBoard.go_last
    action_phases_page_up = CardBoard.go_page_up
    action_phases_page_down = CardBoard.go_page_down
