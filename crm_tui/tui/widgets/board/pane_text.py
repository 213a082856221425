"""What the pane beside the board says about a deal, as text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from crm_tui import clock, text
from crm_tui.domain.dates.shown import short_date
from crm_tui.domain.money import full
from crm_tui.domain.records import StageKind
from crm_tui.tui.format import NOTHING
from crm_tui.tui.widgets.lines import Line, ends, wrapped

if TYPE_CHECKING:
    from crm_tui.queries.board.pane import DealPane
    from crm_tui.queries.records.details import DealDetail
    from crm_tui.queries.records.parts import Person
    from crm_tui.queries.records.timeline import TimelineItem
    from crm_tui.queries.shape.criteria import CriterionState

_MARGIN = " "


def pane_lines(pane: DealPane, width: int, today: date) -> Iterator[Line]:
    """The rows from the top, each `width` cells wide; as many as there is something to say."""
    deal, room = pane.deal, width - 2
    yield _row(ends(deal.name, deal.ref, room), "title")
    yield _row(text.fit(_worth(deal, today), room), _worth_style(deal, today))
    yield _row(text.fit(_stay(deal), room), "rotting" if deal.rotting else "text")
    yield _row(text.fit(_whose(deal), room), "muted")
    parts = (_criteria(pane.to_go_on, room), _people(deal.people, room), _products(deal, room))
    for part in (*parts, _tasks(deal, room, today), _timeline(pane.timeline, room, today)):
        rows = list(part)
        if rows:
            yield _row(" " * room, "text")
            yield from rows


def _row(said: str, style: str) -> Line:
    return ((f"{_MARGIN}{said} ", style),)


def _worth(deal: DealDetail, today: date) -> str:
    amount = full(deal.amount.minor, deal.amount.currency) if deal.amount else NOTHING
    if deal.outcome is not StageKind.OPEN:
        closed = f"  {deal.outcome} {short_date(clock.local(deal.closed_at).date(), today)}" if deal.closed_at else ""
        reason = f": {deal.lost_reason or deal.lost_note}" if deal.lost_reason or deal.lost_note else ""
        return f"{amount}{closed}{reason}"
    if deal.close is None:
        return f"{amount}  {deal.probability} %  no close date"
    late = (today - deal.close).days
    closes = f"late {late} d" if late > 0 else f"closes {short_date(deal.close, today)}"
    return f"{amount}  {deal.probability} %  {closes}"


def _worth_style(deal: DealDetail, today: date) -> str:
    late = deal.outcome is StageKind.OPEN and deal.close is not None and deal.close < today
    return "overdue" if late else "text"


def _stay(deal: DealDetail) -> str:
    days = (clock.now() - deal.entered_at).days
    limit = f", limit {deal.rot_days} d" if deal.rot_days is not None and deal.outcome is StageKind.OPEN else ""
    return f"{deal.stage_name}  {'! ' if deal.rotting else ''}{days} d{limit}"


def _whose(deal: DealDetail) -> str:
    names = (link.name for link in (deal.company, deal.owner) if link is not None)
    return " · ".join(names) or "nobody's yet"


def _criteria(states: tuple[CriterionState, ...], room: int) -> Iterator[Line]:
    if states:
        yield _row(text.fit("To go on", room), "head")
    for state in states:
        sign = "✓" if state.met else "✗"
        for number, part in enumerate(wrapped(state.says, room - 4)):
            yield _row(text.fit(f"  {' ' if number else sign} {part}", room), "met" if state.met else "unmet")


def _people(people: tuple[Person, ...], room: int) -> Iterator[Line]:
    for person in people:
        what = (person.contact.name, person.job_title, person.role)
        for row in _rows([part for part in what if part], " · ", room):
            yield _row(text.fit(row, room), "text")
        for row in _rows([part for part in (person.email, person.phone) if part], "  ", room):
            yield _row(text.fit(row, room), "muted")


def _rows(parts: Sequence[str], between: str, room: int) -> list[str]:
    """The parts beside each other; one that does not fit there whole begins the next row."""
    rows: list[str] = []
    for part in parts:
        if rows and text.cell_width(rows[-1] + between + part) <= room:
            rows[-1] += between + part
        else:
            rows.append(part)
    return rows


def _products(deal: DealDetail, room: int) -> Iterator[Line]:
    for line in deal.lines:
        total = full(line.total.minor, line.total.currency) if line.total else NOTHING
        yield _row(ends(f"{line.quantity} × {line.product.name}", total, room), "text")  # noqa: RUF001


def _tasks(deal: DealDetail, room: int, today: date) -> Iterator[Line]:
    still = [task for task in deal.tasks if task.done_at is None]
    if deal.outcome is StageKind.OPEN and not still:
        yield _row(text.fit("No next step", room), "muted")
    for number, task in enumerate(still):
        due = f" ({short_date(task.due, today)})" if task.due else ""
        overdue = task.due is not None and task.due < today
        begin = ("Next: " if number == 0 else "Then: ") + ("! " if overdue else "")
        title = text.fit(task.title, min(text.cell_width(task.title), room - len(begin + due)))
        yield _row(text.fit(f"{begin}{title}{due}", room), "overdue" if overdue else "text")


def _timeline(items: tuple[TimelineItem, ...], room: int, today: date) -> Iterator[Line]:
    if items:
        yield _row(text.fit("Timeline", room), "head")
    for item in items:
        when = short_date(clock.local(item.at).date(), today)
        yield _row(text.fit(f"{when:<9}  {item.what:<8} {item.title}", room), "muted")
