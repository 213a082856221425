"""The lines of what was done with stages, and with what they ask."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TypeAlias
from uuid import UUID

from crm_tui.db.models import Criterion, Pipeline, Stage
from crm_tui.domain.records import StageKind
from crm_tui.services.lines import verbs
from crm_tui.services.lines.wrote import Row, Wrote, words
from crm_tui.services.shape import stage_texts
from crm_tui.services.shape.pipelines import stages_of
from crm_tui.text import fold

Likeness: TypeAlias = tuple[Any, ...]
"""All of a stage but its name and place: two with the same one do the same."""

_SAYS = ("definition", "kind", "probability", "category", "rot_days")
_ASKS = ("side", "kind", "expression", "says")


def words_of(did: Wrote) -> Iterator[tuple[str, ...]]:
    """The command for what was done with a stage."""
    row = did.the_one("stage")
    if row is None:
        if did.only_places("stage"):
            stage = Stage.get_by_id(did.of("stage")[0].record)
            yield from verbs.put("stages", did, "stage", stages_of(stage.pipeline_id), lambda one: (stage_name(one),))
        return
    stage = Stage.get_by_id(row.record)
    if row.op == "create":
        yield _added(did, row, stage)
        return
    called = (stage_name(stage, row.before("name", stage.name)),)
    edited = [f"{name}={_text(row.held[name])}" for name in stage_texts.FIELDS if name in row.columns]
    if edited:
        yield words("stages edit", (*called, *edited))
    else:
        moved = did.of("transition")
        to = ("--to", stage_name(Stage.get_by_id(UUID(moved[0].held["to_stage_id"])))) if moved else ()
        yield from verbs.usual("stages", row, called, to)


def words_of_criterion(did: Wrote) -> Iterator[tuple[str, ...]]:
    """The command for what was done with something that a stage asks."""
    row = did.the_one("criterion")
    if row is None:
        if did.only_places("criterion"):
            one = Criterion.get_by_id(did.of("criterion")[0].record)
            yield from verbs.put("criteria", did, "criterion", _beside(one), lambda each: (each.id.hex[-12:],))
        return
    ref, held = row.record.hex[-12:], row.held
    if row.op == "create":
        asked = (held["expression"],) if held["expression"] else ()
        says = ("--says", held["says"]) if held["says"] != held["expression"] else ()
        yield words("criteria add", (stage_name(Stage.get_by_id(UUID(held["stage_id"]))), held["side"], *asked), says)
    elif row.was_hidden:
        yield words("criteria delete", (ref,))
    else:
        named = {"says": "says", "side": "side", "filter": "expression"}
        pairs = [f"{name}={held[column]}" for name, column in named.items() if column in held]
        yield words("criteria edit", (ref, *pairs))


def stage_name(stage: Stage, name: str = "") -> str:
    """What a stage is called, or was by another name: with its pipeline where others are like that, or have it too."""
    name, pipeline = name or stage.name, stage.pipeline
    others = Pipeline.select().where(Pipeline.id != pipeline.id, Pipeline.hidden_at.is_null())
    like = others.where(Pipeline.card_kind == pipeline.card_kind)
    same = others.join(Stage).where(Stage.name_key == fold(name), Stage.hidden_at.is_null())
    return f"{pipeline.name}/{name}" if like.exists() or same.exists() else str(name)


def likeness(stage: Stage) -> Likeness:
    """What a stage says and asks."""
    asked = Criterion.select().where(Criterion.stage == stage.id, Criterion.hidden_at.is_null())
    asks = sorted(tuple(getattr(one, name) for name in _ASKS) for one in asked)
    return (*(getattr(stage, name) for name in _SAYS), asks)


def _added(did: Wrote, row: Row, stage: Stage) -> tuple[str, ...]:
    """The command that added a stage: a copy where it is like the one before it and asks something."""
    held, name = row.held, row.held["name"]
    moved_on = {one.record for one in did.of("stage") if one.record != stage.id}
    order = [one for one in stages_of(stage.pipeline_id) if one.created_at <= did.at and one.id != stage.id]
    before = [one for one in order if one.id not in moved_on]
    behind = [one for one in order if one.id in moved_on]
    asked = [one.held for one in did.of("criterion")]
    like = (*(held[column] for column in _SAYS), sorted(tuple(one[column] for column in _ASKS) for one in asked))
    if asked and before and likeness(before[-1]) == like:
        return words("stages copy", (stage_name(before[-1]), name))
    kind = StageKind(held["kind"])
    pairs = {column: _text(held[column]) for column in ("definition", "rot_days", "category")}
    if kind is not StageKind.OPEN:
        pairs["kind"] = kind
    if kind not in stage_texts.CERTAIN:
        pairs["probability"] = str(held["probability"])
    written = [f"{column}={text}" for column, text in pairs.items() if text]
    where = ("--before", behind[0].name) if behind and not _is_last_of_kind(before, behind, kind) else ()
    return words("stages add", (stage.pipeline.name, name, *written), where)


def _is_last_of_kind(before: Sequence[Stage], behind: Sequence[Stage], kind: StageKind) -> bool:
    """Whether it stands where a stage is put of which nobody says where."""
    return bool(before) and before[-1].kind == kind and all(one.kind != kind for one in behind)


def _beside(criterion: Criterion) -> list[Criterion]:
    asked = Criterion.select().where(
        Criterion.stage == criterion.stage_id, Criterion.side == criterion.side, Criterion.hidden_at.is_null()
    )
    return list(asked.order_by(Criterion.position, Criterion.id))


def _text(value: Any) -> str:
    return "" if value is None else str(value)
