"""What names a field of the workspace's own: views, criteria and whatever else holds a filter; and rules in files."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from typing import Any, NamedTuple
from uuid import UUID

from crm_tui.db import journal
from crm_tui.db.models import (
    Cadence,
    ChecklistTemplate,
    Criterion,
    CustomField,
    Goal,
    Record,
    SavedView,
    ScoreRule,
    Segment,
    Setting,
    User,
)
from crm_tui.domain.fields.types import name_key
from crm_tui.domain.records import Kind
from crm_tui.domain.rules.reading import places as braces
from crm_tui.domain.rules.rule import Event, Rule, Step, Verb
from crm_tui.errors import BadInput
from crm_tui.filters.naming import places, renamed
from crm_tui.queries.agenda.matters import SOURCES
from crm_tui.queries.leads.scoring import KIND_OVER
from crm_tui.queries.leads.settings import MQL
from crm_tui.queries.lists.columns import columns
from crm_tui.queries.views import BOARD, SERVICE, TODAY, kind_of
from crm_tui.services.rules.loading import in_force
from crm_tui.services.shape.shaping import card_of
from crm_tui.text import fold

_MOST_NAMED = 3


class _Filtering(NamedTuple):
    """A row that holds a filter."""

    row: Any
    over: Collection[Kind]
    says: str
    """What the row is, as a sentence names it."""
    column: str = "filter"


class _Use(NamedTuple):
    """A row that names a field."""

    row: Record
    says: str
    columns: Mapping[str, str]
    """The columns that name it, as they read with its new name."""


def rename_in_use(act: journal.Action, field: CustomField, new_name: str) -> None:
    """Write the new name of a field, which has the old one still, wherever the old one stands in the workspace."""
    for use in list(_uses(field, new_name, act.by)):
        act.update(use.row, **use.columns)


def require_unused(field: CustomField, by: UUID | None) -> None:
    """Raise BadInput, naming what uses a field, where anything does."""
    uses = [use.says for use in _uses(field, field.name, by) if _is_there(use.row)]
    uses += [f"the rule {rule}" for rule in rules_with(field)]
    if not uses:
        return
    listed = [*uses[:_MOST_NAMED], *([f"{len(uses) - _MOST_NAMED} more"] if uses[_MOST_NAMED:] else [])]
    said = f"{', '.join(listed[:-1])} and {listed[-1]}" if listed[1:] else listed[0]
    raise BadInput(f"{field.name} is used by {said}; take it out there first, then delete it.", "name")


def _is_there(row: Any) -> bool:
    """Whether somebody can find it: neither it is deleted nor what it belongs to."""
    match row:
        case Criterion():
            beside: tuple[Any, ...] = (row.stage, row.stage.pipeline)
        case SavedView(owner=User() as owner):
            beside = (owner,)
        case _:
            beside = ()
    return all(one.hidden_at is None for one in (row, *beside))


def rules_with(field: CustomField) -> list[str]:
    """The rules in files beside the workspace that name a field, each with its place."""
    return [f"{rule.name} ({rule.file}:{rule.line})" for rule in in_force().rules if _rule_names(field, rule)]


def _uses(field: CustomField, new_name: str, by: UUID | None) -> Iterator[_Use]:
    """Whatever names a field, deleted or not: undo may bring it back."""
    kind = Kind(field.kind)
    for row, over, says, column in _filterings(by):
        written = getattr(row, column)
        changes = {}
        if written and kind in over and places(written, field.name, kind):
            changes[column] = renamed(written, field.name, new_name, kind)
            if isinstance(row, Criterion) and row.says == written:
                changes["says"] = changes[column]
        if isinstance(row, SavedView) and kind in over and row.screen not in {BOARD, SERVICE, TODAY}:
            changes |= _in_columns(field, row, new_name)
        if changes:
            yield _Use(row, says, changes)
    for setting in Setting.select().where(Setting.key == MQL) if kind is Kind.CONTACT else ():
        written = json.loads(setting.value) or ""
        if not places(written, field.name, kind):
            continue
        value = json.dumps(renamed(written, field.name, new_name, kind), ensure_ascii=False)
        yield _Use(setting, f"the setting {MQL}", {"value": value})


def _filterings(by: UUID | None) -> Iterator[_Filtering]:
    for view in SavedView.select():
        whose = "the" if view.owner_id in {None, by} else f"{view.owner.name}'s"
        over = SOURCES if view.screen == TODAY else (kind_of(view.screen),)
        yield _Filtering(view, over, f"{whose} view {view.name} of {view.screen}")
    for criterion in Criterion.select().where(Criterion.kind == "filter"):
        stage = criterion.stage
        says = f"a criterion of the stage {stage.pipeline.name}/{stage.name}"
        yield _Filtering(criterion, (card_of(stage),), says, "expression")
    for segment in Segment.select():
        yield _Filtering(segment, (Kind(segment.of),), f"the segment {segment.ref} {segment.title}")
    for cadence in Cadence.select():
        yield _Filtering(cadence, (Kind.CONTACT,), f"the cadence {cadence.name}")
    for line in ScoreRule.select():
        yield _Filtering(line, (KIND_OVER[line.over],), f"the score-rule {line.ref} {line.title}")
    for model, what in ((Goal, "goal"), (ChecklistTemplate, "template")):
        for row in model.select():
            yield _Filtering(row, (Kind.DEAL,), f"the {what} {row.ref} {row.title}")


def _in_columns(field: CustomField, view: SavedView, new_name: str) -> dict[str, str]:
    """The columns and the order of a list as they read with the new name, where they name the field."""
    if any(fold(column.name) == field.name_key for column in columns(Kind(field.kind))):
        return {}
    changes = {}
    for column in ("columns", "sort"):
        names = getattr(view, column).split(",")
        if any(fold(name.removeprefix("-")) == field.name_key for name in names):
            changes[column] = ",".join(_called(name, field, new_name) for name in names)
    return changes


def _called(name: str, field: CustomField, new_name: str) -> str:
    """A name in a list's columns or order, the field's own as the new one."""
    bare = name.removeprefix("-")
    return name.removesuffix(bare) + new_name if fold(bare) == field.name_key else name


def _rule_names(field: CustomField, rule: Rule) -> bool:
    kind = Kind(field.kind)
    if rule.when.kind is kind:
        changes = rule.when.event is Event.CHANGES and name_key(rule.when.what) == name_key(field.name)
        if changes or places(rule.filter, field.name, kind):
            return True
    return any(_step_names(field, rule, step) for step in rule.steps)


def _step_names(field: CustomField, rule: Rule, step: Step) -> bool:
    """Whether a step writes the field, or has its value written somewhere."""
    writes = rule.when.kind if step.verb is Verb.EDIT else step.kind or Kind.TASK
    if writes == field.kind and name_key(field.name) in map(name_key, step.values):
        return True
    texts = (*step.values.values(), step.what, step.reason)
    return rule.when.kind == field.kind and any(field.name in braces(text) for text in texts)
