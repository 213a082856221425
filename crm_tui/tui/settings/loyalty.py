"""The loyalty programme: what earns points, and the tiers that the points of a year give."""

from __future__ import annotations

from typing import Any

from crm_tui.domain.money import full
from crm_tui.domain.value.loyalty import EarnRule, Occasion, Tier
from crm_tui.errors import BadInput
from crm_tui.filters.context import FilterContext
from crm_tui.queries.buying.programme import earn_rules, tiers
from crm_tui.services.buying import loyalty
from crm_tui.tui.forms.fields import Field
from crm_tui.tui.settings.page import Page
from crm_tui.tui.widgets.settings.text import Column, Row, Shown

_MEANS = {
    Occasion.ORDER: "it was paid",
    Occasion.REFERRAL: "whom they sent bought something",
    Occasion.REVIEW: "they wrote a review",
    Occasion.SURVEY: "they answered a survey",
}


class LoyaltyPage(Page):
    """The earn rules, one for each occasion, and the tiers, the lowest first."""

    title = "Loyalty"
    tables = frozenset({"setting"})

    def read(self, context: FilterContext) -> Shown:
        earn = {rule.occasion: rule for rule in earn_rules()}
        columns = (Column(most=24), Column(right=True, most=34), Column(flexible=True))
        rows = [Row(("What earns points",), style="title")]
        for occasion, means in _MEANS.items():
            rows.append(
                Row((occasion.value, _earns(earn.get(occasion)), means), occasion, (occasion, earn.get(occasion)))
            )
        rows += [Row(("",)), Row(("Tiers",), style="title")]
        ranks = tiers()
        rows += [Row((one.name, f"from {one.least:,} points", "in twelve months"), one.name, one) for one in ranks]
        if not ranks:
            rows.append(Row(("none; n adds one",), style="label"))
        return Shown(columns, tuple(rows), "Rewards are records of their own: `:list rewards`, `:add reward`.")

    async def add(self, row: Row | None) -> None:
        self._ask_tier("New tier", "", "")

    async def edit(self, row: Row) -> None:
        match row.what:
            case Tier(name, least):
                self._ask_tier(f"Tier {name}", name, str(least))
            case (Occasion() as occasion, rule):
                self._ask_rule(occasion, rule)

    async def delete(self, row: Row) -> None:
        match row.what:
            case Tier(name, _):
                await self.screen.store.run(loyalty.remove_tier, self.screen.me, name)
                self._say(f"Took away the tier {name}")
            case (Occasion() as occasion, _):
                self._say(await self.screen.store.run(loyalty.set_rule, self.screen.me, occasion.value, 0))

    def _ask_rule(self, occasion: Occasion, rule: EarnRule | None) -> None:
        points = Field(
            name="points", label="Points", value=str(rule.points if rule else 0), required=True, help="0 for none"
        )
        per = Field(
            name="per", label="For each", value=full(rule.per, rule.currency) if rule and rule.per else "",
            help="So much of its amount, such as 10 EUR",
        )  # fmt: skip

        async def save(values: dict[str, Any]) -> None:
            how_many = _number(values["points"])
            each = values.get("per", "") if how_many else ""
            self._say(await self.screen.store.run(loyalty.set_rule, self.screen.me, occasion.value, how_many, each))

        fields = [points, per] if occasion is Occasion.ORDER else [points]
        self.ask(f"Points of a {occasion}: {_MEANS[occasion]}", fields, save, draft=f"loyalty.{occasion}")

    def _ask_tier(self, title: str, name: str, least: str) -> None:
        fields = [
            Field(name="name", label="Name", value=name, required=True, help="Such as Gold"),
            Field(name="points", label="From", value=least, required=True, help="Points of twelve months, such as 500"),
        ]

        async def save(values: dict[str, Any]) -> None:
            least = _number(values["points"])
            called = await self.screen.store.run(loyalty.change_tier, self.screen.me, name, values["name"], least)
            self.at = called
            self._say(f"The tier {called} begins with {least:,} points")

        self.ask(title, fields, save, draft=f"loyalty.tier.{name}" if name else "loyalty.tier")

    def _say(self, sentence: str) -> None:
        self.screen.changed([("setting", self.screen.me)])
        self.screen.tell(sentence, undo=True)


def _earns(rule: EarnRule | None) -> str:
    if rule is None:
        return "nothing"
    points = f"{rule.points:,} {'point' if rule.points == 1 else 'points'}"
    return f"{points} for each {full(rule.per, rule.currency)}" if rule.per else points


def _number(words: str) -> int:
    """A number of points as it was typed; raises BadInput."""
    digits = words.strip().replace(",", "")
    if not digits.isdecimal():
        raise BadInput(f"“{words}” is no number of points; write one such as 500.", "points")
    return int(digits)
