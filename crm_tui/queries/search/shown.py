"""What search shows of a record that it found: its name, what tells it from its like, and where the words stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui.db.conditions import among_listed, listed
from crm_tui.db.models import OF_KIND, Activity, Company, Contact, Deal, Product, Stage, Task, rows
from crm_tui.db.prepared import Prepared
from crm_tui.db.searching import PLAIN_SEARCHED
from crm_tui.domain import documents
from crm_tui.domain.records import Kind, short_ref
from crm_tui.queries.records.beside import reach_of

_AROUND = 30
"""Characters shown on each side of a word found in a note."""

_LOOKED_AT = 20_000
"""Characters of a note in which a word is looked for to be shown."""

_LEFT = pw.JOIN.LEFT_OUTER


@dataclass(frozen=True, slots=True)
class Hit:
    """One record that was found."""

    kind: Kind
    id: UUID
    ref: str
    title: str
    """Its name, title or subject."""
    detail: str
    """What tells it from others of that name: job and company, industry and city, stage, day."""
    matched: str
    """Where the words stand, if not in the title: an e-mail address, or a note around the word."""
    words: tuple[str, ...] = ()
    """The words that it has, or begins words with, folded; `documents.spans` tells where they stand in a text."""
    near: bool = False
    """Whether these are only like what was typed."""


Groups = Sequence[Sequence[str]]
"""For each word that was typed, what may stand for it: the word itself, or those near it."""


def read_hits(found: Sequence[tuple[Kind, UUID]], groups: Groups, *, near: bool = False) -> tuple[Hit, ...]:
    """What is shown of these records, in their order; of those that are gone, nothing."""
    by_kind: dict[Kind, list[UUID]] = defaultdict(list)
    for kind, record in found:
        by_kind[kind].append(record)
    read = {record: one for kind, ids in by_kind.items() for record, one in _READERS[kind](ids).items()}
    return tuple(_hit(kind, record, read[record], groups, near=near) for kind, record in found if record in read)


@dataclass(frozen=True, slots=True)
class _Read:
    """What is read of a record to show it as a hit."""

    number: int
    title: str
    detail: Sequence[str | None]
    texts: Sequence[str | None]
    """Where words may stand besides the title and the detail."""


def _hit(kind: Kind, record: UUID, read: _Read, groups: Groups, *, near: bool) -> Hit:
    detail = " · ".join(part for part in read.detail if part)
    line = f"{read.title} {detail}"
    seen = [word for group in groups for word in group if documents.are_in([word], line)]
    unseen = [word for group in groups if not set(group) & set(seen) for word in group]
    where = next((text for text in read.texts if text and documents.spans(text, unseen)), "") if unseen else ""
    words = dict.fromkeys(word for word in (*seen, *unseen) if word in seen or documents.are_in([word], where))
    return Hit(kind, record, short_ref(kind, read.number), read.title, detail, _around(where, unseen), (*words,), near)


def _around(text: str, words: Iterable[str]) -> str:
    """The part of a text around the first of the words, on one line."""
    line = " ".join(text.split())
    places = documents.spans(line, words)
    start = max(places[0][0] - _AROUND, 0) if places else 0
    end = start + 2 * _AROUND
    return f"{'…' if start else ''}{line[start:end]}{'…' if end < len(line) else ''}"


def _long(column: Any) -> Any:
    """As much of a long text as is looked at."""
    return pw.fn.SUBSTR(column, 1, _LOOKED_AT)


_CONTACTS = Prepared(
    lambda ids: (
        Contact.select(Contact.id, Contact.number, Contact.name, Contact.job_title, Company.name, _long(Contact.note))
        .join(Company, _LEFT)
        .where(among_listed(Contact.id, ids))
    )
)

_COMPANIES = Prepared(
    lambda ids: Company.select(
        Company.id,
        Company.number,
        Company.name,
        Company.industry,
        Company.city,
        Company.domain,
        _long(Company.note),
    ).where(among_listed(Company.id, ids))
)

_DEALS = Prepared(
    lambda ids: (
        Deal.select(Deal.id, Deal.number, Deal.title, Stage.name, Company.name, _long(Deal.note))
        .join_from(Deal, Stage)
        .join_from(Deal, Company, _LEFT)
        .where(among_listed(Deal.id, ids))
    )
)

_PRODUCTS = Prepared(
    lambda ids: Product.select(Product.id, Product.number, Product.name, Product.code, Product.category).where(
        among_listed(Product.id, ids)
    )
)


def _with_what_it_is_about(model: Any, title: Any, what: Any, text: Any) -> Prepared:
    query = (
        model.select(model.id, model.number, title, what, text, Deal.title, Contact.name, Company.name)
        .join_from(model, Deal, _LEFT)
        .join_from(model, Contact, _LEFT)
        .join_from(model, Company, _LEFT)
    )
    return Prepared(lambda ids: query.where(among_listed(model.id, ids)))


_ACTIVITIES = _with_what_it_is_about(Activity, Activity.subject, Activity.kind, _long(Activity.body))

_TASKS = _with_what_it_is_about(
    Task, Task.title, pw.Case(None, ((Task.done_at.is_null(), "open"),), "done"), _long(Task.note)
)


def _contacts(ids: Sequence[UUID]) -> dict[UUID, _Read]:
    reach = _values(Kind.CONTACT, ids)
    return {
        record: _Read(number, name, (job, company), (*reach.get(record, ()), note))
        for record, number, name, job, company, note in _CONTACTS.rows(listed(ids))
    }


def _companies(ids: Sequence[UUID]) -> dict[UUID, _Read]:
    reach = _values(Kind.COMPANY, ids)
    return {
        record: _Read(number, name, (industry, city), (domain, *reach.get(record, ()), note))
        for record, number, name, industry, city, domain, note in _COMPANIES.rows(listed(ids))
    }


def _values(kind: Kind, ids: Sequence[UUID]) -> dict[UUID, tuple[str, ...]]:
    return {record: tuple(point.value for point in points) for record, points in reach_of(kind, ids).items()}


def _deals(ids: Sequence[UUID]) -> dict[UUID, _Read]:
    return {
        record: _Read(number, title, (stage, company), (note,))
        for record, number, title, stage, company, note in _DEALS.rows(listed(ids))
    }


def _activities(ids: Sequence[UUID]) -> dict[UUID, _Read]:
    return {
        record: _Read(number, subject, (what, deal or contact or company), (body,))
        for record, number, subject, what, body, deal, contact, company in _ACTIVITIES.rows(listed(ids))
    }


def _tasks(ids: Sequence[UUID]) -> dict[UUID, _Read]:
    return {
        record: _Read(number, title, (how, deal or contact or company), (note,))
        for record, number, title, how, note, deal, contact, company in _TASKS.rows(listed(ids))
    }


def _products(ids: Sequence[UUID]) -> dict[UUID, _Read]:
    return {
        record: _Read(number, name, (code, category), ())
        for record, number, name, code, category in _PRODUCTS.rows(listed(ids))
    }


def _plain(kind: Kind, ids: Sequence[UUID]) -> dict[UUID, _Read]:
    """Of a record that is all fields the kind and the note; whom it is about tells it from others of its title."""
    model = OF_KIND[kind]
    about = [name for name in ("contact", "company") if hasattr(model, name)]
    query = model.select(model.id, model.number, model.title, _long(model.note))
    for name in about:
        other = OF_KIND[Kind(name)].alias()
        query = query.select_extend(other.name).join_from(model, other, _LEFT, on=(other.id == getattr(model, name)))
    return {
        record: _Read(number, title, (kind.word, *names), (note,))
        for record, number, title, note, *names in rows(query.where(model.id.in_(ids)))
    }


_READERS: Mapping[Kind, Callable[[Sequence[UUID]], dict[UUID, _Read]]] = {
    Kind.CONTACT: _contacts,
    Kind.COMPANY: _companies,
    Kind.DEAL: _deals,
    Kind.TASK: _tasks,
    Kind.ACTIVITY: _activities,
    Kind.PRODUCT: _products,
    **{Kind(kind): partial(_plain, Kind(kind)) for kind in PLAIN_SEARCHED},
}
