"""Conditions over columns; every value in them is a bound parameter."""

from __future__ import annotations

import operator
from collections.abc import Callable, Sequence
from functools import reduce
from typing import Any

import peewee as pw

from crm_tui.filters.tree import Op
from crm_tui.filters.values import Stored

_COMPARE: dict[Op, Callable[[Any, Any], Any]] = {
    Op.LESS: operator.lt,
    Op.AT_MOST: operator.le,
    Op.MORE: operator.gt,
    Op.AT_LEAST: operator.ge,
}


def any_of(conditions: Sequence[Any]) -> Any:
    """At least one of them, joined in halves so that many do not nest deep."""
    return _joined(operator.or_, conditions)


def all_of(conditions: Sequence[Any]) -> Any:
    """All of them."""
    return _joined(operator.and_, conditions)


def _joined(join: Callable[[Any, Any], Any], conditions: Sequence[Any]) -> Any:
    if len(conditions) <= 2:
        return reduce(join, conditions)
    middle = len(conditions) // 2
    return join(_joined(join, conditions[:middle]), _joined(join, conditions[middle:]))


def contains(column: Any, needle: str) -> Any:
    """That a folded column has `needle` in it; what LIKE would take for a wildcard is only itself."""
    escaped = needle.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    pattern = pw.NodeList((bound(f"%{escaped}%"), pw.SQL("ESCAPE"), bound("\\")))
    return pw.Expression(column, pw.OP.ILIKE, pattern)


def ordered(op: Op, column: Any, low: Stored, high: Stored) -> Any:
    """That the column lies from `low` to `high`, both included, or on the side of them that `op` says."""
    if op in _COMPARE:
        return _COMPARE[op](column, bound(low if op in {Op.LESS, Op.AT_LEAST} else high))
    return between(column, low, high)


def between(column: Any, low: Stored | None, high: Stored | None) -> Any:
    """That the column lies between two ends, both included, of which one may be open."""
    ends = [] if low is None else [column >= bound(low)]
    return all_of(ends if high is None else [*ends, column <= bound(high)])


def bound(value: Any) -> Any:
    """A parameter that reaches the database as it is, whatever column it is compared with."""
    return pw.Value(value, converter=False)
