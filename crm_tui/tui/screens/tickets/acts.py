"""What the keys of the ticket board do: those of the board of deals, and what is said about a ticket."""

from __future__ import annotations

from uuid import UUID

from crm_tui.domain.records import Kind
from crm_tui.tui.forms import ticket_forms
from crm_tui.tui.screens.board.moves import CardMoves
from crm_tui.tui.screens.board.records import CardRecords


class TicketActs(CardMoves, CardRecords):
    """The commands of the ticket board that work on its cards."""

    card_kind = Kind.TICKET

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
    action_tickets_edit = CardRecords.action_card_edit
    action_tickets_delete = CardRecords.action_card_delete
