"""RFM classes by name: how many customers are in each, what they have brought, and which they are."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from typing import Any

import peewee as pw

from crm_tui.db.models import database, rows
from crm_tui.domain.rfm import CLASSES, Rfm
from crm_tui.filters import rfm
from crm_tui.filters.context import FilterContext
from crm_tui.queries.buying.purchases import Worth, among, purchases
from crm_tui.queries.groups.ground import Ground, Group, Some, customers


@dataclass(slots=True)
class Class:
    """Customers of a name."""

    customers: int = 0
    minor: Fraction = Fraction(0)
    """What they have paid, in one currency."""


def rfm_class(ground: Ground, group: Group) -> Some:
    """The customers with this name."""
    sql, bound = rfm.classes(ground.context)
    numbers = _numbers(group.of)
    marks = ",".join("?" * len(numbers))
    within = pw.SQL(f'(SELECT "customer" FROM ({sql}) WHERE "rfm" IN ({marks}))', [*bound, *numbers])  # noqa: S608 - values are bound
    return customers(lambda model: pw.Expression(model.id, "IN", within))


def classes(ground: Ground, worth: Worth, seen: Some) -> dict[str, Class]:
    """How many of some customers have each name, and what they have paid in the period; only names that are borne."""
    found: dict[str, Class] = {}
    parted, bought = _parted(ground.context), purchases(ground)
    counted = pw.Select([parted], [_RFM, pw.fn.COUNT(_CUSTOMER)]).where(among(_CUSTOMER, seen)).group_by(_RFM)
    for number, many in rows(counted.bind(database)):
        found.setdefault(_name(number), Class()).customers += many
    paid = pw.Select([bought, parted], [_RFM, bought.c.currency, pw.fn.SUM(bought.c.amount)])
    paid = paid.where(bought.c.customer == _CUSTOMER, among(_CUSTOMER, seen)).group_by(_RFM, bought.c.currency)
    for number, currency, minor in rows(paid.bind(database)):
        found[_name(number)].minor += Fraction(minor or 0) * worth.get(currency, Fraction(0))
    return found


_RFM, _CUSTOMER = pw.SQL('"parted"."rfm"'), pw.SQL('"parted"."customer"')


def _parted(context: FilterContext) -> Any:
    """The customers with their classes, as a table."""
    sql, bound = rfm.classes(context)
    return pw.NodeList((pw.SQL("("), pw.SQL(sql, bound), pw.SQL(') AS "parted"')))


def _name(number: int) -> str:
    return Rfm(number // 100, number // 10 % 10, number % 10).name


def _numbers(name: str) -> list[int]:
    """Every combination of classes that bears a name."""
    each = (Rfm(*one) for one in product(range(1, CLASSES + 1), repeat=3))
    return [one.number for one in each if one.name == name]
