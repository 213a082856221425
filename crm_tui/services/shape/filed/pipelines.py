"""Pipelines in the file, of deals and of tickets, with all of their stages and criteria."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from crm_tui import text
from crm_tui.db import journal
from crm_tui.db.models import Criterion, Pipeline, Stage
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.queries.shape.shape import CARDS, PipelineShape, shapes
from crm_tui.services.shape import criteria, pipelines, stages, templates
from crm_tui.services.shape.filed.part import Part, Table, Tables, Type, arrange, each, entry, keys_of, lacks
from crm_tui.services.shape.shaping import number
from crm_tui.services.shape.template_files import stage_as_table
from crm_tui.services.shape.templates import CriterionPlan, StagePlan, Template

_CRITERIA = Tables(
    {}, dict.fromkeys(("check", "filter", "says"), Type.TEXT), called=("check", "says", "filter"), once=False
)

_STAGES = Tables(
    {"name": Type.TEXT, "category": Type.TEXT},
    {
        "kind": Type.TEXT, "definition": Type.TEXT, "probability": Type.NUMBER, "rot_days": Type.NUMBER,
        "archived": Type.FLAG, "enter": _CRITERIA, "leave": _CRITERIA,
    },
)  # fmt: skip

_ARCHIVED = {"archived": True}


def _tables() -> list[dict[str, Any]]:
    return [_table(one) for one in shapes()]


def _table(pipeline: PipelineShape) -> dict[str, Any]:
    return {
        "name": pipeline.name,
        "card": str(pipeline.card),
        **(_ARCHIVED if pipeline.archived else {}),
        "stages": [stage_as_table(one) | (_ARCHIVED if one.archived else {}) for one in pipeline.stages],
    }


def _take(act: journal.Action, tables: Sequence[Table]) -> None:
    """Those that go into use first, so that one is left in use when others are put away."""
    for table, called in sorted(each("pipelines", tables), key=lambda one: _is_archived(one[0])):
        with entry(called):
            _take_pipeline(act, table)
    for card in CARDS:
        shown = Pipeline.select().where(Pipeline.hidden_at.is_null(), Pipeline.card_kind == card)
        arrange(act, list(shown.order_by(Pipeline.position, Pipeline.name_key)), keys_of(tables))


def _take_pipeline(act: journal.Action, table: Table) -> None:
    row = Pipeline.get_or_none(Pipeline.name_key == text.fold(table["name"]), Pipeline.hidden_at.is_null())
    plan = _plan(table, Kind.DEAL if row is None else Kind(row.card_kind))
    if row is None:
        bare = replace(plan, stages=tuple(replace(stage, enter=(), leave=()) for stage in plan.stages))
        pipeline = pipelines.add_pipeline(act.by, plan.name, bare).id
    else:
        pipeline = pipelines.rename_pipeline(act.by, row.id, plan.name).id
    put_away = []
    for stage, (of, called) in zip(plan.stages, each("stages", table["stages"]), strict=True):
        with entry(called):
            found = _take_stage(act, pipeline, stage)
        if _is_archived(of):
            put_away.append((found, called))
        else:
            stages.archive_stage(act.by, found, archived=False)
    for found, called in put_away:
        with entry(called):
            stages.archive_stage(act.by, found)
    arrange(act, pipelines.stages_of(pipeline), keys_of(table["stages"]), open_first=True)
    pipelines.archive_pipeline(act.by, pipeline, archived=_is_archived(table))


def _plan(table: Table, card: Kind) -> Template:
    """What a table says; for such cards unless it says for which. BadInput names the stage that cannot be."""
    for stage, called in each("stages", table["stages"]):
        with entry(called):
            try:
                templates.stage_of(dict(stage))
            except KeyError as error:
                raise lacks(error.args[0]) from error
    plan = templates.template_of(dict(table), card, *(one for one in CARDS if one is not card))
    there = Pipeline.get_or_none(Pipeline.name_key == text.fold(plan.name), Pipeline.hidden_at.is_null())
    if there is not None and there.card_kind != plan.card:
        raise BadInput(f"{there.name} is a pipeline of {Kind(there.card_kind).plural}; choose another name.", "card")
    return plan


def _take_stage(act: journal.Action, pipeline: UUID, plan: StagePlan) -> UUID:
    typed = {
        "name": plan.name, "kind": str(plan.kind), "definition": plan.definition, "category": str(plan.category),
        "probability": str(plan.probability), "rot_days": "" if plan.rot_days is None else str(plan.rot_days),
    }  # fmt: skip
    row = Stage.get_or_none(
        Stage.pipeline == pipeline, Stage.name_key == text.fold(plan.name), Stage.hidden_at.is_null()
    )
    done = stages.add_stage(act.by, pipeline, typed) if row is None else stages.edit_stage(act.by, row.id, typed)
    for side, asked in (("enter", plan.enter), ("leave", plan.leave)):
        _take_criteria(act, done.id, side, asked)
    return done.id


def _take_criteria(act: journal.Action, stage: UUID, side: str, asked: Sequence[CriterionPlan]) -> None:
    """Those that are asked already stay, with their ticks; others go; all stand in the order of the file then."""
    shown = Criterion.select().where(Criterion.stage == stage, Criterion.side == side, Criterion.hidden_at.is_null())
    there = list(shown.order_by(Criterion.position, Criterion.id))
    order = []
    for plan in asked:
        wanted = (plan.kind, plan.says, plan.expression)
        found = next((one for one in there if (one.kind, one.says, one.expression) == wanted), None)
        if found is None:
            with entry(f"{side} “{plan.says}”"):
                made = criteria.add_criterion(act.by, stage, side, says=plan.says, expression=plan.expression)
            found = Criterion.get_by_id(made.id)
        else:
            there.remove(found)
        order.append(found)
    for gone in there:
        criteria.delete_criterion(act.by, gone.id)
    number(act, order)


def _is_archived(table: Table) -> bool:
    return bool(table.get("archived", False))


PIPELINES = Part(
    "pipelines", Tables({"name": Type.TEXT, "stages": _STAGES}, {"card": Type.TEXT, "archived": Type.FLAG}), _tables,
    _take,
)  # fmt: skip
