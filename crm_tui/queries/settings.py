"""The settings of the workspace: what everybody who opens it shares."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from crm_tui.db.models import Setting

CURRENCY = "currency"
COUNTRY = "country"


@dataclass(frozen=True, slots=True)
class Customs:
    """How amounts and phone numbers without further words are meant in this workspace."""

    currency: str = "EUR"
    """ISO 4217."""
    country: str | None = None
    """ISO 3166; phone numbers without a country code belong to it. None: each number needs its own."""


def setting(key: str) -> Any:
    """The value of one setting, or None where it was never set."""
    row = Setting.get_or_none(Setting.key == key, Setting.hidden_at.is_null())
    return None if row is None else json.loads(row.value)


def customs() -> Customs:
    """The workspace's currency and country."""
    rows = Setting.select().where(Setting.key.in_([CURRENCY, COUNTRY]), Setting.hidden_at.is_null())
    return Customs(**{row.key: json.loads(row.value) for row in rows})
