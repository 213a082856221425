"""Which records a rule waited for, among the rows that an action wrote."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from crm_tui import text
from crm_tui.db.changes import Written
from crm_tui.db.models import (
    OF_KIND,
    ContactPoint,
    CustomField,
    CustomValue,
    DealCheck,
    DealContact,
    DealLine,
    OrderLine,
    Pipeline,
    Stage,
    Tag,
    Tagging,
    rows,
)
from crm_tui.db.stored import row_values
from crm_tui.domain.fields.types import FieldSpec, FieldType
from crm_tui.domain.money import Money
from crm_tui.domain.records import Kind
from crm_tui.domain.rules.reading import STAGED
from crm_tui.domain.rules.rule import Event, Rule, When
from crm_tui.filters.compile import compile_filter
from crm_tui.filters.context import FilterContext
from crm_tui.services.editing.field_texts import context_for, read_text
from crm_tui.services.editing.fields import spec_of

_BESIDE: Mapping[str, tuple[Any, tuple[tuple[str, Kind | None], ...]]] = {
    "tagging": (Tagging, (("record", None),)),
    "custom_value": (CustomValue, (("record", None),)),
    "contact_point": (ContactPoint, (("contact_id", Kind.CONTACT), ("company_id", Kind.COMPANY))),
    "deal_contact": (DealContact, (("deal_id", Kind.DEAL),)),
    "deal_line": (DealLine, (("deal_id", Kind.DEAL),)),
    "deal_check": (DealCheck, (("deal_id", Kind.DEAL),)),
    "order_line": (OrderLine, (("order_id", Kind.ORDER),)),
}
"""The tables of what belongs to records, with the columns that say to which; None where the row says the kind."""

_SILENT = frozenset({"version", "last_touch_at", "position", "hidden_at"})
"""Columns that move along, and are no change that somebody made of a record."""

_IN_TABLES: Mapping[FieldType, str] = {
    FieldType.POINTS: "contact_point",
    FieldType.PEOPLE: "deal_contact",
    FieldType.PRODUCTS: "deal_line",
    FieldType.TAGS: "tagging",
}

_OUTCOMES = {Event.WON: "won", Event.LOST: "lost", Event.REOPENED: "open"}


@dataclass(slots=True)
class Touched:
    """All that was written of one record."""

    kind: Kind
    id: UUID
    is_new: bool = False
    columns: dict[str, tuple[Any, Any]] = field(default_factory=dict)
    beside: list[Written] = field(default_factory=list)
    """Rows that belong to it."""

    def turned(self, column: str) -> tuple[Any, Any] | None:
        """A column before and after, where it became another."""
        pair = self.columns.get(column)
        return pair if pair is not None and pair[0] != pair[1] else None


def touched_by(written: Sequence[Written]) -> list[Touched]:
    """What was written, by record, in the order in which they were first written."""
    found: dict[UUID, Touched] = {}
    for one in written:
        if one.table in set(Kind):
            own = found.setdefault(one.record, Touched(Kind(one.table), one.record))
            own.is_new |= one.op == "create"
            for column, (before, after) in one.fields.items():
                own.columns[column] = (own.columns[column][0] if column in own.columns else before, after)
        elif one.table in _BESIDE and (owner := _owner(one)):
            kind, record = owner
            found.setdefault(record, Touched(kind, record)).beside.append(one)
    return list(found.values())


def _owner(one: Written) -> tuple[Kind, UUID] | None:
    """The record that a row belongs to; None where that cannot be told any more."""
    model, columns = _BESIDE[one.table]
    held = {column: before if one.op == "delete" else after for column, (before, after) in one.fields.items()}
    if one.op == "update":
        row = model.get_or_none(model.id == one.record)
        held = {} if row is None else row_values(row)
    for column, kind in columns:
        if held.get(column):
            of = kind or _kind_of(one.table, held)
            return None if of is None else (of, UUID(held[column]))
    return None


def _kind_of(table: str, held: Mapping[str, Any]) -> Kind | None:
    if table == "tagging":
        return Kind(held["kind"])
    field = CustomField.get_or_none(CustomField.id == UUID(held["field_id"]))
    return None if field is None else Kind(field.kind)


def waited_for(rule: Rule, touched: Touched, by: UUID | None) -> bool:
    """Whether this is what a rule waited for, but for its filter; raises BadInput where it means nothing here."""
    when = rule.when
    if touched.kind is not when.kind or touched.columns.get("hidden_at", (None, None))[1] is not None:
        return False
    match when.event:
        case Event.ADDED:
            return touched.is_new
        case Event.TAGGED:
            return text.fold(when.what) in set(_tags_given(touched))
        case Event.ENTERS | Event.LEAVES:
            return _goes(when, touched)
        case Event.CHANGES:
            return not touched.is_new and _changes(when, touched, by)
        case _:
            return _ends(when, touched)


def _tags_given(touched: Touched) -> Iterator[str]:
    for row in touched.beside:
        if row.table == "tagging" and row.op == "create":
            yield text.fold(Tag.get_by_id(UUID(row.fields["tag_id"][1])).name)


def _goes(when: When, touched: Touched) -> bool:
    """Whether it came into the stage or phase that is named, or out of it."""
    turned = touched.turned("stage_id" if when.kind in STAGED else "phase")
    if turned is None:
        return False
    there = turned[1] if when.event is Event.ENTERS else turned[0]
    if when.kind not in STAGED:
        return bool(there) and text.fold(there) == text.fold(when.what)
    return there is not None and there in stages_called(when.kind, when.what)


def stages_called(kind: Kind, name: str) -> set[str]:
    """The stages with this name, of all pipelines of a kind of card, as they stand in a table."""
    named = Stage.select(Stage.id).join(Pipeline).where(
        Stage.name_key == text.fold(name), Pipeline.card_kind == kind, Stage.hidden_at.is_null()
    )  # fmt: skip
    return {stage.hex for (stage,) in rows(named)}


def _ends(when: When, touched: Touched) -> bool:
    if when.kind is Kind.TASK:
        turned = touched.turned("done_at")
        return turned is not None and (turned[1] is not None) is (when.event is Event.DONE)
    turned = touched.turned("outcome")
    return turned is not None and turned[1] == _OUTCOMES[when.event] and (turned[0] or "open") != turned[1]


def _changes(when: When, touched: Touched, by: UUID | None) -> bool:
    if not when.what:
        return bool(touched.columns.keys() - _SILENT or touched.beside)
    spec = spec_of(when.kind, when.what, adding=True)
    if beside := _IN_TABLES.get(spec.type):
        tables = {beside, "order_line"} if spec.type is FieldType.PRODUCTS else {beside}
        return any(row.table in tables and _is_point(spec, row) for row in touched.beside)
    if spec.custom is not None:
        return any(row.table == "custom_value" and _is_field(spec.custom, row) for row in touched.beside)
    turned = touched.turned(column_of(when.kind, spec))
    if turned is None:
        return False
    wanted = ((when.before, turned[0]), (when.after, turned[1]))
    return all(typed is None or holds(when.kind, spec, typed, stored, by) for typed, stored in wanted)


def _is_point(spec: FieldSpec, row: Written) -> bool:
    """Whether a row is of the kind of contact point that a field holds, or of no kind."""
    if not spec.point or row.op == "update":
        return True
    before, after = row.fields.get("kind", (None, spec.point))
    return spec.point in {before, after}


def _is_field(custom: UUID, row: Written) -> bool:
    if row.op == "update":
        found = CustomValue.get_or_none(CustomValue.id == row.record)
        return found is not None and found.field_id == custom
    return custom.hex in row.fields["field_id"]


def column_of(kind: Kind, spec: FieldSpec) -> str:
    """The column of the table in which a field is kept."""
    name = {FieldType.STAGE: "stage", FieldType.PIPELINE: "pipeline"}.get(spec.type, spec.column or spec.shown)
    return str(getattr(OF_KIND[kind], name).column_name)


def holds(kind: Kind, spec: FieldSpec, typed: str, stored: Any, by: UUID | None) -> bool:
    """Whether what stands in a field's column is what was typed; raises BadInput where that means nothing here."""
    if spec.type is FieldType.STAGE:
        return stored in stages_called(kind, typed)
    if not typed:
        return stored in (None, "")
    value = read_text(spec, typed, context_for(by))
    if spec.type is FieldType.YES_NO:
        return bool(stored) is value
    if isinstance(value, Money):
        return bool(stored == value.minor)
    column = getattr(OF_KIND[kind], spec.column)
    kept = column.db_value(value)
    return bool(stored == kept)


def passes(rule: Rule, record: UUID, by: UUID | None) -> bool:
    """Whether a record that is there passes a rule's filter; raises `FilterError`."""
    model = OF_KIND[rule.when.kind]
    conditions = [model.id == record, model.hidden_at.is_null()]
    if rule.filter:
        conditions.append(compile_filter(rule.filter, rule.when.kind, FilterContext.at_present(by)))
    return bool(model.select(model.id).where(*conditions).exists())
