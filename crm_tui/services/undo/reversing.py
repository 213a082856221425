"""The undo of one action: what it did to each record, checked for conflicts, and written back as it was before."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui.db import journal
from crm_tui.db.bulk import undo as bulk_undo
from crm_tui.db.models import TABLES, Action, Change, ContactPoint, Record, Table, Transition, User, rows, scalars
from crm_tui.db.stored import row_values
from crm_tui.errors import UndoConflict
from crm_tui.services.moving import transitions

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
class Step:
    """What an action did to one record."""

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


def reverse(act: journal.Action, target: Action) -> list[Step]:
    """Write back what stood there before an action; returns what it had done, without what was undone in bulk.

    Raises `UndoConflict` where others went on from what it did.
    """
    steps = _without_births(_steps(target.id, target.followed))
    born = {step.record for step in steps if step.op == "create"}
    try:
        bulk_undo.take_back(act, target.id)
    except pw.IntegrityError as error:
        raise _taken("record") from error
    for step, row in _with_rows(steps):
        _require_untouched(step, row, born)
    for step, row in _with_rows(steps):
        try:
            _reverse(act, step, row)
        except pw.IntegrityError as error:
            raise _taken(step.model._meta.table_name) from error
    return steps


def _steps(action: UUID, followed: int | None) -> list[Step]:
    """What an action did to each record in total, the last one first, without what is undone in bulk.

    What stands behind the change `followed` was written by rule.
    """
    steps: dict[UUID, Step] = {}
    for seq, kind, key, op, text in bulk_undo.left_over(action):
        fields = {column: (pair[0], pair[1]) for column, pair in json.loads(text).items()}
        by_rule = op == "update" and followed is not None and seq > followed
        step = Step(seq, _MODELS[kind], UUID(key), op, fields, frozenset(fields) if by_rule else frozenset())
        earlier = steps.pop(step.record, None)
        told = _together(earlier, step) if earlier else step
        if told is not None:
            steps[step.record] = told
    return list(reversed(steps.values()))


def _without_births(steps: Sequence[Step]) -> list[Step]:
    """The steps without the transitions of deals that the action made: they are hidden with their deals."""
    born = {step.record.hex for step in steps if step.op == "create"}
    return [step for step in steps if step.model is not Transition or step.fields["deal_id"][1] not in born]


def _with_rows(steps: Sequence[Step]) -> Iterator[tuple[Step, Any]]:
    """Each step with its record as it stands, or None where that is gone; read in portions."""
    for start in range(0, len(steps), _PORTION):
        portion = steps[start : start + _PORTION]
        wanted: dict[Any, list[UUID]] = defaultdict(list)
        for step in portion:
            wanted[step.model].append(step.record)
        there = {row.id: row for model, ids in wanted.items() for row in model.select().where(model.id.in_(ids))}
        for step in portion:
            yield step, there.get(step.record)


def _together(earlier: Step, later: Step) -> Step | None:
    """Two steps on one record as one; None where the second took back the first."""
    if earlier.op == "create" and later.op == "delete":
        return None
    op = "update" if earlier.op == "delete" else later.op if earlier.op == "update" else earlier.op
    fields = dict(earlier.fields)
    for column, (before, after) in later.fields.items():
        fields[column] = (fields[column][0] if column in fields else before, after)
    return Step(later.seq, earlier.model, earlier.record, op, fields, earlier.by_rule | later.by_rule)


def _require_untouched(step: Step, row: Any, born: Collection[UUID]) -> None:
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
    now = row_values(row)
    left = dict.fromkeys(now) if step.op == "create" else {}
    left |= {column: after for column, (_, after) in step.fields.items()}
    if any(now[column] != after for column, after in left.items() if column not in step.soft):
        raise _conflict(step)


def _is_there_again(step: Step, born: Collection[UUID]) -> bool:
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


def _conflict(step: Step) -> UndoConflict:
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


def _reverse(act: journal.Action, step: Step, row: Any) -> None:
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


def _backwards(step: Step, row: Any) -> dict[str, tuple[Any, Any]]:
    """The fields the other way round, without soft ones that moved on since."""
    now = row_values(row)
    return {
        column: (after, before)
        for column, (before, after) in step.fields.items()
        if column not in step.soft or now[column] == after
    }
