"""Conditions that SQLite answers well, however many values or rows there are."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any
from uuid import UUID

import peewee as pw


def among(column: Any, values: Iterable[Any]) -> Any:
    """The condition that a column holds one of these ids or texts: one statement for however many they are."""
    return among_listed(column, pw.Value(listed(values), converter=False))


def among_listed(column: Any, values: Any) -> Any:
    """The same of what `listed` gives, or of a hole for that in a prepared statement."""
    return column.in_(pw.NodeList((pw.SQL("(SELECT value FROM json_each("), values, pw.SQL("))"))))


def listed(values: Iterable[Any]) -> str:
    """Ids or texts as one value, for `among_listed`."""
    return json.dumps([value.hex if isinstance(value, UUID) else value for value in values])


def in_order_of_the_table(column: Any) -> Any:
    """A column that no index is looked for on account of: where most rows are read, an index makes SQLite fetch each
    from somewhere else, which takes several times as long. SQLite likes an index over what is not deleted too much.
    """
    return pw.NodeList((pw.SQL("+"), column), glue="")


def once(query: pw.ModelSelect) -> Any:
    """A query to select from, whose columns are worked out once for each row: SQLite would write what works a column
    out wherever that is compared or sorted by, which it does not where the rows have a limit, though it be none.
    """
    return query.limit(-1).alias("worked_out")
