"""The columns that are worked out for the list of campaigns."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from crm_tui.db.models import Campaign
from crm_tui.domain.choices import MemberStatus
from crm_tui.domain.relationship.campaigns import period
from crm_tui.domain.relationship.segments import percent
from crm_tui.filters.context import FilterContext
from crm_tui.queries.campaigns.results import reaches
from crm_tui.queries.lists.column import Column, WorkedOut


def _members(campaigns: Sequence[UUID], _context: FilterContext) -> dict[UUID, int]:
    return {campaign: reach.members for campaign, reach in reaches(campaigns).items()}


def _answered(campaigns: Sequence[UUID], _context: FilterContext) -> dict[UUID, str]:
    return {
        campaign: percent(reach.at_least(MemberStatus.RESPONDED), reach.delivered)
        for campaign, reach in reaches(campaigns).items()
    }


def _state(campaigns: Sequence[UUID], context: FilterContext) -> dict[UUID, str]:
    found = Campaign.select(Campaign.id, Campaign.starts, Campaign.ends).where(Campaign.id.in_(campaigns))
    return {row.id: period(row.starts, row.ends, context.today).value for row in found}


COLUMNS = (
    WorkedOut(Column("state", "State", sortable=False), _state),
    WorkedOut(Column("members", "Members", numeric=True, sortable=False), _members),
    WorkedOut(Column("answered", "Answered", numeric=True, sortable=False), _answered),
)
