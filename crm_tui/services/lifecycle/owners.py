"""Who looks after contacts and companies in which phase: for one of them, and by role for all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from uuid import UUID

from crm_tui.db import journal
from crm_tui.db.models import OF_KIND, User
from crm_tui.domain.records import Kind, Phase
from crm_tui.domain.relationship.lifecycle import PHASED, read_roles, show_roles
from crm_tui.errors import BadInput
from crm_tui.queries.lifecycle.owners import KEY
from crm_tui.services.editing.saved import Saved, called, saved, tell
from crm_tui.services.guards import visible
from crm_tui.services.lifecycle.handing_over import hand_over, say_owner
from crm_tui.services.workspace import set_setting


def set_phase_owner(kind: Kind, record: UUID, phase: Phase, user: UUID | None, by: UUID | None) -> Saved:
    """Have a user look after a contact or a company in a phase; None for whoever has the role then.

    Where it is in that phase now, it is handed over at once. Raises `NotFound`, or BadInput for what has no phase.
    """
    if kind not in PHASED:
        raise BadInput(f"{kind.one.capitalize()} has no phase; contacts and companies have.", "phase")
    with journal.action(by, "") as act:
        row = visible(OF_KIND[kind], record)
        whom = visible(User, user) if user is not None else None
        say_owner(act, kind, record, phase, user)
        who = whom.name if whom is not None else "who has the role"
        tell(act, f"gave {called(kind, row)} in {phase} to {who}")
        if user is not None and row.phase == phase:
            hand_over(act, kind, row, user)
        return saved(act, kind, row)


def set_phase_roles(by: UUID | None, text: str) -> None:
    """Say which roles look after somebody in each phase: `prospecting marketing, conversion sales service`.

    The usual ones hold where `text` is empty. Raises BadInput for what is no phase or no role.
    """
    set_setting(by, KEY, show_roles(read_roles(text)) or None)


VERBS: Mapping[str, Callable[[UUID | None, str], None]] = {KEY: set_phase_roles}
"""The verb of each setting of the phases."""
