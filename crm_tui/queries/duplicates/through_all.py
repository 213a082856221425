"""Looking through all contacts, or all companies, for likely duplicates: in steps between which others can ask.

First come those that share an e-mail address, a phone number or a domain, which the indexes tell; then those whose
names fall into one block. Of each record only its name and its blocks are kept meanwhile, some hundred bytes.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple
from uuid import UUID

import peewee as pw

from crm_tui.db.models import Company, Contact, ContactPoint, rows, scalars
from crm_tui.domain import duplicates
from crm_tui.domain.duplicates import PRIOR, SAME_CITY, SAME_COMPANY
from crm_tui.domain.names import company_key
from crm_tui.domain.points import PointKind
from crm_tui.domain.records import Kind
from crm_tui.queries.duplicates.comparable import MODELS, OWNERS
from crm_tui.queries.duplicates.pairs import Couple, Pair, couple, weigh

MOST_FOUND = 500
"""Pairs after which a search ends: more than anybody looks through before it is asked again."""

_READ = 1_000
"""Records that are read in a step."""

_WEIGHED = 100
"""Pairs that are weighed in a step."""

_COMPARED = 4_000
"""Records whose block is looked at in a step."""

_PLACES = 24
"""Bits of a record's place in the search; the other 40 of an entry tell its block, near enough."""

_STRONGEST = 23.0
"""Bits that an e-mail address, a phone number and a company can add to what the names say."""


Numbers = tuple[int, int]
"""Two records by the numbers of their short references."""


class Progress(NamedTuple):
    """How far a search has come."""

    share: float
    """0 to 1."""
    records: int
    """How many are looked through."""


