"""What the ticket board says, as text: the lines of a card, of a column's head and of the line at the edge.

Nothing here knows Textual.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from crm_tui import text
from crm_tui.domain.choices import Priority
from crm_tui.domain.service.clock import ClockState
from crm_tui.queries.tickets.cards import TicketCard
from crm_tui.queries.tickets.heads import TicketColumn
from crm_tui.tui.widgets.board.text import BoardWords, Density, Look, as_card, edge, rooms, rule, with_count
from crm_tui.tui.widgets.lines import Line, ends

_PRIORITY = {Priority.URGENT: "!!", Priority.HIGH: "!", Priority.NORMAL: "", Priority.LOW: "low"}
"""How a card says how urgent it is; most are normal."""

_STYLES = {
    ClockState.LATE: "overdue",
    ClockState.BROKEN: "overdue",
    ClockState.SOON: "rotting",
}


@lru_cache(maxsize=1024)
def card_lines(card: TicketCard, look: Look) -> tuple[Line, ...]:
    """The `look.density` lines of a card, each `look.width` cells wide."""
    room, last = rooms(look)
    rows: tuple[Line, ...]
    match look.density:
        case Density.FULL:
            rows = (_title(card, room), _who(card, room), _clock(card, last, _days(card)))
        case Density.TWO:
            rows = (_title(card, room), _clock(card, last, card.company or ""))
        case Density.ONE:
            rows = (_title(card, last),)
    return as_card(rows, look)


@lru_cache(maxsize=64)
def head_lines(column: TicketColumn, width: int, *, more_above: bool, target: bool) -> tuple[Line, ...]:
    """The rows above a column's cards: name and count, how many are late, a rule."""
    style = "target" if target else "head"
    name = ends(column.name, f"{column.count:,}", width - 2)
    late = f"! {column.late:,} past due" if column.late else ""
    said = text.fit(late or ("the clock stands" if column.waits else ""), width - 2)
    return ((f" {name} ", style),), ((f" {said} ", "overdue" if late else "muted"),), rule(width, more_above=more_above)


@lru_cache(maxsize=16)
def edge_line(before: tuple[TicketColumn, ...], after: tuple[TicketColumn, ...], width: int) -> Line:
    """One row that sums up the columns that are not shown, those to the left and those to the right."""
    return edge(before, after, width, _with_late)


def _title(card: TicketCard, room: int) -> Line:
    """What it is about; a sign in front says how urgent, one behind that it was escalated."""
    sign = _PRIORITY[card.priority]
    said = f"{sign} {card.title}" if sign in {"!", "!!"} else card.title
    return ((ends(said, "^" if card.escalated else "", room), "card"),)


def _who(card: TicketCard, room: int) -> Line:
    """Who asks, and who is at work on it."""
    owner = card.owner.split()[0] if card.owner and card.owner.split() else "nobody"
    low = f"{_PRIORITY[Priority.LOW]} " if card.priority is Priority.LOW else ""
    right = f"{low}{card.ref}"
    left = f"{card.company or 'somebody'} · {owner}"
    return ((ends(left, right, room), "muted"),)


def _days(card: TicketCard) -> str:
    return f"{card.days_in_stage}d"


def _clock(card: TicketCard, room: int, behind: str) -> Line:
    """How its clock is doing, in colour and with a sign, and at the right something else."""
    style = _STYLES.get(card.state, "muted") if card.state else "muted"
    said = text.fit(card.clock, min(text.cell_width(card.clock), room))
    left = room - text.cell_width(said)
    return (said, style), (text.fit(f" {behind}", left, align="right"), "muted")


def _with_late(columns: Sequence[TicketColumn]) -> str:
    late = ((f" (! {column.late:,})" if column.late else "") for column in columns)
    return " · ".join(f"{with_count(column)}{more}" for column, more in zip(columns, late, strict=True))


OF_TICKETS = BoardWords(card_lines, head_lines, edge_line)
"""How the board of tickets reads."""
