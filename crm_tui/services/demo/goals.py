"""What the demo's people set out to win, quarter by quarter."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from crm_tui import clock
from crm_tui.db.journal import Action
from crm_tui.domain.dates.units import add, first_of, last_of
from crm_tui.domain.records import Kind
from crm_tui.services.demo.days import moment, past_day
from crm_tui.services.demo.files import toml_of
from crm_tui.services.demo.people import CURRENCY, Cast, Event
from crm_tui.services.editing import records

_FILE = "goals.toml"
_AGREED = "16:10"
_BEFORE = 10
"""Days from agreeing on the goals of a quarter to its first day."""


def events(cast: Cast) -> Iterator[Event]:
    """The goals of each quarter, agreed on a few days before it, or yesterday at the latest."""
    told = toml_of(_FILE)
    today = clock.today()
    for number in told["quarters"]:
        starts = add(first_of(today, "quarter"), number, "quarter")
        agreed = moment(past_day(min((starts - today).days - _BEFORE, -1)), _AGREED)
        lines = told["goals"].strip().splitlines()
        yield Event(agreed, partial(_agree, cast, starts, [line.split() for line in lines]))


def _agree(cast: Cast, starts: date, goals: list[list[str]], act: Action) -> str:  # noqa: ARG001 - it joins the one in force
    called = f"{starts.year}-Q{(starts.month + 2) // 3}"
    days = {"starts": starts.isoformat(), "ends": last_of(starts, "quarter").isoformat()}
    for whose, *words, amount in goals:
        name = cast.users[words[0]].name if whose == "owner" else " ".join(words)
        title, whom = (name, {whose: name}) if name else (whose, {})
        typed = {"title": f"{called} {title}", "amount": f"{amount} {CURRENCY}", **days, **whom}
        records.add_record(None, Kind.GOAL, typed)
    return f"agreed on the goals of {called}"
