"""Making a workspace, and who works in it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from crm_tui import accounts, clock, text
from crm_tui.db import journal, rights, sqlite
from crm_tui.db.files import opening
from crm_tui.db.models import Setting, User
from crm_tui.db.turns import tell_of_waiting
from crm_tui.domain.records import NEWCOMER, Role
from crm_tui.errors import NotAllowed
from crm_tui.queries.shape.settings import manner

if TYPE_CHECKING:
    from crm_tui.services.shape.templates import Template

__all__ = ["create", "find_user", "opened", "set_setting", "set_up", "sign_in", "stands_for_account", "tell_of_waiting"]

DEFAULT_CURRENCY = "EUR"


def create(
    path: Path, *, template: str = "sales", currency: str = DEFAULT_CURRENCY, login: str = "", name: str = ""
) -> None:
    """Make a workspace with pipelines for deals and tickets, and its first user; nothing stays behind when it fails.

    Raises `BadInput` or `BadFile` for the template, `WorkspaceError` for the file.
    """
    from crm_tui.services.shape import templates

    plan = templates.named(template)
    opening.create_workspace(path, partial(_begin, plan, currency=currency, login=login, name=name))


def _begin(plan: Template, *, currency: str, login: str, name: str) -> None:
    from crm_tui.services.leads.score_rules import add_shipped_rules
    from crm_tui.services.onboarding.templates import add_shipped_templates

    with journal.action(None, "set up the workspace"):
        user = set_up(plan, currency=currency, login=login, name=name)
        add_shipped_templates(user)
        add_shipped_rules(user)


def set_up(plan: Template, *, currency: str, login: str = "", name: str = "", at: datetime | None = None) -> UUID:
    """Write what a workspace begins with: its first user, who is returned, its settings, and its pipelines."""
    from crm_tui.services.shape import templates
    from crm_tui.services.tickets import pipeline as of_tickets

    with journal.action(None, "set up the workspace", at=at):
        user = sign_in(login, name)
        set_setting(user, "currency", currency)
        set_setting(user, "sources", list(plan.sources))
        templates.make_pipeline(user, plan)
        of_tickets.make_pipeline(user)
        return user


def sign_in(login: str = "", name: str = "") -> UUID:
    """The user with this Unix login, made on the first visit; the caller's own login where none is given.

    Raises `NotAllowed` for who was deleted.
    """
    login = _cleaned(login)
    user = User.get_or_none(User.login == login)
    if user is None:
        name = text.clean(name or accounts.name_of(login))
        with journal.action(None, f"{name} joined") as act:
            role = Role.ADMIN if not User.select().exists() else NEWCOMER
            user = act.create(User, login=login, name=name, name_key=text.fold(name), role=role)
    _require_not_deleted(user)
    identity = UUID(str(user.id))
    rights.role_of(identity)  # Unix is asked for their groups, which may take long, before anything is locked
    return identity


def find_user(login: str = "") -> UUID | None:
    """The user with this login, without making one; raises `NotAllowed` for who was deleted."""
    user = User.get_or_none(User.login == _cleaned(login))
    if user is None:
        return None
    _require_not_deleted(user)
    return UUID(str(user.id))


def stands_for_account(user: UUID) -> bool:
    """Whether a user is the one of the Unix account that the program runs in; anybody may be, where it has none."""
    own = User.get_or_none(User.login == accounts.unix_login())
    return own is None or own.id == user


def _require_not_deleted(user: User) -> None:
    if user.hidden_at is not None:
        asked = ", ".join(rights.admins()) or "an admin"
        raise NotAllowed(f"{user.name} ({user.login}) was deleted from the users of this workspace; ask {asked}.")


@contextmanager
def opened(path: Path) -> Iterator[None]:
    """A workspace, open on this thread; raises `NoWorkspace` and its kin, also for what is found out while reading."""
    opening.open_workspace(path)
    try:
        with sqlite.sentences(path):
            found = manner()
            clock.begin_with(week_start=found.week_start, fiscal_month=found.fiscal_month)
            yield
    finally:
        opening.disconnect()


def set_setting(by: UUID | None, key: str, value: Any) -> None:
    """Keep a setting; any JSON value."""
    with journal.action(by, f"set {key}") as act:
        row = Setting.get_or_none(Setting.key == key, Setting.hidden_at.is_null())
        if row is None:
            act.create(Setting, key=key, value=json.dumps(value, ensure_ascii=False))
        else:
            act.update(row, value=json.dumps(value, ensure_ascii=False))


def _cleaned(login: str) -> str:
    """The login that is given, else the caller's own; BadInput where it cannot be one."""
    return text.clean(login or accounts.current_login(), field="login")
