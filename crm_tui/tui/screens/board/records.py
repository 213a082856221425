"""What the board does with deals as records, the one at the cursor or all marked: open, add, edit, delete."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from crm_tui.domain.records import Kind
from crm_tui.queries.board.cards import Card
from crm_tui.tui.base import CrmScreen
from crm_tui.tui.everywhere.marking import Marking
from crm_tui.tui.widgets.board.state import Marked
from crm_tui.tui.widgets.board.widget import BoardView

if TYPE_CHECKING:
    from crm_tui.services.editing.saved import Saved


def asked_for(screen: CrmScreen[None], view: BoardView) -> list[Marked]:
    """The cards that a key is about; where there is none, the foot says so.

    Who presses a key means the card that they saw: where somebody else took it away just then, it is about none.
    """
    if view.taken is not None and not view.marked:
        screen.tell(f"{view.taken.ref} was taken from here just now; press again for the card that is here.")
        view.take_note()
        return []
    if not view.chosen:
        kind = screen.kinds[0] if screen.kinds else Kind.DEAL
        screen.tell(f"There is no card here; {screen.crm.key_for('card.add')} adds a {kind.word}.")
    return view.chosen


class CardRecords(Marking):
    """The commands of the board that open another screen, or delete, and those with all that are marked."""

    card_kind: Kind = Kind.DEAL
    filter_text = ""
    """What the board is narrowed to."""

    @property
    def view(self) -> BoardView:
        """The columns and cards."""
        return self.query_one(BoardView)

    @property
    def at_cursor(self) -> tuple[Kind, UUID] | None:
        card = self.view.taken or self.view.card
        return (self.card_kind, card.id) if card else None

    def follow(self, card: UUID, stage_id: UUID, sentence: str = "") -> None:
        """When the board is shown anew, go to this card, and say what was done."""
        raise NotImplementedError

    async def go_to_added(self, added: Saved) -> bool:
        board = self.view.board
        if added.kind is not Kind.DEAL or board is None or board.as_of or self.view.marked:
            return False
        from crm_tui.queries.lists import marking

        stages = {column.stage_id for column in self.view.columns}
        stage = next((deal.stage_id for deal in await self.store.run(marking.deals, [added.id])), None)
        if stage not in stages:
            return False
        self.follow(added.id, stage)
        return not self.filter_text

    def on_board_view_opened(self, message: BoardView.Opened) -> None:
        self._open(message.card)

    def action_card_open(self) -> None:
        if card := self.view.taken or self.view.card:
            self._open(card)
        else:
            asked_for(self, self.view)

    def action_card_add(self) -> None:
        board, column = self.view.board, self.view.column
        if board is None or column is None:
            return

        from crm_tui.tui.forms import record_forms

        def then(saved: Saved) -> None:
            self.follow(saved.id, column.stage_id)

        given = {"pipeline": board.pipeline.name, "stage": column.name} if self.card_kind is Kind.DEAL else {}
        self.do(record_forms.add_record(self, self.card_kind, given, then))

    def action_card_edit(self) -> None:
        if chosen := self._asked_for:
            from crm_tui.tui.forms import record_forms

            self.do(record_forms.edit_records(self, self.card_kind, chosen, self._unmark))

    def action_card_add_activity(self) -> None:
        self._add_to_chosen(Kind.ACTIVITY)

    def action_card_add_task(self) -> None:
        self._add_to_chosen(Kind.TASK)

    def _add_to_chosen(self, kind: Kind) -> None:
        if chosen := self._asked_for:
            from crm_tui.tui.forms import record_forms

            self.do(record_forms.add_to_each(self, kind, self.card_kind, list(chosen), self._unmark))

    def action_card_delete(self) -> None:
        if chosen := self._asked_for:
            from crm_tui.tui.forms import record_forms

            self.do(record_forms.delete_records(self, self.card_kind, chosen, self._unmark))

    @property
    def _asked_for(self) -> dict[UUID, int | None]:
        """The deals that a key is about, each with the version in which it was last seen."""
        return {card.id: card.version for card in asked_for(self, self.view)}

    def _unmark(self, done: Sequence[UUID]) -> None:
        """What was done is over; with those with which it could not be done, something else may be."""
        self.view.unmark(done)
        self.marks_changed()

    # Marks

    @property
    def marking(self) -> BoardView:
        return self.view

    @property
    def marked_kind(self) -> Kind:
        return self.card_kind

    async def read_range(self) -> Sequence[Marked] | None:
        first, last = self.view.range_from, self.view.card
        if first is None or last is None:
            return None
        from crm_tui.queries.lists import marking

        between = (first.stage_id, first.key, last.key, self.filter_text, self.filter_context)
        return await self.store.run(marking.between_cards, *between)

    async def read_found(self) -> Sequence[Marked]:
        from crm_tui.queries.lists import marking

        stages = [column.stage_id for column in self.view.columns]
        return await self.store.read(marking.found_on_board, stages, self.filter_text, self.filter_context)

    def _open(self, card: Card) -> None:
        from crm_tui.tui.neighbours import InColumn

        others = InColumn(self.store, card, self.filter_text, self.filter_context)
        self.crm.open_record(Kind.DEAL, card.id, others)
