"""Moving cards on the board: keys and mouse in; out, the move to another stage or to another place in it."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from crm_tui.errors import BadInput
from crm_tui.queries.board.cards import Card, SeenDeal
from crm_tui.tui.screens.board.records import asked_for
from crm_tui.tui.screens.stage_moves import StageMoves
from crm_tui.tui.widgets.board.state import Marked
from crm_tui.tui.widgets.board.widget import BoardView


class CardMoves(StageMoves):
    """What the board does with cards that change their stage, or their place in it."""

    @property
    def view(self) -> BoardView:
        """The columns and cards."""
        return self.query_one(BoardView)

    def follow(self, card: UUID, stage_id: UUID, sentence: str = "") -> None:
        """When the board is shown anew, go to this card, and say what was done."""
        raise NotImplementedError

    def show_moved(self, deal: UUID, stage_id: UUID, sentence: str) -> None:
        self.follow(deal, stage_id, sentence)

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
        chosen, board = asked_for(self, self.view), self.view.board
        if chosen and board is not None:
            self.choose_stage(_seen(chosen), board.columns, stage)

    def action_card_force(self) -> None:
        self.force()

    def _move_by(self, steps: int) -> None:
        """Move what is chosen so many stages on; it must stand in one stage."""
        chosen, board = asked_for(self, self.view), self.view.board
        if not chosen or board is None:
            return
        if len({card.stage_id for card in chosen}) > 1:
            key = self.crm.key_for("card.choose_stage")
            self.fail(BadInput(f"The marked cards stand in several stages; {key} moves them all into one."))
            return
        self.move_by(_seen(chosen), board.columns, steps)

    # The mouse

    def on_board_view_dropped(self, message: BoardView.Dropped) -> None:
        if message.stage_id == message.card.stage_id:
            self._place_beside(message.card, message.onto)
            return
        marked = self.view.marked
        cards = marked if message.card.id in {card.id for card in marked} else [message.card]
        columns = self.view.board.columns if self.view.board else ()
        self.start_move(_seen(cards), next(column for column in columns if column.stage_id == message.stage_id))

    # Changing the place within a stage

    def _place_by(self, steps: int) -> None:
        """Move the card at the cursor so many places down."""
        card, cards = self.view.card, self.view.neighbours
        if card is None or self.view.taken is not None:
            asked_for(self, self.view)
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
        from crm_tui.services.moving import placing

        try:
            beside = {"above": above, "below": below}
            await self.store.run(placing.place, card.id, self.me, card.version, **beside, kind=self.card_kind)
        finally:
            self.changed([(self.card_kind, card.id)])


def _seen(cards: Sequence[Marked]) -> list[SeenDeal]:
    """The deals of these cards."""
    return [SeenDeal(card.id, card.version, card.ref, card.title, card.stage_id, card.amount) for card in cards]
