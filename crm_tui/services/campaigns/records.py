"""What is special to saving a campaign: it does not end before it begins."""

from __future__ import annotations

from crm_tui.domain.records import Kind
from crm_tui.services.editing import plain

PLAN = plain.plan(Kind.CAMPAIGN, prepare=plain.check_span)
