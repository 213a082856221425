"""A workspace in which one thing of each kind waits for Ana, and some that do not; for tests of the agenda."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from crm_tui import clock
from crm_tui.db import journal
from crm_tui.db.models import Contact, Deal
from crm_tui.domain.records import Kind
from crm_tui.filters.context import FilterContext
from crm_tui.queries.agenda.lines import AgendaLine, agenda
from crm_tui.queries.agenda.scope import AgendaOf
from crm_tui.services.agenda.cadences import set_cadence
from crm_tui.services.editing.records import add_record

WAITING = {
    "Send the offer": ("overdue",),
    "Call Kim": ("today",),
    "Late harvest": ("passed",),
    "Rotten fruit": ("rotting", "stepless"),
    "Fresh start": ("stepless",),
    "Lee Wong": ("silent",),
}
"""What waits, by title or name, with the kinds of its reasons, the most urgent first."""


def fill(me: UUID) -> None:
    """Add it all; `WAITING` is what the agenda then has."""
    add_record(me, Kind.CONTACT, {"name": "Kim Sato", "tags": "vip", "owner": "me", "phase": "retention"})
    add_record(me, Kind.CONTACT, {"name": "Lee Wong", "tags": "vip", "owner": "me", "phase": "retention"})
    add_record(me, Kind.CONTACT, {"name": "Mia Cold", "owner": "me"})
    silent_for("Kim Sato", 3)
    silent_for("Lee Wong", 20)
    silent_for("Mia Cold", 400)
    set_cadence(me, "VIPs", 14, "tag:vip")
    for title, amount, close in (
        ("Late harvest", "30k", "+1w"),
        ("Rotten fruit", "2k", "+4w"),
        ("Fresh start", "1k", "+5w"),
        ("All is well", "9k", "+6w"),
    ):
        add_record(me, Kind.DEAL, {"title": title, "amount": amount, "close": close})
    change(Deal.get(Deal.title == "Late harvest"), close_date=clock.today() - timedelta(days=3))
    change(Deal.get(Deal.title == "Rotten fruit"), last_touch_at=clock.now() - timedelta(days=30))
    for title, due, about in (
        ("Send the offer", "-2d", {"deal": "Late harvest"}),
        ("Call Kim", "today", {"contact": "Kim Sato"}),
        ("Plan ahead", "+1d", {"deal": "All is well"}),
    ):
        add_record(me, Kind.TASK, {"title": title, "due": due, **about})


def silent_for(name: str, days: int) -> None:
    """Have the last word with somebody lie so many days back."""
    change(Contact.get(Contact.name == name), last_touch_at=clock.now() - timedelta(days=days))


def change(row: object, **columns: object) -> None:
    """Write columns of a row as no service would."""
    with journal.action(None, "changed for a test") as act:
        act.update(row, **columns)  # type: ignore[arg-type]


def context_of(me: UUID | None) -> FilterContext:
    return FilterContext.at_present(me)


def lines(me: UUID, typed: str = "", *, everybody: bool = False) -> tuple[AgendaLine, ...]:
    """The agenda of a user."""
    return agenda(AgendaOf(typed, everybody=everybody), context_of(me))


def waiting(me: UUID, typed: str = "", *, everybody: bool = False) -> dict[str, tuple[str, ...]]:
    """What waits for a user, by title, with the kinds of its reasons."""
    found = lines(me, typed, everybody=everybody)
    return {line.matter.title: tuple(reason.id for reason in line.reasons) for line in found}
