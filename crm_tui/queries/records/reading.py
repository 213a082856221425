"""One record with everything that its detail shows; each kind takes a fixed number of statements."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui.db.models import (
    OF_KIND,
    Activity,
    Company,
    Contact,
    Deal,
    LostReason,
    Pipeline,
    Product,
    Stage,
    Task,
    User,
)
from crm_tui.domain.fields.plain import PLAIN
from crm_tui.domain.fields.types import FieldType
from crm_tui.domain.money import Money, money_of, weighted
from crm_tui.domain.records import ActivityKind, ForecastCategory, Kind, LeadStep, Phase, Role, StageKind
from crm_tui.errors import NotFound
from crm_tui.filters.context import FilterContext
from crm_tui.filters.kinds.deals import is_rotting
from crm_tui.queries.links import NAME_OF, link_to, links
from crm_tui.queries.records import parts
from crm_tui.queries.records.beside import reach_of, tags_of
from crm_tui.queries.records.details import (
    ActivityDetail,
    CompanyDetail,
    ContactDetail,
    DealDetail,
    Detail,
    PlainDetail,
    ProductDetail,
    TaskDetail,
    UserDetail,
)

_LEFT = pw.JOIN.LEFT_OUTER


def deal_detail(record: UUID) -> DealDetail:
    """One deal with its people, products and tasks; raises `NotFound`."""
    deal = _deal_row(record)
    return DealDetail(
        **_about(Kind.DEAL, deal),
        **_same(deal, "currency", "source", "note", "lost_note", "offer", "motive"),
        **_same(deal, "opened_at", "entered_at", "closed_at", "last_touch_at"),
        **_tags_and_customs(deal.id),
        **_worth(deal),
        pipeline=deal.pipeline.id,
        pipeline_name=deal.pipeline.name,
        stage=deal.stage.id,
        stage_name=deal.stage.name,
        outcome=StageKind(deal.outcome),
        close=deal.close_date,
        owner=link_to(deal.owner, Kind.USER),
        company=link_to(deal.company, Kind.COMPANY),
        rot_days=deal.stage.rot_days,
        rotting=bool(deal.rotting),
        lost_reason=deal.lost_reason.name if deal.lost_reason else None,
        people=parts.people_of_deal(deal.id),
        lines=parts.lines_of(deal.id, deal.currency),
        tasks=parts.tasks_about(Task.deal, deal.id),
    )


def _deal_row(record: UUID) -> Any:
    query = (
        Deal.select(
            Deal,
            Pipeline,
            Stage,
            User,
            Company,
            LostReason,
            is_rotting(FilterContext.at_present(None)).alias("rotting"),
        )
        .join_from(Deal, Pipeline)
        .join_from(Deal, Stage)
        .join_from(Deal, User, _LEFT)
        .join_from(Deal, Company, _LEFT)
        .join_from(Deal, LostReason, _LEFT)
    )
    return _one(query, Kind.DEAL, record)


def _worth(deal: Any) -> dict[str, Any]:
    """What a deal counts for in the forecast: its amount, and how sure it is."""
    amount = money_of(deal.amount, deal.currency)
    is_open = deal.outcome == StageKind.OPEN
    own = deal.probability if is_open else None
    probability = deal.stage.probability if own is None else own
    return {
        "amount": amount,
        "probability": probability,
        "own_probability": deal.probability,
        "weighted": Money(weighted(amount.minor, probability), amount.currency) if amount and is_open else None,
        "category": ForecastCategory(deal.category or deal.stage.category),
        "own_category": ForecastCategory(deal.category) if deal.category else None,
    }


def contact_detail(record: UUID) -> ContactDetail:
    """One contact with their deals and tasks; raises `NotFound`."""
    query = Contact.select(Contact, Company, User).join_from(Contact, Company, _LEFT).join_from(Contact, User, _LEFT)
    contact = _one(query, Kind.CONTACT, record)
    return ContactDetail(
        **_about(Kind.CONTACT, contact),
        **_same(
            contact, "job_title", "source", "channel", "preferred_channel", "cadence_days", "note", "last_touch_at"
        ),
        **_same(contact, "expectations", "need", "authority", "timing", "unsubscribed_at"),
        **_same(contact, "grade", "fit", "engagement"),
        budget=money_of(contact.budget, contact.currency),
        lead_step=next((step for step in LeadStep if step == contact.lead_step), None),
        **_tags_and_customs(contact.id),
        company=link_to(contact.company, Kind.COMPANY),
        owner=link_to(contact.owner, Kind.USER),
        phase=Phase(contact.phase),
        reach=reach_of(Kind.CONTACT, [contact.id]).get(contact.id, ()),
        deals=parts.deals_of_contact(contact.id),
        tasks=parts.tasks_about(Task.contact, contact.id),
    )


def company_detail(record: UUID) -> CompanyDetail:
    """One company with its people, deals and tasks; raises `NotFound`."""
    parent = Company.alias()
    query = (
        Company.select(Company, User, parent)
        .join_from(Company, User, _LEFT)
        .join_from(Company, parent, _LEFT, on=Company.parent, attr="parent")
    )
    company = _one(query, Kind.COMPANY, record)
    return CompanyDetail(
        **_about(Kind.COMPANY, company),
        **_same(company, "domain", "industry", "country", "city", "employees", "source", "note", "last_touch_at"),
        **_same(company, "preferred_channel", "expectations"),
        **_tags_and_customs(company.id),
        revenue=money_of(company.revenue, company.currency),
        phase=Phase(company.phase),
        owner=link_to(company.owner, Kind.USER),
        parent=link_to(company.parent, Kind.COMPANY),
        subsidiaries=parts.subsidiaries_of(company.id),
        reach=reach_of(Kind.COMPANY, [company.id]).get(company.id, ()),
        people=parts.people_of_company(company.id),
        deals=parts.deals_of_company(company.id),
        tasks=parts.tasks_about(Task.company, company.id),
    )


def task_detail(record: UUID) -> TaskDetail:
    """One task; raises `NotFound`."""
    task = _one(_with_what_it_is_about(Task, Task.owner), Kind.TASK, record)
    return TaskDetail(
        **_about(Kind.TASK, task),
        **_same(task, "due", "done_at", "list_name", "note"),
        **_tags_and_customs(task.id),
        **_links_of(task),
        owner=link_to(task.owner, Kind.USER),
    )


def activity_detail(record: UUID) -> ActivityDetail:
    """One activity; raises `NotFound`."""
    activity = _one(_with_what_it_is_about(Activity, Activity.by), Kind.ACTIVITY, record)
    return ActivityDetail(
        **_about(Kind.ACTIVITY, activity),
        **_same(activity, "at", "body", "minutes"),
        **_tags_and_customs(activity.id),
        **_links_of(activity),
        what=ActivityKind(activity.kind),
        by=link_to(activity.by, Kind.USER),
    )


def product_detail(record: UUID) -> ProductDetail:
    """One product; raises `NotFound`."""
    product = _one(Product.select(), Kind.PRODUCT, record)
    return ProductDetail(
        **_about(Kind.PRODUCT, product),
        **_same(product, "code", "category"),
        price=money_of(product.price, product.currency),
    )


def user_detail(record: UUID) -> UserDetail:
    """One user; raises `NotFound`."""
    user = _one(User.select(), Kind.USER, record)
    return UserDetail(**_about(Kind.USER, user), **_same(user, "login", "email", "team"), role=Role(user.role))


def detail(kind: Kind, record: UUID) -> Detail:
    """One record of any kind; raises `NotFound`."""
    return plain_detail(kind, record) if kind in PLAIN else _DETAILS[kind](record)


def plain_detail(kind: Kind, record: UUID) -> PlainDetail:
    """One record of a kind in `PLAIN`; raises `NotFound`."""
    row = _one(OF_KIND[kind].select(), kind, record)
    specs = [spec for spec in PLAIN[kind].fields if spec.column not in {"", "external_id", "note"}]
    to = {spec.name: (spec.refers, row.__data__[spec.column]) for spec in specs if spec.refers}
    wanted: dict[Kind, list[UUID | None]] = {}
    for other, linked in to.values():
        wanted.setdefault(other, []).append(linked)
    found = links(wanted)
    values: dict[str, Any] = {}
    for spec in specs:
        value = row.__data__[spec.column] if spec.name in to else getattr(row, spec.column)
        if spec.name in to:
            value = found.get(value)
        elif spec.type is FieldType.MONEY:
            value = money_of(value, row.currency)
        values[spec.name] = value
    if kind is Kind.ORDER:
        values["lines"] = parts.lines_of_order(row.id, row.currency)
    tasks = parts.tasks_about(getattr(Task, kind), row.id) if kind in {Kind.TICKET, Kind.CHECKLIST} else ()
    about = _about(kind, row)
    return PlainDetail(**about, **_tags_and_customs(row.id), values=values, note=row.note, tasks=tasks)


_DETAILS: Mapping[Kind, Callable[[UUID], Detail]] = {
    Kind.DEAL: deal_detail,
    Kind.CONTACT: contact_detail,
    Kind.COMPANY: company_detail,
    Kind.TASK: task_detail,
    Kind.ACTIVITY: activity_detail,
    Kind.PRODUCT: product_detail,
    Kind.USER: user_detail,
}


def _one(query: Any, kind: Kind, record: UUID) -> Any:
    model = OF_KIND[kind]
    row = query.where(model.id == record, model.hidden_at.is_null()).first()
    if row is None:
        raise NotFound(f"That {kind} is not there any more; it may have been deleted.")
    return row


def _about(kind: Kind, row: Any) -> dict[str, Any]:
    name = getattr(row, NAME_OF[kind].name)
    return {
        "kind": kind,
        "ref": row.ref,
        "name": name,
        **_same(row, "id", "version", "created_at", "external_id"),
    }


def _same(row: Any, *names: str) -> dict[str, Any]:
    """The columns that a detail calls by the same name."""
    return {name: getattr(row, name) for name in names}


def _tags_and_customs(record: UUID) -> dict[str, Any]:
    return {"tags": tags_of([record]).get(record, ()), "customs": parts.customs_of(record)}


def _with_what_it_is_about(model: Any, user: Any) -> Any:
    return (
        model.select(model, User, Deal, Contact, Company)
        .join_from(model, User, _LEFT, on=user)
        .join_from(model, Deal, _LEFT)
        .join_from(model, Contact, _LEFT)
        .join_from(model, Company, _LEFT)
    )


def _links_of(row: Any) -> dict[str, Any]:
    return {
        "deal": link_to(row.deal, Kind.DEAL),
        "contact": link_to(row.contact, Kind.CONTACT),
        "company": link_to(row.company, Kind.COMPANY),
    }
