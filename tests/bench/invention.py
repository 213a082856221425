"""Invented companies, contacts and deals of any number, the same for the same seed, as rows for the driver."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, count

from crm_tui.domain.positions import GAP

Row = tuple[object, ...]

_SYLLABLES = "ba ko mi ra te lun sen vor dal pe ni sha gor hel ix qua ty wen zo ru".split()
_FORMS = ("Labs", "Group", "Works", "Partners", "Systems", "Foods", "Logistics", "Energy")
_JOBS = ("Head of Operations", "Buyer", "Managing Director", "Engineer", "Head of Sales", "Assistant", "Controller")
_AIMS = ("rollout", "renewal", "pilot", "extension", "migration", "framework", "upgrade", "audit")
_DAY = 86_400_000_000
_YEARS = 2 * 365 * _DAY
"""How far back the history goes, in microseconds."""

WAYS = (
    (0,), (0,), (0, 1), (0, 1, 2), (0, 1, 3), (0, 2, 4),
    (0, 1, 5), (0, 1, 5), (0, 3, 5), (0, 3, 5), (0, 1, 2, 5), (0, 1, 3, 5), (0, 2, 4, 5), (0, 1, 4, 5),
    (0, 6), (0, 6), (0, 1, 6), (0, 1, 6), (0, 2, 6), (0, 1, 3, 6),
)  # fmt: skip
"""The ways of deals through the seven stages of the sales template; deal number n takes way n modulo their count."""

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
    """The days from two years before `until` to a year after it, in ISO 8601."""
    companies: list[tuple[str, str]] = field(default_factory=list)
    """Id and name of each company made so far."""
    _serial: Iterator[int] = field(default_factory=count)

    def company_rows(self, number: int) -> Iterator[Row]:
        """So many companies, numbered from 1."""
        stems = words(self.dice, 2, 3)
        for serial in range(1, number + 1):
            stem = self.dice.choice(stems)
            name, at = f"{stem.capitalize()} {self.dice.choice(_FORMS)}", self._moment(serial, number)
            company = self._id(at)
            self.companies.append((company, name))
            key, domain = name.lower(), f"{stem}{serial}.example"
            yield company, 1, at, serial, name, key, key, domain, "prospecting", self.dice.choice(self.owners)

    def contact_rows(self, number: int) -> Iterator[Row]:
        """So many contacts, numbered from 1; a few given names are frequent, as in life."""
        given_names, family_names = words(self.dice, 1, 2), words(self.dice, 2, 3)
        frequencies = list(accumulate(1 / rank for rank in range(1, len(given_names) + 1)))
        for serial in range(1, number + 1):
            given = self.dice.choices(given_names, cum_weights=frequencies)[0].capitalize()
            family = self.dice.choice(family_names).capitalize()
            name, at = f"{given} {family}", self._moment(serial, number)
            company, _ = self.dice.choice(self.companies)
            yield (
                self._id(at), 1, at, serial, name, name.lower(), name.lower(), given, family,
                self.dice.choice(_JOBS), company, self.dice.choice(self.owners), "conversion",
            )  # fmt: skip

    def deal_rows(self, number: int) -> Iterator[Row]:
        """So many deals, numbered from 1, each at the end of its way, the newest on top of its stage."""
        for serial in range(1, number + 1):
            opened = self._moment(serial, number)
            way = WAYS[serial % len(WAYS)]
            entered = opened + int((self.until - opened) * self.dice.random()) if len(way) > 1 else opened
            stage = self.stages[way[-1]]
            company, name = self.dice.choice(self.companies)
            title = f"{name} {self.dice.choice(_AIMS)}"
            is_open = stage.kind == "open"
            closing = (entered - self.until + _YEARS) // _DAY + (self.dice.randrange(120) if is_open else 0)
            yield (
                self._id(opened), 1, opened, serial, title, title.lower(), self.pipeline, stage.id, -serial * GAP,
                stage.kind, entered, opened, None if is_open else entered, self._amount(),
                "USD" if serial % 50 == 0 else "EUR", self.dice.randrange(5, 96) if serial % 13 == 0 else None,
                self.days[closing], self.dice.choice(self.owners), company,
                self.dice.choice(self.lost_reasons) if stage.kind == "lost" else None, entered,
            )  # fmt: skip

    def _moment(self, serial: int, number: int) -> int:
        """Evenly over the history."""
        return self.until - _YEARS + _YEARS * serial // (number + 1)

    def _id(self, at: int) -> str:
        """A UUIDv7 of a moment, with a serial number in place of its random bits."""
        return f"{at // 1000:012x}70008{next(self._serial):015x}"

    def _amount(self) -> int | None:
        """Minor units: half of them below 5,000, one in twenty not known yet."""
        return None if self.dice.random() < 0.05 else int(self.dice.lognormvariate(8.5, 1.0)) * 100


def words(dice: random.Random, least: int, most: int) -> list[str]:
    """Every word of `least` to `most` syllables, 20 to the power of their number, shuffled."""
    made = [""]
    found: list[str] = []
    for length in range(1, most + 1):
        made = [begun + syllable for begun in made for syllable in _SYLLABLES]
        found += made if length >= least else []
    dice.shuffle(found)
    return found
