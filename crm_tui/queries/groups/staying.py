"""How many customers there were at each of many moments, in one pass over all who came and went."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import peewee as pw

from crm_tui import clock
from crm_tui.db.conditions import in_order_of_the_table
from crm_tui.db.models import Company, Contact, PhaseChange, database
from crm_tui.domain.lifecycle import CUSTOMERS
from crm_tui.domain.records import Kind
from crm_tui.filters.field import one
from crm_tui.queries.groups.ground import Ground
from crm_tui.queries.groups.lens import laid_over

_TURN = ("record", "at", "began", "more")


def customers_at(moments: Sequence[datetime], ground: Ground) -> dict[datetime, int]:
    """How many customers there were at each moment, as the group `customers_at_start` has them of a period that begins
    then: those who began as customers, one more whenever somebody became one, one less whenever somebody left. Raises
    `NotLaid`.
    """
    turns = _turns()
    everybody = (
        _who_turned(turns, Kind.COMPANY, Company, ground)
        + _who_turned(turns, Kind.CONTACT, Contact, ground)
        + _who_stayed(Kind.COMPANY, Company, ground)
        + _who_stayed(Kind.CONTACT, Contact, ground)
    ).alias("turn")
    columns = [
        pw.fn.SUM(
            everybody.c.began * (everybody.c.created < at)
            + everybody.c.more * (pw.fn.MAX(everybody.c.at, everybody.c.created) < at)
        )
        for at in map(clock.to_micros, moments)
    ]
    query = pw.Select([everybody], columns).with_cte(turns).bind(database)
    (numbers,) = query.tuples()
    return {moment: number or 0 for moment, number in zip(moments, numbers, strict=True)}


def _turns() -> Any:
    """Everybody's turns: when, whether they began as a customer, and whether they became one or left."""
    before = pw.fn.LAG(PhaseChange.to_phase).over(
        partition_by=[PhaseChange.record], order_by=[PhaseChange.at, PhaseChange.id]
    )
    was = pw.fn.COALESCE(before, PhaseChange.from_phase).in_(CUSTOMERS)
    each = PhaseChange.select(
        PhaseChange.record,
        PhaseChange.at,
        (before.is_null() & was).alias("began"),
        (PhaseChange.to_phase.in_(CUSTOMERS) - was).alias("more"),
    ).alias("each")
    told = (each.c.began == 1) | (each.c.more != 0)
    return (
        each.select_from(*(each.c[column] for column in _TURN))
        .where(told)
        .cte("turns", materialized=True, columns=_TURN)
    )


def _who_turned(turns: Any, kind: Kind, model: Any, ground: Ground) -> Any:
    columns = (model.created_at.alias("created"), turns.c.at, turns.c.began, turns.c.more)
    return pw.Select([pw.Join(turns, model, pw.JOIN.CROSS)], columns).where(
        model.id == turns.c.record, *_counted(kind, model, ground)
    )


def _who_stayed(kind: Kind, model: Any, ground: Ground) -> Any:
    """Customers who never went from one phase to another."""
    went = one(of=PhaseChange).where(PhaseChange.record == model.id)
    number = [pw.Value(value, converter=False) for value in (1, 0)]
    return model.select(model.created_at, model.created_at, *number).where(
        model.phase.in_(CUSTOMERS), ~pw.fn.EXISTS(went), *_counted(kind, model, ground)
    )


def _counted(kind: Kind, model: Any, ground: Ground) -> list[Any]:
    """The conditions on a company or a contact that it counts as a customer where it is one."""
    seen = [laid_over(kind, ground.lens, ground.context)] if ground.lens else []
    return [
        model.hidden_at.is_null(),
        *([in_order_of_the_table(Contact.company).is_null()] if kind is Kind.CONTACT else []),
        *seen,
    ]
