"""What a column of a list is: one that shows what was written, or one that is worked out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from crm_tui.filters.context import FilterContext


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a list; its name is the attribute of the row that it shows."""

    name: str
    label: str
    numeric: bool = False
    """Right-aligned."""
    shown: bool = True
    """Whether it is there before anybody chooses columns."""
    sortable: bool = True


@dataclass(frozen=True, slots=True)
class WorkedOut:
    """A column whose values are worked out for the rows on screen."""

    column: Column
    read: Callable[[Sequence[UUID], FilterContext], Mapping[UUID, Any]]
    """The values of some records, in a fixed number of statements."""
    sorted_by: Callable[[Any], Any] = lambda _model: None
    """The expression that sorts by it, made for the table; needed where the column is sortable."""
    slow: bool = False
    """Whether it looks at many other records, so that a list with it is read beside the thread that keys wait for."""

    @property
    def name(self) -> str:
        """The column's name."""
        return self.column.name


CURRENCY = Column("currency", "Currency", shown=False, sortable=False)
"""That of a record's amounts, for files: on a screen each amount has its own."""
