"""Moving a deal with what was missing filled in on the way: fields, ticked boxes and the move as one action."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from crm_tui.db import journal
from crm_tui.db.models import Deal
from crm_tui.services import deals, transitions
from crm_tui.services.guards import require_version, visible
from crm_tui.services.transitions import Closing, Moved


@dataclass(frozen=True, slots=True)
class Filled:
    """What somebody filled in so that a deal can move."""

    values: Mapping[str, str] = field(default_factory=dict)
    """Texts of the deal's fields, as `services.fields` lists them."""
    ticks: tuple[UUID, ...] = ()
    """Boxes of the checklists that were ticked."""


def advance(
    card: UUID,
    to_stage: UUID,
    by: UUID | None,
    seen_version: int | None,
    filled: Filled,
    *,
    reason: str = "",
    force: bool = False,
    closing: Closing | None = None,
) -> Moved:
    """Write what was filled in, then move: one action, one undo, all or nothing.

    Raises what `deals.edit_deal` and `transitions.move` raise; then nothing has changed.
    """
    with journal.action(by, "") as act:
        require_version(visible(Deal, card), seen_version)
        for criterion in filled.ticks:
            transitions.tick(card, criterion, by)
        if filled.values:
            deals.edit_deal(by, card, None, filled.values)
        moved = transitions.move(card, to_stage, by, None, reason, force, closing=closing)
        act.summary = str(moved)
        return moved
