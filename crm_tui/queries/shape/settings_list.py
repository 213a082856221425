"""The settings of the workspace as a list: those of every area, each with what it is and how it stands."""

from __future__ import annotations

from typing import Any, NamedTuple

from crm_tui.domain.dates.units import MONTHS, WEEKDAYS
from crm_tui.queries.buying import settings as buying
from crm_tui.queries.campaigns import sender
from crm_tui.queries.leads import settings as leads
from crm_tui.queries.lifecycle import owners
from crm_tui.queries.segments import rfm
from crm_tui.queries.shape.settings import COUNTRY, CURRENCY, FISCAL, NAME, WEEK, customs, manner, setting
from crm_tui.queries.tickets import rules


class Shared(NamedTuple):
    """One setting of the workspace as it is now."""

    name: str
    value: Any
    is_set: bool
    """False where it is what holds when nobody says otherwise."""
    help: str


def shared() -> list[Shared]:
    """The settings of the workspace that stand for themselves."""
    usual = customs()
    told = (
        (NAME, manner().name, "What everybody's first line calls it; empty for the file's own name."),
        (CURRENCY, usual.currency, "Of amounts without a currency."),
        (COUNTRY, usual.country or "", "Of phone numbers without a country code."),
        (WEEK, WEEKDAYS[manner().week_start], "The day on which weeks begin."),
        (FISCAL, MONTHS[manner().fiscal_month - 1], "The month with which fiscal years begin."),
        *((name, value, rules.HELP[name]) for name, value in rules.as_texts().items()),
        *((name, value, leads.HELP[name]) for name, value in leads.as_texts().items()),
        *((name, value, owners.HELP[name]) for name, value in owners.as_texts().items()),
        *((name, value, rfm.HELP[name]) for name, value in rfm.as_texts().items()),
        *((name, value, sender.HELP[name]) for name, value in sender.as_texts().items()),
        *((name, value, buying.HELP[name]) for name, value in buying.as_texts().items()),
    )
    return [Shared(name, value, setting(name) is not None, help_) for name, value, help_ in told]
