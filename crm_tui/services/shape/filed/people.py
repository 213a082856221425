"""Who works in the workspace, in the file: users, and the roles that were given to logins and Unix groups."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from crm_tui.db import journal, rights
from crm_tui.db.models import User
from crm_tui.domain.records import Role
from crm_tui.errors import BadInput
from crm_tui.services import roles, users
from crm_tui.services.shape.filed.part import Part, Table, Tables, Type, each, entry

_MAY_DIFFER = ("name", "role", "email", "team")


def _users() -> list[dict[str, str]]:
    shown = User.select().where(User.hidden_at.is_null()).order_by(User.login)
    return [{"login": row.login, **_told(row)} for row in shown]


def _told(row: User) -> dict[str, str]:
    return {name: str(getattr(row, name) or "") for name in _MAY_DIFFER}


def _take_users(act: journal.Action, tables: Sequence[Table]) -> None:
    for table, called in each("users", tables, "login"):
        with entry(called):
            row = User.get_or_none(User.login == table["login"], User.hidden_at.is_null())
            if row is None:
                users.add_user(act.by, {name: words for name, words in table.items() if words})
                continue
            now = _told(row)
            if changed := {name: words for name, words in table.items() if words != now.get(name, words)}:
                users.edit_user(act.by, row.id, None, changed)


def _given(of: str, known: Callable[[], Mapping[str, Role]], *, is_group: bool) -> Part:
    """The part with the roles that were given to logins, or to groups."""

    def read() -> list[dict[str, Any]]:
        return [{of: who, "role": str(role)} for who, role in sorted(known().items())]

    def take(act: journal.Action, tables: Sequence[Table]) -> None:
        there = known()
        for table, called in each(name, tables, of):
            with entry(called):
                role = _role(table["role"])
                if there.get(table[of]) != role:
                    roles.give(act.by, table[of], role, is_group=is_group)

    name = f"{of}_roles"
    return Part(name, Tables({of: Type.TEXT, "role": Type.TEXT}, {}, called=(of,)), read, take)


def _role(word: str) -> Role:
    if word not in list(Role):
        raise BadInput(f"“{word}” is no role; write {' or '.join(Role)}.", "role")
    return Role(word)


USERS = Part(
    "users",
    Tables({"login": Type.TEXT, "name": Type.TEXT}, dict.fromkeys(_MAY_DIFFER[1:], Type.TEXT), called=("login",)),
    _users,
    _take_users,
)

LOGIN_ROLES = _given("login", lambda: rights.given().users, is_group=False)

GROUP_ROLES = _given("group", lambda: rights.given().groups, is_group=True)
