"""What stands beside tickets where there is little room: how one stands, and what happened with its customer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from crm_tui.queries.now import Fact, Facts
from crm_tui.queries.now.fact import Tone
from crm_tui.queries.records.timeline import TimelineItem
from crm_tui.tui.widgets.items import Item
from crm_tui.tui.widgets.lines import Line
from crm_tui.tui.widgets.record.text import WHEN, blank, heading, row, rows, when

_LABEL = 14
_KIND = 8

_STYLES = {Tone.PLAIN: "text", Tone.GOOD: "won", Tone.ALARM: "overdue"}


def standing_items(areas: Sequence[Facts], width: int) -> list[Item]:
    """Facts under the headings of their areas, without their reasons, which the page has."""
    items: list[Item] = []
    for area in areas:
        space = (blank(width),) if items else ()
        items.append(Item((*space, heading(area.heading, width))))
        items += [Item(tuple(_fact(fact, width))) for fact in area.facts]
    return items


def _fact(fact: Fact, width: int) -> Iterator[Line]:
    sign = "! " if fact.tone is Tone.ALARM else ""
    yield from rows([(fact.label, _LABEL, "muted"), (f"{sign}{fact.value}", 0, _STYLES[fact.tone])], width)


def history_items(items: Sequence[TimelineItem], width: int, today: date) -> list[Item]:
    """What happened, a line each, newest first."""
    lines = (_happened(item, width, today) for item in items)
    return [Item((heading("Everything with this customer", width),)), *(Item((line,)) for line in lines)]


def _happened(item: TimelineItem, width: int, today: date) -> Line:
    return row([(when(item.at, today), WHEN, "muted"), (item.what, _KIND, "muted"), (item.title, 0, "text")], width)
