"""The shape of a whole workspace as a file: written, compared, and taken over as one action.

What a file does not name stays as it is; names are compared without case.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from crm_tui import text, toml
from crm_tui.db import journal
from crm_tui.db.models import Criterion, CustomField, LostReason, Pipeline, Stage
from crm_tui.domain.dates.units import MONTHS, WEEKDAYS
from crm_tui.domain.records import Kind, StageKind
from crm_tui.errors import BadFile, BadInput, FilterError
from crm_tui.filters.cadences import cadences
from crm_tui.queries.leads import settings as leads
from crm_tui.queries.shape import shape
from crm_tui.queries.shape.settings import customs, manner, setting
from crm_tui.queries.tickets import rules
from crm_tui.services import cadences as cadence_verbs
from crm_tui.services import settings
from crm_tui.services.saved import tell
from crm_tui.services.shape import criteria, custom_fields, pipelines, reasons, sources, stages, templates
from crm_tui.services.shape.file_types import lacks, require_types
from crm_tui.services.shape.shaping import counted, number
from crm_tui.services.shape.template_files import as_table, reasons_as_tables
from crm_tui.services.shape.templates import CriterionPlan, StagePlan, Template

_HEAD = """\
# The shape of a workspace. `crm-tui config import FILE --dry-run` says what it would change, and without
# --dry-run it is changed, as one action. What is not named here stays as it is.

