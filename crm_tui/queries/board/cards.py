"""The cards of the board: windows of columns, with what a card says about its deal.

A window is found by its key in the index over (stage, position, id), so it takes the same time anywhere in a column
of any length.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

import peewee as pw

from crm_tui import clock
from crm_tui.db.conditions import among
from crm_tui.db.models import Company, Deal, Stage, Task, User
from crm_tui.db.prepared import Prepared
from crm_tui.domain.durations import SECONDS_A_DAY
from crm_tui.domain.money import Money
from crm_tui.domain.records import Kind, StageKind, short_ref
from crm_tui.filters.context import FilterContext
from crm_tui.queries.board.heads import Board, Passing, board_head, matching, passing

Key = tuple[int, UUID]
"""Where a card stands in its column: position, then id. Columns are ordered by it."""


class NextStep(NamedTuple):
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
    onboarding: tuple[int, int] | None = None
    """Of the checklist of a deal that is won: how many of its steps are done, and how many there are."""

    def __hash__(self) -> int:
        """That of the id alone: the board looks its cards up with every key."""
        return hash(self.id)

    @property
    def key(self) -> Key:
        """Where it stands in its column."""
        return self.position, self.id


class SeenDeal(NamedTuple):
    """A deal as somebody last saw it, with what it takes to move it."""

    id: UUID
    version: int
    ref: str
    title: str
    stage_id: UUID
    amount: Money | None


class Wanted(NamedTuple):
    """A part of a column that is asked for: so many cards above a key, and so many from the key on."""

    stage_id: UUID
    above: int
    below: int
    key: Key | None = None
    """None for the whole column's top, or for its end where only cards above are wanted."""


class Window(NamedTuple):
    """A part of a column, in its order."""

    stage_id: UUID
    cards: tuple[Card, ...]
    more_above: bool
    more_below: bool


def board_windows(wanted: Sequence[Wanted], filter_text: str, context: FilterContext) -> tuple[Window, ...]:
    """A window for each that is wanted, in the same order; keys need not exist any more.

    Takes one statement for each, or two where a key is given. Raises `FilterError`.
    """
    ways = _Ways(matching(filter_text, context)) if filter_text.strip() else _UNFILTERED
    return tuple(_window(one, ways, context) for one in wanted)


def board_now(
    pipeline: UUID, wanted: Sequence[Wanted], filter_text: str, context: FilterContext
) -> tuple[Board, tuple[Window, ...]]:
    """The board's heads and some windows together; raises as `board_head` does."""
    if not filter_text.strip():
        return board_head(pipeline, filter_text, context), board_windows(wanted, filter_text, context)
    found = passing(pipeline, filter_text, context)
    return found.head, windows_of(found, wanted, context)


def windows_of(found: Passing, wanted: Sequence[Wanted], context: FilterContext) -> tuple[Window, ...]:
    """The same windows of what is known to pass a filter; raises as `board_windows` does."""
    if found.deals is None:  # a column is read from one end until enough of it pass
        return board_windows(wanted, found.head.filter, context)
    ways = _Ways(among(Deal.id, found.deals))
    return tuple(_window(one, ways, context) for one in wanted)


_STEP = Task.alias()
_NEXT = (
    _STEP.select(_STEP.id)
    .where(_STEP.deal == Deal.id, _STEP.done_at.is_null(), _STEP.hidden_at.is_null())
    .order_by(_STEP.due.is_null(), _STEP.due, _STEP.id)
    .limit(1)
)

_CARDS = (
    Deal.select(
        Deal.id, Deal.version, Deal.number, Deal.title, Deal.position, Company.name, User.name,
        Deal.amount, Deal.currency, Deal.probability, Stage.probability, Stage.rot_days, Deal.outcome,
        Deal.entered_at, Deal.last_touch_at, Deal.close_date,
        Task.title, Task.due,
    )
    .join(Stage)
    .join_from(Deal, Company, pw.JOIN.LEFT_OUTER)
    .join_from(Deal, User, pw.JOIN.LEFT_OUTER)
    .join_from(Deal, Task, pw.JOIN.LEFT_OUTER, on=Task.id == _NEXT)
)  # fmt: skip
"""What cards are made of; nothing of it is worked out for rows outside the window."""


