"""What everybody in the workspace shares: its currency, and the country of its phone numbers."""

from __future__ import annotations

from uuid import UUID

from crm_tui.domain.money import known_currency
from crm_tui.errors import BadInput
from crm_tui.queries.settings import COUNTRY, CURRENCY
from crm_tui.services.workspace import set_setting


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
