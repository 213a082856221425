"""Several contacts, companies or deals that are one and the same: made one, with all that belongs to each.

One is kept; field by field it gets the value of one of them, and the ways to reach them, tags, activities, tasks, deals
and people of all. The others are hidden with `merged_into`. Undo makes them what they were, exactly.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from crm_tui.db import journal
from crm_tui.db.models import (
    OF_KIND,
    Activity,
    Contact,
    CustomValue,
    Deal,
    DealContact,
    DealLine,
    Table,
    Task,
)
from crm_tui.domain.fields.types import FieldSpec, FieldType
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.queries.shape import roles
from crm_tui.services.editing.companies import belongs_to_itself
from crm_tui.services.editing.fields import FormValues, form_fields, form_values, spec_of
from crm_tui.services.editing.saved import Saved, called, saved, tell, touch
from crm_tui.services.guards import require_version, visible
from crm_tui.services.merging.belongings import belongings

MERGED = (Kind.CONTACT, Kind.COMPANY, Kind.DEAL)
"""The kinds of records that can be merged."""

MOST_MERGED = 6
"""Records that are merged at once: as many as can be looked at side by side."""

_TOGETHER = frozenset({FieldType.TAGS, FieldType.POINTS, FieldType.PEOPLE, FieldType.PRODUCTS})
"""What is kept of all of them; nothing is to choose there."""

_ALONG: Mapping[str, tuple[str, ...]] = {
    "name": ("name_key", "sort_key", "given_name", "family_name"),
    "title": ("title_key",),
    "amount": ("currency",),
    "revenue": ("currency",),
    "budget": ("currency",),
}
"""The columns that go along with a field's own."""


_ROWS_ABOUT: Mapping[Kind, Sequence[type[Table]]] = {
    Kind.CONTACT: (Activity, Task, DealContact),
    Kind.COMPANY: (Activity, Task, Contact, Deal),
    Kind.DEAL: (Activity, Task, DealContact, DealLine),
}
"""The tables whose rows are about a record of a kind."""


@dataclass(frozen=True, slots=True)
class Merging:
    """Records side by side, and what is proposed to be kept of each."""

    kind: Kind
    records: tuple[FormValues, ...]
    keep: UUID
    """The fullest, of equally full ones the newest."""
    specs: tuple[FieldSpec, ...]
    """The fields of which one value is kept, where at least one of them has any."""
    together: tuple[FieldSpec, ...]
    """Those of which everything is kept."""

    def proposed(self, keep: UUID) -> dict[str, UUID]:
        """By field, whose value is kept: that of the record itself, where it has none that of the fullest other."""
        order = sorted(self.records, key=lambda one: (one.id != keep, -_fullness(one), one.ref))
        return {spec.name: next((one.id for one in order if one.values[spec.name]), keep) for spec in self.specs}


def side_by_side(me: UUID, kind: Kind, ids: Sequence[UUID]) -> Merging:
    """The records as they are, to choose from; raises BadInput, `NotFound` or `NotAllowed`."""
    roles.require_writing(me, kind)
    _require_mergeable(kind, ids)
    records = tuple(form_values(kind, record) for record in ids)
    fields = form_fields(kind)
    single = tuple(
        spec
        for spec in fields
        if spec.type not in _TOGETHER
        and spec.type is not FieldType.STAGE
        and any(one.values[spec.name] for one in records)
    )
    keep = min(records, key=lambda one: (-_history(kind, one.id), -_fullness(one), one.id))  # ids rise with time
    together = tuple(
        spec for spec in fields if spec.type in _TOGETHER and any(one.values[spec.name] for one in records)
    )
    return Merging(kind, records, keep.id, single, together)


def merge(
    by: UUID | None,
    kind: Kind,
    keep: UUID,
    others: Sequence[UUID],
    whose: Mapping[str, UUID] | None = None,
    seen: Mapping[UUID, int | None] | None = None,
) -> Saved:
    """Merge `others` into `keep`, in one action; `whose` says by field which record's value is kept.

    A field that is not named keeps the value of `keep`, or where it has none, one of theirs. Raises `NotFound`,
    BadInput, or `Stale` where one of them was changed since it was `seen`; then nothing has changed.
    """
    others = [record for record in dict.fromkeys(others) if record != keep]
    _require_mergeable(kind, [keep, *others])
    _require_among({keep, *others}, whose or {})
    with journal.action(by, "") as act:
        rows = {record: visible(OF_KIND[kind], record) for record in (keep, *others)}
        for record, row in rows.items():
            require_version(row, (seen or {}).get(record))
        kept, gone = rows[keep], [rows[record] for record in others]
        chosen = {spec_of(kind, name): rows[record] for name, record in (whose or {}).items()}
        columns = _columns(kind, kept, gone, chosen)
        names = ", ".join(f"{row.ref} {_name(kind, row)}" for row in gone)
        for row in gone:
            act.update(row, hidden_at=act.at, merged_into=keep)
        if not act.update(kept, **columns):
            touch(act, kept)
        _keep_customs(act, kind, kept, gone, chosen)
        for row in gone:
            for moving, change in belongings(kind, kept, row):
                act.update(moving, **change)
        if kind is Kind.COMPANY and belongs_to_itself(keep):
            act.update(kept, parent=None)
        tell(act, f"merged {names} into {called(kind, kept)}")
        return saved(act, kind, kept)


