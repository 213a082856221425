"""Takes rows in, the way an import does, for tests."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from crm_tui.db.models import Action, Change, rows
from crm_tui.domain.records import Kind
from crm_tui.services.bulk.incoming import Fate, Incoming, Rules, StageSeen, Trouble, Unmatched
from crm_tui.services.bulk.taking import taking_in


@dataclass(frozen=True)
class Taken:
    """What became of some rows."""

    fates: list[str]
    troubles: list[Trouble]
    unmatched: list[Unmatched]
    notes: Mapping[str, int]
    action: UUID

    @property
    def odd(self) -> list[tuple[str, str | None, str]]:
        """The names that nothing was called by: name, nearest, what was done."""
        return [(one.name, one.nearest, one.done) for one in self.unmatched]


def take(kind: Kind, *values: Mapping[str, Any], by: UUID | None = None, dry: bool = False, **rules: object) -> Taken:
    """Take rows in, lines counted from 2, in one action."""
    seen = tuple(StageSeen(row.get("pipeline", ""), row.get("stage", ""), 1, dated="entered" in row) for row in values)
    usual: dict[str, Any] = {"currency": "EUR", "seen": tuple(dict.fromkeys(seen))}
    how = Rules(**{**usual, **rules})
    with taking_in(kind, how, by, rehearse=dry) as intake:
        verdicts = intake.take([Incoming(line, row) for line, row in enumerate(values, 2)])
        intake.finish()
    troubles = [trouble for verdict in verdicts for trouble in verdict.troubles]
    fates = [str(verdict.fate) for verdict in verdicts]
    assert all((verdict.fate is Fate.REJECTED) == bool(verdict.troubles) for verdict in verdicts)
    return Taken(fates, troubles, intake.unmatched(), intake.notes, intake.act.id)


def changes_of(action: UUID) -> list[tuple[str, str, str]]:
    """What an action left in the journal: table, operation, fields as JSON."""
    return rows(
        Change.select(Change.kind, Change.op, Change.fields).where(Change.action == action).order_by(Change.seq)
    )


def actions() -> int:
    """How many actions there are."""
    return Action.select().count()
