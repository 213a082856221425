"""Stage changes: through the service, beside the same rows written in plain SQL with the same durability."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from crm_tui.db.models import Deal, Pipeline, Stage, scalars
from crm_tui.domain.records import Kind
from crm_tui.services.moving import transitions
from tests.bench import workspaces
from tests.bench.figures import Figure, in_turn
from tests.bench.raw_moves import RawMover

_A_TURN = 100
"""Moves at a time before the other side has its turn."""


def measure(size: int, rounds: int) -> list[Figure]:
    """Stage changes a second, to and fro between two stages without criteria."""
    path = workspaces.of_size(size)
    with workspaces.opened(path) as me:
        first, second = (
            Stage.select().join(Pipeline).where(Pipeline.card_kind == Kind.DEAL).order_by(Stage.position).limit(2)
        )
        deals = scalars(Deal.select(Deal.id).where(Deal.stage == first.id).order_by(Deal.position).limit(2 * _A_TURN))
        ours, theirs = deals[:_A_TURN], deals[_A_TURN:]
        raw = RawMover(path, me.hex)
        turns = [
            call
            for stage in (second, first)
            for call in (partial(_move, ours, stage, me), partial(_move_raw, raw, theirs, stage))
        ]
        there, raw_there, back, raw_back = in_turn(turns, 2 * rounds)
        raw.close()
    seconds, raw_seconds = (there + back) / 2000, (raw_there + raw_back) / 2000
    return [
        Figure(
            f"stage changes through the service, {size:,} deals",
            _A_TURN / seconds, "/s", floor=_A_TURN / raw_seconds, least=0.5,
        )
    ]  # fmt: skip


def _move(deals: Sequence[UUID], to_stage: Stage, by: UUID) -> None:
    for deal in deals:
        transitions.move(deal, to_stage.id, by, None)


def _move_raw(raw: RawMover, deals: Sequence[UUID], to_stage: Stage) -> None:
    for deal in deals:
        raw.move(deal.hex, to_stage.id.hex, to_stage.probability)
