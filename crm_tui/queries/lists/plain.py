"""The lists of records that are all fields: columns, sorting and rows, all from what `domain.fields.plain` says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui.db.models import OF_KIND, rows
from crm_tui.domain.fields.plain import PLAIN
from crm_tui.domain.fields.types import FieldSpec, FieldType
from crm_tui.domain.money import money_of
from crm_tui.domain.records import Kind, short_ref
from crm_tui.filters.context import FilterContext
from crm_tui.filters.field import scalar
from crm_tui.queries.links import KEY_OF, NAME_OF
from crm_tui.queries.lists.column import CURRENCY, Column
from crm_tui.queries.lists.rows import PlainRow
from crm_tui.queries.lists.worked_out import WORKED_OUT
from crm_tui.queries.records.beside import tags_of

_NUMERIC = frozenset({FieldType.MONEY, FieldType.NUMBER, FieldType.SIGNED, FieldType.PERCENT})

_REF = Column("ref", "Ref")
_CREATED = Column("created", "Created", shown=False)
_EXTERNAL = Column("external", "External id", shown=False)


def _in_row(kind: Kind) -> tuple[FieldSpec, ...]:
    """The fields that are kept in the record's own row."""
    return tuple(spec for spec in PLAIN[kind].fields if spec.column and spec.name != "external")


@cache
def plain_columns(kind: Kind) -> tuple[Column, ...]:
    """The columns of a kind in `PLAIN`: its listed ones, what its area works out, then the others."""
    plain = PLAIN[kind]
    columns = {
        spec.name: Column(
            spec.name,
            spec.label,
            numeric=spec.type in _NUMERIC,
            shown=spec.name in plain.listed,
            sortable=spec.type is not FieldType.BLOCK,
        )
        for spec in _in_row(kind)
    }
    worked_out = {one.name: one.column for one in WORKED_OUT.get(kind, ())}
    first = [columns.pop(name) for name in plain.listed if name in columns]
    tags = Column("tags", "Tags", shown=False, sortable=False)
    currency = [CURRENCY] if any(spec.type is FieldType.MONEY for spec in _in_row(kind)) else []
    return (_REF, *first, *worked_out.values(), *columns.values(), *currency, tags, _CREATED, _EXTERNAL)


@cache
def plain_sorts(kind: Kind) -> Mapping[str, Any]:
    """What a list of a kind in `PLAIN` is sorted by, by the names of its columns."""
    model = OF_KIND[kind]
    return {
        "ref": model.number,
        "created": model.created_at,
        "external": model.external_id,
        **{one.name: one.sorted_by(model) for one in WORKED_OUT.get(kind, ()) if one.column.sortable},
        **{spec.name: _sorted_by(model, spec) for spec in _in_row(kind)},
    }


def _sorted_by(model: Any, spec: FieldSpec) -> Any:
    column = getattr(model, spec.column)
    if spec.column == "title":
        return model.title_key
    if spec.refers is not None:
        other = OF_KIND[spec.refers].alias()
        return scalar(other.select(getattr(other, KEY_OF[spec.refers].name)).where(other.id == column))
    if spec.choices:
        return pw.Case(column, tuple((choice, place) for place, choice in enumerate(spec.choices)), len(spec.choices))
    return column


def plain_rows(kind: Kind, ids: Sequence[UUID], context: FilterContext) -> list[PlainRow]:
    """The rows of some records of a kind in `PLAIN`, in any order, in a fixed number of statements."""
    names, query = _query(kind)
    tags = tags_of(ids)
    worked_out = [(one.name, one.read(ids, context)) for one in WORKED_OUT.get(kind, ())]
    return [
        _row(kind, dict(zip(names, row, strict=True)), tags, worked_out)
        for row in rows(query.where(OF_KIND[kind].id.in_(ids)))
    ]


def _row(
    kind: Kind,
    record: dict[str, Any],
    tags: Mapping[UUID, tuple[str, ...]],
    worked_out: Sequence[tuple[str, Mapping[UUID, Any]]],
) -> PlainRow:
    about = {name: record.pop(f"_{name}") for name in ("id", "number", "version", "external", "created")}
    currency = record.pop("_currency", None)
    for spec in _in_row(kind):
        if spec.type is FieldType.MONEY:
            record[spec.name] = money_of(record[spec.name], currency)
    for name, values in worked_out:
        record[name] = values.get(about["id"])
    return PlainRow(
        kind_of=kind,
        id=about["id"],
        ref=short_ref(kind, about["number"]),
        version=about["version"],
        external=about["external"],
        created=about["created"],
        values={**record, "tags": tags.get(about["id"], ())},
    )


@cache
def _query(kind: Kind) -> tuple[tuple[str, ...], Any]:
    """The names of what is selected, and the statement, to which a condition is added."""
    model = OF_KIND[kind]
    selected: dict[str, Any] = {
        "_id": model.id,
        "_number": model.number,
        "_version": model.version,
        "_external": model.external_id,
        "_created": model.created_at,
    }
    if hasattr(model, "currency"):
        selected["_currency"] = model.currency
    joins: list[tuple[Any, Any]] = []
    for spec in _in_row(kind):
        column = getattr(model, spec.column)
        if spec.refers is None:
            selected[spec.name] = column
            continue
        other = OF_KIND[spec.refers].alias()
        selected[spec.name] = getattr(other, NAME_OF[spec.refers].name)
        joins.append((other, other.id == column))
    query = model.select(*selected.values())
    for other, condition in joins:
        query = query.join_from(model, other, pw.JOIN.LEFT_OUTER, on=condition)
    return tuple(selected), query
