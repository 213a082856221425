"""The names that a workspace gives to its users, stages, pipelines, tags and reasons, and its own fields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

import peewee as pw

from crm_tui import text
from crm_tui.db import models
from crm_tui.db.models import CustomField, CustomValue, LostReason, Pipeline, Stage, Tag, User
from crm_tui.domain.records import Kind
from crm_tui.errors import FilterError
from crm_tui.filters.amounts import in_minor_units
from crm_tui.filters.field import Field, FieldType, Target, Word, one, through
from crm_tui.filters.fields import FieldHelp, describe, squeezed, vocabulary_of
from crm_tui.filters.tree import Value

Thing = TypeVar("Thing")

_TABLES: Mapping[FieldType, tuple[Any, tuple[Any, ...]]] = {
    FieldType.USER: (User, (User.name, User.login)),
    FieldType.STAGE: (Stage, (Stage.name,)),
    FieldType.PIPELINE: (Pipeline, (Pipeline.name,)),
    FieldType.LOST_REASON: (LostReason, (LostReason.name,)),
    FieldType.TAG: (Tag, (Tag.name,)),
}
"""Where the names of each type are kept; the first column is what people see."""

_ORDERS: Mapping[FieldType, tuple[Any, ...]] = {
    FieldType.STAGE: (Pipeline.position, Stage.position),
    FieldType.PIPELINE: (Pipeline.position,),
}
"""What has an order of its own."""

_OWN_TYPES = {
    "text": FieldType.TEXT,
    "link": FieldType.TEXT,
    "number": FieldType.NUMBER,
    "money": FieldType.MONEY,
    "date": FieldType.DATE,
    "choice": FieldType.CHOICE,
    "yes/no": FieldType.YES_NO,
}

_CURRENCY = pw.fn.SUBSTR(CustomValue.value, -3)
"""That of an amount in such a field, which is shown with it."""


def is_named(field_type: FieldType) -> bool:
    """Whether the values of a type are names that the workspace gives."""
    return field_type in _TABLES


def ids_named(field_type: FieldType, value: Value) -> list[UUID]:
    """The ids that a name stands for: those with that name, else those whose names begin so.

    Raises FilterError, naming the nearest, where there is none.
    """
    model, columns = _TABLES[field_type]
    rows = list(_named(field_type, model.id, *columns).tuples())
    return best(value, [(name, row[0]) for row in rows for name in row[1:]], what=field_type)


def best(value: Value, named: list[tuple[str, Thing]], *, what: str) -> list[Thing]:
    """The things with the name that was written, else those whose names begin with it; without repeats."""
    wanted = squeezed(value.text)
    exact = [thing for name, thing in named if squeezed(name) == wanted]
    begun = [thing for name, thing in named if wanted and squeezed(name).startswith(wanted)]
    if found := exact or begun:
        return list(dict.fromkeys(found))
    names = sorted({name for name, _ in named}, key=text.sort_key)
    raise _unknown(value, names, what)


def _unknown(value: Value, names: list[str], what: str) -> FilterError:
    near = text.nearest(value.text, names)
    if near:
        hint = f"nearest: {', '.join(near)}."
    elif names:
        hint = f"there is {', '.join(names[:8])}{' …' if len(names) > 8 else ''}."
    else:
        hint = "there is none yet."
    message = f"No {what} is called “{value.text}”; {hint}"
    return FilterError(message, value.span.start, value.span.length, near)


def names_of(field_type: FieldType) -> list[str]:
    """Every name of a type that the workspace has, in the order of names, pipelines and stages in that of the board.

    None for other types.
    """
    if field_type is FieldType.SEGMENT:
        segment = models.Segment
        shown = segment.select(segment.title).where(segment.hidden_at.is_null()).order_by(segment.title_key)
        return models.scalars(shown)
    if not is_named(field_type):
        return []
    columns = _TABLES[field_type][1]
    query = _named(field_type, columns[0])
    if field_type in _ORDERS:
        return list(dict.fromkeys(models.scalars(query.order_by(*_ORDERS[field_type]))))
    return sorted({name for (name,) in query.tuples()}, key=text.sort_key)


def _named(field_type: FieldType, *selected: Any) -> Any:
    """What is selected of the things that names of a type stand for; stages and pipelines are those of deals."""
    model = _TABLES[field_type][0]
    query = model.select(*selected).where(model.hidden_at.is_null())
    match field_type:
        case FieldType.STAGE:
            return query.join(Pipeline).where(Pipeline.card_kind == Kind.DEAL)
        case FieldType.PIPELINE:
            return query.where(Pipeline.card_kind == Kind.DEAL)
        case _:
            return query


def own_fields(kind: Kind, model: Any) -> tuple[Field, ...]:
    """The fields that this workspace has added to a kind of record."""
    rows = CustomField.select().where(CustomField.kind == kind.value, CustomField.hidden_at.is_null())
    return tuple(_own_field(row, model) for row in rows.order_by(CustomField.name_key))


def described(kind: Kind) -> list[FieldHelp]:
    """The rows of the help page about a kind's filters, those of this workspace's own fields among them."""
    return describe(kind, own_fields(kind, vocabulary_of(kind).model))


def _own_field(row: Any, model: Any) -> Field:
    values = through(one(of=CustomValue).where(CustomValue.record == model.id, CustomValue.field == row.id))
    match field_type := _OWN_TYPES[row.type]:
        case FieldType.NUMBER:
            target = Target(CustomValue.key.cast("NUMERIC"), values)
        case FieldType.MONEY:
            target = Target(in_minor_units(CustomValue.key.cast("NUMERIC"), _CURRENCY), values, currency=_CURRENCY)
        case _:
            target = Target(CustomValue.key, values)
    return Field(
        name=row.name,
        type=field_type,
        help=f"Added in this workspace: {row.name}.",
        target=target,
        words=_own_words(row),
    )


def _own_words(row: Any) -> tuple[Word, ...]:
    if row.type == "yes/no":
        return (Word("yes"), Word("no"))
    listed = (row.choices or "").splitlines() if row.type == "choice" else []
    return tuple(Word(line.strip()) for line in listed if line.strip())