class Search:
    """One search; its steps are taken one after the other, on any thread with a connection."""

    def __init__(self, kind: Kind, most: int = MOST_FOUND) -> None:
        self.found: list[Pair] = []
        """The pairs so far, as they were found."""
        self._kind = kind
        self._most = most
        self._total = 0
        self._numbers = array("Q")
        self._names: list[str] = []
        self._companies = array("l")
        """The place of a contact's company among the keys of all companies; -1 for none."""
        self._families: list[array[int]] = []
        """For each way to make blocks of names, the block and place of every record."""
        self._known: set[Couple] = set()
        self._steps = self._run()

    def step(self) -> Progress | None:
        """Go on for some tens of milliseconds; None when all has been looked through, or enough was found."""
        return None if self.found_enough else next(self._steps, None)

    @property
    def found_enough(self) -> bool:
        """Whether it ends for having found so many, though there may be more."""
        return len(self._known) >= self._most

    def _run(self) -> Iterator[Progress]:
        model = MODELS[self._kind]
        self._total = model.select().where(model.hidden_at.is_null()).count()
        for _ in self._read():
            yield self._progress(0.3 * len(self._numbers) / max(self._total, 1))
        waiting: list[Numbers] = []
        for share, pairs in self._candidates():
            waiting += pairs
            whole = len(waiting) - len(waiting) % _WEIGHED
            for start in range(0, whole, _WEIGHED):
                yield self._progress(share, waiting[start : start + _WEIGHED])
            del waiting[:whole]
            yield self._progress(share)
        yield self._progress(1.0, waiting)

    def _progress(self, share: float, pairs: Collection[Numbers] = ()) -> Progress:
        found = [pair for pair in weigh(self._kind, self._by_ids(pairs)) if pair.couple not in self._known]
        self._known.update(pair.couple for pair in found)
        self.found += found
        return Progress(share, self._total)

    def _by_ids(self, pairs: Collection[Numbers]) -> list[Couple]:
        """Pairs by the ids of their records."""
        model, numbers = MODELS[self._kind], {number for pair in pairs for number in pair}
        ids = dict(rows(model.select(model.number, model.id).where(model.number.in_(numbers)))) if numbers else {}
        return [couple(ids[one], ids[other]) for one, other in pairs if one in ids and other in ids]

    def _candidates(self) -> Iterator[tuple[float, list[Numbers]]]:
        """Pairs that may be likely, the surest first, each portion with how far this is."""
        for pairs in self._sharing_points():
            yield 0.4, pairs
        for number, family in enumerate(self._families):
            for share, pairs in self._alike(family, number):
                yield 0.4 + 0.6 * (number + share) / len(self._families), pairs

    # What is kept of each record

    def _read(self) -> Iterator[None]:
        companies: dict[UUID, int] = {}
        keys: dict[str, int] = {}
        last = 0
        while portion := self._portion(last):
            if self._kind is Kind.CONTACT:
                _learn_companies({row[2] for row in portion} - companies.keys() - {None}, companies, keys)
            for number, name, company in portion:
                self._keep(number, name, companies.get(company, -1))
            last = portion[-1][0]
            yield

    def _portion(self, after: int) -> list[tuple[Any, ...]]:
        model = MODELS[self._kind]
        company = Contact.company if self._kind is Kind.CONTACT else pw.Value(None)
        query = model.select(model.number, model.sort_key, company)
        return rows(query.where(model.number > after, model.hidden_at.is_null()).order_by(model.number).limit(_READ))

    def _keep(self, number: int, name: str, company: int) -> None:
        place = len(self._numbers)
        self._numbers.append(number)
        self._names.append(duplicates.comparable(self._kind, name))
        self._companies.append(company)
        blocks = duplicates.name_blocks(self._kind, name, str(company) if company >= 0 else "")
        self._families = self._families or [array("Q") for _ in blocks]
        for family, block in zip(self._families, blocks, strict=True):
            if block:
                family.append((hash(block) & ((1 << 64 - _PLACES) - 1)) << _PLACES | place)

    # Those that can be reached at one place

    def _sharing_points(self) -> Iterator[list[Numbers]]:
        model, owner = MODELS[self._kind], OWNERS[self._kind]
        for point in (PointKind.EMAIL, PointKind.PHONE):
            for shared in _shared(ContactPoint.key, ContactPoint.kind == point):
                held = ContactPoint.select(ContactPoint.key, model.number).join(model, on=owner == model.id)
                yield self._of_blocks(held.where(ContactPoint.kind == point, ContactPoint.key.in_(shared)))
        if self._kind is Kind.COMPANY:
            for shared in _shared(Company.domain, ~Company.domain.is_null()):
                yield self._of_blocks(Company.select(Company.domain, Company.number).where(Company.domain.in_(shared)))

    def _of_blocks(self, held: Any) -> list[Numbers]:
        """The pairs within blocks, given as a query of keys and numbers, whose names do not speak against it."""
        found = []
        for _, members in groupby(sorted(rows(held)), key=lambda row: row[0]):
            places = {place for _, number in members if (place := self._place_of(number)) is not None}
            block = sorted(places, key=lambda place: (self._names[place], place))
            for one, others in duplicates.to_compare(block):
                found += [
                    (self._numbers[one], self._numbers[other])
                    for other in others
                    if self._bits(one, other) + _STRONGEST + PRIOR >= 0
                ]
        return found

    def _place_of(self, number: int) -> int | None:
        """The place of a record by its number; None where it is deleted, or came later."""
        place = bisect_left(self._numbers, number)
        return place if place < len(self._numbers) and self._numbers[place] == number else None

    # Those with names alike

    def _alike(self, family: array[int], number: int) -> Iterator[tuple[float, list[Numbers]]]:
        """The pairs that names and companies make likely, with how much of the family has been looked at."""
        entries = iter(sorted(family))
        looked_at, found = 0, list[Numbers]()
        mask = (1 << _PLACES) - 1
        for _, members in groupby(entries, key=lambda entry: entry >> _PLACES):
            block = [entry & mask for entry in members]
            looked_at += len(block)
            if len(block) > 1:
                found += self._in_block(block, number)
            if looked_at // _COMPARED != (looked_at - len(block)) // _COMPARED:
                yield looked_at / len(family), found
                found = []
        yield 1.0, found

    def _in_block(self, block: list[int], number: int) -> Iterator[Numbers]:
        """In order of names, then of companies, so that in a great block what is most alike is compared."""
        often = len(block) if number == 0 else 1
        block.sort(key=lambda place: (self._names[place], self._companies[place], place))
        for one, others in duplicates.to_compare(block):
            for other in others if number in duplicates.CERTAIN[self._kind] else self._nearly(one, others):
                if self._bits(one, other, often) + self._of_work(one, other) + PRIOR >= 0:
                    yield (self._numbers[one], self._numbers[other])

    def _nearly(self, one: int, others: Sequence[int]) -> Iterator[int]:
        """Those called nearly so, which in a block of many is far quicker to tell than all that names say."""
        more = self._of_work(one, one) if self._kind is Kind.COMPANY else 0.0
        near = duplicates.alike(self._kind, self._names[one], [self._names[other] for other in others], more)
        return (others[place] for place in near)

    def _bits(self, one: int, other: int, often: int = 1) -> float:
        return duplicates.name_bits(self._kind, self._names[one], self._names[other], often).bits

    def _of_work(self, one: int, other: int) -> float:
        """What the companies of two contacts say; for companies the most that their cities can."""
        if self._kind is not Kind.CONTACT:
            return SAME_CITY.bits
        first, second = self._companies[one], self._companies[other]
        if first < 0 or second < 0:
            return 0.0
        return SAME_COMPANY.bits if first == second else duplicates.OTHER_COMPANY.bits


def _shared(column: Any, condition: Any) -> Iterator[list[str]]:
    """The values that several rows hold, in portions."""
    last = ""
    while True:
        query = column.model.select(column).where(condition, column > last).group_by(column)
        shared = scalars(query.having(pw.fn.COUNT(pw.SQL("*")) > 1).order_by(column).limit(_WEIGHED))
        if not shared:
            return
        yield shared
        last = shared[-1]


def _learn_companies(ids: Collection[UUID], places: dict[UUID, int], keys: dict[str, int]) -> None:
    """Note of companies which ones are called the same."""
    for record, name in rows(Company.select(Company.id, Company.name).where(Company.id.in_(ids))):
        places[record] = keys.setdefault(company_key(name), len(keys))
