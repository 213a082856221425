"""The saved views of a screen."""

from __future__ import annotations

from typing import Any, NamedTuple
from uuid import UUID

from crm_tui import text as texts
from crm_tui.db.models import SavedView, rows
from crm_tui.domain.records import BY_PLURAL, LISTED, Kind
from crm_tui.errors import BadInput, NotFound

BOARD, TODAY, SERVICE = "board", "today", "service"

SCREENS = (BOARD, TODAY, SERVICE, *(kind.plural for kind in LISTED))
"""What has views: the board, the day's work, the board of tickets, and each list under the plural of its kind."""


class Shown(NamedTuple):
    """What a screen shows of its records, and how, as `View` says each of it."""

    filter_text: str = ""
    sort: str = ""
    columns: str = ""
    density: str | None = None


class View(NamedTuple):
    """A filter, an order and columns under a name."""

    id: UUID
    name: str
    filter_text: str
    sort: str
    """A column's name, with `-` before it from the largest; empty for the usual order."""
    columns: str
    """Names with commas between; empty for the usual ones. Of a board: the pipeline whose stages are its columns."""
    own: bool
    """Whether it is the user's own rather than everybody's."""
    density: str | None = None
    """How many lines its cards have, as the screen names it; None for the usual."""
    slot: int | None = None
    """The number key that shows it."""

    @property
    def shown(self) -> Shown:
        """What it shows."""
        return Shown(self.filter_text, self.sort, self.columns, self.density)


def kind_of(screen: str) -> Kind:
    """The kind of record that a screen's filter is over; raises `BadInput` for a screen that has no views."""
    if screen not in SCREENS:
        raise BadInput(f"{screen} has no views; there is {', '.join(SCREENS)}.", "screen")
    return Kind.TICKET if screen == SERVICE else BY_PLURAL.get(screen, Kind.DEAL)


def saved_views(screen: str, user: UUID | None) -> tuple[View, ...]:
    """The views of a screen that a user sees, their own and everybody's: by number, then by name."""
    return _views(SavedView.screen == screen, _seen_by(user))


def view_named(screen: str, name: str, owner: UUID | None) -> View | None:
    """A user's view of a screen, or everybody's where `owner` is None, by its name."""
    found = _views(SavedView.screen == screen, SavedView.name_key == texts.fold(name), _owned_by(owner))
    return found[0] if found else None


def find_view(screen: str, name: str, user: UUID | None) -> View:
    """The view of a screen that a user means: by its name or number, or the beginning of its name; their own first.

    Raises `NotFound` with the nearest names.
    """
    wanted, seen = texts.fold(name), saved_views(screen, user)
    mine_first = sorted(seen, key=lambda view: not view.own)
    for is_meant in (_is_called, _has_slot, _begins):
        for view in mine_first:
            if wanted and is_meant(view, wanted):
                return view
    near = texts.nearest(name, [view.name for view in seen]) or tuple(view.name for view in seen)[:5]
    hint = f"there is {', '.join(near)}." if near else f"`crm-tui view save {screen} NAME` saves one."
    raise NotFound(f"There is no view “{name}” of {screen}; {hint}", near)


def view_by_id(view: UUID, user: UUID | None) -> View | None:
    """A view that a user sees; None where it is gone."""
    found = _views(SavedView.id == view, _seen_by(user))
    return found[0] if found else None


def view_in_slot(screen: str, slot: int, user: UUID | None) -> View | None:
    """The view that a number key shows: a user's own before everybody's."""
    found = _views(SavedView.screen == screen, SavedView.slot == slot, _seen_by(user))
    return min(found, key=lambda view: not view.own, default=None)


def _is_called(view: View, wanted: str) -> bool:
    return texts.fold(view.name) == wanted


def _has_slot(view: View, wanted: str) -> bool:
    return str(view.slot) == wanted


def _begins(view: View, wanted: str) -> bool:
    return texts.fold(view.name).startswith(wanted)


def _owned_by(user: UUID | None) -> Any:
    return SavedView.owner.is_null() if user is None else SavedView.owner == user


def _seen_by(user: UUID | None) -> Any:
    return _owned_by(user) | SavedView.owner.is_null()


def _views(*conditions: Any) -> tuple[View, ...]:
    query = (
        SavedView.select(
            SavedView.id, SavedView.name, SavedView.filter, SavedView.sort, SavedView.columns, SavedView.owner,
            SavedView.density, SavedView.slot,
        )
        .where(SavedView.hidden_at.is_null(), *conditions)
        .order_by(SavedView.slot.asc(nulls="last"), SavedView.name_key)
    )  # fmt: skip
    return tuple(
        View(view, name, filter_text, sort, shown, owner is not None, density, slot)
        for view, name, filter_text, sort, shown, owner, density, slot in rows(query)
    )
