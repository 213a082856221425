"""What the workspace says of the value of customers."""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import Decimal

from crm_tui.db.models import Setting
from crm_tui.domain.value.value import USUAL, Horizon, read_horizon

MARGIN = "gross_margin"
HORIZON = "value_horizon"

HELP = {
    MARGIN: "Percent of what customers pay that stays as gross profit, such as 70; what they are worth counts with it.",
    HORIZON: "How long a customer is taken to stay at most, such as 5y, however few are lost.",
}
"""What each of the settings is, by its name."""


@dataclass(frozen=True, slots=True)
class ValueSettings:
    """How the value of customers is worked out."""

    margin: Decimal = Decimal(100)
    """Percent; all of the revenue where nobody said otherwise."""
    horizon: Horizon = USUAL
    margin_is_set: bool = False


def value_settings() -> ValueSettings:
    """They as they are, in one statement."""
    rows = Setting.select().where(Setting.key.in_(list(HELP)), Setting.hidden_at.is_null())
    found = {row.key: value for row in rows if (value := json.loads(row.value)) is not None}
    usual = ValueSettings()
    return ValueSettings(
        Decimal(str(found.get(MARGIN, usual.margin))),
        read_horizon(found[HORIZON]) if HORIZON in found else usual.horizon,
        MARGIN in found,
    )


def as_texts() -> dict[str, str]:
    """Each of them as it could be typed."""
    found = value_settings()
    return {MARGIN: f"{found.margin:f}", HORIZON: str(found.horizon)}
