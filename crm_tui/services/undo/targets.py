"""Which action an undo or redo is about: the one that is named, or the last of a person that is still in force."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui.db.models import Action, scalars
from crm_tui.errors import NotFound, NothingToUndo


def to_undo(by: UUID | None, action: UUID | None) -> Action:
    """The action to take back: the one named, of a redo what it did again; else the last of this person that counts."""
    target = _done_by(_named(action)) if action else _last_done(by)
    if _is_taken_back(target.id):
        raise NothingToUndo(f"“{target.summary}” was taken back already.")
    return target


def to_redo(by: UUID | None, action: UUID | None) -> Action:
    """The undo to take back: that of the action named, or this person's last, unless they went on since."""
    return _undoing_of(action) if action else _last_undone(by)


def _named(action: UUID) -> Action:
    found = Action.get_or_none(Action.id == action)
    if found is None:
        raise NotFound("There is no such action; `crm-tui log` lists them.")
    return found


def _done_by(action: Action) -> Action:
    """The action itself, or for a redo the one that it did again."""
    while action.role == "redo":
        action = Action.get_by_id(Action.get_by_id(action.undoes_id).undoes_id)
    return action


def _undoing_of(action: UUID) -> Action:
    """The undo in force of an action."""
    for found in Action.select().where(Action.undoes == _done_by(_named(action)).id, Action.role == "undo"):
        if not _is_taken_back(found.id):
            return found
    raise NothingToUndo("That action is in force; there is nothing to redo.")


def _is_taken_back(action: UUID) -> bool:
    """Whether an undo of it is in force."""
    undos = Action.select(Action.id).where(Action.undoes == action)
    return any(not _is_taken_back(undone) for undone in scalars(undos))


def _last_done(by: UUID | None) -> Action:
    later = Action.alias()
    again = Action.alias()
    redone = again.select(again.id).where(again.undoes == later.id)
    undone = later.select(later.id).where(later.undoes == Action.id, ~pw.fn.EXISTS(redone))
    found: Action | None = (
        Action.select()
        .where(_by(by), Action.role == "do", ~pw.fn.EXISTS(undone))
        .order_by(Action.at.desc(), Action.id.desc())
        .first()
    )
    if found is None:
        raise NothingToUndo("There is nothing to undo.")
    return found


def _last_undone(by: UUID | None) -> Action:
    redoing = Action.alias()
    redone = redoing.select(redoing.id).where(redoing.undoes == Action.id)
    found: Action | None = (
        Action.select()
        .where(_by(by), Action.role == "undo", ~pw.fn.EXISTS(redone))
        .order_by(Action.at.desc(), Action.id.desc())
        .first()
    )
    if found is None or _went_on(by, found):
        raise NothingToUndo("There is nothing to redo.")
    return found


def _went_on(by: UUID | None, undone: Action) -> bool:
    """Whether they did something else since; a command that was asked for twice has an id from before it was done."""
    since = (Action.at > undone.at) | ((Action.at == undone.at) & (Action.id > undone.id))
    return bool(Action.select().where(_by(by), Action.role == "do", since).exists())


def _by(by: UUID | None) -> Any:
    return Action.by.is_null() if by is None else Action.by == by
