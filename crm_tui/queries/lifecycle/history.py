"""The way of contacts and companies through the phases: of one, and of all in a period."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

import peewee as pw

from crm_tui import clock
from crm_tui.db.models import OF_KIND, PhaseChange, User, rows
from crm_tui.domain.records import Kind, Phase


@dataclass(frozen=True, slots=True)
class Stay:
    """A contact or company in one phase."""

    phase: Phase
    since: datetime
    until: datetime | None
    """None while it is there."""
    rule: str
    """The rule that brought it there; empty for a person, and for where it began."""
    reason: str
    by: str | None
    """The name of whoever did what brought it there."""

    @property
    def days(self) -> int:
        """Whole days that it was there, or is up to now."""
        return ((self.until or clock.now()) - self.since).days


def stays(kind: Kind, record: UUID) -> tuple[Stay, ...]:
    """Every stay of a contact or company, the first one first; none of what is not there."""
    model = OF_KIND[kind]
    found = rows(model.select(model.phase, model.created_at).where(model.id == record))
    if not found:
        return ()
    moves = rows(
        PhaseChange.select(
            PhaseChange.from_phase, PhaseChange.to_phase, PhaseChange.at, PhaseChange.rule, PhaseChange.reason,
            User.name,
        )
        .join(User, pw.JOIN.LEFT_OUTER)
        .where(PhaseChange.record == record)
        .order_by(PhaseChange.at, PhaseChange.id)
    )  # fmt: skip
    ((now, created),) = found
    ends = [*(at for _, _, at, *_ in moves), None]
    began = Stay(Phase(moves[0][0] if moves else now), created, ends[0], "", "", None)
    return (
        began,
        *(
            Stay(Phase(to), at, until, rule, reason, by)
            for (_, to, at, rule, reason, by), until in zip(moves, ends[1:], strict=True)
        ),
    )


@dataclass(frozen=True, slots=True)
class Moved:
    """So many that went from one phase to another in a period."""

    kind: Kind
    left: Phase | None
    """None for those who came."""
    to: Phase
    count: int


def moved(kind: Kind, since: date | None, until: date | None) -> tuple[Moved, ...]:
    """How many went from which phase to which in a period, both days included, and how many came.

    Those that are deleted now are left out. Moves that were undone have never been.
    """
    model = OF_KIND[kind]
    went = (
        PhaseChange.select(PhaseChange.from_phase, PhaseChange.to_phase, pw.fn.COUNT(PhaseChange.id))
        .join(model, on=(model.id == PhaseChange.record) & model.hidden_at.is_null())
        .where(PhaseChange.kind == kind, *_within(PhaseChange.at, since, until))
        .group_by(PhaseChange.from_phase, PhaseChange.to_phase)
    )
    first = PhaseChange.alias()
    began = pw.fn.COALESCE(
        first.select(first.from_phase).where(first.record == model.id).order_by(first.at, first.id).limit(1),
        model.phase,
    )
    came = (
        model.select(began, pw.fn.COUNT(model.id))
        .where(model.hidden_at.is_null(), *_within(model.created_at, since, until))
        .group_by(began)
    )
    order = list(Phase)
    found = [Moved(kind, None, Phase(to), count) for to, count in rows(came)]
    found += [Moved(kind, Phase(left), Phase(to), count) for left, to, count in rows(went)]
    return tuple(
        sorted(found, key=lambda one: (-1 if one.left is None else order.index(one.left), order.index(one.to)))
    )


def counts(kind: Kind) -> dict[Phase, int]:
    """How many are in each phase now, in the order of the phases."""
    model = OF_KIND[kind]
    query = model.select(model.phase, pw.fn.COUNT(model.id)).where(model.hidden_at.is_null()).group_by(model.phase)
    found = dict(rows(query))
    return {phase: found.get(phase, 0) for phase in Phase}


def _within(moment: pw.Field, since: date | None, until: date | None) -> list[pw.Expression]:
    conditions: list[pw.Expression] = []
    if since is not None:
        conditions.append(moment >= clock.start_of(since))
    if until is not None:
        conditions.append(moment < clock.start_of(until + timedelta(days=1)))
    return conditions
