"""Pipeline templates: files in TOML, read, checked and made into a pipeline. `data/templates/sales.toml` says how."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID

from crm_tui import resources, text, toml
from crm_tui.db import journal
from crm_tui.db.models import Criterion, LostReason, Pipeline, Stage, scalars
from crm_tui.domain.records import ForecastCategory, StageKind
from crm_tui.errors import BadFile, BadInput, FilterError
from crm_tui.filters.parse import parse

Value = TypeVar("Value")

_CERTAIN = {StageKind.WON: 100, StageKind.LOST: 0}
_CARD = "deal"
_OF_OTHER_CARDS = {"tickets": "ticket"}
"""The shipped templates of what else moves through stages, with their cards."""
_LONGEST_ROT = 36_500
"""Days."""


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
    """The templates for deals that come with the program, by file name; `sales` first."""
    found = sorted(resources.data_file("templates").glob("*.toml"), key=lambda path: (path.stem != "sales", path.stem))
    return {path.stem: read(path) for path in found if path.stem not in _OF_OTHER_CARDS}


def all_shipped() -> dict[str, Template]:
    """Those for other cards too, behind those for deals."""
    return {**shipped(), **{stem: for_cards(card) for stem, card in _OF_OTHER_CARDS.items()}}


def for_cards(card: str) -> Template:
    """The shipped template of the pipeline in which cards other than deals move."""
    stem = next(stem for stem, other in _OF_OTHER_CARDS.items() if other == card)
    return read(resources.data_file("templates") / f"{stem}.toml", card)


def named(name: str, *, of_any_card: bool = False) -> Template:
    """A shipped template by its name, or one in a file; for deals unless `of_any_card`.

    Raises `BadInput` or `BadFile`.
    """
    cards = (_CARD, *_OF_OTHER_CARDS.values()) if of_any_card else (_CARD,)
    if name.endswith(".toml"):
        return read(Path(name), *cards)
    templates = all_shipped() if of_any_card else shipped()
    if name not in templates:
        near = text.nearest(name, list(templates)) or list(templates)
        raise BadInput(f"There is no template “{name}”; there is {', '.join(near)}, or name a .toml file.", "template")
    return templates[name]


def read(path: Path, *cards: str) -> Template:
    """Read one template, for these cards, else for deals; raises `BadFile` with what is wrong in it."""
    try:
        return template_of(toml.read(path), *cards)
    except FileNotFoundError:
        raise BadFile(f"There is no template {path}; name a .toml file, or one of those that ship.") from None
    except KeyError as error:
        raise BadFile(f"{path.name} lacks {error.args[0]}; `sales.toml` says what a template holds.") from error
    except (BadInput, FilterError) as error:
        raise BadFile(f"{path.name}: {error}") from error


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


def template_of(plan: dict[str, Any], *cards: str) -> Template:
    """The pipeline that a table says, for one of these cards, the first unless it says which.

    Raises `KeyError` for what it lacks, BadInput or FilterError.
    """
    stages = tuple(map(stage_of, _tables(plan, "stages")))
    if not any(stage.kind == StageKind.OPEN for stage in stages):
        raise BadInput("A pipeline needs at least one open stage.", "stages")
    if len({text.fold(stage.name) for stage in stages}) < len(stages):
        raise BadInput("Two stages have the same name; give one of them another.", "stages")
    return Template(
        name=_text(plan, "name"),
        card=_one_of(cards or (_CARD,), plan, "card", (cards or (_CARD,))[0]),
        about=_text(plan, "about", ""),
        sources=tuple(_texts(plan, "sources")),
        lost_reasons=tuple((_text(one, "name"), _flag(one, "counts")) for one in _tables(plan, "lost_reasons", [])),
        stages=stages,
    )


def stage_of(plan: dict[str, Any]) -> StagePlan:
    """The stage that a table says; raises as `template_of`."""
    kind = StageKind(_one_of(StageKind, plan, "kind", "open"))
    return StagePlan(
        name=_text(plan, "name"),
        kind=kind,
        definition=_text(plan, "definition", ""),
        probability=_CERTAIN[kind] if kind in _CERTAIN else _number(plan, "probability", 100),
        category=ForecastCategory(_one_of(ForecastCategory, plan, "category")),
        rot_days=_number(plan, "rot_days", _LONGEST_ROT) if "rot_days" in plan else None,
        enter=tuple(map(_criterion, _tables(plan, "enter", []))),
        leave=tuple(map(_criterion, _tables(plan, "leave", []))),
    )


def _criterion(plan: dict[str, Any]) -> CriterionPlan:
    if "check" in plan:
        return CriterionPlan("check", _text(plan, "check"))
    expression = _text(plan, "filter")
    parse(expression)
    return CriterionPlan("filter", _text(plan, "says"), expression)


def _text(plan: dict[str, Any], name: str, usual: str | None = None) -> str:
    """One line; only what has a usual text may be empty."""
    value = plan[name] if usual is None else plan.get(name, usual)
    written = text.clean(_of_type(str, value, name, "a text in quotes"), field=name)
    if not written and usual is None:
        raise BadInput(f"{name} is empty; write a text.", name)
    return written


def _texts(plan: dict[str, Any], name: str) -> Iterator[str]:
    listed = _of_type(list, plan.get(name, []), name, "a list of texts")
    return (_text({name: value}, name) for value in listed)


def _tables(plan: dict[str, Any], name: str, usual: Sequence[Any] | None = None) -> list[dict[str, Any]]:
    listed = _of_type(list, plan[name] if usual is None else plan.get(name, usual), name, "a list of tables")
    return [_of_type(dict, value, name, "a list of tables") for value in listed]


def _one_of(words: Iterable[str], plan: dict[str, Any], name: str, usual: str | None = None) -> str:
    value = _text(plan, name) if usual is None else _text(plan, name, usual)
    listed = [str(word) for word in words]
    if value not in listed:
        raise BadInput(f"{name} is “{value}”; write {' or '.join(listed)}.", name)
    return value


def _number(plan: dict[str, Any], name: str, most: int) -> int:
    value = plan[name]
    if type(value) is not int or not 0 <= value <= most:
        raise BadInput(f"{name} must be a whole number from 0 to {most:,}.", name)
    return value


def _flag(plan: dict[str, Any], name: str) -> bool:
    return _of_type(bool, plan.get(name, True), name, "true or false")


def _of_type(kind: type[Value], value: object, name: str, what: str) -> Value:
    if not isinstance(value, kind):
        raise BadInput(f"{name} must be {what}.", name)
    return value
