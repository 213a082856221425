"""What people do in marketing: segments, campaigns with their costs and members, and what these answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from crm_tui.domain.records import Kind
from crm_tui.services import settings
from crm_tui.services.campaigns import members
from crm_tui.services.editing import records


def _add(world: Any, name: str, kind: Kind, **values: str) -> None:
    world.remember(name, records.add_record(world.me, kind, values).id)


DEEDS: Mapping[str, Callable[[Any], Any]] = {
    "a segment is saved": lambda world: _add(world, "segment", Kind.SEGMENT, title="Everybody", filter="name:e"),
    "a segment is refined": lambda world: records.edit_record(
        world.me, Kind.SEGMENT, world.known["segment"], None, {"filter": "name:e or name:i"}
    ),
    "a campaign is planned": lambda world: _add(
        world, "campaign", Kind.CAMPAIGN, title="Spring", segment="Everybody", starts="today", budget="5k"
    ),
    "a cost is entered": lambda world: _add(
        world, "cost", Kind.COST, title="Ads", amount="120 EUR", campaign="Spring"
    ),
    "a campaign is filled from its segment": lambda world: members.fill(world.me, world.known["campaign"]),
    "a campaign is sent": lambda world: members.mark_sent(world.me, world.known["campaign"]),
    "a member answers": lambda world: members.respond(
        world.me, world.known["campaign"], world.known["lee"], "Tell me more"
    ),
    "customers are parted by limits": lambda world: settings.set_shared(world.me, "rfm_recency", "30,90,180,365"),
    "people are told how to unsubscribe": lambda world: settings.set_shared(world.me, "unsubscribe", "stop@a.example"),
    "a campaign is deleted": lambda world: records.delete_record(world.me, Kind.CAMPAIGN, world.known["campaign"]),
}  # fmt: skip
"""By what is done; every one needs those before it."""
