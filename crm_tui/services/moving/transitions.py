"""Moving a deal between stages: the only place that sets a stage and what follows from it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

import peewee as pw

from crm_tui import clock, text
from crm_tui.db import journal
from crm_tui.db.models import Deal, LostReason, Pipeline, Stage, Transition
from crm_tui.db.prepared import Prepared
from crm_tui.domain import positions
from crm_tui.domain.ids import new_id
from crm_tui.domain.records import Kind, StageKind
from crm_tui.domain.sales.history import Step, in_force
from crm_tui.errors import BadInput, CriteriaNotMet, NotFound, UndoConflict, Unmet
from crm_tui.filters.context import FilterContext
from crm_tui.queries.shape import criteria
from crm_tui.services.editing.saved import tell
from crm_tui.services.guards import require_version, visible
from crm_tui.services.moving import stays

if TYPE_CHECKING:
    from crm_tui.db.models import Ticket

_STAGE = Prepared(lambda stage: Stage.select().where(Stage.id == stage))
_TOP = Prepared(
    lambda stage: (
        Deal.select(Deal.position).where(Deal.stage == stage, Deal.hidden_at.is_null()).order_by(Deal.position).limit(1)
    )
)
_LAST_SEQ = Prepared(lambda deal: Transition.select(pw.fn.MAX(Transition.seq)).where(Transition.deal == deal))


@dataclass(frozen=True, slots=True)
class Closing:
    """What winning or losing asks for."""

    amount: int | None = None
    """Minor units; the deal's own amount where None."""
    at: datetime | None = None
    """When it closed; now where None."""
    lost_reason: UUID | None = None
    lost_note: str = ""


@dataclass(frozen=True, slots=True)
class Moved:
    """A card that entered a stage."""

    card: UUID
    ref: str
    title: str
    from_stage: str
    to_stage: str
    to_kind: StageKind
    version: int
    action: UUID
    forced: bool = False
    unmet: tuple[Unmet, ...] = field(default=())
    """What was not met when it was forced."""
    kind: Kind = Kind.DEAL
    """Of the card."""

    def __str__(self) -> str:
        to_kind = self.to_kind if self.kind is Kind.DEAL else StageKind.OPEN
        return in_words(self.ref, self.title, self.from_stage, self.to_stage, to_kind)


def move(
    card: UUID,
    to_stage: UUID,
    by: UUID | None,
    seen_version: int | None,
    reason: str = "",
    *,
    force: bool = False,
    closing: Closing | None = None,
) -> Moved:
    """Move a deal into a stage of its pipeline, on top of it.

    Forwards, the exit criteria of the stage it leaves must be met; always, the entry criteria of the stage it
    enters. Winning needs an amount, losing a reason or words. `force` moves all the same, and needs `reason`.
    Raises `Stale`, `CriteriaNotMet`, `BadInput`, `NotFound` or `Busy`; then nothing has changed.
    """
    if force and not reason.strip():
        raise BadInput("Forcing a move needs a reason; say why.", "reason")
    with journal.action(by, "") as act:
        deal = visible(Deal, card)
        require_version(deal, seen_version)
        deal.stage = old = _STAGE.first(deal.stage_id.hex)
        new = stage_for(deal, to_stage)
        _prepare_closing(act, deal, new, closing or Closing(), reason)
        unmet = _unmet(deal, old, new, by)
        if unmet and not force:
            raise CriteriaNotMet(cannot_move(deal, new, unmet), unmet)
        moment = _moment_of(deal, new, closing)
        enter(act, deal, new, moment, touched=act.at, reason=reason, forced=bool(unmet))
        moved = Moved(
            deal.id, deal.ref, deal.title, old.name, new.name, StageKind(new.kind), deal.version, act.id,
            forced=bool(unmet), unmet=unmet,
        )  # fmt: skip
        tell(act, str(moved))
        return moved


def opening_values(pipeline: Pipeline, stage: Stage, at: datetime) -> dict[str, object]:
    """The columns of a new deal that only this module sets: where it stands and since when."""
    return {"pipeline": pipeline.id, **standing(stage, at), "opened_at": at, "last_touch_at": at}


def standing(stage: Stage, at: datetime) -> dict[str, object]:
    """The columns of a deal that say where it stands, once it has entered a stage on top of it."""
    return {
        "stage": stage.id,
        "position": positions.on_top(_TOP.value(stage.id.hex)),
        "outcome": stage.kind,
        "entered_at": at,
        "closed_at": None if stage.kind == StageKind.OPEN else at,
    }


def start(act: journal.Action, deal: Deal) -> None:
    """Write the first transition of a deal that was just created with `opening_values`."""
    stage = deal.stage
    _append(act, deal, None, stage, deal.opened_at, reason="", forced=False)
    stays.begin(deal, 1, stage, deal.opened_at)


def enter(
    act: journal.Action, deal: Deal, new: Stage, at: datetime,
    *, touched: datetime, reason: str, forced: bool = False,
) -> None:  # fmt: skip
    """Write the transition, the stay and the card, asking for no criteria; `touched` is when people last acted."""
    _append(act, deal, deal.stage, new, at, reason=reason, forced=forced)
    stays.turn_page(deal, new, at)
    act.update(deal, **standing(new, at), last_touch_at=max(touched, deal.last_touch_at))


