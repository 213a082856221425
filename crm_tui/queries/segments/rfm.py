"""RFM: how the customers, or those of a segment, are spread over the classes, and where one of them stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from uuid import UUID

from crm_tui.db.conditions import among
from crm_tui.db.models import OF_KIND, Contact, Deal, DealContact, Order, Segment, database, scalars
from crm_tui.domain.choices import SegmentOf
from crm_tui.domain.records import Kind, StageKind
from crm_tui.domain.relationship.segments import percent
from crm_tui.domain.value.rfm import NAMES, Rfm
from crm_tui.filters.context import FilterContext
from crm_tui.filters.rfm import FREQUENCY, MONETARY, RECENCY, classes, currency, limits
from crm_tui.queries.now.fact import Fact, Facts
from crm_tui.queries.refs import resolve
from crm_tui.queries.segments.members import Members, members

HELP = {
    RECENCY: "RFM: four limits of days since the last purchase, such as 30,90,180,365; empty for fifths of customers.",
    FREQUENCY: "RFM: four limits of how many purchases, such as 2,3,5,10; empty for fifths of customers.",
    MONETARY: "RFM: four limits of money, such as 500,2000,5000,20000; empty for fifths of customers.",
}
"""What each of the settings is, by its name."""


def as_texts() -> dict[str, str]:
    """Each of them as it could be typed."""
    return {name: ",".join(map(str, own)) for name, own in zip(HELP, limits(), strict=True)}


def all_classes(context: FilterContext) -> dict[UUID, Rfm]:
    """The classes of every customer: companies, and contacts without one."""
    sql, parameters = classes(context)
    return {UUID(key): Rfm(*found[:3]) for key, *found in database.connection().execute(sql, parameters)}


def of_members(found: Members, context: FilterContext) -> dict[UUID, Rfm]:
    """The classes of those in a segment who bought; people of one company share its."""
    everybody = all_classes(context)
    keys = set(found.ids)
    if found.of is SegmentOf.CONTACT:
        employers = Contact.select(Contact.company).where(
            among(Contact.id, found.ids), Contact.company.is_null(is_null=False)
        )
        keys |= {UUID(str(key)) for key in scalars(employers)}
    return {key: everybody[key] for key in keys if key in everybody}


def of_segment(name: str, context: FilterContext) -> dict[UUID, Rfm]:
    """The same of a segment by its reference or name. Raises `NotFound`, `Ambiguous` or FilterError."""
    segment = Segment.get_by_id(resolve(name, [Kind.SEGMENT]).id)
    return of_members(members(segment, context), context)


def how() -> str:
    """By what the classes are parted, in words."""
    said = [
        f"{name} {', '.join(f'{limit:,}' for limit in own)}"
        for name, own in zip(("days", "times", currency()), limits(), strict=True)
        if own
    ]
    return f"limits: {'; '.join(said)}; else fifths of all customers" if said else "fifths of all customers"


def spread(found: dict[UUID, Rfm]) -> Counter[str]:
    """How many customers have each name."""
    return Counter(one.name for one in found.values())


def facts(found: dict[UUID, Rfm]) -> Iterator[Fact]:
    """The names with how many customers there are of each, the best first, and the mean of each class."""
    counts = spread(found)
    for name in NAMES:
        if counts[name]:
            yield Fact(name.capitalize(), f"{counts[name]:,} ({percent(counts[name], len(found))})")
    if found:
        means = (sum(column) / len(found) for column in zip(*found.values(), strict=True))
        recency, frequency, monetary = means
        yield Fact(
            "Mean", f"recency {recency:.1f}, frequency {frequency:.1f}, money {monetary:.1f}", f"5 is best; {how()}"
        )


def standing_of(kind: Kind) -> Callable[[UUID, FilterContext], Iterable[Facts]]:
    """The class of one customer of a kind, where they ever bought."""

    def say(record: UUID, context: FilterContext) -> Iterator[Facts]:
        row = OF_KIND[kind].get_by_id(record)
        key = UUID(str(getattr(row, "company_id", None) or row.id))
        if not _ever_bought(key):
            return
        found = all_classes(context).get(key)
        if found is not None:
            why = f"recency {found.recency}, frequency {found.frequency}, money {found.monetary} of 5 each; {how()}"
            yield Facts("Buying", (Fact("RFM", f"{found}, {found.name}", why),))

    return say


def _ever_bought(customer: UUID) -> bool:
    """Whether an order or a won deal names them; quick, for most people have neither."""
    ordered = Order.select().where((Order.company == customer) | (Order.contact == customer))
    taking_part = DealContact.select(DealContact.deal).where(DealContact.contact == customer)
    won = Deal.select().where(Deal.outcome == StageKind.WON, (Deal.company == customer) | Deal.id.in_(taking_part))
    return bool(ordered.exists() or won.exists())
