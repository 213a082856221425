"""The cards of the board: windows of columns, found by key, with what a card says about its deal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui.db.models import Company, Deal, Stage, Task, User, rows, scalars
from crm_tui.domain.money import Money
from crm_tui.domain.records import Kind, StageKind, short_ref
from crm_tui.filters.compile import FilterContext
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


class From(Enum):
    """On which side of a key a window lies."""

    AT = "at"
    """The key's card, then those below."""
    AFTER = "after"
    """Only those below."""
    BEFORE = "before"
    """Only those above, nearest last."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A part of a column that is asked for."""

    stage_id: UUID
    limit: int
    key: Key | None = None
    """Where it begins; None for the top of the column, or for its end with `From.BEFORE`."""
    side: From = From.AT


@dataclass(frozen=True, slots=True)
class Window:
    """A part of a column, in its order."""

    stage_id: UUID
    cards: tuple[Card, ...]
    more_above: bool
    more_below: bool


def board_windows(wanted: Sequence[Wanted], filter_text: str, context: FilterContext) -> tuple[Window, ...]:
    """A window for each that is wanted, in the same order; keys need not exist any more.

    Takes one small statement for each to find its cards, then two for all. Raises `FilterError`.
    """
    condition = matching(filter_text, context)
    found = [_find(one, condition) for one in wanted]
    cards = _cards([card for ids, _, _ in found for card in ids], context)
    return tuple(
        Window(one.stage_id, tuple(cards[card] for card in ids if card in cards), above, below)
        for one, (ids, above, below) in zip(wanted, found, strict=True)
    )


def column_window(wanted: Wanted, filter_text: str, context: FilterContext) -> Window:
    """One window; see `board_windows`."""
    return board_windows([wanted], filter_text, context)[0]


def locate(card: UUID) -> tuple[UUID, Key] | None:
    """The stage in which a deal stands and its key there; None when it is not there any more."""
    found = rows(Deal.select(Deal.stage, Deal.position).where(Deal.id == card, Deal.hidden_at.is_null()))
    return (found[0][0], (found[0][1], card)) if found else None


def _find(one: Wanted, condition: Any) -> tuple[list[UUID], bool, bool]:
    """The ids of a window from the index alone, and whether there are more above and below."""
    upwards = one.side is From.BEFORE
    ids = _ids(one.stage_id, condition, _beyond(one), one.limit + 1, upwards=upwards)
    more, ids = len(ids) > one.limit, ids[: one.limit]
    if upwards:
        return ids[::-1], more, one.key is not None
    above = one.side is From.AFTER or (
        one.key is not None
        and bool(
            _ids(
                one.stage_id,
                condition,
                _beyond(Wanted(one.stage_id, 1, one.key, From.BEFORE)),
                1,
                upwards=True,
            )
        )
    )
    return ids, above, more


def _ids(stage: UUID, condition: Any, beyond: Any, limit: int, *, upwards: bool) -> list[UUID]:
    order = (Deal.position.desc(), Deal.id.desc()) if upwards else (Deal.position, Deal.id)
    query = Deal.select(Deal.id).where(Deal.stage == stage, condition).order_by(*order).limit(limit)
    return scalars(query if beyond is None else query.where(beyond))


def _beyond(one: Wanted) -> Any:
    """The condition that cards lie on the wanted side of the key; its first part is a range of the index."""
    if one.key is None:
        return None
    position, card = one.key
    match one.side:
        case From.AT:
            return (Deal.position >= position) & ((Deal.position > position) | (Deal.id >= card))
        case From.AFTER:
            return (Deal.position >= position) & ((Deal.position > position) | (Deal.id > card))
        case From.BEFORE:
            return (Deal.position <= position) & ((Deal.position < position) | (Deal.id < card))


def _cards(ids: Sequence[UUID], context: FilterContext) -> dict[UUID, Card]:
    """The cards of some deals, joins and all, for no other rows than these."""
    if not ids:
        return {}
    steps = _next_steps(ids, context.today)
    query = (
        Deal.select(
            Deal.id, Deal.version, Deal.number, Deal.title, Deal.stage, Deal.position, Company.name, User.name,
            Deal.amount, Deal.currency, Deal.probability, Stage.probability, Deal.outcome, Deal.entered_at,
            Deal.close_date, is_rotting(context),
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
    return {
        deal: NextStep(title, due, overdue=due is not None and due < today)
        for deal, title, due in rows(query)
    }
