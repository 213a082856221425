"""What something may follow from: the columns of the tables that rules look at, so that all else passes quickly."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crm_tui.db.journal import Written
from crm_tui.db.models import database

RULES = "rules"
"""The folder of rule files beside the workspace."""

NEW = "id"
"""The column that is written when a row comes, and never again."""

OCCASIONS: Mapping[str, frozenset[str]] = {}
"""For each table the columns whose writing is an occasion; `NEW` for a row that comes."""


def is_occasion(one: Written) -> bool:
    """Whether a built-in rule may look at what was written."""
    return not OCCASIONS.get(one.table, frozenset()).isdisjoint(one.fields)


def may_follow(written: Sequence[Written]) -> bool:
    """Whether anything may follow: a built-in rule looks at some of it, or the workspace has rules of its own."""
    return bool(written) and (any(map(is_occasion, written)) or _has_rules())


def _has_rules() -> bool:
    """Whether there is a folder of rules beside the workspace."""
    return bool((database.obj.path.parent / RULES).is_dir())
