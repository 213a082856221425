"""The lines of what was done with pipelines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from crm_tui.db.models import Pipeline
from crm_tui.services.lines import verbs
from crm_tui.services.lines.stages import Likeness, likeness
from crm_tui.services.lines.wrote import Wrote, words
from crm_tui.services.shape import templates
from crm_tui.services.shape.pipelines import BARE, stages_of
from crm_tui.services.shape.templates import StagePlan, Template
from crm_tui.text import fold

Shape: TypeAlias = tuple[str, list[tuple[str, Likeness]]]
"""The kind of its cards, and its stages by name."""


def words_of(did: Wrote) -> Iterator[tuple[str, ...]]:
    """The command for what was done with a pipeline."""
    row = did.the_one("pipeline")
    if row is None:
        if did.only_places("pipeline"):
            cards = {Pipeline.get_by_id(row.record).card_kind for row in did.of("pipeline")}
            siblings = [one for one in _all() if one.card_kind in cards]
            yield from verbs.put("pipelines", did, "pipeline", siblings, lambda one: (one.name,))
        return
    pipeline = Pipeline.get_by_id(row.record)
    if row.op != "create":
        yield from verbs.usual("pipelines", row, (row.before("name", pipeline.name),))
        return
    shape = _shape(pipeline)
    if shape == _planned(BARE):
        yield words("pipelines add", (pipeline.name,))
    elif like := None if did.of("lost_reason") else _copied(pipeline, shape):
        yield words("pipelines copy", (like.name, pipeline.name))
    elif template := _template(shape):
        yield words("pipelines add", (pipeline.name,), ("--like", template))


def _all() -> list[Pipeline]:
    return list(Pipeline.select().where(Pipeline.hidden_at.is_null()).order_by(Pipeline.position, Pipeline.name_key))


def _copied(pipeline: Pipeline, shape: Shape) -> Pipeline | None:
    """Another pipeline with the same stages."""
    return next((one for one in _all() if one.id != pipeline.id and _shape(one) == shape), None)


def _template(shape: Shape) -> str | None:
    """The name of the template with these stages, unless it means a pipeline that is called the same."""
    taken = {one.name_key for one in _all()}
    found = (name for name, template in templates.shipped().items() if _planned(template) == shape)
    return next((name for name in found if fold(name) not in taken), None)


def _shape(pipeline: Pipeline) -> Shape:
    in_use = [one for one in stages_of(pipeline.id) if one.archived_at is None]
    return pipeline.card_kind, [(stage.name, likeness(stage)) for stage in in_use]


def _planned(template: Template) -> Shape:
    return template.card, [(plan.name, _like(plan)) for plan in template.stages]


def _like(plan: StagePlan) -> Likeness:
    asked = ((side, one) for side, many in (("enter", plan.enter), ("leave", plan.leave)) for one in many)
    asks = sorted((side, one.kind, one.expression, one.says) for side, one in asked)
    return plan.definition, plan.kind, plan.probability, plan.category, plan.rot_days, asks
