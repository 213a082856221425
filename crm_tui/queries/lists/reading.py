"""Reading the rows of lists for a window of ids, in a fixed number of statements."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui.db.conditions import among_listed, listed
from crm_tui.db.models import Activity, Company, Contact, ContactPoint, Deal, Pipeline, Stage, Task, User
from crm_tui.db.prepared import Prepared
from crm_tui.domain.fields.plain import PLAIN
from crm_tui.domain.money import money_of
from crm_tui.domain.records import ActivityKind, Kind, Phase, StageKind, short_ref
from crm_tui.filters.context import FilterContext
from crm_tui.filters.field import scalar
from crm_tui.filters.kinds.deals import is_overdue, is_rotting
from crm_tui.queries.lists.own_columns import own_values
from crm_tui.queries.lists.plain import plain_rows
from crm_tui.queries.lists.rows import ActivityRow, CompanyRow, ContactRow, DealRow, ListRow, TaskRow
from crm_tui.queries.records.beside import tags_of

_LEFT = pw.JOIN.LEFT_OUTER


def read_rows(kind: Kind, ids: Sequence[UUID], context: FilterContext) -> tuple[ListRow, ...]:
    """The rows of some records, in the order of the ids; those that are gone are left out."""
    read = partial(plain_rows, kind) if kind in PLAIN else _READERS[kind]
    found: dict[UUID, ListRow] = {row.id: row for row in read(ids, context)} if ids else {}
    for record, own in own_values(kind, ids).items():
        if record in found:
            found[record] = replace(found[record], own=own)
    return tuple(found[record] for record in ids if record in found)


def _about(kind: Kind, record: dict[str, Any]) -> dict[str, Any]:
    ref = short_ref(kind, record.pop("number"))
    return {**record, "kind_of": kind, "ref": ref}


def _identity(model: Any, created: Any) -> tuple[Any, ...]:
    return (
        model.id,
        model.number,
        model.version,
        model.external_id.alias("external"),
        created.alias("created"),
    )


def _deals(ids: Sequence[UUID], context: FilterContext) -> list[ListRow]:
    query: Any = (
        Deal.select(
            *_identity(Deal, Deal.opened_at), Deal.title, Deal.outcome, Deal.source,
            Company.name.alias("company"), User.name.alias("owner"), Pipeline.name.alias("pipeline"),
            Deal.amount, Deal.currency, Deal.probability.alias("own"), Stage.probability,
            Stage.name.alias("stage"), Deal.entered_at.alias("entered"), Deal.close_date.alias("close"),
            Deal.last_touch_at.alias("touched"), Deal.closed_at.alias("closed"),
            is_rotting(context).alias("rotting"), is_overdue(context).alias("overdue"),
        )
        .join_from(Deal, Pipeline)
        .join_from(Deal, Stage)
        .join_from(Deal, Company, _LEFT)
        .join_from(Deal, User, _LEFT)
        .where(Deal.id.in_(ids))
    )  # fmt: skip
    steps, tags = _next_steps(ids), tags_of(ids)
    return [_deal(record, steps.get(record["id"], (None, None)), tags) for record in query.dicts()]


def _deal(
    record: dict[str, Any], step: tuple[str | None, date | None], tags: Mapping[UUID, tuple[str, ...]]
) -> ListRow:
    own = record.pop("own")
    if record["outcome"] == StageKind.OPEN and own is not None:
        record["probability"] = own
    record["amount"] = money_of(record["amount"], record.pop("currency"))
    record["outcome"] = StageKind(record["outcome"])
    record["rotting"], record["overdue"] = bool(record["rotting"]), bool(record["overdue"])
    about = _about(Kind.DEAL, record)
    return DealRow(**about, next=step[0], next_due=step[1], tags=tags.get(record["id"], ()))


def _next_steps(deals: Sequence[UUID]) -> dict[UUID, tuple[str, date | None]]:
    """The earliest open task of each deal that has one; a task without a day comes last."""
    return {deal: (title, due) for deal, title, due in _STEPS_LATEST_FIRST.rows(listed(deals))}


_STEPS_LATEST_FIRST = Prepared(
    lambda deals: (
        Task.select(Task.deal, Task.title, Task.due)
        .where(among_listed(Task.deal, deals), Task.done_at.is_null(), Task.hidden_at.is_null())
        .order_by(Task.due.desc(nulls="first"), Task.id.desc())
    )
)


_CONTACTS = Prepared(
    lambda ids: (
        Contact.select(
            *_identity(Contact, Contact.created_at), Contact.name, Contact.job_title.alias("title"),
            Company.name.alias("company"), Contact.phase, User.name.alias("owner"),
            Contact.last_touch_at.alias("touched"), Contact.source, Contact.channel,
            Contact.grade, Contact.fit, Contact.engagement, Contact.lead_step.alias("lead"), Contact.need,
            Contact.budget, Contact.currency, Contact.authority, Contact.timing,
            Contact.unsubscribed_at.alias("unsubscribed"),
        )
        .join_from(Contact, Company, _LEFT)
        .join_from(Contact, User, _LEFT)
        .where(among_listed(Contact.id, ids))
    )
)  # fmt: skip


def _contacts(ids: Sequence[UUID], _context: FilterContext) -> list[ListRow]:
    beside = _beside(Kind.CONTACT, ids)
    return [_contact(record, beside) for record in _CONTACTS.dicts(listed(ids))]


def _contact(record: dict[str, Any], beside: Callable[[dict[str, Any]], dict[str, Any]]) -> ListRow:
    record["budget"] = money_of(record["budget"], record.pop("currency"))
    return ContactRow(**{**_about(Kind.CONTACT, record), **beside(record)})


_OPEN_DEALS = scalar(
    Deal.select(pw.fn.COUNT(Deal.id)).where(
        Deal.company == Company.id, Deal.outcome == StageKind.OPEN, Deal.hidden_at.is_null()
    )
)

_COMPANIES = Prepared(
    lambda ids: (
        Company.select(
            *_identity(Company, Company.created_at), Company.name, Company.domain, Company.industry,
            Company.city, Company.country, Company.employees, Company.revenue, Company.currency,
            Company.phase, User.name.alias("owner"), Company.last_touch_at.alias("touched"), Company.source,
            _OPEN_DEALS.alias("deals"),
        )
        .join_from(Company, User, _LEFT)
        .where(among_listed(Company.id, ids))
    )
)  # fmt: skip


def _companies(ids: Sequence[UUID], _context: FilterContext) -> list[ListRow]:
    beside = _beside(Kind.COMPANY, ids)
    return [_company(record, beside) for record in _COMPANIES.dicts(listed(ids))]


def _company(record: dict[str, Any], beside: Callable[[dict[str, Any]], dict[str, Any]]) -> ListRow:
    record["revenue"] = money_of(record["revenue"], record.pop("currency"))
    return CompanyRow(**{**_about(Kind.COMPANY, record), **beside(record)})


def _beside(kind: Kind, ids: Sequence[UUID]) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """What stands in other tables about a contact or company, and its phase as such."""
    tags = tags_of(ids)
    main: dict[tuple[str, str], str] = {}
    for record, way, value in _WAYS[kind].run(listed(ids)):
        main.setdefault((record, way), value)

    def beside(record: dict[str, Any]) -> dict[str, Any]:
        written = record["id"].hex
        return {
            "email": main.get((written, "email")),
            "phone": main.get((written, "phone")),
            "phase": Phase(record["phase"]),
            "tags": tags.get(record["id"], ()),
        }

    return beside


def _ways_of(owner: Any) -> Prepared:
    """How to reach contacts or companies, the main way of each kind first; all ways, for SQLite would look for those of
    some kinds among everybody's.
    """
    ordered = ContactPoint.select(owner, ContactPoint.kind, ContactPoint.value)
    ordered = ordered.order_by(ContactPoint.position, ContactPoint.id)
    return Prepared(lambda records: ordered.where(among_listed(owner, records)))


_WAYS = {Kind.CONTACT: _ways_of(ContactPoint.contact), Kind.COMPANY: _ways_of(ContactPoint.company)}


def _with_what_it_is_about(model: Any, user: Any, *columns: Any) -> Prepared:
    named = (Deal.title.alias("deal"), Contact.name.alias("contact"), Company.name.alias("company"))
    query = (
        model.select(*_identity(model, model.created_at), *columns, *named)
        .join_from(model, User, _LEFT, on=user)
        .join_from(model, Deal, _LEFT)
        .join_from(model, Contact, _LEFT)
        .join_from(model, Company, _LEFT)
    )
    return Prepared(lambda ids: query.where(among_listed(model.id, ids)))


_TASKS = _with_what_it_is_about(
    Task,
    Task.owner,
    Task.title,
    Task.due,
    Task.done_at.alias("done"),
    Task.list_name.alias("list"),
    User.name.alias("owner"),
)

_ACTIVITIES = _with_what_it_is_about(
    Activity,
    Activity.by,
    Activity.kind,
    Activity.at,
    Activity.subject,
    Activity.minutes,
    User.name.alias("by"),
)


def _tasks(ids: Sequence[UUID], context: FilterContext) -> list[ListRow]:
    tags = tags_of(ids)
    return [
        TaskRow(
            **_about(Kind.TASK, record),
            overdue=_is_overdue(record, context.today),
            tags=tags.get(record["id"], ()),
        )
        for record in _TASKS.dicts(listed(ids))
    ]


def _is_overdue(task: dict[str, Any], today: date) -> bool:
    return task["done"] is None and task["due"] is not None and task["due"] < today


def _activities(ids: Sequence[UUID], _context: FilterContext) -> list[ListRow]:
    return [
        ActivityRow(**{**_about(Kind.ACTIVITY, record), "kind": ActivityKind(record["kind"])})
        for record in _ACTIVITIES.dicts(listed(ids))
    ]


_READERS: Mapping[Kind, Callable[[Sequence[UUID], FilterContext], list[ListRow]]] = {
    Kind.DEAL: _deals,
    Kind.CONTACT: _contacts,
    Kind.COMPANY: _companies,
    Kind.TASK: _tasks,
    Kind.ACTIVITY: _activities,
}
