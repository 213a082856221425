"""Editing and deleting several records as one action: all of them, or none, and then it is told of each why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from crm_tui.db import journal
from crm_tui.domain.dates.words import parse_date
from crm_tui.domain.fields.types import FieldSpec, FieldType
from crm_tui.errors import BadInput
from crm_tui.services.editing.drafting import Row
from crm_tui.services.editing.fields import spec_of
from crm_tui.services.editing.saved import SavedMany, saved_many, tell
from crm_tui.services.editing.saving import Plan, change, counted, hide
from crm_tui.services.one_by_one import each


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to become of several records."""

    values: Mapping[str, str]
    """Texts of fields, the same for all of them."""
    shifts: Mapping[str, str] = field(default_factory=dict)
    """Of fields with dates, by how much each one's own is shifted: `+2w`, `-3d`."""


def edit(
    plan: Plan, by: UUID | None, records: Sequence[UUID], wanted: Wanted, seen: Mapping[UUID, int | None] | None
) -> SavedMany:
    """Set fields of several records, and shift dates of them; raises as `each` does."""
    kind = plan.kind
    with journal.action(by, "") as act:
        said = act.summary
        texts = {spec_of(kind, name): text for name, text in wanted.values.items()}
        shifts = {_date_of(plan, name): by_how_much for name, by_how_much in wanted.shifts.items()}

        def change_one(row: Row) -> Row:
            shifted = {spec: _shifted(spec, row, by_how_much) for spec, by_how_much in shifts.items()}
            return change(act, plan, by, row, {**texts, **shifted})

        rows = each(
            kind, records, change_one, seen, [column for spec in (*texts, *shifts) for column in _columns(spec)]
        )
        labels = ", ".join(spec.label.lower() for spec in (*texts, *shifts))
        by_how_much = f" by {', '.join(shifts.values())}" if shifts and not texts else ""
        act.summary = (
            said or f"{'shifted' if by_how_much else 'changed'} {labels} of {counted(kind, rows)}{by_how_much}"
        )
        return saved_many(act, kind, tuple(row.id for row in rows))


def delete(plan: Plan, by: UUID | None, records: Sequence[UUID], seen: Mapping[UUID, int | None] | None) -> SavedMany:
    """Delete several records; raises as `each` does."""
    with journal.action(by, "") as act:

        def hide_one(row: Row) -> Row:
            hide(act, plan, row)
            return row

        rows = each(plan.kind, records, hide_one, seen)
        tell(act, f"deleted {counted(plan.kind, rows)}")
        return saved_many(act, plan.kind, tuple(row.id for row in rows))


def _date_of(plan: Plan, name: str) -> FieldSpec:
    spec = spec_of(plan.kind, name)
    if spec.type is not FieldType.DATE or not spec.column:
        raise BadInput(f"{spec.label} is no date of the {plan.kind}, so it cannot be shifted.", spec.name)
    return spec


def _shifted(spec: FieldSpec, row: Row, by_how_much: str) -> str:
    """The record's own date so much later, or earlier, as it could have been typed."""
    own = getattr(row, spec.column)
    if own is None:
        raise BadInput(f"It has no date in {spec.label} that could be shifted.", spec.name)
    if by_how_much.strip()[:1] not in {"+", "-"}:
        raise BadInput(f"Shift {spec.label} by an amount of time such as +2w or -3d.", spec.name)
    return parse_date(by_how_much, own).isoformat()


def _columns(spec: FieldSpec) -> tuple[str, ...]:
    return (spec.column, f"{spec.column}_id") if spec.column else ()
