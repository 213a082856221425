"""The kinds of record that are all fields: their forms, lists, filters, pages and words follow from what stands here.

A kind that needs more than that (a board, a clock, a ledger) adds it in its own area; here is what all of them share.
"""

from __future__ import annotations

from collections.abc import Mapping

from crm_tui.domain.fields import advocacy, buying, feedback, lifecycle, marketing, measuring, onboarding, service
from crm_tui.domain.fields.kind import PlainKind
from crm_tui.domain.records import Kind

PLAIN: Mapping[Kind, PlainKind] = {
    plain.kind: plain
    for area in (service, marketing, buying, feedback, advocacy, onboarding, lifecycle, measuring)
    for plain in area.KINDS
}
"""In the order in which they are offered to be listed."""
