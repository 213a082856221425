"""What customers have bought until now, in one currency, as the numbers about their value need it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from fractions import Fraction
from functools import cached_property
from heapq import nlargest

from crm_tui.metrics.metric import Part, Unit
from crm_tui.metrics.reading.counts import Counts, Worth
from crm_tui.metrics.reading.exchange import Exchange
from crm_tui.queries.buying import classes, purchases
from crm_tui.queries.buying.classes import Class
from crm_tui.queries.buying.purchases import Bought, History, Sum
from crm_tui.queries.buying.purchases import Worth as Rates
from crm_tui.queries.buying.settings import ValueSettings, value_settings
from crm_tui.queries.groups.ground import Ground, Group, Some
from crm_tui.queries.groups.groups import found


class Purchases:
    """The purchases of all customers that are seen through a lens, each sale once; each read is done once."""

    def __init__(self, ground: Ground, exchange: Exchange) -> None:
        """`ground` says through which lens and as of which day; its period does not matter."""
        self.ground = replace(ground, period=purchases.so_far(ground.context))
        self.exchange = exchange

    @cached_property
    def settings(self) -> ValueSettings:
        """The gross margin, and how long customers are taken to stay at most."""
        return value_settings()

    @cached_property
    def margin(self) -> Fraction:
        """The part of the revenue that is gross profit, 0 to 1."""
        return Fraction(self.settings.margin) / 100

    @property
    def _seen(self) -> Some:
        return found(self.ground, Group("everybody"))

    @cached_property
    def _sums(self) -> list[Sum]:
        return purchases.sums(self.ground, self._seen)

    @cached_property
    def worth(self) -> Rates:
        """What a minor unit of each currency is worth in minor units of the one."""
        codes = {one.currency for one in self._sums if one.currency is not None}
        converted = {code: self.exchange.convert(1, code) for code in sorted(codes)}
        return {code: rate for code, rate in converted.items() if rate is not None}

    @cached_property
    def totals(self) -> tuple[Worth, Worth]:
        """What all won deals without a paid order come to, and all paid orders."""
        counts, period = Counts(self.ground, self.exchange), self.ground.period
        sold = counts.worth("won deals", "sold_deals", "deals", period)
        return sold, counts.worth("paid orders", "orders", "orders", period)

    @property
    def paid(self) -> tuple[Part, Part]:
        """They as parts of a number."""
        sold, ordered = self.totals
        return sold.part, ordered.part

    @cached_property
    def buyers(self) -> int:
        """How many customers ever bought."""
        return len({one.customer for one in self._sums})

    def most_valuable(self, most: int) -> list[Bought]:
        """The customers who brought most so far."""
        rates = {code: float(rate) for code, rate in self.worth.items()}
        spent: dict[str, float] = defaultdict(float)
        for one in self._sums:
            spent[one.customer] += (one.minor or 0) * rates.get(one.currency or "", 0.0)
        first = set(nlargest(most, spent, key=lambda customer: (spent[customer], customer)))
        return [one for one in purchases.together((one for one in self._sums if one.customer in first), self.worth)
                if one.minor > 0]  # fmt: skip

    def bought_by(self, customers: set[str]) -> list[Bought]:
        """What some customers have bought, by their ids in hexadecimal digits."""
        return purchases.together((one for one in self._sums if one.customer in customers), self.worth)

    @cached_property
    def classes(self) -> dict[str, Class]:
        """How many customers have each name of RFM, and what they have paid."""
        return classes.classes(self.ground, self._seen, self._sums, self.worth)

    @cached_property
    def histories(self) -> tuple[History, ...]:
        """When and for how much each of them bought."""
        return tuple(purchases.histories(self.ground, self.worth, self._seen))

    def of(self, bought: Bought, title: str = "purchases") -> Part:
        """What a customer has bought, as a part of a number."""
        group = Group("bought_by", period=self.ground.period, of=bought.customer.hex)
        return Part(title, round(bought.minor), Unit.MONEY, bought.times, group, "purchases")
