"""Deals won, lost and open, counted again from the rows by the definitions."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction

from tests.metrics.plainly.world import Expected, Row, World, Worth, percentile, share

DAY = 86_400
COUNTED = ("pipeline", "best case", "commit")
"""The forecast categories of open deals that count."""


def seconds(deal: Row) -> int:
    """From opening to closing."""
    return int((deal["closed_at"] - deal["opened_at"]) // 1_000_000)


def win_rate(world: World) -> Expected:
    decided = len(world.won) + len(world.lost)
    return Expected(share(len(world.won), decided), decided, world.uncounted)


def win_rate_value(world: World) -> Expected:
    won, decided = world.worth(world.won), world.worth([*world.won, *world.lost])
    return Expected(share(round(won.total), round(decided.total)), decided.valued, decided.left_out + world.uncounted)


def won_count(world: World) -> Expected:
    return Expected(len(world.won), len(world.won))


def lost_count(world: World) -> Expected:
    return Expected(len(world.lost), len(world.lost), world.uncounted)


def _money(worth: Worth) -> Expected:
    return Expected(round(worth.total), worth.valued, worth.left_out)


def won_value(world: World) -> Expected:
    return _money(world.worth(world.won))


def average_won(world: World) -> Expected:
    worth = world.worth(world.won)
    return Expected(share(worth.total, worth.valued), worth.valued, worth.left_out)


def cycle_mean(world: World) -> Expected:
    took = sum(seconds(deal) for deal in world.won)
    return Expected(share(Fraction(took, DAY), len(world.won)), len(world.won))


def cycle_median(world: World) -> Expected:
    middle = percentile([seconds(deal) / DAY for deal in world.won], 50)
    return Expected(middle, len(world.won))


def velocity(world: World) -> Expected:
    mean, rate, cycle = average_won(world).value, win_rate(world).value, cycle_mean(world).value
    first = in_first_stage(world)
    known = mean is not None and rate is not None and cycle
    value = len(qualified(world)) * mean * rate / cycle if known else None  # type: ignore[operator]
    left = ([len(first)] if first else []) + world.worth(world.won).left_out + world.uncounted
    return Expected(value, len(world.won), left)


def qualified(world: World) -> list[Row]:
    """Open deals beyond the first stage."""
    return [deal for deal in world.open if deal not in in_first_stage(world)]


def in_first_stage(world: World) -> list[Row]:
    return [deal for deal in world.open if deal["stage_id"] == world.open_stages[0]["id"]]


def open_count(world: World) -> Expected:
    return Expected(len(world.open), len(world.open))


def qualified_count(world: World) -> Expected:
    first = in_first_stage(world)
    return Expected(len(qualified(world)), len(qualified(world)), [len(first)] if first else [])


def open_value(world: World) -> Expected:
    return _money(world.worth(world.open))


def weighted(world: World, deals: Iterable[Row]) -> Worth:
    """Amount times probability."""
    return world.worth(deals, lambda deal: Fraction(world.probability(deal), 100))


def weighted_value(world: World) -> Expected:
    return _money(weighted(world, world.open))


def open_by_stage(world: World) -> Expected:
    cells = {}
    for stage in world.open_stages:
        here = [deal for deal in world.open if deal["stage_id"] == stage["id"]]
        cells[stage["name"]] = {
            "open_count": len(here),
            "open_value": round(world.worth(here).total),
            "weighted_value": round(weighted(world, here).total),
        }
    return Expected(None, len(world.open), cells=cells)


def by_owner(world: World) -> Expected:
    names = {row["id"]: row["name"] for row in world.tables["user"]} | {None: "nobody"}
    everybody = [*world.won, *world.all_lost, *world.open]
    cells = {}
    for owner in {deal["owner_id"] for deal in everybody}:

        def of(deals: list[Row], owner: object = owner) -> list[Row]:
            return [deal for deal in deals if deal["owner_id"] == owner]

        won, lost, standing = of(world.won), of(world.lost), of(world.open)
        worth = world.worth(won)
        cells[names[owner]] = {
            "won_count": len(won),
            "won_value": round(worth.total),
            "win_rate": share(len(won), len(won) + len(lost)),
            "average_won": share(worth.total, worth.valued),
            "cycle_days_mean": share(Fraction(sum(map(seconds, won)), DAY), len(won)),
            "open_count": len(standing),
            "open_value": round(world.worth(standing).total),
            "weighted_value": round(weighted(world, standing).total),
        }
    return Expected(None, len(world.won) + len(world.lost) + len(world.open), cells=cells)


def won_by_month(world: World) -> Expected:
    def month(deal: Row) -> str:
        return f"{world.day(deal['closed_at']):%Y-%m}"

    cells = {}
    for title in _through([month(deal) for deal in [*world.won, *world.all_lost]]):
        won, lost = ([deal for deal in some if month(deal) == title] for some in (world.won, world.lost))
        cells[title] = {
            "won_count": len(won),
            "lost_count": len(lost),
            "won_value": round(world.worth(won).total),
            "win_rate": share(len(won), len(won) + len(lost)),
        }
    return Expected(None, len(world.won) + len(world.lost), cells=cells)


def _through(months: list[str]) -> list[str]:
    """Every month from the first to the last."""
    found: list[str] = []
    if months:
        year, month = map(int, min(months).split("-"))
        while (title := f"{year}-{month:02}") <= max(months):
            found.append(title)
            year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return found


def forecast(world: World) -> Expected:
    """What was won, and amount times probability of what is open, by month."""
    standing = [deal for deal in world.open if world.category(deal) in COUNTED]
    omitted = len(world.open) - len(standing)
    months: dict[str, tuple[list[Row], list[Row]]] = {}
    for deal in standing:
        months.setdefault(deal["close_date"][:7] if deal["close_date"] else "no date", ([], []))[0].append(deal)
    for deal in world.won:
        months.setdefault(f"{world.day(deal['closed_at']):%Y-%m}", ([], []))[1].append(deal)
    cells: dict[str, dict[str, float | None]] = {}
    for title, (ahead, closed) in months.items():
        late = [deal for deal in ahead if deal["close_date"] and deal["close_date"] < world.today.isoformat()]
        cells[title] = {category.replace(" ", "_"): round(_of(world, ahead, category).total) for category in COUNTED}
        cells[title] |= {
            "closed": round(world.worth(closed).total),
            "weighted": round(weighted(world, ahead).total),
            "expected": round(world.worth(closed).total) + round(weighted(world, ahead).total),
            "overdue": len(late),
        }
    sold, likely = world.worth(world.won), weighted(world, standing)
    left = ([omitted] if omitted else []) + likely.left_out + sold.left_out
    return Expected(round(sold.total) + round(likely.total), sold.valued + likely.valued, left, cells)


def forecast_categories(world: World) -> Expected:
    standing = [deal for deal in world.open if world.category(deal) in COUNTED]
    alone = {
        **{category.capitalize(): _of(world, standing, category) for category in COUNTED},
        "Closed": world.worth(world.won),
    }
    whole = {name: round(one.total) for name, one in alone.items()}
    rolled = {
        "Closed": whole["Closed"],
        "Commit": whole["Closed"] + whole["Commit"],
        "Best case": whole["Closed"] + whole["Commit"] + whole["Best case"],
        "Pipeline": whole["Commit"] + whole["Best case"] + whole["Pipeline"],
    }
    omitted = len(world.open) - len(standing)
    left = ([omitted] if omitted else []) + world.worth(standing).left_out + alone["Closed"].left_out
    cells = {name: {"single": whole[name], "cumulative": rolled[name]} for name in alone}
    return Expected(None, sum(one.valued for one in alone.values()), left, cells)


def _of(world: World, deals: Iterable[Row], category: str) -> Worth:
    return world.worth(deal for deal in deals if world.category(deal) == category)


RECOMPUTED: dict[str, Callable[[World], Expected]] = {
    "win_rate": win_rate, "win_rate_value": win_rate_value, "won_count": won_count, "lost_count": lost_count,
    "won_value": won_value, "average_won": average_won, "cycle_days_mean": cycle_mean,
    "cycle_days_median": cycle_median, "velocity": velocity, "open_count": open_count,
    "qualified_count": qualified_count, "open_value": open_value, "weighted_value": weighted_value,
    "open_by_stage": open_by_stage, "by_owner": by_owner, "won_by_month": won_by_month, "forecast": forecast,
    "forecast_categories": forecast_categories,
}  # fmt: skip
