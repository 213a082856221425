"""What was written into a field before, to be offered again: sources of leads, and lists of tasks."""

from __future__ import annotations

from collections import Counter
from typing import Any

from crm_tui.db.models import Company, Contact, Deal, Task
from crm_tui.db.prepared import Prepared

LOOKED_AT = 1_000
"""Of the latest records of each kind; an old word that nobody uses any more need not be offered."""


def _latest(model: Any, column: Any) -> Prepared:
    latest = model.select(column).where(model.hidden_at.is_null()).order_by(model.number.desc()).limit(LOOKED_AT)
    return Prepared(lambda: latest)


_SOURCES = tuple(_latest(model, model.source) for model in (Deal, Contact, Company))
_LISTS = (_latest(Task, Task.list_name),)


def sources() -> tuple[str, ...]:
    """Where leads came from, the commonest first."""
    return _commonest(_SOURCES)


def task_lists() -> tuple[str, ...]:
    """The names of the lists that tasks are on, the longest list first."""
    return _commonest(_LISTS)


def _commonest(queries: tuple[Prepared, ...]) -> tuple[str, ...]:
    counted = Counter(word for query in queries for (word,) in query.rows() if word)
    return tuple(word for word, _ in counted.most_common())
