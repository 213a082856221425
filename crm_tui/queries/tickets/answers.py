"""What forms and pages need to know of a ticket: where it can go, and whose it is."""

from __future__ import annotations

from typing import NamedTuple
from uuid import UUID

from crm_tui.db.models import Stage, Ticket, scalars
from crm_tui.domain.records import Kind
from crm_tui.errors import NotFound


class Answering(NamedTuple):
    """A ticket that is to be answered."""

    title: str
    """Its reference and subject."""
    channel: str
    stages: tuple[str, ...]
    """The stages that it can go to."""


def answering(ticket: UUID) -> Answering:
    """That; raises `NotFound`."""
    row = Ticket.get_or_none(Ticket.id == ticket, Ticket.hidden_at.is_null())
    if row is None:
        raise NotFound("That ticket is not there any more; it may have been deleted.")
    there = Stage.select(Stage.name).where(
        Stage.pipeline == row.pipeline_id, Stage.id != row.stage_id, Stage.hidden_at.is_null(),
        Stage.archived_at.is_null(),
    )  # fmt: skip
    return Answering(f"{row.ref} {row.title}", row.channel or "", tuple(scalars(there.order_by(Stage.position))))


def customer_of(ticket: UUID) -> tuple[Kind, UUID] | None:
    """Who asks: the contact, else the company; None where neither is known."""
    row = Ticket.get_or_none(Ticket.id == ticket)
    if row is not None and row.contact_id:
        return Kind.CONTACT, row.contact_id
    return (Kind.COMPANY, row.company_id) if row is not None and row.company_id else None
