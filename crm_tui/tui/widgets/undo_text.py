"""What was done, as lines: an action in one, and what it changed field by field."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from crm_tui import clock
from crm_tui.domain.dates.shown import short_date
from crm_tui.domain.names import short_name
from crm_tui.queries.log.actions import ActionItem, ChangeItem
from crm_tui.tui.format import moment
from crm_tui.tui.widgets.items import Item
from crm_tui.tui.widgets.lines import Line
from crm_tui.tui.widgets.record.text import blank, block, row, rows

WHEN = 16
"""Cells of the column that says when: `yesterday 14:05`."""

_OPS = {"create": "added", "update": "changed", "delete": "taken out"}


def action_items(actions: Sequence[ActionItem], width: int, today: date) -> list[Item]:
    """Actions, a line each; those taken back are dim, and say so."""
    return [Item((_action(action, width, today),), action.id, action) for action in actions]


def changed_items(action: ActionItem, width: int) -> list[Item]:
    """An action by itself: what, who and when, then every record that it changed, with its fields before → after."""
    lines: list[Line] = [*rows([(action.summary, 0, "head")], width)]
    lines += block(f"{action.by or 'the program'} · {moment(action.at)}", width, indent=0, style="muted")
    if action.undone:
        lines += block("taken back", width, indent=0, style="overdue")
    lines.append(blank(width))
    for _, changes in groupby(action.changes, key=_whose):
        lines += _changes([*changes], width)
    if action.more:
        lines += block(f"and {action.more:,} changes more", width, indent=0, style="muted")
    return [Item((line,)) for line in lines]


def _action(action: ActionItem, width: int, today: date) -> Line:
    local = clock.local(action.at)
    when = f"{short_date(local.date(), today)} {local:%H:%M}"
    said = f"taken back: {action.summary}" if action.undone else action.summary
    cells = [(when, WHEN, "muted"), (said, 0, "muted" if action.undone else "text")]
    return row(cells, width, short_name(action.by) if action.by else "")


def _changes(changes: Sequence[ChangeItem], width: int) -> Iterator[Line]:
    """One record: its name, and below it a line or more for each field."""
    first = changes[0]
    about = f"{first.record.ref} {first.record}" if first.record else first.table.replace("_", " ")
    what = _OPS[first.op] if first.table in {"deal", first.record.kind if first.record else first.table} else "changed"
    yield from rows([(f"{what} {about}", 0, "title")], width)
    for words in (words for change in changes for words in change.words):
        yield from block(words, width, indent=2, style="text", most=4)


def _whose(change: ChangeItem) -> object:
    return change.record.id if change.record else change.table
