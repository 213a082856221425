"""The overview *Campaigns*: what runs and what to do, what came of it, what channels cost, segments, and RFM."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from crm_tui.db.models import Campaign
from crm_tui.domain.choices import MemberStatus
from crm_tui.domain.dates.shown import short_date
from crm_tui.domain.money import Money
from crm_tui.domain.records import Kind
from crm_tui.domain.relationship.campaigns import each_costs
from crm_tui.domain.relationship.segments import percent, rate
from crm_tui.errors import FilterError
from crm_tui.filters.context import FilterContext
from crm_tui.filters.kinds.campaigns import is_ended, is_running
from crm_tui.queries.campaigns.joining import joining
from crm_tui.queries.campaigns.results import Result, every_campaign, results
from crm_tui.queries.links import Link
from crm_tui.queries.now.fact import Fact, Facts, Tone
from crm_tui.queries.overviews.overview import Overview, Section
from crm_tui.queries.segments import rfm
from crm_tui.queries.segments.history import compared, history
from crm_tui.queries.segments.members import every_segment, size

_MOST = 50
"""Campaigns and segments that are looked at."""


def _running(context: FilterContext) -> tuple[Facts, ...]:
    running, ended = is_running(Campaign, context), is_ended(Campaign, context)
    return _filled(
        Facts("Running", tuple(_standing(one, context) for one in results(every_campaign(running)[:_MOST]))),
        Facts("Planned", tuple(_standing(one, context) for one in results(every_campaign(~running & ~ended)[:_MOST]))),
    )


def _standing(found: Result, context: FilterContext) -> Fact:
    """A campaign with what it waits for, and the line that does that."""
    row, reach, link = found.campaign, found.reach, _link(found)
    days = [
        f"{word} {short_date(day, context.today)}" for word, day in (("from", row.starts), ("to", row.ends)) if day
    ]  # fmt: skip
    value = ", ".join([f"{reach.members:,} members", f"{reach.sent:,} sent", *days])
    if missing := _missing(found, context):
        line = ("campaigns", "fill", row.ref)
        return Fact(str(link), value, f"not in it yet: {missing:,} of its segment; x adds them", link, line=line)
    if reach.planned and row.starts is not None and row.starts <= context.today:
        line = ("campaigns", "sent", row.ref)
        return Fact(str(link), value, f"{reach.planned:,} still to be written to; x notes it as sent", link, line=line)
    return Fact(str(link), value, row.offer or "", link)


def _missing(found: Result, context: FilterContext) -> int:
    if found.campaign.segment_id is None:
        return 0
    try:
        return joining(found.campaign, context)[0]
    except FilterError:
        return 0


def _results(_context: FilterContext) -> tuple[Facts, ...]:
    return _filled(Facts("What came of each", tuple(_came(one) for one in results(every_campaign()[:_MOST]))))


def _came(found: Result) -> Fact:
    reach, link = found.reach, _link(found)
    responded = rate(reach.at_least(MemberStatus.RESPONDED), reach.delivered)
    value = f"responded {responded}, {found.leads:,} leads, {len(found.won):,} won"
    spent = found.cost
    over = spent and found.budget and spent.currency == found.budget.currency and spent.minor > found.budget.minor
    parts = [
        f"spent {', '.join(map(str, found.costs)) or 'nothing'}{f' of {found.budget}' if found.budget else ''}",
        f"CPL {found.per_lead or '—'}",
        f"a customer {found.per_customer or '—'}",
        f"won {', '.join(map(str, found.value)) or 'nothing'}",
    ]
    return Fact(str(link), value, ", ".join(parts), link, tone=Tone.ALARM if over else Tone.PLAIN)


def _channels(_context: FilterContext) -> tuple[Facts, ...]:
    """What campaigns of each channel cost together, divided once by all of their leads and customers."""
    by_channel: dict[str, list[Result]] = defaultdict(list)
    for found in results(every_campaign()):
        by_channel[(found.campaign.channel or "").strip().lower() or "not said"].append(found)
    facts = (_channel(name, by_channel[name]) for name in sorted(by_channel))
    return _filled(Facts("Channels of campaigns", tuple(facts)))


def _channel(name: str, found: list[Result]) -> Fact:
    costs: dict[str, int] = defaultdict(int)
    for cost in (cost for one in found for cost in one.costs):
        costs[cost.currency] += cost.minor
    leads, customers = sum(one.leads for one in found), len({won.customer for one in found for won in one.won})
    spent = [Money(minor, currency) for currency, minor in sorted(costs.items())]
    each = [each_costs(spent[0], count) if len(spent) == 1 else None for count in (leads, customers)]
    value = f"{leads:,} leads, CPL {each[0] or '—'}, {customers:,} customers at {each[1] or '—'}"
    several = f"{len(found):,} campaign{'s' * (len(found) != 1)}, spent {', '.join(map(str, spent)) or 'nothing'}"
    return Fact(name, value, several)


def _segments(context: FilterContext) -> tuple[Facts, ...]:
    return _filled(Facts("Segments", tuple(_sizes(context))))


def _sizes(context: FilterContext) -> Iterator[Fact]:
    for row in every_segment()[:_MOST]:
        link, found = Link(Kind.SEGMENT, row.id, row.ref, row.title), size(row, context)
        if found is None:
            yield Fact(
                f"{link.ref} {link}", "cannot be counted", "its filter cannot be read any more", link, Tone.ALARM
            )
            continue
        then = next((one for _, one in reversed(compared(history(row.id), context.today))), None)
        grown = (
            f"  ({found - then.members:+,}, {percent(abs(found - then.members), then.members)}, since"
            f" {short_date(then.day, context.today)})"
            if then
            else ""
        )
        yield Fact(f"{link.ref} {link}", f"{found:,} {Kind(row.of).plural}{grown}", row.filter or "everybody", link)


def _rfm(context: FilterContext) -> tuple[Facts, ...]:
    return _filled(Facts("Customers by recency, frequency and money", tuple(rfm.facts(rfm.all_classes(context)))))


def _link(found: Result) -> Link:
    row = found.campaign
    return Link(Kind.CAMPAIGN, row.id, row.ref, row.title)


def _filled(*groups: Facts) -> tuple[Facts, ...]:
    return tuple(group for group in groups if group.facts)


OVERVIEW = Overview(
    name="campaigns",
    title="Campaigns",
    says="What campaigns run, what came of them and what it cost, and how segments and customers stand.",
    sections=(
        Section(
            "running",
            "Running",
            _running,
            "No campaign runs or is planned; `:add campaign` plans one.",
            ("targeted campaigns", "mailings", "newsletter", "promotions"),
        ),
        Section(
            "results",
            "Results",
            _results,
            "There are no campaigns yet; what came of them is told here.",
            ("cpl", "cost per lead", "roi", "opens", "clicks"),
        ),
        Section(
            "channels",
            "Channels",
            _channels,
            "There are no campaigns yet; their channels are compared here.",
            ("marketing channels", "social media", "email marketing", "ppc", "events"),
        ),
        Section(
            "segments",
            "Segments",
            _segments,
            "There are no segments yet; `:add segment` saves a filter as one.",
            ("segmentation", "audiences", "target groups", "profiling"),
        ),
        Section(
            "rfm",
            "RFM",
            _rfm,
            "Nobody bought anything yet; orders and won deals are what it is worked out from.",
            ("recency, frequency, monetary value", "purchase history"),
        ),
    ),
    found_by=("marketing",),
)
