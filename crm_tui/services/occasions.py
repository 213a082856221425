"""What triggers a rule: the columns of the tables that rules look at, so that all other writes pass quickly."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from contextvars import ContextVar
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from crm_tui.db.changes import Written
from crm_tui.db.models import database

if TYPE_CHECKING:
    from crm_tui.services.rules.running import Running

RULES = "rules"
"""The folder of rule files beside the workspace."""

MOST_FOLLOWED = 5_000
"""Rows of an action that are still followed one by one; greater ones, such as imports, are caught up with later."""

NEW = "id"
"""The column that is written when a row comes, and never again."""

OCCASIONS: Mapping[str, frozenset[str]] = {
    "deal": frozenset({"outcome", NEW, "company_id"}),
    "task": frozenset({"done_at", "hidden_at", "checklist_id"}),
    "checklist": frozenset({NEW, "hidden_at"}),
    "contact": frozenset(
        {NEW, "job_title", "company_id", "owner_id", "phase", "source", "channel", "need", "budget", "authority",
         "timing", "unsubscribed_at", "preferred_channel", "hidden_at"}
    ),
    "company": frozenset({"industry", "country", "city", "employees", "revenue", "domain", "phase"}),
    "contact_point": frozenset({NEW, "key", "contact_id"}),
    "tagging": frozenset({NEW}),
    "custom_value": frozenset({NEW, "key"}),
    "activity": frozenset({NEW, "kind", "at", "contact_id", "hidden_at", "company_id"}),
    "member": frozenset({NEW, "status", "at", "hidden_at"}),
    "handover": frozenset({NEW, "state", "step", "hidden_at"}),
    "order": frozenset({NEW, "state", "amount", "currency", "contact_id", "hidden_at", "company_id"}),
    "referral": frozenset({NEW, "state", "referrer_id", "hidden_at"}),
    "response": frozenset({NEW, "scale", "score", "contact_id", "hidden_at"}),
    "loyalty": frozenset({NEW}),
    "deal_contact": frozenset({NEW}),
    "subscription": frozenset({NEW, "state", "hidden_at"}),
    "ticket": frozenset({"stage_id"}),
}  # fmt: skip
"""For each table the columns that trigger a rule when they are written; `NEW` for a new row."""


at_work: ContextVar[Running | None] = ContextVar("at_work", default=None)
"""The rules that are tried out instead of those in the folder; None where nothing is tried out."""


def is_occasion(one: Written) -> bool:
    """Whether what was written may trigger a built-in rule."""
    return not OCCASIONS.get(one.table, frozenset()).isdisjoint(one.fields)


def may_follow(written: Sequence[Written]) -> bool:
    """Whether anything may follow: a built-in rule looks at some of it, or the workspace has rules of its own."""
    return bool(written) and (any(map(is_occasion, written)) or has_rules())


def has_rules() -> bool:
    """Whether there is a folder of rules beside the workspace, or other rules are at work instead of those in it."""
    folder = _folder_beside(database.obj.path)
    return at_work.get() is not None or os.path.isdir(folder)  # noqa: PTH112 - a quarter of the cost, at every write


@lru_cache(maxsize=4)
def _folder_beside(workspace: Path) -> str:
    """Where the rules of a workspace would be."""
    return str(workspace.parent / RULES)
