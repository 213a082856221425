"""Taking actions back, and doing them again: for any action, also after a restart.

An undo is an action of its own that writes the values from before; a redo is the undo of an undo. Nothing is
changed when a later action touched the same fields.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui.db import great, journal, turning_over
from crm_tui.db.models import TABLES, Action, Change, ContactPoint, Record, Table, Transition, User, rows, scalars
from crm_tui.domain.roles import Permission
from crm_tui.errors import NotFound, NothingToUndo, UndoConflict
from crm_tui.services import transitions
from crm_tui.services.occasions import MOST_FOLLOWED, is_occasion

_MODELS: dict[str, Any] = {model._meta.table_name: model for model in TABLES if issubclass(model, Table)}

_SCORES = frozenset({"fit", "engagement", "grade", "scored_at"})
"""Columns that are worked out from others, and kept up with them outside the journal."""

_SOFT = frozenset({"version", "position", "last_touch_at"}) | _SCORES
"""Columns that other actions move along the way: put back where nobody moved them since, no reason to refuse."""

_TELLING: dict[Any, Collection[str]] = {ContactPoint: ("contact_id", "company_id", "kind", "key")}
"""The columns in which no two rows of a table are meant to agree, where those are not all that people set."""

_PORTION = 500
"""Records that are read together."""


@dataclass(frozen=True, slots=True)
class Undone:
    """An action that was taken back or done again."""

    action: UUID
    """The new action that did it."""
    target: UUID
    summary: str
    """What the target did, in words."""
    changed: frozenset[tuple[str, UUID]]


@dataclass(frozen=True, slots=True)
class _Step:
    """What the target did to one record."""

    seq: int
    model: type[Table]
    record: UUID
    op: str
    fields: dict[str, tuple[Any, Any]]
    by_rule: frozenset[str] = frozenset()
    """The columns that were written because a rule said so: as soft as those in `_SOFT`."""

    @property
    def soft(self) -> frozenset[str]:
        """The columns that others may have moved on since."""
        return _SOFT | self.by_rule


def undo(by: UUID | None, action: UUID | None = None) -> Undone:
    """Take back an action: the one named, or the last of this person that still counts.

    To take back a redo is to take back what it did again. Raises `NothingToUndo`, `NotFound` or `UndoConflict`;
    then nothing has changed.
    """
    with great.work(), journal.action(by, "undid", role="undo") as act:
        target = _done_by(_named(action)) if action else _last_done(by)
        if _taken_back(target.id):
            raise NothingToUndo(f"“{target.summary}” was taken back already.")
        act.role = "redo" if target.role == "undo" else "undo"
        return _take_back(act, target)


def redo(by: UUID | None, action: UUID | None = None) -> Undone:
    """Do again what was undone: the action named, or the last that this person undid, unless they went on since.

    Raises `NothingToUndo`, `NotFound` or `UndoConflict`; then nothing has changed.
    """
    with great.work(), journal.action(by, "redid", role="redo") as act:
        undoing = _undoing_of(action) if action else _last_undone(by)
        return _take_back(act, undoing)


def _take_back(act: journal.Action, target: Action) -> Undone:
    original = target if act.role == "undo" else Action.get_by_id(target.undoes_id)
    act.undoes = target.id
    act.summary = f"{'undid' if act.role == 'undo' else 'redid'}: {original.summary}"
    if act.by is not None and original.by_id == act.by:
        act.waive(Permission.DELETE)  # to take back what one has added oneself is no deleting
        act.waive(Permission.RECORDS)  # what followed by rule is taken back too
        act.waive(Permission.DEALS)
    steps = _without_births(_steps(target.id, target.followed))
    born = {step.record for step in steps if step.op == "create"}
    try:
        turning_over.turn_over(act, target.id)
    except pw.IntegrityError as error:
        raise _taken("record") from error
    for step, row in _with_rows(steps):
        _require_untouched(step, row, born)
    for step, row in _with_rows(steps):
        try:
            _reverse(act, step, row)
        except pw.IntegrityError as error:
            raise _taken(step.model._meta.table_name) from error
    _keep_scores(act, steps)
    return Undone(act.id, target.id, original.summary, frozenset(act.changed))


def _keep_scores(act: journal.Action, steps: Sequence[_Step]) -> None:
    """Work out anew what is kept up with the records that were turned back; great actions are caught up with later."""
    turned = [journal.Written(table, record, "update", {"hidden_at": ()}) for table, record in act.changed]
    written = [journal.Written(step.model._meta.table_name, step.record, step.op, step.fields) for step in steps]
    if len(turned) <= MOST_FOLLOWED and any(map(is_occasion, (*turned, *written))):
        from crm_tui.services.leads import scores

        scores.keep_up_with((*turned, *written))


def _steps(action: UUID, followed: int | None) -> list[_Step]:
    """What an action did to each record, all told, but what is taken back many at a time; the last one comes first.

    What stands behind the change `followed` was written by rule.
    """
    steps: dict[UUID, _Step] = {}
    for seq, kind, key, op, text in turning_over.left_over(action):
        fields = {column: (pair[0], pair[1]) for column, pair in json.loads(text).items()}
        by_rule = op == "update" and followed is not None and seq > followed
        step = _Step(seq, _MODELS[kind], UUID(key), op, fields, frozenset(fields) if by_rule else frozenset())
        earlier = steps.pop(step.record, None)
        told = _together(earlier, step) if earlier else step
        if told is not None:
            steps[step.record] = told
    return list(reversed(steps.values()))


def _without_births(steps: Sequence[_Step]) -> list[_Step]:
    """The steps without the transitions of deals that the action made: they are hidden with their deals."""
    born = {step.record.hex for step in steps if step.op == "create"}
    return [step for step in steps if step.model is not Transition or step.fields["deal_id"][1] not in born]


def _with_rows(steps: Sequence[_Step]) -> Iterator[tuple[_Step, Any]]:
    """Each step with its record as it stands, or None where that is gone; read in portions."""
    for start in range(0, len(steps), _PORTION):
        portion = steps[start : start + _PORTION]
        wanted: dict[Any, list[UUID]] = defaultdict(list)
        for step in portion:
            wanted[step.model].append(step.record)
        there = {row.id: row for model, ids in wanted.items() for row in model.select().where(model.id.in_(ids))}
        for step in portion:
            yield step, there.get(step.record)


def _together(earlier: _Step, later: _Step) -> _Step | None:
    """Two steps on one record as one; None where the second took back the first."""
    if earlier.op == "create" and later.op == "delete":
        return None
    op = "update" if earlier.op == "delete" else later.op if earlier.op == "update" else earlier.op
    fields = dict(earlier.fields)
    for column, (before, after) in later.fields.items():
        fields[column] = (fields[column][0] if column in fields else before, after)
    return _Step(later.seq, earlier.model, earlier.record, op, fields, earlier.by_rule | later.by_rule)


def _require_untouched(step: _Step, row: Any, born: Collection[UUID]) -> None:
    """Raise `UndoConflict` where a hard field does not hold what the action left in it.

    `born` are the records that the action made, which go when it is taken back.
    """
    if step.model is Transition:
        if transitions.is_followed(row, besides=born):
            raise _conflict(step)
        return
    if step.op == "delete":
        if row is not None:
            raise _conflict(step)
        if _is_there_again(step, born):
            raise _taken(step.model._meta.table_name)
        return
    if row is None:
        raise _conflict(step)
    now = journal.row_values(row)
    left = dict.fromkeys(now) if step.op == "create" else {}
    left |= {column: after for column, (_, after) in step.fields.items()}
    if any(now[column] != after for column, after in left.items() if column not in step.soft):
        raise _conflict(step)


def _is_there_again(step: _Step, born: Collection[UUID]) -> bool:
    """Whether a row that says what the deleted one said was made since, by another action."""
    before = {column: value for column, (value, _) in step.fields.items()}
    telling = _TELLING.get(step.model, before.keys() - _SOFT - {"id", "at", "by_id"})
    columns = step.model._meta.columns
    same = [
        columns[name].is_null() if before[name] is None else columns[name] == pw.Value(before[name], converter=False)
        for name in telling
    ]
    return any(found not in born for found in scalars(step.model.select(step.model.id).where(*same)))


def _taken(table: str) -> UndoConflict:
    """Says that something else stands where the record would come back."""
    return UndoConflict(
        f"The same {table.replace('_', ' ')}, or one with the same name or key, was added since; take that away first."
        " Nothing was changed."
    )


def _conflict(step: _Step) -> UndoConflict:
    """Says who touched the same fields, and with what."""
    later = (
        Change.select(Change.fields, Action.summary, User.name)
        .join(Action)
        .join(User, pw.JOIN.LEFT_OUTER)
        .where(Change.record == step.record, Change.seq > step.seq)
        .order_by(Change.seq.desc())
    )
    hard = step.fields.keys() - step.soft
    for fields, summary, name in rows(later):
        if hard & json.loads(fields).keys():
            return UndoConflict(
                f"{name or 'Somebody'} touched the same fields since (“{summary}”); undo that first."
                " Nothing was changed."
            )
    return UndoConflict("A later action touched the same fields; undo that first. Nothing was changed.")


def _reverse(act: journal.Action, step: _Step, row: Any) -> None:
    if step.model is Transition:
        transitions.revert(act, row)
    elif step.op == "update":
        act.write(row, _backwards(step, row))
    elif step.op == "delete":
        act.restore(step.model, {column: before for column, (before, _) in step.fields.items()})
    elif issubclass(step.model, Record):
        act.hide(row)
    else:
        act.delete(row)


def _backwards(step: _Step, row: Any) -> dict[str, tuple[Any, Any]]:
    """The fields the other way round, without soft ones that moved on since."""
    now = journal.row_values(row)
    return {
        column: (after, before)
        for column, (before, after) in step.fields.items()
        if column not in step.soft or now[column] == after
    }


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
        if not _taken_back(found.id):
            return found
    raise NothingToUndo("That action is in force; there is nothing to redo.")


def _taken_back(action: UUID) -> bool:
    """Whether an undo of it is in force."""
    undos = Action.select(Action.id).where(Action.undoes == action)
    return any(not _taken_back(undone) for undone in scalars(undos))


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
