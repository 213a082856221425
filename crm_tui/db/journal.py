"""The journal: the one way to write. Every write happens inside an action and leaves what it changed.

    with journal.action(by, "moved Acme rollout to Proposal") as act:
        act.update(deal, stage=proposal)

Outside an action nothing can be committed (`SqliteWorkspace`), so that nothing is written past the journal.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from crm_tui import clock
from crm_tui.db import commands, phases, rights, sqlite
from crm_tui.db.changes import Changes, Written
from crm_tui.db.commands import Command
from crm_tui.db.derived import Derived
from crm_tui.db.models import Action as ActionRow
from crm_tui.db.models import Numbered, Record, Table, database
from crm_tui.db.stored import insert_row, next_number, row_values, stored_value, update_row
from crm_tui.domain.roles import Permission

if TYPE_CHECKING:
    from crm_tui.db.bulk import many


class _InForce(threading.local):
    action: Action | None = None
    """The action that this thread is in."""


_in_force = _InForce()

made_here: deque[UUID] = deque(maxlen=1000)
"""The last actions of this process: the others in the journal are news from elsewhere."""

followed_here: deque[frozenset[tuple[str, UUID]]] = deque(maxlen=1000)
"""What actions of this process touched from which something followed by rule, which nobody here has been told yet."""

Row = TypeVar("Row", bound=Table)


def _nothing_follows(_act: Action, _written: Sequence[Written]) -> None:
    """Until the services say what follows."""


_follow: Callable[[Action, Sequence[Written]], None] = _nothing_follows


def follow_with(follow: Callable[[Action, Sequence[Written]], None]) -> None:
    """Have this called at the end of each action, within it, with what it wrote one by one."""
    global _follow  # noqa: PLW0603 - set once, by the services
    _follow = follow


class Action:
    """One action in force: what is written through it is journalled under it."""

    def __init__(
        self, did: Command, by: UUID | None, summary: str, role: str, undoes: UUID | None, at: datetime
    ) -> None:
        self.id, self._asked = did.id, did.asked
        self.at = at
        self.by = by
        self.summary = summary
        """In words and the past tense, such as `moved Acme rollout to Proposal`; may be set until the end."""
        self.role = role
        self.undoes = undoes
        self._changes = Changes(self.id)
        self._followed: int | None = None
        self.is_followed = role == "do"
        """Whether rules look at what it writes; not where it takes back, does again, or takes in what was long ago."""
        self._derived = Derived()
        self._guard = rights.Guard(by)
        self._why_phase = phases.BY_HAND

    @property
    def changed(self) -> set[tuple[str, UUID]]:
        """What it touched: (table, id); empty where it touched `everything`."""
        return self._changes.touched

    @property
    def everything(self) -> bool:
        """Whether it touched too much to tell it one by one."""
        return self._changes.everything

    @property
    def wrote(self) -> bool:
        """Whether it touched anything so far."""
        return bool(self.changed) or self.everything

    def create(self, model: type[Row], **values: Any) -> Row:
        """Insert one row and return it; a numbered record gets the next number of its kind."""
        row = self._new(model, values)
        if isinstance(row, Numbered) and row.number is None:
            row.number = next_number(type(row))
        self._insert(model, row.id, row_values(row))
        return row

    def insert(self, model: type[Table], stored: Mapping[str, Any]) -> None:
        """Insert one row of which every value is known, as they stand in the table: `create` without a row in hand."""
        self._insert(model, UUID(stored["id"]), stored)

    def create_many(self, model: type[Table], rows: Iterable[many.Row]) -> list[UUID]:
        """Insert many rows at once; returns their ids. Numbers and moments are given as by `create`."""
        return [UUID(key) for key in self.add_many(model, list(rows))]

    def add_many(self, model: type[Table], rows: Sequence[many.Row]) -> list[str]:
        """The same for who has no use for the ids; they are as they stand in the table."""
        if not rows:
            return []
        from crm_tui.db.bulk import many

        keys = many.keys_of(rows)
        given: dict[str, Sequence[Any]] = {"id": keys}
        if issubclass(model, Record):
            given["created_at"] = many.moments_of(rows, clock.to_micros(self.at))
        if issubclass(model, Numbered):
            first = next_number(model)
            given["number"] = range(first, first + len(rows))
        if phases.has_phase(model):
            given["phase_since"] = given["created_at"]
        self._guard.require(model, UUID(keys[0]), model._meta.columns)
        self._changes.flush()
        inserted = many.insert(model, rows, **given)
        many.note_created(inserted, self.id)
        self._changes.touch((model._meta.table_name, UUID(key)) for key in keys)
        self._derived.created_many(model, inserted.after)
        return keys

    def update(self, row: Table, **changes: Any) -> bool:
        """Set fields of a row read in this transaction; returns whether anything differed.

        The row in hand then holds the new values and, for a record, the next version.
        """
        before = row_values(row)
        after = dict(before)
        for name, value in phases.dated(row, changes, self._why_phase.at or self.at).items():
            setattr(row, name, value)
            field = row._meta.combined[name]
            after[field.column_name] = stored_value(row, field)
        fields = {column: [before[column], after[column]] for column in after if before[column] != after[column]}
        if not fields:
            return False
        written = {column: after[column] for column in fields}
        if isinstance(row, Record):
            row.version += 1
            written["version"] = after["version"] = row.version
        self._guard.require(type(row), row.id, fields)
        update_row(type(row), row.id, written)
        self._note(type(row), row.id, "update", fields)
        self._derived.updated(type(row), before, after)
        if "phase" in fields and phases.has_phase(type(row)):
            phases.note(self, row, (before["phase"], after["phase"]), self._why_phase)
        return True

    def write(self, row: Table, fields: Mapping[str, tuple[Any, Any]]) -> None:
        """Set columns to values as they stand in the table: `{column: (before, after)}`; for undo.

        The row, read in this transaction, keeps what it holds.
        """
        model, record = type(row), row.id
        before = row_values(row)
        after = {**before, **{column: value for column, (_, value) in fields.items()}}
        if issubclass(model, Record):
            after["version"] = before["version"] + 1
        changed = {column: value for column, value in after.items() if value != before[column]}
        self._guard.require(model, record, fields)
        update_row(model, record, changed)
        self._note(model, record, "update", {column: list(pair) for column, pair in fields.items()})
        self._derived.updated(model, before, after)

    @contextmanager
    def because(self, why: phases.Why) -> Iterator[None]:
        """Phases that change within are noted with this reason."""
        self._why_phase = why
        try:
            yield
        finally:
            self._why_phase = phases.BY_HAND

    def hide(self, row: Record) -> None:
        """Delete a record so that undo brings it back."""
        self.update(row, hidden_at=self.at)

    def hide_many(self, model: type[Record], records: Sequence[UUID], hidden: tuple[int | None, int | None]) -> None:
        """Delete many records, or bring them back: `hidden_at` of them all is the first of two, and becomes the second.

        Not for settings, which differ in who may set them. Raises `IntegrityError` where something else stands where
        one would come back.
        """
        from crm_tui.db.bulk import many

        self._guard.require(model, records[0], {"hidden_at": hidden})
        self._changes.flush()
        ids = [record.hex for record in records]
        self._derived.leaving(model, ids)
        many.set_hidden(model, ids, hidden, self.id)
        self._changes.touch((model._meta.table_name, record) for record in records)
        self._derived.arrived(model, ids)

    def delete(self, row: Table) -> None:
        """Take out a row that nobody sees by itself, such as one tag on one record."""
        stored = row_values(row)
        self._guard.require(type(row), row.id, stored)
        type(row).delete().where(type(row).id == row.id).execute()
        self._note(type(row), row.id, "delete", {column: [value, None] for column, value in stored.items()})
        self._derived.deleted(type(row), stored)

    def restore(self, model: type[Table], stored: Mapping[str, Any]) -> None:
        """Insert a row that `delete` took out, from its values as they stood in the table."""
        self.insert(model, stored)

    def written(self) -> list[Written]:
        """The rows written one by one since this was last asked; none of an action that wrote too many to tell."""
        return self._changes.told()

    @property
    def has_followed(self) -> bool:
        """Whether something was written that follows by rule."""
        return self._followed is not None

    def begin_following(self) -> None:
        """From here on it is written what follows by rule, whatever the role of who acts."""
        if self._followed is None:
            self._changes.flush()
            self._followed = database.execute_sql('SELECT max(seq) FROM "change"').fetchone()[0]
            for permission in Permission:
                self.waive(permission)

    @contextmanager
    def attempt(self) -> Iterator[None]:
        """A part of the action: where it raises, it is taken out again, and the action can go on without it."""
        self._derived.bring_up_to_date()
        self._derived = Derived()
        summary = self.summary
        try:
            with self._changes.attempt():
                yield
        except BaseException:
            self._derived = Derived()
            self.summary = summary
            raise

    def waive(self, permission: Permission) -> None:
        """Let this action do what the role of who acts does not."""
        self._guard.waive(permission)

    def _new(self, model: type[Row], values: Mapping[str, Any]) -> Row:
        """A row, created when the action was done unless the values say otherwise."""
        row = model(**values)
        if isinstance(row, Record) and "created_at" not in values:
            row.created_at = self.at
        phases.begin(row)
        return row

    def _insert(self, model: type[Table], record: UUID, stored: Mapping[str, Any]) -> None:
        self._guard.require(model, record, stored)
        insert_row(model, stored)
        self._note(model, record, "create", {column: [None, value] for column, value in stored.items()})
        self._derived.created(model, stored)

    def _note(self, model: type[Table], record: UUID, op: str, fields: Mapping[str, list[Any]]) -> None:
        self._changes.note(Written(model._meta.table_name, record, op, fields))

    def _store(self) -> None:
        """Write the action's own row, last, when its summary is known."""
        row = {
            "id": self.id.hex, "at": clock.to_micros(self.at), "by_id": self.by.hex if self.by else None,
            "summary": self.summary, "role": self.role, "undoes_id": self.undoes.hex if self.undoes else None,
            "asked": self._asked, "followed": self._followed,
        }  # fmt: skip
        insert_row(ActionRow, row)

    def finish(self) -> None:
        """Write what is left and bring totals and search up to date; called once, before the commit."""
        if self.wrote:
            self._guard.finish()
            self._changes.flush()
            self._store()
        self._derived.bring_up_to_date()


