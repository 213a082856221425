"""How many customers there were at each of many moments, and how many left between two of them, in one pass each over
all who came and went.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from typing import Any, TypeAlias

import peewee as pw

from crm_tui import clock
from crm_tui.db.conditions import in_order_of_the_table
from crm_tui.db.models import Company, Contact, PhaseChange, database
from crm_tui.domain.records import Kind
from crm_tui.domain.relationship.lifecycle import AWAY, CUSTOMERS
from crm_tui.filters.field import one
from crm_tui.queries.groups.ground import Ground, phase_at
from crm_tui.queries.groups.lens import laid_over

Span: TypeAlias = tuple[datetime, datetime]
"""Two moments: what happens from the first on and before the second lies between them."""

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


def lost_between(spans: Sequence[Span], ground: Ground) -> dict[Span, int]:
    """How many customers were lost from the first moment of each span until the last, as the group `lost_customers` has
    them of such a period. Raises `NotLaid`.
    """
    bounds = [tuple(map(clock.to_micros, span)) for span in spans]
    listed = pw.ValuesList(bounds).cte("span", columns=("first", "end"))
    each = _who_left(listed, Kind.COMPANY, Company, ground) + _who_left(listed, Kind.CONTACT, Contact, ground)
    found = Counter[tuple[int, int]]()
    for first, end, number in each.with_cte(listed).bind(database).tuples():
        found[first, end] += number
    return {span: found[first, end] for span, (first, end) in zip(spans, bounds, strict=True)}


def _who_left(spans: Any, kind: Kind, model: Any, ground: Ground) -> Any:
    gone, first, end = PhaseChange.alias(), spans.c.first, spans.c.end
    source = pw.Join(pw.Join(gone, spans, pw.JOIN.CROSS), model, pw.JOIN.CROSS)
    return (
        pw.Select([source], [first, end, pw.fn.COUNT(model.id.distinct())])
        .where(
            gone.from_phase.in_(CUSTOMERS),
            gone.to_phase.in_(AWAY),
            in_order_of_the_table(gone.at) >= first,
            gone.at < end,
            model.id == gone.record,
            model.created_at < first,
            phase_at(model, first).in_(CUSTOMERS),
            *_counted(kind, model, ground),
        )
        .group_by(first, end)
    )


def _turns() -> Any:
    """Everybody's turns: when, whether they began as a customer, and whether they became one or left."""
    became, was = PhaseChange.to_phase.in_(CUSTOMERS), PhaseChange.from_phase.in_(CUSTOMERS)
    before = pw.fn.LAG(became).over(partition_by=[PhaseChange.record], order_by=[PhaseChange.at, PhaseChange.id])
    each = PhaseChange.select(
        PhaseChange.record, PhaseChange.at, became.alias("became"), was.alias("was"), before.alias("before")
    ).alias("each")
    began = each.c.before.is_null() & each.c.was
    more = each.c.became - pw.fn.COALESCE(each.c.before, each.c.was)
    return (
        each.select_from(each.c.record, each.c.at, began, more)
        .where(began | (more != 0))
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
