"""The board of customers by phase and the line above it: the widgets of the board of deals, which say other things."""

from __future__ import annotations

from functools import lru_cache
from typing import ClassVar

from crm_tui import text
from crm_tui.queries.lifecycle.board import PhaseCard, PhaseColumn
from crm_tui.tui.widgets.board.bar import BoardBar
from crm_tui.tui.widgets.board.text import BoardWords, Density, Look, as_card, edge_line, next_step, rooms, rule, who
from crm_tui.tui.widgets.board.widget import BoardView
from crm_tui.tui.widgets.lines import Line, ends


@lru_cache(maxsize=1024)
def card_lines(card: PhaseCard, look: Look) -> tuple[Line, ...]:
    """The `look.density` lines of a card, each `look.width` cells wide."""
    room, last = rooms(look)
    rows: tuple[Line, ...]
    match look.density:
        case Density.FULL:
            rows = (_name(card, room, card.grade), who(card, room), next_step(card, last, look.today))
        case Density.TWO:
            rows = (_name(card, room, card.grade), who(card, last))
        case Density.ONE:
            rows = (_name(card, last, "" if look.news else f"{card.days_in_stage}d"),)
    return as_card(rows, look)


@lru_cache(maxsize=64)
def head_lines(column: PhaseColumn, width: int, *, more_above: bool, target: bool) -> tuple[Line, ...]:
    """The rows above a column's cards: name and count, what the phase is, a rule."""
    style = "target" if target else "head"
    name = ends(column.name, f"{column.count:,}", width - 2)
    said = text.fit(column.definition, width - 2)
    return ((f" {name} ", style),), ((f" {said} ", "muted"),), rule(width, more_above=more_above)


def _name(card: PhaseCard, room: int, right: str) -> Line:
    return ((ends(card.title, right, room), "card"),)


class PhaseBoardView(BoardView):
    """The phases of the relationship, with contacts or companies as cards."""

    WORDS: ClassVar[BoardWords] = BoardWords(card_lines, head_lines, edge_line)


class PhaseBar(BoardBar):
    """Whether contacts or companies, narrowed to which filter, and how many are in the cycle."""

    OPEN: ClassVar[str] = "in the cycle"
