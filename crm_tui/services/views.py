"""Saved views: a filter, an order, columns and a density under a name, one's own or everybody's."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from crm_tui import text as texts
from crm_tui.db import journal, rights
from crm_tui.db.models import Action, Change, SavedView, scalars
from crm_tui.domain.roles import Permission, Rights
from crm_tui.errors import BadInput, NotAllowed, NotFound
from crm_tui.filters.compile import compile_filter
from crm_tui.filters.context import FilterContext
from crm_tui.queries.agenda import lines as agenda
from crm_tui.queries.agenda.scope import EVERYBODY, AgendaOf
from crm_tui.queries.board.pipelines import PipelineName, find_pipeline
from crm_tui.queries.lists.columns import chosen_columns, sort_of
from crm_tui.queries.tickets.heads import find_ticket_pipeline
from crm_tui.queries.views import BOARD, SERVICE, TODAY, Shown, View, kind_of, view_named
from crm_tui.services.editing.saved import tell

__all__ = ["Shown", "View", "change_view", "delete_view", "require_changing", "save_view"]


_PIPELINES: Mapping[str, Callable[[str], PipelineName]] = {BOARD: find_pipeline, SERVICE: find_ticket_pipeline}
"""How the pipeline is found that is the columns of each board."""


def save_view(
    by: UUID | None, screen: str, name: str, shown: Shown | None = None, *, slot: int | None = None, own: bool = True
) -> UUID:
    """Keep a view of a screen, for oneself or for everybody, in place of one of that name; returns its id.

    The number is taken from the view that had it. Raises `BadInput` for what the screen could not show.
    """
    word, owner = _name(name), by if own else None
    what = _checked(by, screen, shown or Shown())
    values = {
        "name": word,
        "filter": what.filter_text,
        "sort": what.sort,
        "columns": what.columns,
        "density": what.density,
        "slot": _slot(slot),
    }
    with journal.action(by, "") as act:
        present = view_named(screen, word, owner)
        _free(act, screen, owner, slot, but=present.id if present else None)
        if present is None:
            row = act.create(SavedView, screen=screen, owner=owner, name_key=texts.fold(word), **values)
            tell(act, f"saved the view {word}")
        else:
            row = _row(present.id, by)
            act.update(row, **values)
            tell(act, f"changed the view {word}")
        return UUID(str(row.id))


def change_view(by: UUID | None, view: UUID, *, name: str, slot: int | None, own: bool) -> None:
    """Give a view another name or number, or to everybody, or to oneself alone.

    Raises `NotFound`, `NotAllowed` as `require_changing` does, or `BadInput` where there is another view of that name.
    """
    word, owner = _name(name), by if own else None
    with journal.action(by, "") as act:
        row = _row(view, by)
        was_shared = row.owner_id is None
        if was_shared and own:
            require_changing(by, view)
            act.waive(Permission.SHAPE)
        other = view_named(row.screen, word, owner)
        if other is not None and other.id != view:
            raise BadInput(f"There is another view {other.name}; take another name, or delete that one first.", "name")
        _free(act, row.screen, owner, slot, but=view)
        act.update(row, name=word, name_key=texts.fold(word), owner=owner, slot=_slot(slot))
        tell(act, _change_in_words(word, was_shared=was_shared, own=own))


def require_changing(by: UUID | None, view: UUID) -> None:
    """Raise `NotAllowed` for everybody's view where somebody neither made it nor may change settings.

    Who made it may take it back, whatever their role is by now. Raises `NotFound`.
    """
    row = _row(view, by)
    if by is None or row.owner_id is not None or Rights(rights.role_of(by).role).allow([Permission.SHAPE]):
        return
    if by != _maker(view):
        raise NotAllowed(
            f"{row.name} is everybody's view: only who made it, or may {Permission.SHAPE}, can change it."
            " Save it under a name of your own.",
            Permission.SHAPE,
        )


def delete_view(by: UUID | None, view: UUID) -> None:
    """Delete a view; raises `NotFound`."""
    with journal.action(by, "") as act:
        row = _row(view, by)
        act.hide(row)
        tell(act, f"deleted the view {row.name}")


def _maker(view: UUID) -> UUID | None:
    """Who saved a view first."""
    made = Change.select(Action.by).join(Action).where(Change.record == view, Change.op == "create")
    return next(iter(scalars(made)), None)


def _change_in_words(name: str, *, was_shared: bool, own: bool) -> str:
    if was_shared and own:
        return f"took the view {name} away from everybody"
    return f"shared the view {name} with everybody" if not (was_shared or own) else f"changed the view {name}"


def _name(name: str) -> str:
    word = texts.clean(name, field="name")
    if not word:
        raise BadInput("A view needs a name.", "name")
    if word.isdigit():
        raise BadInput(f"“{word}” cannot name a view, for a number is the key that shows one; add a word.", "name")
    return word


def _slot(slot: int | None) -> int | None:
    if slot is not None and not 1 <= slot <= 9:
        raise BadInput("The number of a view is one from 1 to 9.", "slot")
    return slot


def _checked(by: UUID | None, screen: str, shown: Shown) -> Shown:
    """What is to be kept, if the screen can show it; raises `BadInput` where it cannot."""
    kind = kind_of(screen)
    filter_text = texts.clean(shown.filter_text, field="filter")
    context = FilterContext.at_present(by)
    if screen == TODAY:
        agenda.check(AgendaOf(filter_text), context)
        return Shown(filter_text, columns=EVERYBODY if shown.columns == EVERYBODY else "")
    compile_filter(filter_text, kind, context)
    if screen in _PIPELINES:
        pipeline = _PIPELINES[screen](shown.columns).name if shown.columns else ""
        return shown._replace(filter_text=filter_text, sort="", columns=pipeline)
    if shown.sort:
        sort_of(kind, shown.sort.removeprefix("-"))
    names = [column.name for column in chosen_columns(kind, shown.columns)]
    return shown._replace(filter_text=filter_text, columns=",".join(names))


def _free(act: journal.Action, screen: str, owner: UUID | None, slot: int | None, *, but: UUID | None) -> None:
    """Take a number from the other view of the same people that has it."""
    if slot is None:
        return
    whose = SavedView.owner.is_null() if owner is None else SavedView.owner == owner
    holders = SavedView.select(SavedView.id).where(
        SavedView.screen == screen, SavedView.slot == slot, SavedView.hidden_at.is_null(), whose
    )
    for view in scalars(holders):
        if view != but:
            act.update(SavedView.get_by_id(view), slot=None)


def _row(view: UUID, by: UUID | None) -> Any:
    """A view that is somebody's own or everybody's; of others' nothing is known."""
    row: SavedView | None = SavedView.get_or_none(SavedView.id == view, SavedView.hidden_at.is_null())
    if row is None or (by is not None and row.owner_id not in (None, by)):
        raise NotFound("That view is not there any more.")
    return row
