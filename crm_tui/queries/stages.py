"""Stages by name, as people write them."""

from __future__ import annotations

from uuid import UUID

from crm_tui import text
from crm_tui.db.models import Deal, Stage
from crm_tui.domain import money
from crm_tui.errors import NotFound


def stage_named(deal: UUID, name: str) -> UUID:
    """The stage of the deal's pipeline with this name, or the only one that begins with it.

    Raises `NotFound` with the nearest names.
    """
    pipeline = Deal.get_by_id(deal).pipeline_id
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


def amount_for(deal: UUID, typed: str) -> int:
    """An amount as typed, in minor units of the deal's currency; raises `BadInput`."""
    return money.parse_amount(typed, Deal.get_by_id(deal).currency)
