"""Prepared statements for hot paths: peewee writes their SQL once, the driver runs it from then on.

    _TOP = Prepared(lambda stage: Deal.select(Deal.position).where(Deal.stage == stage).limit(1))
    place = _TOP.value(stage.hex)

To write the SQL of a SELECT takes peewee ten times as long as it takes SQLite to run it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache, cached_property, lru_cache
from typing import Any, cast
from uuid import UUID

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

    def __init__(self, make: Callable[..., Any], holes: int | None = None) -> None:
        """`holes` is how many arguments the function is given, where it takes any number."""
        self._make = make
        self._holes = make.__code__.co_argcount if holes is None else holes

    def run(self, *values: Any) -> Any:
        """Run it; a cursor of rows as they stand in the tables."""
        _, sql, bound = self._written
        if not self._is_all_holes:
            values = tuple(values[one.place] if isinstance(one, _Hole) else one for one in bound)
        return database.obj.connection().execute(sql, values)

    def value(self, *values: Any) -> Any:
        """The first column of the first row as it stands in the table, or None."""
        found = self.run(*values).fetchone()
        return found[0] if found else None

    def rows(self, *values: Any) -> list[tuple[Any, ...]]:
        """The rows, with values as peewee gives them; what is worked out as SQLite gives it."""
        return [tuple(self._read(row)) for row in self.run(*values)]

    def dicts(self, *values: Any) -> list[dict[str, Any]]:
        """The rows, by the names or aliases of what was selected, with values as in `rows`."""
        return [dict(zip(self._names, self._read(row), strict=True)) for row in self.run(*values)]

    def first(self, *values: Any) -> Any:
        """The first row as an instance of the model whose fields were selected, or None."""
        row = self.run(*values).fetchone()
        return None if row is None else self._instance(row)

    def all(self, *values: Any) -> list[Any]:
        """The rows as such instances."""
        return [self._instance(row) for row in self.run(*values)]

    @cached_property
    def _written(self) -> tuple[Any, str, Sequence[Any]]:
        """The query, its SQL, and what is bound in it, holes among it."""
        holes = [pw.Value(_Hole(place), converter=False) for place in range(self._holes)]
        query = self._make(*holes)
        return query, *_planned_once(*query.sql())

    @cached_property
    def _is_all_holes(self) -> bool:
        """Whether what is bound is what is given, in its order."""
        places = [one.place if isinstance(one, _Hole) else None for one in self._written[2]]
        return places == list(range(self._holes))

    @cached_property
    def _fields(self) -> Sequence[Any]:
        return list(self._written[0].selected_columns)

    @cached_property
    def _names(self) -> Sequence[str]:
        return [field.name for field in self._fields]

    @cached_property
    def _readers(self) -> Sequence[tuple[int, Callable[[Any], Any]]]:
        """The places of columns that hold something else than SQLite gives, each with what turns it into that."""
        columns = enumerate(field.unwrap() for field in self._fields)
        return [(place, _reader(column)) for place, column in columns if _differs(column)]

    def _instance(self, row: Sequence[Any]) -> Any:
        found = self._written[0].model(__no_default__=1)
        found.__data__.update(zip(self._names, self._read(row), strict=True))
        return found

    def _read(self, row: Sequence[Any]) -> list[Any]:
        read = list(row)
        for place, reader in self._readers:
            if read[place] is not None:
                read[place] = reader(read[place])
        return read


def there(model: Any, values: Mapping[str, Any]) -> Any:
    """The record that is not deleted and holds these values in these fields, or None."""
    fields = [getattr(model, name) for name in values]
    bound = (field.db_value(value) for field, value in zip(fields, values.values(), strict=True))
    return _there(model, tuple(values)).first(*bound)


@cache
def _there(model: Any, names: tuple[str, ...]) -> Prepared:
    fields = [getattr(model, name) for name in names]

    def holding(*values: Any) -> Any:
        same = (field == value for field, value in zip(fields, values, strict=True))
        return model.select().where(*same, model.hidden_at.is_null()).limit(1)

    return Prepared(holding, len(names))


def _differs(column: Any) -> bool:
    """Whether Python's value of a column is not SQLite's; of what is worked out it is the same."""
    as_it_stands = isinstance(column, pw.TextField | pw.IntegerField)
    return isinstance(column, pw.Field) and not (as_it_stands and type(column).python_value is pw.Field.python_value)


def _planned_once(sql: str, bound: Sequence[Any]) -> tuple[str, Sequence[Any]]:
    """The same statement and what is bound in it, of which SQLite keeps the plan whatever values it is given.

    A bare `?` in a LIMIT, or in a condition of a statement that sorts or asks for a greatest or least value, has SQLite
    plan it anew each time it is run, to look at the value; that costs several times what it takes to run a short one.
    `+?` is the same value (https://sqlite.org/lang_expr.html, unary operators), which is not looked at. Numbers that
    stay are written out.
    """
    first, *rest = sql.split("?")
    if len(rest) != len(bound):  # a text of the statement has a question mark
        return sql, bound
    written, left = first, []
    for value, text in zip(bound, rest, strict=True):
        stays = type(value) is int and value >= 0
        written += f"{value}{text}" if stays else f"+?{text}"
        left += [] if stays else [value]
    return written, left


def _reader(column: Any) -> Callable[[Any], Any]:
    """What makes Python's value of a column of SQLite's. (Peewee asks each time which field a reference leads to.)"""
    while isinstance(column, pw.ForeignKeyField):
        column = column.rel_field
    return _as_id if isinstance(column, pw.UUIDField) else cast("Callable[[Any], Any]", column.python_value)


_as_id = lru_cache(maxsize=1024)(UUID)
"""An id from its text; kept, since the same few stages, pipelines and people stand in row after row."""
