"""Giving roles: to a user by login, or to everybody of a Unix group."""

from __future__ import annotations

import json
from dataclasses import dataclass
from uuid import UUID

from crm_tui import accounts, text
from crm_tui.db import journal, rights
from crm_tui.db.models import Setting, User
from crm_tui.domain.records import Role
from crm_tui.errors import BadInput, NotFound


@dataclass(frozen=True, slots=True)
class Given:
    """What was done with a role."""

    who: str
    role: Role | None
    """None where it was taken away."""
    note: str = ""
    """What else there is to know, in a sentence."""


def give(by: UUID | None, who: str, role: Role, *, is_group: bool = False) -> Given:
    """Give a role to a login, who need not have been here yet, or to a group.

    Raises `NotAllowed` for who may not change roles, and BadInput where nobody would be left who may.
    """
    name = _checked(who)
    with journal.action(by, f"made {_called(name, is_group=is_group)} {role}") as act:
        row = _row(name, is_group=is_group)
        if row is None:
            act.create(Setting, key=_key(name, is_group=is_group), value=json.dumps(role))
        else:
            act.update(row, value=json.dumps(role))
    return Given(name, role, _note(name, role, is_group=is_group))


def take(by: UUID | None, who: str, *, is_group: bool = False) -> Given:
    """Take back the role that was given; `NotFound` where there is none, else as `give`."""
    name = _checked(who)
    with journal.action(by, f"took back the role of {_called(name, is_group=is_group)}") as act:
        row = _row(name, is_group=is_group)
        if row is None:
            called = _called(name, is_group=is_group)
            raise NotFound(f"No role was given to {called}; `crm-tui users` shows who has which, and why.")
        act.hide(row)
    return Given(name, None)


def _checked(who: str) -> str:
    name = text.clean(who, field="who")
    if not name or len(name.split()) != 1:
        raise BadInput(f"“{who}” is no Unix login and no group; write one word, such as ben.", "who")
    return name


def _called(name: str, *, is_group: bool) -> str:
    return f"the group {name}" if is_group else name


def _key(name: str, *, is_group: bool) -> str:
    return (rights.OF_GROUP if is_group else rights.OF_USER) + name


def _row(name: str, *, is_group: bool) -> Setting | None:
    found: Setting | None = Setting.get_or_none(
        Setting.key == _key(name, is_group=is_group), Setting.hidden_at.is_null()
    )
    return found


def _note(name: str, role: Role, *, is_group: bool) -> str:
    """A name that this machine does not know may be a slip of the finger."""
    if is_group:
        known = accounts.group_number(name) is not None
    else:
        known = accounts.is_login(name) or User.select().where(User.login == name).exists()
    what = "group" if is_group else "login"
    return "" if known else f"This machine knows no {what} {name}; {role} waits for it."