def _require_mergeable(kind: Kind, ids: Sequence[UUID]) -> None:
    if kind not in MERGED:
        raise BadInput(f"{kind.plural.capitalize()} cannot be merged; contacts, companies and deals can.")
    if len(set(ids)) < 2:
        raise BadInput(f"It takes two {kind.plural} to merge; mark or name another one.")
    if len(set(ids)) > MOST_MERGED:
        raise BadInput(f"At most {MOST_MERGED} {kind.plural} are merged at once; these are {len(set(ids))}.")


def _require_among(merged: set[UUID], whose: Mapping[str, UUID]) -> None:
    if strange := next((name for name, record in whose.items() if record not in merged), None):
        raise BadInput(f"The {strange} can only be kept of a record that is merged; choose one of those.", strange)


def _fullness(record: FormValues) -> int:
    return sum(bool(value) for value in record.values.values())


def _history(kind: Kind, record: UUID) -> int:
    """How many rows are about a record: what was done with it, is to be done, or belongs to it."""
    return sum(model.select().where(getattr(model, kind) == record).count() for model in _ROWS_ABOUT[kind])


def _name(kind: Kind, row: Any) -> str:
    return str(row.title if kind is Kind.DEAL else row.name)


# The columns of the record that is kept


def _columns(kind: Kind, kept: Any, gone: Sequence[Any], chosen: Mapping[FieldSpec, Any]) -> dict[str, Any]:
    """The values that the columns of the kept record get."""
    columns: dict[str, Any] = {}
    for spec in form_fields(kind):
        if not spec.column:
            continue
        fuller = kept if _has(kept, spec) else next((row for row in gone if _has(row, spec)), kept)
        source = chosen.get(spec, fuller)
        if spec.name == "amount" and not _fits(kept, source):
            if spec in chosen:
                raise BadInput(
                    f"The products of {kept.ref} have prices in {kept.currency}; keep its amount too.", spec.name
                )
            continue
        if source is not kept:
            along = [name for name in _ALONG.get(spec.column, ()) if hasattr(kept, name)]
            columns.update({name: source.__data__[name] for name in (spec.column, *along)})
    if kind is Kind.COMPANY and columns.get("parent", kept.parent_id) in {kept.id, *(row.id for row in gone)}:
        columns["parent"] = None
    if kind is Kind.CONTACT:  # who wants no mailings under one name wants none
        stopped = [row.unsubscribed_at for row in (kept, *gone) if row.unsubscribed_at is not None]
        columns["unsubscribed_at"] = min(stopped, default=None)
    moments = [row.last_touch_at for row in (kept, *gone) if row.last_touch_at is not None]
    return {**columns, "last_touch_at": max(moments, default=None)}


def _fits(kept: Any, source: Any) -> bool:
    """Whether an amount goes with the prices of the products that a deal has."""
    if source.currency == kept.currency:
        return True
    priced = DealLine.select().where(DealLine.deal == kept.id, DealLine.unit_price.is_null(is_null=False))
    return not priced.exists()


def _has(row: Any, spec: FieldSpec) -> bool:
    return row.__data__[spec.column] not in (None, "")


def _keep_customs(
    act: journal.Action, kind: Kind, kept: Any, gone: Sequence[Any], chosen: Mapping[FieldSpec, Any]
) -> None:
    """Give it the values of the workspace's own fields that it is to have."""
    own = {value.field_id: value for value in CustomValue.select().where(CustomValue.record == kept.id)}
    for spec in form_fields(kind):
        if spec.custom is None:
            continue
        theirs = {
            value.record: value
            for value in CustomValue.select().where(
                CustomValue.field == spec.custom, CustomValue.record.in_([row.id for row in gone])
            )
        }
        mine, source = own.get(spec.custom), chosen.get(spec)
        if source is None:
            source = kept if mine else next((row for row in gone if row.id in theirs), kept)
        if source is kept:
            continue
        if mine is not None:
            act.delete(mine)
        if source.id in theirs:
            act.update(theirs[source.id], record=kept.id)
