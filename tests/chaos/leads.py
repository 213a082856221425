"""What people do with leads: what is known of them, how they are scored, and handing them over."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from crm_tui.domain.records import Kind
from crm_tui.services.editing import records
from crm_tui.services.editing.records import edit_record
from crm_tui.services.leads import handovers, score_rules, scores, settings

_TOGETHER = ("kim", "lee")


def _add_rule(world: Any) -> None:
    values = {"title": "Needs alarms", "filter": "need:alarm", "points": "70", "group": "needs"}
    world.remember("score rule", records.add_record(world.me, Kind.SCORE_RULE, values).id)


def _both(world: Any) -> list[Any]:
    return [world.known[name] for name in _TOGETHER]


DEEDS: Mapping[str, Callable[[Any], Any]] = {
    "what is known of a lead is entered": lambda world: edit_record(
        world.me, Kind.CONTACT, world.known["kim"], None, {"need": "Alarms", "budget": "12k", "unsubscribed": "yes"}
    ),
    "the usual scoring rules are added": lambda world: score_rules.add_shipped_rules(world.me),
    "a scoring rule is added": _add_rule,
    "a scoring rule is edited": lambda world: records.edit_record(
        world.me, Kind.SCORE_RULE, world.known["score rule"], None, {"points": "80", "cap": "75"}
    ),
    "leads become MQLs by a filter": lambda world: settings.set_mql(world.me, "need:alarm"),
    "the most of fit is changed": lambda world: settings.VERBS["fit_limit"](world.me, "120"),
    "leads are scored and handed over": lambda world: scores.bring_up_to_date(world.me, give=True),
    "a lead is accepted": lambda world: handovers.accept_many(world.me, Kind.CONTACT, [world.known["kim"]]),
    "a lead is handed over by hand": lambda world: world.remember(
        "handover", handovers.give(world.me, world.known["lee"], note="Met at the fair").id
    ),
    "a lead is rejected": lambda world: handovers.reject(world.me, world.known["handover"], "no budget"),
    "leads are handed over together": lambda world: handovers.give_many(world.me, _both(world)),
    "leads are rejected together": lambda world: handovers.reject_many(
        world.me, Kind.CONTACT, _both(world), "not now"
    ),
    "a scoring rule is deleted": lambda world: records.delete_record(
        world.me, Kind.SCORE_RULE, world.known["score rule"]
    ),
}  # fmt: skip
"""By what is done; every one needs those before it."""
