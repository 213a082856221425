"""What the ticket board says, as text: the lines of a card, of a column's head and of the line at the edge.

Nothing here knows Textual.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from crm_tui import text
from crm_tui.domain.records import Priority
from crm_tui.domain.service_clock import ClockState
from crm_tui.queries.tickets.cards import TicketCard
from crm_tui.queries.tickets.heads import TicketColumn
from crm_tui.tui.widgets.board_text import MORE_LEFT, MORE_RIGHT, BoardWords, Density, Look, gutter
from crm_tui.tui.widgets.lines import Line, ends, filling, news_span

_PRIORITY = {Priority.URGENT: "!!", Priority.HIGH: "!", Priority.NORMAL: "", Priority.LOW: "low"}
"""How a card says how urgent it is; most are normal."""

_STYLES = {
    ClockState.LATE: "overdue",
    ClockState.BROKEN: "overdue",
    ClockState.SOON: "rotting",
}


@lru_cache(maxsize=4096)
def card_lines(card: TicketCard, look: Look) -> tuple[Line, ...]:
    """The `look.density` lines of a card, each `look.width` cells wide."""
    room = look.width - 2
    news = news_span(look.news)
    last = room - text.cell_width(news[0])
    rows: tuple[Line, ...]
    match look.density:
        case Density.FULL:
            rows = (_title(card, room), _who(card, room), _clock(card, last, _days(card)))
        case Density.TWO:
            rows = (_title(card, room), _clock(card, last, card.company or ""))
        case Density.ONE:
            rows = (_title(card, last),)
    if look.news:
        rows = (*rows[:-1], (*rows[-1], news))
    return tuple(filling(gutter(row, number, look), look.width) for number, row in enumerate(rows))


@lru_cache(maxsize=64)
def head_lines(column: TicketColumn, width: int, *, more_above: bool, target: bool) -> tuple[Line, ...]:
    """The rows above a column's cards: name and count, how many are late, a rule."""
    style = "target" if target else "head"
    name = ends(column.name, f"{column.count:,}", width - 2)
    rule = "─" * (width - 2) + ("▴" if more_above else "─") + "─"
    late = f"! {column.late:,} past due" if column.late else ""
    said = text.fit(late or ("the clock stands" if column.waits else ""), width - 2)
    return ((f" {name} ", style),), ((f" {said} ", "overdue" if late else "muted"),), ((rule, "rule"),)


@lru_cache(maxsize=16)
def edge_line(before: tuple[TicketColumn, ...], after: tuple[TicketColumn, ...], width: int) -> Line:
    """One row that sums up the columns that are not shown, those to the left and those to the right."""
    for said in (_with_late, _with_counts, _how_many):
        left = f" {MORE_LEFT} {said(before)}" if before else ""
        right = f"{said(after)} {MORE_RIGHT} " if after else ""
        if text.cell_width(left) + text.cell_width(right) < width:
            break
    return ((ends(left, right, width), "edge"),)


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
    return " · ".join(f"{_with_count(column)}{more}" for column, more in zip(columns, late, strict=True))


def _with_counts(columns: Sequence[TicketColumn]) -> str:
    return " · ".join(map(_with_count, columns))


def _with_count(column: TicketColumn) -> str:
    return f"{text.visible(column.name)} {column.count:,}"


def _how_many(columns: Sequence[TicketColumn]) -> str:
    return f"{len(columns)} more"


OF_TICKETS = BoardWords(card_lines, head_lines, edge_line)
"""How the board of tickets reads."""
