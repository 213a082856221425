"""Authorisation: what somebody may do in the open workspace, checked in the transaction that writes.

A role is given by a setting, `role of user LOGIN` or `role of group NAME`; else the user's own record has it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple
from uuid import UUID

from crm_tui import accounts
from crm_tui.db.models import SavedView, Setting, Table, User, database, rows
from crm_tui.domain.records import Role
from crm_tui.domain.roles import SESSION, Held, Permission, Rights, needed_to_write, role_in_force
from crm_tui.errors import BadInput, NotAllowed, NotFound

OF_USER = "role of user "
OF_GROUP = "role of group "

_MOST_NAMED = 3


class Given(NamedTuple):
    """The roles that the workspace's settings give."""

    users: dict[str, Role]
    """By login; some may not have been here yet."""
    groups: dict[str, Role]
    """By the name of the Unix group."""

    def held_by(self, login: str, recorded: str) -> Held:
        """The role that holds for a login with this role in its record."""
        member = accounts.groups_of(login) if self.groups else frozenset()
        of_groups = {name: role for name, role in self.groups.items() if name in member}
        return role_in_force(Role(recorded), self.users.get(login), of_groups)


def given() -> Given:
    """The roles that are given in the workspace."""
    found = Given({}, {})
    settings = database.connection().execute(
        "SELECT key, value FROM setting WHERE key BETWEEN 'role of ' AND 'role of~' AND hidden_at IS NULL"
    )
    for key, value in settings:
        if key.startswith(OF_USER):
            found.users[key.removeprefix(OF_USER)] = Role(json.loads(value))
        elif key.startswith(OF_GROUP):
            found.groups[key.removeprefix(OF_GROUP)] = Role(json.loads(value))
    return found


def role_of(user: UUID) -> Held:
    """The role that holds for a user."""
    found = database.connection().execute('SELECT login, role FROM "user" WHERE id = ?', (user.hex,)).fetchone()
    if found is None:
        raise NotFound("There is no such user; `crm-tui users` lists them.")
    return given().held_by(*found)


def require(user: UUID, needs: Iterable[Permission]) -> None:
    """Raise `NotAllowed`, with whom to ask, where the user's role does not let them do all of these."""
    role = role_of(user).role
    if missing := Rights(role).missing(needs):
        raise NotAllowed(refusal(role, missing[0]), missing[0])


def refusal(role: Role, permission: Permission) -> str:
    """Why somebody with this role may not, and who can change that; in a restricted session nobody can."""
    if permission in SESSION:
        return f"A restricted session may not {permission}."
    names = admins()
    asked = ", ".join(names[:_MOST_NAMED]) + (" or another" if len(names) > _MOST_NAMED else "")
    return f"Your role, {role}, may not {permission}; ask {asked} (admin)."


def admins() -> list[str]:
    """The names of those who may change roles."""
    roles = given()
    people = rows(User.select(User.login, User.name, User.role).where(User.hidden_at.is_null()).order_by(User.number))
    return [name for login, name, recorded in people if roles.held_by(login, recorded).role is Role.ADMIN]


class Guard:
    """Asks for one action, each permission once."""

    def __init__(self, by: UUID | None) -> None:
        """`by` is who acts; None for the program itself, which may do everything."""
        self._by = by
        self._granted: frozenset[Permission] = frozenset()

    def waive(self, permission: Permission) -> None:
        """Let the action do this, whatever the role."""
        self._granted |= {permission}

    def require(self, model: type[Table], record: UUID, columns: Mapping[str, Any]) -> None:
        """Raise `NotAllowed` where the acting user may not write these columns of the row; called before they are."""
        if self._by is None:
            return
        table = model._meta.table_name
        needs = needed_to_write(table, columns)
        if model is Setting and _key_of(record, columns).startswith("role of "):
            needs = frozenset({Permission.MANAGE})
        if model is SavedView and _is_everybodys(record, columns):
            needs = frozenset({Permission.SHAPE})
        if needs - self._granted:
            require(self._by, needs - self._granted)
            self._granted |= needs

    def finish(self) -> None:
        """Raise `BadInput` where users or roles were changed and nobody is left who may change them back."""
        if self._by is not None and Permission.MANAGE in self._granted and not admins():
            raise BadInput("Then nobody could change roles any more; make somebody else admin first.", "role")


def _key_of(setting: UUID, columns: Mapping[str, Any]) -> str:
    """The key of a setting that is written, or is about to be made with these values."""
    found = database.connection().execute("SELECT key FROM setting WHERE id = ?", (setting.hex,)).fetchone()
    return str(found[0] if found else columns["key"])


def _is_everybodys(view: UUID, columns: Mapping[str, Any]) -> bool:
    """Whether a view that is written has no owner, or will have none.

    A column has the value that it gets, or the one before and that.
    """
    found = database.connection().execute("SELECT owner_id FROM saved_view WHERE id = ?", (view.hex,)).fetchone()
    if found is not None and found[0] is None:
        return True
    owner = columns.get("owner_id", view)
    return owner is None or (isinstance(owner, list | tuple) and owner[1] is None)
