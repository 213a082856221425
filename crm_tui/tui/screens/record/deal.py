"""The page of one deal, which can be moved to another stage from there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar
from uuid import UUID

from crm_tui.queries.board.cards import SeenDeal
from crm_tui.queries.board.heads import Column, board_head
from crm_tui.queries.records.details import DealDetail
from crm_tui.tui.commands import bindings
from crm_tui.tui.screens.record.screen import RecordScreen
from crm_tui.tui.screens.stage_moves import StageMoves

Act = Callable[[Sequence[SeenDeal], Sequence[Column]], None]
"""Moves the deal to one of the stages of its pipeline."""


class DealScreen(StageMoves, RecordScreen):
    """A record's page with the keys that move cards on the board."""

    PLACE = "deal"
    BINDINGS: ClassVar = bindings("deal")

    def action_deal_move_left(self) -> None:
        self.do(self._among_stages(lambda deals, stages: self.move_by(deals, stages, -1)))

    def action_deal_move_right(self) -> None:
        self.do(self._among_stages(lambda deals, stages: self.move_by(deals, stages, 1)))

    def action_deal_choose_stage(self, stage: str = "") -> None:
        self.do(self._among_stages(lambda deals, stages: self.choose_stage(deals, stages, stage)))

    def action_deal_force(self) -> None:
        self.force()

    async def _among_stages(self, act: Act) -> None:
        """Move the deal as the page shows it."""
        deal = self.page.detail if self.page else None
        if isinstance(deal, DealDetail):
            seen = SeenDeal(deal.id, deal.version, deal.ref, deal.name, deal.stage, deal.amount)
            head = await self.store.run(board_head, deal.pipeline, "", self.filter_context)
            act([seen], head.columns)

    def turn_to(self, record: UUID) -> None:
        """Be about this deal from now on; what was refused was another one's move."""
        super().turn_to(record)
        self.refused = None
