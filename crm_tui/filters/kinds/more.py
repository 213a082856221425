"""What the areas add to the filters of records that are all fields: what is worked out, and what such records are."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from crm_tui.domain.records import Kind
from crm_tui.filters.field import Field
from crm_tui.late import Late

MORE: Mapping[Kind, Callable[[Any], tuple[Field, ...]]] = Late(
    {
        Kind.CHECKLIST: "crm_tui.filters.kinds.onboarding:checklist_fields",
        Kind.CAMPAIGN: "crm_tui.filters.kinds.campaigns:campaign_fields",
        Kind.RESPONSE: "crm_tui.filters.kinds.feedback:response_fields",
        Kind.TICKET: "crm_tui.filters.kinds.service:ticket_fields",
        Kind.SUBSCRIPTION: "crm_tui.filters.kinds.buying:subscription_fields",
    }
)
"""For a kind, its fields beside those that are written, made for its table; a field called `is` gives its flags."""
