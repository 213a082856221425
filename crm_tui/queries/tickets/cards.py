"""The cards of the ticket board: windows of columns, with what a card says about its ticket.

They have the shapes of the board of deals, whose widgets draw them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui.db.models import Company, Contact, Ticket, User, rows
from crm_tui.domain.choices import Priority
from crm_tui.domain.durations import SECONDS_A_DAY
from crm_tui.domain.records import Kind, short_ref
from crm_tui.domain.service.clock import ClockState, Hours, Timing, in_words, next_clock
from crm_tui.filters.context import FilterContext
from crm_tui.queries.board.cards import Card, Key, SeenDeal, Wanted, Window
from crm_tui.queries.board.heads import Board
from crm_tui.queries.lists.marking import MOST_MARKED
from crm_tui.queries.tickets.clocks import TIMING
from crm_tui.queries.tickets.heads import matching, ticket_head
from crm_tui.queries.tickets.rules import service_rules


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketCard(Card):
    """What the board says about one ticket; its company is the customer, person first."""

    priority: Priority
    clock: str
    """How its clock is doing, with a sign; empty where nothing was promised."""
    state: ClockState | None
    escalated: bool

    def __hash__(self) -> int:
        """That of the id alone: the board looks its cards up with every key."""
        return hash(self.id)


_CUSTOMER = pw.fn.COALESCE(Contact.name, Company.name)

_CARDS = (
    Ticket.select(
        Ticket.id, Ticket.version, Ticket.number, Ticket.title, Ticket.stage, Ticket.position, _CUSTOMER, User.name,
        Ticket.priority, Ticket.entered_at, Ticket.escalated_at, *TIMING,
    )
    .join_from(Ticket, Contact, pw.JOIN.LEFT_OUTER)
    .join_from(Ticket, Company, pw.JOIN.LEFT_OUTER, on=Ticket.company == Company.id)
    .join_from(Ticket, User, pw.JOIN.LEFT_OUTER)
)  # fmt: skip


def ticket_windows(wanted: Sequence[Wanted], filter_text: str, context: FilterContext) -> tuple[Window, ...]:
    """A window for each that is wanted, in the same order; keys need not exist any more. Raises `FilterError`."""
    condition, hours = matching(filter_text, context), service_rules().hours
    return tuple(_window(one, condition, hours, context) for one in wanted)


def tickets_now(
    pipeline: UUID, wanted: Sequence[Wanted], filter_text: str, context: FilterContext
) -> tuple[Board, tuple[Window, ...]]:
    """The board's heads and some windows together; raises as `ticket_head` does."""
    return ticket_head(pipeline, filter_text, context), ticket_windows(wanted, filter_text, context)


def found_on_board(stages: Sequence[UUID], filter_text: str, context: FilterContext) -> list[SeenDeal]:
    """All tickets in some stages that pass a filter, at most as many as can be marked; raises `FilterError`."""
    within = Ticket.stage.in_(list(stages)) & matching(filter_text, context)
    return _seen(within)


def between_cards(stage: UUID, one: Key, other: Key, filter_text: str, context: FilterContext) -> list[SeenDeal]:
    """The tickets of a stage from one place to another, both included, whichever comes first."""
    first, last = sorted((one, other))
    within = (Ticket.stage == stage) & matching(filter_text, context)
    from_first = (Ticket.position > first[0]) | ((Ticket.position == first[0]) & (Ticket.id >= first[1]))
    to_last = (Ticket.position < last[0]) | ((Ticket.position == last[0]) & (Ticket.id <= last[1]))
    return _seen(within & from_first & to_last)


def seen_ticket(ticket: UUID) -> SeenDeal | None:
    """A ticket as moving it needs to know it; None when it is not there any more."""
    found = _seen((Ticket.id == ticket) & Ticket.hidden_at.is_null())
    return found[0] if found else None


def _seen(within: Any) -> list[SeenDeal]:
    query = Ticket.select(Ticket.id, Ticket.version, Ticket.number, Ticket.title, Ticket.stage).where(within)
    return [
        SeenDeal(ticket, version, short_ref(Kind.TICKET, number), title, stage, None)
        for ticket, version, number, title, stage in rows(
            query.order_by(Ticket.stage, Ticket.position, Ticket.id).limit(MOST_MARKED)
        )
    ]


def _window(one: Wanted, condition: Any, hours: Hours, context: FilterContext) -> Window:
    """One more card is read on either side, to know whether there are more."""
    within = _CARDS.where(Ticket.stage == one.stage_id, condition)
    above: list[tuple[Any, ...]] = []
    below: list[tuple[Any, ...]] = []
    if one.key or one.above:
        upwards = within.where(_before(one.key)) if one.key else within
        above = rows(upwards.order_by(Ticket.position.desc(), Ticket.id.desc()).limit(one.above + 1))
    if one.key or one.below:
        downwards = within.where(~_before(one.key)) if one.key else within
        below = rows(downwards.order_by(Ticket.position, Ticket.id).limit(one.below + 1))
    cards = (*reversed(above[: one.above]), *below[: one.below])
    return Window(
        one.stage_id,
        tuple(_card(row, hours, context) for row in cards),
        len(above) > one.above,
        len(below) > one.below,
    )


def _before(key: Key) -> Any:
    """The cards above a key."""
    return (Ticket.position < key[0]) | ((Ticket.position == key[0]) & (Ticket.id < key[1]))


def _card(row: Sequence[Any], hours: Hours, context: FilterContext) -> TicketCard:
    (
        ticket, version, number, title, stage, position, customer, owner, priority, entered_at, escalated_at, *moments,
    ) = row  # fmt: skip
    timing = Timing(*moments)
    clock = next_clock(timing, hours, context.now)
    since: datetime = entered_at
    return TicketCard(
        id=ticket, version=version, ref=short_ref(Kind.TICKET, number), title=title, stage_id=stage,
        position=position, company=customer, owner=owner, amount=None, probability=0, entered_at=since,
        days_in_stage=max(int((context.now - since).total_seconds() // SECONDS_A_DAY), 0), rotting=False,
        close_date=None, days_late=0, next_step=None, is_open=timing.resolved_at is None,
        priority=Priority(priority), clock=in_words(clock) if clock else "", state=clock.state if clock else None,
        escalated=escalated_at is not None and timing.resolved_at is None,
    )  # fmt: skip
