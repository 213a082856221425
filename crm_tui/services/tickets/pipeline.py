"""The pipeline of tickets: the one there is, or one that is made when the first ticket comes."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, count
from uuid import UUID

from crm_tui import text
from crm_tui.db import journal
from crm_tui.db.models import Pipeline, Stage, scalars
from crm_tui.db.prepared import Prepared
from crm_tui.domain.records import ForecastCategory, Kind, StageKind
from crm_tui.domain.roles import Permission
from crm_tui.domain.service.clock import stands_in
from crm_tui.errors import NotFound
from crm_tui.queries.shape.stages import open_stages
from crm_tui.services.shape import templates

_FIRST = Prepared(lambda: open_stages(Kind.TICKET).limit(1))
"""The open stage in which tickets begin."""


def make_pipeline(by: UUID | None) -> UUID:
    """Make the pipeline of tickets from its template, under a name that no other pipeline has."""
    plan = templates.for_cards(Kind.TICKET)
    taken = set(scalars(Pipeline.select(Pipeline.name_key).where(Pipeline.hidden_at.is_null())))
    names = chain([plan.name], (f"{plan.name} {number}" for number in count(2)))
    name = next(name for name in names if text.fold(name) not in taken)
    return templates.make_pipeline(by, replace(plan, name=name))


def first_stage(by: UUID | None) -> Stage:
    """The open stage in which tickets begin; makes the pipeline where there is none, whatever the role."""
    stage: Stage | None = _FIRST.first()
    if stage is None:
        with journal.action(by, "made the pipeline of tickets") as act:
            act.waive(Permission.SHAPE)
            make_pipeline(by)
        stage = _FIRST.first()
    if stage is None:
        raise NotFound("There is no open stage to put a ticket into; `crm-tui stages` lists what there is.")
    return stage


def waits(stage: Stage) -> bool:
    """Whether a ticket in this stage waits for the customer."""
    return stands_in(StageKind(stage.kind), ForecastCategory(stage.category))


def is_last(stage: Stage) -> bool:
    """Whether tickets end in this stage."""
    behind = Stage.select().where(
        Stage.pipeline == stage.pipeline_id, Stage.position > stage.position,
        Stage.hidden_at.is_null(), Stage.archived_at.is_null(),
    )  # fmt: skip
    return stage.kind != StageKind.OPEN and not behind.exists()
