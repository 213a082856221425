"""Saved views: a filter, an order and columns under a name."""

from __future__ import annotations

from uuid import UUID

from crm_tui import text as texts
from crm_tui.db import journal
from crm_tui.db.models import SavedView
from crm_tui.errors import BadInput, NotFound
from crm_tui.queries.views import View, view_named
from crm_tui.services.saved import tell


def save_view(
    by: UUID | None,
    screen: str,
    name: str,
    *,
    filter_text: str = "",
    sort: str = "",
    columns: str = "",
    own: bool = True,
) -> UUID:
    """Keep a view of a screen, for oneself or for everybody, in place of one of that name; returns its id."""
    word = texts.clean(name, field="name")
    if not word:
        raise BadInput("A view needs a name.", "name")
    owner = by if own else None
    values = {"name": word, "filter": texts.clean(filter_text), "sort": sort, "columns": columns}
    with journal.action(by, "") as act:
        present = view_named(screen, word, owner)
        if present is None:
            row = act.create(SavedView, screen=screen, owner=owner, name_key=texts.fold(word), **values)
            tell(act, f"saved the view {word}")
        else:
            row = _row(present.id)
            act.update(row, **values)
            tell(act, f"changed the view {word}")
        return UUID(str(row.id))


def delete_view(by: UUID | None, view: UUID) -> None:
    """Delete a view; raises `NotFound`."""
    with journal.action(by, "") as act:
        row = _row(view)
        act.hide(row)
        tell(act, f"deleted the view {row.name}")


def _row(view: UUID) -> SavedView:
    row: SavedView | None = SavedView.get_or_none(SavedView.id == view, SavedView.hidden_at.is_null())
    if row is None:
        raise NotFound("That view is not there any more.")
    return row


__all__ = ["View", "delete_view", "save_view"]
