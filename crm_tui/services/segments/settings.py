"""Setting by which limits customers are parted into classes of recency, frequency and money."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from uuid import UUID

from crm_tui.domain.value.rfm import read_limits
from crm_tui.filters.rfm import FREQUENCY, MONETARY, RECENCY
from crm_tui.services.workspace import set_setting


def _set_limits(name: str, by: UUID | None, typed: str) -> None:
    """Four limits, or none for fifths; raises BadInput."""
    limits = read_limits(typed, name)
    set_setting(by, name, ",".join(map(str, limits)) or None)


VERBS: Mapping[str, Callable[[UUID | None, str], None]] = {
    name: partial(_set_limits, name) for name in (RECENCY, FREQUENCY, MONETARY)
}
"""The verb of each setting, by its name."""
