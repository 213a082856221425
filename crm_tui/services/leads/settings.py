"""Setting how leads are scored, and when they are handed over by rule."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from uuid import UUID

from crm_tui import text
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput, FilterError
from crm_tui.filters.compile import compile_filter
from crm_tui.filters.context import FilterContext
from crm_tui.queries.leads.settings import ENGAGEMENT_LIMIT, FIT_LIMIT, HALF_LIFE, MQL
from crm_tui.services.workspace import set_setting

_GREATEST = 100_000


def _set_number(name: str, by: UUID | None, typed: str) -> None:
    """From 1 on; the usual number where empty. Raises BadInput."""
    said = typed.strip()
    if said and not (said.isascii() and said.isdigit() and 1 <= int(said[:9]) <= _GREATEST):
        raise BadInput(f"“{typed}” is no such number; write one from 1 to {_GREATEST:,}.", name)
    set_setting(by, name, int(said) if said else None)


def set_mql(by: UUID | None, typed: str) -> None:
    """Leads that this filter finds become MQLs from now on; none by rule where it is empty. Raises BadInput."""
    filter_ = text.clean(typed, field=MQL)
    try:
        compile_filter(filter_, Kind.CONTACT, FilterContext.at_present(by))
    except FilterError as error:
        raise BadInput(str(error), MQL) from error
    set_setting(by, MQL, filter_ or None)


VERBS: Mapping[str, Callable[[UUID | None, str], None]] = {
    **{name: partial(_set_number, name) for name in (FIT_LIMIT, ENGAGEMENT_LIMIT, HALF_LIFE)},
    MQL: set_mql,
}
"""The verb of each of these settings."""
