"""Who does a step: whoever is named, or looks after the customer in a phase of that role, or owns the deal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from crm_tui.db.models import PhaseOwner, User, rows
from crm_tui.domain.records import Phase, Role
from crm_tui.domain.relationship.checklists import Step

_PHASES: Mapping[Role, tuple[Phase, ...]] = {
    Role.MARKETING: (Phase.PROSPECTING, Phase.ADVOCACY),
    Role.SALES: (Phase.CONVERSION, Phase.QUALIFICATION),
    Role.SUCCESS: (Phase.RETENTION, Phase.ADVOCACY),
    Role.SERVICE: (Phase.RETENTION,),
}
"""The phases in which a role looks after a customer, the telling one first."""


class Team:
    """Those who can do the steps of one checklist."""

    def __init__(self, checklist: Any) -> None:
        """`checklist` is the row of the checklist; its owner does what is for nobody else."""
        self._owner: UUID | None = checklist.owner_id
        here = User.hidden_at.is_null()
        self._users = {user: (login, Role(role)) for user, login, role in
                       rows(User.select(User.id, User.login, User.role).where(here))}  # fmt: skip
        self._of_phase = _phase_owners([record for record in (checklist.company_id, checklist.contact_id) if record])

    def who_does(self, step: Step) -> UUID | None:
        """The user: by name; by role who looks after the customer in its phase, the owner with that role, or the only
        one who has it; else the owner.
        """
        if step.login:
            return next((user for user, (login, _) in self._users.items() if login == step.login), self._owner)
        if step.role is None:
            return self._owner
        for phase in _PHASES.get(step.role, ()):
            found = self._of_phase.get(phase)
            if found in self._users and self._users[found][1] is step.role:
                return found
        those = [user for user, (_, role) in self._users.items() if role is step.role]
        return those[0] if len(those) == 1 else self._owner


def _phase_owners(records: list[UUID]) -> dict[Phase, UUID]:
    """Who looks after the customer in each phase; of the person before the company."""
    found: dict[Phase, UUID] = {}
    for record in records:
        query = PhaseOwner.select(PhaseOwner.phase, PhaseOwner.user).where(PhaseOwner.record == record)
        found |= {Phase(phase): user for phase, user in rows(query)}
    return found
