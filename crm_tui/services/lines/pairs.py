"""What an action did to a record, as `field=value` could have been typed for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from crm_tui import clock
from crm_tui.db.models import OF_KIND, Pipeline, Stage, Tag
from crm_tui.db.stored import row_values
from crm_tui.domain import money
from crm_tui.domain.fields.types import FieldSpec, FieldType
from crm_tui.domain.records import Kind, short_ref
from crm_tui.queries.records.reading import detail
from crm_tui.services.editing.fields import form_fields, show_value
from crm_tui.services.lines.wrote import Row

FOLLOW = frozenset(
    {
        *("id", "version", "number", "created_at", "position", "last_touch_at", "key", "sort_key", "merged_into"),
        *("name_key", "title_key", "subject_key", "given_name", "family_name", "hidden_at"),
        *("outcome", "entered_at", "closed_at", "phase_since"),
    }
)
"""Columns that follow from others, and are not written by themselves."""

_LOST = frozenset({"lost_reason_id", "lost_note"})

_AT_ONCE = 1_000_000
"""Microseconds: what happened so soon after an action began happened with it."""

_NAMES: Mapping[FieldType, Any] = {FieldType.STAGE: Stage, FieldType.PIPELINE: Pipeline}


@dataclass(slots=True)
class Told:
    """All that an action did to one record."""

    kind: Kind
    id: UUID
    columns: dict[str, list[Any]] = field(default_factory=dict)
    """Before and after, of its own row, however often the action wrote it."""
    is_new: bool = False
    beside: list[Row] = field(default_factory=list)
    """Rows that belong to it."""

    def after(self, column: str) -> Any:
        """What a column that it wrote holds since."""
        return self.columns[column][1]


def pairs(told: Told, at: datetime, besides: Collection[str] = ()) -> Iterator[str]:
    """`field=value` for everything that was written of the record."""
    specs = form_fields(told.kind, adding=told.is_new)
    beside = _beside(told, specs)
    for spec in specs:
        if spec.name in besides:
            continue
        text = beside[spec.name] if spec.name in beside else _own_text(told, spec, at)
        if text is not None and (text or not told.is_new or spec.default):
            yield f"{spec.name}={text}"


def _own_text(told: Told, spec: FieldSpec, at: datetime) -> str | None:
    """The text of a field that is kept in the record's own row; None where it was not written."""
    column = column_of(told, spec)
    if column is None or column in FOLLOW or column in _LOST:
        return None
    before, after = told.columns[column]
    if spec.name == "done" and spec.type is FieldType.YES_NO:
        return "yes" if after else None if told.is_new else "no"
    if spec.type is FieldType.MOMENT and told.is_new and 0 <= after - clock.to_micros(at) < _AT_ONCE:
        return None
    if before == after and not (spec.type is FieldType.MONEY and "currency" in told.columns):
        return None if not told.is_new or not spec.default else ""
    return "" if after is None else _text(told, spec, after)


def column_of(told: Told, spec: FieldSpec) -> str | None:
    """The column that holds a field, where the action wrote it."""
    if spec.type is FieldType.MONEY and not spec.custom and "currency" in told.columns and not told.is_new:
        told.columns.setdefault(spec.column, [None, _now(told, spec.column)])
    own = getattr(OF_KIND[told.kind], spec.column).column_name if spec.column else ""
    named = {FieldType.STAGE: "stage_id", FieldType.PIPELINE: "pipeline_id"}.get(spec.type, own)
    named = "done_at" if spec.name == "done" and spec.type is FieldType.YES_NO else named
    return next((one for one in (named, f"{named}_id") if named and one in told.columns), None)


def _now(told: Told, column: str) -> Any:
    return row_values(OF_KIND[told.kind].get_by_id(told.id))[column]


def _text(told: Told, spec: FieldSpec, value: Any) -> str:
    """A value as it stands in the table, as it could have been typed."""
    if spec.refers is not None:
        return short_ref(spec.refers, OF_KIND[spec.refers].get_by_id(UUID(value)).number)
    if spec.type in _NAMES:
        return str(_NAMES[spec.type].get_by_id(UUID(value)).name)
    if spec.type is FieldType.MONEY:
        currency = told.after("currency") if "currency" in told.columns else _now(told, "currency")
        return f"{money.major(value, currency)} {currency}"
    if spec.type is FieldType.MOMENT:
        return f"{clock.local(clock.from_micros(value)):%Y-%m-%d %H:%M}"
    return str(value)


def _beside(told: Told, specs: Sequence[FieldSpec]) -> dict[str, str]:
    """The texts of the fields that are kept in rows of their own, of those that were written: tags by sign, else as
    they stand now.
    """
    texts: dict[str, str] = {}
    signs: dict[str, str] = {}
    touched: dict[str, list[Row]] = defaultdict(list)
    for row in told.beside:
        touched[row.table].append(row)
    for row in touched["tagging"]:
        tag = Tag.get_by_id(row.held["tag_id"]).name
        signs[tag] = "+" if row.op == "create" else "-"
    written = {spec for spec in specs if _is_written(spec, touched)}
    if written:
        shown = detail(told.kind, told.id)
        texts = {spec.name: show_value(spec, shown) for spec in written}
    if signs:
        blank = any(" " in tag for tag in signs)
        texts["tags"] = _all_tags(told) if blank else " ".join(f"{sign}{tag}" for tag, sign in signs.items())
    return texts


def _all_tags(told: Told) -> str:
    return ", ".join(getattr(detail(told.kind, told.id), "tags", ()))


def _is_written(spec: FieldSpec, touched: Mapping[str, Sequence[Row]]) -> bool:
    """Whether the action wrote a row in which the field is kept."""
    if spec.custom is not None:
        return any(row.held["field_id"] == spec.custom.hex for row in touched.get("custom_value", ()))
    if spec.type is FieldType.POINTS:
        return any(row.held.get("kind", spec.point) == spec.point for row in touched.get("contact_point", ()))
    tables = {FieldType.PEOPLE: ("deal_contact",), FieldType.PRODUCTS: ("deal_line", "order_line")}
    return any(touched.get(table) for table in tables.get(spec.type, ()))
