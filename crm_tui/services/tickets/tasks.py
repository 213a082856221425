"""Tasks for tickets: about their customer, and shown on their page."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from crm_tui.db import journal
from crm_tui.db.models import Task, Ticket
from crm_tui.services.editing import tasks
from crm_tui.services.editing.saved import Saved
from crm_tui.services.guards import visible


def add_task(by: UUID | None, ticket: UUID, values: Mapping[str, str]) -> Saved:
    """Add a task for a ticket, about its customer; raises `NotFound`, or BadInput with the field."""
    with journal.action(by, "") as act:
        row = visible(Ticket, ticket)
        about = {name: getattr(row, name).ref for name in ("contact", "company") if getattr(row, f"{name}_id")}
        saved = tasks.add_task(by, {**about, **values})
        act.update(Task.get_by_id(saved.id), ticket=row.id)
        return saved
