"""From typed texts to a draft of a record: each field parsed, and sorted into columns or rows of other tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from crm_tui import text as texts
from crm_tui.db import journal
from crm_tui.db.models import OF_KIND, Deal
from crm_tui.db.models.base import UNIQUE
from crm_tui.db.prepared import there
from crm_tui.domain.fields.types import FieldSpec, FieldType
from crm_tui.domain.money import Money
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.queries.links import NAME_OF
from crm_tui.services.editing.contact_points import set_points
from crm_tui.services.editing.deal_parts import set_lines, set_people
from crm_tui.services.editing.field_texts import ReadContext, context_for, read_text
from crm_tui.services.editing.fields import form_fields
from crm_tui.services.editing.saved import called
from crm_tui.services.editing.tags import set_tags
from crm_tui.services.shape.custom_fields import set_value

Row = Any
"""A row of the kind's table, as Peewee has it."""


@dataclass(slots=True)
class Draft:
    """A record that is about to be written."""

    context: ReadContext
    row: Row | None
    """The record as it stands; None while adding."""
    values: dict[str, Any] = field(default_factory=dict)
    """What was typed, read, by the name of the field."""
    columns: dict[str, Any] = field(default_factory=dict)
    """What goes into the record's own row."""
    specs: dict[str, FieldSpec] = field(default_factory=dict)
    was: Mapping[str, Any] = field(default_factory=dict)
    """The record's values before it is written; nothing while adding."""

    def value(self, column: str) -> Any:
        """What a column will hold; None where it holds nothing, or the record is new and nothing was said."""
        return self.columns.get(column, getattr(self.row, column, None))


def with_defaults(kind: Kind, by: UUID | None, wanted: Mapping[FieldSpec, str]) -> dict[FieldSpec, str]:
    """The texts, with defaults for fields that were left out; raises BadInput for a required one without either."""
    complete: dict[FieldSpec, str] = {}
    for spec in form_fields(kind, adding=True):
        text = wanted.get(spec, "" if spec.default == "me" and by is None else spec.default)
        if spec in wanted or text:
            complete[spec] = text
        elif spec.required:
            raise BadInput(f"{spec.label} is needed.", spec.name)
    return complete


def draft_of(
    kind: Kind,
    by: UUID | None,
    row: Row | None,
    wanted: Mapping[FieldSpec, str],
    read: Mapping[FieldSpec, Any] | None = None,
) -> Draft:
    """What was typed, read and sorted into columns; the pipeline is read before the stages in it.

    `read` are values of what is kept in rows of its own.
    """
    draft = Draft(context_of(by, row), row, was={} if row is None else dict(row.__data__))
    for spec, value in (read or {}).items():
        draft.values[spec.name], draft.specs[spec.name] = value, spec
    for spec, text in wanted.items():
        value = read_text(spec, text, draft.context)
        if spec.type is FieldType.PIPELINE:
            draft.context = replace(draft.context, pipeline=value)
        elif spec.type is FieldType.MONEY and spec.custom is None and value is not None:
            draft.context = replace(draft.context, currency=value.currency)
        draft.values[spec.name] = value
        draft.specs[spec.name] = spec
        if spec.column:
            draft.columns.update(columns_of(kind, spec, value))
    require_own_external_id(kind, draft)
    return draft


def context_of(by: UUID | None, row: Row | None) -> ReadContext:
    """What is meant by somebody who edits this record: its currency, its pipeline."""
    usual = context_for(by)
    return replace(
        usual,
        currency=getattr(row, "currency", None) or usual.currency,
        pipeline=row.pipeline_id if isinstance(row, Deal) else None,
    )


def columns_of(kind: Kind, spec: FieldSpec, value: Any) -> dict[str, Any]:
    """The columns that hold a value, with the keys that go with names."""
    model, column = OF_KIND[kind], spec.column
    if isinstance(value, Money):
        return {column: value.minor, "currency": value.currency}
    columns = {column: "" if value is None and not getattr(model, column).null else value}
    if column == NAME_OF[kind].name:
        columns[f"{column}_key"] = texts.fold(value or "")
        if hasattr(model, "sort_key"):
            columns["sort_key"] = texts.sort_key(value or "")
    return columns


def require_own_external_id(kind: Kind, draft: Draft) -> None:
    """No two records of a kind are known to other systems by one key."""
    key = draft.columns.get("external_id")
    if key is None:
        return
    model = OF_KIND[kind]
    other = there(model, {"external_id": key})
    if other is not None and (draft.row is None or other.id != draft.row.id):
        raise BadInput(f"{key} is the external id of {called(kind, other)} already.", "external")


def require_unlike(kind: Kind, draft: Draft) -> None:
    """Raise BadInput where another record has what tells those of a kind apart, such as the name of a segment."""
    model = OF_KIND[kind]
    for names in UNIQUE.get(model, ()):
        held = {**draft.was, **draft.columns}
        if draft.columns.keys().isdisjoint(names) or any(held.get(name) is None for name in names):
            continue
        other = there(model, {name: held[name] for name in names})
        if other is not None and (draft.row is None or other.id != draft.row.id):
            field = names[-1].removesuffix("_key")
            raise BadInput(f"There is {called(kind, other)} already; change that one, or write another {field}.", field)


def write_sides(act: journal.Action, kind: Kind, row: Row, draft: Draft) -> bool:
    """Write what is kept in rows of its own; returns whether anything differed."""
    changed = False
    for name, value in draft.values.items():
        spec = draft.specs[name]
        if spec.custom is not None:
            changed |= set_value(act, row, spec.custom, value)
            continue
        match spec.type:
            case FieldType.TAGS:
                changed |= set_tags(act, kind, row, value)
            case FieldType.POINTS:
                changed |= set_points(act, row, spec.point, value)
            case FieldType.PEOPLE:
                changed |= set_people(act, row, value)
            case FieldType.PRODUCTS:
                changed |= set_lines(act, row, value)
            case _:
                pass
    return changed
