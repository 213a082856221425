"""Who is like those who bought: the telling traits of winners, and the leads who share them."""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from crm_tui.db.models import Company, Contact, Tag, Tagging, rows
from crm_tui.domain.likeness import Telling, Trait, likeness, size_band, telling, title_words
from crm_tui.domain.records import Kind, Phase, short_ref
from crm_tui.filters.kinds.shared import LEADS
from crm_tui.queries.leads.counting import is_customer
from crm_tui.queries.links import Link

MOST_ALIKE = 20


@dataclass(frozen=True, slots=True)
class Alike:
    """A lead who shares telling traits with winners."""

    link: Link
    points: float
    """The logarithms of the lifts of what they share, added up."""
    shared: tuple[Trait, ...]
    """The most telling first."""
    lead: str | None
    """How far they were handed over."""
    grade: str | None


@dataclass(frozen=True, slots=True)
class Likeness:
    """What winners have in common, and who else has it."""

    winners: int
    contacts: int
    telling: tuple[Telling, ...]
    alike: tuple[Alike, ...]
    """The likest first."""


def like(winners: Collection[UUID] | None = None, *, most: int = MOST_ALIKE) -> Likeness:
    """Leads like these contacts, or where none are named, like all who bought and did not leave.

    Reads every contact twice, on the thread of slow reads.
    """
    named = None if winners is None else frozenset(winners)
    tags = _tags()
    everybody: Counter[Trait] = Counter()
    won: Counter[Trait] = Counter()
    contacts = winning = 0
    for row in _rows():
        traits = _traits(row, tags)
        everybody.update(traits)
        contacts += 1
        if _wins(row, named):
            won.update(traits)
            winning += 1
    found = telling(won, winning, everybody, contacts)
    lifts = {one.trait: one.lift for one in found}
    return Likeness(winning, contacts, found, tuple(_likest(lifts, named, tags, most)) if lifts else ())


def _likest(
    lifts: dict[Trait, float], named: frozenset[UUID] | None, tags: dict[UUID, list[str]], most: int
) -> Iterator[Alike]:
    leads = (row for row in _rows() if row["phase"] in LEADS and not _wins(row, named))
    scored = ((likeness(traits := _traits(row, tags), lifts), row, traits) for row in leads)
    best = heapq.nlargest(most, (one for one in scored if one[0] > 0), key=lambda one: (one[0], -one[1]["number"]))
    for points, row, traits in best:
        shared = sorted((trait for trait in traits if trait in lifts), key=lambda trait: -lifts[trait])
        link = Link(Kind.CONTACT, row["id"], short_ref(Kind.CONTACT, row["number"]), row["name"])
        yield Alike(link, points, tuple(shared), row["lead_step"], row["grade"])


def _wins(row: dict[str, Any], named: frozenset[UUID] | None) -> bool:
    if named is not None:
        return row["id"] in named
    return bool(row["customer"]) and row["phase"] != Phase.CHURNED


def _rows() -> Iterator[dict[str, Any]]:
    query = (
        Contact.select(
            Contact.id, Contact.number, Contact.name, Contact.phase, Contact.lead_step, Contact.grade,
            Contact.job_title, Contact.source, Contact.channel, Company.industry, Company.country, Company.employees,
            is_customer().alias("customer"),
        )
        .join_from(Contact, Company, "LEFT OUTER JOIN")
        .where(Contact.hidden_at.is_null())
    )  # fmt: skip
    found: Iterator[dict[str, Any]] = query.dicts().iterator()
    return found


def _tags() -> dict[UUID, list[str]]:
    query = (
        Tagging.select(Tagging.record, Tag.name).join(Tag).where(Tagging.kind == Kind.CONTACT, Tag.hidden_at.is_null())
    )
    found: dict[UUID, list[str]] = defaultdict(list)
    for record, name in rows(query):
        found[record].append(name)
    return found


def _traits(row: dict[str, Any], tags: dict[UUID, list[str]]) -> set[Trait]:
    """What a contact could share with others."""
    single = {
        "industry": row["industry"],
        "country": row["country"],
        "size": size_band(row["employees"]),
        "source": row["source"],
        "channel": row["channel"],
    }
    found = {Trait(of, value) for of, value in single.items() if value}
    found |= {Trait("title", word) for word in title_words(row["job_title"])}
    return found | {Trait("tag", name) for name in tags.get(row["id"], ())}
