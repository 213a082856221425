"""Adding, editing and deleting records of any kind from typed texts: the one way that all kinds share."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from crm_tui import text as texts
from crm_tui.db import journal
from crm_tui.db.models import OF_KIND, Deal
from crm_tui.domain.money import Money
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.queries.links import NAME_OF
from crm_tui.queries.records import detail
from crm_tui.services.contact_points import set_points
from crm_tui.services.custom_fields import set_value
from crm_tui.services.deal_parts import set_lines, set_people
from crm_tui.services.field_specs import FieldSpec, FieldType
from crm_tui.services.field_texts import ReadContext, context_for, read_text
from crm_tui.services.fields import form_fields, show_value, spec_of
from crm_tui.services.guards import require_version, visible
from crm_tui.services.saved import Saved, SavedMany, called, name_of, saved, saved_many, tell, touch
from crm_tui.services.tags import set_tags

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


def _as_it_is(_draft: Draft) -> None:
    """Nothing follows from what was typed."""


def _no_more(_act: journal.Action, row: Row, _draft: Draft) -> Row:
    return row


def _nothing_left(_act: journal.Action, _row: Row) -> None:
    """Nothing else changes when such a record is deleted."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is special about a kind of record."""

    kind: Kind
    prepare: Callable[[Draft], None] = _as_it_is
    """Sets the columns that follow from what was typed; may raise BadInput."""
    finish: Callable[[journal.Action, Row, Draft], Row] = _no_more
    """Writes what goes beyond the record, after it was written; returns the row as it then stands."""
    gone: Callable[[journal.Action, Row], None] = _nothing_left
    """Writes what follows from deleting a record."""


def add(plan: Plan, by: UUID | None, typed: Mapping[str, str]) -> Saved:
    """Add a record from the texts of its fields; raises BadInput with the field."""
    with journal.action(by, "") as act:
        row = _create(act, plan, by, typed)
        tell(act, f"added {called(plan.kind, row)}")
        return saved(act, plan.kind, row)


def add_to_each(
    plan: Plan, by: UUID | None, about: Kind, records: Sequence[UUID], typed: Mapping[str, str]
) -> SavedMany:
    """Add a record about each of several others, at least one, in one action: for all of them or none.

    Raises `NotFound`, or BadInput with the field.
    """
    kind = plan.kind
    with journal.action(by, "") as act:
        targets = [visible(OF_KIND[about], record) for record in records]
        rows = [_create(act, plan, by, {**typed, about.value: target.ref}) for target in targets]
        tell(act, f"added {kind} {name_of(kind, rows[0])} to {_counted(about, targets)}")
        return saved_many(act, kind, tuple(row.id for row in rows))


def edit(plan: Plan, by: UUID | None, record: UUID, seen_version: int | None, typed: Mapping[str, str]) -> Saved:
    """Change the fields whose texts differ from what the record shows now.

    Raises `NotFound`, `Stale`, BadInput with the field, and for a deal's stage what `transitions.move` raises.
    """
    kind = plan.kind
    with journal.action(by, "") as act:
        row = visible(OF_KIND[kind], record)
        require_version(row, seen_version)
        shown = detail(kind, record)
        wanted = {
            spec: text for name, text in typed.items() if text.strip() != show_value(spec := spec_of(kind, name), shown)
        }
        said, row = act.summary, _change(act, plan, by, row, wanted)
        labels = ", ".join(spec.label.lower() for spec in wanted if spec.type is not FieldType.STAGE)
        if not act.changed:
            act.summary = said or f"left {called(kind, row)} as it was"
        elif labels:
            act.summary = said or f"changed {labels} of {called(kind, row)}"
        return saved(act, kind, row)


def edit_many(plan: Plan, by: UUID | None, records: Sequence[UUID], typed: Mapping[str, str]) -> SavedMany:
    """Set the same fields on several records in one action: all of them or none; raises as `edit` does."""
    kind = plan.kind
    with journal.action(by, "") as act:
        said = act.summary
        wanted = {spec_of(kind, name): text for name, text in typed.items()}
        rows = [_change(act, plan, by, visible(OF_KIND[kind], record), wanted) for record in records]
        labels = ", ".join(spec.label.lower() for spec in wanted)
        act.summary = said or f"changed {labels} of {_counted(kind, rows)}"
        return saved_many(act, kind, tuple(row.id for row in rows))


