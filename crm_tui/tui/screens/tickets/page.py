"""The page of one ticket, with its customer's whole history beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar
from uuid import UUID

from crm_tui import clock
from crm_tui.domain.records import Kind
from crm_tui.queries.board.cards import SeenDeal
from crm_tui.queries.board.heads import Column
from crm_tui.queries.tickets.answers import customer_of
from crm_tui.queries.tickets.cards import seen_ticket
from crm_tui.queries.tickets.heads import board_of
from crm_tui.tui.commands import bindings
from crm_tui.tui.forms import ticket_forms
from crm_tui.tui.screens.record.feeds import Feed, TimelineFeed
from crm_tui.tui.screens.record.screen import RecordScreen
from crm_tui.tui.screens.record.sections import Part
from crm_tui.tui.screens.stage_moves import StageMoves
from crm_tui.tui.widgets.items import ItemsView
from crm_tui.tui.widgets.record.ticket_items import history_items

Act = Callable[[Sequence[SeenDeal], Sequence[Column]], None]
"""Moves the ticket to one of the stages of its pipeline."""


class TicketScreen(StageMoves, RecordScreen):
    """A record's page with the keys of the ticket board; the customer's history stays beside it where there is room."""

    PLACE = "ticket"
    card_kind: Kind = Kind.TICKET
    BINDINGS: ClassVar = bindings("ticket")

    _history: TimelineFeed | None = None

    @property
    def key_words(self) -> dict[str, str]:
        """Noting an activity is noting what the customer said."""
        return {**super().key_words, "record.add_activity": "heard"}

    # The customer's history

    @property
    def _feed(self) -> Feed | None:
        return self._history if self.part is Part.RELATED else super()._feed

    async def _refresh(self, *, afresh: bool) -> None:
        self._history = self._history or await self._feed_of_customer()
        if self._history is not None:
            await self._history.refresh(self.store)
        await super()._refresh(afresh=afresh)

    async def _feed_of_customer(self) -> TimelineFeed | None:
        """The timeline of who asks, the person before the company."""
        customer = await self.store.run(customer_of, self.record)
        return TimelineFeed(*customer) if customer else None

    def _show(self, *, afresh: bool) -> None:
        super()._show(afresh=afresh)
        self.set_class(self.part in {Part.PROFILE, Part.RELATED}, "-profile-open")
        if self._history is not None:
            items = self._history.items
            self.query_one("#profile", ItemsView).show(lambda width: history_items(items, width, clock.today()))

    def turn_to(self, record: UUID) -> None:
        super().turn_to(record)
        self.refused = self._history = None

    # Moving it

    def action_ticket_move_left(self) -> None:
        self.do(self._among_stages(lambda tickets, stages: self.move_by(tickets, stages, -1)))

    def action_ticket_move_right(self) -> None:
        self.do(self._among_stages(lambda tickets, stages: self.move_by(tickets, stages, 1)))

    def action_ticket_choose_stage(self, stage: str = "") -> None:
        self.do(self._among_stages(lambda tickets, stages: self.choose_stage(tickets, stages, stage)))

    def action_ticket_force(self) -> None:
        self.force()

    async def _among_stages(self, act: Act) -> None:
        """Move the ticket as it is now."""
        seen = await self.store.run(seen_ticket, self.record)
        if seen is not None:
            head = await self.store.run(board_of, self.record, self.filter_context)
            act([seen], head.columns)

    # What is said about it

    def action_ticket_answer(self) -> None:
        self.do(ticket_forms.answer(self, self.record))

    def action_ticket_reply(self) -> None:
        self.do(ticket_forms.choose_reply(self, self.record))

    def action_record_add_activity(self) -> None:
        self.do(ticket_forms.hear(self, self.record))

    def action_ticket_rate(self) -> None:
        self.do(ticket_forms.rate(self, self.record))

    def action_record_add_task(self) -> None:
        self.do(ticket_forms.add_task(self, self.record))
