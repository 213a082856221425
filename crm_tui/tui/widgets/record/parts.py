"""What belongs to a record, as things below each other: deals, tasks, people, products, criteria."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from crm_tui.domain.dates.shown import short_date
from crm_tui.domain.records import Kind, StageKind
from crm_tui.queries.links import Link
from crm_tui.queries.records.parts import DealLineShown, DealOf, Person, TaskLine
from crm_tui.queries.shape.criteria import CriterionState
from crm_tui.tui import format as shown
from crm_tui.tui.widgets.items import Item
from crm_tui.tui.widgets.lines import Line
from crm_tui.tui.widgets.record.text import WHEN, blank, block, heading, row, rows, when

REF = 6
SIGN = 2


def deal_items(deals: Sequence[DealOf], width: int, today: date) -> list[Item]:
    """Deals, the open ones first: title, stage, amount, when they close."""
    links = [Link(Kind.DEAL, deal.id, deal.ref, deal.title) for deal in deals]
    return [Item(tuple(_deal(deal, width, today)), deal.id, link) for deal, link in zip(deals, links, strict=True)]


def _deal(deal: DealOf, width: int, today: date) -> Iterator[Line]:
    is_open = deal.outcome is StageKind.OPEN
    sign = {StageKind.WON: "✓", StageKind.LOST: "✗"}.get(deal.outcome, " ")
    style = "text" if is_open else str(deal.outcome)
    worth = str(deal.amount) if deal.amount else "no amount"
    yield from rows([(sign, SIGN, style), (deal.ref, REF, "muted"), (deal.title, 0, style)], width, worth)
    late = is_open and deal.close is not None and deal.close < today
    closes = f"{'! late since' if late else 'closes'} {short_date(deal.close, today)}" if is_open and deal.close else ""
    parts = (deal.stage, closes, f"as {deal.role}" if deal.role else "", deal.owner or "")
    said = "  ".join(part for part in parts if part)
    yield row([("", SIGN + REF, "muted"), (said, 0, "overdue" if late else "muted")], width)


def task_items(tasks: Sequence[TaskLine], width: int, today: date) -> list[Item]:
    """Tasks: the open ones, the first due first, then those finished last."""
    return [Item(tuple(_task(task, width, today)), task.id, task) for task in tasks]


def _task(task: TaskLine, width: int, today: date) -> Iterator[Line]:
    right = f"{task.owner or 'nobody'}  {task.ref:>{REF}}"
    if task.done_at is not None:
        cells = [("✓", SIGN, "muted"), (when(task.done_at, today), WHEN + 2, "muted"), (task.title, 0, "muted")]
        yield from rows(cells, width, right)
        return
    late = task.due is not None and task.due < today
    due = f"{'! ' if late else ''}{short_date(task.due, today)}" if task.due else "some day"
    cells = [("○", SIGN, "text"), (due, WHEN + 2, "overdue" if late else "muted"), (task.title, 0, "text")]
    yield from rows(cells, width, right)


def people_items(people: Sequence[Person], width: int) -> list[Item]:
    """People with their roles and how to reach them."""
    return [Item(tuple(_person(person, width)), person.contact.id, person.contact) for person in people]


def _person(person: Person, width: int) -> Iterator[Line]:
    name = "  ".join(part for part in (str(person.contact), person.role) if part)
    yield row([(person.contact.ref, REF, "muted"), (name, 0, "text")], width, person.job_title or "")
    if reach := "  ".join(part for part in (person.email, person.phone) if part):
        yield row([("", REF, "muted"), (reach, 0, "muted")], width)


def product_items(lines: Sequence[DealLineShown], width: int) -> list[Item]:
    """Products with quantities, prices and totals."""
    return [Item((_product(line, width),), line.id) for line in lines]


def _product(line: DealLineShown, width: int) -> Line:
    each = f"  at {line.unit_price}" if line.unit_price and line.quantity > 1 else ""
    said = f"{line.quantity:,} × {line.product}{each}"  # noqa: RUF001 - a multiplication sign is meant
    total = str(line.total) if line.total else shown.NOTHING
    return row([(line.product.ref, REF, "muted"), (said, 0, "text")], width, total)


def deal_part_items(people: Sequence[Person], lines: Sequence[DealLineShown], width: int) -> list[Item]:
    """The people of a deal, then what it sells."""
    items: list[Item] = []
    if people:
        items += [Item((heading("People", width),)), *people_items(people, width)]
    if lines:
        space = (blank(width),) if items else ()
        items += [Item((*space, heading("Products", width))), *product_items(lines, width)]
    return items


def criteria_items(states: Sequence[CriterionState], width: int) -> list[Item]:
    """What a stage asks for, under the name of the stage and the side that asks."""
    items: list[Item] = []
    part = ""
    for state in states:
        said = f"To {'leave' if state.side == 'leave' else 'enter'} {state.stage}"
        if said != part:
            space = (blank(width),) if items else ()
            items.append(Item((*space, heading(said, width))))
            part = said
        items.append(Item(tuple(_criterion(state, width)), state.id, state))
    return items


def _criterion(state: CriterionState, width: int) -> Iterator[Line]:
    sign = "✓" if state.met else "✗"
    style = "text" if state.met else "overdue"
    hint = "a box to tick" if state.kind == "check" else ""
    yield from rows([(sign, SIGN, style), (state.says, 0, style)], width, hint)
    if state.expression:
        yield from block(state.expression, width, indent=SIGN, style="muted", most=2)
