"""Who is like those who bought: the telling traits of winners, and the leads who share them."""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui.db.conditions import among
from crm_tui.db.models import Company, Contact, Tag, Tagging, database, rows
from crm_tui.domain.leads.likeness import Telling, Trait, likeness, size_band, telling, title_words
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


_EVERYBODY = "everybody"

_SINGLE: Mapping[str, Any] = {
    "industry": Company.industry,
    "country": Company.country,
    "employees": Company.employees,
    "source": Contact.source,
    "channel": Contact.channel,
    "job_title": Contact.job_title,
}
"""The columns that traits are read from beside tags."""


def like(winners: Collection[UUID] | None = None, *, most: int = MOST_ALIKE) -> Likeness:
    """Leads like these contacts, or where none are named, like all who bought and did not leave.

    One statement counts what everybody has, and what the winners have; another one reads the leads. Both look at all
    of them, on the thread of slow reads.
    """
    wins = is_customer() & (Contact.phase != Phase.CHURNED) if winners is None else among(Contact.id, winners)
    everybody, won = Counter[Trait](), Counter[Trait]()
    contacts = winning = 0
    for of, value, all_, of_winners in _counted(wins).tuples():
        if of == _EVERYBODY:
            contacts, winning = all_, of_winners or 0
        for trait in _traits(of, value):
            everybody[trait] += all_
            won[trait] += of_winners
    found = telling(won, winning, everybody, contacts)
    return Likeness(winning, contacts, found, tuple(_likest(found, wins, most)) if found else ())


def _counted(wins: Any) -> Any:
    """How many have each value, and each tag, and how many of them are winners; and the same of everybody."""
    people = (
        _contacts(Contact.id, *_SINGLE.values(), wins)
        .cte("people", materialized=True, columns=("id", *_SINGLE, "wins"))
    )  # fmt: skip
    many, won = pw.fn.COUNT(people.c.id).alias("all"), pw.fn.SUM(people.c.wins).alias("won")

    def of_each(of: str, value: Any) -> Any:
        return pw.Select([people], [pw.Value(of).alias("of"), value.alias("value"), many, won])

    tagged = Tagging.select(pw.Value("tag"), Tag.name, many, won).join(people, on=people.c.id == Tagging.record)
    found = tagged.join_from(Tagging, Tag).where(Tagging.kind == Kind.CONTACT, Tag.hidden_at.is_null()).group_by(Tag.id)
    for name in _SINGLE:
        value = people.c[name]
        found = of_each(name, value).where(value.is_null(is_null=False)).group_by(value) + found
    found = (of_each(_EVERYBODY, pw.Value("")) + found).alias("found")
    columns = [found.c[name] for name in ("of", "value", "all", "won")]
    return pw.Select([found], columns).with_cte(people).bind(database)


def _contacts(*columns: Any) -> Any:
    """Columns of every contact, and of its company."""
    return Contact.select(*columns).join(Company, pw.JOIN.LEFT_OUTER).where(Contact.hidden_at.is_null())


class _Sharing:
    """Which of the telling traits somebody shares, and how much that counts; few sets of them are had by many."""

    def __init__(self, found: Sequence[Telling]) -> None:
        self.lifts = {one.trait: one.lift for one in found}
        self._tags = _tags()
        self._of_value: dict[tuple[str, Any], tuple[Trait, ...]] = {}
        self._points: dict[tuple[Trait, ...], float] = {}

    def traits(self, contact: str, values: Sequence[Any]) -> tuple[Trait, ...]:
        """The traits of a contact, by the hex of its id and what stands in the columns of `_SINGLE`."""
        held = [*zip(_SINGLE, values, strict=True), *(("tag", name) for name in self._tags.get(contact, ()))]
        return tuple(trait for of, value in held for trait in self._telling(of, value))

    def _telling(self, of: str, value: Any) -> tuple[Trait, ...]:
        known = self._of_value.get((of, value))
        if known is None:
            known = tuple(trait for trait in _traits(of, value) if trait in self.lifts)
            self._of_value[of, value] = known
        return known

    def points(self, traits: tuple[Trait, ...]) -> float:
        """What they come to."""
        if traits not in self._points:
            self._points[traits] = likeness(traits, self.lifts)
        return self._points[traits]


def _likest(found: Sequence[Telling], wins: Any, most: int) -> Iterator[Alike]:
    """The leads who share the most of what tells winners from others."""
    sharing = _Sharing(found)
    leads = _contacts(Contact.id, Contact.number, *_SINGLE.values()).where(Contact.phase.in_(list(LEADS)), ~wins)
    shared = (
        (traits, -number, contact)
        for contact, number, *values in database.execute(leads)
        if (traits := sharing.traits(contact, values))
    )
    best = heapq.nlargest(most, shared, key=lambda one: (sharing.points(one[0]), one[1]))
    asked = Contact.select(Contact.id, Contact.name, Contact.lead_step, Contact.grade)
    named = {row[0]: row[1:] for row in rows(asked.where(among(Contact.id, [UUID(one[2]) for one in best])))}
    for traits, number, hex_ in best:
        contact = UUID(hex_)
        name, lead_step, grade = named[contact]
        telling_most = sorted(dict.fromkeys(traits), key=lambda trait: -sharing.lifts[trait])
        link = Link(Kind.CONTACT, contact, short_ref(Kind.CONTACT, -number), name)
        yield Alike(link, sharing.points(traits), tuple(telling_most), lead_step, grade)


def _tags() -> dict[str, list[str]]:
    """The tags of contacts, by the hex of their ids."""
    query = (
        Tagging.select(Tagging.record, Tag.name).join(Tag).where(Tagging.kind == Kind.CONTACT, Tag.hidden_at.is_null())
    )
    found: dict[str, list[str]] = defaultdict(list)
    for record, name in database.execute(query):
        found[record].append(name)
    return found


def _traits(of: str, value: Any) -> set[Trait]:
    """What having a value in a column, or a tag, says of a contact."""
    if not value or of == _EVERYBODY:
        return set()
    if of == "job_title":
        return {Trait("title", word) for word in title_words(value)}
    if of == "employees":
        band = size_band(value)
        return {Trait("size", band)} if band else set()
    return {Trait(of, value)}
