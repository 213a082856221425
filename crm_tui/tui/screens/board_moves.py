"""Moving cards from the board: keys, picker and mouse in; the move, and the forms that it may need, out."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from uuid import UUID

from crm_tui import text
from crm_tui.domain.records import Kind, StageKind
from crm_tui.errors import BadInput, CriteriaNotMet, NotFound, Stale, Unmet
from crm_tui.queries.board import Column, lost_reasons
from crm_tui.queries.board_cards import Card
from crm_tui.services import transitions
from crm_tui.services.transitions import Moved
from crm_tui.tui.base import CrmScreen
from crm_tui.tui.fields import Choice
from crm_tui.tui.format import counted
from crm_tui.tui.screens.move_form import Move, MoveForm, called, carry_out, missing_fields
from crm_tui.tui.screens.picker import PickerScreen
from crm_tui.tui.screens.won_lost import bought_fields, lost_form, won_form
from crm_tui.tui.widgets.board import BoardView


class CardMoves(CrmScreen[None]):
    """What the board does with cards that change their stage, or their place in it."""

    def __init__(self) -> None:
        super().__init__()
        self._refused: tuple[Move, tuple[Unmet, ...]] | None = None
        """The last move that a stage did not allow, and what was missing."""

    @property
    def view(self) -> BoardView:
        """The columns and cards."""
        return self.query_one(BoardView)

    def follow(self, card: UUID, stage_id: UUID, sentence: str = "") -> None:
        """When the board is shown anew, go to this card, and say what was done."""
        raise NotImplementedError

    # Keys

    def action_card_move_left(self) -> None:
        self._move_by(-self.take_count())

    def action_card_move_right(self) -> None:
        self._move_by(self.take_count())

    def action_card_move_up(self) -> None:
        self._place_by(-self.take_count())

    def action_card_move_down(self) -> None:
        self._place_by(self.take_count())

    def action_card_choose_stage(self, stage: str = "") -> None:
        chosen = self.view.chosen
        if not chosen or self.view.board is None:
            return
        columns = self.view.board.columns
        if stage:
            self.do(self._move_to_named(chosen, columns, stage))
            return
        here = chosen[0].stage_id
        stages = [Choice(column.name, column, counted(column.count, "deal", "deals")) for column in columns]
        stages = [choice for choice in stages if choice.value.stage_id != here or len(chosen) > 1]
        self.app.push_screen(
            PickerScreen(f"Move {called(chosen)} to", stages),
            lambda choice: self.start_move(chosen, choice.value) if choice else None,
        )

    def action_card_force(self) -> None:
        if self._refused is None:
            self.fail(NotFound("No move was refused; there is nothing to force."))
            return
        self.do(self._ask_for_missing(*self._refused))

    def on_board_view_dropped(self, message: BoardView.Dropped) -> None:
        if message.stage_id == message.card.stage_id:
            self._place_beside(message.card, message.onto)
            return
        marked = self.view.marked
        cards = marked if message.card in marked else [message.card]
        columns = self.view.board.columns if self.view.board else ()
        self.start_move(cards, next(column for column in columns if column.stage_id == message.stage_id))

    # Moving to another stage

    def start_move(self, cards: Sequence[Card], to_stage: Column) -> None:
        """Move the cards into a stage, asking first for what winning and losing need."""
        move = Move(tuple(card for card in cards if card.stage_id != to_stage.stage_id), to_stage)
        if not move.cards:
            self.fail(BadInput(f"{called(cards)} is in {to_stage.name} already."))
        elif to_stage.kind is StageKind.LOST:
            self.do(self._ask_why_lost(move))
        elif to_stage.kind is StageKind.WON and len(move.cards) == 1:
            self.do(self._ask_what_was_bought(move))
        else:
            self.do(self._move(move))

    def _move_by(self, steps: int) -> None:
        """Move what is chosen so many stages on; it must stand in one stage."""
        chosen, board = self.view.chosen, self.view.board
        if not chosen or board is None:
            return
        stages = [column.stage_id for column in board.columns]
        if len({card.stage_id for card in chosen}) > 1:
            key = self.crm.key_for("card.choose_stage")
            self.fail(BadInput(f"The marked cards stand in several stages; {key} moves them all into one."))
            return
        here = stages.index(chosen[0].stage_id)
        there = max(0, min(here + steps, len(stages) - 1))
        if there != here:
            self.start_move(chosen, board.columns[there])

    async def _move_to_named(self, cards: Sequence[Card], columns: Sequence[Column], name: str) -> None:
        key = text.fold(name)
        found = [column for column in columns if text.fold(column.name).startswith(key)]
        if not found:
            near = " or ".join(text.nearest(name, [column.name for column in columns]))
            raise NotFound(f"No stage here is called {name}.{f' Did you mean {near}?' if near else ''}")
        self.start_move(cards, found[0])

    async def _move(self, move: Move) -> None:
        """Carry the move out; ask for what is missing where the stage does not allow it yet."""
        try:
            await self._go(move)
        except CriteriaNotMet as error:
            if len(move.cards) == 1:
                await self._ask_for_missing(move, error.unmet)
            else:
                key = self.crm.key_for("card.force")
                raise CriteriaNotMet(f"{error} {key} moves them all the same.", error.unmet) from error

    async def _go(self, move: Move) -> None:
        """Write the move; a refusal is remembered, and somebody else's change is shown."""
        try:
            moved = await self.store.run(carry_out, move, self.me)
        except CriteriaNotMet as error:
            self._refused = move, error.unmet
            raise
        except Stale:
            self.changed((Kind.DEAL, card.id) for card in move.cards)
            raise
        self._refused = None
        self.follow(moved[-1].deal, move.to_stage.stage_id, _told(moved))
        self.changed((Kind.DEAL, one.deal) for one in moved)

    async def _go_or_remember(self, move: Move) -> None:
        """Write the move; a refusal lets the form close, and `_ask_for_the_rest` asks for what is missing."""
        with suppress(CriteriaNotMet):
            await self._go(move)

    def _ask_for_the_rest(self, saved: bool | None) -> None:  # noqa: FBT001 - the result of a screen
        if saved and self._refused is not None:
            self.do(self._ask_for_missing(*self._refused))

    async def _ask_for_missing(self, move: Move, unmet: Sequence[Unmet]) -> None:
        single = len(move.cards) == 1
        asked = await self.store.run(missing_fields, move.cards[0].id, unmet) if single else []
        self.app.push_screen(MoveForm(move, unmet, asked, self._go))

    async def _ask_what_was_bought(self, move: Move) -> None:
        bought = await self.store.run(bought_fields, move)
        self._refused = None
        self.app.push_screen(won_form(move, bought, self._go_or_remember), self._ask_for_the_rest)

    async def _ask_why_lost(self, move: Move) -> None:
        reasons = await self.store.run(lost_reasons)
        self._refused = None
        self.app.push_screen(lost_form(move, reasons, self._go_or_remember), self._ask_for_the_rest)

    # Changing the place within a stage

    def _place_by(self, steps: int) -> None:
        """Move the card at the cursor so many places down."""
        card, cards = self.view.card, self.view.neighbours
        if card is None:
            return
        index = cards.index(card)
        there = max(0, min(index + steps, len(cards) - 1))
        if there != index:
            self._place_beside(card, cards[there])

    def _place_beside(self, card: Card, onto: Card | None) -> None:
        """Put a card in the place of another one of its stage, which makes room."""
        cards = self.view.neighbours
        if onto is None or onto not in cards or card not in cards:
            return
        rest = [other for other in cards if other is not card]
        place = cards.index(onto)
        above = rest[place - 1].id if place else None
        below = rest[place].id if place < len(rest) else None
        self.do(self._place(card, above, below))

    async def _place(self, card: Card, above: UUID | None, below: UUID | None) -> None:
        try:
            await self.store.run(transitions.place, card.id, self.me, card.version, above=above, below=below)
        finally:
            self.changed([(Kind.DEAL, card.id)])


def _told(moved: Sequence[Moved]) -> str:
    """What was done, as the foot says it."""
    if len(moved) > 1:
        return f"Moved {len(moved)} deals to {moved[0].to_stage}"
    said = str(moved[0])
    return said[:1].upper() + said[1:]
