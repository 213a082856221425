"""Showing where in a filter an error is."""

from __future__ import annotations

from crm_tui import text
from crm_tui.errors import FilterError


def caret(written: str, error: FilterError) -> str:
    """Two lines: the filter as it was written, and below it `^` under each cell that the error is about."""
    start = min(error.position, len(written))
    pointed = written[start : start + error.length]
    gap = " " * text.cell_width(written[:start])
    return f"{text.visible(written)}\n{gap}{'^' * max(1, text.cell_width(pointed))}"
