"""What people do about what customers buy: subscriptions, orders, renewals, points and offers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from crm_tui.db import journal
from crm_tui.domain.records import Kind
from crm_tui.services.buying import earning, loyalty, renewals, settings, subscriptions
from crm_tui.services.buying.subscriptions import Change
from crm_tui.services.editing import records
from crm_tui.services.growth import incentives

if TYPE_CHECKING:
    from tests.chaos.deeds import World

_PLAN = {"title": "Plan", "price": "30 EUR", "starts": "2026-01-01", "renews": "2026-12-01"}


def _add(world: World, called: str, kind: Kind, /, **values: str) -> None:
    world.known[called] = records.add_record(world.me, kind, values).id


def _early(world: World) -> None:
    with journal.action(world.me, "added an order"):
        _add(world, "early", Kind.CONTACT, name="Early Bird")
        _add(world, "first order", Kind.ORDER, title="First", contact="Early Bird", amount="90 EUR")


DEEDS: Mapping[str, Callable[[World], object]] = {
    "an order comes before any rule": _early,
    "a rule gives points": lambda world: loyalty.set_rule(world.me, "order", 1, "10 EUR"),
    "a tier is set": lambda world: loyalty.set_tier(world.me, "Gold", 10),
    "another tier is set": lambda world: loyalty.set_tier(world.me, "Silver", 5),
    "a tier is taken away": lambda world: loyalty.remove_tier(world.me, "Silver"),
    "a customer is added": lambda world: _add(world, "customer", Kind.CONTACT, name="Customer One"),
    "a reward is added": lambda world: _add(world, "mug", Kind.REWARD, title="Mug", points="3"),
    "an order earns points": lambda world: _add(
        world, "order", Kind.ORDER, title="Boxes", contact="Customer One", amount="120 EUR"
    ),
    "an order is returned": lambda world: records.edit_record(
        world.me, Kind.ORDER, world.known["order"], None, {"state": "returned"}
    ),
    "points are caught up with": lambda world: earning.catch_up(world.me),
    "points are earned": lambda world: loyalty.earn(world.me, world.known["customer"], 10, "Spoke for us"),
    "points are spent": lambda world: loyalty.spend(world.me, world.known["customer"], 2),
    "a reward is redeemed": lambda world: loyalty.redeem(world.me, world.known["customer"], world.known["mug"]),
    "a subscription is added": lambda world: _add(world, "plan", Kind.SUBSCRIPTION, contact="Customer One", **_PLAN),
    "a price is changed": lambda world: subscriptions.change_price(world.me, world.known["plan"], "40"),
    "a subscription is paused": lambda world: subscriptions.pause(world.me, world.known["plan"]),
    "a subscription is resumed": lambda world: subscriptions.resume(world.me, world.known["plan"]),
    "a renewal is made": lambda world: renewals.make_renewals(world.me, [world.known["plan"]]),
    "a subscription is cancelled": lambda world: subscriptions.cancel(
        world.me, world.known["plan"], change=Change(reason="for a test")
    ),
    "the gross margin is said": lambda world: settings.set_margin(world.me, "62"),
    "the horizon is said": lambda world: settings.set_horizon(world.me, "5y"),
    "offers say more": lambda world: incentives.set_incentive(world.me, "10 % off"),
}  # fmt: skip
