"""What customers have bought until now, in one currency, as the numbers about their value need it."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from functools import cached_property

from crm_tui.metrics.exchange import Exchange
from crm_tui.metrics.metric import Part, Unit
from crm_tui.queries.buying import purchases
from crm_tui.queries.buying.purchases import Bought, History, Worth
from crm_tui.queries.buying.settings import ValueSettings, value_settings
from crm_tui.queries.groups.ground import Ground, Group
from crm_tui.queries.groups.groups import found


class Purchases:
    """The purchases of all customers that are seen through a lens, each sale once."""

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

    @cached_property
    def worth(self) -> Worth:
        """What a minor unit of each currency is worth in minor units of the one."""
        converted = {code: self.exchange.convert(1, code) for code in purchases.currencies(self.ground)}
        return {code: rate for code, rate in converted.items() if rate is not None}

    def most_valuable(self, most: int) -> list[Bought]:
        """The customers who brought most so far."""
        return purchases.most_valuable(self.ground, self.worth, found(self.ground, Group("everybody")), most)

    @cached_property
    def histories(self) -> tuple[History, ...]:
        """When and for how much each of them bought."""
        return tuple(purchases.histories(self.ground, self.worth, found(self.ground, Group("everybody"))))

    def of(self, bought: Bought, title: str = "purchases") -> Part:
        """What a customer has bought, as a part of a number."""
        group = Group("bought_by", period=self.ground.period, of=bought.customer.hex)
        return Part(title, round(bought.minor), Unit.MONEY, bought.times, group, "purchases")
