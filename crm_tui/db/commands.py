"""Idempotent commands: each has an id that its caller made, and is carried out once however often it is asked for."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple
from uuid import UUID

from crm_tui.db.models import Action, Change, rows
from crm_tui.db.prepared import Prepared
from crm_tui.domain.ids import new_id
from crm_tui.errors import AlreadyDone, BadInput
from crm_tui.text import as_sentence

MOST_TOLD = 2_000
"""Records that `AlreadyDone` names at most; an import touches many more."""


_DONE = Prepared(
    lambda action: Action.select(Action.by, Action.summary, Action.role, Action.asked).where(Action.id == action)
)


class Command(NamedTuple):
    """What is asked for once, however often."""

    id: UUID
    asked: str | None = None
    """A digest of what was asked for; None where two askings are not compared."""


class _Wanted(threading.local):
    command: Command | None = None
    """Whose id the next action of this thread gets; None for one of its own."""


_wanted = _Wanted()


@contextmanager
def command(id_: UUID, asked: str | None = None) -> Iterator[None]:
    """Carry out a command: the first action of this thread in the block gets its id.

    A command is one transaction; of several actions in it (`journal.together`) the first has the id. Where an
    action has it already, `AlreadyDone` says what that did, and nothing is written. The journal shows actions in
    the order of their ids, so `id_` is a UUID of version 7, made when the command was first asked for. Where `asked`,
    a digest, differs from that of then, it is another command, and BadInput.
    """
    before, _wanted.command = _wanted.command, Command(id_, asked)
    try:
        yield
    finally:
        _wanted.command = before


@contextmanager
def taken(by: UUID | None) -> Iterator[Command]:
    """What an action that begins now is the doing of; raises `AlreadyDone`, or BadInput as `require_new`."""
    wanted, _wanted.command = _wanted.command, None
    try:
        if wanted is not None:
            require_new(wanted.id, by, wanted.asked)
        yield wanted or Command(new_id())
    except BaseException:
        _wanted.command = wanted
        raise


def require_new(id_: UUID, by: UUID | None, asked: str | None = None) -> None:
    """Raise `AlreadyDone` where this command was carried out; BadInput where it was somebody else's, or another."""
    found = _DONE.rows(id_.hex)
    if not found:
        return
    ((doer, summary, role, then),) = found
    if doer != by:
        raise BadInput(f"The command id {id_} is somebody else's (“{summary}”); make a new one.", "command-id")
    if None not in (asked, then) and asked != then:
        raise BadInput(
            f"The command id {id_} was given to another command (“{summary}”); make a new one for each"
            " (`crm-tui command-id`), and repeat a command word for word.",
            "command-id",
        )
    touched = Change.select(Change.kind, Change.record).where(Change.action == id_).distinct()
    changed = rows(touched.limit(MOST_TOLD))
    raise AlreadyDone(_sentence(summary, role), id_, role, frozenset(changed))


def _sentence(summary: str, role: str) -> str:
    """What an action did, as it was told when it was done."""
    if role != "do":
        summary = f"{'undone' if role == 'undo' else 'done again'}: {summary.partition(': ')[2]}"
    return as_sentence(summary)
