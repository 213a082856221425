"""Moving deals with what was missing filled in on the way: fields, ticked boxes and the moves as one action."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
    cards: Sequence[tuple[UUID, int | None]],
    to_stage: UUID,
    by: UUID | None,
    filled: Mapping[UUID, Filled],
    *,
    reason: str = "",
    force: bool = False,
    closing: Closing | None = None,
) -> list[Moved]:
    """Write what was filled in for each deal, then move them: one action, one undo, all or nothing.

    Each deal is given with the version that was seen, and `filled` by its id. Raises what `deals.edit_deal` and
    `transitions.move_many` raise; then nothing has changed.
    """
    with journal.action(by, "") as act:
        for card, seen_version in cards:
            require_version(visible(Deal, card), seen_version)
        for card, missing in filled.items():
            for criterion in missing.ticks:
                transitions.tick(card, criterion, by)
            if missing.values:
                deals.edit_deal(by, card, None, missing.values)
        unseen = [(card, None) for card, _ in cards]
        moved = transitions.move_many(unseen, to_stage, by, reason, force, closing=closing)
        act.summary = transitions.all_in_words(moved)
        return moved
