"""RFM classes by name: how many customers are in each, what they have brought, and which they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from typing import Any

import peewee as pw

from crm_tui.db.models import database
from crm_tui.domain.value.rfm import CLASSES, Rfm
from crm_tui.filters import rfm
from crm_tui.queries.buying.purchases import Sum, Worth, among_customers, asked_sums
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


def asked_classes(ground: Ground, seen: Some) -> Any:
    """A query for what some customers have bought in the period, a row for each `Sum`, and the class of its customer
    among all of them, a number of three digits.
    """
    sums = asked_sums(ground).cte("sums", materialized=True, columns=Sum._fields)
    sql, bound = rfm.classes_of('"sums"', ground.context)
    parted = pw.NodeList((pw.SQL("("), pw.SQL(sql, bound), pw.SQL(') AS "parted"')))
    told = [*(sums.c[name] for name in Sum._fields), pw.SQL('"parted"."rfm"')]
    theirs = sums.c.customer == pw.SQL('"parted"."customer"')
    query = pw.Select([sums, parted], told).where(theirs, among_customers(sums.c.customer, seen))
    return query.with_cte(sums).bind(database)


def classes(bought: Sequence[tuple[Sum, int]], worth: Worth) -> dict[str, Class]:
    """How many customers have each name, and what they have paid, from what they bought and their classes; only names
    that are borne.
    """
    of_customer = {one.customer: number for one, number in bought}
    minor: Counter[tuple[int, str]] = Counter()
    for one, number in bought:
        if one.currency is not None:
            minor[number, one.currency] += one.minor or 0
    found: dict[str, Class] = {}
    for number, many in Counter(of_customer.values()).items():
        found.setdefault(_name(number), Class()).customers += many
    for (number, currency), paid in minor.items():
        found[_name(number)].minor += paid * worth.get(currency, Fraction(0))
    return found


def _name(number: int) -> str:
    return Rfm(number // 100, number // 10 % 10, number % 10).name


def _numbers(name: str) -> list[int]:
    """Every combination of classes that bears a name."""
    each = (Rfm(*one) for one in product(range(1, CLASSES + 1), repeat=3))
    return [one.number for one in each if one.name == name]