def delete(plan: Plan, by: UUID | None, record: UUID, seen_version: int | None) -> Saved:
    """Delete a record; what refers to it stays, and shows it as deleted. Undo brings it back.

    Raises `NotFound` or `Stale`.
    """
    with journal.action(by, "") as act:
        row = visible(OF_KIND[plan.kind], record)
        require_version(row, seen_version)
        _hide(act, plan, row)
        tell(act, f"deleted {called(plan.kind, row)}")
        return saved(act, plan.kind, row)


def delete_many(plan: Plan, by: UUID | None, records: Sequence[UUID]) -> SavedMany:
    """Delete several records in one action: all of them, or none when one is not there (`NotFound`)."""
    with journal.action(by, "") as act:
        rows = [visible(OF_KIND[plan.kind], record) for record in records]
        for row in rows:
            _hide(act, plan, row)
        tell(act, f"deleted {_counted(plan.kind, rows)}")
        return saved_many(act, plan.kind, tuple(row.id for row in rows))


def _create(act: journal.Action, plan: Plan, by: UUID | None, typed: Mapping[str, str]) -> Row:
    """Write a new record with all that belongs to it; returns the row as it then stands."""
    kind = plan.kind
    wanted = {spec_of(kind, name, adding=True): text for name, text in typed.items()}
    draft = _draft(kind, by, None, _with_defaults(kind, by, wanted))
    plan.prepare(draft)
    row = act.create(OF_KIND[kind], **draft.columns)
    _write_sides(act, kind, row, draft)
    return plan.finish(act, row, draft)


def _hide(act: journal.Action, plan: Plan, row: Row) -> None:
    act.hide(row)
    plan.gone(act, row)


def _counted(kind: Kind, rows: Sequence[Row]) -> str:
    return called(kind, rows[0]) if len(rows) == 1 else f"{len(rows)} {kind.plural}"


def _change(act: journal.Action, plan: Plan, by: UUID | None, row: Row, wanted: Mapping[FieldSpec, str]) -> Row:
    """Write what is wanted into a record; returns the row as it then stands."""
    draft = _draft(plan.kind, by, row, wanted)
    plan.prepare(draft)
    changed = act.update(row, **draft.columns)
    if _write_sides(act, plan.kind, row, draft) and not changed:
        touch(act, row)
    return plan.finish(act, row, draft)


def _with_defaults(kind: Kind, by: UUID | None, wanted: Mapping[FieldSpec, str]) -> dict[FieldSpec, str]:
    """The texts, those of untouched fields that have a default, and a complaint about what is missing."""
    complete: dict[FieldSpec, str] = {}
    for spec in form_fields(kind, adding=True):
        text = wanted.get(spec, "" if spec.default == "me" and by is None else spec.default)
        if spec in wanted or text:
            complete[spec] = text
        elif spec.required:
            raise BadInput(f"{spec.label} is needed.", spec.name)
    return complete


def _draft(kind: Kind, by: UUID | None, row: Row | None, wanted: Mapping[FieldSpec, str]) -> Draft:
    """What was typed, read and sorted into columns; the pipeline is read before the stages in it."""
    draft = Draft(_context(by, row), row, was={} if row is None else dict(row.__data__))
    for spec, text in wanted.items():
        value = read_text(spec, text, draft.context)
        if spec.type is FieldType.PIPELINE:
            draft.context = replace(draft.context, pipeline=value)
        elif spec.type is FieldType.MONEY and spec.custom is None and value is not None:
            draft.context = replace(draft.context, currency=value.currency)
        draft.values[spec.name] = value
        draft.specs[spec.name] = spec
        if spec.column:
            draft.columns.update(_columns(kind, spec, value))
    _require_own_external_id(kind, draft)
    return draft


def _context(by: UUID | None, row: Row | None) -> ReadContext:
    """What is meant by somebody who edits this record: its currency, its pipeline."""
    usual = context_for(by)
    return replace(
        usual,
        currency=getattr(row, "currency", None) or usual.currency,
        pipeline=row.pipeline_id if isinstance(row, Deal) else None,
    )


def _columns(kind: Kind, spec: FieldSpec, value: Any) -> dict[str, Any]:
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


def _require_own_external_id(kind: Kind, draft: Draft) -> None:
    """No two records of a kind are known to other systems by one key."""
    key = draft.columns.get("external_id")
    if key is None:
        return
    model = OF_KIND[kind]
    other = model.get_or_none(model.external_id == key, model.hidden_at.is_null())
    if other is not None and (draft.row is None or other.id != draft.row.id):
        raise BadInput(f"{key} is the external id of {called(kind, other)} already.", "external")


def _write_sides(act: journal.Action, kind: Kind, row: Row, draft: Draft) -> bool:
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
