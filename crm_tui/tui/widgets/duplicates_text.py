"""Pairs of records that are likely one, as lines: how likely and why, and below it the two records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crm_tui import text
from crm_tui.queries.duplicates.comparable import Side
from crm_tui.queries.duplicates.pairs import Pair
from crm_tui.tui.widgets.items import Item
from crm_tui.tui.widgets.record.text import GAP, row

SCORE = 6
REF = 8


def pair_items(pairs: Sequence[Pair], width: int) -> list[Item]:
    """Each pair as a heading that the cursor passes over, and its two records."""
    return [item for pair in pairs for item in _pair(pair, width)]


def _pair(pair: Pair, width: int) -> Iterator[Item]:
    why = f"{pair.score} %".ljust(SCORE)
    yield Item((row([(why, SCORE, "title"), (", ".join(pair.reasons), 0, "muted")], width),))
    for side in (pair.one, pair.other):
        yield Item((row(_cells(side, width), width),), (pair.couple, side.id), (pair, side))


def _cells(side: Side, width: int) -> list[tuple[str, int, str]]:
    """The reference, then name, company and address, which share what is left."""
    room = max(width - SCORE - REF, 5 * GAP)
    name, company = room // 3, room // 4
    return [
        ("", SCORE, "text"),
        (side.ref, REF, "muted"),
        (text.fit(side.name, name - GAP), name, "text"),
        (text.fit(side.company, company - GAP), company, "text"),
        (side.reached, 0, "muted"),
    ]
