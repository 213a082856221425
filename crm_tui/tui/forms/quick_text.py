"""How a line that adds a record is understood, as text: a row for each field, and for each place that is not clear."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from textual.content import Content

from crm_tui import text
from crm_tui.services.quick.understood import Part, Unclear, Understood

LABELS = 12
"""Cells of the labels."""

LONGEST_PIECE = 24
"""Characters of a piece of the line that are repeated where it is not clear."""


def heading(understood: Understood, says: str, width: int) -> Content:
    """What is about to be added; beside it what else is to be said."""
    what = f"New {understood.what}"
    return Content.assemble(
        (what, "bold $text-accent"), (text.fit(f"   {says}", max(width - len(what), 0)), "$text-muted")
    )


def preview(understood: Understood, error: str, width: int) -> list[Content]:
    """The fields in the order of the line, what is not clear in it, and why it could not be saved."""
    rows = [_field(part, width) for part in understood.parts]
    if understood.line.strip():
        rows += [row for unclear in understood.unclear for row in _unclear(understood.line, unclear, width)]
    if error:
        rows += _sentence(error, width)
    return rows or [_hint(unclear, width) for unclear in understood.unclear]


def _field(part: Part, width: int) -> Content:
    style = "$text-accent" if part.is_new else ""
    shown = text.fit(text.visible(part.shown), max(width - LABELS, 1)).rstrip()
    return Content.assemble((text.fit(part.label, LABELS), "$text-muted"), (shown, style))


def _unclear(line: str, unclear: Unclear, width: int) -> Iterator[Content]:
    piece = line[unclear.start : unclear.end]
    piece = piece if len(piece) <= LONGEST_PIECE else f"{piece[:LONGEST_PIECE]}…"
    yield from _sentence(unclear.says if piece in unclear.says else f"{piece}: {unclear.says}", width)


def _sentence(sentence: str, width: int) -> list[Content]:
    """A sentence about what is wrong, in as many rows as it needs, with a sign that says so without colour."""
    lines = textwrap.wrap(text.visible(sentence), max(width - 2, 10)) or [""]
    return [
        Content.assemble((f"{'✗ ' if not number else '  '}{line}", "$text-error")) for number, line in enumerate(lines)
    ]


def _hint(unclear: Unclear, width: int) -> Content:
    return Content.assemble((text.fit(text.visible(unclear.says), width).rstrip(), "$text-muted"))
