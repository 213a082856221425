"""Users: who works with the workspace, and what they do all day."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from crm_tui import text as texts
from crm_tui.db.models import User
from crm_tui.domain.points import PointKind, normalise
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.services.editing import saving
from crm_tui.services.editing.drafting import Draft
from crm_tui.services.editing.saved import Saved


def add_user(by: UUID | None, values: Mapping[str, str]) -> Saved:
    """Add a user from the texts of their fields; raises BadInput with the field."""
    return saving.add(PLAN, by, values)


def edit_user(by: UUID | None, user: UUID, seen_version: int | None, values: Mapping[str, str]) -> Saved:
    """Change fields of a user; raises `NotFound`, `Stale`, or BadInput with the field."""
    return saving.edit(PLAN, by, user, seen_version, values)


def _prepare(draft: Draft) -> None:
    if draft.columns.get("email"):
        draft.columns["email"] = texts.fold(normalise(PointKind.EMAIL, draft.columns["email"]).key)
    login = draft.columns.get("login")
    known = User.get_or_none(User.login == login) if login else None
    if known is not None:
        state = "was deleted; undo that instead" if known.hidden_at else "is there already"
        raise BadInput(f"The user {login} ({known.name}) {state}.", "login")


PLAN = saving.Plan(Kind.USER, prepare=_prepare)
