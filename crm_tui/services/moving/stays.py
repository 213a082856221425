"""The stays of a deal in stages: each transition begins one; undoing a transition recomputes them all."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from crm_tui import clock
from crm_tui.db.models import Deal, Stage, StageVisit, Transition
from crm_tui.db.prepared import Prepared
from crm_tui.db.stored import insert_row, insert_rows
from crm_tui.domain.records import StageKind
from crm_tui.domain.sales.history import Step, visits

_LAST_VISIT = Prepared(
    lambda deal: (
        StageVisit.select(StageVisit.seq, StageVisit.entered_at)
        .where(StageVisit.deal == deal, StageVisit.left_at.is_null())
        .order_by(StageVisit.seq.desc())
        .limit(1)
    )
)
"""The open stay; the others of the deal come before it, and are not looked through."""
_LEAVE = Prepared(
    lambda left_at, seconds, deal, seq: StageVisit.update(left_at=left_at, seconds=seconds).where(
        StageVisit.deal == deal, StageVisit.seq == seq
    )
)
_STEPS = Prepared(
    lambda deal: (
        Transition.select(Transition.id, Transition.to_stage, Transition.at, Transition.probability, Transition.reverts)
        .where(Transition.deal == deal)
        .order_by(Transition.seq)
    )
)
_FORGET = Prepared(lambda deal: StageVisit.delete().where(StageVisit.deal == deal))


def begin(deal: Deal, seq: int, stage: Stage, at: datetime) -> None:
    """Begin the stay of this number."""
    stay = {
        "deal_id": deal.id.hex, "seq": seq, "stage_id": stage.id.hex, "entered_at": clock.to_micros(at),
        "probability": probability_of(deal, stage),
    }  # fmt: skip
    insert_row(StageVisit, stay)


def turn_page(deal: Deal, new: Stage, at: datetime) -> None:
    """End the current stay and begin the next."""
    (seq, entered_at) = _LAST_VISIT.rows(deal.id.hex)[0]
    _LEAVE.run(clock.to_micros(at), int((at - entered_at).total_seconds()), deal.id.hex, seq)
    begin(deal, seq + 1, new, at)


def rebuild(deal: UUID) -> None:
    """Work the stays of a deal out of its transitions again."""
    steps = [Step(*row) for row in _STEPS.rows(deal.hex)]
    _FORGET.run(deal.hex)
    stays = [
        {
            "deal_id": deal.hex, "seq": number, "stage_id": stay.stage.hex,
            "entered_at": clock.to_micros(stay.entered_at), "left_at": stay.left_at and clock.to_micros(stay.left_at),
            "seconds": stay.seconds, "probability": stay.probability,
        }
        for number, stay in enumerate(visits(steps), 1)
    ]  # fmt: skip
    insert_rows(StageVisit, stays)


def probability_of(deal: Deal, stage: Stage) -> int:
    """The probability in percent of a deal in a stage: 100 won, 0 lost, else its own, else the stage's."""
    if stage.kind != StageKind.OPEN or deal.probability is None:
        return int(stage.probability)
    return int(deal.probability)
