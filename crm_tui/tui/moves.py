"""Cards on their way into a stage: what the keys say of a move before any form is needed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import UUID

from crm_tui.domain.records import Kind
from crm_tui.queries.board.cards import SeenDeal, Wanted, Window, board_now
from crm_tui.queries.board.heads import Board, Column

if TYPE_CHECKING:
    from crm_tui.filters.context import FilterContext
    from crm_tui.services.moving.advancing import Filled
    from crm_tui.services.moving.transitions import Closing, Moved


@dataclass(frozen=True, slots=True)
class Move:
    """Deals, or tickets, on their way into a stage, with what was filled in for that."""

    deals: tuple[SeenDeal, ...]
    to_stage: Column
    filled: Mapping[UUID, Filled] = field(default_factory=dict)
    """By the deal's id."""
    closing: Closing | None = None
    reason: str = ""
    force: bool = False
    kind: Kind = Kind.DEAL
    """Of the cards."""

    @property
    def what(self) -> str:
        """What is moved, in words."""
        return called(self.deals, self.kind)

    @property
    def lacking_amount(self) -> tuple[SeenDeal, ...]:
        """The deals that cannot be won as they are."""
        return tuple(deal for deal in self.deals if deal.amount is None)


def called(deals: Sequence[SeenDeal], kind: Kind = Kind.DEAL) -> str:
    """One card by its reference and title, several by their number."""
    return f"{deals[0].ref} {deals[0].title}" if len(deals) == 1 else f"{len(deals)} {kind.plural}"


@dataclass(frozen=True, slots=True)
class Look:
    """What a board asks for as soon as a move is done; the same move is the same command, whatever is asked for."""

    pipeline: UUID = field(compare=False)
    wanted: tuple[Wanted, ...] = field(compare=False)
    context: FilterContext = field(compare=False)


def carry_out_and_look(move: Move, by: UUID, look: Look) -> tuple[list[Moved], tuple[Board, tuple[Window, ...]]]:
    """`carry_out`, then `board_now`; raises as both."""
    return carry_out(move, by), board_now(look.pipeline, look.wanted, "", look.context)


def carry_out(move: Move, by: UUID) -> list[Moved]:
    """Move the cards, all or none, with what was filled in; raises as `advance`."""
    seen = [(deal.id, deal.version) for deal in move.deals]
    if move.kind is Kind.TICKET:
        from crm_tui.services.tickets import moving

        values = {ticket: filled.values for ticket, filled in move.filled.items()}
        return moving.advance(seen, move.to_stage.stage_id, by, values, reason=move.reason, force=move.force)
    from crm_tui.services.moving.advancing import advance

    return advance(
        seen, move.to_stage.stage_id, by, move.filled, reason=move.reason, force=move.force, closing=move.closing
    )
