"""Everybody who is here, as a list to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from crm_tui import clock
from crm_tui.queries.links import Link
from crm_tui.queries.presence import Present
from crm_tui.tui import format as shown
from crm_tui.tui.forms.fields import Choice


def choices(present: Sequence[Present]) -> list[Choice]:
    """Everybody who is here, since when, and what they have open, which choosing them opens."""
    return [Choice(one.name, _opens(one), f"since {_when(one.since)}  {_open(one)}".rstrip()) for one in present]


def _when(moment: datetime) -> str:
    """The time of today, or day and time."""
    local = clock.local(moment)
    return f"{local:%H:%M}" if local.date() == clock.today() else shown.moment(moment)


def _opens(one: Present) -> Link | None:
    return one.record if one.record and not one.record.deleted else None


def _open(one: Present) -> str:
    if one.record is None:
        return ""
    return f"{'edits ' if one.editing else ''}{one.record.ref} {one.record}"
