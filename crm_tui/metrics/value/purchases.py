"""What customers have bought until now, in one currency, as the numbers about their value need it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from functools import cached_property
from heapq import nlargest
from typing import Any
from uuid import UUID

from crm_tui.db.caching.cache import worked_out
from crm_tui.metrics.metric import Part, Unit
from crm_tui.metrics.reading.counts import Counts, Worth
from crm_tui.metrics.reading.exchange import Exchange, Worths
from crm_tui.queries.buying import classes, purchases
from crm_tui.queries.buying.classes import Class
from crm_tui.queries.buying.purchases import Bought, History, Sum
from crm_tui.queries.buying.purchases import Worth as Rates
from crm_tui.queries.buying.settings import ValueSettings, value_settings
from crm_tui.queries.groups.ground import Ground, Group, Some
from crm_tui.queries.groups.groups import found

MOST = 50
"""Customers that a table has rows for."""


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
        return dict(self.exchange.worths)

    @cached_property
    def _summary(self) -> list[Any]:
        """How many customers ever bought, who of them brought most, and their classes."""
        return worked_out([classes.asked_classes(self.ground, self._seen)], _summed_up, self.exchange.worths)

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
        return int(self._summary[0])

    @property
    def first(self) -> list[Bought]:
        """The `MOST` customers who brought most so far."""
        return [
            Bought(UUID(customer), times, date.fromisoformat(last), Fraction(minor))
            for customer, times, last, minor in self._summary[1]
        ]

    def most_valuable(self, most: int) -> list[Bought]:
        """So many of them."""
        return _most_valuable(self._sums, self.worth, most)

    def bought_by(self, customers: set[str]) -> list[Bought]:
        """What some customers have bought, by their ids in hexadecimal digits."""
        return purchases.together((one for one in self._sums if one.customer in customers), self.worth)

    @cached_property
    def classes(self) -> dict[str, Class]:
        """How many customers have each name of RFM, and what they have paid."""
        return {name: Class(customers, Fraction(minor)) for name, customers, minor in self._summary[2]}

    @property
    def asked_histories(self) -> Any:
        """The query for when and for how much each of them bought."""
        return purchases.asked_histories(self.ground, self.worth, self._seen)

    @cached_property
    def histories(self) -> tuple[History, ...]:
        """When and for how much each of them bought."""
        return tuple(purchases.histories(self.ground, self.worth, self._seen))

    def of(self, bought: Bought, title: str = "purchases") -> Part:
        """What a customer has bought, as a part of a number."""
        group = Group("bought_by", period=self.ground.period, of=bought.customer.hex)
        return Part(title, round(bought.minor), Unit.MONEY, bought.times, group, "purchases")


def _summed_up(rows: Iterable[Sequence[Any]], worths: Worths) -> list[Any]:
    """What is remembered of what everybody bought, and of their classes."""
    bought, worth = [(Sum(*sums), number) for *sums, number in rows], dict(worths)
    every = [one for one, _ in bought]
    return [
        len({one.customer for one in every}),
        [
            [one.customer.hex, one.times, one.last.isoformat(), str(one.minor)]
            for one in _most_valuable(every, worth, MOST)
        ],
        [[name, one.customers, str(one.minor)] for name, one in classes.classes(bought, worth).items()],
    ]


def _most_valuable(sums: Sequence[Sum], worth: Rates, most: int) -> list[Bought]:
    """So many customers who brought most."""
    rates = {code: float(rate) for code, rate in worth.items()}
    spent: dict[str, float] = defaultdict(float)
    for one in sums:
        spent[one.customer] += (one.minor or 0) * rates.get(one.currency or "", 0.0)
    first = set(nlargest(most, spent, key=lambda customer: (spent[customer], customer)))
    found = purchases.together((one for one in sums if one.customer in first), worth)
    return [one for one in found if one.minor > 0]
