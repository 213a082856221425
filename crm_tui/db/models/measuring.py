"""What numbers are held against: goals of what is to be won, and rates at which currencies are converted."""

from __future__ import annotations

from typing import Any

import peewee as pw

from crm_tui.db.models.base import DayField, PlainRecord, unique_while_visible
from crm_tui.db.models.people import User
from crm_tui.domain.records import Kind


class Goal(PlainRecord):
    """What is to be won in a period: by everybody, by a team or by one owner, in the deals that pass a filter."""

    letter = Kind.GOAL.letter
    amount: Any = pw.BigIntegerField()
    """Minor units of `currency`."""
    currency: Any = pw.TextField()
    starts: Any = DayField(index=True)
    """Its first day."""
    ends: Any = DayField()
    """Its last day."""
    owner: Any = pw.ForeignKeyField(User, null=True, on_delete="RESTRICT")
    team: Any = pw.TextField(null=True)
    filter: Any = pw.TextField(default="")
    """Over deals; empty for all."""


class Rate(PlainRecord):
    """What one unit of a currency is worth in another one, from a day on."""

    letter = Kind.RATE.letter
    of: Any = pw.TextField()
    """ISO 4217."""
    into: Any = pw.TextField()
    """ISO 4217."""
    rate: Any = pw.TextField()
    """A decimal number, exactly as it was stated."""
    day: Any = DayField()

    class Meta:
        indexes = ((("of", "day"), False),)


for plain in (Goal, Rate):
    unique_while_visible(plain, plain.external_id)
