"""The dated history of phases: kept with every change of a contact's or company's phase, whatever changes it.

Where somebody began is no change: they were created in the phase that their first change left.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from crm_tui.db.models import Company, Contact, Table
from crm_tui.domain.records import Kind

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from crm_tui.db.journal import Action

_KINDS: Mapping[type[Table], Kind] = {Contact: Kind.CONTACT, Company: Kind.COMPANY}


class Why(NamedTuple):
    """Why a phase changes."""

    rule: str = ""
    """The rule that changes it; empty for a person."""
    reason: str = ""
    at: datetime | None = None
    """When it changed; None for when the action was done."""


BY_HAND = Why()


def has_phase(model: type[Table]) -> bool:
    """Whether the rows of a table have a phase with its history."""
    return model in _KINDS


def begin(row: Table) -> None:
    """Have a new row be in its phase since it was created."""
    if isinstance(row, Contact | Company) and row.phase_since is None:
        row.phase_since = row.created_at


def dated(row: Table, changes: Mapping[str, Any], at: datetime) -> dict[str, Any]:
    """What is to be set, with since when they are in a phase that they come into."""
    if has_phase(type(row)) and changes.get("phase", row.phase) != row.phase:
        return {"phase_since": at, **changes}
    return dict(changes)


def told(record: UUID, phases: tuple[str, str], at: datetime, by: UUID | None, why: Why) -> dict[str, Any]:
    """The columns of a change that a file tells of a contact, who is created in the phase that it led to."""
    return {
        "kind": Kind.CONTACT, "record": record, "from_phase": phases[0], "to_phase": phases[1],
        "at": at, "by": by, "rule": why.rule, "reason": why.reason,
    }  # fmt: skip


def note(act: Action, row: Table, phases: tuple[str, str], why: Why) -> None:
    """Write that a row came from one phase into another."""
    from crm_tui.db.models import PhaseChange

    act.create(
        PhaseChange, kind=_KINDS[type(row)], record=row.id, from_phase=phases[0], to_phase=phases[1],
        at=row.phase_since, by=act.by, rule=why.rule, reason=why.reason,
    )  # fmt: skip
