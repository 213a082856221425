"""Where leads and deals came from, and what campaigns brought, counted again by the definitions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

from tests.metrics.plainly.people import bought, leads
from tests.metrics.plainly.world import Expected, Row, World, share

REACTED = ("opened", "clicked", "responded")


def _by_source(rows: Iterable[Row], nothing: str = "no source") -> dict[str, list[Row]]:
    """Rows by their source, as it is spelled most; case makes no difference."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault((row["source"] or "").casefold(), []).append(row)
    spelled = {key: Counter(row["source"] for row in some).most_common(1)[0][0] for key, some in found.items()}
    return {spelled[key] or nothing: some for key, some in found.items()}


def leads_by_source(world: World) -> Expected:
    cells: dict[str, dict[str, float | None]] = {
        source: {
            "leads": len(some),
            "lead_qualification": share(sum(row["lead_step"] == "SQL" for row in some), len(some)),
            "lead_conversion": share(sum(bought(world, row) for row in some), len(some)),
        }
        for source, some in _by_source(leads(world)).items()
    }
    return Expected(None, len(leads(world)), cells=cells)


def win_rate_by_source(world: World) -> Expected:
    """Of what was decided in the period."""
    counted = {row["id"] for row in [*world.won, *world.lost]}
    cells = {}
    for source, some in _by_source([*world.won, *world.all_lost]).items():
        won = [row for row in some if row["outcome"] == "won"]
        lost = [row for row in some if row["outcome"] == "lost" and row["id"] in counted]
        cells[source] = {
            "won_count": len(won),
            "lost_count": len(lost),
            "win_rate": share(len(won), len(won) + len(lost)),
            "won_value": round(world.worth(won).total),
        }
    return Expected(None, len(counted), cells=cells)


def cpl_by_campaign(world: World) -> Expected:
    spent = [row for row in world.shown("cost") if row["kind"] == "marketing" and world.on(row["day"])]
    members = [row for row in world.shown("member") if row["status"] in REACTED]
    cells: dict[str, dict[str, float | None]] = {}
    for campaign in world.shown("campaign"):
        reacted = {row["contact_id"] for row in members if row["campaign_id"] == campaign["id"]}
        named = campaign["title"].casefold()
        brought = [row for row in leads(world) if row["id"] in reacted or (row["source"] or "").casefold() == named]
        costs = [row for row in spent if row["campaign_id"] == campaign["id"]]
        if costs or brought:
            cells[campaign["title"]] = _price(world, costs, len(brought))
    if general := [row for row in spent if row["campaign_id"] is None]:
        cells["no campaign"] = _price(world, general, None)
    return Expected(None, len(leads(world)), cells=cells)


def _price(world: World, costs: list[Any], brought: int | None) -> dict[str, float | None]:
    worth = world.worth(costs)
    each = share(worth.total, brought) if brought and worth.valued else None
    return {"campaign_cost": round(worth.total), "leads": brought, "cpl": each}


RECOMPUTED: dict[str, Callable[[World], Expected]] = {
    "leads_by_source": leads_by_source,
    "win_rate_by_source": win_rate_by_source,
    "cpl_by_campaign": cpl_by_campaign,
}
