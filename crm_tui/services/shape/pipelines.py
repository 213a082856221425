"""Pipelines: adding them from nothing, from a template or as a copy, and putting them away."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from crm_tui import text as texts
from crm_tui.db import journal
from crm_tui.db.models import OF_KIND, Criterion, Pipeline, Stage, TicketMove, Transition
from crm_tui.domain.records import ForecastCategory, Kind, StageKind
from crm_tui.errors import BadInput
from crm_tui.services.shape import templates
from crm_tui.services.shape.shaping import Shaped, counted, free_name, present, put, shaped
from crm_tui.services.shape.templates import StagePlan, Template

_WHAT = "pipeline"

_CARD = "deal"

BARE = Template(
    name="New pipeline",
    card=_CARD,
    about="One stage to begin with, and where deals end.",
    sources=(),
    lost_reasons=(),
    stages=(
        StagePlan("Open", StageKind.OPEN, "", 10, ForecastCategory.PIPELINE, None, (), ()),
        StagePlan("Won", StageKind.WON, "", 100, ForecastCategory.CLOSED, None, (), ()),
        StagePlan("Lost", StageKind.LOST, "", 0, ForecastCategory.OMITTED, None, (), ()),
    ),
)
"""What a pipeline from nothing begins with."""


def add_pipeline(by: UUID | None, name: str, template: Template = BARE) -> Shaped:
    """Add a pipeline with the stages of a template, and the lost reasons that are not there yet; raises BadInput."""
    with journal.action(by, "") as act:
        plan = replace(template, name=free_name(Pipeline, name, _WHAT))
        made = Pipeline.get_by_id(templates.make_pipeline(by, plan))
        return shaped(act, made, f"added the pipeline {plan.name}")


def copy_pipeline(by: UUID | None, pipeline: UUID, name: str) -> Shaped:
    """Add a pipeline with the same stages in use and the same criteria, and no deals; raises `NotFound` or BadInput."""
    with journal.action(by, "") as act:
        row = present(Pipeline, pipeline, _WHAT)
        called = free_name(Pipeline, name, _WHAT)
        copy = act.create(
            Pipeline, name=called, name_key=texts.fold(called), card_kind=row.card_kind, position=len(_order())
        )
        for position, stage in enumerate(one for one in stages_of(pipeline) if one.archived_at is None):
            copy_stage_into(act, stage, copy.id, stage.name, position)
        return shaped(act, copy, f"copied the pipeline {row.name} to {called}")


def rename_pipeline(by: UUID | None, pipeline: UUID, name: str) -> Shaped:
    """Call a pipeline something else; raises `NotFound` or BadInput."""
    with journal.action(by, "") as act:
        row = present(Pipeline, pipeline, _WHAT)
        was, called = row.name, free_name(Pipeline, name, _WHAT, but=pipeline)
        act.update(row, name=called, name_key=texts.fold(called))
        return shaped(act, row, f"renamed the pipeline {was} to {called}")


def move_pipeline(by: UUID | None, pipeline: UUID, steps: int) -> Shaped:
    """Put a pipeline so many places further down, up where negative; the first one is the one that boards begin with.

    Places are those among the pipelines for the same cards. Raises `NotFound`.
    """
    with journal.action(by, "") as act:
        row = present(Pipeline, pipeline, _WHAT)
        put(act, [one for one in _order() if one.card_kind == row.card_kind], row, steps)
        return shaped(act, row, f"moved the pipeline {row.name}")


def archive_pipeline(by: UUID | None, pipeline: UUID, *, archived: bool = True) -> Shaped:
    """Put a pipeline away with its deals, or take it into use again; raises `NotFound` or BadInput."""
    with journal.action(by, "") as act:
        row = present(Pipeline, pipeline, _WHAT)
        if archived:
            _require_another(row)
        if archived != (row.archived_at is not None):
            act.update(row, archived_at=act.at if archived else None)
        words = f"archived the pipeline {row.name}" if archived else f"took the pipeline {row.name} into use again"
        return shaped(act, row, words)


def delete_pipeline(by: UUID | None, pipeline: UUID) -> Shaped:
    """Delete a pipeline in which there never was a card; undo brings it back. Raises `NotFound` or BadInput."""
    with journal.action(by, "") as act:
        row = present(Pipeline, pipeline, _WHAT)
        kind = Kind(row.card_kind)
        cards = OF_KIND[kind].select().where(OF_KIND[kind].pipeline == pipeline).count()
        stages = Stage.select(Stage.id).where(Stage.pipeline == pipeline)
        moves = TicketMove if kind is Kind.TICKET else Transition
        if cards or moves.select().where(moves.to_stage.in_(stages)).exists():
            belong = counted(cards, f"{kind.word} belongs", f"{kind.plural} belong")
            raise BadInput(
                f"{belong} to {row.name}, deleted ones counted too;"
                " archive it instead, which keeps them and their history."
            )
        _require_another(row)
        act.hide(row)
        return shaped(act, row, f"deleted the pipeline {row.name}")


def stages_of(pipeline: UUID) -> list[Stage]:
    """The stages of a pipeline in their order, archived ones too."""
    shown = Stage.select().where(Stage.pipeline == pipeline, Stage.hidden_at.is_null())
    return list(shown.order_by(Stage.position, Stage.id))


def copy_stage_into(act: journal.Action, stage: Stage, pipeline: UUID, name: str, position: int) -> Stage:
    """Write a copy of a stage with its criteria."""
    copy = act.create(
        Stage, pipeline=pipeline, name=name, name_key=texts.fold(name), definition=stage.definition, kind=stage.kind,
        probability=stage.probability, category=stage.category, rot_days=stage.rot_days, position=position,
    )  # fmt: skip
    for one in Criterion.select().where(Criterion.stage == stage.id, Criterion.hidden_at.is_null()):
        act.create(
            Criterion, stage=copy.id, side=one.side, kind=one.kind, expression=one.expression, says=one.says,
            position=one.position,
        )  # fmt: skip
    return copy


def _order() -> list[Pipeline]:
    shown = Pipeline.select().where(Pipeline.hidden_at.is_null())
    return list(shown.order_by(Pipeline.position, Pipeline.name_key))


def _require_another(row: Pipeline) -> None:
    """BadInput where no pipeline of deals would be left in use; one of tickets is made anew when a ticket comes."""
    if row.card_kind != _CARD:
        return
    used = [one for one in _order() if one.archived_at is None and one.card_kind == _CARD and one.id != row.id]
    if not used:
        raise BadInput(f"{row.name} is the only pipeline in use, and deals need one; add another one first.")
