"""What the board does with deals as records, the one at the cursor or all marked: open, add, edit, delete."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from crm_tui.domain.records import Kind
from crm_tui.queries.board_cards import Card
from crm_tui.tui.base import CrmScreen
from crm_tui.tui.widgets.board import BoardView

if TYPE_CHECKING:
    from crm_tui.services.saved import Saved, SavedMany


def asked_for(screen: CrmScreen[None], view: BoardView) -> list[Card]:
    """The cards that a key is about; where there is none, the foot says so."""
    if not view.chosen:
        screen.tell(f"There is no card here; {screen.crm.key_for('card.add')} adds a deal.")
    return view.chosen


class CardRecords(CrmScreen[None]):
    """The commands of the board that open another screen, or delete."""

    filter_text = ""
    """What the board is narrowed to."""

    @property
    def view(self) -> BoardView:
        """The columns and cards."""
        return self.query_one(BoardView)

    def follow(self, card: UUID, stage_id: UUID, sentence: str = "") -> None:
        """When the board is shown anew, go to this card, and say what was done."""
        raise NotImplementedError

    def on_board_view_opened(self, message: BoardView.Opened) -> None:
        self._open(message.card)

    def action_card_open(self) -> None:
        if card := self.view.card:
            self._open(card)
        else:
            asked_for(self, self.view)

    def action_card_add(self) -> None:
        board, column = self.view.board, self.view.column
        if board is None or column is None:
            return

        from crm_tui.tui import record_forms

        def then(saved: Saved) -> None:
            self.follow(saved.id, column.stage_id)

        given = {"pipeline": board.pipeline.name, "stage": column.name}
        self.do(record_forms.add_record(self, Kind.DEAL, given, then))

    def action_card_edit(self) -> None:
        if chosen := self._asked_for:
            from crm_tui.tui import record_forms

            self.do(record_forms.edit_records(self, Kind.DEAL, chosen, self._unmark))

    def action_card_add_activity(self) -> None:
        self._add_to_chosen(Kind.ACTIVITY)

    def action_card_add_task(self) -> None:
        self._add_to_chosen(Kind.TASK)

    def _add_to_chosen(self, kind: Kind) -> None:
        if chosen := self._asked_for:
            from crm_tui.tui import record_forms

            self.do(record_forms.add_to_each(self, kind, Kind.DEAL, chosen, self._unmark))

    def action_card_delete(self) -> None:
        if chosen := self._asked_for:
            from crm_tui.tui import record_forms

            self.do(record_forms.delete_records(self, Kind.DEAL, chosen, self._unmark))

    @property
    def _asked_for(self) -> list[UUID]:
        return [card.id for card in asked_for(self, self.view)]

    def _unmark(self, _saved: Saved | SavedMany) -> None:
        """What was done to all marked is over."""
        self.view.unmark_all()

    def _open(self, card: Card) -> None:
        from crm_tui.tui.neighbours import InColumn

        others = InColumn(self.store, card, self.filter_text, self.filter_context)
        self.crm.open_record(Kind.DEAL, card.id, others)
