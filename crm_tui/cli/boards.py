"""The board as text and as data, for pipes, scripts and places without a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from crm_tui import clock, text
from crm_tui.domain import money
from crm_tui.domain.dates import short_date
from crm_tui.filters.context import FilterContext
from crm_tui.queries.board import Board, Column, Total, board_head
from crm_tui.queries.board_cards import Card, Wanted, board_windows

EVERY_CARD = 1 << 31


def board_as_data(pipeline: UUID, filter_text: str, context: FilterContext, limit: int | None) -> dict[str, Any]:
    """The board as JSON gives it: amounts are decimal text in major units of `currency`."""
    board = board_head(pipeline, filter_text, context)
    stages = []
    for column, cards in _with_cards(board, filter_text, context, limit):
        total = _main(column)
        stages.append(
            {
                "name": column.name,
                "kind": column.kind.value,
                "count": column.count,
                "currency": total.currency if total else None,
                "sum": money.major(total.amount, total.currency) if total else "0.00",
                "weighted": money.major(total.weighted, total.currency) if total else "0.00",
                "sums": {one.currency: money.major(one.amount, one.currency) for one in column.totals},
                "cards": [_card_as_data(card) for card in cards],
            }
        )
    return {"pipeline": board.pipeline.name, "filter": board.filter, "stages": stages}


def board_as_text(pipeline: UUID, filter_text: str, context: FilterContext, limit: int | None) -> Iterator[str]:
    """The board as lines: each stage with its numbers, then its cards, `limit` of them."""
    board = board_head(pipeline, filter_text, context)
    yield f"{board.pipeline.name}   {board.open_count} open   {_sums(board.open_totals)}".rstrip()
    for column, cards in _with_cards(board, filter_text, context, limit):
        yield ""
        yield f"{column.name}  {column.count}   {_sums(column.totals)}".rstrip()
        for card in cards:
            yield _card_as_line(card)
        if column.count > len(cards):
            yield f"  … and {column.count - len(cards):,} more"


def _with_cards(
    board: Board, filter_text: str, context: FilterContext, limit: int | None
) -> Iterator[tuple[Column, tuple[Card, ...]]]:
    """Each column with its cards; a column at a time, so that a large board is not held twice."""
    for column in board.columns:
        most = EVERY_CARD if limit is None else limit
        window = board_windows([Wanted(column.stage_id, 0, most)], filter_text, context)[0]
        yield column, window.cards


def _main(column: Column) -> Total | None:
    return column.totals[0] if column.totals else None


def _sums(totals: tuple[Total, ...]) -> str:
    return "   ".join(money.full(total.amount, total.currency) for total in totals)


def _card_as_data(card: Card) -> dict[str, Any]:
    step = card.next_step
    return {
        "ref": card.ref,
        "id": card.id,
        "title": card.title,
        "company": card.company,
        "owner": card.owner,
        "amount": money.major(card.amount.minor, card.amount.currency) if card.amount else None,
        "currency": card.amount.currency if card.amount else None,
        "probability": card.probability,
        "days_in_stage": card.days_in_stage,
        "rotting": card.rotting,
        "close": card.close_date,
        "days_late": card.days_late,
        "next_step": None if step is None else {"title": step.title, "due": step.due, "overdue": step.overdue},
        "version": card.version,
    }


def _card_as_line(card: Card) -> str:
    amount = money.short(card.amount.minor, card.amount.currency) if card.amount else "-"
    step = card.next_step
    following = "no next step" if card.is_open else ""
    if step is not None:
        following = f"→ {step.title}" + (f", {short_date(step.due, clock.today())}" if step.due else "")
    parts = (
        text.fit(card.ref, 6),
        text.fit(card.title, 34),
        text.fit(amount, 6, align="right"),
        text.fit(card.company or "", 22),
        text.fit(card.owner or "", 14),
        text.fit(f"{card.days_in_stage} d", 6, align="right") + (" !" if card.rotting else "  "),
        text.fit(following, 40),
    )
    return "  " + " ".join(parts).rstrip()
