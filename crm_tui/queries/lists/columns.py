"""The columns of lists: what each is called, and what the list is sorted by under its name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import peewee as pw

from crm_tui.db.models import Activity, Company, Contact, Deal, Pipeline, Stage, Task, User
from crm_tui.domain.fields.plain import PLAIN
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.filters.field import scalar
from crm_tui.filters.open_deals import open_deals
from crm_tui.queries.lists.column import CURRENCY, Column
from crm_tui.queries.lists.own_columns import NUMERIC, own_fields, own_sort
from crm_tui.queries.lists.plain import plain_columns, plain_sorts
from crm_tui.text import as_label, fold, nearest


def columns(kind: Kind) -> tuple[Column, ...]:
    """The columns that a list of a kind has in every workspace, in their usual order."""
    return plain_columns(kind) if kind in PLAIN else _COLUMNS[kind]


def all_columns(kind: Kind) -> tuple[Column, ...]:
    """The columns that a list of a kind can show, those of the open workspace's own fields last."""
    own = (Column(name, as_label(name), type_ in NUMERIC, shown=False) for name, type_ in own_fields(kind))
    return (*columns(kind), *own)


def column(kind: Kind, name: str) -> Column:
    """The column of a kind with this name; raises BadInput with the nearest names."""
    for known_ones in (columns, all_columns):
        for known in known_ones(kind):
            if fold(known.name) == fold(name):
                return known
    names = [known.name for known in all_columns(kind)]
    near = nearest(name, names) or names
    raise BadInput(f"{kind.plural.capitalize()} have no column “{name}”; there is {', '.join(near)}.", "columns")


def chosen_columns(kind: Kind, names: str) -> tuple[Column, ...]:
    """The columns with these names, which have commas between, each once; raises BadInput."""
    return tuple(dict.fromkeys(column(kind, name.strip()) for name in names.split(",") if name.strip()))


def sort_of(kind: Kind, name: str) -> Any:
    """The expression that a list is sorted by under a column's name; raises BadInput where there is none."""
    found = column(kind, name)
    if not found.sortable:
        raise BadInput(f"Nothing can be sorted by {name}; choose another column.", "sort")
    sorts = plain_sorts(kind) if kind in PLAIN else _SORTS[kind]
    if found.name not in sorts:
        return own_sort(kind, found.name)
    by = sorts[found.name]
    return scalar(by) if isinstance(by, pw.Select) else by


def _company(model: Any) -> Any:
    return scalar(Company.select(Company.sort_key).where(Company.id == model.company))


def _user(owner: Any) -> Any:
    return scalar(User.select(User.name_key).where(User.id == owner))


_TAGS = Column("tags", "Tags", sortable=False)
_TOUCHED = Column("touched", "Touched")
_OWNER = Column("owner", "Owner")
_COMPANY = Column("company", "Company")
_EMAIL = Column("email", "E-mail", sortable=False)
_PHONE = Column("phone", "Phone", sortable=False)
_REF = Column("ref", "Ref")


def _hidden(name: str, label: str, *, numeric: bool = False, sortable: bool = True) -> Column:
    return Column(name, label, numeric, shown=False, sortable=sortable)


_COLUMNS: Mapping[Kind, tuple[Column, ...]] = {
    Kind.DEAL: (
        _REF,
        Column("title", "Deal"),
        _COMPANY,
        Column("stage", "Stage"),
        Column("amount", "Amount", numeric=True),
        Column("probability", "%", numeric=True),
        Column("close", "Closes"),
        _OWNER,
        Column("next", "Next step", sortable=False),
        _TOUCHED,
        CURRENCY,
        _hidden("pipeline", "Pipeline"),
        _hidden("outcome", "Outcome"),
        _hidden("entered", "In stage since"),
        _hidden("created", "Created"),
        _hidden("closed", "Closed"),
        _hidden("source", "Source"),
        _hidden("external", "External id"),
        _hidden("tags", "Tags", sortable=False),
    ),
    Kind.CONTACT: (
        _REF,
        Column("name", "Name"),
        Column("title", "Job title"),
        _COMPANY,
        _EMAIL,
        _PHONE,
        Column("phase", "Phase"),
        Column("grade", "Grade"),
        _OWNER,
        _TOUCHED,
        _TAGS,
        _hidden("source", "Source"),
        _hidden("channel", "Channel"),
        _hidden("fit", "Fit", numeric=True),
        _hidden("engagement", "Engagement", numeric=True),
        _hidden("lead", "Lead"),
        _hidden("need", "Need"),
        _hidden("budget", "Budget", numeric=True),
        CURRENCY,
        _hidden("authority", "Authority"),
        _hidden("timing", "Timing"),
        _hidden("unsubscribed", "Unsubscribed"),
        _hidden("created", "Created"),
        _hidden("external", "External id"),
    ),
    Kind.COMPANY: (
        _REF,
        Column("name", "Name"),
        Column("industry", "Industry"),
        Column("city", "City"),
        Column("country", "Country"),
        Column("phase", "Phase"),
        Column("deals", "Open deals", numeric=True),
        _OWNER,
        _TOUCHED,
        _TAGS,
        _hidden("email", "E-mail", sortable=False),
        _hidden("phone", "Phone", sortable=False),
        _hidden("domain", "Domain"),
        _hidden("employees", "Employees", numeric=True),
        _hidden("revenue", "Revenue", numeric=True),
        CURRENCY,
        _hidden("source", "Source"),
        _hidden("created", "Created"),
        _hidden("external", "External id"),
    ),
    Kind.TASK: (
        _REF,
        Column("due", "Due"),
        Column("title", "Task"),
        Column("deal", "Deal"),
        Column("contact", "Contact"),
        _COMPANY,
        _OWNER,
        Column("done", "Done"),
        _hidden("list", "List"),
        _hidden("tags", "Tags", sortable=False),
        _hidden("created", "Created"),
        _hidden("external", "External id"),
    ),
    Kind.ACTIVITY: (
        _REF,
        Column("at", "When"),
        Column("kind", "Kind"),
        Column("subject", "Subject"),
        Column("deal", "Deal"),
        Column("contact", "Contact"),
        _COMPANY,
        Column("by", "By"),
        Column("minutes", "Minutes", numeric=True),
        _hidden("created", "Created"),
        _hidden("external", "External id"),
    ),
}

