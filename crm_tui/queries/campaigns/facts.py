"""What stands on the pages of campaigns and of their members: how far it got, what came of it, and what it cost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any
from uuid import UUID

from crm_tui import clock
from crm_tui.db.models import Activity, Campaign, Contact, Member, Reply
from crm_tui.domain.choices import MemberStatus
from crm_tui.domain.dates.shown import long_date, short_date
from crm_tui.domain.money import Money
from crm_tui.domain.records import Kind
from crm_tui.domain.relationship.campaigns import REACTED, Period, Reach, period
from crm_tui.domain.relationship.segments import percent, rate
from crm_tui.errors import FilterError
from crm_tui.filters.context import FilterContext
from crm_tui.filters.field import folded
from crm_tui.queries.campaigns.joining import joining
from crm_tui.queries.campaigns.results import Result, result_of
from crm_tui.queries.links import Link, links
from crm_tui.queries.log.values import held
from crm_tui.queries.now.fact import Fact, Facts, Tone

MOST_ANSWERS = 5
MOST_LETTERS = 5

LETTERS = "campaign"
"""The category of canned replies that are letters of campaigns."""

_LEADS = "reacted or name it as source, and came since its first day"
_DEALS = "opened since then by who had reacted, or with it as source"


def of_campaign(record: UUID, context: FilterContext) -> Iterator[Facts]:
    """How far a campaign got, what came of it, what it cost, and what was answered last."""
    found = result_of(record)
    yield Facts("Campaign", (_period(found, context), *_joining(found.campaign, context)))
    yield Facts("Members", tuple(_reach(found)))
    yield Facts("What came of it", tuple(_came(found)))
    yield Facts("Money", tuple(money(found)))
    yield Facts("Answers", tuple(_answers(record, context)))
    yield Facts("Letters", tuple(_letters(found)))


def _letters(found: Result) -> Iterator[Fact]:
    """The canned replies that are meant for campaigns, while somebody is to be written to."""
    if not found.reach.planned:
        return
    query = Reply.select().where(Reply.hidden_at.is_null(), folded(Reply.category) == LETTERS).order_by(Reply.title_key)
    for row in query.limit(MOST_LETTERS):
        link, ref = Link(Kind.REPLY, row.id, row.ref, row.title), found.campaign.ref
        why = f"x shows it merged; `crm-tui merge-mail {row.ref} {ref} --to FOLDER` writes the files"
        yield Fact(f"{row.ref}", row.title, why, link, line=("campaigns", "preview", ref, row.ref))


def _period(found: Result, context: FilterContext) -> Fact:
    row = found.campaign
    said = period(row.starts, row.ends, context.today)
    days = [
        f"{word} {long_date(day)}" for word, day in (("from", row.starts), ("to", row.ends)) if day is not None
    ]  # fmt: skip
    return Fact("State", said.value, " ".join(days), tone=Tone.GOOD if said is Period.RUNNING else Tone.PLAIN)


def _joining(campaign: Any, context: FilterContext) -> Iterator[Fact]:
    """Who is in the segment and no member yet, with the line that adds them; and who unsubscribed."""
    if campaign.segment_id is None:
        return
    try:
        missing, left_out = joining(campaign, context)
    except FilterError as error:
        yield Fact("Segment", "cannot be read", str(error), tone=Tone.ALARM)
        return
    segment = links({Kind.SEGMENT: [campaign.segment_id]})[campaign.segment_id]
    out = f"; {left_out:,} more unsubscribed and are never in it" if left_out else ""
    if missing:
        line = ("campaigns", "fill", campaign.ref)
        yield Fact("Not in it yet", f"{missing:,} of {segment.ref} {segment}", f"x adds them{out}", segment, line=line)
    else:
        yield Fact("Segment", f"everybody of {segment.ref} {segment} is in it{out}", link=segment)


def _reach(found: Result) -> Iterator[Fact]:
    """Members by status; rates are of those whom it reached."""
    reach, ref = found.reach, found.campaign.ref
    yield Fact("All", f"{reach.members:,}", shows=(Kind.MEMBER, f"campaign:{ref}"))
    if reach.planned:
        why = "planned; x notes that it was sent to them"
        shows, line = _with(ref, MemberStatus.PLANNED), ("campaigns", "sent", ref)
        yield Fact("To be sent", f"{reach.planned:,}", why, shows=shows, line=line)
    if reach.sent:
        yield Fact("Sent", f"{reach.sent:,}", f"{reach.delivered:,} of them delivered")
        yield from _rates(reach, ref)


def _rates(reach: Reach, ref: str) -> Iterator[Fact]:
    for status in REACTED:
        why = "or further, of those whom it reached" if status is REACTED[0] else ""
        yield Fact(str(status).capitalize(), rate(reach.at_least(status), reach.delivered), why)
    for label, status in (("Bounced", MemberStatus.BOUNCED), ("Unsubscribed", MemberStatus.UNSUBSCRIBED)):
        if count := reach.counts.get(status):
            yield Fact(label, rate(count, reach.sent), "of all to whom it was sent", shows=_with(ref, status))


def _with(ref: str, status: MemberStatus) -> tuple[Kind, str]:
    return Kind.MEMBER, f"campaign:{ref} status:{status}"


def _came(found: Result) -> Iterator[Fact]:
    if not found.reach.sent and not found.leads and not found.won:
        return
    yield Fact("New leads", f"{found.leads:,}", _LEADS)
    yield Fact("Deals", f"{found.open_deals:,} open, {len(found.won):,} won", _DEALS)
    if found.won:
        yield Fact("Won", _sums(found.value), f"with {found.customers:,} customer{'s' * (found.customers != 1)}")


def money(found: Result) -> Iterator[Fact]:
    """Costs against the budget, and what a lead and a customer cost."""
    cost, budget = found.cost, found.budget
    costs = (Kind.COST, f"campaign:{found.campaign.ref}")
    if budget is not None:
        spent = cost.minor if cost and cost.currency == budget.currency else 0
        over = spent > budget.minor
        said = f"{Money(spent, budget.currency)} of {budget} ({percent(spent, budget.minor)})"
        why = f"{Money(spent - budget.minor, budget.currency)} over" if over else "costs of the budget's currency"
        yield Fact("Spent", said, why, shows=costs, tone=Tone.ALARM if over else Tone.PLAIN)
    elif found.costs:
        yield Fact("Spent", _sums(found.costs), "no budget is set", shows=costs)
    if found.costs:
        several = " (costs in several currencies cannot be divided)" if len(found.costs) > 1 else ""
        yield Fact("Cost per lead", str(found.per_lead or "—"), f"CPL: costs / new leads{several}")
        yield Fact("Per customer", str(found.per_customer or "—"), f"costs / customers who won deals are with{several}")


def _sums(sums: Sequence[Money]) -> str:
    return ", ".join(map(str, sums)) or "—"


def _answers(record: UUID, context: FilterContext) -> Iterator[Fact]:
    """What was answered last, each with the activity that holds it."""
    query = (
        Member.select(Member, Contact, Activity)
        .join_from(Member, Contact)
        .join_from(Member, Activity)
        .where(Member.campaign == record, Member.hidden_at.is_null(), Activity.hidden_at.is_null())
        .order_by(Activity.at.desc())
        .limit(MOST_ANSWERS)
    )
    for member in query:
        activity = member.activity
        words = " ".join((activity.body or activity.subject).split())
        link = Link(Kind.ACTIVITY, activity.id, activity.ref, activity.subject)
        yield Fact(member.contact.name, words, short_date(clock.local(activity.at).date(), context.today), link)


def of_member(record: UUID, _context: FilterContext) -> Iterator[Facts]:
    """The steps that a member went, with their days."""
    steps = held("member", record, "status")
    last = Member.get_by_id(record)
    facts = [
        Fact(
            str(one.value).capitalize(),
            long_date(clock.local(last.at if place == 0 and last.at else one.since).date()),
            f"noted by {one.by}" if one.by else "",
        )
        for place, one in enumerate(steps)
    ]
    campaign = Campaign.get_by_id(last.campaign_id)
    link = Link(Kind.CAMPAIGN, campaign.id, campaign.ref, campaign.title)
    yield Facts("Steps", (*facts, Fact("Campaign", f"{link.ref} {link}", link=link)))