def revert(act: journal.Action, transition: Transition) -> None:
    """Take a transition back by appending its reverse; the columns of the deal are the caller's to restore."""
    deal = transition.deal
    back_to = transition.from_stage or transition.to_stage
    if back_to.hidden_at is not None:
        raise UndoConflict(f"The stage {back_to.name} was deleted since; undo that first. Nothing was changed.")
    _append(act, deal, transition.to_stage, back_to, act.at, reason="undo", forced=False, reverts=transition.id)
    stays.rebuild(deal.id)


def is_followed(transition: Transition, besides: Collection[UUID]) -> bool:
    """Whether another move that counts came after this one, or after the one that it takes back."""
    moves = list(Transition.select().where(Transition.deal == transition.deal_id).order_by(Transition.seq))
    by_id = {move.id: move for move in moves}
    while transition.reverts_id is not None:
        transition = by_id[transition.reverts_id]
    steps = in_force([Step(move.id, move.to_stage_id, move.at, move.probability, move.reverts_id) for move in moves])
    return any(by_id[step.id].seq > transition.seq and step.id not in besides for step in steps)


def stage_for(card: Deal | Ticket, stage: UUID) -> Stage:
    """The stage of its pipeline that a card is to enter; raises `NotFound` or BadInput."""
    new: Stage | None = _STAGE.first(stage.hex)
    if new is None or new.hidden_at is not None or new.archived_at is not None:
        raise NotFound("That stage is not there any more; choose another one.")
    if new.pipeline_id != card.pipeline_id:
        raise BadInput(f"{new.name} is a stage of another pipeline; {card.ref} stays where it is.", "stage")
    if new.id == card.stage_id:
        raise BadInput(f"{card.ref} {card.title} is in {new.name} already.", "stage")
    return new


def _prepare_closing(act: journal.Action, deal: Deal, new: Stage, closing: Closing, reason: str) -> None:
    """Set what belongs to winning, losing and reopening on the deal before the criteria are asked."""
    if new.kind == StageKind.WON and closing.amount is not None:
        act.update(deal, amount=closing.amount)
    elif new.kind == StageKind.LOST:
        lost = closing if closing.lost_reason or closing.lost_note else _from_words(reason)
        act.update(deal, lost_reason=lost.lost_reason, lost_note=lost.lost_note or None)
    if new.kind != StageKind.LOST and (deal.lost_reason_id or deal.lost_note):
        act.update(deal, lost_reason=None, lost_note=None)


def _from_words(reason: str) -> Closing:
    """A lost reason from the list where the words name one, else the words themselves."""
    words = reason.strip()
    found = LostReason.get_or_none(LostReason.name_key == text.fold(words), LostReason.hidden_at.is_null())
    return Closing(lost_reason=found.id) if found else replace(Closing(), lost_note=words)


def _unmet(deal: Deal, old: Stage, new: Stage, by: UUID | None) -> tuple[Unmet, ...]:
    """What keeps the deal from moving; a step back or a loss does not ask for exit criteria."""
    sides = [(new.id, "enter")]
    if new.position > old.position and new.kind != StageKind.LOST and old.kind == StageKind.OPEN:
        sides.insert(0, (old.id, "leave"))
    missing = [
        state.as_unmet() for state in criteria.states(deal.id, sides, FilterContext.at_present(by)) if not state.met
    ]
    if new.kind == StageKind.WON and deal.amount is None:
        missing.append(Unmet("", new.name, "enter", "field", "The amount is known", "amount"))
    if new.kind == StageKind.LOST and not (deal.lost_reason_id or deal.lost_note):
        missing.append(Unmet("", new.name, "enter", "field", "The reason for losing is known", "lost_reason"))
    return tuple(missing)


def _moment_of(deal: Deal, new: Stage, closing: Closing | None) -> datetime:
    """When it enters: now, or when it closed; never before it entered the stage it leaves."""
    at = clock.now()
    if closing is not None and closing.at is not None and new.kind != StageKind.OPEN:
        if closing.at > at:
            raise BadInput("It cannot have closed in the future; give today or an earlier day.", "closed")
        at = closing.at
    entered: datetime = deal.entered_at
    return max(at, entered)


def _append(
    act: journal.Action, deal: Deal, old: Stage | None, new: Stage, at: datetime,
    *, reason: str, forced: bool, reverts: UUID | None = None,
) -> None:  # fmt: skip
    key = deal.id.hex
    transition = {
        "id": new_id().hex, "deal_id": key, "seq": 1 + (_LAST_SEQ.value(key) or 0),
        "from_stage_id": old.id.hex if old else None, "to_stage_id": new.id.hex, "at": clock.to_micros(at),
        "by_id": act.by.hex if act.by else None, "reason": reason.strip(),
        "probability": stays.probability_of(deal, new), "forced": forced,
        "reverts_id": reverts.hex if reverts else None,
    }  # fmt: skip
    act.insert(Transition, transition)


def cannot_move(card: Deal | Ticket, new: Stage, unmet: tuple[Unmet, ...]) -> str:
    """The sentence that a card cannot move, and why."""
    listed = "; ".join(one.says for one in unmet)
    return f"{card.ref} {card.title} cannot move to {new.name} yet. Not yet true: {listed}."


def in_words(ref: str, title: str, old: str, new: str, kind: StageKind) -> str:
    """What a move did, in words and the past tense."""
    if kind == StageKind.WON:
        return f"won {ref} {title}"
    if kind == StageKind.LOST:
        return f"lost {ref} {title}"
    return f"moved {ref} {title} from {old} to {new}"
