"""Tables of any number of rows as other programs export them, the same for the same seed."""

from __future__ import annotations

import csv
import random
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

from tests.bench.invention import words

_JOBS = ("Head of Operations", "Buyer", "Managing Director", "Engineer", "Head of Sales", "Assistant", "Controller")
_AIMS = ("rollout", "renewal", "pilot", "extension", "migration", "framework", "upgrade", "audit")
_OWNERS = ("Ana Ruiz", "Ben Okafor", "Cleo Lind", "Dana Weiss")
_STAGES = ("Initial contact", "Qualification", "Needs assessment", "Proposal", "Won", "Won", "Lost", "Lost")
_FIRST_DAY = date(2024, 1, 1)
_TWO_YEARS = 700

CONTACT = ("Name", "E-mail", "Phone", "Company", "Job Title")
DEAL = ("Id", "Title", "Company", "Stage", "Amount", "Entered", "Closed", "Owner")


def write_contacts(path: Path, number: int) -> None:
    """People with an address and a number of their own, one company to fifty of them."""
    dice = random.Random(1)  # noqa: S311 - invented people
    given, family, companies = words(dice, 1_000, 2), words(dice, 20_000, 3), _companies(dice, number)
    _write(path, CONTACT, (_contact(dice, serial, given, family, companies) for serial in range(number)))


def write_deals(path: Path, number: int) -> None:
    """Deals with keys of their own, half of them closed."""
    dice = random.Random(2)  # noqa: S311 - invented deals
    companies = _companies(dice, number)
    _write(path, DEAL, (_deal(dice, serial, companies) for serial in range(number)))


def _contact(
    dice: random.Random, serial: int, given: Sequence[str], family: Sequence[str], companies: Sequence[str]
) -> Iterator[str]:
    first, last, company = dice.choice(given), dice.choice(family), dice.choice(companies)
    yield f"{first.capitalize()} {last.capitalize()}"
    yield f"{first}.{last}{serial}@{company.split()[0].lower()}.example"
    yield f"+49 30 {dice.randrange(1_000_000, 9_999_999)}"
    yield company
    yield dice.choice(_JOBS)


def _deal(dice: random.Random, serial: int, companies: Sequence[str]) -> Iterator[str]:
    company, stage = dice.choice(companies), dice.choice(_STAGES)
    entered = _FIRST_DAY + timedelta(dice.randrange(_TWO_YEARS))
    yield f"X{serial}"
    yield f"{company} {dice.choice(_AIMS)}"
    yield company
    yield stage
    yield str(dice.randrange(100, 99_999))
    yield entered.isoformat()
    yield (entered + timedelta(dice.randrange(90))).isoformat() if stage in {"Won", "Lost"} else ""
    yield dice.choice(_OWNERS)


def _companies(dice: random.Random, rows: int) -> list[str]:
    return [f"{stem.capitalize()} Group" for stem in words(dice, max(10, min(rows // 50, 20_000)), 3)]


def _write(path: Path, header: Sequence[str], rows: Iterable[Iterable[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(header)
        out.writerows(rows)
