"""Catching up with what came by import, which no rule has looked at: all whom rules move, in one action."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from crm_tui.db import journal
from crm_tui.db.conditions import among
from crm_tui.db.models import OF_KIND
from crm_tui.domain.records import Kind, Phase
from crm_tui.queries.lifecycle.behind import Behind, behind
from crm_tui.services.editing.saved import tell
from crm_tui.services.lifecycle.rules import enter

_PORTION = 500
"""Records that are read together."""


@dataclass(frozen=True, slots=True)
class Group:
    """So many that one rule moves from one phase to another."""

    kind: Kind
    left: Phase
    to: Phase
    rule: str
    count: int


@dataclass(frozen=True, slots=True)
class CaughtUp:
    """Whom the rules moved, or would move."""

    groups: tuple[Group, ...]
    """The greatest ones first, contacts before companies."""
    action: UUID | None
    """None where nothing was written."""

    @property
    def count(self) -> int:
        """Contacts and companies."""
        return sum(group.count for group in self.groups)

    def __str__(self) -> str:
        found = [(kind, count) for kind in (Kind.CONTACT, Kind.COMPANY) if (count := self._of(kind))]
        said = [f"{count:,} {kind if count == 1 else kind.plural}" for kind, count in found]
        return f"moved {' and '.join(said)} by rule" if said else "found everybody in the phase that rules say"

    def _of(self, kind: Kind) -> int:
        return sum(group.count for group in self.groups if group.kind is kind)


def rehearse() -> CaughtUp:
    """Whom the rules would move; nothing is written."""
    return CaughtUp(_groups(behind()), None)


def catch_up(by: UUID | None) -> CaughtUp:
    """Move everybody into the phase that what happened with them speaks for, step by step, dated when it happened.

    Nobody is handed over: who looks after them came with the import.
    """
    with journal.action(by, "") as act:
        found = list(behind())
        for kind in (Kind.CONTACT, Kind.COMPANY):
            _write(act, kind, [one for one in found if one.kind is kind])
        done = CaughtUp(_groups(found), act.id if act.wrote else None)
        tell(act, str(done))
        return done


def _write(act: journal.Action, kind: Kind, found: list[Behind]) -> None:
    model = OF_KIND[kind]
    for start in range(0, len(found), _PORTION):
        ways = {one.id: one.way for one in found[start : start + _PORTION]}
        for row in list(model.select().where(among(model.id, ways))):
            for step in ways[row.id]:
                enter(act, row, step)


def _groups(found: Iterable[Behind]) -> tuple[Group, ...]:
    counted = Counter((one.kind, one.phase, one.step.to, one.step.rule.name) for one in found)
    groups = [Group(kind, left, to, rule, count) for (kind, left, to, rule), count in counted.items()]
    return tuple(sorted(groups, key=lambda one: (one.kind is Kind.COMPANY, -one.count, one.left, one.to, one.rule)))
