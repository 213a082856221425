"""What the lines of an agenda are about: tasks, deals and people, each with what reasons and priorities rest on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui import clock
from crm_tui.db.models import Company, Contact, Deal, Stage, Task, Ticket, User
from crm_tui.domain.money import Money, money_of
from crm_tui.domain.records import Kind, Phase, short_ref
from crm_tui.filters.cadences import silent_since
from crm_tui.queries.agenda.scope import Within

_LEFT = pw.JOIN.LEFT_OUTER


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """A record that something is to be done about."""

    kind: Kind
    id: UUID
    ref: str
    version: int
    title: str
    """Its name or title."""
    about: tuple[str, ...]
    """The checklist, deal, contact and company that it is about or belongs to, the telling one first."""
    owner: str | None
    amount: Money | None = None
    """What is at stake: of the deal, where there is an open one."""
    probability: int | None = None
    """Percent in force of that deal."""
    phase: Phase | None = None
    """Of the person, or the company, where it is about no deal."""
    day: date | None = None
    """When it is due, or expected to close."""
    touched: datetime | None = None
    """The last human touch; None for never."""
    known: datetime | None = None
    """When a person came into the workspace."""
    limit: int | None = None
    """Days without a touch that its stage, or the cadence, allows."""
    due: datetime | None = None
    """The moment at which a ticket is to be answered, or resolved where it was answered."""
    answered: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """A kind of record that lines can be about."""

    may: Callable[[Within], Any]
    """What every line about it meets; an index leads to it."""
    select: Callable[[Within], Any]
    """The query for what a `Matter` takes, without conditions."""
    matter: Callable[[dict[str, Any]], Matter]
    """A row of it as a matter."""


def _tasks_due(within: Within) -> Any:
    return Task.done_at.is_null() & (Task.due <= within.context.today)


def _tasks(_within: Within) -> Any:
    from crm_tui.queries.onboarding.steps import checklist_of_a_step

    return (
        Task.select(
            Task.id, Task.number, Task.version, Task.title, Task.due.alias("day"), User.name.alias("owner"),
            Deal.title.alias("deal"), Deal.amount, Deal.currency, _PROBABILITY.alias("probability"),
            Contact.name.alias("contact"), Contact.phase.alias("of_contact"),
            Company.name.alias("company"), Company.phase.alias("of_company"), *checklist_of_a_step(),
        )
        .join_from(Task, User, _LEFT)
        .join_from(Task, Deal, _LEFT, on=(Task.deal == Deal.id) & Deal.closed_at.is_null() & Deal.hidden_at.is_null())
        .join_from(Deal, Stage, _LEFT)
        .join_from(Task, Contact, _LEFT)
        .join_from(Task, Company, _LEFT)
    )  # fmt: skip


def _task(row: dict[str, Any]) -> Matter:
    from crm_tui.queries.onboarding.steps import in_short

    about = [in_short(row.pop("step_of"), row.pop("steps_done"), row.pop("steps"))]
    about += [row.pop("deal"), row.pop("contact"), row.pop("company")]
    phases = row.pop("of_contact"), row.pop("of_company")
    phase = next((Phase(phase) for phase in phases if phase), None)
    return Matter(**_common(Kind.TASK, row), about=tuple(filter(None, about)), phase=phase)


def _open_deals(_within: Within) -> Any:
    return Deal.closed_at.is_null()


def _deals(_within: Within) -> Any:
    return (
        Deal.select(
            Deal.id, Deal.number, Deal.version, Deal.title, Deal.close_date.alias("day"), User.name.alias("owner"),
            Deal.amount, Deal.currency, _PROBABILITY.alias("probability"), Company.name.alias("company"),
            Stage.name.alias("stage"), Deal.last_touch_at.alias("touched"), Stage.rot_days.alias("limit"),
        )
        .join_from(Deal, Stage)
        .join_from(Deal, User, _LEFT)
        .join_from(Deal, Company, _LEFT)
    )  # fmt: skip


def _deal(row: dict[str, Any]) -> Matter:
    about = row.pop("company"), row.pop("stage")
    return Matter(**_common(Kind.DEAL, row), about=tuple(filter(None, about)))


def _silent_for_a_day(within: Within) -> Any:
    yesterday = clock.to_micros(within.context.now - timedelta(days=1))
    return silent_since() <= pw.Value(yesterday, converter=False)


def _people(within: Within) -> Any:
    return (
        Contact.select(
            Contact.id, Contact.number, Contact.version, Contact.name.alias("title"), User.name.alias("owner"),
            Contact.job_title.alias("job"), Company.name.alias("company"), Contact.phase,
            Contact.last_touch_at.alias("touched"), Contact.created_at.alias("known"),
            within.days_between_words.alias("limit"),
        )
        .join_from(Contact, User, _LEFT)
        .join_from(Contact, Company, _LEFT)
    )  # fmt: skip


def _person(row: dict[str, Any]) -> Matter:
    about = row.pop("company"), row.pop("job")
    row["phase"] = Phase(row["phase"])
    return Matter(**_common(Kind.CONTACT, row), about=tuple(filter(None, about)))


def _open_tickets(_within: Within) -> Any:
    return Ticket.resolved_at.is_null() & Ticket.waiting_since.is_null()


def _tickets(_within: Within) -> Any:
    return (
        Ticket.select(
            Ticket.id, Ticket.number, Ticket.version, Ticket.title, User.name.alias("owner"), Stage.name.alias("stage"),
            Contact.name.alias("contact"), Contact.phase.alias("of_contact"),
            Company.name.alias("company"), Company.phase.alias("of_company"),
            Ticket.response_due, Ticket.resolution_due, Ticket.responded_at,
        )
        .join_from(Ticket, Stage)
        .join_from(Ticket, User, _LEFT)
        .join_from(Ticket, Contact, _LEFT)
        .join_from(Ticket, Company, _LEFT, on=Ticket.company == Company.id)
    )  # fmt: skip


def _ticket(row: dict[str, Any]) -> Matter:
    about = row.pop("contact"), row.pop("company"), row.pop("stage")
    phases = row.pop("of_contact"), row.pop("of_company")
    answered = row.pop("responded_at") is not None
    response, resolution = row.pop("response_due"), row.pop("resolution_due")
    due = resolution if answered else response or resolution
    return Matter(
        **_common(Kind.TICKET, row), about=tuple(filter(None, about)), due=due, answered=answered,
        day=clock.local(due).date() if due else None,
        phase=next((Phase(phase) for phase in phases if phase), None),
    )  # fmt: skip


_PROBABILITY = pw.fn.COALESCE(Deal.probability, Stage.probability)
"""Percent in force of an open deal."""


def _common(kind: Kind, row: dict[str, Any]) -> dict[str, Any]:
    """The row with its kind, its reference, and its amount as money."""
    ref = short_ref(kind, row.pop("number"))
    if "currency" in row:
        row["amount"] = money_of(row["amount"], row.pop("currency"))
    return {**row, "kind": kind, "ref": ref}


SOURCES: Mapping[Kind, Source] = {
    Kind.TASK: Source(_tasks_due, _tasks, _task),
    Kind.DEAL: Source(_open_deals, _deals, _deal),
    Kind.CONTACT: Source(_silent_for_a_day, _people, _person),
    Kind.TICKET: Source(_open_tickets, _tickets, _ticket),
}
"""The kinds of record that lines can be about."""
