"""What stands on the page of a customer about their value: what they have brought, and what is to be expected."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from uuid import UUID

from crm_tui.db.models import OF_KIND
from crm_tui.domain.dates.shown import short_date
from crm_tui.domain.money import full
from crm_tui.domain.records import Kind
from crm_tui.domain.value.value import YEAR
from crm_tui.filters.context import FilterContext
from crm_tui.queries.buying.fitted import Fit, at_hand
from crm_tui.queries.buying.purchases import Bought, Sum, Worth, histories, so_far, sums, together
from crm_tui.queries.buying.settings import value_settings
from crm_tui.queries.groups.ground import Ground, customers
from crm_tui.queries.links import Link, link_to
from crm_tui.queries.now.fact import Fact, Facts
from crm_tui.queries.rates import rates_on
from crm_tui.queries.shape.settings import customs


def value_of(kind: Kind) -> Callable[[UUID, FilterContext], Iterable[Facts]]:
    """What there is to say of the customers of a kind; of who belongs to a company, that it is the customer."""

    def say(record: UUID, context: FilterContext) -> Iterator[Facts]:
        row = OF_KIND[kind].get_by_id(record)
        firm = row.company if kind is Kind.CONTACT else None
        customer = link_to(firm, Kind.COMPANY) or link_to(row, kind)
        if customer is not None:
            yield Facts("Value", tuple(_facts(customer, context, employed=firm is not None)))

    return say


def _facts(customer: Link, context: FilterContext, *, employed: bool) -> Iterator[Fact]:
    ground = Ground(so_far(context), context)
    paid = sums(ground, only=[customer.id])
    worth = _worth(paid, context)
    for bought in together(paid, worth):
        yield _so_far(bought, customer if employed else None, context)
        fit = at_hand()
        if fit is None:
            why = "how likely they buy again, how often, and for how much"
            yield Fact("Next 52 weeks", "not worked out yet", why, line=("value", customer.ref))
        else:
            yield _ahead(customer.id, ground, worth, fit)


def _so_far(bought: Bought, employer: Link | None, context: FilterContext) -> Fact:
    margin, code = value_settings().margin, customs().currency
    value = full(round(bought.minor * Fraction(margin) / 100), code)
    times = (
        f"{bought.times} purchase{'' if bought.times == 1 else 's'}, the last {short_date(bought.last, context.today)}"
    )
    at = f"; {full(round(bought.minor), code)} at a gross margin of {margin:f} %" if margin != 100 else ""
    of = f"; of {employer}, who is the customer" if employer else ""
    return Fact("So far", value, f"{times}{at}{of}", employer)


def _ahead(customer: UUID, ground: Ground, worth: Worth, fit: Fit) -> Fact:
    """By what was fitted to all customers last."""
    (history,) = histories(ground, worth, customers(lambda model: model.id == customer), [customer])
    _, x, last, now, valued, mean = history
    many = float(fit.buying.expected(YEAR.weeks, [x], [last], [now])[0])
    each = float(fit.spending.each([valued], [mean])[0])
    alive = float(fit.buying.alive([x], [last], [now])[0])
    code = customs().currency
    value = full(round(many * each * float(value_settings().margin) / 100), code)
    why = (
        f"{many:,.1f} purchases at {full(round(each), code)} each; {100 * alive:.0f} % likely a customer still, as"
        f" fitted to {fit.buying.customers:,} customers"
    )
    return Fact("Next 52 weeks", value, why)


def _worth(paid: Iterable[Sum], context: FilterContext) -> Worth:
    """What the currencies in which somebody bought are worth in the workspace's."""
    rates, code = rates_on(context.today), customs().currency
    found = {one.currency: rates.convert(1, one.currency, code) for one in paid if one.currency is not None}
    return {one: rate for one, rate in found.items() if rate is not None}
