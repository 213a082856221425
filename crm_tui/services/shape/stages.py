"""The stages of a pipeline: adding, changing, ordering and deleting them, and where their deals go then."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from crm_tui import text as texts
from crm_tui.db import journal
from crm_tui.db.bulk import great
from crm_tui.db.models import OF_KIND, Deal, Pipeline, Stage, TicketMove, Transition
from crm_tui.domain.records import Kind, StageKind
from crm_tui.errors import BadInput
from crm_tui.services.moving import transitions
from crm_tui.services.shape import stage_texts
from crm_tui.services.shape.pipelines import copy_stage_into, stages_of
from crm_tui.services.shape.shaping import (
    Shaped,
    card_of,
    counted,
    free_name,
    number,
    present,
    put,
    require_unmet,
    shaped,
)
from crm_tui.services.tickets import moving

_WHAT = "stage"

_ENDS = {StageKind.OPEN: "to work in", StageKind.WON: "to win in", StageKind.LOST: "to lose in"}


def add_stage(by: UUID | None, pipeline: UUID, typed: Mapping[str, str], before: UUID | None = None) -> Shaped:
    """Add a stage from the texts of its fields: before another one, or behind the last of its kind.

    Raises `NotFound`, or BadInput with the field.
    """
    with journal.action(by, "") as act:
        row = present(Pipeline, pipeline, "pipeline")
        order = stages_of(pipeline)
        nothing = {"kind": StageKind.OPEN, "probability": None, "category": None}
        usual = {"probability": "0"} if row.card_kind == Kind.TICKET else {}
        columns = {
            "kind": StageKind.OPEN,
            "definition": "",
            **stage_texts.read({"name": "", **usual, **typed}, nothing),
        }
        name = columns["name"] = _free_name(columns["name"], pipeline)
        stage = act.create(Stage, pipeline=pipeline, name_key=texts.fold(name), position=len(order), **columns)
        place = next((at for at, one in enumerate(order) if one.id == before), _behind_its_kind(order, stage))
        order.insert(place, stage)
        _require_open_first(order)
        number(act, order)
        return shaped(act, stage, f"added the stage {name} to {row.name}")


def edit_stage(
    by: UUID | None, stage: UUID, typed: Mapping[str, str], began: Mapping[str, str] | None = None
) -> Shaped:
    """Change fields of a stage from their texts; what it is worth to the forecast changes at once.

    `began` are the texts with which a form began. Raises `NotFound`, `Stale`, or BadInput with the field.
    """
    with journal.action(by, "") as act:
        row = present(Stage, stage, _WHAT)
        now = stage_texts.shown(row)
        require_unmet(row.name, began or {}, now, typed)
        wanted = {name: words for name, words in typed.items() if now.get(name) != words.strip()}
        was = {"kind": row.kind, "probability": row.probability, "category": row.category}
        columns = stage_texts.read(wanted, was)
        if "name" in columns:
            columns["name"] = _free_name(columns["name"], row.pipeline_id, but=stage)
            columns["name_key"] = texts.fold(columns["name"])
        if columns.get("kind", row.kind) != row.kind:
            _require_never_used(row)
            _require_another(row, "change")
        called = row.name
        act.update(row, **columns)
        if "kind" in columns:
            _put_with_its_kind(act, row)
        fields = ", ".join(name.replace("_", " ") for name in wanted)
        return shaped(act, row, f"changed {fields} of the stage {called}")


def move_stage(by: UUID | None, stage: UUID, steps: int) -> Shaped:
    """Put a stage so many places further on in its pipeline, back where negative; open stages stay before the others.

    Raises `NotFound` or BadInput.
    """
    with journal.action(by, "") as act:
        row = present(Stage, stage, _WHAT)
        put(act, stages_of(row.pipeline_id), row, steps)
        _require_open_first(stages_of(row.pipeline_id))
        return shaped(act, row, f"moved the stage {row.name}")


def copy_stage(by: UUID | None, stage: UUID, name: str) -> Shaped:
    """Add a stage behind another one that is like it, with the same criteria; raises `NotFound` or BadInput."""
    with journal.action(by, "") as act:
        row = present(Stage, stage, _WHAT)
        called = _free_name(name, row.pipeline_id)
        order = stages_of(row.pipeline_id)
        copy = copy_stage_into(act, row, row.pipeline_id, called, len(order))
        order.insert([one.id for one in order].index(stage) + 1, copy)
        number(act, order)
        return shaped(act, copy, f"copied the stage {row.name} to {called}")


def archive_stage(by: UUID | None, stage: UUID, *, archived: bool = True) -> Shaped:
    """Take no more deals into a stage, or take them in again; those in it stay, and the board shows it until they go.

    Raises `NotFound` or BadInput.
    """
    with journal.action(by, "") as act:
        row = present(Stage, stage, _WHAT)
        if archived:
            _require_another(row, "archive")
        if archived != (row.archived_at is not None):
            act.update(row, archived_at=act.at if archived else None)
        words = f"archived the stage {row.name}" if archived else f"took the stage {row.name} into use again"
        return shaped(act, row, words)


def delete_stage(by: UUID | None, stage: UUID, to: UUID | None = None) -> Shaped:
    """Delete a stage; its cards go to another one of the same kind, in their order, and keep their history.

    Deleted ones go with them, so that they can be brought back. Nobody has touched a deal that was moved so.
    Raises `NotFound`, or BadInput with the field `to` where cards stand in the stage and it is not said where they go.
    """
    with great.work(), journal.action(by, "") as act:
        row = present(Stage, stage, _WHAT)
        _require_another(row, "delete")
        target = _target(row, to)
        moved = _empty(act, row, target)
        act.hide(row)
        kind = card_of(row)
        went = f" and moved {counted(moved, kind.word, kind.plural)} to {target.name}" if moved else ""
        return shaped(act, row, f"deleted the stage {row.name}{went}")


def targets_of(stage: UUID) -> list[Stage]:
    """The stages to which the cards of a stage can go when it is deleted, the nearest first."""
    row = present(Stage, stage, _WHAT)
    order = stages_of(row.pipeline_id)
    like = [one for one in order if one.kind == row.kind and one.archived_at is None and one.id != stage]
    return sorted(like, key=lambda one: abs(one.position - row.position))


def _target(row: Stage, to: UUID | None) -> Stage:
    """Where the cards go: as was said, or for deleted ones alone the nearest."""
    near, kind = targets_of(row.id), card_of(row)
    if to is not None:
        found = next((one for one in near if one.id == to), None)
        if found is None:
            listed = ", ".join(one.name for one in near)
            raise BadInput(
                f"The {kind.plural} of {row.name} can go to {listed}, which are {row.kind} stages too.", "to"
            )
        return found
    model = OF_KIND[kind]
    cards = model.select().where(model.stage == row.id, model.hidden_at.is_null()).count()
    if cards:
        stand = counted(cards, f"{kind.word} stands", f"{kind.plural} stand")
        raise BadInput(f"{stand} in {row.name}; say to which stage they go, such as {near[0].name}.", "to")
    return near[0]


def _empty(act: journal.Action, row: Stage, target: Stage) -> int:
    """Move all cards of a stage; returns how many of them are not deleted. Closed ones were closed when they were."""
    if card_of(row) is Kind.TICKET:
        return moving.empty(act, row, target)
    deals = list(Deal.select().where(Deal.stage == row.id).order_by(Deal.position.desc(), Deal.id.desc()))
    reason = f"the stage {row.name} was deleted"
    for deal in deals:
        deal.stage = row
        closed_at = deal.closed_at
        at = act.at if closed_at is None else max(closed_at, deal.entered_at)
        transitions.enter(act, deal, target, at, touched=deal.last_touch_at, reason=reason)
        act.update(deal, closed_at=closed_at)
    return sum(deal.hidden_at is None for deal in deals)


def _behind_its_kind(order: Sequence[Stage], stage: Stage) -> int:
    """Where a new stage stands: behind the last of its kind, which for open ones is before won and lost."""
    like = [at for at, one in enumerate(order) if one.kind == stage.kind]
    if like:
        return like[-1] + 1
    return 0 if stage.kind == StageKind.OPEN else len(order)


def _put_with_its_kind(act: journal.Action, row: Stage) -> None:
    order = [one for one in stages_of(row.pipeline_id) if one.id != row.id]
    order.insert(_behind_its_kind(order, row), row)
    number(act, order)


def _require_open_first(order: Sequence[Stage]) -> None:
    closed = [stage.kind != StageKind.OPEN for stage in order]
    if closed != sorted(closed):
        raise BadInput("Open stages stand before those in which cards end, won or lost; choose another place.")


def _require_another(row: Stage, verb: str) -> None:
    """BadInput where a pipeline would be left without a stage of this kind."""
    if not targets_of(row.id):
        raise BadInput(
            f"{row.name} is the only {row.kind} stage, and a pipeline needs one {_ENDS[StageKind(row.kind)]};"
            f" add another one before you {verb} it."
        )


def _require_never_used(row: Stage) -> None:
    kind = card_of(row)
    moves: Any = TicketMove if kind is Kind.TICKET else Transition
    cards = moves.select(getattr(moves, kind.word)).where(moves.to_stage == row.id).distinct().count()
    if cards:
        were = counted(cards, f"{kind.word} was", f"{kind.plural} were")
        raise BadInput(
            f"{were} in {row.name} while it was {row.kind}, which is part of their history; add another stage instead.",
            "kind",
        )


def _free_name(name: str, pipeline: UUID, but: UUID | None = None) -> str:
    return free_name(Stage, name, _WHAT, Stage.pipeline == pipeline, but=but)
