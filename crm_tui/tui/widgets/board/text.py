"""What the board says, as text: the lines of a card, of a column's head and of the line at the edge.

Nothing here knows Textual.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from enum import IntEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from crm_tui import text
from crm_tui.domain import money
from crm_tui.domain.dates.shown import short_date
from crm_tui.queries.board.cards import Card
from crm_tui.queries.board.heads import Column, Total
from crm_tui.tui.format import NOTHING
from crm_tui.tui.widgets.kpi.chart import split_bar
from crm_tui.tui.widgets.lines import Line, ends, filling, in_front, news_span, wrapped

if TYPE_CHECKING:
    from crm_tui.queries.tickets.heads import TicketColumn

HEAD_ROWS = 3

_BAR = 5
"""Cells of the bar that tells how far an onboarding has come."""


class BoardWords(NamedTuple):
    """How a board of some kind of card reads."""

    card: Callable[[Any, Look], tuple[Line, ...]]
    """The lines of a card."""
    head: Callable[..., tuple[Line, ...]]
    """The rows above a column's cards, in so many cells; `more_above` and `target` say how it stands."""
    edge: Callable[[tuple[Any, ...], tuple[Any, ...], int], Line]
    """The row that sums up the columns that are not shown."""


_DATED = 18
"""Cells that a next step needs to be shown with its day."""

MORE_LEFT, MORE_RIGHT = "\u2039", "\u203a"


class Density(IntEnum):
    """How many lines a card takes; the fullest also has a blank line below each card."""

    FULL = 3
    TWO = 2
    ONE = 1

    @property
    def pitch(self) -> int:
        """Rows from the top of a card to the top of the next one."""
        return self + 1 if self is Density.FULL else int(self)

    @property
    def next(self) -> Density:
        """The next one of the three, round and round."""
        return {Density.FULL: Density.TWO, Density.TWO: Density.ONE, Density.ONE: Density.FULL}[self]


class Look(NamedTuple):
    """How a card is to be shown."""

    width: int
    density: Density
    today: date
    at_cursor: bool = False
    marked: bool = False
    news: str = ""
    """Who changed it a moment ago, where that was somebody else."""


@lru_cache(maxsize=1024)
def card_lines(card: Card, look: Look) -> tuple[Line, ...]:
    """The `look.density` lines of a card, each `look.width` cells wide."""
    room, last = rooms(look)
    rows: tuple[Line, ...]
    match look.density:
        case Density.FULL:
            rows = (_title(card, room), who(card, room), next_step(card, last, look.today))
        case Density.TWO:
            rows = (_title(card, room), who(card, last))
        case Density.ONE:
            rows = (_title(card, last, "" if look.news else _days(card)),)
    return as_card(rows, look)


def rooms(look: Look) -> tuple[int, int]:
    """Cells for what a row of a card says, and for what its last one says beside the news."""
    room = look.width - 2
    return room, room - text.cell_width(news_span(look.news)[0])


def as_card(rows: tuple[Line, ...], look: Look) -> tuple[Line, ...]:
    """The rows of a card with the news behind the last one, and the cursor's bar or the mark in front."""
    if look.news:
        rows = (*rows[:-1], (*rows[-1], news_span(look.news)))
    return tuple(filling(_gutter(row, number, look), look.width) for number, row in enumerate(rows))


def blank(width: int) -> Line:
    """A row without anything."""
    return ((" " * width, "blank"),)


def waiting(width: int) -> Line:
    """A row where a card will stand once it is fetched."""
    return ((text.fit("  …", width), "muted"),)


def words(sentence: str, width: int, *, at_cursor: bool = False) -> tuple[Line, ...]:
    """A sentence over as many rows as it takes, with the cursor's bar in front where it stands there."""
    gutter = ("▌", "bar") if at_cursor else (" ", "blank")
    return tuple((gutter, (text.fit(row, width - 1), "muted")) for row in wrapped(sentence, width - 2))


@lru_cache(maxsize=64)
def head_lines(column: Column, width: int, *, more_above: bool, target: bool) -> tuple[Line, ...]:
    """The rows above a column's cards: name and count, weighted and whole sum, a rule."""
    style = "target" if target else "head"
    name = ends(column.name, f"{column.count:,}", width - 2)
    return ((f" {name} ", style),), ((f" {_sums(column, width - 2)} ", "muted"),), rule(width, more_above=more_above)


def rule(width: int, *, more_above: bool) -> Line:
    """The row between a column's head and its cards."""
    return (("─" * (width - 2) + ("▴" if more_above else "─") + "─", "rule"),)


@lru_cache(maxsize=16)
def edge_line(before: tuple[Column, ...], after: tuple[Column, ...], width: int) -> Line:
    """One row that sums up the columns that are not shown, those to the left and those to the right."""
    return edge(before, after, width, _with_sums)


