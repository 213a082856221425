"""What search shows of a record that it found: its name, what tells it from its like, and where the words stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui import text as texts
from crm_tui.db.conditions import among_listed, listed
from crm_tui.db.models import OF_KIND, Activity, Company, Contact, ContactPoint, Deal, Product, Stage, Task
from crm_tui.db.prepared import Prepared
from crm_tui.db.search.searching import PLAIN_SEARCHED
from crm_tui.domain import documents
from crm_tui.domain.records import Kind, short_ref

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
    read = {record: one for kind, ids in by_kind.items() for record, one in _READERS[kind](listed(ids)).items()}
    wanted = [{word: texts.sort_key(word) for word in group} for group in groups]
    return tuple(
        _hit(kind, record, read[record.hex], wanted, near=near) for kind, record in found if record.hex in read
    )


@dataclass(frozen=True, slots=True)
class _Read:
    """What is read of a record to show it as a hit."""

    number: int
    title: str
    detail: Sequence[str | None]
    texts: Sequence[str | None]
    """Where words may stand besides the title and the detail."""


def _hit(kind: Kind, record: UUID, read: _Read, groups: Sequence[Mapping[str, str]], *, near: bool) -> Hit:
    """What is shown of one record; each word of a group stands with what it is compared as.

    Its words are looked at without the sign between them, which is not ASCII: other texts take much longer to compare.
    """
    detail = [part for part in read.detail if part]
    there = _compared(" ".join([read.title, *detail]))
    seen = [word for group in groups for word in _begun(group, there)]
    unseen = {word: key for group in groups if group.keys().isdisjoint(seen) for word, key in group.items()}
    where = next((text for text in read.texts if text and documents.spans(text, unseen)), "") if unseen else ""
    matched = _around(where, unseen) if where else ""
    words = (*dict.fromkeys(seen), *_begun(unseen, _compared(where)))
    return Hit(kind, record, short_ref(kind, read.number), read.title, " · ".join(detail), matched, words, near)


def _compared(shown: str) -> list[str]:
    """The words of a text as accents do not count in them; made once for all that are looked for among them."""
    there = documents.words_of(shown)
    return there if shown.isascii() else [texts.sort_key(word) for word in there]


def _begun(wanted: Mapping[str, str], there: Sequence[str]) -> list[str]:
    """Which of the words begin one of those that are there; each stands with what it is compared as."""
    return [word for word, key in wanted.items() if any(part.startswith(key) for part in there)]


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


def _points_of(owner: Any) -> Prepared:
    ordered = ContactPoint.select(owner, ContactPoint.value).order_by(ContactPoint.position, ContactPoint.id)
    return Prepared(lambda ids: ordered.where(among_listed(owner, ids)))


_POINTS = {Kind.CONTACT: _points_of(ContactPoint.contact), Kind.COMPANY: _points_of(ContactPoint.company)}


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


_Found = dict[str, _Read]
"""What was read of records, by their ids as they stand in the tables."""


def _contacts(ids: str) -> _Found:
    points = _values(Kind.CONTACT, ids)
    return {
        record: _Read(number, name, (job, company), (*points.get(record, ()), note))
        for record, number, name, job, company, note in _CONTACTS.run(ids)
    }


def _companies(ids: str) -> _Found:
    points = _values(Kind.COMPANY, ids)
    return {
        record: _Read(number, name, (industry, city), (domain, *points.get(record, ()), note))
        for record, number, name, industry, city, domain, note in _COMPANIES.run(ids)
    }


def _values(kind: Kind, ids: str) -> dict[str, list[str]]:
    """How to reach contacts or companies, without what each of these is."""
    found: dict[str, list[str]] = defaultdict(list)
    for record, value in _POINTS[kind].run(ids):
        found[record].append(value)
    return found


def _deals(ids: str) -> _Found:
    return {
        record: _Read(number, title, (stage, company), (note,))
        for record, number, title, stage, company, note in _DEALS.run(ids)
    }


def _activities(ids: str) -> _Found:
    return {
        record: _Read(number, subject, (what, deal or contact or company), (body,))
        for record, number, subject, what, body, deal, contact, company in _ACTIVITIES.run(ids)
    }


def _tasks(ids: str) -> _Found:
    return {
        record: _Read(number, title, (how, deal or contact or company), (note,))
        for record, number, title, how, note, deal, contact, company in _TASKS.run(ids)
    }


def _products(ids: str) -> _Found:
    return {
        record: _Read(number, name, (code, category), ()) for record, number, name, code, category in _PRODUCTS.run(ids)
    }


def _plain(kind: Kind, ids: str) -> _Found:
    """Of a record that is all fields the kind and the note; whom it is about tells it from others of its title."""
    return {
        record: _Read(number, title, (kind.word, *names), (note,))
        for record, number, title, note, *names in _plain_records(kind).run(ids)
    }


@cache
def _plain_records(kind: Kind) -> Prepared:
    model = OF_KIND[kind]
    query = model.select(model.id, model.number, model.title, _long(model.note))
    for name in ("contact", "company"):
        if hasattr(model, name):
            other = OF_KIND[Kind(name)].alias()
            about = other.id == getattr(model, name)
            query = query.select_extend(other.name).join_from(model, other, _LEFT, on=about)
    return Prepared(lambda ids: query.where(among_listed(model.id, ids)))


_READERS: Mapping[Kind, Callable[[str], _Found]] = {
    Kind.CONTACT: _contacts,
    Kind.COMPANY: _companies,
    Kind.DEAL: _deals,
    Kind.TASK: _tasks,
    Kind.ACTIVITY: _activities,
    Kind.PRODUCT: _products,
    **{Kind(kind): partial(_plain, Kind(kind)) for kind in PLAIN_SEARCHED},
}
