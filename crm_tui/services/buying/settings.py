"""Setting what the value of customers is worked out with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from uuid import UUID

from crm_tui.domain.value.value import read_horizon, read_margin
from crm_tui.queries.buying.settings import HORIZON, MARGIN
from crm_tui.services.workspace import set_setting


def set_margin(by: UUID | None, typed: str) -> None:
    """So much of the revenue is gross profit from now on, in percent; all of it where empty. Raises BadInput."""
    set_setting(by, MARGIN, f"{read_margin(typed, MARGIN):f}" if typed.strip() else None)


def set_horizon(by: UUID | None, typed: str) -> None:
    """Customers are taken to stay so long at most; five years where empty. Raises BadInput."""
    set_setting(by, HORIZON, str(read_horizon(typed, HORIZON)) if typed.strip() else None)


VERBS: Mapping[str, Callable[[UUID | None, str], None]] = {MARGIN: set_margin, HORIZON: set_horizon}
"""The verb of each of these settings."""
