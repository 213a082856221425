"""The fields that a column can be imported into, and the names that other programs give to them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from crm_tui.domain.records import Kind
from crm_tui.resources import data_file
from crm_tui.text import fold

IMPORTABLE = (Kind.DEAL, Kind.CONTACT, Kind.COMPANY, Kind.PRODUCT, Kind.USER)


class ValueType(StrEnum):
    """How the cells of a column are read."""

    TEXT = "text"
    BLOCK = "block"
    """Text of several lines."""
    TAGS = "tags"
    CHOICE = "choice"
    REFERENCE = "reference"
    """What another record is called."""
    MOMENT = "moment"
    """A date, or a date and time."""
    AMOUNT = "amount"
    CURRENCY = "currency"
    NUMBER = "number"
    PERCENT = "percent"
    EMAIL = "email"
    PHONE = "phone"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Target:
    """A field to import into."""

    name: str
    """What `--map` calls it."""
    type: ValueType
    synonyms: tuple[str, ...]
    """`header_key` of the headers that mean it, the most telling first."""
    many: bool
    """Whether several columns may go into it."""


@dataclass(frozen=True, slots=True)
class Targets:
    """What records of a kind can be imported from."""

    fields: dict[str, Target]
    needed: tuple[str, ...]
    """Of these fields a mapping needs at least one, or there is nothing to call the records by."""
    words: tuple[str, ...]
    """What programs put before every header of this kind, as in `Deal - Title`."""


def header_key(header: str) -> str:
    """A header without case, spaces and signs: `E-mail 2 Address` is `email2address`."""
    return "".join(letter for letter in fold(header) if letter.isalnum())


@cache
def targets(kind: Kind) -> Targets:
    """The fields that records of an importable kind can be imported into; KeyError for other kinds."""
    book = tomllib.loads(data_file("imports/fields.toml").read_text(encoding="utf-8"))
    own = book[kind.value]
    described = {name: book["shared"][name] for name in own.get("shared", ())} | own["fields"]
    fields = {name: _target(name, field, book["places"]) for name, field in described.items()}
    return Targets(fields, tuple(own["needed"]), tuple(own["words"]))


def _target(name: str, field: dict[str, Any], places: dict[str, list[str]]) -> Target:
    headers = [name, *field["names"].split(",")]
    if field.get("placed", False):
        headers = [*headers, *_placed(headers, places)]
    keys = dict.fromkeys(header_key(header) for header in headers)
    return Target(name, ValueType(field["type"]), tuple(keys), many=field.get("many", False))


def _placed(headers: list[str], places: dict[str, list[str]]) -> Iterator[str]:
    """The headers with each place, so that an earlier place wins for every part of an address alike."""
    for place in places["before"]:
        yield from (place + header for header in headers)
    for place in places["behind"]:
        yield from (header + place for header in headers)
