"""Moving one or several deals, with what was missing filled in on the way, as one action."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from crm_tui.db import journal
from crm_tui.db.models import Deal, Stage
from crm_tui.domain.records import StageKind
from crm_tui.errors import CriteriaNotMet
from crm_tui.services import transitions
from crm_tui.services.deals import edit_deal
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

    The deals keep their order, the first one on top.

    Each deal is given with the version that was seen, and `filled` by its id. Raises what `edit_deal` and
    `transitions.move` raise, `CriteriaNotMet` for all that are refused together; then nothing has changed.
    """
    with journal.action(by, "") as act:
        for card, seen_version in cards:
            require_version(visible(Deal, card), seen_version)
        for card, missing in filled.items():
            _fill_in(card, by, missing)
        moved: list[Moved] = []
        refused: dict[UUID, CriteriaNotMet] = {}
        for card, _ in reversed(cards):
            try:
                moved.insert(0, transitions.move(card, to_stage, by, None, reason, force, closing=closing))
            except CriteriaNotMet as error:
                refused[card] = error
        if refused:
            raise _as_one(dict(reversed(refused.items())), to_stage)
        act.summary = all_in_words(moved)
        return moved


def all_in_words(moved: Sequence[Moved]) -> str:
    """What one or several moves into one stage did, in words and the past tense."""
    first, deals = moved[0], f"{len(moved)} deals"
    if len(moved) == 1:
        return str(first)
    return f"moved {deals} to {first.to_stage}" if first.to_kind is StageKind.OPEN else f"{first.to_kind} {deals}"


def _fill_in(card: UUID, by: UUID | None, missing: Filled) -> None:
    for criterion in missing.ticks:
        transitions.tick(card, criterion, by)
    if missing.values:
        edit_deal(by, card, None, missing.values)


def _as_one(refused: Mapping[UUID, CriteriaNotMet], to_stage: UUID) -> CriteriaNotMet:
    """One error for all deals that were refused: which they are, and what is missing on any of them."""
    if len(refused) == 1:
        return next(iter(refused.values()))
    refs = ", ".join(visible(Deal, card).ref for card in refused)
    unmet = tuple(dict.fromkeys(one for error in refused.values() for one in error.unmet))
    missing = "; ".join(dict.fromkeys(one.says for one in unmet))
    stage = Stage.get_by_id(to_stage).name
    return CriteriaNotMet(f"{refs} cannot move to {stage} yet. Missing: {missing}.", unmet)
