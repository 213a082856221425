"""How things stand with a record, and the records that name it, as things below each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from itertools import accumulate

from crm_tui import text
from crm_tui.domain.dates.shown import short_date
from crm_tui.queries.now import Fact, Facts
from crm_tui.queries.now.fact import Tone
from crm_tui.queries.records.named_by import Naming, NamingKind
from crm_tui.tui.widgets.items import Item
from crm_tui.tui.widgets.lines import Line
from crm_tui.tui.widgets.record.text import GAP, WHEN, blank, block, heading, row, rows, when

_LEAST, _MOST = 14, 26
"""Cells of the labels: as many as the longest needs, within these."""

REF = 8

_STYLES = {Tone.PLAIN: "text", Tone.GOOD: "won", Tone.ALARM: "overdue"}


def fact_items(areas: Sequence[Facts], width: int) -> list[Item]:
    """Facts under the headings of their areas, each with its reason below; those with a record can be opened."""
    items: list[Item] = []
    longest = max((text.cell_width(fact.label) for area in areas for fact in area.facts), default=0)
    label = min(max(longest, _LEAST), _MOST) + 2
    for area in areas:
        space = (blank(width),) if items else ()
        items.append(Item((*space, heading(area.heading, width))))
        items += [
            Item(tuple(_fact(fact, width, label)), (area.heading, place, fact.label), fact)
            for place, fact in enumerate(area.facts)
        ]
    return items


def _fact(fact: Fact, width: int, label: int) -> Iterator[Line]:
    sign = "! " if fact.tone is Tone.ALARM else ""
    right = "x" if fact.line else ""
    cells = [(text.fit(fact.label, label - 2), label, "muted"), (f"{sign}{fact.value}", 0, _STYLES[fact.tone])]
    yield from rows(cells, width, right)
    if fact.why:
        yield from block(fact.why, width, indent=label, style="muted")


def naming_items(kinds: Sequence[NamingKind], width: int, today: date) -> list[Item]:
    """Records under the names of their kinds, the newest first."""
    items: list[Item] = []
    for kind in kinds:
        space = (blank(width),) if items else ()
        said = f"{kind.kind.plural.replace('-', ' ').capitalize()}  {kind.count:,}"
        items.append(Item((*space, heading(said, width))))
        items += [Item((_naming(one, width, today),), one.link.id, one.link) for one in kind.newest]
        if kind.count > len(kind.newest):
            left = f"and {kind.count - len(kind.newest):,} more, in the list of {kind.kind.plural}"
            items.append(Item(tuple(block(left, width, indent=REF, style="muted")), (kind.kind, "more")))
    return items


def _naming(one: Naming, width: int, today: date) -> Line:
    match one.when:
        case datetime():
            said = when(one.when, today)
        case date():
            said = short_date(one.when, today)
        case _:
            said = ""
    cells = [(one.link.ref, REF, "muted"), (said, WHEN + 2, "muted"), (str(one.link), 0, "text")]
    return row(cells, width, _whole(one.about, (width - REF - WHEN) // 2 - 2 * GAP))


def _whole(words: Sequence[str], room: int) -> str:
    """As many of these beside each other as there is room for, and none of them cut off."""
    told = list(accumulate(words, lambda before, word: f"{before}  {word}"))
    return next((said for said in reversed(told) if text.cell_width(said) <= room), "")
