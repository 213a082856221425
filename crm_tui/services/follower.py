"""A built-in rule: the columns that it looks at, and what it writes when they were written."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from crm_tui.db.changes import Written
from crm_tui.db.journal import Action


@dataclass(frozen=True, slots=True)
class Follower:
    """A built-in rule, such as that a won deal starts a checklist; it runs within the action that triggered it."""

    name: str
    looks_at: Mapping[str, frozenset[str]]
    """Columns by table, all of them among `occasions.OCCASIONS`; it is called where one of them was written."""
    follow: Callable[[Action, Sequence[Written]], None]
    """Writes what follows from some rows, each of another record; the rows as they stand are its own to read."""

    def concerns(self, one: Written) -> bool:
        """Whether it looks at what was written."""
        return not self.looks_at.get(one.table, frozenset()).isdisjoint(one.fields)
