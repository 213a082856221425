"""Leads, customers, money for each of them, and what they say of us, counted again by the definitions."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction
from typing import Any

from tests.metrics.plainly.world import AWAY, CUSTOMERS, LEADS, Expected, Row, World, Worth, micros, share


def leads(world: World) -> list[Row]:
    """Who came in the period and had bought nothing."""
    came = [row for row in world.shown("contact") if world.at(row["created_at"])]
    return [row for row in came if _began_as(world, row) in LEADS]


def _began_as(world: World, row: Row) -> str:
    moves = world.moves.get(row["id"])
    return str(moves[0]["from_phase"] if moves else row["phase"])


def _many(rows: Iterable[Any]) -> Expected:
    count = len(list(rows))
    return Expected(count, count)


def _share(part: Iterable[Any], whole: Iterable[Any]) -> Expected:
    above, below = len(list(part)), len(list(whole))
    return Expected(share(above, below), below)


def bought(world: World, row: Row) -> bool:
    """Whether somebody ever became a customer."""
    return any(move["to_phase"] in CUSTOMERS for move in world.moves.get(row["id"], []))


def lead_conversion(world: World) -> Expected:
    return _share((row for row in leads(world) if bought(world, row)), leads(world))


def lead_qualification(world: World) -> Expected:
    return _share((row for row in leads(world) if row["lead_step"] == "SQL"), leads(world))


def _costs(world: World, *kinds: str) -> Worth:
    spent = (row for row in world.shown("cost") if world.on(row["day"]))
    return world.worth(row for row in spent if row["kind"] in kinds)


def _each(worth: Iterable[Worth], count: int) -> Expected:
    """Amounts divided by how many there are; without any amount there is no value."""
    found = list(worth)
    total = sum((one.total for one in found), Fraction(0))
    value = share(total, count) if any(one.valued for one in found) else None
    return Expected(value, count, [left for one in found for left in one.left_out])


def cpl(world: World) -> Expected:
    return _each([_costs(world, "marketing")], len(leads(world)))


def cac(world: World) -> Expected:
    return _each([_costs(world, "marketing", "sales")], len(new_customers(world)))


def handed_over(world: World, *states: str) -> set[Any]:
    """Visible contacts who were handed over as MQL in the period."""
    people = {row["id"] for row in world.shown("contact")}
    given = (row for row in world.shown("handover") if row["step"] == "MQL" and world.at(row["at"]))
    return {row["contact_id"] for row in given if not states or row["state"] in states} & people


def sal_rate(world: World) -> Expected:
    return _share(handed_over(world, "accepted"), handed_over(world))


BOUGHT_FIRST = ((*LEADS, "disqualified"), CUSTOMERS)


def new_customers(world: World) -> list[Row]:
    return [row for row in world.customers if world.went(row, *BOUGHT_FIRST)]


def at_start(world: World) -> list[Row]:
    """The customers of the first day."""
    return [
        row
        for row in world.customers
        if row["created_at"] < world.begins and world.phase_at(row, world.begins) in CUSTOMERS
    ]


def at_end(world: World) -> list[Row]:
    """The customers of the last day, or of today."""
    until = min(world.ends, micros(world.now) + 1)
    return [row for row in world.customers if row["created_at"] < until and world.phase_at(row, until) in CUSTOMERS]


def lost(world: World) -> list[Row]:
    return [row for row in at_start(world) if world.went(row, CUSTOMERS, AWAY)]


def churn(world: World) -> Expected:
    return _share(lost(world), at_start(world))


def retention(world: World) -> Expected:
    gone = lost(world)
    return _share((row for row in at_start(world) if row not in gone), at_start(world))


def sales(world: World) -> tuple[Worth, Worth]:
    """What won deals and paid orders of the period come to; a deal in whose place an order stands is left to it."""
    paid = [row for row in world.shown("order") if row["state"] == "paid"]
    ordered = {row["deal_id"] for row in paid}
    won = (row for row in world.shown("deal") if row["outcome"] == "won" and world.at(row["closed_at"]))
    sold = world.worth(row for row in won if row["id"] not in ordered)
    return sold, world.worth(row for row in paid if world.on(row["day"]))


def arpu(world: World) -> Expected:
    return _each(sales(world), len(at_end(world)))


def _scores(world: World, scale: str) -> list[int]:
    return [row["score"] for row in world.shown("response") if row["scale"] == scale and world.at(row["at"])]


def csat(world: World) -> Expected:
    scores = _scores(world, "CSAT")
    return _share((score for score in scores if score >= 4), scores)


def nps(world: World) -> Expected:
    scores = _scores(world, "NPS")
    good, bad = (sum(score in some for score in scores) for some in ((9, 10), range(7)))
    value = share(100 * (good - bad), len(scores))
    return Expected(value, len(scores))


def _mean(scores: list[int]) -> Expected:
    return Expected(share(sum(scores), len(scores)), len(scores))


def mentions(world: World) -> Expected:
    return _many(row for row in world.shown("mention") if world.on(row["day"]))


def referrals(world: World) -> list[Row]:
    """Those that were not declined."""
    return [row for row in world.shown("referral") if row["state"] != "declined"]


def new_people(world: World) -> list[Row]:
    return [row for row in world.shown("contact") if world.went(row, *BOUGHT_FIRST)]


def new_people_sent(world: World) -> list[Row]:
    sent = {row["referred_id"] for row in referrals(world)}
    return [row for row in new_people(world) if row["id"] in sent]


def referring_share(world: World) -> Expected:
    senders = {row["referrer_id"] for row in referrals(world)}
    everybody = [row for row in world.shown("contact") if row["phase"] in CUSTOMERS]
    return _share((row for row in everybody if row["id"] in senders), everybody)


def per_advocate(world: World) -> Expected:
    new = {row["id"] for row in new_people_sent(world)}
    people = {row["id"] for row in world.shown("contact")}
    senders = {row["referrer_id"] for row in referrals(world) if row["referred_id"] in new}
    return _share(new, senders & people)


RECOMPUTED: dict[str, Callable[[World], Expected]] = {
    "leads": lambda world: _many(leads(world)),
    "cpl": cpl,
    "lead_conversion": lead_conversion,
    "lead_qualification": lead_qualification,
    "mql": lambda world: _many(handed_over(world)),
    "sal": lambda world: _many(handed_over(world, "accepted")),
    "sal_rate": sal_rate,
    "arpu": arpu,
    "cac": cac,
    "churn": churn,
    "retention": retention,
    "csat": csat,
    "ces": lambda world: _mean(_scores(world, "CES")),
    "nps": nps,
    "review_mean": lambda world: _mean(_scores(world, "review")),
    "mentions": mentions,
    "referred_share": lambda world: _share(new_people_sent(world), new_people(world)),
    "referring_share": referring_share,
    "per_advocate": per_advocate,
}
