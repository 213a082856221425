"""The lines of an action, whatever it is about."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence
from uuid import UUID

import peewee as pw

from crm_tui.db.models import Action, scalars
from crm_tui.errors import NotFound
from crm_tui.services.lines import parts, records
from crm_tui.services.lines.wrote import none_for, wrote

PROGRAM = "crm-tui"


def lines_of(action: UUID, workspace: str = "") -> tuple[str, ...]:
    """The lines that would do the same, mostly one; raises `NotFound` where no command does, saying so.

    `workspace` is the file that a shell would have to be told.
    """
    program = (PROGRAM, "--db", workspace) if workspace else (PROGRAM,)
    return tuple(shlex.join([*program, *words]) for words in _all_words(action))


def last_of(by: UUID | None) -> UUID | None:
    """The last action of a person, in the order of the commits; None where they have not done anything yet."""
    mine = Action.by.is_null() if by is None else Action.by == by
    return next(iter(scalars(Action.select(Action.id).where(mine).order_by(pw.SQL("rowid").desc()).limit(1))), None)


def _all_words(action: UUID) -> Iterator[Sequence[str]]:
    """The words of each line behind the program's name."""
    row = Action.get_or_none(Action.id == action)
    if row is None:
        raise NotFound("There is no such action; `crm-tui log` lists them.")
    if row.role != "do":
        target = row if row.role == "undo" else Action.get_by_id(row.undoes_id)
        yield row.role, target.undoes_id.hex[-12:]
        return
    did = wrote(row)
    tell = parts.teller_of(did) or records.words_of
    lines = list(tell(did))
    if not lines:
        raise none_for(row.summary)
    yield from lines
