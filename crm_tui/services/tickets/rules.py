"""Setting when service is there, and within what it answers; what was promised before stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from uuid import UUID

from crm_tui.domain.service.texts import (
    parse_holidays,
    parse_targets,
    parse_week,
    show_holidays,
    show_targets,
    show_week,
)
from crm_tui.queries.tickets.rules import HOLIDAYS, TARGETS, TIME_ZONE, WORKING_HOURS, zone_called
from crm_tui.services.workspace import set_setting


def set_working_hours(by: UUID | None, typed: str) -> None:
    """Service answers at these hours from now on; the usual ones where empty. Raises BadInput."""
    set_setting(by, WORKING_HOURS, show_week(parse_week(typed)) if typed.strip() else None)


def set_holidays(by: UUID | None, typed: str) -> None:
    """On these days nobody is there; none where empty. Raises BadInput."""
    set_setting(by, HOLIDAYS, show_holidays(*parse_holidays(typed)) or None)


def set_time_zone(by: UUID | None, name: str) -> None:
    """Working hours are those of this zone; of the machine's where empty. Raises BadInput."""
    zone_called(name.strip())
    set_setting(by, TIME_ZONE, name.strip() or None)


def set_targets(by: UUID | None, typed: str) -> None:
    """Tickets that are opened from now on are to be answered and resolved within this; raises BadInput."""
    set_setting(by, TARGETS, show_targets(parse_targets(typed)) if typed.strip() else None)


VERBS: Mapping[str, Callable[[UUID | None, str], None]] = {
    WORKING_HOURS: set_working_hours,
    HOLIDAYS: set_holidays,
    TIME_ZONE: set_time_zone,
    TARGETS: set_targets,
}
"""The verb of each setting of service."""
