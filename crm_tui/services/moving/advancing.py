"""Moving one or several deals, with what was missing filled in on the way, as one action."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from crm_tui.db import journal
from crm_tui.db.models import OF_KIND, Stage
from crm_tui.domain.records import Kind, StageKind
from crm_tui.errors import BadInput, CriteriaNotMet, CrmError, NotFound, Stale
from crm_tui.services.editing import deal_parts
from crm_tui.services.editing.deals import edit_deal
from crm_tui.services.guards import require_version, visible
from crm_tui.services.moving import transitions
from crm_tui.services.moving.transitions import Closing, Moved
from crm_tui.services.one_by_one import left_out, refusal


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

    The deals keep their order, the first one on top. Each is given with the version that was seen, and `filled` by
    its id. Raises what `edit_deal` and `transitions.move` raise, `CriteriaNotMet` for all that a stage refuses
    together, and `NotAll` where some of several cannot move for another reason; then nothing has changed.
    """

    def fill_in(card: UUID) -> None:
        missing = filled.get(card, Filled())
        for criterion in missing.ticks:
            deal_parts.tick(card, criterion, by)
        if missing.values:
            edit_deal(by, card, None, missing.values)

    def move(card: UUID) -> Moved:
        return transitions.move(card, to_stage, by, None, reason, force=force, closing=closing)

    return move_all(Kind.DEAL, cards, to_stage, by, fill_in, move)


def move_all(
    kind: Kind,
    cards: Sequence[tuple[UUID, int | None]],
    to_stage: UUID,
    by: UUID | None,
    fill_in: Callable[[UUID], None],
    move: Callable[[UUID], Moved],
) -> list[Moved]:
    """Fill in what cards of a kind miss, then move them, the last one first; raises as `advance`."""
    with journal.action(by, "") as act:
        refused = _changed_since(kind, cards)
        if not refused:
            for card, _ in cards:
                fill_in(card)
        moved: list[Moved] = []
        for card, _ in reversed(cards):
            if card in refused:
                continue
            try:
                moved.insert(0, move(card))
            except (CriteriaNotMet, BadInput, NotFound) as error:
                refused[card] = error
        if refused:
            told = {card: refused[card] for card, _ in cards if card in refused}
            raise _as_one(kind, told, to_stage, of=len(cards))
        act.summary = all_in_words(moved)
        return moved


def _changed_since(kind: Kind, cards: Sequence[tuple[UUID, int | None]]) -> dict[UUID, CrmError]:
    """The cards that are gone, or that somebody else changed since they were seen."""
    refused: dict[UUID, CrmError] = {}
    for card, seen_version in cards:
        try:
            require_version(visible(OF_KIND[kind], card), seen_version)
        except (NotFound, Stale) as error:
            refused[card] = error
    return refused


def all_in_words(moved: Sequence[Moved]) -> str:
    """What one or several moves into one stage did, in words and the past tense."""
    first, cards = moved[0], f"{len(moved)} {moved[0].kind.plural}"
    if len(moved) == 1:
        return str(first)
    ended = first.kind is Kind.DEAL and first.to_kind is not StageKind.OPEN
    return f"{first.to_kind} {cards}" if ended else f"moved {cards} to {first.to_stage}"


def _as_one(kind: Kind, refused: Mapping[UUID, CrmError], to_stage: UUID, *, of: int) -> CrmError:
    """One error for all cards that were refused: which they are, and what is missing on any of them."""
    if of == 1:
        return next(iter(refused.values()))
    unmet = dict.fromkeys(one for error in refused.values() if isinstance(error, CriteriaNotMet) for one in error.unmet)
    if not all(isinstance(error, CriteriaNotMet) for error in refused.values()):
        return refusal(kind, refused, of=of)
    left = left_out(kind, refused)
    missing = "; ".join(dict.fromkeys(one.says for one in unmet))
    names = left[0].ref + f" {left[0].name}" if len(left) == 1 else ", ".join(one.ref for one in left)
    stage = Stage.get_by_id(to_stage).name
    return CriteriaNotMet(f"{names} cannot move to {stage} yet. Not yet true: {missing}.", tuple(unmet), left)
