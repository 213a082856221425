"""Moving a ticket between stages: the only place that sets its stage, and what follows for its clocks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui.db import journal
from crm_tui.db.models import Stage, Ticket, TicketMove
from crm_tui.domain import positions
from crm_tui.domain.records import Kind, StageKind
from crm_tui.domain.service.clock import due_after, working_time
from crm_tui.errors import BadInput, CriteriaNotMet, Unmet
from crm_tui.filters.context import FilterContext
from crm_tui.queries.shape import criteria
from crm_tui.queries.tickets.rules import service_rules
from crm_tui.services.editing import saving
from crm_tui.services.editing.saved import tell
from crm_tui.services.guards import require_version, visible
from crm_tui.services.moving.transitions import Moved, cannot_move, stage_for
from crm_tui.services.tickets.pipeline import waits


def move(
    ticket: UUID, to_stage: UUID, by: UUID | None, seen_version: int | None, reason: str = "", *, force: bool = False
) -> Moved:
    """Move a ticket into a stage of its pipeline, on top of it.

    Forwards, the exit criteria of the stage that it leaves must be met; always, the entry criteria of the one that it
    enters. `force` moves all the same, and needs `reason`. While it waits for the customer, and while it is resolved,
    its clock stands.
    Raises `Stale`, `CriteriaNotMet`, `BadInput` or `NotFound`; then nothing has changed.
    """
    if force and not reason.strip():
        raise BadInput("Forcing a move needs a reason; say why.", "reason")
    with journal.action(by, "") as act:
        row = visible(Ticket, ticket)
        require_version(row, seen_version)
        old, new = Stage.get_by_id(row.stage_id), stage_for(row, to_stage)
        unmet = _unmet(row, old, new, by)
        if unmet and not force:
            raise CriteriaNotMet(cannot_move(row, new, unmet), unmet)
        _append(act, row, old, new, reason, forced=bool(unmet))
        act.update(row, **standing(new, act.at), **_clocks(row, new, act.at))
        moved = Moved(
            row.id, row.ref, row.title, old.name, new.name, StageKind(new.kind), row.version, act.id,
            forced=bool(unmet), unmet=unmet, kind=Kind.TICKET,
        )  # fmt: skip
        tell(act, str(moved))
        return moved


def advance(
    tickets: Sequence[tuple[UUID, int | None]],
    to_stage: UUID,
    by: UUID | None,
    filled: Mapping[UUID, Mapping[str, str]],
    *,
    reason: str = "",
    force: bool = False,
) -> list[Moved]:
    """Write what was filled in for each ticket, texts of its fields, then move them: one action, all or nothing.

    The tickets keep their order, the first one on top. Raises as `move`, and `CriteriaNotMet` or `NotAll` for several.
    """
    from crm_tui.services.editing.plans import PLANS
    from crm_tui.services.moving.advancing import move_all

    def fill_in(ticket: UUID) -> None:
        if values := filled.get(ticket):
            saving.edit(PLANS[Kind.TICKET], by, ticket, None, values)

    def one(ticket: UUID) -> Moved:
        return move(ticket, to_stage, by, None, reason, force=force)

    return move_all(Kind.TICKET, tickets, to_stage, by, fill_in, one)


def empty(act: journal.Action, stage: Stage, target: Stage) -> int:
    """Move all tickets of a stage that goes away to one of the same kind; returns how many are not deleted.

    Nothing is asked of them, and whether their clocks stand is said by where they stand then.
    """
    tickets = list(Ticket.select().where(Ticket.stage == stage.id).order_by(Ticket.position.desc(), Ticket.id.desc()))
    for row in tickets:
        _append(act, row, stage, target, f"the stage {stage.name} was deleted", forced=False)
        act.update(row, **standing(target, act.at), **_clocks(row, target, act.at))
    return sum(row.hidden_at is None for row in tickets)


def standing(stage: Stage, at: datetime) -> dict[str, Any]:
    """The columns of a ticket that say where it stands, once it has entered a stage on top of it."""
    top = (
        Ticket.select(Ticket.position)
        .where(Ticket.stage == stage.id, Ticket.hidden_at.is_null())
        .order_by(Ticket.position)
        .limit(1)
    )
    return {"stage": stage.id, "position": positions.on_top(top.scalar()), "entered_at": at}


def start(act: journal.Action, row: Ticket) -> None:
    """Write the first move of a ticket that was just created."""
    _append(act, row, None, Stage.get_by_id(row.stage_id), "", forced=False)


def _clocks(row: Ticket, new: Stage, at: datetime) -> dict[str, Any]:
    """What a move means for the clocks: they stand while it waits or is resolved, and go on that much later."""
    waiting, resolved = waits(new), new.kind != StageKind.OPEN
    changes: dict[str, Any] = {
        "waiting_since": (row.waiting_since or at) if waiting else None,
        "resolved_at": (row.resolved_at or at) if resolved else None,
    }
    stood_since = row.resolved_at or row.waiting_since
    goes_on = (row.waiting_since is not None, row.resolved_at is not None) == (waiting, resolved)
    if stood_since is None or goes_on:
        return changes
    hours = service_rules().hours
    stood = working_time(hours, stood_since, at)
    changes["waited"] = row.waited + int(stood.total_seconds())
    changes["resolution_due"] = row.resolution_due and due_after(hours, row.resolution_due, stood)
    if row.responded_at is None:
        changes["response_due"] = row.response_due and due_after(hours, row.response_due, stood)
    return changes


def _append(act: journal.Action, row: Ticket, old: Stage | None, new: Stage, reason: str, *, forced: bool) -> None:
    last = TicketMove.select(pw.fn.MAX(TicketMove.seq)).where(TicketMove.ticket == row.id).scalar()
    act.create(
        TicketMove,
        ticket=row.id,
        seq=1 + (last or 0),
        from_stage=old.id if old else None,
        to_stage=new.id,
        at=act.at if old else row.entered_at,
        by=act.by,
        reason=reason.strip(),
        forced=forced,
    )


def _unmet(row: Ticket, old: Stage, new: Stage, by: UUID | None) -> tuple[Unmet, ...]:
    """What keeps the ticket from moving; a step back does not ask for exit criteria."""
    sides = [(new.id, "enter")]
    if new.position > old.position and old.kind == StageKind.OPEN:
        sides.insert(0, (old.id, "leave"))
    context = FilterContext.at_present(by)
    states = criteria.states(row.id, sides, context, Kind.TICKET)
    return tuple(state.as_unmet() for state in states if not state.met)