def edge(before: Sequence[Any], after: Sequence[Any], width: int, fully: Callable[[Sequence[Any]], str]) -> Line:
    """The columns on both sides told `fully`, else with how many cards they hold, else only how many they are."""
    for said in (fully, _with_counts, _how_many):
        left = f" {MORE_LEFT} {said(before)}" if before else ""
        right = f"{said(after)} {MORE_RIGHT} " if after else ""
        if text.cell_width(left) + text.cell_width(right) < width:
            break
    return ((ends(left, right, width), "edge"),)


def short_total(totals: Sequence[Total]) -> str:
    """The main currency's sum as short as can be, and how many other currencies there are."""
    if not totals:
        return ""
    others = f" +{len(totals) - 1} cur" if len(totals) > 1 else ""
    return money.short(totals[0].amount, totals[0].currency) + others


def _gutter(row: Line, number: int, look: Look) -> Line:
    """The row with the cursor's bar or the mark in front."""
    marked = look.marked and number == 0
    style = "mark" if marked else "bar" if look.at_cursor else "blank"
    tinted = look.at_cursor and number == 0
    spans = ((said, "cursor" if tinted else own) for said, own in row)
    return ((in_front(at_cursor=look.at_cursor, marked=marked), style), *spans)


def _title(card: Card, room: int, behind: str = "") -> Line:
    amount = money.short(card.amount.minor, card.amount.currency) if card.amount else NOTHING
    right = f"{amount} {behind:>5}" if behind else amount
    if behind and card.rotting:
        left = text.fit(card.title, room - text.cell_width(right) - 1)
        return (f"{left} {amount} ", "card"), (f"{behind:>5}", "rotting")
    return ((ends(card.title, right, room), "card"),)


def who(card: Card, room: int) -> Line:
    """Whose it is, and since when it stands in its column, with a sign where it rots."""
    owner = card.owner.split()[0] if card.owner and card.owner.split() else "nobody"
    days = _days(card)
    left = room - len(days) - 1
    if card.company:
        owner = f" · {text.fit(owner, min(text.cell_width(owner), left // 2))}"
        company = min(text.cell_width(card.company), left - text.cell_width(owner))
        owner = text.fit(card.company, company) + owner
    return (f"{text.fit(owner, left)} ", "muted"), (days, "rotting" if card.rotting else "muted")


def _days(card: Card) -> str:
    return f"! {card.days_in_stage}d" if card.rotting else f"{card.days_in_stage}d"


def next_step(card: Card, room: int, today: date) -> Line:
    """What is to be done next and when, and how late it closes, or how far the onboarding is, while it goes on."""
    beside, beside_style = (f"closing {card.days_late}d late" if card.days_late else ""), "overdue"
    if card.onboarding is not None and card.onboarding[0] < card.onboarding[1]:
        beside, beside_style = _progress(*card.onboarding), "muted"
    left = max(room - len(beside) - 1, 0) if beside else room
    step = card.next_step
    if step is None:
        said, style = text.fit("no next step" if card.is_open else "", left), "muted"
    else:
        due = short_date(step.due, today) if step.due and left >= _DATED else ""
        said = ends(f"{'!' if step.overdue else '→'} {step.title}", due, left)
        style = "overdue" if step.overdue else "muted"
    return ((said, style), (" ", "blank"), (beside, beside_style)) if beside else ((said, style),)


def _progress(done: int, steps: int) -> str:
    """How far the onboarding has come, as a bar and in numbers."""
    full, light = split_bar(done, steps, steps, _BAR)
    return f"{full}{light} {done}/{steps}"


def _sums(column: Column, room: int) -> str:
    total = short_total(column.totals)
    if not column.totals or not column.is_open:
        return text.fit(total, room, align="right")
    main = column.totals[0]
    worth = money.short(main.weighted, main.currency)
    label = "weighted" if room > len(f"weighted {worth} {total}") else "wtd"
    return ends(f"{label} {worth}", total, room)


def _with_sums(columns: Sequence[Column]) -> str:
    sums = (f" · {short_total(column.totals)}" if column.totals else "" for column in columns)
    return " · ".join(f"{with_count(column)}{total}" for column, total in zip(columns, sums, strict=True))


def _with_counts(columns: Sequence[Any]) -> str:
    return " · ".join(map(with_count, columns))


def with_count(column: Column | TicketColumn) -> str:
    """The name of a column of whatever board, and how many cards it holds."""
    return f"{text.visible(column.name)} {column.count:,}"


def _how_many(columns: Sequence[Any]) -> str:
    return f"{len(columns)} more"


OF_DEALS = BoardWords(card_lines, head_lines, edge_line)
"""How the board of deals reads."""
