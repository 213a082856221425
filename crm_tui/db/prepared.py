"""Statements of hot paths: peewee writes their SQL once, the driver runs it from then on.

    _TOP = Prepared(lambda stage: Deal.select(Deal.position).where(Deal.stage == stage).limit(1))
    place = _TOP.value(stage.hex)

To write the SQL of a SELECT takes peewee ten times as long as it takes SQLite to run it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any

import peewee as pw

from crm_tui.db.models import database


class _Hole:
    """Stands in a query for a value that is given when it runs."""

    def __init__(self, place: int) -> None:
        self.place = place


class Prepared:
    """A query with a hole for each argument of the function that makes it.

    Holes are filled with values as they stand in the tables: ids as hex, moments as microseconds.
    """

    def __init__(self, make: Callable[..., Any]) -> None:
        self._make = make

    def run(self, *values: Any) -> Any:
        """Run it; a cursor of rows as they stand in the tables."""
        _, sql, bound = self._written
        filled = [values[one.place] if isinstance(one, _Hole) else one for one in bound]
        return database.connection().execute(sql, filled)

    def value(self, *values: Any) -> Any:
        """The first column of the first row as it stands in the table, or None."""
        found = self.run(*values).fetchone()
        return found[0] if found else None

    def rows(self, *values: Any) -> list[tuple[Any, ...]]:
        """The rows, with values as peewee gives them."""
        fields = self._fields
        return [
            tuple(_read(field, value) for field, value in zip(fields, row, strict=True)) for row in self.run(*values)
        ]

    def first(self, *values: Any) -> Any:
        """The first row as an instance of the model whose fields were selected, or None."""
        row = self.run(*values).fetchone()
        if row is None:
            return None
        found = self._written[0].model(__no_default__=1)
        found.__data__.update((field.name, _read(field, value)) for field, value in zip(self._fields, row, strict=True))
        return found

    @cached_property
    def _written(self) -> tuple[Any, str, Sequence[Any]]:
        """The query, its SQL, and what is bound in it, holes among it."""
        holes = [pw.Value(_Hole(place), converter=False) for place in range(self._make.__code__.co_argcount)]
        query = self._make(*holes)
        return query, *query.sql()

    @cached_property
    def _fields(self) -> Sequence[Any]:
        return list(self._written[0].selected_columns)


def _read(field: Any, value: Any) -> Any:
    return None if value is None else field.python_value(value)
