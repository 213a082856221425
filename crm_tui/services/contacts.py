"""Contacts: adding and editing people."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from crm_tui.domain.names import split_name
from crm_tui.domain.records import Kind
from crm_tui.services import saving
from crm_tui.services.cadences import require_days
from crm_tui.services.drafting import Draft
from crm_tui.services.saved import Saved


def add_contact(by: UUID | None, values: Mapping[str, str]) -> Saved:
    """Add a contact from the texts of its fields; raises BadInput with the field."""
    return saving.add(PLAN, by, values)


def edit_contact(by: UUID | None, contact: UUID, seen_version: int | None, values: Mapping[str, str]) -> Saved:
    """Change fields of a contact; raises `NotFound`, `Stale`, or BadInput with the field."""
    return saving.edit(PLAN, by, contact, seen_version, values)


def _prepare(draft: Draft) -> None:
    if "name" in draft.columns:
        given, family = split_name(draft.columns["name"])
        draft.columns |= {"given_name": given or None, "family_name": family or None}
    if (days := draft.columns.get("cadence_days")) is not None:
        require_days(days, "cadence")


PLAN = saving.Plan(Kind.CONTACT, prepare=_prepare)
