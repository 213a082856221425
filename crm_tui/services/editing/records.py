"""Adding, editing and deleting records of whatever kind; forms and the command line come in here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.services.editing import saving, together
from crm_tui.services.editing.fields import FormValues
from crm_tui.services.editing.plans import PLANS
from crm_tui.services.editing.saved import Saved, SavedMany

Making = Mapping[str, Kind]
"""The fields whose texts are the names of records of these kinds that are to be added too, in the same action."""


def add_record(by: UUID | None, kind: Kind, values: Mapping[str, str], making: Making | None = None) -> Saved:
    """Add a record from the texts of its fields, as `services.fields` lists them; raises BadInput."""
    return saving.add(PLANS[kind], by, values, _plans(making))


def add_to_each(by: UUID | None, kind: Kind, about: Kind, ids: Sequence[UUID], values: Mapping[str, str]) -> SavedMany:
    """Add a task or an activity to each of several records of the kind `about`, in one action: to all or none.

    `values` are the texts of its other fields. Raises `NotFound`, or BadInput with the field.
    """
    return saving.add_to_each(PLANS[kind], by, about, ids, values)


def edit_record(
    by: UUID | None, kind: Kind, record: UUID, seen_version: int | None, values: Mapping[str, str]
) -> Saved:
    """Change fields of a record; raises `NotFound`, `Stale`, or BadInput with the field."""
    return saving.edit(PLANS[kind], by, record, seen_version, values)


def save_record(by: UUID | None, began: FormValues, values: Mapping[str, str], making: Making | None = None) -> Saved:
    """Write what was changed in a form that began with `began`, merged with what others wrote meanwhile.

    Raises `Gone` where the record was deleted, `Collided` where both made something else of a field, or BadInput
    with the field; then nothing has changed.
    """
    return saving.merge(PLANS[began.kind], by, began, values, _plans(making))


def bring_back(by: UUID | None, kind: Kind, record: UUID) -> Saved:
    """Bring a deleted record back as it was; raises `NotFound`, or BadInput where its key is another one's by now."""
    return saving.bring_back(PLANS[kind], by, record)


def edit_records(
    by: UUID | None,
    kind: Kind,
    records: Sequence[UUID],
    values: Mapping[str, str],
    *,
    seen: Mapping[UUID, int | None] | None = None,
    shifts: Mapping[str, str] | None = None,
) -> SavedMany:
    """Set the same fields on several records in one action: all of them or none.

    `shifts` moves each one's own date: `{"close": "+2w"}`. Where a version was `seen`, what somebody else changed of
    these fields since is not overwritten. Raises `NotAll` with those that cannot be changed, and why, or BadInput with
    the field; of a single record what `edit_record` raises.
    """
    return together.edit(PLANS[kind], by, records, together.Wanted(values, shifts or {}), seen)


def delete_record(by: UUID | None, kind: Kind, record: UUID, seen_version: int | None = None) -> Saved:
    """Delete a record; what refers to it stays, and shows it as deleted. Undo brings it back.

    Raises `NotFound`, `Stale`, or BadInput for oneself.
    """
    _require_another(by, kind, [record])
    return saving.delete(PLANS[kind], by, record, seen_version)


def delete_records(
    by: UUID | None, kind: Kind, records: Sequence[UUID], *, seen: Mapping[UUID, int | None] | None = None
) -> SavedMany:
    """Delete several records in one action: all of them or none; what changed since it was `seen` is not deleted.

    Raises `NotAll` with those that cannot be deleted, and why; of a single record what `delete_record` raises.
    """
    _require_another(by, kind, records)
    return together.delete(PLANS[kind], by, records, seen)


def _plans(making: Making | None) -> dict[str, saving.Plan]:
    return {name: PLANS[kind] for name, kind in (making or {}).items()}


def _require_another(by: UUID | None, kind: Kind, records: Sequence[UUID]) -> None:
    if kind is Kind.USER and by in records:
        raise BadInput("You cannot delete yourself; let somebody else do it.")
