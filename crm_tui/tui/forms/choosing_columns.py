"""Typing the names of columns, with commas between: what may come next, and where it is wrong."""

from __future__ import annotations

from collections.abc import Sequence

from crm_tui import text
from crm_tui.errors import BadInput, FilterError
from crm_tui.filters.complete import Completion
from crm_tui.queries.lists.column import Column


def completions_for(typed: str, cursor: int, known: Sequence[Column]) -> list[Completion]:
    """The columns that the word before the cursor may become, but those that stand there already."""
    start = typed.rfind(",", 0, cursor) + 1
    begun = text.fold(typed[start:cursor])
    start += len(typed[start:cursor]) - len(typed[start:cursor].lstrip())
    others = {text.fold(name) for name in typed[:start].split(",")}
    return [
        Completion(column.name, start, cursor, column.label)
        for column in known
        if text.fold(column.name) not in others
        and (text.fold(column.name).startswith(begun) or text.fold(column.label).startswith(begun))
    ]


def located(error: BadInput, typed: str) -> FilterError:
    """The same complaint, at the first of the names that it is about."""
    place = 0
    for name in typed.split(","):
        if name.strip() and f"“{name.strip()}”" in str(error):
            break
        place += len(name) + 1
    start = min(place, len(typed))
    return FilterError(str(error), start, max(len(typed[start:].partition(",")[0]), 1))
