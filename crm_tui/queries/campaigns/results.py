"""What campaigns came to: reach, new leads, deals won and customers, and what each of these cost.

A new lead of a campaign came into the workspace on its first day or later, and either reacted to it as its member or
names it as the source. A deal belongs to it that was opened since then, and names it as source, or has a contact who
had reacted to it. Who reacted to two campaigns counts for both.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from uuid import UUID

import peewee as pw

from crm_tui import clock
from crm_tui.db.models import Campaign, Contact, Cost, Deal, DealContact, Member, rows, scalars
from crm_tui.domain.choices import MemberStatus
from crm_tui.domain.money import Money
from crm_tui.domain.records import Kind, StageKind
from crm_tui.domain.relationship.campaigns import REACTED, Reach, each_costs
from crm_tui.filters.compile import compile_filter
from crm_tui.filters.context import FilterContext
from crm_tui.filters.field import folded


class Won(NamedTuple):
    """A deal that was won because of a campaign."""

    deal: UUID
    customer: UUID
    """The company, else the deal itself."""
    amount: int | None
    currency: str


@dataclass(frozen=True, slots=True)
class Result:
    """What one campaign came to."""

    campaign: Any
    reach: Reach = field(default_factory=Reach)
    costs: tuple[Money, ...] = ()
    """In the currency of the budget first."""
    leads: int = 0
    open_deals: int = 0
    won: tuple[Won, ...] = ()

    @property
    def budget(self) -> Money | None:
        """What it may cost."""
        row = self.campaign
        return None if row.budget is None else Money(row.budget, row.currency)

    @property
    def cost(self) -> Money | None:
        """What it cost, in the currency of its budget, else in the only one."""
        return self.costs[0] if self.costs else None

    @property
    def customers(self) -> int:
        """How many customers won deals are with."""
        return len({one.customer for one in self.won})

    @property
    def value(self) -> tuple[Money, ...]:
        """What the won deals come to, by currency."""
        sums: Counter[str] = Counter()
        for one in self.won:
            sums[one.currency] += one.amount or 0
        return tuple(Money(minor, currency) for currency, minor in sorted(sums.items()) if minor)

    @property
    def per_lead(self) -> Money | None:
        """The CPL: cost / new leads; None without either, and where it cost money in several currencies."""
        return self._each(self.leads)

    @property
    def per_customer(self) -> Money | None:
        """Cost / customers, under the same conditions."""
        return self._each(self.customers)

    def _each(self, count: int) -> Money | None:
        return each_costs(self.costs[0], count) if len(self.costs) == 1 else None


def results(campaigns: Sequence[Any]) -> list[Result]:
    """What each of some campaigns came to, in their order."""
    ids = [row.id for row in campaigns]
    reach, costs = reaches(ids), _costs(campaigns)
    return [_result(row, reach.get(row.id, Reach()), costs.get(row.id, ())) for row in campaigns]


def result_of(campaign: UUID) -> Result:
    """What one campaign came to."""
    return results([Campaign.get_by_id(campaign)])[0]


def every_campaign(condition: Any = None) -> list[Any]:
    """The campaigns that are not deleted, or those of them that meet a condition, the latest first."""
    query = Campaign.select().where(Campaign.hidden_at.is_null())
    chosen = query if condition is None else query.where(condition)
    return list(chosen.order_by(Campaign.starts.desc(nulls="first"), Campaign.number.desc()))


def campaigns_passing(filter_text: str, context: FilterContext) -> list[Any]:
    """The campaigns that pass a filter, the latest first. Raises FilterError."""
    return every_campaign(compile_filter(filter_text, Kind.CAMPAIGN, context))


def reaches(campaigns: Sequence[UUID]) -> dict[UUID, Reach]:
    """How far each of some campaigns got with its members; one without members is left out."""
    query = (
        Member.select(Member.campaign, Member.status, pw.fn.COUNT(Member.id))
        .where(Member.campaign.in_(campaigns), Member.hidden_at.is_null())
        .group_by(Member.campaign, Member.status)
    )
    found: dict[UUID, dict[MemberStatus, int]] = {}
    for campaign, status, count in rows(query):
        found.setdefault(campaign, {})[MemberStatus(status)] = count
    return {campaign: Reach(counts) for campaign, counts in found.items()}


def _costs(campaigns: Sequence[Any]) -> dict[UUID, tuple[Money, ...]]:
    query = (
        Cost.select(Cost.campaign, Cost.currency, pw.fn.SUM(Cost.amount))
        .where(Cost.campaign.in_([row.id for row in campaigns]), Cost.hidden_at.is_null())
        .group_by(Cost.campaign, Cost.currency)
    )
    own = {row.id: row.currency for row in campaigns}
    found: dict[UUID, list[Money]] = {}
    for campaign, currency, total in rows(query):
        found.setdefault(campaign, []).append(Money(total, currency))
    return {
        campaign: tuple(sorted(sums, key=lambda one: (one.currency != own[campaign], one.currency)))
        for campaign, sums in found.items()
    }


def _result(campaign: Any, reach: Reach, costs: tuple[Money, ...]) -> Result:
    since = clock.start_of(campaign.starts) if campaign.starts else campaign.created_at
    outcomes = _deals(campaign, since)
    won = [Won(deal, company or deal, amount, currency) for deal, company, amount, currency, outcome in outcomes
           if outcome == StageKind.WON]  # fmt: skip
    still = sum(outcome == StageKind.OPEN for *_, outcome in outcomes)
    return Result(campaign, reach, costs, len(lead_ids(campaign, since)), still, tuple(won))


def lead_ids(campaign: Any, since: Any) -> list[UUID]:
    """The new leads of a campaign that began then."""
    theirs = Contact.id.in_(_reacted(campaign)) | (folded(Contact.source) == campaign.title_key)
    return scalars(Contact.select(Contact.id).where(Contact.hidden_at.is_null(), Contact.created_at >= since, theirs))


def _reacted(campaign: Any, before: Any = None) -> Any:
    """The contacts who reacted to a campaign, by a moment where one is given."""
    query = Member.select(Member.contact).where(
        Member.campaign == campaign.id, Member.hidden_at.is_null(), Member.status.in_(REACTED)
    )
    return query if before is None else query.where(Member.at.is_null() | (Member.at <= before))


def _deals(campaign: Any, since: Any) -> list[tuple[Any, ...]]:
    people = DealContact.select(DealContact.deal).where(
        DealContact.deal == Deal.id, DealContact.contact.in_(_reacted(campaign, Deal.opened_at))
    )
    query = Deal.select(Deal.id, Deal.company, Deal.amount, Deal.currency, Deal.outcome).where(
        Deal.hidden_at.is_null(),
        Deal.opened_at >= since,
        pw.fn.EXISTS(people) | (folded(Deal.source) == campaign.title_key),
    )
    return rows(query)
