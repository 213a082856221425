"""What stands on the pages of customers and subscriptions: what is paid and bought, points, and whether they stay."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from uuid import UUID

import peewee as pw

from crm_tui.db.models import OF_KIND, Contact, Deal, Order, Subscription, SubscriptionChange, rows
from crm_tui.domain.choices import BOUGHT, SubscriptionState
from crm_tui.domain.dates.shown import short_date
from crm_tui.domain.money import Money, summed
from crm_tui.domain.records import Kind
from crm_tui.domain.value.subscriptions import RENEWAL_DAYS
from crm_tui.filters.context import FilterContext
from crm_tui.filters.risk import risks
from crm_tui.queries.buying.at_risk import risk_facts
from crm_tui.queries.buying.monthly import monthly_rates
from crm_tui.queries.buying.programme import rewards_within, standing_of
from crm_tui.queries.buying.renewals import renewal_deals
from crm_tui.queries.links import link_to
from crm_tui.queries.now.fact import Fact, Facts, Tone

_DID = {"started": "began", "changed": "changed its price", "paused": "was paused", "resumed": "went on"}


def buying_of(kind: Kind) -> Callable[[UUID, FilterContext], Iterable[Facts]]:
    """What there is to say of the customers of a kind: contacts or companies."""

    def say(record: UUID, context: FilterContext) -> Iterator[Facts]:
        found = risks(kind, context, [record]).get(record)
        if found is not None and found.reasons:
            row = OF_KIND[kind].get_by_id(record)
            customer = link_to(row, kind)
            if customer is not None:
                yield Facts("Will they stay?", tuple(risk_facts(customer, found, context)))
        yield Facts("Buying", (*_paying(kind, record, context), *_ordering(kind, record, context)))
        if kind is Kind.CONTACT:
            yield Facts("Points", tuple(_points(record, context)))

    return say


def _paying(kind: Kind, record: UUID, context: FilterContext) -> Iterator[Fact]:
    """What they pay regularly, together and one by one."""
    column = Subscription.contact if kind is Kind.CONTACT else Subscription.company
    theirs = list(
        Subscription.select()
        .where(column == record, Subscription.hidden_at.is_null())
        .order_by(Subscription.state, Subscription.renews.asc(nulls="last"), Subscription.number)
    )
    bring = monthly_rates([one.id for one in theirs], context)
    together = summed((money.minor, money.currency) for money in bring.values())
    if together:
        yield Fact("Every month", " and ".join(map(str, together)), "MRR: of a quarter a third, of a year a twelfth")
    for one in theirs:
        yield _subscription(one, bring[one.id], context)


def _subscription(row: Subscription, bring: Money, context: FilterContext) -> Fact:
    link = link_to(row, Kind.SUBSCRIPTION)
    why = f"because: {row.reason}" if row.reason else ""
    match SubscriptionState(row.state):
        case SubscriptionState.PAUSED:
            return Fact(row.title, "paused", why, link, Tone.ALARM)
        case SubscriptionState.CANCELLED:
            ended = "ended" if row.ends <= context.today else "ends"
            return Fact(row.title, f"cancelled, {ended} {short_date(row.ends, context.today)}", why, link, Tone.ALARM)
        case SubscriptionState.ACTIVE:
            renews = f"renews {short_date(row.renews, context.today)}" if row.renews else ""
            return Fact(row.title, f"{bring} a month", renews, link)


def _ordering(kind: Kind, record: UUID, context: FilterContext) -> Iterator[Fact]:
    """What they ordered, in each currency, and when last."""
    column = Order.contact if kind is Kind.CONTACT else Order.company
    bought = (column == record) & Order.state.in_(BOUGHT) & Order.hidden_at.is_null()
    sums = Order.select(pw.fn.SUM(Order.amount), Order.currency, pw.fn.COUNT(Order.id)).where(bought)
    found = rows(sums.group_by(Order.currency))
    if not found:
        return
    count = sum(many for _, _, many in found)
    total = " and ".join(map(str, summed((minor or 0, currency or "") for minor, currency, _ in found))) or "—"
    yield Fact("Ordered", total, f"{count} order{'' if count == 1 else 's'}")
    last = Order.select().where(bought).order_by(Order.day.desc(), Order.number.desc()).first()
    amount = f", {Money(last.amount, last.currency)}" if last.amount is not None else ""
    ago = (context.today - last.day).days
    said = f"{short_date(last.day, context.today)}{amount}"
    yield Fact("Last order", said, f"{ago} days ago" if ago > 0 else "", link_to(last, Kind.ORDER))


def _points(contact: UUID, context: FilterContext) -> Iterator[Fact]:
    from crm_tui.db.models import Loyalty

    if not Loyalty.select().where(Loyalty.contact == contact, Loyalty.hidden_at.is_null()).exists():
        return
    standing = standing_of(contact, context.today)
    yield Fact("Balance", f"{standing.balance:,} points", "earned and not spent")
    if standing.tier or standing.next:
        missing = f"; {standing.missing:,} more for {standing.next}" if standing.next else ""
        yield Fact("Tier", standing.tier or "none yet", f"{standing.earned:,} points in twelve months{missing}")
    ref = Contact.get_by_id(contact).ref
    for reward in rewards_within(standing.balance)[:3]:
        yield Fact("Can have", reward.title, f"{reward.points:,} points", line=("loyalty", "spend", ref, reward.ref))


# Of a subscription


def of_subscription(record: UUID, context: FilterContext) -> Iterator[Facts]:
    """What there is to say of a subscription: what it brings, what comes next, and what became of it."""
    row = Subscription.get_by_id(record)
    bring = monthly_rates([record], context)[record]
    tone = Tone.PLAIN if row.state == SubscriptionState.ACTIVE else Tone.ALARM
    yield Facts(
        "Now",
        (
            Fact("Every month", str(bring), "of a quarter a third, of a year a twelfth"),
            Fact("State", row.state, row.reason or "", tone=tone, line=_way_back(row)),
            *_renewal(row, context),
        ),
    )
    yield Facts("What became of it", tuple(_changes(record, context)))


def _way_back(row: Subscription) -> tuple[str, ...]:
    return () if row.state == SubscriptionState.ACTIVE else ("subscriptions", "resume", row.ref)


def _renewal(row: Subscription, context: FilterContext) -> Iterator[Fact]:
    if row.renews is None or row.state != SubscriptionState.ACTIVE:
        return
    deal: Deal | None = renewal_deals([row]).get(row.id)
    days = (row.renews - context.today).days
    said, is_due = short_date(row.renews, context.today), days <= RENEWAL_DAYS
    if deal is not None and deal.hidden_at is None:
        yield Fact("Renews", said, f"{deal.ref} {deal.title} is {deal.outcome}", link_to(deal, Kind.DEAL))
    else:
        why = f"in {days} days, and there is no deal for it" if days >= 0 else "that is over, and there is no deal"
        tone = Tone.ALARM if is_due else Tone.PLAIN
        yield Fact("Renews", said, why if is_due else "", tone=tone, line=("renewals", row.ref))


def _changes(subscription: UUID, context: FilterContext) -> Iterator[Fact]:
    changes = SubscriptionChange.select().where(SubscriptionChange.subscription == subscription)
    for one in changes.order_by(SubscriptionChange.day.desc(), SubscriptionChange.id.desc()):
        before, after = (Money(minor, one.currency) for minor in (one.monthly_before, one.monthly_after))
        said = f"{_DID.get(one.what, 'was cancelled')}: {before} → {after} a month"
        yield Fact(short_date(one.day, context.today), said, f"because: {one.reason}" if one.reason else "")