_SORTS: Mapping[Kind, Mapping[str, Any]] = {
    Kind.DEAL: {
        "ref": Deal.number,
        "title": Deal.title_key,
        "company": _company(Deal),
        "stage": scalar(Stage.select(Stage.position).where(Stage.id == Deal.stage)),
        "pipeline": scalar(Pipeline.select(Pipeline.name_key).where(Pipeline.id == Deal.pipeline)),
        "amount": Deal.amount,
        "probability": scalar(
            Stage.select(
                pw.Case(
                    None,
                    (((Stage.kind == "open"), pw.fn.COALESCE(Deal.probability, Stage.probability)),),
                    Stage.probability,
                )
            ).where(Stage.id == Deal.stage)
        ),
        "close": Deal.close_date,
        "owner": _user(Deal.owner),
        "touched": Deal.last_touch_at,
        "outcome": Deal.outcome,
        "entered": Deal.entered_at,
        "created": Deal.opened_at,
        "closed": Deal.closed_at,
        "source": Deal.source,
        "external": Deal.external_id,
    },
    Kind.CONTACT: {
        "ref": Contact.number,
        "name": Contact.sort_key,
        "title": Contact.job_title,
        "company": _company(Contact),
        "phase": Contact.phase,
        "owner": _user(Contact.owner),
        "touched": Contact.last_touch_at,
        "source": Contact.source,
        "channel": Contact.channel,
        "grade": Contact.grade,
        "fit": Contact.fit,
        "engagement": Contact.engagement,
        "lead": Contact.lead_step,
        "need": Contact.need,
        "budget": Contact.budget,
        "authority": Contact.authority,
        "timing": Contact.timing,
        "unsubscribed": Contact.unsubscribed_at,
        "created": Contact.created_at,
        "external": Contact.external_id,
    },
    Kind.COMPANY: {
        "ref": Company.number,
        "name": Company.sort_key,
        "industry": Company.industry,
        "city": Company.city,
        "country": Company.country,
        "phase": Company.phase,
        "deals": open_deals(),
        "owner": _user(Company.owner),
        "touched": Company.last_touch_at,
        "domain": Company.domain,
        "employees": Company.employees,
        "revenue": Company.revenue,
        "source": Company.source,
        "created": Company.created_at,
        "external": Company.external_id,
    },
    Kind.TASK: {
        "ref": Task.number,
        "due": Task.due,
        "title": Task.title_key,
        "deal": scalar(Deal.select(Deal.title_key).where(Deal.id == Task.deal)),
        "contact": scalar(Contact.select(Contact.sort_key).where(Contact.id == Task.contact)),
        "company": _company(Task),
        "owner": _user(Task.owner),
        "done": Task.done_at,
        "list": Task.list_name,
        "created": Task.created_at,
        "external": Task.external_id,
    },
    Kind.ACTIVITY: {
        "ref": Activity.number,
        "at": Activity.at,
        "kind": Activity.kind,
        "subject": Activity.subject_key,
        "deal": scalar(Deal.select(Deal.title_key).where(Deal.id == Activity.deal)),
        "contact": scalar(Contact.select(Contact.sort_key).where(Contact.id == Activity.contact)),
        "company": _company(Activity),
        "by": _user(Activity.by),
        "minutes": Activity.minutes,
        "created": Activity.created_at,
        "external": Activity.external_id,
    },
}
