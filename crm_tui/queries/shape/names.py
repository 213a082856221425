"""The parts of a workspace's shape by their names, as people write them on a command line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from crm_tui import text
from crm_tui.domain.records import Kind
from crm_tui.errors import Ambiguous, NotFound
from crm_tui.queries.shape import shape
from crm_tui.queries.shape.shape import Counted, CriterionShape, FieldShape, PipelineShape, StageShape

Thing = TypeVar("Thing")

BETWEEN = "/"
"""Between a pipeline and its stage: `Sales/Proposal`."""


def pipeline_called(name: str) -> PipelineShape:
    """The pipeline with this name, else the only one that begins so; raises `NotFound` or `Ambiguous`."""
    return _only(name, [(one.name, one) for one in shape.shapes()], "pipeline")


def stage_called(name: str, pipeline: PipelineShape | None = None) -> StageShape:
    """The stage with this name, of one pipeline or of all; `Sales/Proposal` says which.

    Raises `NotFound` or `Ambiguous`.
    """
    if pipeline is not None:
        before, between, after = name.partition(BETWEEN)
        name = after if between and text.fold(before) == text.fold(pipeline.name) else name
        return _only(name, [(stage.name, stage) for stage in pipeline.stages], f"stage of {pipeline.name}")
    every = [(one, stage) for one in shape.shapes() for stage in one.stages]
    whole = [stage for one, stage in every if text.fold(f"{one.name}{BETWEEN}{stage.name}") == text.fold(name)]
    if len(whole) == 1:
        return whole[0]
    exact = [(one, stage) for one, stage in every if text.fold(stage.name) == text.fold(name)]
    if len(exact) > 1:
        named = tuple(f"{one.name}{BETWEEN}{stage.name}" for one, stage in exact)
        raise Ambiguous(f"There are several stages “{name}”; write {' or '.join(named)}.", named)
    return _only(name, [(stage.name, stage) for _, stage in every], "stage")


def reason_called(name: str) -> Counted:
    """The lost reason with this name; raises `NotFound` or `Ambiguous`."""
    return _only(name, [(one.name, one) for one in shape.reasons()], "lost reason")


def field_called(kind: Kind, name: str) -> FieldShape:
    """The own field of a kind of record with this name; raises `NotFound` or `Ambiguous`."""
    own = [(one.name, one) for one in shape.own_fields() if one.kind is kind]
    return _only(name, own, f"field of {kind.plural} of your own")


def criterion_ending(digits: str) -> tuple[StageShape, CriterionShape]:
    """The criterion whose id ends with these hexadecimal digits, with its stage; raises `NotFound`."""
    every = ((stage, one) for pipeline in shape.shapes() for stage in pipeline.stages for one in stage.criteria)
    found = [(stage, one) for stage, one in every if digits and one.id.hex.endswith(digits.lower().replace("-", ""))]
    if len(found) != 1:
        raise NotFound(f"No single criterion ends with “{digits}”; `crm-tui criteria` lists them.")
    return found[0]


def _only(name: str, named: Sequence[tuple[str, Thing]], what: str) -> Thing:
    key = text.fold(name)
    exact = [(called, thing) for called, thing in named if text.fold(called) == key]
    begun = exact or [(called, thing) for called, thing in named if key and text.fold(called).startswith(key)]
    if len(begun) == 1:
        return begun[0][1]
    if begun:
        names = tuple(called for called, _ in begun)
        raise Ambiguous(f"“{name}” begins several: {', '.join(names)}; write more of it.", names)
    known = [called for called, _ in named]
    near = text.nearest(name, known) or tuple(known)
    there = f"there is {', '.join(near)}." if near else "there is none yet."
    raise NotFound(f"There is no {what} “{name}”; {there}", near)
