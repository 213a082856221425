"""All that stands in the file with the shape of a workspace: settings, and the parts that are lists."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from crm_tui.queries.growth.offers import INCENTIVE
from crm_tui.queries.shape.settings import setting
from crm_tui.queries.shape.settings_list import shared
from crm_tui.services import settings
from crm_tui.services.growth.incentives import set_incentive
from crm_tui.services.shape.filed.customers import CADENCES, POINTS, TIERS
from crm_tui.services.shape.filed.part import Part, Tables, Type, entry
from crm_tui.services.shape.filed.people import GROUP_ROLES, LOGIN_ROLES, USERS
from crm_tui.services.shape.filed.pipelines import PIPELINES
from crm_tui.services.shape.filed.words import FIELDS, NOTE_TEMPLATES, REASONS, SOURCES, TAGS

PARTS: tuple[Part, ...] = (
    FIELDS, USERS, LOGIN_ROLES, GROUP_ROLES, SOURCES, TAGS, REASONS, PIPELINES, CADENCES, POINTS, TIERS, NOTE_TEMPLATES,
)  # fmt: skip
"""In the order in which they are taken over: filters come after the fields and people that they name."""

TYPES: Mapping[str, Type | Tables] = {
    **dict.fromkeys((*settings.SHARED, INCENTIVE), Type.TEXT),
    **{part.name: part.type for part in PARTS},
}
"""Of what type each name at the top of the file is."""


def values() -> dict[str, str]:
    """The settings that stand for themselves, as they could be typed."""
    return {**{one.name: str(one.value) for one in shared()}, INCENTIVE: str(setting(INCENTIVE) or "")}


def take_values(by: UUID | None, wanted: Mapping[str, str]) -> None:
    """Have the settings that are named be so; raises BadInput, which names the setting."""
    now = values()
    for name, value in wanted.items():
        if now[name] == value:
            continue
        with entry(name):
            if name == INCENTIVE:
                set_incentive(by, value)
            else:
                settings.set_shared(by, name, value)
