"""The settings of the workspace: what everybody who opens it shares."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from crm_tui.db.models import Setting
from crm_tui.db.prepared import Prepared
from crm_tui.domain.dates.units import MONTHS, WEEKDAYS

CURRENCY = "currency"
COUNTRY = "country"
NAME = "name"
WEEK = "week_start"
FISCAL = "fiscal_start"


class Customs(NamedTuple):
    """How amounts and phone numbers without further words are meant in this workspace."""

    currency: str = "EUR"
    """ISO 4217."""
    country: str | None = None
    """ISO 3166; phone numbers without a country code belong to it. None: each number needs its own."""


def setting(key: str) -> Any:
    """The value of one setting, or None where it was never set."""
    value = _SETTING.value(key)
    return None if value is None else json.loads(value)


_SETTING = Prepared(lambda key: Setting.select(Setting.value).where(Setting.key == key, Setting.hidden_at.is_null()))


class Manner(NamedTuple):
    """What the program does as everybody in the workspace has it, wherever one is."""

    name: str = ""
    """What the workspace is called; empty for its file's name."""
    week_start: int = 0
    """The day on which weeks begin: 0 for Monday, as `date.weekday` counts."""
    fiscal_month: int = 1
    """The month with which fiscal years begin."""


def manner() -> Manner:
    """That, in one statement."""
    rows = Setting.select().where(Setting.key.in_([NAME, WEEK, FISCAL]), Setting.hidden_at.is_null())
    found = {row.key: json.loads(row.value) for row in rows}
    name, day, month = found.get(NAME), found.get(WEEK), found.get(FISCAL)
    return Manner(
        name if isinstance(name, str) else "",
        WEEKDAYS.index(day) if day in WEEKDAYS else 0,
        MONTHS.index(month) + 1 if month in MONTHS else 1,
    )


def customs() -> Customs:
    """The workspace's currency and country."""
    return Customs(**{key: json.loads(value) for key, value in _CUSTOMS.run()})


_CUSTOMS = Prepared(
    lambda: Setting.select(Setting.key, Setting.value).where(
        Setting.key.in_([CURRENCY, COUNTRY]), Setting.hidden_at.is_null()
    )
)
