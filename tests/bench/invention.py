"""Invented companies, contacts and deals of any number, the same for the same seed, as rows for the driver.

They are made column by column, which takes a third of the time of making them row by row.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, count, repeat
from typing import Any

from crm_tui.domain.positions import GAP

Row = tuple[object, ...]

_SYLLABLES = [consonant + vowel for consonant in "bdfghjklmnprstvwz" for vowel in "aeiou"]
_FORMS = ("Labs", "Group", "Works", "Partners", "Systems", "Foods", "Logistics", "Energy")
_JOBS = ("Head of Operations", "Buyer", "Managing Director", "Engineer", "Head of Sales", "Assistant", "Controller")
_AIMS = ("rollout", "renewal", "pilot", "extension", "migration", "framework", "upgrade", "audit")
_DAY = 86_400_000_000
DAYS = 2 * 365
"""How far back the history goes."""

WAYS = (
    (0,), (0,), (0,), (0, 1), (0, 2), (0, 3), (0, 1, 4),
    (0, 5), (0, 5), (0, 5), (0, 1, 5), (0, 3, 5), (0, 2, 3, 5),
    (0, 6), (0, 6), (0, 6), (0, 6), (0, 1, 6), (0, 2, 6), (0, 1, 3, 6),
)  # fmt: skip
"""The ways of deals through the seven stages of the sales template; deal number n takes way n modulo their count."""

LONG_WAYS = (
    (0,), (0, 1), (0, 1, 2), (0, 1, 2, 3), (0, 1, 2, 1, 2, 3), (0, 1, 2, 3, 4), (0, 1, 2, 3, 4),
    (0, 5), (0, 1, 5), (0, 1, 2, 5), (0, 1, 2, 3, 5), (0, 1, 2, 3, 4, 5), (0, 1, 2, 1, 2, 5),
    (0, 6), (0, 1, 6), (0, 2, 6), (0, 1, 2, 6), (0, 1, 2, 3, 6), (0, 1, 0, 1, 6), (0, 1, 2, 3, 4, 6),
)  # fmt: skip
"""As many ways of four steps in the mean."""

COMPANY = ("id", "version", "created_at", "number", "name", "name_key", "sort_key", "domain", "phase", "owner_id")
CONTACT = (
    "id", "version", "created_at", "number", "name", "name_key", "sort_key", "given_name", "family_name",
    "job_title", "company_id", "owner_id", "phase",
)  # fmt: skip
DEAL = (
    "id", "version", "created_at", "number", "title", "title_key", "pipeline_id", "stage_id", "position", "outcome",
    "entered_at", "opened_at", "closed_at", "amount", "currency", "probability", "close_date", "owner_id",
    "company_id", "lost_reason_id", "last_touch_at",
)  # fmt: skip
"""The columns that the rows below fill, in their order."""


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage of the pipeline that the deals go through."""

    id: str
    kind: str


