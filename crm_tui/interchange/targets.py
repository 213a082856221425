"""The fields that a column can be imported into, and the names that other programs give to them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from crm_tui.domain.fields.plain import PLAIN
from crm_tui.domain.fields.types import FieldType
from crm_tui.domain.records import Kind
from crm_tui.resources import data_file
from crm_tui.text import fold

IMPORTABLE = (Kind.DEAL, Kind.CONTACT, Kind.COMPANY, Kind.PRODUCT, Kind.USER)
"""The kinds that a table may be taken for by its headers."""

_BOOK = "imports/relationship.toml"

REF = "ref"
"""The column of our own short references: it tells records apart that are otherwise alike, and is no external id."""

OF_FIELDS = (Kind.CAMPAIGN, Kind.COST, Kind.TICKET, Kind.RESPONSE, Kind.ORDER, Kind.SUBSCRIPTION)
"""The kinds that are all fields and can be imported; of these it is said what the rows are."""

SURVEYS = "surveys"
"""What a file of answers is said to be."""

READ_AS: Mapping[str, Kind] = {
    SURVEYS if kind is Kind.RESPONSE else kind.plural: kind for kind in (*IMPORTABLE, *OF_FIELDS)
}
"""The kinds that rows can be of, by what they are called where that is said."""


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
    choices: tuple[str, ...] = ()
    """What it can say, where that is one of some words."""


@dataclass(frozen=True, slots=True)
class Targets:
    """What records of a kind can be imported from."""

    fields: dict[str, Target]
    needed: tuple[str, ...]
    """Of these fields a mapping needs at least one, or there is nothing to call the records by."""
    words: tuple[str, ...]
    """What programs put before every header of this kind, as in `Deal - Title`."""
    besides: tuple[str, ...] = ()
    """Of these too a mapping needs one, where it is not said of all rows; most kinds need none."""


def header_key(header: str) -> str:
    """A header without case, spaces and signs: `E-mail 2 Address` is `email2address`."""
    return "".join(letter for letter in fold(header) if letter.isalnum())


@cache
def targets(kind: Kind) -> Targets:
    """The fields that records of an importable kind can be imported into; KeyError for other kinds."""
    if kind in PLAIN:
        return _plain_targets(kind)
    book = tomllib.loads(data_file("imports/fields.toml").read_text(encoding="utf-8"))
    own = book[kind.value]
    described = {name: book["shared"][name] for name in own.get("shared", ())} | own["fields"]
    fields = {name: _target(name, field, book["places"]) for name, field in described.items()}
    return Targets(fields | {REF: _REF}, tuple(own["needed"]), tuple(own["words"]))


def _plain_targets(kind: Kind) -> Targets:
    """The fields of a kind that is all fields, and what its rows may say besides."""
    own = tomllib.loads(data_file(_BOOK).read_text(encoding="utf-8"))[kind.value]
    shared = targets(Kind.CONTACT).fields
    fields = {
        REF: _REF,
        "external_id": _plain_target("external_id", ValueType.TEXT, own, shared["external_id"].synonyms),
        **{name: shared[name] for name in ("note", "tags", "owner", "created")},
    }
    for spec in PLAIN[kind].fields:
        kind_of_value = ValueType.REFERENCE if spec.refers else _TYPES.get(spec.type)
        if spec.name in {"external", "tags"} or kind_of_value is None:
            continue
        more = shared[spec.name].synonyms if spec.name in {"note", "owner"} else ()
        fields[spec.name] = _plain_target(spec.name, kind_of_value, own, more, spec.choices)
    if "contact" in fields:
        fields["email"] = Target("email", ValueType.EMAIL, ("customeremail", *shared["email"].synonyms), many=False)
    if any(spec.type is FieldType.MONEY for spec in PLAIN[kind].fields):
        fields["currency"] = targets(Kind.DEAL).fields["currency"]
    for name, extra in own.get("extra", {}).items():
        fields[name] = _plain_target(name, ValueType(extra["type"]), {name: extra["names"]})
    return Targets(fields, tuple(own["needed"]), tuple(own["words"]), tuple(own.get("besides", ())))


def _plain_target(
    name: str, type_: ValueType, own: dict[str, Any], more: tuple[str, ...] = (), choices: tuple[str, ...] = ()
) -> Target:
    """A target that is known by its own name too, and by that alone where the book has no headers for it.

    One with choices whose own name is not in the book is known by that name where its cells are choices.
    """
    headers = own.get(name, name).split(",")
    if not choices:
        headers = [name, *headers]
    keys = dict.fromkeys([*(key for header in headers if (key := header_key(header))), *more])
    return Target(name, type_, tuple(keys), many=name == "note", choices=choices)


_REF = Target(REF, ValueType.TEXT, (), many=False)
"""Known by its cells besides its header."""

_TYPES = {
    FieldType.TEXT: ValueType.TEXT,
    FieldType.BLOCK: ValueType.BLOCK,
    FieldType.MONEY: ValueType.AMOUNT,
    FieldType.DATE: ValueType.MOMENT,
    FieldType.MOMENT: ValueType.MOMENT,
    FieldType.CHOICE: ValueType.CHOICE,
    FieldType.NUMBER: ValueType.NUMBER,
    FieldType.SIGNED: ValueType.NUMBER,
    FieldType.SOURCE: ValueType.TEXT,
}


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
