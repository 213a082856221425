"""The board as text and as data, for pipes, scripts and places without a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from crm_tui import clock, text
from crm_tui.domain import money
from crm_tui.domain.dates.shown import long_date, short_date
from crm_tui.filters.context import FilterContext
from crm_tui.queries.board.cards import Card, Wanted, Window, board_windows
from crm_tui.queries.board.heads import Board, Column, Total, board_head

EVERY_CARD = 1 << 31


@dataclass(frozen=True, slots=True)
class View:
    """A board, and how to come by its cards."""

    head: Board
    windows: Callable[[Sequence[Wanted]], tuple[Window, ...]]


def view_of(pipeline: UUID, filter_text: str, context: FilterContext, as_of: date | None = None) -> View:
    """The board as it is now, or as it was at the end of a past day; raises BadInput or FilterError."""
    if as_of is None:
        head = board_head(pipeline, filter_text, context)
        return View(head, lambda wanted: board_windows(wanted, filter_text, context))
    from crm_tui.queries.board import past as board_past

    then = board_past.look_back(pipeline, as_of, filter_text, context)
    return View(board_past.past_head(then), lambda wanted: board_past.past_windows(then, wanted, context))


def board_as_data(view: View, limit: int | None) -> dict[str, Any]:
    """The board as JSON gives it: amounts are decimal text in major units of `currency`."""
    board = view.head
    stages = []
    for column, cards in _with_cards(view, limit):
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
    past = {"as_of": board.as_of} if board.as_of else {}
    return {"pipeline": board.pipeline.name, "filter": board.filter, **past, "stages": stages}


def board_as_text(view: View, limit: int | None) -> Iterator[str]:
    """The board as lines: each stage with its numbers, then its cards, `limit` of them."""
    board = view.head
    day = f"   as of {long_date(board.as_of)}" if board.as_of else ""
    today = board.as_of or clock.today()
    yield f"{board.pipeline.name}{day}   {board.open_count} open   {_sums(board.open_totals)}".rstrip()
    for column, cards in _with_cards(view, limit):
        yield ""
        yield f"{column.name}  {column.count}   {_sums(column.totals)}".rstrip()
        for card in cards:
            yield _card_as_line(card, today)
        if column.count > len(cards):
            yield f"  … and {column.count - len(cards):,} more"


def _with_cards(view: View, limit: int | None) -> Iterator[tuple[Column, tuple[Card, ...]]]:
    """Each column with its cards; a column at a time, so that a large board is not held twice."""
    for column in view.head.columns:
        most = EVERY_CARD if limit is None else limit
        yield column, view.windows([Wanted(column.stage_id, 0, most)])[0].cards


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
        "onboarding": None if card.onboarding is None else dict(zip(("done", "steps"), card.onboarding, strict=True)),
        "next_step": None if step is None else {"title": step.title, "due": step.due, "overdue": step.overdue},
        "version": card.version,
    }


def _card_as_line(card: Card, today: date) -> str:
    amount = money.short(card.amount.minor, card.amount.currency) if card.amount else "-"
    step = card.next_step
    following = "no next step" if card.is_open else ""
    if card.onboarding is not None:
        following = "onboarding {} of {}".format(*card.onboarding)
    if step is not None:
        following = f"→ {step.title}" + (f", {short_date(step.due, today)}" if step.due else "")
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
