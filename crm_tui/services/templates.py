"""Pipeline templates: files in TOML, read, checked and made into a pipeline. `data/templates/sales.toml` says how."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from crm_tui import resources, text
from crm_tui.db import journal
from crm_tui.db.models import Criterion, LostReason, Pipeline, Stage, scalars
from crm_tui.domain.records import ForecastCategory, StageKind
from crm_tui.errors import BadFile, BadInput

_CERTAIN = {StageKind.WON: 100, StageKind.LOST: 0}


@dataclass(frozen=True, slots=True)
class CriterionPlan:
    """One criterion as a template writes it."""

    kind: str
    """`filter` or `check`."""
    says: str
    expression: str = ""


@dataclass(frozen=True, slots=True)
class StagePlan:
    """One stage as a template writes it."""

    name: str
    kind: StageKind
    definition: str
    probability: int
    category: ForecastCategory
    rot_days: int | None
    enter: tuple[CriterionPlan, ...]
    leave: tuple[CriterionPlan, ...]


@dataclass(frozen=True, slots=True)
class Template:
    """One pipeline, ready to be made."""

    name: str
    card: str
    about: str
    sources: tuple[str, ...]
    lost_reasons: tuple[tuple[str, bool], ...]
    """Each with whether such deals count in the win rate."""
    stages: tuple[StagePlan, ...]


def shipped() -> dict[str, Template]:
    """The templates that come with the program, by file name; `sales` first."""
    found = sorted(resources.data_file("templates").glob("*.toml"), key=lambda path: (path.stem != "sales", path.stem))
    return {path.stem: read(path) for path in found}


def named(name: str) -> Template:
    """A shipped template by its name, or one in a file. Raises `BadInput` or `BadFile`."""
    if name.endswith(".toml"):
        return read(Path(name))
    templates = shipped()
    if name not in templates:
        near = text.nearest(name, list(templates)) or list(templates)
        raise BadInput(f"There is no template “{name}”; there is {', '.join(near)}, or name a .toml file.", "template")
    return templates[name]


def read(path: Path) -> Template:
    """Read one template; raises `BadFile` with what is wrong in it."""
    try:
        plan = tomllib.loads(path.read_text(encoding="utf-8"))
        return _template(plan)
    except OSError as error:
        raise BadFile(f"{path} cannot be read: {error.strerror}.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadFile(f"{path.name} is not TOML: {error}.") from error
    except KeyError as error:
        raise BadFile(f"{path.name} lacks {error.args[0]}; `sales.toml` says what a template holds.") from error
    except (ValueError, TypeError) as error:
        raise BadFile(f"{path.name}: {error}.") from error


def make_pipeline(by: UUID | None, template: Template) -> UUID:
    """Make the pipeline, its stages, their criteria, and the lost reasons that are not there yet."""
    with journal.action(by, f"made the pipeline {template.name}") as act:
        last = max(scalars(Pipeline.select(Pipeline.position)), default=-1)
        pipeline = act.create(
            Pipeline, name=template.name, name_key=text.fold(template.name), card_kind=template.card, position=last + 1
        )  # fmt: skip
        for position, plan in enumerate(template.stages):
            _make_stage(act, pipeline, plan, position)
        _make_lost_reasons(act, template.lost_reasons)
        return UUID(str(pipeline.id))


def _make_stage(act: journal.Action, pipeline: Pipeline, plan: StagePlan, position: int) -> None:
    stage = act.create(
        Stage, pipeline=pipeline.id, name=plan.name, name_key=text.fold(plan.name), definition=plan.definition,
        kind=plan.kind, probability=plan.probability, category=plan.category, rot_days=plan.rot_days, position=position,
    )  # fmt: skip
    for side, criteria in (("enter", plan.enter), ("leave", plan.leave)):
        for number, criterion in enumerate(criteria):
            act.create(
                Criterion, stage=stage.id, side=side, kind=criterion.kind, expression=criterion.expression,
                says=criterion.says, position=number,
            )  # fmt: skip


def _make_lost_reasons(act: journal.Action, reasons: Sequence[tuple[str, bool]]) -> None:
    known = set(scalars(LostReason.select(LostReason.name_key).where(LostReason.hidden_at.is_null())))
    for position, (name, counts) in enumerate(reasons):
        if text.fold(name) not in known:
            act.create(LostReason, name=name, name_key=text.fold(name), counts=counts, position=position)


def _template(plan: dict[str, Any]) -> Template:
    stages = tuple(_stage(stage) for stage in plan["stages"])
    if not any(stage.kind == StageKind.OPEN for stage in stages):
        raise ValueError("a pipeline needs at least one open stage")
    return Template(
        name=text.clean(plan["name"]),
        card=plan.get("card", "deal"),
        about=text.clean(plan.get("about", "")),
        sources=tuple(map(text.clean, plan.get("sources", ()))),
        lost_reasons=tuple((text.clean(one["name"]), one.get("counts", True)) for one in plan.get("lost_reasons", ())),
        stages=stages,
    )


def _stage(plan: dict[str, Any]) -> StagePlan:
    kind = StageKind(plan.get("kind", "open"))
    return StagePlan(
        name=text.clean(plan["name"]),
        kind=kind,
        definition=text.clean(plan.get("definition", "")),
        probability=_CERTAIN[kind] if kind in _CERTAIN else plan["probability"],
        category=ForecastCategory(plan["category"]),
        rot_days=plan.get("rot_days"),
        enter=tuple(map(_criterion, plan.get("enter", ()))),
        leave=tuple(map(_criterion, plan.get("leave", ()))),
    )


def _criterion(plan: dict[str, str]) -> CriterionPlan:
    if "check" in plan:
        return CriterionPlan("check", text.clean(plan["check"]))
    return CriterionPlan("filter", text.clean(plan["says"]), plan["filter"])