class _Ways:
    """The statements that walk along a column of the deals that meet a condition."""

    def __init__(self, condition: Any) -> None:
        downwards = _CARDS.where(condition).order_by(Deal.position, Deal.id)
        upwards = _CARDS.where(condition).order_by(Deal.position.desc(), Deal.id.desc())
        self.from_top = Prepared(lambda stage, limit: downwards.where(Deal.stage == stage).limit(limit))
        self.from_end = Prepared(lambda stage, limit: upwards.where(Deal.stage == stage).limit(limit))
        self.from_key = Prepared(
            lambda stage, limit, position, card: downwards.where(Deal.stage == stage, _from(position, card)).limit(
                limit
            )
        )
        self.before_key = Prepared(
            lambda stage, limit, position, card: upwards.where(Deal.stage == stage, _before(position, card)).limit(
                limit
            )
        )


_UNFILTERED = _Ways(Deal.hidden_at.is_null())


def _before(position: Any, card: Any) -> Any:
    """The cards above a key; the first part is a range of the index."""
    return (Deal.position <= position) & ((Deal.position < position) | (Deal.id < card))


def _from(position: Any, card: Any) -> Any:
    """The cards from a key on."""
    return (Deal.position >= position) & ((Deal.position > position) | (Deal.id >= card))


def _window(one: Wanted, ways: _Ways, context: FilterContext) -> Window:
    """One more card is read on either side, to know whether there are more."""
    stage, key = one.stage_id.hex, (one.key[0], one.key[1].hex) if one.key else ()
    above: list[tuple[Any, ...]] = []
    below: list[tuple[Any, ...]] = []
    if key or one.above:
        above = list((ways.before_key if key else ways.from_end).run(stage, one.above + 1, *key))
    if key or one.below:
        below = list((ways.from_key if key else ways.from_top).run(stage, one.below + 1, *key))
    cards = (*reversed(above[: one.above]), *below[: one.below])
    return Window(
        one.stage_id,
        _with_onboarding(tuple(card_of(row, one.stage_id, context) for row in cards), context),
        len(above) > one.above,
        len(below) > one.below,
    )


def _with_onboarding(cards: tuple[Card, ...], context: FilterContext) -> tuple[Card, ...]:
    """The cards with how far the onboarding has come of those that are won; nothing is asked about others."""
    won = [card.id for card in cards if not card.is_open and card.probability]
    if not won:
        return cards
    from crm_tui.queries.onboarding.progress import progress_of_deals

    found = progress_of_deals(won, context.today)
    return tuple(
        replace(card, onboarding=(found[card.id].done, found[card.id].steps)) if card.id in found else card
        for card in cards
    )


def card_of(row: Sequence[Any], stage: UUID, context: FilterContext) -> Card:
    """The card of a row of `_CARDS`, which holds values as they stand in the tables, as it is at `context.now`."""
    (
        card, version, number, title, position, company, owner,
        amount, currency, own, probability, rot_days, outcome,
        entered_at, touched_at, closes, next_title, next_due,
    ) = row  # fmt: skip
    is_open = outcome == StageKind.OPEN
    close_date = date.fromisoformat(closes) if closes else None
    due = date.fromisoformat(next_due) if next_due else None
    days_late = (context.today - close_date).days if is_open and close_date else 0
    entered = clock.from_micros(entered_at)
    untouched = (context.now - clock.from_micros(touched_at)).total_seconds() / SECONDS_A_DAY
    return Card(
        id=UUID(card),
        version=version,
        ref=short_ref(Kind.DEAL, number),
        title=title,
        stage_id=stage,
        position=position,
        company=company,
        owner=owner,
        amount=None if amount is None else Money(amount, currency),
        probability=own if is_open and own is not None else probability,
        entered_at=entered,
        days_in_stage=max((context.now - entered).days, 0),
        rotting=is_open and _rots(untouched, rot_days, planned=due is not None and due > context.today),
        close_date=close_date,
        days_late=max(days_late, 0),
        next_step=None if next_title is None else NextStep(next_title, due, due is not None and due < context.today),
        is_open=is_open,
    )


def _rots(untouched: float, limit: int | None, *, planned: bool) -> bool:
    """Whether an open deal rots, as the filter `is:rotting` has it; in days."""
    return limit is not None and untouched > limit and not planned
