"""What happened around a record, and what was changed in it, as things below each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from crm_tui.domain.records import Kind
from crm_tui.queries.log.actions import ActionItem
from crm_tui.queries.records.timeline import DONE, MOVED, TimelineItem
from crm_tui.tui.widgets.items import Item
from crm_tui.tui.widgets.lines import Line
from crm_tui.tui.widgets.record.text import WHEN, block, plain, rows, when

KIND = 9
"""Cells of the column that says what it was."""

NOTE_LINES = 3
"""Lines of a note that are shown at once; Enter shows all of it."""


def timeline_items(items: Sequence[TimelineItem], width: int, today: date, around: Kind) -> list[Item]:
    """What happened around a kind of record: activities with the beginning of their notes, moves, finished tasks."""
    return [Item(tuple(_happened(item, width, today, around)), item.id, item) for item in items]


def change_items(actions: Sequence[ActionItem], width: int, today: date) -> list[Item]:
    """Actions, each with what it changed; those taken back say so."""
    return [Item(tuple(_done(action, width, today)), action.id, action) for action in actions]


def _happened(item: TimelineItem, width: int, today: date, around: Kind) -> Iterator[Line]:
    others = (item.deal if around is not Kind.DEAL else None, item.contact if around is not Kind.CONTACT else None)
    title = "  · ".join(words for words in (_sign(item) + item.title, *others) if words)
    right = "  ".join(words for words in (f"{item.minutes} min" if item.minutes else "", _first_name(item.by)) if words)
    cells = [(when(item.at, today), WHEN, "muted"), (item.what, KIND, "muted"), (title, 0, _style(item))]
    yield from rows(cells, width, right)
    if said := plain(item.body):
        yield from block(said, width, indent=WHEN + KIND, style="muted", most=NOTE_LINES)


def _sign(item: TimelineItem) -> str:
    """What a move or a finished task says besides its title."""
    if item.what == DONE:
        return "✓ "
    if item.reverts:
        return "taken back: "
    return "! forced: " if item.forced else ""


def _style(item: TimelineItem) -> str:
    return "overdue" if item.forced else "muted" if item.what in {MOVED, DONE} else "text"


def _done(action: ActionItem, width: int, today: date) -> Iterator[Line]:
    said = f"{action.summary}  (taken back)" if action.undone else action.summary
    cells = [(when(action.at, today), WHEN, "muted"), (said, 0, "muted" if action.undone else "text")]
    yield from rows(cells, width, _first_name(action.by))
    for words in (words for change in action.changes for words in change.words):
        yield from block(words, width, indent=WHEN, style="muted", most=NOTE_LINES)
    if action.more:
        yield from block(f"and {action.more:,} changes more", width, indent=WHEN, style="muted")


def _first_name(name: str | None) -> str:
    """As short as colleagues call each other; nothing for the program itself."""
    return name.split()[0] if name and name.split() else ""
