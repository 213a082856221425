"""Search as one types: over names, e-mail addresses, phone numbers, companies and notes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui import text as texts
from crm_tui.db import searching
from crm_tui.db.models import OF_KIND, Activity, Company, Contact, Deal, Stage, rows, scalars
from crm_tui.db.prepared import Prepared
from crm_tui.domain import documents
from crm_tui.domain.points import PointKind, normalise
from crm_tui.domain.records import Kind, parse_ref, short_ref
from crm_tui.errors import BadInput
from crm_tui.queries.links import KEY_OF
from crm_tui.queries.parts import reach_of
from crm_tui.queries.settings import customs

SEARCHED = (Kind.CONTACT, Kind.COMPANY, Kind.DEAL, Kind.ACTIVITY)
"""The kinds that are searched through."""

_LIFTED = 20
"""Records of each kind that come first because their name begins with what was typed."""

_AROUND = 30
"""Characters shown on each side of a word found in a note."""


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


def search(words: str, kinds: Sequence[Kind] = SEARCHED, limit: int = 50) -> tuple[Hit, ...]:
    """The records with every word, or its beginning: those whose name begins so, then the newest first.

    A short reference or a phone number, however it is written, finds its record too. Nothing for no words.
    """
    wanted = [kind for kind in SEARCHED if kind in kinds]
    typed = texts.scrub(words)[0]
    if not wanted or not documents.words_of(typed):
        return ()
    found = dict.fromkeys(_by_ref(typed, wanted))
    found.update(dict.fromkeys(_beginning_so(typed, wanted)))
    for terms in _readings(typed):
        hits = searching.find(terms, wanted, limit)
        found.update(dict.fromkeys((Kind(kind), record) for kind, record in hits))
    return _hits(list(found)[:limit], documents.words_of(typed))


def _by_ref(typed: str, kinds: Sequence[Kind]) -> list[tuple[Kind, UUID]]:
    named = parse_ref(typed)
    if named is None or named[0] not in kinds:
        return []
    model = OF_KIND[named[0]]
    query = model.select(model.id).where(model.number == named[1], model.hidden_at.is_null())
    return [(named[0], record) for record in scalars(query)]


def _beginning_so(typed: str, kinds: Sequence[Kind]) -> list[tuple[Kind, UUID]]:
    """The records whose name begins with what was typed, the shortest names first."""
    start = texts.fold(typed)
    found = [
        (name, kind, record)
        for kind in kinds
        if kind is not Kind.ACTIVITY
        for name, record in _first_between(kind).rows(start, f"{start}\U0010ffff")
    ]
    found.sort(key=lambda hit: (len(hit[0]), hit[0]))
    return [(kind, record) for _, kind, record in found]


@cache
def _first_between(kind: Kind) -> Prepared:
    """The first names of a kind from one to before another, with their records."""
    model, key = OF_KIND[kind], KEY_OF[kind]
    visible = model.select(key, model.id).where(model.hidden_at.is_null()).order_by(key).limit(_LIFTED)
    return Prepared(lambda start, end: visible.where(key >= start, key < end))


def _readings(typed: str) -> list[str]:
    """What was typed, and the international form of it where it is a phone number."""
    digits = sum(char.isdigit() for char in typed)
    if digits < 5 or digits < sum(char.isalnum() for char in typed):
        return [typed]
    try:
        return [typed, normalise(PointKind.PHONE, typed, customs().country).key]
    except BadInput:
        return [typed]


@dataclass(frozen=True, slots=True)
class _Read:
    """What is read of a record to show it as a hit."""

    number: int
    title: str
    detail: Sequence[str | None]
    texts: Sequence[str | None]
    """Where words may stand besides the title and the detail."""


def _hits(found: Sequence[tuple[Kind, UUID]], words: Sequence[str]) -> tuple[Hit, ...]:
    by_kind: dict[Kind, list[UUID]] = defaultdict(list)
    for kind, record in found:
        by_kind[kind].append(record)
    read = {record: one for kind, ids in by_kind.items() for record, one in _READERS[kind](ids).items()}
    return tuple(_hit(kind, record, read[record], words) for kind, record in found if record in read)


def _hit(kind: Kind, record: UUID, read: _Read, words: Sequence[str]) -> Hit:
    detail = " · ".join(part for part in read.detail if part)
    unseen = [word for word in words if not _stands_in(word, f"{read.title} {detail}")]
    where = next((text for word in unseen for text in read.texts if text and _stands_in(word, text)), "")
    return Hit(kind, record, short_ref(kind, read.number), read.title, detail, _around(where, unseen))


def _stands_in(word: str, text: str) -> bool:
    return any(part.startswith(word) for part in documents.document(text).split())


def _around(text: str, words: Iterable[str]) -> str:
    """The part of a text around the first of the words, on one line."""
    line = " ".join(text.split())
    places = [place for word in words if (place := line.casefold().find(word)) >= 0]
    start = max(min(places, default=0) - _AROUND, 0)
    end = start + 2 * _AROUND
    return f"{'…' if start else ''}{line[start:end]}{'…' if end < len(line) else ''}"


def _contacts(ids: Sequence[UUID]) -> dict[UUID, _Read]:
    query = (
        Contact.select(Contact.id, Contact.number, Contact.name, Contact.job_title, Company.name, Contact.note)
        .join(Company, pw.JOIN.LEFT_OUTER)
        .where(Contact.id.in_(ids))
    )
    reach = _values(Kind.CONTACT, ids)
    return {
        record: _Read(number, name, (job, company), (*reach.get(record, ()), note))
        for record, number, name, job, company, note in rows(query)
    }


def _companies(ids: Sequence[UUID]) -> dict[UUID, _Read]:
    columns = (
        Company.id,
        Company.number,
        Company.name,
        Company.industry,
        Company.city,
        Company.domain,
        Company.note,
    )
    reach = _values(Kind.COMPANY, ids)
    return {
        record: _Read(number, name, (industry, city), (domain, *reach.get(record, ()), note))
        for record, number, name, industry, city, domain, note in rows(
            Company.select(*columns).where(Company.id.in_(ids))
        )
    }


def _values(kind: Kind, ids: Sequence[UUID]) -> dict[UUID, tuple[str, ...]]:
    return {record: tuple(point.value for point in points) for record, points in reach_of(kind, ids).items()}


def _deals(ids: Sequence[UUID]) -> dict[UUID, _Read]:
    query = (
        Deal.select(Deal.id, Deal.number, Deal.title, Stage.name, Company.name, Deal.note)
        .join_from(Deal, Stage)
        .join_from(Deal, Company, pw.JOIN.LEFT_OUTER)
        .where(Deal.id.in_(ids))
    )
    return {
        record: _Read(number, title, (stage, company), (note,))
        for record, number, title, stage, company, note in rows(query)
    }


def _activities(ids: Sequence[UUID]) -> dict[UUID, _Read]:
    query: Any = (
        Activity.select(
            Activity.id, Activity.number, Activity.subject, Activity.kind, Deal.title, Contact.name,
            Company.name, Activity.body,
        )
        .join_from(Activity, Deal, pw.JOIN.LEFT_OUTER)
        .join_from(Activity, Contact, pw.JOIN.LEFT_OUTER)
        .join_from(Activity, Company, pw.JOIN.LEFT_OUTER)
        .where(Activity.id.in_(ids))
    )  # fmt: skip
    return {
        record: _Read(number, subject, (what, deal or contact or company), (body,))
        for record, number, subject, what, deal, contact, company, body in rows(query)
    }


_READERS: Mapping[Kind, Callable[[Sequence[UUID]], dict[UUID, _Read]]] = {
    Kind.CONTACT: _contacts,
    Kind.COMPANY: _companies,
    Kind.DEAL: _deals,
    Kind.ACTIVITY: _activities,
}
