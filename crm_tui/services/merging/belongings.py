"""What belongs to a record that is merged into another, and moves to that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import peewee as pw

from crm_tui.db.models import (
    OF_KIND,
    Activity,
    Company,
    Contact,
    ContactPoint,
    Deal,
    DealCheck,
    DealContact,
    DealLine,
    Table,
    Tagging,
    Task,
)
from crm_tui.domain.fields.plain import PLAIN
from crm_tui.domain.records import Kind

Change = dict[str, Any]


def belongings(kind: Kind, kept: Any, gone: Any) -> Iterator[tuple[Any, Change]]:
    """The rows that move to the record that is kept, each with what changes of it; what it has already stays behind."""
    yield from _unless_there(Tagging, "record", kept, gone, ("tag",))
    match kind:
        case Kind.CONTACT:
            yield from _points("contact", kept, gone)
            yield from _unless_there(DealContact, "contact", kept, gone, ("deal",))
            yield from _pointing("contact", (Activity, Task), kept, gone)
            yield from _plain(Kind.CONTACT, kept, gone)
        case Kind.COMPANY:
            yield from _points("company", kept, gone)
            yield from _pointing("company", (Contact, Deal, Activity, Task), kept, gone)
            yield from _children(kept, gone)
            yield from _plain(Kind.COMPANY, kept, gone)
        case _:
            yield from _unless_there(DealContact, "deal", kept, gone, ("contact",))
            yield from _unless_there(DealCheck, "deal", kept, gone, ("criterion",))
            yield from _lines(kept, gone)
            yield from _pointing("deal", (Activity, Task), kept, gone)
            yield from _plain(Kind.DEAL, kept, gone)


def _pointing(column: str, models: Sequence[Any], kept: Any, gone: Any) -> Iterator[tuple[Any, Change]]:
    for model in models:
        for row in list(model.select().where(getattr(model, column) == gone.id)):
            yield row, {column: kept.id}


def _plain(kind: Kind, kept: Any, gone: Any) -> Iterator[tuple[Any, Change]]:
    """The records that are all fields and name it in one of them, but those that would then name one record twice."""
    for other, plain in PLAIN.items():
        named = [spec.column for spec in plain.fields if spec.refers is kind]
        model = OF_KIND[other]
        for column in named:
            rows = model.select().where(getattr(model, column) == gone.id)
            if other is Kind.MEMBER:
                there = model.alias()
                same = there.select().where(
                    there.contact == kept.id, there.campaign == model.campaign, there.hidden_at.is_null()
                )
                rows = rows.where(~pw.fn.EXISTS(same))
            for row in list(rows):
                if all(row.__data__[beside] != kept.id for beside in named if beside != column):
                    yield row, {column: kept.id}


def _children(kept: Any, gone: Any) -> Iterator[tuple[Any, Change]]:
    """The companies that belong to it; those that are merged themselves belong to what they become."""
    for child in list(Company.select().where(Company.parent == gone.id, Company.id != kept.id)):
        yield child, {"parent": kept.id}


def _points(owner: str, kept: Any, gone: Any) -> Iterator[tuple[Any, Change]]:
    """The ways to reach it that the other one does not have, behind those that it has."""
    column = getattr(ContactPoint, owner)
    there = list(ContactPoint.select().where(column == kept.id))
    known = {(point.kind, point.key) for point in there}
    theirs = ContactPoint.select().where(column == gone.id).order_by(ContactPoint.position, ContactPoint.id)
    for point in list(theirs):
        if (point.kind, point.key) in known:
            continue
        known.add((point.kind, point.key))
        position = 1 + max((other.position for other in there if other.kind == point.kind), default=-1)
        yield point, {owner: kept.id, "position": position}
        there.append(point)


def _unless_there(
    model: type[Table], owner: str, kept: Any, gone: Any, alike: Sequence[str]
) -> Iterator[tuple[Any, Change]]:
    """The rows that the kept record has no equivalent of."""
    column = getattr(model, owner)
    known = {tuple(row.__data__[name] for name in alike) for row in model.select().where(column == kept.id)}
    places = [row.position for row in model.select().where(column == kept.id)] if hasattr(model, "position") else []
    for row in list(model.select().where(column == gone.id).order_by(model.id)):
        like = tuple(row.__data__[name] for name in alike)
        if like in known:
            continue
        known.add(like)
        change: Change = {owner: kept.id}
        if owner == "deal" and hasattr(model, "position"):
            change["position"] = 1 + max(places, default=-1)
            places.append(change["position"])
        yield row, change


def _lines(kept: Deal, gone: Deal) -> Iterator[tuple[Any, Change]]:
    """Its products, behind those of the other one; prices in another currency do not go along."""
    position = DealLine.select().where(DealLine.deal == kept.id).count()
    for at, line in enumerate(list(DealLine.select().where(DealLine.deal == gone.id).order_by(DealLine.position))):
        price = {} if gone.currency == kept.currency else {"unit_price": None}
        yield line, {"deal": kept.id, "position": position + at, **price}
