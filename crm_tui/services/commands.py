"""Commands with an id of their asker's making: carried out once, however often they are asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from uuid import UUID

from crm_tui.db import commands
from crm_tui.db.commands import command
from crm_tui.db.models import OF_KIND, Change, rows
from crm_tui.domain.records import Kind
from crm_tui.errors import AlreadyDone, BadInput
from crm_tui.services.editing.saved import name_of

__all__ = ["Touched", "checked_id", "command", "digest", "main_record", "require_new", "was_done"]


@dataclass(frozen=True, slots=True)
class Touched:
    """A record as it stands, after what a command did to it and whatever happened since."""

    kind: Kind
    id: UUID
    ref: str
    name: str
    version: int


def checked_id(typed: str) -> UUID:
    """The id of a command from what was written; BadInput for what is no UUID of version 7."""
    try:
        id_ = UUID(typed)
    except ValueError:
        id_ = None
    if id_ is None or id_.version != 7:
        raise BadInput(
            f"“{typed}” is no id of a command; it is a UUID of version 7, and `crm-tui command-id` makes one.",
            "command-id",
        )
    return id_


def digest(words: Sequence[str]) -> str:
    """What a command line is recognised by when it is repeated."""
    return sha256("\0".join(words).encode(errors="surrogateescape")).hexdigest()[:32]


def require_new(id_: UUID, by: UUID | None, asked: str | None = None) -> None:
    """Raise `AlreadyDone` where this command was carried out before, BadInput where it was another, or another's."""
    commands.require_new(id_, by, asked)


def was_done(id_: UUID, by: UUID | None) -> AlreadyDone | None:
    """What the command did, if it was carried out."""
    try:
        commands.require_new(id_, by)
    except AlreadyDone as done:
        return done
    return None


def main_record(done: AlreadyDone, kind: Kind | None = None) -> Touched | None:
    """The record that a command was about: the first that it wrote, of `kind` where that is known."""
    kinds = [kind] if kind else list(Kind)
    written = Change.select(Change.kind, Change.record).where(Change.action == done.action, Change.kind.in_(kinds))
    for table, record in rows(written.order_by(Change.seq).limit(1)):
        found = Kind(table)
        row = OF_KIND[found].get_by_id(record)
        return Touched(found, row.id, row.ref, name_of(found, row), int(row.version))
    return None