@dataclass(slots=True)
class Invention:
    """What the rows refer to. Moments are microseconds since 1970; ids stand as in the tables."""

    dice: random.Random
    until: int
    """When the history ends."""
    pipeline: str
    stages: Sequence[Stage]
    lost_reasons: Sequence[str]
    owners: Sequence[str]
    days: Sequence[str]
    """The days from the beginning of the history to a year after its end, in ISO 8601."""
    ways: Sequence[Sequence[int]] = WAYS
    alone: int = 0
    """Every how many-th contact belongs to no company; 0 for none of them."""
    companies: list[tuple[str, str]] = field(default_factory=list)
    """Id and name of each company made so far."""
    _serial: Iterator[int] = field(default_factory=count)

    def company_rows(self, number: int) -> Iterator[Row]:
        """So many companies, numbered from 1."""
        stems = self.dice.choices(words(self.dice, 20_000, 3), k=number)
        names = [f"{stem.capitalize()} {form}" for stem, form in zip(stems, self._some(_FORMS, number), strict=True)]
        keys = [name.lower() for name in names]
        domains = (f"{stem}{serial}.example" for serial, stem in enumerate(stems, 1))
        moments = self._moments(number)
        ids = self._ids(moments)
        self.companies = list(zip(ids, names, strict=True))
        owners = self._some(self.owners, number)
        return zip(ids, repeat(1), moments, count(1), names, keys, keys, domains, repeat("prospecting"), owners)

    def contact_rows(self, number: int) -> Iterator[Row]:
        """So many contacts, numbered from 1; the most frequent given name is that of one in eighty."""
        given_names = [word.capitalize() for word in words(self.dice, 1_000, 2)]
        family_names = [word.capitalize() for word in words(self.dice, 20_000, 3)]
        frequencies = list(accumulate(1 / (20 + rank) for rank in range(len(given_names))))
        given = self.dice.choices(given_names, cum_weights=frequencies, k=number)
        family = self._some(family_names, number)
        names = [f"{first} {last}" for first, last in zip(given, family, strict=True)]
        keys = [name.lower() for name in names]
        companies = (
            None if self.alone and serial % self.alone == 0 else company
            for serial, (company, _) in enumerate(self._some(self.companies, number), 1)
        )
        moments = self._moments(number)
        return zip(
            self._ids(moments), repeat(1), moments, count(1), names, keys, keys, given, family,
            self._some(_JOBS, number), companies, self._some(self.owners, number), repeat("conversion"),
        )  # fmt: skip

    def deal_rows(self, number: int) -> Iterator[Row]:
        """So many deals, numbered from 1, each at the end of its way, the newest on top of its stage."""
        companies = self._some(self.companies, number)
        titles = [f"{name} {aim}" for (_, name), aim in zip(companies, self._some(_AIMS, number), strict=True)]
        opened = self._moments(number)
        ends = [self.stages[self.ways[serial % len(self.ways)][-1]] for serial in range(1, number + 1)]
        entered = [self._entered(at, len(self.ways[serial % len(self.ways)])) for serial, at in enumerate(opened, 1)]
        lasts = zip(entered, ends, strict=True)
        return zip(
            self._ids(opened), repeat(1), opened, count(1), titles, map(str.lower, titles), repeat(self.pipeline),
            (end.id for end in ends), count(-GAP, -GAP), (end.kind for end in ends), entered, opened,
            (at if end.kind != "open" else None for at, end in zip(entered, ends, strict=True)),
            self._amounts(number), ("EUR" if serial % 50 else "USD" for serial in count(1)),
            (None if serial % 13 else serial % 96 for serial in count(1)), (self._closing(*last) for last in lasts),
            self._some(self.owners, number), (company for company, _ in companies),
            (self.dice.choice(self.lost_reasons) if end.kind == "lost" else None for end in ends), entered,
        )  # fmt: skip

    def _some(self, choices: Sequence[Any], number: int) -> list[Any]:
        return self.dice.choices(choices, k=number)

    def _moments(self, number: int) -> range:
        """Evenly over the history."""
        step = DAYS * _DAY // (number + 1)
        return range(self.until - number * step, self.until, step)

    def _ids(self, moments: Sequence[int]) -> list[str]:
        """UUIDv7 of the moments, with a serial number in place of the random bits."""
        return [f"{at // 1000:012x}70008{next(self._serial):015x}" for at in moments]

    def _entered(self, opened: int, steps: int) -> int:
        """When a deal entered its last stage."""
        return opened if steps == 1 else opened + int((self.until - opened) * self.dice.random())

    def _closing(self, entered: int, end: Stage) -> str:
        """The day on which a deal was closed, or is expected to be, some of them in the past."""
        ahead = int(120 * self.dice.random()) if end.kind == "open" else 0
        return self.days[DAYS + ahead - (self.until - entered) // _DAY]

    def _amounts(self, number: int) -> Iterator[int | None]:
        """Minor units: half of them below 5,000, one in twenty not known yet."""
        usual = [int(self.dice.lognormvariate(8.5, 1.0)) * 100 for _ in range(1000)]
        return iter(self.dice.choices([*usual, *[None] * 50], k=number))


def words(dice: random.Random, number: int, syllables: int) -> list[str]:
    """So many different words of so many syllables."""
    found: dict[str, None] = {}
    while len(found) < number:
        found["".join(dice.choices(_SYLLABLES, k=syllables))] = None
    return list(found)
