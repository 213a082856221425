"""Deals: adding and editing them; where they stand is for `transitions` alone to set."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from crm_tui import clock
from crm_tui.db import journal
from crm_tui.db.models import Deal, DealLine, Stage
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput, NotFound
from crm_tui.queries.shape.stages import open_stages
from crm_tui.services.editing import saving
from crm_tui.services.editing.drafting import Draft
from crm_tui.services.editing.saved import Saved, called, tell
from crm_tui.services.moving import transitions


def edit_deal(by: UUID | None, deal: UUID, seen_version: int | None, values: Mapping[str, str]) -> Saved:
    """Change fields of a deal; another stage moves it, with all that `transitions.move` asks for and raises.

    Raises `NotFound`, `Stale`, or BadInput with the field.
    """
    return saving.edit(PLAN, by, deal, seen_version, values)


def _prepare(draft: Draft) -> None:
    if draft.row is None:
        stage = _first_stage(draft)
        draft.columns.setdefault("currency", draft.context.currency)
        draft.columns |= transitions.opening_values(stage.pipeline, stage, clock.now())
    else:
        _require_one_currency(draft)


def _finish(act: journal.Action, row: Deal, draft: Draft) -> Deal:
    if draft.row is None:
        transitions.start(act, row)
    stage = draft.values.get("stage")
    if stage is None or stage == row.stage_id:
        return row
    if draft.row is None:
        tell(act, f"added {called(Kind.DEAL, row)}")
    transitions.move(row.id, stage, act.by, None)
    moved: Deal = Deal.get_by_id(row.id)
    return moved


def _first_stage(draft: Draft) -> Stage:
    """The first open stage: of the pipeline of the stage that was named, else of the one named, else of the first."""
    first = open_stages(Kind.DEAL)
    named = draft.values.get("stage")
    pipeline = draft.context.pipeline if named is None else Stage.get_by_id(named).pipeline_id
    if pipeline is not None:
        first = first.where(Stage.pipeline == pipeline)
    stage: Stage | None = first.first()
    if stage is None:
        raise NotFound("There is no stage to put a deal into; make a pipeline first.")
    return stage


def _require_one_currency(draft: Draft) -> None:
    """The prices of a deal's products are in its currency, so that one does not change under them."""
    deal, currency = draft.row, draft.columns.get("currency")
    if deal is None or currency in (None, deal.currency) or "products" in draft.values:
        return
    if DealLine.select().where(DealLine.deal == deal.id).exists():
        raise BadInput(
            f"The products of {deal.ref} have prices in {deal.currency}; write them anew with the amount.", "amount"
        )


PLAN = saving.Plan(Kind.DEAL, prepare=_prepare, finish=_finish)
