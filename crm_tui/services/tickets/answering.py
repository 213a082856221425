"""What is said about a ticket: our answers, the first of which stops a clock, and what the customer says."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from crm_tui.db import journal
from crm_tui.db.models import Stage, Ticket
from crm_tui.domain.choices import Channel
from crm_tui.domain.records import ActivityKind, Kind, StageKind
from crm_tui.domain.service.replies import open_places
from crm_tui.errors import BadInput
from crm_tui.queries.shape.stages import stage_named
from crm_tui.services.editing.activities import log_activity
from crm_tui.services.editing.saved import Saved, saved, tell
from crm_tui.services.guards import require_version, visible
from crm_tui.services.tickets import moving
from crm_tui.services.tickets.pipeline import waits

_HAPPENS: dict[str, ActivityKind] = {
    Channel.EMAIL: ActivityKind.EMAIL,
    Channel.PHONE: ActivityKind.CALL,
    Channel.CHAT: ActivityKind.CHAT,
    Channel.SOCIAL: ActivityKind.CHAT,
    Channel.WEB: ActivityKind.EMAIL,
    Channel.IN_PERSON: ActivityKind.MEETING,
}
"""What it is to answer by a channel."""


def answer(
    by: UUID | None, ticket: UUID, words: str, *, then: str = "", channel: str = "", seen_version: int | None = None
) -> Saved:
    """Note an answer to the customer, by the ticket's channel unless another is given, and move the ticket after it.

    The first one stops the clock of the first answer; who answers a ticket of nobody's takes it. `then` names a stage,
    or begins its name. Raises `NotFound`, `Stale`, BadInput with the field, and as `moving.move`; then nothing has
    changed.
    """
    body = _words(words)
    if left := open_places(body):
        listed = ", ".join(f"{{{place}}}" for place in left)
        raise BadInput(f"Nothing was filled in for {listed}; write what belongs there.", "words")
    with journal.action(by, "") as act:
        row = visible(Ticket, ticket)
        require_version(row, seen_version)
        tell(act, f"answered ticket {row.ref} {row.title}")
        _log(act, row, channel or row.channel, f"Re: {row.title}", body)
        changes: dict[str, Any] = {} if row.responded_at else {"responded_at": act.at}
        if row.owner_id is None and by is not None:
            changes["owner"] = by
        act.update(row, **changes)
        if then.strip():
            row = _move(act, row, stage_named(row.id, then, Kind.TICKET), by)
        return saved(act, Kind.TICKET, row)


def hear(by: UUID | None, ticket: UUID, words: str, *, channel: str = "") -> Saved:
    """Note what the customer said; a ticket that waited for that, or was resolved, is open again.

    Raises `NotFound`, or BadInput with the field.
    """
    body = _words(words)
    with journal.action(by, "") as act:
        row = visible(Ticket, ticket)
        tell(act, f"noted what the customer said about ticket {row.ref} {row.title}")
        _log(act, row, channel or row.channel, row.title, body)
        if row.waiting_since is not None or row.resolved_at is not None:
            row = _move(act, row, _working_stage(row), by)
        return saved(act, Kind.TICKET, row)


def _words(words: str) -> str:
    if not words.strip():
        raise BadInput("Write what was said.", "words")
    return words.strip()


def _log(act: journal.Action, row: Ticket, channel: str | None, subject: str, body: str) -> None:
    about = {name: getattr(row, f"{name}_id") for name in ("contact", "company", "deal")}
    kind = _HAPPENS.get(channel or "", ActivityKind.EMAIL)
    log_activity(act, kind, subject, body=body, ticket=row.id, **about)


def _move(act: journal.Action, row: Ticket, stage: UUID, by: UUID | None) -> Ticket:
    """The ticket in another stage, unless it is there already."""
    if stage == row.stage_id:
        return row
    said = act.summary
    moved = moving.move(row.id, stage, by, None)
    act.summary = f"{said}, and moved it to {moved.to_stage}"
    return Ticket.get_by_id(row.id)


def _working_stage(row: Ticket) -> UUID:
    """The last stage of its pipeline in which somebody is at work on it."""
    stages = (
        Stage.select()
        .where(
            Stage.pipeline == row.pipeline_id, Stage.kind == StageKind.OPEN,
            Stage.hidden_at.is_null(), Stage.archived_at.is_null(),
        )
        .order_by(Stage.position.desc())
    )  # fmt: skip
    found = next((stage for stage in stages if not waits(stage)), None)
    return UUID(str(found.id if found else row.stage_id))
