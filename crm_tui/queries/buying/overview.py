"""The overview of retention: who may leave and why, what is to be renewed, what is paid, and how points stand."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta

from crm_tui.db.models import Company, Contact, Subscription, SubscriptionChange, rows
from crm_tui.domain.choices import SubscriptionState
from crm_tui.domain.dates.shown import short_date
from crm_tui.domain.money import Money, summed
from crm_tui.domain.records import Kind
from crm_tui.filters.context import FilterContext
from crm_tui.queries.buying.at_risk import at_risk
from crm_tui.queries.buying.monthly import monthly_sums
from crm_tui.queries.buying.programme import earn_rules, standings
from crm_tui.queries.buying.renewals import due_for_renewal, renewal_deals
from crm_tui.queries.links import link_to
from crm_tui.queries.now.fact import Fact, Facts, Tone
from crm_tui.queries.overviews.overview import Overview, Section

_MOST = 200
"""Lines of a section."""

_AHEAD = 90
"""Days ahead that renewals are shown."""

_PERIOD = 30
"""Days of the changes that are shown."""


def _risks(context: FilterContext) -> tuple[Facts, ...]:
    found = at_risk(context)
    high = [one for one in found if one.risk.word == "high"]
    others = [one for one in found if one.risk.word != "high"]
    return tuple(
        Facts(
            heading,
            tuple(
                Fact(one.customer.name, f"{one.risk.points} of 100", one.why, one.customer, tone, line=one.line)
                for one in listed[:_MOST]
            ),
        )
        for heading, listed, tone in (("High", high, Tone.ALARM), ("At risk", others, Tone.PLAIN))
        if listed
    )


def _renewals(context: FilterContext) -> tuple[Facts, ...]:
    due = due_for_renewal(context, _AHEAD, _MOST)
    deals = renewal_deals(due)
    names = _customers(due)
    facts = []
    for one in due:
        deal = deals.get(one.id)
        said = f"{short_date(one.renews, context.today)}, {Money(one.amount, one.currency)} a {one.interval}"
        label = f"{names.get(one.company_id) or names.get(one.contact_id) or one.title}"
        if deal is not None and deal.hidden_at is None:
            facts.append(Fact(label, said, f"{one.title}: {deal.ref} is {deal.outcome}", link_to(deal, Kind.DEAL)))
        else:
            tone = Tone.ALARM if one.renews < context.today else Tone.PLAIN
            link = link_to(one, Kind.SUBSCRIPTION)
            facts.append(Fact(label, said, f"{one.title}: no deal yet", link, tone, line=("renewals", one.ref)))
    return (Facts(f"Within {_AHEAD} days", tuple(facts)),) if facts else ()


def _customers(subscriptions: list[Subscription]) -> dict[object, str]:
    """The names of whom subscriptions belong to."""
    found: dict[object, str] = {}
    for model, ids in (
        (Company, [one.company_id for one in subscriptions]),
        (Contact, [one.contact_id for one in subscriptions]),
    ):
        found.update(rows(model.select(model.id, model.name).where(model.id.in_(ids), model.hidden_at.is_null())))
    return found


def _paid(context: FilterContext) -> tuple[Facts, ...]:
    now = monthly_sums(context.today)
    if not now:
        return ()
    before = {one.currency: one.minor for one in monthly_sums(context.today - timedelta(days=_PERIOD))}
    facts = [
        Fact("Every month", str(one), f"{Money(before.get(one.currency, 0), one.currency)} {_PERIOD} days ago")
        for one in now
    ]
    return (Facts("Monthly recurring revenue", tuple(facts)), *_moved(context), *_standing_still(context))


def _moved(context: FilterContext) -> tuple[Facts, ...]:
    """What came and went within the period, by what became of the subscriptions."""
    since = context.today - timedelta(days=_PERIOD)
    change = SubscriptionChange
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    moved = (
        change.select(change.what, change.monthly_after - change.monthly_before, change.currency)
        .join(Subscription)
        .where(change.day > since, change.day <= context.today, Subscription.hidden_at.is_null())
    )
    for what, difference, currency in rows(moved):
        found[what].append((difference, currency))
    facts = tuple(
        Fact(what, _signed(found[what]), f"{len(found[what])} subscription{'' if len(found[what]) == 1 else 's'}")
        for what in ("started", "changed", "paused", "resumed", "cancelled")
        if what in found
    )
    return (Facts(f"In the last {_PERIOD} days, a month", facts),) if facts else ()


def _signed(amounts: list[tuple[int, str]]) -> str:
    return " and ".join(f"{'+' if one.minor > 0 else ''}{one}" for one in summed(amounts)) or "0"


def _standing_still(context: FilterContext) -> tuple[Facts, ...]:
    """The paused ones, and those that end."""
    telling = (Subscription.state == SubscriptionState.PAUSED) | (
        (Subscription.state == SubscriptionState.CANCELLED) & (Subscription.ends > context.today)
    )
    shown = Subscription.select().where(telling, Subscription.hidden_at.is_null()).order_by(Subscription.ends)
    found = list(shown.limit(_MOST))
    names = _customers(found)
    facts = tuple(
        Fact(
            str(names.get(one.company_id) or names.get(one.contact_id) or one.title),
            "paused" if one.state == SubscriptionState.PAUSED else f"ends {short_date(one.ends, context.today)}",
            f"{one.title}: {one.reason or 'no reason given'}",
            link_to(one, Kind.SUBSCRIPTION),
            Tone.ALARM,
            line=("subscriptions", "resume", one.ref),
        )
        for one in found
    )
    return (Facts("Paused, or to end", facts),) if facts else ()


def _points(context: FilterContext) -> tuple[Facts, ...]:
    rules = tuple(
        Fact(
            rule.occasion,
            f"{rule.points} point{'' if rule.points == 1 else 's'}",
            f"for each {Money(rule.per, rule.currency)}" if rule.per else "",
        )
        for rule in earn_rules()
    )
    people = tuple(
        Fact(one.name, f"{one.balance:,} points", _tier(one.tier, one.earned, one.next, one.missing))
        for one in standings(context.today)[:_MOST]
    )
    return tuple(one for one in (Facts("What earns points", rules), Facts("Who has points", people)) if one.facts)


def _tier(tier: str | None, earned: int, above: str | None, missing: int) -> str:
    more = f", {missing:,} more for {above}" if above else ""
    return f"{tier or 'no tier'}: {earned:,} in twelve months{more}"


OVERVIEW = Overview(
    name="risk",
    title="At risk",
    says="Which customers may leave and why, what is to be renewed, what subscriptions bring, and points.",
    sections=(
        Section(
            "customers",
            "Customers",
            _risks,
            "No customer shows signs of leaving that are worth a call.",
            ("churn risk", "poor service", "win back", "silent customers"),
        ),
        Section(
            "renewals",
            "Renewals",
            _renewals,
            f"Nothing is to be renewed within {_AHEAD} days.",
            ("contracts that end",),
        ),
        Section(
            "subscriptions",
            "Recurring",
            _paid,
            "Nobody pays regularly yet; `:add subscription` enters one.",
            ("subscriptions", "mrr", "recurring revenue"),
        ),
        Section(
            "points",
            "Points",
            _points,
            "No points yet; `:loyalty rule order 1 --per 10` has orders earn some.",
            ("loyalty programme", "loyalty program", "rewards", "tiers", "balance"),
        ),
    ),
    found_by=("churn", "retention", "customer loyalty"),
)
