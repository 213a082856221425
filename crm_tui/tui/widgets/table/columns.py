"""Which columns of a list fit on screen, and how wide each is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from crm_tui.domain.fields.plain import PLAIN
from crm_tui.domain.fields.types import FieldType
from crm_tui.domain.records import Kind
from crm_tui.queries.lists.column import Column
from crm_tui.queries.lists.columns import columns

GAP = 2
"""Blank cells between columns."""

FOUND_IN = Column("found_in", "Found in", sortable=False)
"""Where the words of a search stand; shown only while one searches."""


class Room(NamedTuple):
    """The room that a column takes, in cells."""

    rank: int
    """The smaller, the longer it stays when the screen gets narrow."""
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Placed:
    """A column on screen."""

    column: Column
    width: int


def _usual_columns(kind: Kind, *, also: str = "") -> tuple[Column, ...]:
    """The columns that a list shows before anybody chooses any, and the one with the name `also`."""
    rooms = rooms_of(kind)
    return tuple(column for column in columns(kind) if column.name in rooms or column.name == also)


def place_columns(
    kind: Kind, width: int, chosen_ones: Sequence[Column] = (), *, sorted_by: str = "", searching: bool = False
) -> tuple[Placed, ...]:
    """The columns that fit into `width` cells with `GAP` between them: as many as there is room for of those that
    somebody chose, in that order, or else the most telling of the usual ones.

    The one that somebody chose to sort by is always among them.
    """
    shown = chosen_ones or _usual_columns(kind, also=sorted_by)
    rooms = rooms_of(kind)
    known = [*shown, FOUND_IN] if searching else list(shown)
    first = {sorted_by} | ({FOUND_IN.name} if searching else set())
    ranks = {column: place if chosen_ones else _room(rooms, column).rank for place, column in enumerate(known, 1)}
    ranked = sorted(known, key=lambda column: 1 if column.name in first else ranks[column])
    chosen: set[str] = set()
    left = width + GAP
    for column in ranked:
        left -= _room(rooms, column).least + GAP
        if left < 0:
            break
        chosen.add(column.name)
    kept = [column for column in known if column.name in chosen]
    widths = _spread(kept, rooms, width)
    return tuple(Placed(column, widths[column.name]) for column in kept)


def _spread(kept: Sequence[Column], rooms: Mapping[str, Room], width: int) -> dict[str, int]:
    """The least width of each column, and what is left given out evenly up to the most of each."""
    widths = {column.name: _room(rooms, column).least for column in kept}
    left = width - sum(widths.values()) - GAP * (len(kept) - 1)
    while left > 0:
        growing = [column for column in kept if widths[column.name] < _room(rooms, column).most]
        if not growing:
            break
        for column in growing[:left]:
            widths[column.name] += 1
        left -= min(left, len(growing))
    return widths


def _room(rooms: Mapping[str, Room], column: Column) -> Room:
    return rooms.get(column.name, _FOUND_IN if column is FOUND_IN else _USUAL)


_FOUND_IN = Room(1, 20, 60)
_USUAL = Room(99, 10, 16)
_REF = Room(5, 5, 7)
_OWNER = Room(7, 12, 18)
_COMPANY = Room(2, 18, 32)
_TOUCHED = Room(8, 7, 7)

_BY_TYPE: Mapping[FieldType, tuple[int, int]] = {
    FieldType.MONEY: (12, 18),
    FieldType.NUMBER: (6, 8),
    FieldType.SIGNED: (6, 8),
    FieldType.DATE: (9, 11),
    FieldType.MOMENT: (15, 15),
    FieldType.CHOICE: (9, 12),
    FieldType.USER: (12, 18),
}
"""The least and the most cells of a column by the type of its field."""


@cache
def rooms_of(kind: Kind) -> Mapping[str, Room]:
    """The columns that a list shows where there is room for them."""
    if kind not in PLAIN:
        return _ROOMS[kind]
    plain, specs = PLAIN[kind], {spec.name: spec for spec in PLAIN[kind].fields}
    worked_out = [column for column in columns(kind) if column.shown and column.name not in {*specs, "ref"}]
    rooms = {"ref": Room(len(plain.listed) + len(worked_out) + 1, 5, 7)}
    for rank, name in enumerate(plain.listed, 1):
        least, most = (22, 44) if specs[name].column == "title" else _BY_TYPE.get(specs[name].type, (14, 28))
        rooms[name] = Room(rank, least, most)
    return rooms | {column.name: Room(2, max(len(column.label), 8), 16) for column in worked_out}


_ROOMS: Mapping[Kind, Mapping[str, Room]] = {
    Kind.CONTACT: {
        "ref": _REF,
        "name": Room(1, 18, 30),
        "title": Room(9, 16, 28),
        "company": _COMPANY,
        "email": Room(3, 26, 36),
        "phone": Room(4, 16, 18),
        "phase": Room(6, 13, 13),
        "grade": Room(6, 5, 5),
        "owner": _OWNER,
        "touched": _TOUCHED,
        "tags": Room(10, 10, 24),
    },
    Kind.COMPANY: {
        "ref": _REF,
        "name": Room(1, 20, 34),
        "industry": Room(4, 13, 24),
        "city": Room(3, 10, 20),
        "country": Room(9, 8, 16),
        "phase": Room(6, 13, 13),
        "deals": Room(2, 10, 10),
        "owner": _OWNER,
        "touched": _TOUCHED,
        "tags": Room(10, 10, 24),
    },
    Kind.DEAL: {
        "ref": _REF,
        "title": Room(1, 22, 40),
        "company": Room(4, 16, 28),
        "stage": Room(2, 16, 18),
        "amount": Room(3, 14, 18),
        "probability": Room(8, 5, 5),
        "close": Room(6, 9, 11),
        "owner": _OWNER,
        "next": Room(9, 20, 34),
        "touched": Room(10, 7, 7),
    },
    Kind.TASK: {
        "ref": _REF,
        "due": Room(2, 9, 11),
        "title": Room(1, 30, 48),
        "deal": Room(3, 18, 30),
        "contact": Room(4, 14, 24),
        "company": Room(6, 12, 26),
        "owner": _OWNER,
        "done": Room(8, 9, 9),
    },
    Kind.ACTIVITY: {
        "ref": _REF,
        "at": Room(2, 15, 15),
        "kind": Room(3, 8, 8),
        "subject": Room(1, 28, 56),
        "deal": Room(6, 14, 26),
        "contact": Room(4, 14, 24),
        "company": Room(7, 12, 26),
        "by": Room(8, 8, 18),
        "minutes": Room(9, 7, 7),
    },
}
"""The columns that a list shows where there is room for them."""
