"""A pipeline as a template file, the way `data/templates/sales.toml` says."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from uuid import UUID

from crm_tui import toml
from crm_tui.errors import BadInput, NotFound
from crm_tui.queries.shape import shape
from crm_tui.queries.shape.settings import setting
from crm_tui.queries.shape.shape import CriterionShape, PipelineShape, StageShape


def write(pipeline: UUID, path: Path) -> None:
    """Write a pipeline with the workspace's reasons and sources into a new file; raises `NotFound` or BadInput."""
    text = as_toml(pipeline)
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        raise BadInput(f"{path} is there already; choose another name.", "file") from None
    except OSError as error:
        raise BadInput(f"{path} cannot be written: {error.strerror}.", "file") from error


def as_toml(pipeline: UUID) -> str:
    """The text of that file; raises `NotFound`."""
    found = next((one for one in shape.shapes() if one.id == pipeline), None)
    if found is None:
        raise NotFound("That pipeline is not there any more.")
    return toml.written(
        {
            "name": found.name,
            "card": str(found.card),
            "about": f"The pipeline {found.name}.",
            "sources": setting("sources") or [],
            **as_table(found),
            "lost_reasons": reasons_as_tables(),
        }
    )


def as_table(pipeline: PipelineShape) -> dict[str, Any]:
    """The stages in use of a pipeline as a template has them."""
    return {"stages": [stage_as_table(stage) for stage in pipeline.in_use]}


def reasons_as_tables() -> list[dict[str, Any]]:
    """The lost reasons as a template has them."""
    return [{"name": one.name, **({} if one.counts else {"counts": False})} for one in shape.reasons()]


def stage_as_table(stage: StageShape) -> dict[str, Any]:
    """A stage with its criteria as a template has it."""
    table: dict[str, Any] = {"name": stage.name, "kind": str(stage.kind)}
    if stage.definition:
        table["definition"] = stage.definition
    table |= {"probability": stage.probability, "category": str(stage.category)}
    if stage.rot_days is not None:
        table["rot_days"] = stage.rot_days
    for side in ("enter", "leave"):
        if asked := stage.asked_to(side):
            table[side] = [_criterion(one) for one in asked]
    return table


def _criterion(one: CriterionShape) -> dict[str, str]:
    if one.kind == "check":
        return {"check": one.says}
    return {"filter": one.expression, "says": one.says}
