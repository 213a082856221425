"""Where leads and deals come from: how many from each source and campaign, what they cost and what became of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from crm_tui import text
from crm_tui.domain.records import Phase
from crm_tui.domain.sales.velocity import ratio
from crm_tui.metrics.facts import Facts
from crm_tui.metrics.metric import Better, Definition, Metric, Part, Row, Unit, as_float, rounded
from crm_tui.metrics.reading.closings import MOST_SOURCES, ClosedDeals
from crm_tui.metrics.reading.counts import Worth
from crm_tui.metrics.relationship.acquisition import CPL, LEAD_CONVERSION, LEAD_QUALIFICATION, LEADS
from crm_tui.metrics.relationship.counting import Measure
from crm_tui.metrics.sales.slices import Slice
from crm_tui.metrics.sales.winning import lost_count, win_rate, won_count, won_value
from crm_tui.metrics.which import Deals
from crm_tui.queries.groups.campaigns import Named, campaigns, people_by_campaign
from crm_tui.queries.groups.ground import Group
from crm_tui.queries.groups.groups import Amounts, amounts_by
from crm_tui.queries.groups.lens import Lens

MOST = 50
"""Sources and campaigns that are shown, the largest of them."""

NO_SOURCE = "no source"
"""The title of the row of those that do not say where they came from."""

NO_CAMPAIGN = "no campaign"
"""The title of the row of costs that were for no campaign in particular."""

LEADS_BY_SOURCE = Definition(
    "leads_by_source", "Leads by source",
    "The leads of the period by where they came from, most first, and how many of them have become SQLs and customers"
    " since.",
    Unit.TABLE, rows_by="source",
    asks="Which sources bring leads, and which of these bring customers?", phase=Phase.PROSPECTING, counts="leads",
)  # fmt: skip
WIN_RATE_BY_SOURCE = Definition(
    "win_rate_by_source", "Win rate by source",
    "What was won and lost in the period by where the deals came from, most decided first. Each rate is won deals of"
    " the source divided by its won and lost ones.",
    Unit.TABLE, rows_by="source",
    asks="Which sources bring deals that we win?", phase=Phase.CONVERSION,
)  # fmt: skip
CPL_BY_CAMPAIGN = Definition(
    "cpl_by_campaign", "CPL by campaign",
    "What marketing cost in the period for each campaign, divided by the leads of the period who reacted to it or name"
    " it as their source; who belongs to two counts for both. Totals are divided once: the CPL of all is no mean of"
    " these.",
    Unit.TABLE, rows_by="campaign",
    asks="Which campaigns bring leads at a good price?", phase=Phase.PROSPECTING, counts="leads",
)  # fmt: skip
CAMPAIGN_COST = Definition(
    "campaign_cost", "Cost", "What marketing cost in the period for the campaign.", Unit.MONEY, better=Better.LESS,
    counts="costs",
)  # fmt: skip


def leads_by_source(facts: Facts) -> Metric:
    """A row for each source of leads."""
    counted = facts.counts.by("leads", "source", MOST_SOURCES)
    leads = _folded(counted.items())
    since = {
        name: _folded(facts.counts.by(name, "source", MOST_SOURCES, among=counted).items())
        for name in ("lead_sqls", "lead_customers")
    }
    each = {"leads": leads, **since}
    rows = tuple(
        Row(spelled or NO_SOURCE, {one.definition.name: one for one in _lead_cells(each, key, spelled)})
        for key, (spelled, _) in _largest(leads)
    )
    return Metric(
        definition=LEADS_BY_SOURCE, n=facts.counts.of("leads"), rows=rows, says=_shown(len(rows), len(leads), "sources")
    )


def win_rate_by_source(facts: Facts) -> Metric:
    """A row for each source of deals decided in the period."""
    of: defaultdict[str, list[ClosedDeals]] = defaultdict(list)
    number: Counter[str] = Counter()
    for source, deals in facts.closed_by_source:
        of[text.fold(source)].append(deals)
        number[source] += deals.deals
    each = _folded(number.items())
    rows = []
    for key, (spelled, _) in _largest(each):
        only = Deals(lens=(("source", spelled),))
        here = Slice(facts.currency, of[key], (), (), only)
        cells = (won_count(here), lost_count(here), win_rate(here), won_value(here))
        rows.append(Row(spelled or NO_SOURCE, {one.definition.name: one for one in cells}))
    decided = sum(row.cells["win_rate"].n for row in rows)
    return Metric(
        definition=WIN_RATE_BY_SOURCE, currency=facts.currency, n=decided, rows=tuple(rows),
        says=_shown(len(rows), len(each), "sources"),
    )  # fmt: skip


def cpl_by_campaign(facts: Facts) -> Metric:
    """A row for each campaign that cost something or brought leads in the period, the dearest first."""
    ground = facts.counts.ground
    leads = people_by_campaign(ground, Group("leads"))
    cost: defaultdict[object, list[Amounts]] = defaultdict(list)
    for campaign, amounts in amounts_by(ground, Group("marketing_costs"), "campaign"):
        cost[campaign].append(amounts)
    found = [(one, _cost(facts, one, cost[one.id])) for one in campaigns() if one.id in cost or leads[one.id]]
    found.sort(key=lambda one: (-one[1].minor, one[0].title))
    rows = [Row(one.title, _cells(facts, worth, _leads(one, leads[one.id]))) for one, worth in found[:MOST]]
    if None in cost:
        rows.append(Row(NO_CAMPAIGN, _cells(facts, _cost(facts, None, cost[None]), None)))
    return Metric(
        definition=CPL_BY_CAMPAIGN, currency=facts.currency, n=facts.counts.of("leads"), rows=tuple(rows),
        says=_shown(min(len(found), MOST), len(found), "campaigns"),
    )  # fmt: skip


_Spelled = tuple[str, int]
"""How a source is spelled most, and how many there are with it."""


def _folded(counted: Iterable[tuple[str, int]]) -> dict[str, _Spelled]:
    """Sources that differ in case alone as one."""
    found: dict[str, _Spelled] = {}
    for source, number in sorted(counted, key=lambda one: (-one[1], one[0])):
        key = text.fold(source)
        spelled, before = found.get(key, (source, 0))
        found[key] = (spelled, before + number)
    return found


def _largest(each: dict[str, _Spelled]) -> Sequence[tuple[str, _Spelled]]:
    return sorted(each.items(), key=lambda one: (-one[1][1], one[0]))[:MOST]


def _shown(shown: int, all_of_them: int, what: str) -> str:
    return f"The {shown} largest of {all_of_them:,} {what}." if shown < all_of_them else ""


def _lead_cells(each: dict[str, dict[str, _Spelled]], key: str, spelled: str) -> Iterator[Metric]:
    """Leads of a source, and which of them became SQLs and customers."""

    def part(title: str, group: str) -> Part:
        number = each[group].get(key, ("", 0))[1]
        lens: Lens = (("source", spelled),)
        return Part(title, number, Unit.COUNT, number, Group(group, lens=lens), "contacts")

    leads = part("leads of the period", "leads")
    yield Metric(definition=LEADS, value=leads.count, n=leads.count, numerator=leads)
    for definition, above in (
        (LEAD_QUALIFICATION, part("SQLs since", "lead_sqls")),
        (LEAD_CONVERSION, part("customers since", "lead_customers")),
    ):
        share = as_float(ratio(above.count, leads.count))
        yield Metric(definition=definition, value=share, n=leads.count, numerator=above, denominator=leads)


def _cost(facts: Facts, campaign: Named | None, amounts: Sequence[Amounts]) -> Worth:
    group = Group("marketing_costs", lens=(("campaign", campaign.ref if campaign else ""),))
    return facts.counts.worth_of("costs of marketing", group, "costs", amounts)


def _leads(campaign: Named, number: int) -> Part:
    group = Group("leads", lens=(("campaign", campaign.ref),))
    return Part("leads of the period", number, Unit.COUNT, number, group, "contacts")


def _cells(facts: Facts, cost: Worth, leads: Part | None) -> dict[str, Metric]:
    """What it cost, whom it brought, and one divided by the other."""
    spent = Metric(
        definition=CAMPAIGN_COST, value=cost.part.value, currency=facts.currency, n=cost.part.count,
        numerator=cost.part, left_out=cost.left_out,
    )  # fmt: skip
    brought = Metric(definition=LEADS, value=leads.count if leads else None, n=leads.count if leads else 0,
                     numerator=leads)  # fmt: skip
    each: Fraction | None = ratio(cost.minor, leads.count) if leads and cost.part.count else None
    price = Metric(
        definition=CPL, value=rounded(each), currency=facts.currency, n=brought.n,
        numerator=cost.part, denominator=leads, left_out=cost.left_out,
    )  # fmt: skip
    return {one.definition.name: one for one in (spent, brought, price)}


MEASURES: tuple[tuple[Definition, Measure], ...] = (
    (LEADS_BY_SOURCE, leads_by_source),
    (CPL_BY_CAMPAIGN, cpl_by_campaign),
    (WIN_RATE_BY_SOURCE, win_rate_by_source),
)
