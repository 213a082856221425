"""Made-up boards for the widgets, without a database."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from crm_tui.domain.money import Money
from crm_tui.domain.records import StageKind
from crm_tui.queries.board.cards import Card, NextStep, Wanted, Window
from crm_tui.queries.board.heads import Board, Column, Total
from crm_tui.queries.board.pipelines import PipelineName

TODAY = date(2026, 11, 16)
"""A Monday, as `at_noon` has it."""


def stage_id(number: int) -> UUID:
    """The id of a stage."""
    return UUID(int=1000 + number)


def card(number: int = 1, stage: int = 0, /, **values: object) -> Card:
    """A card; its number is also its place in its column."""
    shown: dict[str, Any] = {
        "id": UUID(int=stage * 1_000_000 + number),
        "version": 1,
        "ref": f"D{number}",
        "title": f"Deal {number}",
        "stage_id": stage_id(stage),
        "position": number,
        "company": "Acme Ltd",
        "owner": "Ana Ruiz",
        "amount": Money(4_500_000, "EUR"),
        "probability": 10,
        "entered_at": datetime(2026, 11, 13, 12, tzinfo=UTC),
        "days_in_stage": 3,
        "rotting": False,
        "close_date": None,
        "days_late": 0,
        "next_step": NextStep("send deck", date(2026, 11, 17), overdue=False),
        "is_open": True,
    }
    return Card(**shown | values)


def column(number: int, name: str, count: int, kind: StageKind = StageKind.OPEN) -> Column:
    """A column of so many deals of 1,000.00 EUR each, at 50 %."""
    totals = (Total("EUR", count, count * 100_000, count * 50_000 if kind is StageKind.OPEN else 0),) if count else ()
    return Column(stage_id(number), name, kind, 50, 14, "", totals)


NAMES = ("Initial contact", "Qualification", "Needs assessment", "Proposal", "Negotiation")


def board(*counts: int, won: int = 8, lost: int = 3, **values: object) -> Board:
    """A pipeline whose open stages hold so many deals."""
    names = [NAMES[number % len(NAMES)] for number in range(len(counts))]
    columns = [column(number, name, count) for number, (name, count) in enumerate(zip(names, counts, strict=True))]
    columns += [column(90, "Won", won, StageKind.WON), column(91, "Lost", lost, StageKind.LOST)]
    shown: dict[str, Any] = {"pipeline": PipelineName(UUID(int=1), "Sales"), "filter": "", "columns": tuple(columns)}
    return Board(**shown | values)


def window(wanted: Wanted, of: Board) -> Window:
    """What the database would give of such a board, with cards numbered from 1."""
    number, count = next(
        (number, column.count) for number, column in enumerate(of.columns) if column.stage_id == wanted.stage_id
    )
    if wanted.key is None:
        start = count - wanted.above + 1 if wanted.above else 1
        end = count if wanted.above else wanted.below
    else:
        start, end = wanted.key[0] - wanted.above, wanted.key[0] + wanted.below - 1
    start, end = max(start, 1), min(end, count)
    cards = tuple(card(place, number, stage_id=wanted.stage_id) for place in range(start, end + 1))
    return Window(wanted.stage_id, cards, start > 1, end < count)
