"""Who could be a member of a campaign and is none: everybody in its segment who may be written to."""

from __future__ import annotations

from typing import Any

import peewee as pw

from crm_tui.db.models import Contact, Member, rows
from crm_tui.domain.records import Kind, short_ref
from crm_tui.filters.compile import compile_filter
from crm_tui.filters.context import FilterContext


def not_members(campaign: Any, context: FilterContext) -> tuple[Any, ...]:
    """The conditions on contacts that they are in a campaign's segment and no members; raises FilterError."""
    there = Member.select(Member.contact).where(Member.campaign == campaign.id, Member.hidden_at.is_null())
    segment = f"segment:{short_ref(Kind.SEGMENT, campaign.segment.number)}"
    return Contact.hidden_at.is_null(), Contact.id.not_in(there), compile_filter(segment, Kind.CONTACT, context)


def joining(campaign: Any, context: FilterContext) -> tuple[int, int]:
    """How many could join, and how many may not since they unsubscribed. Raises FilterError."""
    query = Contact.select(pw.fn.COUNT(Contact.id), pw.fn.COUNT(Contact.unsubscribed_at))
    ((found, left_out),) = rows(query.where(*not_members(campaign, context)))
    return found - left_out, left_out
