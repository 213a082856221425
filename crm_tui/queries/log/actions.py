"""What was done in the workspace: actions, newest first, with their changes in words."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui.db.models import Action, Change, User, rows, scalars
from crm_tui.domain.records import Kind
from crm_tui.queries.links import Link, links
from crm_tui.queries.log.filter import Narrowed
from crm_tui.queries.log.wording import Days, RawChange, Wording, record_of

MOST_CHANGES = 20
"""Changes shown of one action; an import has thousands."""


@dataclass(frozen=True, slots=True)
class ChangeItem:
    """What an action did to one record."""

    op: str
    """`create`, `update` or `delete`."""
    table: str
    record: Link | None
    """The record that it is about, where it is about one."""
    words: tuple[str, ...]
    """A phrase for each field, such as `owner Ana → Ben`."""


@dataclass(frozen=True, slots=True)
class ActionItem:
    """One thing that somebody did."""

    changes: tuple[ChangeItem, ...]
    more: int
    """Changes beyond those listed."""
    id: UUID
    at: datetime
    by: str | None
    """Name of the user; None for the program itself."""
    summary: str
    role: str
    """`do`, `undo` or `redo`."""
    undone: bool
    """Whether it is taken back at present."""


def log(
    limit: int = 50,
    record: UUID | None = None,
    before: UUID | None = None,
    narrowed: Narrowed | None = None,
    *,
    days: Days = date.isoformat,
) -> tuple[ActionItem, ...]:
    """The newest actions, or those that touched a record; `before` is the last action of the page above.

    Those that are `narrowed` may be far apart, so a page of them is for the reading thread.
    """
    return _told(_actions(limit, record, before, narrowed or Narrowed()), record, days)


def action_item(action: UUID, days: Days) -> ActionItem | None:
    """One action as it stands now; None where there is none of this id."""
    return next(iter(_told(rows(_query().where(Action.id == action)), None, days)), None)


def _told(actions: Sequence[tuple[Any, ...]], record: UUID | None, days: Days) -> tuple[ActionItem, ...]:
    """Actions with what they changed, all of it or only of one record."""
    ids = [action for action, *_ in actions]
    changes = _of_record(ids, record) if record else _first_of(ids)
    counts = Counter({item: len(found) for item, found in changes.items()}) if record else _counts(ids)
    items = _items([change for found in changes.values() for change in found], days)
    return tuple(
        ActionItem(
            tuple(items[change.seq] for change in changes[action] if change.seq in items),
            counts[action] - len(changes[action]),
            action,
            at,
            by,
            summary,
            role,
            bool(undone),
        )
        for action, at, by, summary, role, undone in actions
    )


def changes_of(record: UUID, limit: int = 200) -> tuple[ActionItem, ...]:
    """What happened to one record, newest first: the actions, each with only what it did to the record."""
    return log(limit, record)


def _is_undone() -> Any:
    """Whether an undo of the action is in force."""
    later, again = Action.alias(), Action.alias()
    redone = again.select(again.id).where(again.undoes == later.id)
    return pw.fn.EXISTS(later.select(later.id).where(later.undoes == Action.id, ~pw.fn.EXISTS(redone)))


def _query() -> Any:
    return Action.select(Action.id, Action.at, User.name, Action.summary, Action.role, _is_undone()).join(
        User, pw.JOIN.LEFT_OUTER
    )


def _actions(limit: int, record: UUID | None, before: UUID | None, narrowed: Narrowed) -> list[tuple[Any, ...]]:
    query = _query()
    for condition in narrowed.conditions(_is_undone()):
        query = query.where(condition)
    if record is not None:
        query = query.where(Action.id.in_(Change.select(Change.action).where(Change.record == record)))
    if before is not None:
        query = query.where(Action.id < before)
    return rows(query.order_by(Action.id.desc()).limit(limit))


_COLUMNS = (Change.seq, Change.action, Change.kind, Change.record, Change.op, Change.fields)


def _first_of(actions: Sequence[UUID]) -> dict[UUID, list[RawChange]]:
    """The first changes of each action."""
    inner = Change.alias()
    first = inner.select(inner.seq).where(inner.action == Action.id).order_by(inner.seq).limit(MOST_CHANGES)
    query = Change.select(*_COLUMNS).join(Action, on=Change.seq.in_(first)).where(Action.id.in_(actions))
    return _by_action(raw_changes(query.order_by(Change.seq)))


def _of_record(actions: Sequence[UUID], record: UUID) -> dict[UUID, list[RawChange]]:
    """What the actions did to one record: to its row, and to the rows that belong to it."""
    own = Change.select(*_COLUMNS).where(Change.record == record, Change.action.in_(actions))
    found = {change.seq: change for change in raw_changes(own)}
    beside = [change for changes in _first_of(actions).values() for change in changes]
    found.update((change.seq, change) for change in beside if record_of(change) == record)
    return _by_action(found[seq] for seq in sorted(found))


def _counts(actions: Sequence[UUID]) -> Counter[UUID]:
    query = Change.select(Change.action, pw.fn.COUNT(Change.seq)).where(Change.action.in_(actions))
    return Counter(dict(rows(query.group_by(Change.action))))


def raw_changes(query: Any) -> list[RawChange]:
    """The rows of a query for `_COLUMNS`."""
    return [
        RawChange(
            seq,
            action,
            table,
            record,
            op,
            {column: tuple(pair) for column, pair in json.loads(fields).items()},
        )
        for seq, action, table, record, op, fields in rows(query)
    ]


def _by_action(changes: Iterable[RawChange]) -> dict[UUID, list[RawChange]]:
    grouped: dict[UUID, list[RawChange]] = defaultdict(list)
    for change in changes:
        grouped[change.action].append(change)
    return grouped


def _items(changes: Sequence[RawChange], days: Days) -> dict[int, ChangeItem]:
    """The changes that say something, in words, by their number."""
    wording = Wording(changes, days)
    owners = {change.seq: owner for change in changes if (owner := wording.owner_of(change))}
    wanted: dict[Kind, set[UUID | None]] = defaultdict(set)
    for kind, record in owners.values():
        wanted[kind].add(record)
    known = links(wanted)
    items: dict[int, ChangeItem] = {}
    for change in changes:
        _, record = owners.get(change.seq, (None, change.record))
        words = wording.of(change)
        if words:
            items[change.seq] = ChangeItem(change.op, change.table, known.get(record), words)
    return items


def actions_ending(digits: str) -> list[UUID]:
    """The actions whose id ends with these hexadecimal digits; two at most."""
    ending = pw.fn.SUBSTR(Action.id, -len(digits), len(digits))
    return scalars(Action.select(Action.id).where(ending == digits).limit(2))