@contextmanager
def action(
    by: UUID | None, summary: str, *, role: str = "do", undoes: UUID | None = None, at: datetime | None = None
) -> Iterator[Action]:
    """One transaction in which this thread may write; an action inside another joins it.

    Everything is committed, durably, when the block ends, or nothing when it raises. `at` is when it was done,
    where that was not now. Raises `NotAllowed`, `Busy`, `WorkspaceFull`, `ReadOnlyWorkspace` or `DamagedWorkspace`,
    and in a `command` that was carried out before `AlreadyDone`.
    """
    if _in_force.action is not None:
        yield _in_force.action
        return
    with sqlite.sentences(database.obj.path), database.obj.unit_of_work(), commands.taken(by) as command:
        act = Action(command, by, summary, role, undoes, at or clock.now())
        _in_force.action = act
        try:
            yield act
            if act.is_followed:
                _follow(act, act.written())
            act.finish()
            made_here.append(act.id)
            if act.has_followed:
                followed_here.append(frozenset(act.changed))
        finally:
            _in_force.action = None


@contextmanager
def together() -> Iterator[None]:
    """One transaction around several actions of this thread: all of them are committed, once, or none.

    Raises as `action` does.
    """
    with sqlite.sentences(database.obj.path), database.obj.unit_of_work():
        yield
