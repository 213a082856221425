"""What customers have brought, and what they pay every month, counted again by the definitions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Any

from tests.metrics.plainly.people import arpu, at_start, lost
from tests.metrics.plainly.world import Expected, Row, World, Worth, share

HORIZON_DAYS = Fraction(1461, 4) * 5
"""Five years, since nobody sets another horizon here; no margin is set either, so all revenue counts."""


@dataclass
class Bought:
    """What a customer has bought."""

    rows: list[Row] = field(default_factory=list)
    days: list[date] = field(default_factory=list)


def _purchases(world: World) -> Iterable[tuple[Any, date, Row]]:
    """Every sale until now once: who bought, and when. Paid orders stand in the place of their deals."""
    paid = [row for row in world.shown("order") if row["state"] == "paid"]
    people = {row["id"]: row for row in world.tables["contact"]}
    for row in paid:
        day = date.fromisoformat(row["day"])
        if day <= world.today:
            employer = people[row["contact_id"]]["company_id"] if row["contact_id"] else None
            yield row["company_id"] or employer or row["contact_id"], day, row
    ordered = {row["deal_id"] for row in paid}
    for row in world.shown("deal"):
        if row["outcome"] == "won" and row["id"] not in ordered and world.day(row["closed_at"]) <= world.today:
            parts = [one for one in world.tables["deal_contact"] if one["deal_id"] == row["id"]]
            first = min(parts, key=lambda one: (one["position"], one["id"]))["contact_id"] if parts else None
            person = (people[first]["company_id"] or first) if first else None
            yield row["company_id"] or person, world.day(row["closed_at"]), row


def _by_customer(world: World) -> dict[Any, Bought]:
    known = {row["id"] for row in world.customers}
    found: dict[Any, Bought] = {}
    for customer, day, row in _purchases(world):
        if customer in known:
            one = found.setdefault(customer, Bought())
            one.rows.append(row)
            one.days.append(day)
    return found


def _everything(world: World) -> Worth:
    return world.worth(row for _, _, row in _purchases(world))


def _kinds_left_out(world: World) -> list[int]:
    """What is left out, of deals and of orders each for itself."""
    deals, orders = ([r for _, _, r in _purchases(world) if ("stage_id" in r) is is_deal] for is_deal in (True, False))
    return world.worth(deals).left_out + world.worth(orders).left_out


def historic_value(world: World) -> Expected:
    worth = _everything(world)
    return Expected(round(worth.total) if worth.valued else None, worth.valued, _kinds_left_out(world))


def historic_cltv(world: World) -> Expected:
    worth, buyers = _everything(world), len(_by_customer(world))
    return Expected(share(worth.total, buyers) if worth.valued else None, buyers, _kinds_left_out(world))


def cltv(world: World) -> Expected:
    """ARPU times margin / churn; longer than the horizon nobody stays."""
    each, start = arpu(world), at_start(world)
    churn = Fraction(len(lost(world)), len(start)) if start else Fraction(0)
    days = max((min(world.last, world.today) - world.first).days + 1, 1)
    value = None
    if each.value is not None and churn:
        value = float(Fraction(each.value) * min(1 / churn, HORIZON_DAYS / days))
    return Expected(value, len(start), each.left_out)


def customer_value(world: World) -> Expected:
    names = {row["id"]: row["name"] for row in world.customers}
    whole = _everything(world).total
    cells = {}
    for customer, bought in _by_customer(world).items():
        revenue = world.worth(bought.rows).total
        if revenue > 0:
            cells[names[customer]] = {
                "times": len(bought.rows),
                "revenue": round(revenue),
                "value": round(revenue),
                "share": share(revenue, whole),
                "days_since": (world.today - max(bought.days)).days,
            }
    return Expected(None, len(cells), _kinds_left_out(world), cells)


def rfm(world: World) -> Expected:
    """Classes in fifths: 1 + the whole part of 5 x who did worse / all, of money in the workspace's currency."""
    everybody = _by_customer(world)
    did = {
        one: (
            max(theirs.days).toordinal(),
            len(theirs.rows),
            sum(row["amount"] or 0 for row in theirs.rows if row["currency"] == "EUR"),
        )
        for one, theirs in everybody.items()
    }
    named: dict[str, list[Bought]] = {}
    for one, three in did.items():
        recency, frequency, monetary = (
            1 + 5 * sum(other[what] < three[what] for other in did.values()) // len(did) for what in range(3)
        )
        named.setdefault(_called(recency, frequency, monetary), []).append(everybody[one])
    cells = {}
    for name, those in named.items():
        revenue = sum((world.worth(one.rows).total for one in those), Fraction(0))
        cells[name] = {
            "customers": len(those),
            "share": share(len(those), len(did)),
            "revenue": round(revenue),
            "each": share(revenue, len(those)),
        }
    return Expected(None, len(did), cells=cells)


