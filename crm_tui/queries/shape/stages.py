"""Stages by name, as people write them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from crm_tui import text
from crm_tui.db.models import OF_KIND, Deal, LostReason, Pipeline, Stage, rows, scalars
from crm_tui.domain import money
from crm_tui.domain.records import Kind, StageKind
from crm_tui.errors import NotFound


def stage_named(card: UUID, name: str, kind: Kind = Kind.DEAL) -> UUID:
    """The stage of the card's pipeline with this name, or the only one that begins with it.

    Raises `NotFound` with the nearest names.
    """
    pipeline = OF_KIND[kind].get_by_id(card).pipeline_id
    known = list(
        Stage.select()
        .where(Stage.pipeline == pipeline, Stage.hidden_at.is_null(), Stage.archived_at.is_null())
        .order_by(Stage.position)
    )
    wanted = text.fold(name)
    exact = [stage for stage in known if stage.name_key == wanted]
    begun = [stage for stage in known if wanted and stage.name_key.startswith(wanted)]
    parts = [stage for stage in known if wanted and wanted in stage.name_key.split()]
    for found in (exact, begun, parts):
        if len(found) == 1:
            stage: UUID = found[0].id
            return stage
    near = text.nearest(name, [stage.name for stage in known])
    hint = f"did you mean {' or '.join(near)}?" if near else f"there is {', '.join(stage.name for stage in known)}."
    raise NotFound(f"There is no stage “{name}” in that pipeline; {hint}", near)


def open_stages(kind: Kind) -> Any:
    """The query of the open stages that are in use for a kind of card: those of the first pipeline first."""
    return (
        Stage.select()
        .join(Pipeline)
        .where(
            Stage.kind == StageKind.OPEN,
            Stage.hidden_at.is_null(),
            Stage.archived_at.is_null(),
            Pipeline.hidden_at.is_null(),
            Pipeline.archived_at.is_null(),
            Pipeline.card_kind == kind,
        )
        .order_by(Pipeline.position, Pipeline.id, Stage.position)
    )


def amount_for(deal: UUID, typed: str) -> int:
    """An amount as typed, in minor units of the deal's currency; raises `BadInput`."""
    return money.parse_amount(typed, Deal.get_by_id(deal).currency)


def stages_for(deal: UUID) -> list[str]:
    """The names of the stages that a deal can be moved to."""
    there = (Stage.pipeline == Deal.get_by_id(deal).pipeline_id, Stage.hidden_at.is_null(), Stage.archived_at.is_null())
    return scalars(Stage.select(Stage.name).where(*there).order_by(Stage.position))


def lost_reason_called(name: str) -> UUID:
    """The reason for losing that is called so, or begins so; raises `NotFound`."""
    reasons = LostReason.select(LostReason.name, LostReason.id).where(LostReason.hidden_at.is_null())
    return _the_one_called(name, rows(reasons.order_by(LostReason.position)), "reason for losing")


def _the_one_called(name: str, known: Sequence[tuple[str, UUID]], what: str) -> UUID:
    """The first with exactly this name, or the only one that begins so."""
    key = text.fold(name)
    exact = [one for called, one in known if text.fold(called) == key]
    begun = [one for called, one in known if key and text.fold(called).startswith(key)]
    if exact or len(begun) == 1:
        return (exact or begun)[0]
    near = text.nearest(name, [called for called, _ in known]) or tuple(called for called, _ in known)
    raise NotFound(f"There is no {what} “{name}”; there is {', '.join(near)}.", near)
