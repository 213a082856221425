"""Who looks after contacts and companies in which phase: by what was said of one, and by the roles that a phase has."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui.db import rights
from crm_tui.db.models import Company, Contact, PhaseOwner, Setting, User, rows
from crm_tui.db.prepared import Prepared
from crm_tui.domain.records import Kind, Phase, Role
from crm_tui.domain.relationship.lifecycle import USUAL_ROLES, read_roles, show_roles

KEY = "phase_roles"

HELP: Mapping[str, str] = {
    KEY: "Who looks after customers in which phase: retention success service, advocacy success."
}
"""The settings of the phases, each with what it says."""


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who can look after contacts and companies."""

    id: UUID
    login: str
    name: str
    role: Role
    """The one in force."""


def roles_by_phase() -> Mapping[Phase, tuple[Role, ...]]:
    """The roles that look after somebody in each phase, the first one first."""
    said = _ROLES.value(KEY)
    return read_roles(roles) if (roles := json.loads(said or "null")) else USUAL_ROLES


def as_texts() -> dict[str, str]:
    """The settings of the phases as texts."""
    return {KEY: show_roles(roles_by_phase())}


def colleagues() -> list[Colleague]:
    """Everybody who works here, in the order in which they came."""
    given = rights.given()
    return [
        Colleague(record, login, name, given.held_by(login, role).role)
        for record, login, name, role in _COLLEAGUES.rows()
    ]


def said_owners(record: UUID) -> dict[Phase, UUID]:
    """Who was said to look after a contact or a company, by phase."""
    return {Phase(phase): UUID(user) for phase, user in _SAID.run(record.hex)}


_COLLEAGUES = Prepared(
    lambda: User.select(User.id, User.login, User.name, User.role).where(User.hidden_at.is_null()).order_by(User.number)
)

_ROLES = Prepared(lambda key: Setting.select(Setting.value).where(Setting.key == key, Setting.hidden_at.is_null()))

_SAID = Prepared(lambda record: PhaseOwner.select(PhaseOwner.phase, PhaseOwner.user).where(PhaseOwner.record == record))


def due_owner(kind: Kind, row: Any) -> UUID | None:
    """Who is to look after a contact or a company in the phase that it is in; None for nobody.

    Whoever was said to, else whoever does so at their company, else who has done so up to now, unless their role is
    for other phases; then somebody with the role, who has the fewest there. Whose role is for no phase keeps whom
    they have, and who is nobody's stays so.
    """
    phase = Phase(row.phase)
    company = row.company_id if kind is Kind.CONTACT else None
    said = said_owners(row.id).get(phase) or (said_owners(company).get(phase) if company else None)
    if said is not None or row.owner_id is None:
        return said or row.owner_id
    roles = roles_by_phase()
    people = colleagues()
    now = next((one for one in people if one.id == row.owner_id), None)
    bound = {role for some in roles.values() for role in some}
    wanted = roles.get(phase, ())
    if now is not None and (now.role not in bound or now.role in wanted or not wanted):
        return now.id
    return _of_company(company, people, wanted) or _least_busy(phase, people, wanted) or row.owner_id


def _of_company(company: UUID | None, people: list[Colleague], wanted: tuple[Role, ...]) -> UUID | None:
    """Who has the company, where that is one for the phase."""
    if company is None:
        return None
    owner = Company.get_by_id(company).owner_id
    return next((one.id for one in people if one.id == owner and one.role in wanted), None)


def _least_busy(phase: Phase, people: list[Colleague], wanted: tuple[Role, ...]) -> UUID | None:
    """Somebody with the first of the roles that anybody has, who has the fewest in the phase."""
    fitting: list[Colleague] = next((found for role in wanted if (found := [p for p in people if p.role is role])), [])
    if len(fitting) < 2:
        return fitting[0].id if fitting else None
    busy: dict[UUID, int] = {}
    for model in (Contact, Company):
        counted = (
            model.select(model.owner, pw.fn.COUNT(model.id))
            .where(model.phase == phase, model.owner.in_([one.id for one in fitting]), model.hidden_at.is_null())
            .group_by(model.owner)
        )
        for owner, count in rows(counted):
            busy[owner] = busy.get(owner, 0) + count
    return min(fitting, key=lambda one: busy.get(one.id, 0)).id
