"""The cards of the board: windows of columns, with what a card says about its deal.

A window is found by its key in the index over (stage, position, id), so it takes the same time anywhere in a column
of any length.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui.db.models import Company, Deal, Stage, Task, User, rows, scalars
from crm_tui.domain.money import Money
from crm_tui.domain.records import Kind, StageKind, short_ref
from crm_tui.filters.field import FilterContext
from crm_tui.filters.kinds.deals import is_rotting
from crm_tui.queries.board import matching

Key = tuple[int, UUID]
"""Where a card stands in its column: position, then id. Columns are ordered by it."""


@dataclass(frozen=True, slots=True)
class NextStep:
    """The earliest open task of a deal."""

    title: str
    due: date | None
    overdue: bool


@dataclass(frozen=True, slots=True)
class Card:
    """What the board says about one deal."""

    id: UUID
    version: int
    ref: str
    title: str
    stage_id: UUID
    position: int
    company: str | None
    owner: str | None
    amount: Money | None
    probability: int
    """Percent in force: won 100, lost 0, else the deal's own, else the stage's."""
    entered_at: datetime
    days_in_stage: int
    """Whole days."""
    rotting: bool
    close_date: date | None
    days_late: int
    """Days since the expected close date of an open deal has passed, else 0."""
    next_step: NextStep | None
    is_open: bool

    @property
    def key(self) -> Key:
        """Where it stands in its column."""
        return self.position, self.id


@dataclass(frozen=True, slots=True)
class Wanted:
    """A part of a column that is asked for: so many cards above a key, and so many from the key on."""

    stage_id: UUID
    above: int
    below: int
    key: Key | None = None
    """None for the whole column's top, or for its end where only cards above are wanted."""


@dataclass(frozen=True, slots=True)
class Window:
    """A part of a column, in its order."""

    stage_id: UUID
    cards: tuple[Card, ...]
    more_above: bool
    more_below: bool


def board_windows(wanted: Sequence[Wanted], filter_text: str, context: FilterContext) -> tuple[Window, ...]:
    """A window for each that is wanted, in the same order; keys need not exist any more.

    Takes one or two small statements for each to find its cards, then two for all. Raises `FilterError`.
    """
    condition = matching(filter_text, context)
    found = [_find(one, condition) for one in wanted]
    cards = _cards([card for ids, _, _ in found for card in ids], context)
    return tuple(
        Window(one.stage_id, tuple(cards[card] for card in ids if card in cards), above, below)
        for one, (ids, above, below) in zip(wanted, found, strict=True)
    )


def locate(card: UUID) -> tuple[UUID, Key] | None:
    """The stage in which a deal stands and its key there; None when it is not there any more."""
    found = rows(Deal.select(Deal.stage, Deal.position).where(Deal.id == card, Deal.hidden_at.is_null()))
    return (found[0][0], (found[0][1], card)) if found else None


def _find(one: Wanted, condition: Any) -> tuple[list[UUID], bool, bool]:
    """The ids of a window from the index alone, and whether there are more above and below it."""
    column = Deal.select(Deal.id).where(Deal.stage == one.stage_id, condition)
    above: list[UUID] = []
    below: list[UUID] = []
    if one.key is not None or one.above:
        upwards = column.order_by(Deal.position.desc(), Deal.id.desc()).limit(one.above + 1)
        above = scalars(upwards.where(_before(one.key)) if one.key else upwards)
    if one.key is not None or one.below:
        downwards = column.order_by(Deal.position, Deal.id).limit(one.below + 1)
        below = scalars(downwards.where(_from(one.key)) if one.key else downwards)
    ids = above[: one.above][::-1] + below[: one.below]
    return ids, len(above) > one.above, len(below) > one.below


def _before(key: Key) -> Any:
    """The cards above a key; the first part is a range of the index."""
    position, card = key
    return (Deal.position <= position) & ((Deal.position < position) | (Deal.id < card))


def _from(key: Key) -> Any:
    """The cards from a key on."""
    position, card = key
    return (Deal.position >= position) & ((Deal.position > position) | (Deal.id >= card))


def _cards(ids: Sequence[UUID], context: FilterContext) -> dict[UUID, Card]:
    """The cards of some deals, joins and all, for no other rows than these."""
    if not ids:
        return {}
    steps = _next_steps(ids, context.today)
    query = (
        Deal.select(
            Deal.id, Deal.version, Deal.number, Deal.title, Deal.stage, Deal.position,
            Company.name, User.name, Deal.amount, Deal.currency, Deal.probability, Stage.probability,
            Deal.outcome, Deal.entered_at, Deal.close_date, is_rotting(context),
        )
        .join(Stage)
        .join_from(Deal, Company, pw.JOIN.LEFT_OUTER)
        .join_from(Deal, User, pw.JOIN.LEFT_OUTER)
        .where(Deal.id.in_(ids))
    )  # fmt: skip
    return {row[0]: _card(row, steps.get(row[0]), context) for row in rows(query)}


def _card(row: Sequence[Any], next_step: NextStep | None, context: FilterContext) -> Card:
    (
        card, version, number, title, stage, position, company, owner,
        amount, currency, own, probability, outcome, entered_at, close_date, rotting,
    ) = row  # fmt: skip
    is_open = outcome == StageKind.OPEN
    late = (context.today - close_date).days if is_open and close_date is not None else 0
    return Card(
        id=card,
        version=version,
        ref=short_ref(Kind.DEAL, number),
        title=title,
        stage_id=stage,
        position=position,
        company=company,
        owner=owner,
        amount=None if amount is None else Money(amount, currency),
        probability=own if is_open and own is not None else probability,
        entered_at=entered_at,
        days_in_stage=max((context.now - entered_at).days, 0),
        rotting=bool(rotting),
        close_date=close_date,
        days_late=max(late, 0),
        next_step=next_step,
        is_open=is_open,
    )


def _next_steps(deals: Iterable[UUID], today: date) -> dict[UUID, NextStep]:
    """The earliest open task of each deal that has one; a task without a day comes last."""
    query = (
        Task.select(Task.deal, Task.title, Task.due)
        .where(Task.deal.in_(deals), Task.done_at.is_null(), Task.hidden_at.is_null())
        .order_by(Task.due.desc(nulls="first"), Task.id.desc())
    )
    return {deal: NextStep(title, due, overdue=due is not None and due < today) for deal, title, due in rows(query)}
