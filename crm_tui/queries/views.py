"""The saved views of a screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from crm_tui import text as texts
from crm_tui.db.models import SavedView, rows


@dataclass(frozen=True, slots=True)
class View:
    """A filter, an order and columns under a name."""

    id: UUID
    name: str
    filter_text: str
    sort: str
    """A column's name, with `-` before it from the largest; empty for the usual order."""
    columns: str
    """Names with commas between; empty for the usual ones."""
    own: bool
    """Whether it is the user's own rather than everybody's."""


def saved_views(screen: str, user: UUID | None) -> tuple[View, ...]:
    """The views of a screen that a user sees, their own and everybody's, by name."""
    mine = SavedView.owner == user if user is not None else SavedView.owner.is_null()
    return _views(SavedView.screen == screen, mine | SavedView.owner.is_null())


def view_named(screen: str, name: str, owner: UUID | None) -> View | None:
    """A user's view of a screen, or everybody's where `owner` is None, by its name."""
    whose = SavedView.owner == owner if owner is not None else SavedView.owner.is_null()
    found = _views(SavedView.screen == screen, SavedView.name_key == texts.fold(name), whose)
    return found[0] if found else None


def _views(*conditions: Any) -> tuple[View, ...]:
    columns = (SavedView.id, SavedView.name, SavedView.filter, SavedView.sort, SavedView.columns, SavedView.owner)
    query = SavedView.select(*columns).where(SavedView.hidden_at.is_null(), *conditions)
    return tuple(
        View(view, name, filter_text, sort, shown, own=owner is not None)
        for view, name, filter_text, sort, shown, owner in rows(query.order_by(SavedView.name_key))
    )
