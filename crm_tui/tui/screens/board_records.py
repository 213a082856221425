"""What the board does with the deal at the cursor as a record: open, add, edit, delete, and what belongs to it."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from crm_tui.domain.records import Kind
from crm_tui.queries.board_cards import Card, Wanted, board_windows, locate
from crm_tui.queries.links import Link
from crm_tui.services.saved import Saved
from crm_tui.tui import record_forms
from crm_tui.tui.base import CrmScreen
from crm_tui.tui.widgets.board import BoardView


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

    def action_card_add(self) -> None:
        board, column = self.view.board, self.view.column
        if board is None or column is None:
            return

        def then(saved: Saved) -> None:
            self.follow(saved.id, column.stage_id)

        given = {"pipeline": board.pipeline.name, "stage": column.name}
        self.do(record_forms.add_record(self, Kind.DEAL, given, then))

    def action_card_edit(self) -> None:
        chosen = self.view.chosen
        if len(chosen) == 1:
            self.do(record_forms.edit_record(self, Kind.DEAL, chosen[0].id))
        elif chosen:
            self.do(record_forms.edit_records(self, Kind.DEAL, [card.id for card in chosen]))

    def action_card_add_activity(self) -> None:
        self._add_to_card(Kind.ACTIVITY)

    def action_card_add_task(self) -> None:
        self._add_to_card(Kind.TASK)

    def action_card_delete(self) -> None:
        if chosen := self.view.chosen:
            self.do(self._delete([card.id for card in chosen]))

    async def _delete(self, deals: Sequence[UUID]) -> None:
        await record_forms.delete_records(self, Kind.DEAL, deals)
        self.view.unmark_all()

    def _open(self, card: Card) -> None:
        self.crm.open_record(Kind.DEAL, card.id, self._beside)

    async def _beside(self, record: UUID, step: int) -> UUID | None:
        """The deal so many steps (1 or -1) from another one in its column."""
        located = await self.store.run(locate, record)
        if located is None:
            return None
        stage, key = located
        wanted = Wanted(stage, 1, 2, key)
        found = await self.store.run(board_windows, [wanted], self.filter_text, self.filter_context)
        order = [card.id for card in found[0].cards]
        place = order.index(record) + step if record in order else -1
        return order[place] if 0 <= place < len(order) else None

    def _add_to_card(self, kind: Kind) -> None:
        if card := self.view.card:
            link = Link(Kind.DEAL, card.id, card.ref, card.title)
            self.do(record_forms.add_record(self, kind, {"deal": link}))
