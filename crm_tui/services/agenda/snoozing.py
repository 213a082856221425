"""Snoozing: what somebody does not want to see in their agenda before a day."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from crm_tui import clock
from crm_tui.db import journal
from crm_tui.db.models import OF_KIND, Snooze
from crm_tui.domain.dates.shown import long_date
from crm_tui.domain.dates.words import parse_date
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.services.editing import tasks
from crm_tui.services.editing.saved import Saved, called, saved, tell
from crm_tui.services.guards import visible


def snooze(by: UUID, kind: Kind, record: UUID, until: str) -> Saved:
    """Take a record off one's own agenda until a day in words, such as `fri` or `+2w`; today has it there again.

    A task is put off for everybody: it is due on that day. Raises `NotFound`, or BadInput for a day that has passed.
    """
    day = day_ahead(until, clock.today())
    if kind is Kind.TASK:
        return tasks.snooze(by, record, day.isoformat())
    with journal.action(by, "") as act:
        row = visible(OF_KIND[kind], record)
        present = Snooze.get_or_none(Snooze.user == by, Snooze.record == record)
        if day == clock.today():
            if present is not None:
                act.delete(present)
            tell(act, f"woke {called(kind, row)}")
        else:
            if present is None:
                act.create(Snooze, user=by, kind=kind, record=record, until=day)
            else:
                act.update(present, until=day)
            tell(act, f"snoozed {called(kind, row)} until {long_date(day)}")
        return saved(act, kind, row)


def day_ahead(until: str, today: date) -> date:
    """The day that is meant, today or one to come; raises BadInput."""
    try:
        day = parse_date(until, today)
    except BadInput as error:
        raise BadInput(str(error), "until") from error
    if day < today:
        raise BadInput(f"{long_date(day)} has passed; write a day to come, such as fri or +2w.", "until")
    return day
