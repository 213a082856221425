"""Adding, editing and deleting records of any kind from typed texts: the one way that all kinds share."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from crm_tui.db import journal
from crm_tui.db.models import OF_KIND
from crm_tui.domain.fields.types import FieldSpec, FieldType
from crm_tui.domain.records import Kind
from crm_tui.errors import NotFound
from crm_tui.queries.records.reading import detail
from crm_tui.services.editing.drafting import (
    Draft,
    Row,
    context_of,
    draft_of,
    require_own_external_id,
    require_unlike,
    with_defaults,
    write_sides,
)
from crm_tui.services.editing.fields import FormValues, show_value, spec_of
from crm_tui.services.editing.saved import Saved, SavedMany, as_left, called, name_of, saved, saved_many, tell, touch
from crm_tui.services.editing.three_way import meet
from crm_tui.services.guards import require_version, still_there, visible
from crm_tui.services.one_by_one import each


def _as_it_is(_draft: Draft) -> None:
    """Nothing follows from what was typed."""


def _no_more(_act: journal.Action, row: Row, _draft: Draft) -> Row:
    return row


def _nothing_left(_act: journal.Action, _row: Row) -> None:
    """Nothing else changes when such a record is deleted or comes back."""


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
    back: Callable[[journal.Action, Row], None] = _nothing_left
    """Writes what follows from bringing a deleted record back."""


Making = Mapping[str, Plan]
"""The fields of a record whose texts are the names of others that are added with it."""


def add(plan: Plan, by: UUID | None, typed: Mapping[str, str], making: Making | None = None) -> Saved:
    """Add a record from the texts of its fields, and those that it needs; raises BadInput with the field."""
    with journal.action(by, "") as act:
        refs, others = _make(act, by, typed, making or {})
        row = _create(act, plan, by, {**typed, **refs})
        tell(act, f"added {called(plan.kind, row)}{others}")
        done = saved(act, plan.kind, row)
    return as_left(act, done)


def add_to_each(
    plan: Plan, by: UUID | None, about: Kind, records: Sequence[UUID], typed: Mapping[str, str]
) -> SavedMany:
    """Add a record about each of several others, at least one, in one action: for all of them or none.

    Raises `NotFound` or `NotAll`, or BadInput with the field.
    """
    kind = plan.kind
    with journal.action(by, "") as act:
        targets = each(about, records, lambda target: target)
        rows = [_create(act, plan, by, {**typed, about.value: target.ref}) for target in targets]
        listed = f" on the list {rows[0].list_name}" if kind is Kind.TASK and rows[0].list_name else ""
        tell(act, f"added {kind} {name_of(kind, rows[0])} to {counted(about, targets)}{listed}")
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
        done = saved(act, kind, _written(act, plan, by, row, wanted))
    return as_left(act, done)


def merge(
    plan: Plan, by: UUID | None, began: FormValues, typed: Mapping[str, str], making: Making | None = None
) -> Saved:
    """Write what was changed in a form that began with `began`, merged with what others wrote meanwhile.

    Raises `Gone`, `Collided` where both made something else of a field, and as `edit` does; then nothing has changed.
    """
    kind = plan.kind
    with journal.action(by, "") as act:
        row = still_there(OF_KIND[kind], began.id)
        refs, others = _make(act, by, typed, making or {})
        met = meet(row, began, {**typed, **refs}, context_of(by, row))
        row = _written(act, plan, by, row, met.typed, met.read)
        act.summary += others
        done = saved(act, kind, row, met.kept)
    return as_left(act, done)


def delete(plan: Plan, by: UUID | None, record: UUID, seen_version: int | None) -> Saved:
    """Delete a record; what refers to it stays, and shows it as deleted. Undo brings it back.

    Raises `NotFound` or `Stale`.
    """
    with journal.action(by, "") as act:
        row = visible(OF_KIND[plan.kind], record)
        require_version(row, seen_version)
        hide(act, plan, row)
        tell(act, f"deleted {called(plan.kind, row)}")
        done = saved(act, plan.kind, row)
    return as_left(act, done)


def bring_back(plan: Plan, by: UUID | None, record: UUID) -> Saved:
    """Bring a deleted record back as it was; one that is there stays as it is.

    Raises `NotFound`, or BadInput where its key was given to another one since.
    """
    with journal.action(by, "") as act:
        row = OF_KIND[plan.kind].get_or_none(id=record)
        if row is None:
            raise NotFound(f"There is no such {plan.kind}; it was never saved.")
        if row.hidden_at is not None:
            draft = Draft(context_of(by, row), row, columns=dict(row.__data__))
            require_own_external_id(plan.kind, draft)
            require_unlike(plan.kind, draft)
            act.update(row, hidden_at=None)
            plan.back(act, row)
            tell(act, f"brought back {called(plan.kind, row)}")
        done = saved(act, plan.kind, row)
    return as_left(act, done)


def _make(act: journal.Action, by: UUID | None, typed: Mapping[str, str], making: Making) -> tuple[dict[str, str], str]:
    """Add the records that fields are to refer to; returns the texts of these fields, and words for the summary."""
    made = {name: (other.kind, _create(act, other, by, {"name": typed[name]})) for name, other in making.items()}
    refs = {name: row.ref for name, (_, row) in made.items()}
    return refs, "".join(f" and added {called(kind, row)}" for kind, row in made.values())


def _create(act: journal.Action, plan: Plan, by: UUID | None, typed: Mapping[str, str]) -> Row:
    """Write a new record with all that belongs to it; returns the row as it then stands."""
    kind = plan.kind
    wanted = {spec_of(kind, name, adding=True): text for name, text in typed.items()}
    return create_from(act, plan, draft_of(kind, by, None, with_defaults(kind, by, wanted)))


def create_from(act: journal.Action, plan: Plan, draft: Draft) -> Row:
    """Write a new record from a draft, within an action; returns the row as it then stands. Raises BadInput."""
    plan.prepare(draft)
    require_unlike(plan.kind, draft)
    row = act.create(OF_KIND[plan.kind], **draft.columns)
    write_sides(act, plan.kind, row, draft)
    return plan.finish(act, row, draft)


def hide(act: journal.Action, plan: Plan, row: Row) -> None:
    """Delete a record within an action, with what follows from it."""
    act.hide(row)
    plan.gone(act, row)


def counted(kind: Kind, rows: Sequence[Row]) -> str:
    """One record by its name, several by their number."""
    return called(kind, rows[0]) if len(rows) == 1 else f"{len(rows)} {kind.plural}"


def _written(
    act: journal.Action,
    plan: Plan,
    by: UUID | None,
    row: Row,
    wanted: Mapping[FieldSpec, str],
    read: Mapping[FieldSpec, Any] | None = None,
) -> Row:
    """Write what is wanted into one record and say so; returns the row as it then stands."""
    read = read or {}
    said, row = act.summary, change(act, plan, by, row, wanted, read)
    labels = ", ".join(spec.label.lower() for spec in (*wanted, *read) if spec.type is not FieldType.STAGE)
    if not act.wrote:
        act.summary = said or f"left {called(plan.kind, row)} as it was"
    elif labels:
        act.summary = said or f"changed {labels} of {called(plan.kind, row)}"
    return row


def change(
    act: journal.Action,
    plan: Plan,
    by: UUID | None,
    row: Row,
    wanted: Mapping[FieldSpec, str],
    read: Mapping[FieldSpec, Any] | None = None,
) -> Row:
    """Write what is wanted into a record, from texts and from values; returns the row as it then stands."""
    draft = draft_of(plan.kind, by, row, wanted, read)
    plan.prepare(draft)
    require_unlike(plan.kind, draft)
    changed = act.update(row, **draft.columns)
    if write_sides(act, plan.kind, row, draft) and not changed:
        touch(act, row)
    return plan.finish(act, row, draft)
