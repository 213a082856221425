"""Ways to reach contacts and companies: kept normalised, in order, the first of each kind being the main one."""

from __future__ import annotations

from collections.abc import Sequence

from crm_tui.db.journal import Action
from crm_tui.db.models import Contact, ContactPoint, Numbered
from crm_tui.services.editing.field_values import LabelledPoint


def set_points(act: Action, row: Numbered, kind: str, wanted: Sequence[LabelledPoint]) -> bool:
    """Make these the contact points of a kind; returns whether anything differed."""
    owner = "contact" if isinstance(row, Contact) else "company"
    present = ContactPoint.select().where(getattr(ContactPoint, owner) == row.id, ContactPoint.kind == kind)
    kept = {(point.key, point.value, point.label): point for point in present}
    changed = False
    for position, one in enumerate(wanted):
        same = kept.pop((one.point.key, one.point.value, one.label), None)
        if same is not None:
            changed |= act.update(same, position=position)
            continue
        values = {"kind": kind, "value": one.point.value, "key": one.point.key, "label": one.label}
        act.create(ContactPoint, **{owner: row.id}, **values, position=position)
        changed = True
    for point in kept.values():
        act.delete(point)
        changed = True
    return changed
