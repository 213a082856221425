"""Five deals, each different from the others in what a filter can ask for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import TypeAlias, TypeVar
from uuid import UUID

import pytest

from crm_tui import clock, text
from crm_tui.db import journal
from crm_tui.db.models import (
    Activity,
    Company,
    Contact,
    ContactPoint,
    CustomField,
    CustomValue,
    Deal,
    DealContact,
    DealLine,
    LostReason,
    Product,
    Segment,
    Stage,
    Table,
    Tag,
    Tagging,
    Task,
    User,
)
from crm_tui.domain.records import Kind
from crm_tui.filters.compile import compile_filter
from crm_tui.filters.context import FilterContext
from crm_tui.filters.fields import vocabulary_of

Found: TypeAlias = Callable[..., set[str]]
"""`found("is:open", Kind.DEAL)`: the names of the records that a filter lets through."""

Row = TypeVar("Row", bound=Table)

NAMES = {
    Kind.DEAL: Deal.title,
    Kind.CONTACT: Contact.name,
    Kind.COMPANY: Company.name,
    Kind.TASK: Task.title,
    Kind.ACTIVITY: Activity.subject,
}


@pytest.fixture
def context(me: UUID, at_noon: datetime) -> FilterContext:
    """Ana asks, at noon on Monday 16 November 2026, in UTC."""
    return FilterContext(me, at_noon.date(), at_noon, clock.zone())


@pytest.fixture
def found(context: FilterContext, rows: None) -> Found:  # noqa: ARG001 - the rows must be there
    """Asks the workspace for the names of what passes a filter, in both ways in which it is asked."""

    def names(filter_: str, kind: Kind = Kind.DEAL) -> set[str]:
        model = vocabulary_of(kind).model
        query = model.select(NAMES[kind]).where(model.hidden_at.is_null())
        each, all_ = (compile_filter(filter_, kind, context, of_all=of_all) for of_all in (False, True))
        passing = {name for (name,) in query.where(each).tuples()}
        assert {name for (name,) in query.where(all_).tuples()} == passing
        return passing

    return names


class Desk:
    """Puts rows into the workspace in as few words as the tests need."""

    def __init__(self, act: journal.Action, stages: dict[str, UUID]) -> None:
        self.act = act
        self.stages = stages

    def named(self, model: type[Row], name: str, **values: object) -> Row:
        """A row that is known by a name."""
        keys = {"name": name, "name_key": text.fold(name), "sort_key": text.sort_key(name)}
        known = {key: value for key, value in keys.items() if key in model._meta.fields}
        return self.act.create(model, **known, **values)

    def deal(self, title: str, stage: str, *, days: int, **values: object) -> Deal:
        """A deal that was opened so many days ago."""
        row = Stage.get_by_id(self.stages[stage])
        opened = clock.now() - timedelta(days=days)
        moments = {"opened_at": opened, "entered_at": opened, "last_touch_at": opened}
        fixed = {"title": title, "title_key": text.fold(title), "pipeline": row.pipeline, "stage": row}
        chosen = {"currency": "EUR", "position": 0, "outcome": row.kind, **moments, **values}
        return self.act.create(Deal, **fixed, **chosen)

    def task(self, title: str, **values: object) -> Task:
        """Something to do."""
        return self.act.create(Task, title=title, title_key=text.fold(title), **values)

    def activity(self, kind: str, subject: str, *, days: int, **values: object) -> Activity:
        """Something that happened so many days ago."""
        at = clock.now() - timedelta(days=days)
        key = text.fold(subject)
        return self.act.create(Activity, kind=kind, subject=subject, subject_key=key, at=at, **values)

    def tag(self, name: str, record: Table) -> None:
        """A new tag on a record."""
        tag = self.named(Tag, name)
        self.act.create(Tagging, tag=tag, kind=record._meta.table_name, record=record.id)


@pytest.fixture
def rows(me: UUID, stages: dict[str, UUID], at_noon: datetime) -> None:
    """Acme, open and healthy; Birch, overdue and rotting; Cobalt, won; Delta, lost; Elm, in yen."""
    with journal.action(me, "set the table") as act:
        desk = Desk(act, stages)
        _acme(desk, me)
        _birch(desk)
        _cobalt(desk, me)
        _delta(desk)
        _elm(desk, at_noon)
        key = "Key accounts"
        act.create(Segment, title=key, title_key=text.fold(key), of="company", filter="industry:tools")


def _acme(desk: Desk, me: UUID) -> None:
    acme = desk.named(
        Company, "Acme Ltd", owner=me, phase="conversion", industry="Machine tools", country="Österreich",
        domain="acme.example", employees=120, revenue=5_000_000_00, currency="EUR",
    )  # fmt: skip
    kim = desk.named(Contact, "Kim Sato", company=acme, owner=me, job_title="Head of Ops", source="Trade fair")
    for kind, value in (("email", "kim@acme.example"), ("phone", "+493012345678")):
        desk.act.create(ContactPoint, contact=kim, kind=kind, value=value, key=value)
    deal = desk.deal(
        "Acme rollout", "Proposal", days=20, company=acme, owner=me, amount=45_000_00, external_id="X-1",
        close_date=date(2026, 11, 30), entered_at=clock.now() - timedelta(days=5), note="Budget 100%_sure",
        last_touch_at=clock.now() - timedelta(days=1), source="Ärger & Söhne",
    )  # fmt: skip
    desk.act.create(DealContact, deal=deal, contact=kim, role="Decision maker")
    product = desk.named(Product, "GTX Pro")
    desk.act.create(DealLine, deal=deal, product=product)
    desk.task("Send deck", deal=deal, contact=kim, company=acme, owner=me, due=date(2026, 11, 17))
    desk.activity("meeting", "Demo", days=3, deal=deal, contact=kim, company=acme, by=me, minutes=45, body="Went well")
    desk.tag("vip", deal)
    score = desk.named(CustomField, "Fit score", kind="deal", type="number")
    desk.act.create(CustomValue, field=score, record=deal.id, value="82.5", key="82.5")
    plan = desk.named(CustomField, "Plan", kind="deal", type="choice", choices="Basic\nTeam plus")
    desk.act.create(CustomValue, field=plan, record=deal.id, value="Team plus", key="team plus")
    size = desk.named(CustomField, "Size", kind="deal", type="number")
    desk.act.create(CustomValue, field=size, record=deal.id, value="1234", key="1234")
    vegan = desk.named(CustomField, "Vegan", kind="deal", type="yes/no")
    desk.act.create(CustomValue, field=vegan, record=deal.id, value="yes", key="yes")
    worth = desk.named(CustomField, "Worth", kind="deal", type="money")
    desk.act.create(CustomValue, field=worth, record=deal.id, value="1,500 JPY", key="1500")


def _birch(desk: Desk) -> None:
    ben = desk.named(User, "Ben Okoye", login="ben")
    birch = desk.named(Company, "Birch Labs", phase="retention")
    desk.named(Contact, "Lea Wolf", company=birch, phase="advocacy")
    deal = desk.deal(
        "Birch Labs pilot", "Initial contact", days=40, company=birch, owner=ben, amount=8_000_00,
        close_date=date(2026, 11, 10), last_touch_at=clock.now() - timedelta(days=21), source="Web_site",
    )  # fmt: skip
    desk.tag("cold", deal)
    desk.task("Call back", deal=deal, owner=ben, due=date(2026, 11, 12))
    desk.task("Old favour", deal=deal, due=date(2026, 11, 18), done_at=clock.now() - timedelta(days=2))


def _cobalt(desk: Desk, me: UUID) -> None:
    desk.deal(
        "Cobalt renewal", "Closed won", days=120, owner=me, amount=12_000_00, currency="USD",
        closed_at=datetime(2026, 8, 15, 9, tzinfo=clock.zone()), close_date=date(2026, 8, 31),
    )  # fmt: skip


def _delta(desk: Desk) -> None:
    price = LostReason.get(LostReason.name == "Price")
    desk.deal(
        "Delta fleet", "Closed lost", days=60, lost_reason=price,
        closed_at=clock.now() - timedelta(days=1), last_touch_at=clock.now() - timedelta(days=1),
    )  # fmt: skip


def _elm(desk: Desk, now: datetime) -> None:
    deal = desk.deal(
        "Elm clinic", "Negotiation", days=30, amount=2_000_000, currency="JPY", probability=95, category="commit"
    )
    desk.activity("meeting", "Next visit", days=-2, deal=deal)
    desk.activity("call", "First call", days=10, deal=deal)
    desk.task("Prepare", deal=deal)
    desk.act.create(Deal, **{**_values(deal), "title": "Hidden", "hidden_at": now})


def _values(deal: Deal) -> dict[str, object]:
    taken = {"id", "number", "external_id", "version"}
    return {name: getattr(deal, name) for name in deal._meta.fields if name not in taken}
