"""Who has which role in the workspace, and why."""

from __future__ import annotations

from typing import NamedTuple
from uuid import UUID

from crm_tui.db import rights
from crm_tui.db.models import User
from crm_tui.domain.records import NEWCOMER, Kind, Role
from crm_tui.domain.roles import Permission, Rights, needed_for
from crm_tui.errors import NotAllowed

__all__ = ["Member", "members", "refusal", "require", "require_writing", "rights_of"]

refusal = rights.refusal


class Member(NamedTuple):
    """Somebody who works in the workspace, somebody who is awaited, or a Unix group."""

    who: str
    """The login, or the name of the group."""
    name: str
    """What they are called; empty for a group, and for who has not been here yet."""
    role: Role
    why: str
    """`given` by name, `group NAME`, or `record`: what stands in their own record."""
    ref: str = ""
    """Such as U2."""
    is_group: bool = False


def rights_of(user: UUID, *, restricted: bool = False) -> Rights:
    """What a user may do."""
    return Rights(rights.role_of(user).role, restricted)


def require(login: str, need: Permission) -> None:
    """Raise `NotAllowed`, with whom to ask, where a login's role does not let it do something.

    Who has not been here yet has what a new colleague will have.
    """
    user = User.get_or_none(User.login == login)
    held = rights.given().held_by(login, NEWCOMER if user is None else user.role)
    if Rights(held.role).missing([need]):
        raise NotAllowed(refusal(held.role, need))


def require_writing(user: UUID, kind: Kind) -> None:
    """Raise `NotAllowed` where a user may not add or change records of a kind: before they fill a form in vain."""
    rights.require(user, needed_for(kind))


def members() -> list[Member]:
    """All users by number, then those who are awaited, then groups that have a role."""
    given = rights.given()
    found = []
    for user in User.select().where(User.hidden_at.is_null()).order_by(User.number):
        held = given.held_by(user.login, user.role)
        found.append(Member(user.login, user.name, held.role, held.source, user.ref))
    here = {member.who for member in found}
    found += [Member(login, "", role, "given") for login, role in sorted(given.users.items()) if login not in here]
    found += [Member(name, "", role, "given", is_group=True) for name, role in sorted(given.groups.items())]
    return found
