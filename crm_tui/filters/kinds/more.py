"""What the areas add to the filters of records that are all fields: what is worked out, and what such records are."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from crm_tui.domain.records import Kind
from crm_tui.filters.field import Field
from crm_tui.filters.kinds.buying import subscription_fields
from crm_tui.filters.kinds.campaigns import campaign_fields
from crm_tui.filters.kinds.feedback import response_fields
from crm_tui.filters.kinds.onboarding import checklist_fields
from crm_tui.filters.kinds.service import ticket_fields

MORE: Mapping[Kind, Callable[[Any], tuple[Field, ...]]] = {
    Kind.CHECKLIST: checklist_fields,
    Kind.CAMPAIGN: campaign_fields,
    Kind.RESPONSE: response_fields,
    Kind.TICKET: ticket_fields,
    Kind.SUBSCRIPTION: subscription_fields,
}
"""For a kind, its fields beside those that are written, made for its table; a field called `is` gives its flags."""
