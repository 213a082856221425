"""Narrowing what was done: `by:ben kind:deal on:yesterday proposal` as the undo list and `crm-tui log` read it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui import clock
from crm_tui import text as texts
from crm_tui.db.models import Action, Change, User, rows
from crm_tui.domain.dates.periods import Period, parse_period
from crm_tui.domain.dates.units import EARLIEST, LATEST
from crm_tui.domain.dates.words import parse_date
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput, FilterError
from crm_tui.filters.complete import Completion
from crm_tui.filters.context import FilterContext

FIELDS = {
    "by": "Who did it: a name, a login, or me.",
    "kind": "What it changed: deal, contact, company, task, activity, product or user.",
    "on": "The day, or the days: yesterday, 2026-03-31, last week.",
    "since": "The first day that counts.",
    "until": "The last day that counts.",
    "is": "Whether it is taken back: undone, or done.",
}
"""What can be named before a colon; words without one are looked for in what was done."""

_STATES = {"undone": True, "done": False}
_DAYS = ("today", "yesterday", "this week", "last week", "this month", "last month")
_TERM = re.compile(r"""(?:(?P<field>[a-z]+):)?(?:"(?P<quoted>[^"]*)"|(?P<plain>[^\s"]+))""", re.IGNORECASE)
_BEGUN = re.compile(r'(?:(?P<field>[a-z]+):)?(?P<begun>"?[^\s"]*)$', re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Narrowed:
    """Which actions are wanted; all of them unless told otherwise."""

    by: frozenset[UUID] = frozenset()
    kinds: frozenset[Kind] = frozenset()
    since: datetime | None = None
    until: datetime | None = None
    """The moment before which it was done."""
    undone: bool | None = None
    words: tuple[str, ...] = field(default=())
    first_hand: bool = False
    """Whether taking back and doing again are left out."""

    def conditions(self, is_undone: Any) -> Iterator[Any]:
        """What must hold for an action; `is_undone` says of one that it is taken back."""
        if self.by:
            yield Action.by.in_(self.by)
        if self.kinds:
            yield pw.fn.EXISTS(Change.select(Change.seq).where(Change.action == Action.id, Change.kind.in_(self.kinds)))
        if self.since is not None:
            yield Action.at >= self.since
        if self.until is not None:
            yield Action.at < self.until
        if self.undone is not None:
            yield is_undone if self.undone else ~is_undone
        if self.first_hand:
            yield Action.role == "do"
        yield from (Action.summary.contains(word) for word in self.words)


def read(text: str, context: FilterContext, *, first_hand: bool = False) -> Narrowed:
    """What a filter line asks for; raises `FilterError` with the place of what cannot be read."""
    narrowed = Narrowed(first_hand=first_hand)
    for term in _terms(text):
        name, value = (term["field"] or "").lower(), (term["quoted"] if term["plain"] is None else term["plain"])
        try:
            narrowed = _also(narrowed, name, value, context)
        except BadInput as error:
            raise FilterError(str(error), term.start(), term.end() - term.start()) from error
    return narrowed


def _also(narrowed: Narrowed, name: str, value: str, context: FilterContext) -> Narrowed:
    """The same with one more term; of one field, several are any of these, of days and states the last counts."""
    match name:
        case "" if value.endswith(":"):
            raise BadInput(f"Write what you look for right behind {value}")
        case "":
            return replace(narrowed, words=(*narrowed.words, value))
        case "by":
            return replace(narrowed, by=narrowed.by.union(_users(value, context)))
        case "kind":
            return replace(narrowed, kinds=narrowed.kinds | {_one_of(value, {kind.value: kind for kind in Kind}, name)})
        case "is":
            return replace(narrowed, undone=_one_of(value, _STATES, "state"))
        case "on" | "since" | "until":
            days = _days(value, context.today)
            begins, ends = name != "until" and days.first > EARLIEST, name != "since" and days.last < LATEST
            since = clock.start_of(days.first) if begins else narrowed.since
            return replace(narrowed, since=since, until=_end_of(days) if ends else narrowed.until)
    near = texts.nearest(name, FIELDS)
    hint = f" Did you mean {' or '.join(near)}?" if near else f" There is {', '.join(FIELDS)}."
    raise BadInput(f"Actions have no field {name}.{hint}")


def _end_of(days: Period) -> datetime:
    """The moment at which the days are over."""
    return clock.start_of(days.last + timedelta(1))


def complete(text: str, cursor: int) -> list[Completion]:
    """What the word before the cursor may become: a field, or one of its values."""
    begun = _BEGUN.search(text, 0, cursor)
    if begun is None:
        return []
    typed = texts.fold(begun["begun"].removeprefix('"'))
    offered = (
        _values(begun["field"].lower()) if begun["field"] else ((f"{name}:", says) for name, says in FIELDS.items())
    )
    start = begun.start("begun")
    return [
        Completion(f'"{word}"' if " " in word else word, start, cursor, says)
        for word, says in offered
        if texts.fold(word).startswith(typed)
    ]


def _values(name: str) -> Sequence[tuple[str, str]]:
    match name:
        case "by":
            visible = User.select(User.login, User.name).where(User.hidden_at.is_null()).order_by(User.name_key)
            return [("me", "You."), *rows(visible)]
        case "kind":
            return [(kind.value, "") for kind in Kind]
        case "is":
            return [(state, "") for state in _STATES]
        case "on" | "since" | "until":
            return [(day, "") for day in _DAYS]
        case _:
            return []


def _terms(text: str) -> Iterator[re.Match[str]]:
    place = 0
    for term in _TERM.finditer(text):
        if text[place : term.start()].strip():
            break
        yield term
        place = term.end()
    if text[place:].strip():
        start = len(text) - len(text[place:].lstrip())
        raise FilterError("This cannot be read; close what a quote opened, and write no blank behind a colon.", start)


def _users(value: str, context: FilterContext) -> list[UUID]:
    """Everybody whose login it is, or whose name begins so."""
    key = texts.fold(value)
    if key == "me":
        if context.me is None:
            raise BadInput("Nobody is signed in, so nobody is “me”; name a user.")
        return [context.me]
    known = rows(User.select(User.id, User.login, User.name, User.name_key))
    found = [user for user, login, _, name_key in known if login == value or name_key.startswith(key)]
    if not found:
        near = texts.nearest(value, [name for _, _, name, _ in known])
        raise BadInput(f"Nobody is called {value}.{f' Did you mean {near[0]}?' if near else ''}")
    return found


def _one_of(value: str, known: dict[str, Any], what: str) -> Any:
    """The only one that begins so."""
    begun = [name for name in known if value and name.startswith(texts.fold(value))]
    if len(begun) != 1:
        raise BadInput(f"There is no {what} {value}; there is {', '.join(known)}.")
    return known[begun[0]]


def _days(value: str, today: date) -> Period:
    """A day, or the days of a period, in words."""
    try:
        day = parse_date(value, today, toward="past")
    except BadInput:
        return parse_period(value, today)
    return Period(day, day, value)
