"""When service is there, and within what it answers: the workspace's working hours, holidays and targets."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from crm_tui import clock
from crm_tui.db.models import Setting
from crm_tui.domain.choices import Priority
from crm_tui.domain.service.clock import USUAL_TARGETS, USUAL_WEEK, Hours, Target, due_after
from crm_tui.domain.service.texts import (
    parse_holidays,
    parse_targets,
    parse_week,
    show_holidays,
    show_targets,
    show_week,
)
from crm_tui.errors import BadInput

WORKING_HOURS = "working_hours"
HOLIDAYS = "holidays"
TIME_ZONE = "time_zone"
TARGETS = "service_targets"

HELP: Mapping[str, str] = {
    WORKING_HOURS: "When service answers, such as Mon-Fri 9-17, Sat 10-14.",
    HOLIDAYS: "Days without service: 2026-04-06, or 12-25 for every year.",
    TIME_ZONE: "Where working hours are, such as Europe/Berlin; empty for the machine's zone.",
    TARGETS: "First answer and resolution by priority, in working time: urgent 1h 4h, normal 4h 16h.",
}
"""The settings of service, each with what it says."""


@dataclass(frozen=True, slots=True)
class ServiceRules:
    """By what the clocks of tickets go."""

    hours: Hours
    targets: Mapping[Priority, Target]

    def response_due(self, opened_at: datetime, priority: Priority) -> datetime:
        """When a ticket is to be answered for the first time."""
        return due_after(self.hours, opened_at, self.targets[priority].response)

    def resolution_due(self, opened_at: datetime, priority: Priority) -> datetime:
        """When it is to be resolved, unless it waits."""
        return due_after(self.hours, opened_at, self.targets[priority].resolution)


def service_rules() -> ServiceRules:
    """Those of the workspace, in one statement."""
    said = _said()
    once, yearly = parse_holidays(said.get(HOLIDAYS, ""))
    week = parse_week(said[WORKING_HOURS]) if said.get(WORKING_HOURS) else USUAL_WEEK
    targets = parse_targets(said[TARGETS]) if said.get(TARGETS) else USUAL_TARGETS
    return ServiceRules(Hours(week, once, yearly, zone_called(said.get(TIME_ZONE, ""))), targets)


def as_texts() -> dict[str, str]:
    """The settings of service as texts, the usual ones where nothing else was said."""
    said, rules = _said(), service_rules()
    return {
        WORKING_HOURS: show_week(rules.hours.week),
        HOLIDAYS: show_holidays(rules.hours.holidays, rules.hours.yearly),
        TIME_ZONE: said.get(TIME_ZONE, ""),
        TARGETS: show_targets(rules.targets),
    }


def zone_called(name: str) -> tzinfo:
    """The time zone with this name, the machine's where it is empty; raises BadInput."""
    if not name:
        return clock.zone()
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise BadInput(f"There is no time zone “{name}”; write one such as Europe/Berlin.", TIME_ZONE) from error


def _said() -> dict[str, str]:
    found = Setting.select().where(Setting.key.in_(list(HELP)), Setting.hidden_at.is_null())
    return {row.key: json.loads(row.value) or "" for row in found}
