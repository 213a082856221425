"""Who else is here, in the few words that there is room for."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from crm_tui.store import Visitor

MOST_NAMED = 2


def here(others: Sequence[Visitor], me: UUID) -> str:
    """How many people are here, with oneself; empty where one is alone."""
    people = {visitor.user for visitor in others} | {me}
    return f"{len(people)} here" if len(people) > 1 else ""


def at_record(others: Sequence[Visitor], me: UUID, record: UUID, *, editing: bool = False) -> str:
    """Who else has a record open, or only who edits it; empty where nobody does."""
    there = [visitor for visitor in others if visitor.where.record == record]
    editors = [visitor for visitor in there if visitor.where.editing]
    if editors:
        return _said(editors, me, "are editing this", "is editing this")
    return "" if editing else _said(there, me, "have this open", "has this open")


def _said(visitors: Sequence[Visitor], me: UUID, several: str, one: str) -> str:
    names = list(dict.fromkeys(visitor.name for visitor in visitors if visitor.user != me))
    if not names:
        return f"You {several} elsewhere" if visitors else ""
    if len(names) == 1:
        return f"{names[0]} {one}"
    more = len(names) - MOST_NAMED
    named = f"{', '.join(names[:MOST_NAMED])} and {more} more" if more > 0 else " and ".join(names)
    return f"{named} {several}"
