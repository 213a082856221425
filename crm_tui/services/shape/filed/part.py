"""What each part of such a file is: how it is called, of what type it is, how it is read and taken over."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from crm_tui import text
from crm_tui.db import journal
from crm_tui.domain.records import StageKind
from crm_tui.errors import BadInput, FilterError, NotFound
from crm_tui.services.shape.shaping import number

_COMPARE = "compare with `crm-tui config export`."

Table = Mapping[str, Any]


class Type(StrEnum):
    """Of what type a value must be, as a sentence says it."""

    TEXT = "a text in quotes"
    NUMBER = "a whole number"
    FLAG = "true or false"
    TEXTS = "a list of texts"


@dataclass(frozen=True, slots=True)
class Tables:
    """A list of tables."""

    needed: Mapping[str, Type | Tables]
    """What each must hold."""
    possible: Mapping[str, Type | Tables]
    """What each may hold besides."""
    called: tuple[str, ...] = ("name",)
    """The entries that say which one it is."""
    once: bool = True
    """Whether no two may be called the same."""

    def name_of(self, table: Table) -> str:
        """What a table is called; empty where it does not say."""
        return " ".join(str(table[name]) for name in self.called if name in table)


@dataclass(frozen=True, slots=True)
class Part:
    """A list at the top of the file."""

    name: str
    type: Type | Tables
    read: Callable[[], Any]
    """What the open workspace has."""
    take: Callable[[journal.Action, Any], None]
    """Has the workspace have what a file says; raises as the verbs that it takes."""


@contextmanager
def entry(name: str) -> Iterator[None]:
    """Have what is wrong in the block be told with the entry that it is about, as BadInput."""
    try:
        yield
    except (BadInput, FilterError, NotFound) as error:
        raise BadInput(f"{name}: {error}", name) from error


def each(name: str, tables: Sequence[Table], called: str = "name") -> Iterator[tuple[Table, str]]:
    """The tables of a list, each with how sentences name it."""
    return ((table, f"{name} “{table[called]}”") for table in tables)


def arrange(act: journal.Action, rows: Sequence[Any], keys: Sequence[str], *, open_first: bool = False) -> None:
    """Put the rows that are named into that order, all others behind them; open stages before those that are not."""
    places = {key: place for place, key in enumerate(keys)}
    wanted = sorted(
        rows, key=lambda row: (open_first and row.kind != StageKind.OPEN, places.get(row.name_key, len(places)))
    )
    if wanted != list(rows):
        number(act, wanted)


def keys_of(tables: Sequence[Table]) -> list[str]:
    """What the names of tables are compared by."""
    return [text.fold(table["name"]) for table in tables]


def strange(name: str, known: Sequence[str]) -> BadInput:
    """That there is no such entry, with those that may have been meant."""
    near = text.nearest(name, known) or tuple(known)
    return BadInput(f"there is no {name} there; there is {', '.join(near)}.", name)


def check(name: str, value: object, type_: Type | Tables) -> None:
    """Raise BadInput, which names the entry, for a value of another type."""
    if not isinstance(type_, Tables):
        if not _is(type_, value):
            raise BadInput(f"{name} must be {type_}; {_COMPARE}", name)
        return
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise BadInput(f"{name} must be a list of tables; {_COMPARE}", name)
    seen: set[str] = set()
    for place, table in enumerate(value, 1):
        called = type_.name_of(table)
        with entry(f"{name} “{called}”" if called else f"{name}, the table {place} of {len(value)}"):
            _check_table(table, type_)
            if type_.once and text.fold(called) in seen:
                raise BadInput("it stands there twice; name it once.", name)
            seen.add(text.fold(called))


def _check_table(table: Table, type_: Tables) -> None:
    known = {**type_.needed, **type_.possible}
    for name, value in table.items():
        if name not in known:
            raise strange(name, list(known))
        check(name, value, known[name])
    for name in type_.needed:
        if name not in table:
            raise lacks(name)


def lacks(name: str) -> BadInput:
    """That an entry is missing."""
    return BadInput(f"{name} is missing; {_COMPARE}", name)


def _is(type_: Type, value: object) -> bool:
    match value:
        case bool():
            return type_ is Type.FLAG
        case int():
            return type_ is Type.NUMBER
        case str():
            return type_ is Type.TEXT
        case list():
            return type_ is Type.TEXTS and all(isinstance(one, str) for one in value)
    return False
