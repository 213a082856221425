"""Moving contacts and companies through the phases of the relationship by hand, with a reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from crm_tui import text as texts
from crm_tui.db import journal
from crm_tui.db.models import OF_KIND
from crm_tui.db.phases import Why
from crm_tui.domain.records import Kind, Phase
from crm_tui.domain.relationship.lifecycle import PHASED
from crm_tui.errors import BadInput
from crm_tui.services.editing.saved import Saved, SavedMany, called, saved, saved_many, tell
from crm_tui.services.guards import require_version, visible
from crm_tui.services.one_by_one import each


def move_phase(
    kind: Kind, record: UUID, to: Phase, by: UUID | None, seen_version: int | None, reason: str = ""
) -> Saved:
    """Move a contact or a company into a phase, whichever it is, and say why.

    Raises `NotFound`, `Stale`, or BadInput without a reason or where it is there already.
    """
    words = _reason(reason)
    with journal.action(by, "") as act:
        row = visible(OF_KIND[_phased(kind)], record)
        require_version(row, seen_version)
        _move(act, row, to, words)
        tell(act, f"moved {called(kind, row)} to {to}")
        return saved(act, kind, row)


def move_phases(
    kind: Kind, records: Mapping[UUID, int | None], to: Phase, by: UUID | None, reason: str = ""
) -> SavedMany:
    """Move several contacts or companies into a phase in one action: all of them or none.

    `records` are the versions in which they were seen. Raises as `move_phase` does, or `NotAll`.
    """
    words = _reason(reason)
    with journal.action(by, "") as act:
        ids: Sequence[UUID] = each(
            _phased(kind), list(records), lambda row: _move(act, row, to, words), records, ("phase",)
        )
        first = OF_KIND[kind].get_by_id(ids[0])
        tell(act, f"moved {called(kind, first) if len(ids) == 1 else f'{len(ids)} {kind.plural}'} to {to}")
        return saved_many(act, kind, tuple(ids))


def _move(act: journal.Action, row: Any, to: Phase, reason: str) -> UUID:
    if row.phase == to:
        raise BadInput(f"{row.ref} {row.name} is in {to} already.", "phase")
    with act.because(Why(reason=reason)):
        act.update(row, phase=to)
    return UUID(str(row.id))


def _phased(kind: Kind) -> Kind:
    if kind not in PHASED:
        raise BadInput(f"{kind.one.capitalize()} has no phase; contacts and companies have.", "phase")
    return kind


def _reason(reason: str) -> str:
    words = texts.clean(reason, field="reason")
    if not words:
        raise BadInput("Moving somebody to another phase by hand needs a reason; say why.", "reason")
    return words