def _called(recency: int, frequency: int, monetary: int) -> str:
    if recency >= 4 and frequency >= 4:
        return "Champions"
    if recency >= 3 and frequency >= 3:
        return "Loyal"
    if recency >= 4:
        return "New or promising"
    if recency <= 2 and frequency >= 4:
        return "Cannot lose"
    if recency <= 2 and frequency >= 2 and monetary >= 3:
        return "At risk"
    return "Need attention" if recency == 3 else "Asleep"


# Every month


def _monthly(world: World) -> dict[tuple[Any, str], tuple[int, int]]:
    """What each customer pays a month in each currency: when the period begins, and when it is over or today."""
    of = {row["id"]: row for row in world.shown("subscription")}
    until = min(world.last, world.today).isoformat()
    found: Counter[tuple[Any, str, bool]] = Counter()
    keys = set()
    for row in world.tables["subscription_change"]:
        plan = of.get(row["subscription_id"])
        if plan is not None:
            key = (plan["company_id"] or plan["contact_id"], row["currency"])
            keys.add(key)
            step = row["monthly_after"] - row["monthly_before"]
            found[(*key, True)] += step if row["day"] < world.first.isoformat() else 0
            found[(*key, False)] += step if row["day"] <= until else 0
    return {key: (found[(*key, True)], found[(*key, False)]) for key in keys}


def mrr(world: World) -> Expected:
    of = {row["id"]: row for row in world.shown("subscription")}
    until = min(world.last, world.today).isoformat()
    each: Counter[tuple[Any, str]] = Counter()
    for row in world.tables["subscription_change"]:
        if row["subscription_id"] in of and row["day"] <= until:
            each[row["subscription_id"], row["currency"]] += row["monthly_after"] - row["monthly_before"]
    paying = [(one, currency, minor) for (one, currency), minor in each.items() if minor > 0]
    worth = world.worth({"amount": minor, "currency": currency} for _, currency, minor in paying)
    return Expected(round(worth.total), worth.valued, worth.abroad)


def _churned(world: World) -> tuple[Fraction, Fraction, Fraction, Expected]:
    """What was paid at the start, what is lost of it, what others pay more, and of whom that is."""
    start, gone, more = Fraction(0), Fraction(0), Fraction(0)
    counted, foreign = set(), Counter[str]()
    for (customer, currency), (before, after) in _monthly(world).items():
        if before <= 0:
            continue
        rate = world.convert(1, currency)
        if rate is None:
            foreign.update([currency] if customer is not None else [])
            continue
        counted.add(customer)
        start += before * rate
        gone += max(before - after, 0) * rate
        more += max(after - before, 0) * rate
    return start, gone, more, Expected(None, len(counted - {None}), list(foreign.values()))


def revenue_churn(world: World) -> Expected:
    start, gone, _, found = _churned(world)
    return Expected(share(gone, start), found.n, found.left_out)


def net_revenue_churn(world: World) -> Expected:
    start, gone, more, found = _churned(world)
    return Expected(share(gone - more, start), found.n, found.left_out)


RECOMPUTED: dict[str, Callable[[World], Expected]] = {
    "cltv": cltv, "historic_value": historic_value, "historic_cltv": historic_cltv, "customer_value": customer_value,
    "rfm": rfm,
    "mrr": mrr, "revenue_churn": revenue_churn, "net_revenue_churn": net_revenue_churn,
}  # fmt: skip