"""


@dataclass(frozen=True, slots=True)
class Taken:
    """What taking over a file changed, or would change."""

    differences: tuple[str, ...]
    """A line each: `+` what is new, `-` what is gone, `~` what is another now."""
    action: UUID | None = None
    changed: frozenset[tuple[str, UUID]] = frozenset()


class _Rehearsed(Exception):
    """Takes everything back."""


def written() -> str:
    """The shape of the open workspace as TOML."""
    return _HEAD + toml.written(as_data())


def as_data() -> dict[str, Any]:
    """The shape of the open workspace as the file has it."""
    usual, shared = customs(), manner()
    told: dict[str, Any] = {"name": shared.name, "currency": usual.currency, "country": usual.country or ""}
    return {
        **told,
        "week_start": WEEKDAYS[shared.week_start],
        "fiscal_start": MONTHS[shared.fiscal_month - 1],
        **rules.as_texts(),
        **leads.as_texts(),
        "sources": setting(sources.KEY) or [],
        "lost_reasons": reasons_as_tables(),
        "pipelines": [{"name": one.name, **as_table(one)} for one in shape.shapes(Kind.DEAL) if not one.archived],
        "fields": [
            {"of": str(one.kind), "name": one.name, "type": one.type}
            | ({"choices": list(one.choices)} if one.choices else {})
            for one in shape.own_fields()
        ],
        "cadences": [{"name": one.name, "days": one.days, "filter": one.filter} for one in cadences()],
    }


def take_over(by: UUID | None, path: Path, *, rehearse: bool = False) -> Taken:
    """Give the workspace the shape that a file says, all of it or nothing; a rehearsal only says what would differ.

    Raises BadFile where the file cannot be read or says what cannot be, else as the verbs that it takes.
    """
    wanted = _read(path)
    found = Taken(())
    try:
        with journal.action(by, "") as act:
            before = as_data()
            try:
                _apply(act, by, wanted)
            except (BadInput, FilterError) as error:
                raise BadFile(f"{path.name}: {error}") from error
            found = Taken(tuple(_differences(before, as_data())), act.id, frozenset(act.changed))
            tell(act, f"took over {counted(len(found.differences), 'difference', 'differences')} from {path.name}")
            if rehearse:
                raise _Rehearsed
    except _Rehearsed:
        return Taken(found.differences)
    return found


def _read(path: Path) -> dict[str, Any]:
    try:
        return toml.read(path)
    except FileNotFoundError:
        raise BadFile(f"There is no file {path}; `crm-tui config export > FILE` writes one.") from None


def _apply(act: journal.Action, by: UUID | None, wanted: Mapping[str, Any]) -> None:
    require_types(wanted)
    now = as_data()
    for name, verb in settings.SHARED.items():
        if name in wanted and wanted[name] != now[name]:
            verb(by, wanted[name])
    if "sources" in wanted:
        sources.set_sources(by, wanted["sources"])
    _take_reasons(act, by, wanted.get("lost_reasons", []))
    _take_pipelines(act, by, [_plan(table) for table in wanted.get("pipelines", [])])
    _take_fields(act, by, wanted.get("fields", []))
    there = {text.fold(one.name): (one.days, one.filter) for one in cadences()}
    for table in wanted.get("cadences", []):
        if there.get(text.fold(table["name"])) != (table["days"], table["filter"]):
            cadence_verbs.set_cadence(by, table["name"], table["days"], table["filter"])


def _plan(table: dict[str, Any]) -> Template:
    try:
        return templates.template_of(table)
    except KeyError as error:
        raise lacks(error.args[0], "a table of pipelines") from error


def _take_reasons(act: journal.Action, by: UUID | None, tables: list[dict[str, Any]]) -> None:
    for table in tables:
        counts = table.get("counts", True)
        row = LostReason.get_or_none(LostReason.name_key == text.fold(table["name"]), LostReason.hidden_at.is_null())
        if row is None:
            reasons.add_reason(by, table["name"], counts=counts)
        else:
            reasons.count_reason(by, row.id, counts=counts)
    ordered = LostReason.select().where(LostReason.hidden_at.is_null()).order_by(LostReason.position)
    _arrange(act, list(ordered), [table["name"] for table in tables])


def _take_fields(act: journal.Action, by: UUID | None, tables: list[dict[str, Any]]) -> None:
    for table in tables:
        kind, choices = Kind(table["of"]), table.get("choices", [])
        row = CustomField.get_or_none(
            CustomField.kind == kind, CustomField.name_key == text.fold(table["name"]), CustomField.hidden_at.is_null()
        )
        if row is None:
            custom_fields.add_custom_field(by, kind, table["name"], table["type"], choices)
        else:
            custom_fields.edit_custom_field(by, row.id, type_=table["type"], choices=choices)
    for kind in {Kind(table["of"]) for table in tables}:
        own = CustomField.select().where(CustomField.kind == kind, CustomField.hidden_at.is_null())
        ordered = own.order_by(CustomField.position.asc(nulls="last"), CustomField.name_key)
        _arrange(act, list(ordered), [table["name"] for table in tables if table["of"] == kind])


def _take_pipelines(act: journal.Action, by: UUID | None, plans: list[Template]) -> None:
    for plan in plans:
        row = Pipeline.get_or_none(Pipeline.name_key == text.fold(plan.name), Pipeline.hidden_at.is_null())
        if row is None:
            pipelines.add_pipeline(by, plan.name, plan)
            continue
        act.update(row, archived_at=None)
        for stage in plan.stages:
            _take_stage(by, row.id, stage)
        _arrange(act, pipelines.stages_of(row.id), [stage.name for stage in plan.stages], by_kind=True)
    of_deals = Pipeline.select().where(Pipeline.hidden_at.is_null(), Pipeline.card_kind == Kind.DEAL)
    _arrange(act, list(of_deals.order_by(Pipeline.position, Pipeline.name_key)), [plan.name for plan in plans])


def _take_stage(by: UUID | None, pipeline: UUID, plan: StagePlan) -> None:
    typed = {
        "name": plan.name, "kind": str(plan.kind), "definition": plan.definition, "category": str(plan.category),
        "probability": str(plan.probability), "rot_days": "" if plan.rot_days is None else str(plan.rot_days),
    }  # fmt: skip
    row = Stage.get_or_none(
        Stage.pipeline == pipeline, Stage.name_key == text.fold(plan.name), Stage.hidden_at.is_null()
    )
    if row is None:
        stage = stages.add_stage(by, pipeline, typed).id
    else:
        stage = row.id
        stages.edit_stage(by, stage, typed)
        if row.archived_at is not None:
            stages.archive_stage(by, stage, archived=False)
    for side, asked in (("enter", plan.enter), ("leave", plan.leave)):
        _take_criteria(by, stage, side, asked)


def _take_criteria(by: UUID | None, stage: UUID, side: str, asked: tuple[CriterionPlan, ...]) -> None:
    """Where anything differs, those that are not asked any more go and the new ones come behind the others."""
    there = Criterion.select().where(Criterion.stage == stage, Criterion.side == side, Criterion.hidden_at.is_null())
    kept = {(one.kind, one.says, one.expression): one for one in there.order_by(Criterion.position)}
    wanted = [(one.kind, one.says, one.expression) for one in asked]
    for key, one in kept.items():
        if key not in wanted:
            criteria.delete_criterion(by, one.id)
    for key in wanted:
        if key not in kept:
            criteria.add_criterion(by, stage, side, says=key[1], expression=key[2])


def _arrange(act: journal.Action, rows: list[Any], names: list[str], *, by_kind: bool = False) -> None:
    """Put the rows that are named in that order, the others behind them; open stages stay first `by_kind`."""
    keys = [text.fold(name) for name in names]
    place = {row.id: keys.index(row.name_key) if row.name_key in keys else len(keys) for row in rows}
    wanted = sorted(rows, key=lambda row: (by_kind and row.kind != StageKind.OPEN, place[row.id]))
    if wanted != rows:
        number(act, wanted)


def _differences(before: object, after: object, path: str = "") -> Iterator[str]:
    """What is another in two shapes, by its path of names."""
    old, new = dict(_flat(before, path)), dict(_flat(after, path))
    for name in dict.fromkeys([*old, *new]):
        if name not in new:
            yield f"- {name}: {_shown(old[name])}"
        elif name not in old:
            yield f"+ {name}: {_shown(new[name])}"
        elif old[name] != new[name]:
            yield f"~ {name}: {_shown(old[name])} → {_shown(new[name])}"


def _flat(value: object, path: str) -> Iterator[tuple[str, object]]:
    """Every value under its path; tables in a list by their names, and the order of those."""
    if isinstance(value, dict):
        for name, one in value.items():
            yield from _flat(one, f"{path}/{name}" if path else name)
    elif isinstance(value, list) and value and all(isinstance(one, dict) for one in value):
        called = [str(one.get("name") or one.get("says") or one.get("check")) for one in value]
        yield f"{path} in order", called
        for name, one in zip(called, value, strict=True):
            yield from _flat({key: each for key, each in one.items() if key != "name"}, f"{path}/{name}")
    else:
        yield path, value


def _shown(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
