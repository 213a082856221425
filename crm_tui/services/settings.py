"""What everybody in the workspace shares: its name, currency, country and weeks, and when service answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from uuid import UUID

from crm_tui import text
from crm_tui.domain.dates.units import MONTHS, WEEKDAYS, month_number, weekday_number
from crm_tui.domain.money import known_currency
from crm_tui.errors import BadInput
from crm_tui.queries.shape.settings import COUNTRY, CURRENCY, FISCAL, NAME, WEEK
from crm_tui.services.buying.settings import VERBS as OF_BUYING
from crm_tui.services.campaigns.settings import VERBS as OF_CAMPAIGNS
from crm_tui.services.leads.settings import VERBS as OF_LEADS
from crm_tui.services.lifecycle.owners import VERBS as OF_PHASES
from crm_tui.services.segments.settings import VERBS as OF_SEGMENTS
from crm_tui.services.tickets.rules import VERBS as OF_SERVICE
from crm_tui.services.workspace import set_setting

LONGEST_NAME = 40


def set_currency(by: UUID | None, code: str) -> None:
    """Amounts without a currency are in this one from now on; raises BadInput for what ISO 4217 does not list."""
    currency = code.strip().upper()
    if not known_currency(currency):
        raise BadInput(f"“{code}” is not a currency; write a code such as EUR or USD.", CURRENCY)
    set_setting(by, CURRENCY, currency)


def set_country(by: UUID | None, code: str) -> None:
    """Phone numbers without a country code are of this country from now on, none for an empty `code`.

    Raises BadInput for a country without phone numbers.
    """
    import phonenumbers

    country = code.strip().upper()
    if country and country not in phonenumbers.SUPPORTED_REGIONS:
        raise BadInput(f"“{code}” is not a country; write a code of two letters such as DE or US.", COUNTRY)
    set_setting(by, COUNTRY, country or None)


def set_name(by: UUID | None, name: str) -> None:
    """Call the workspace so on everybody's first line; by its file where `name` is empty. Raises BadInput."""
    word = text.clean(name, field=NAME)
    if len(word) > LONGEST_NAME:
        raise BadInput(f"That name is too long; write at most {LONGEST_NAME} characters.", NAME)
    set_setting(by, NAME, word or None)


def set_week_start(by: UUID | None, day: str) -> None:
    """Weeks begin on this day from now on, in dates as people type them; raises BadInput for what is no weekday."""
    number = weekday_number(day.strip())
    if number is None:
        raise BadInput(f"“{day}” is no day of the week; write one such as Monday or Sunday.", WEEK)
    set_setting(by, WEEK, WEEKDAYS[number - 1])


def set_fiscal_start(by: UUID | None, month: str) -> None:
    """Fiscal years begin with this month from now on: `fy2026` is the one that ends in 2026; raises BadInput."""
    number = month_number(month.strip())
    if number is None:
        raise BadInput(f"“{month}” is no month; write one such as January or April.", FISCAL)
    set_setting(by, FISCAL, MONTHS[number - 1])


SHARED: Mapping[str, Callable[[UUID | None, str], None]] = {
    NAME: set_name,
    CURRENCY: set_currency,
    COUNTRY: set_country,
    WEEK: set_week_start,
    FISCAL: set_fiscal_start,
    **OF_SERVICE,
    **OF_LEADS,
    **OF_PHASES,
    **OF_SEGMENTS,
    **OF_CAMPAIGNS,
    **OF_BUYING,
}
"""The verb of each setting, by its name."""


def set_shared(by: UUID | None, name: str, value: str) -> None:
    """Set one of them by its name; raises BadInput for another name too."""
    if name not in SHARED:
        near = text.nearest(name, list(SHARED)) or tuple(SHARED)
        raise BadInput(f"A workspace has no setting “{name}”; it has {', '.join(near)}.", name)
    SHARED[name](by, value)
