"""What tests of service share: a customer, and a ticket of theirs that was opened on Monday at ten."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from crm_tui import clock
from crm_tui.db.models import Ticket
from crm_tui.domain.records import Kind
from crm_tui.queries.shape.stages import stage_named
from crm_tui.services.editing import records

MONDAY = datetime(2026, 11, 16, 10, 0, tzinfo=UTC)
AddTicket = Callable[..., Ticket]


@pytest.fixture
def add(me: UUID) -> AddTicket:
    """Adds a ticket of Kim Sato's, hours after Monday at ten."""

    def made(after: float = 0, **values: str) -> Ticket:
        with clock.frozen(MONDAY + timedelta(hours=after)):
            if not Ticket.select().exists():
                records.add_record(me, Kind.CONTACT, {"name": "Kim Sato", "email": "kim@acme.example"})
            typed = {"title": "It does not print", "contact": "C1", **values}
            return Ticket.get_by_id(records.add_record(me, Kind.TICKET, typed).id)

    return made


def later(hours: float) -> datetime:
    """So many hours after Monday at ten."""
    return MONDAY + timedelta(hours=hours)


def stage(ticket: Ticket, name: str) -> UUID:
    """A stage of its pipeline by the beginning of its name."""
    return stage_named(ticket.id, name, Kind.TICKET)
