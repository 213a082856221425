"""The deals that count towards a goal: its owner's or its team's, that pass its filter, in its period."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui import text
from crm_tui.db.models import Deal, Goal, Stage, User, rows
from crm_tui.domain.records import ForecastCategory, Kind, StageKind
from crm_tui.filters.compile import compile_filter
from crm_tui.filters.context import FilterContext
from crm_tui.queries.groups.ground import Ground, Group, Some

_CATEGORY = pw.fn.COALESCE(Deal.category, Stage.category)
"""The forecast category in force of an open deal; needs `Deal` joined with `Stage`."""

_COMMIT = (ForecastCategory.COMMIT,)
_BEST_CASE = (*_COMMIT, ForecastCategory.BEST_CASE)
_ALL = (*_BEST_CASE, ForecastCategory.PIPELINE)


def goal_won(ground: Ground, group: Group) -> Some:
    """Those won in its period."""
    goal = _goal(group)
    inside = ground.at(Deal.closed_at)
    return ((Kind.DEAL, _counted(goal, ground.context).where(Deal.outcome == StageKind.WON, inside)),)


def goal_open(ground: Ground, group: Group) -> Some:
    """Those open that are expected to close in its period and that a forecast counts."""
    return _expected(ground, group, _ALL)


def goal_commit(ground: Ground, group: Group) -> Some:
    """Of these, those of the category commit."""
    return _expected(ground, group, _COMMIT)


def goal_best_case(ground: Ground, group: Group) -> Some:
    """Of these, those of the categories best case and commit."""
    return _expected(ground, group, _BEST_CASE)


def _goal(group: Group) -> Any:
    return Goal.get_by_id(UUID(group.of))


def _expected(ground: Ground, group: Group, categories: tuple[ForecastCategory, ...]) -> Some:
    goal = _goal(group)
    standing = Deal.closed_at.is_null() & ground.on(Deal.close_date) & _CATEGORY.in_(categories)
    return ((Kind.DEAL, _counted(goal, ground.context).where(standing)),)


def _counted(goal: Any, context: FilterContext) -> Any:
    """The deals that are the goal's, whenever."""
    query = Deal.select(Deal.id).join(Stage).where(Deal.hidden_at.is_null())
    if goal.owner_id is not None:
        query = query.where(Deal.owner == goal.owner_id)
    elif goal.team:
        query = query.where(Deal.owner.in_(_members(goal.team)))
    return query.where(compile_filter(goal.filter, Kind.DEAL, context)) if goal.filter.strip() else query


def _members(team: str) -> list[UUID]:
    users = rows(User.select(User.id, User.team).where(User.team.is_null(is_null=False)))
    return [user for user, theirs in users if text.fold(theirs) == text.fold(team)]
