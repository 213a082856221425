"""Taking actions back, and doing them again: for any action, also after a restart.

An undo is an action of its own that writes the values from before; a redo is the undo of an undo. Nothing is
changed when a later action touched the same fields.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from crm_tui.db import journal
from crm_tui.db.bulk import great
from crm_tui.db.changes import Written
from crm_tui.db.models import Action
from crm_tui.domain.roles import Permission
from crm_tui.services.occasions import MOST_FOLLOWED, is_occasion
from crm_tui.services.undo import reversing
from crm_tui.services.undo import targets as undo_targets


@dataclass(frozen=True, slots=True)
class Undone:
    """An action that was taken back or done again."""

    action: UUID
    """The new action that did it."""
    target: UUID
    summary: str
    """What the target did, in words."""
    changed: frozenset[tuple[str, UUID]]


def undo(by: UUID | None, action: UUID | None = None) -> Undone:
    """Take back an action: the one named, or the last of this person that still counts.

    To take back a redo is to take back what it did again. Raises `NothingToUndo`, `NotFound` or `UndoConflict`;
    then nothing has changed.
    """
    with great.work(), journal.action(by, "undid", role="undo") as act:
        target = undo_targets.to_undo(by, action)
        act.role = "redo" if target.role == "undo" else "undo"
        return _take_back(act, target)


def redo(by: UUID | None, action: UUID | None = None) -> Undone:
    """Do again what was undone: the action named, or the last that this person undid, unless they went on since.

    Raises `NothingToUndo`, `NotFound` or `UndoConflict`; then nothing has changed.
    """
    with great.work(), journal.action(by, "redid", role="redo") as act:
        return _take_back(act, undo_targets.to_redo(by, action))


def _take_back(act: journal.Action, target: Action) -> Undone:
    original = target if act.role == "undo" else Action.get_by_id(target.undoes_id)
    act.undoes = target.id
    act.summary = f"{'undid' if act.role == 'undo' else 'redid'}: {original.summary}"
    if act.by is not None and original.by_id == act.by:
        act.waive(Permission.DELETE)  # to take back what one has added oneself is no deleting
        act.waive(Permission.RECORDS)  # what followed by rule is taken back too
        act.waive(Permission.DEALS)
    _keep_scores(act, reversing.reverse(act, target))
    return Undone(act.id, target.id, original.summary, frozenset(act.changed))


def _keep_scores(act: journal.Action, steps: Sequence[reversing.Step]) -> None:
    """Recompute the lead scores of what was written back; after great actions a later catch-up does that."""
    turned = [Written(table, record, "update", {"hidden_at": ()}) for table, record in act.changed]
    written = [Written(step.model._meta.table_name, step.record, step.op, step.fields) for step in steps]
    if len(turned) <= MOST_FOLLOWED and any(map(is_occasion, (*turned, *written))):
        from crm_tui.services.leads import scores

        scores.keep_up_with((*turned, *written))
