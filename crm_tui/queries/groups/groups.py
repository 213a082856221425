"""Every group of records by its name: how many it has, what they are worth, and which they are."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

import peewee as pw

from crm_tui.db.models import rows
from crm_tui.domain.records import Kind
from crm_tui.queries.buying import classes, purchases
from crm_tui.queries.groups import cohorts, goals, money, people, revenue, service, voices
from crm_tui.queries.groups.dimensions import resolve
from crm_tui.queries.groups.ground import Ground, Group, Some
from crm_tui.queries.groups.lens import Laid, laid_over

GROUPS: Mapping[str, Callable[[Ground, Group], Some]] = {
    made.__name__: made
    for made in (
        *people.GROUPS, *voices.GROUPS, *money.GROUPS, *revenue.GROUPS, *cohorts.GROUPS, *service.GROUPS,
        goals.goal_won, goals.goal_open, goals.goal_commit, goals.goal_best_case, purchases.bought_by,
        purchases.buyers, purchases.bought_again, purchases.everybody, classes.rfm_class,
    )
}  # fmt: skip
"""Every group by its name."""


class Amounts(NamedTuple):
    """What the records of a group in one currency come to."""

    currency: str
    minor: int
    valued: int
    """How many of them have an amount."""
    missing: int
    """How many have none."""


def found(ground: Ground, group: Group) -> Some:
    """Queries for the ids of a group's records, as they are seen through lenses. Raises `NotLaid`, `NotFound`."""
    if group.period is not None:
        ground = replace(ground, period=group.period)
    laid = (*ground.lens, *resolve(group.lens, ground.context))
    if GROUPS[group.name] in revenue.GROUPS:
        return GROUPS[group.name](replace(ground, lens=laid), group)
    return tuple(
        (kind, _worth(_seen(kind, query, laid, ground), group)) for kind, query in GROUPS[group.name](ground, group)
    )


def count(ground: Ground, group: Group) -> int:
    """How many records a group has."""
    return sum(int(query.count()) for _, query in found(ground, group))


def amounts(ground: Ground, group: Group) -> list[Amounts]:
    """Of a group of records with amounts, what those in each currency come to."""
    if group.name == money.sold_deals.__name__:
        # Of all won deals an index tells all; who asks of each whether an order stands in its place has to fetch it.
        won, ordered = (replace(group, name=made.__name__) for made in (money.won_deals, money.ordered_deals))
        return _less(amounts(ground, won), amounts(ground, ordered))
    ((_, query),) = found(ground, group)
    model = query.model
    summed = query.select(
        model.currency, pw.fn.COALESCE(pw.fn.SUM(model.amount), 0), pw.fn.COUNT(model.amount), pw.fn.COUNT(pw.SQL("*"))
    )
    return [
        Amounts(currency or "", int(minor), valued, number - valued)
        for currency, minor, valued, number in rows(summed.group_by(model.currency))
    ]


def _less(whole: Iterable[Amounts], part: Iterable[Amounts]) -> list[Amounts]:
    """What is left in each currency without a part."""
    off = {one.currency: one for one in part}
    left = []
    for one in whole:
        _, minor, valued, missing = off.get(one.currency, Amounts("", 0, 0, 0))
        left.append(Amounts(one.currency, one.minor - minor, one.valued - valued, one.missing - missing))
    return [one for one in left if one.valued or one.missing]


def count_by(
    ground: Ground, group: Group, column: str, most: int, *, among: Collection[str] | None = None
) -> dict[str, int]:
    """How many records of a group of one kind hold each text of a column; empty for none.

    Only the commonest so many of them, or of those `among` which they are to be.
    """
    ((_, query),) = found(ground, group)
    held, number = pw.fn.COALESCE(getattr(query.model, column), ""), pw.fn.COUNT(query.model.id)
    if among is not None:
        query = query.where(held.in_(list(among)))
    return dict(rows(query.select(held, number).group_by(held).order_by(number.desc(), held).limit(most)))


def amounts_by(ground: Ground, group: Group, column: str) -> list[tuple[Any, Amounts]]:
    """What the records of a group with amounts come to, for each value of a column and each currency."""
    ((_, query),) = found(ground, group)
    model = query.model
    held = getattr(model, column)
    summed = query.select(held, model.currency, pw.fn.SUM(model.amount), pw.fn.COUNT(model.amount))
    valued = summed.where(model.amount.is_null(is_null=False)).group_by(held, model.currency)
    return [(value, Amounts(currency or "", int(minor), number, 0)) for value, currency, minor, number in rows(valued)]


def total(ground: Ground, group: Group, column: str) -> int:
    """What a column of whole numbers comes to, of all records of a group of one kind."""
    ((_, query),) = found(ground, group)
    return int(query.select(pw.fn.COALESCE(pw.fn.SUM(getattr(query.model, column)), 0)).scalar())


def _seen(kind: Kind, query: Any, laid: Laid, ground: Ground) -> Any:
    return query.where(laid_over(kind, laid, ground.context)) if laid else query


def _worth(query: Any, group: Group) -> Any:
    """Only those with an amount in some currencies, or only those without one."""
    if group.worth is None:
        return query
    model = query.model
    if not group.worth:
        return query.where(model.amount.is_null())
    return query.where(model.amount.is_null(is_null=False), model.currency.in_(group.worth))
