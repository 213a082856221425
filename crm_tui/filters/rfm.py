"""How recently, how often and for how much customers bought, as the database works it out for all of them at once.

What they bought are paid orders, and won deals in whose place no paid order stands, as in every number of revenue. A
customer is the company that a purchase names, else that of the contact, else the contact.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import peewee as pw

from crm_tui.db.models import Company, Contact, Setting
from crm_tui.domain.money import exponent
from crm_tui.domain.value.rfm import CLASSES, Limits, read_limits
from crm_tui.filters.context import FilterContext
from crm_tui.filters.field import Field, FieldType, Target

RECENCY, FREQUENCY, MONETARY = "rfm_recency", "rfm_frequency", "rfm_monetary"
"""The settings with the limits; where one is empty, its classes are fifths."""

_CURRENCY = "currency"

_BOUGHT = """
    SELECT coalesce("company_id", (SELECT "company_id" FROM "contact" WHERE "id" = "order"."contact_id"), "contact_id")
        AS "customer", "day", "amount", "currency"
    FROM "order" WHERE "hidden_at" IS NULL AND "state" = 'paid'
    UNION ALL
    SELECT coalesce("company_id", (SELECT coalesce("contact"."company_id", "contact"."id") FROM "deal_contact"
        JOIN "contact" ON "contact"."id" = "contact_id" WHERE "deal_id" = "deal"."id"
        ORDER BY "deal_contact"."position", "deal_contact"."id" LIMIT 1)),
        date("closed_at" / 1000000 + ?, 'unixepoch'), "amount", "currency"
    FROM "deal" WHERE +"hidden_at" IS NULL AND +"outcome" = 'won'
        AND NOT EXISTS
            (SELECT 1 FROM "order" WHERE "deal_id" = "deal"."id" AND "hidden_at" IS NULL AND "state" = 'paid')
"""

_SUMS = f"""(
    SELECT "customer", "currency", max("day") AS "last", count(*) AS "times", sum("amount") AS "minor"
    FROM ({_BOUGHT}) WHERE "day" <= ? GROUP BY "customer", "currency")
"""  # noqa: S608 - made of what stands here


def limits() -> Limits:
    """The limits that the workspace has set."""
    return Limits(*(read_limits(str(_settings().get(key) or ""), key) for key in (RECENCY, FREQUENCY, MONETARY)))


def currency() -> str:
    """The workspace's currency, in which alone money counts."""
    return str(_settings().get(_CURRENCY) or "EUR")


def _settings() -> dict[str, Any]:
    keys = [RECENCY, FREQUENCY, MONETARY, _CURRENCY]
    rows = Setting.select().where(Setting.key.in_(keys), Setting.hidden_at.is_null())
    return {row.key: json.loads(row.value) for row in rows}


def classes(context: FilterContext) -> tuple[str, list[Any]]:
    """A SELECT of `customer`, `recency`, `frequency` and `monetary`, each 1 to 5, and `rfm`; and its parameters."""
    sql, bound = classes_of(_SUMS, context)
    return sql, [*bound, _offset(context), context.today.isoformat()]


def classes_of(sums: str, context: FilterContext) -> tuple[str, list[Any]]:
    """The same of a table with the `customer`, `currency`, `last`, `times` and `minor` of what was bought so far."""
    own, code = limits(), currency()
    scale = 10 ** exponent(code)
    bound: list[Any] = []
    parts = [
        _late(own.recency, context, bound) if own.recency else _fifth("last"),
        _reached("times", own.frequency, bound) if own.frequency else _fifth("times"),
        _reached("spent", [limit * scale for limit in own.monetary], bound) if own.monetary else _fifth("spent"),
    ]
    named = zip(parts, ("recency", "frequency", "monetary"), strict=True)
    selected = ", ".join(f'{part} AS "{name}"' for part, name in named)
    parted = f'SELECT "customer", {selected} FROM ({_customers(sums)})'  # noqa: S608 - values are bound
    number = '100 * "recency" + 10 * "frequency" + "monetary"'
    return f'SELECT *, {number} AS "rfm" FROM ({parted})', [*bound, code]  # noqa: S608 - the same


def _customers(sums: str) -> str:
    """The customers of a table of sums who are not deleted."""
    return f"""
        SELECT "customer", max("last") AS "last", sum("times") AS "times",
            sum(CASE WHEN "currency" = ? THEN coalesce("minor", 0) ELSE 0 END) AS "spent"
        FROM {sums} GROUP BY "customer"
            HAVING EXISTS (SELECT 1 FROM "company" WHERE "id" = "customer" AND "hidden_at" IS NULL)
                OR EXISTS (SELECT 1 FROM "contact" WHERE "id" = "customer" AND "hidden_at" IS NULL)
    """  # noqa: S608 - no values


def _offset(context: FilterContext) -> int:
    """Seconds that the person's clock is ahead of UTC."""
    offset = context.now.astimezone(context.zone).utcoffset()
    return int(offset.total_seconds()) if offset else 0


def _fifth(column: str) -> str:
    """1 + the whole part of 5 x those who did worse / all."""
    return f'1 + {CLASSES} * (rank() OVER (ORDER BY "{column}") - 1) / count(*) OVER ()'


def _reached(column: str, reached: Any, bound: list[Any]) -> str:
    bound.extend(reached)
    return " + ".join(["1", *(f'("{column}" >= ?)' for _ in reached)])


def _late(days: Any, context: FilterContext, bound: list[Any]) -> str:
    """5, less one for each limit of days that the last purchase is longer ago than."""
    for limit in days:
        bound += [context.today.isoformat(), limit]
    return " - ".join([str(CLASSES), *('(julianday(?) - julianday("last") > ?)' for _ in days)])


def rfm_fields(model: Any) -> Iterator[Field]:
    """The fields of contacts and companies; who never bought has none of them."""
    yield _field(model, "rfm", "Recency, frequency and money as three digits, each from 1 to 5.", "500..555")
    yield _field(model, "recency", "How recently they bought: 5 for the latest, 1 for the longest ago.")
    yield _field(model, "frequency", "How often they bought: 5 for the most often.")
    yield _field(model, "monetary", "For how much they bought: 5 for the most.")


def _field(model: Any, name: str, help_: str, example: str = "4..") -> Field:
    return Field(name, FieldType.NUMBER, help_, lambda context: _target(model, name, context), example=example)


def _target(model: Any, column: str, context: FilterContext) -> Target:
    key = pw.fn.COALESCE(Contact.company, Contact.id) if model is Contact else Company.id
    sql, bound = classes(context)

    def within(condition: Any) -> Any:
        found = pw.SQL(f'SELECT "customer" FROM ({sql}) WHERE', bound)  # noqa: S608 - the same
        return pw.NodeList((key, pw.SQL("IN ("), found, condition, pw.SQL(")")))

    return Target(pw.SQL(f'"{column}"'), within)
