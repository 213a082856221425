"""What comes in and what became of it: rows of plain typed values, and the verdict on each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple

from crm_tui.services.editing.field_values import LabelledPoint


class Missing(StrEnum):
    """What to do about a name in a row that nothing here is called by."""

    CREATE = "create"
    """Make it."""
    SKIP = "skip"
    """Leave the row out."""
    NEAREST = "nearest"
    """Take what is called nearly so; leave the row out where nothing is."""


class Fate(StrEnum):
    """What became of a row."""

    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    MERGED = "merged"
    """An earlier row told of the same record: only what was still empty was taken from this one."""
    REJECTED = "rejected"


class Trouble(NamedTuple):
    """Why a row was left out."""

    field: str
    """Empty where it is the whole row."""
    reason: str
    """A sentence."""


class Reach(NamedTuple):
    """The contact points that a row tells of."""

    points: list[LabelledPoint]
    troubles: list[Trouble]
    """What cannot be read."""
    notes: list[str]
    """What is remarkable but no trouble, as sentences that hold for many rows."""


class Incoming(NamedTuple):
    """One row: what it says, by field. Empty fields are not there."""

    line: int
    """Where it stands in its file; each row has its own."""
    values: Mapping[str, Any]
    """Text, whole numbers, dates, aware datetimes, Money, or tuples of text."""
    reach: Reach | None = None
    """The contact points in the values, where they have been read already."""


class Verdict(NamedTuple):
    """What became of one row."""

    line: int
    fate: Fate
    troubles: tuple[Trouble, ...] = ()


@dataclass(frozen=True, slots=True)
class StageSeen:
    """A stage that the rows name."""

    pipeline: str
    """As they write it; empty where they do not."""
    stage: str
    rows: int
    dated: bool
    """Whether any of these rows says when it was entered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """How rows are to be understood."""

    currency: str
    """ISO 4217; for deals and prices that have no amount to tell it."""
    country: str | None = None
    """ISO 3166; phone numbers without a country code belong to it."""
    missing: Missing = Missing.CREATE
    pipeline: str = ""
    """The pipeline of all deals; where empty, the rows name it, or it is the first one."""
    stages: Mapping[str, str] = field(default_factory=dict)
    """What we call the stages that rows name otherwise, by folded name."""
    seen: tuple[StageSeen, ...] = ()
    """Every stage that the rows name, in the order of their first appearance."""
    given: Mapping[str, Any] = field(default_factory=dict)
    """What every row says that says nothing else in these fields."""
    unnamed: str = ""
    """What comes before its external id where a row tells no name; empty to leave such rows out."""


@dataclass(slots=True)
class Unmatched:
    """A name in the rows that nothing here was called by."""

    what: str
    """Such as `product`."""
    name: str
    nearest: str | None
    """What is called nearly so; None where nothing is, or too many names were unknown to look for it."""
    done: str
    """What was done about it, in words: `made`, `left out`, `taken for GTX Pro`."""
    rows: int = 0
