"""Everything that can go wrong and be told to a person.

CrmError                      the message is a sentence that says what to do
├── BadInput                  a value that cannot be taken, with the field it was meant for
├── FilterError               a filter that cannot be read, with the place and what is near
├── BadFile                   a file to import that cannot be read
├── NotFound                  a reference that matches nothing, with the nearest matches
│   └── Gone                  a record that was deleted while somebody was at work on it
├── Ambiguous                 a reference that matches several records
├── CriteriaNotMet            a move that a stage does not allow yet
├── NotAll                    something that cannot be done with some of several records, with why for each
├── Stale                     somebody else was faster
│   └── Collided              and changed the same fields
├── UndoConflict              a later action touched the same fields
├── NothingToUndo
├── AlreadyDone               the same command was carried out before; nothing is done twice
├── Busy                      the workspace is locked by another program for too long
├── NotAllowed                what the person's role, or a restricted session, does not let them do
├── Cancelled                 the person stopped it; nothing was changed
├── Upgraded                  another version of the program was installed while it ran
├── EditorFailed              the person's own editor is not there, or ended badly
└── WorkspaceError            the file itself
    ├── NoWorkspace           there is none yet
    ├── NotAWorkspace         it is something else
    ├── NewerWorkspace        a newer program wrote it
    ├── DamagedWorkspace      truncated or corrupt
    ├── ReadOnlyWorkspace
    ├── UnfitFileSystem       it lies where people would lose what they save
    └── WorkspaceFull         no room on the disk
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import ClassVar, NamedTuple
from uuid import UUID


class CrmError(Exception):
    """Something a person can understand and mend; `str()` of it is the sentence they read."""

    exit_code: ClassVar[int] = 1
    """What the command line ends with."""


class BadInput(CrmError):
    """A value that cannot be taken; `field` names what it was meant for."""

    exit_code = 2

    def __init__(self, message: str, field: str | None = None) -> None:
        super().__init__(message)
        self.field = field


class FilterError(CrmError):
    """A filter that cannot be read, with the place in it and the nearest known words."""

    exit_code = 2

    def __init__(self, message: str, position: int = 0, length: int = 1, nearest: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.position = position
        self.length = length
        self.nearest = nearest


class BadFile(CrmError):
    """A file that cannot be read as a table."""


class NotFound(CrmError):
    """A reference that matches nothing; `nearest` holds what was close."""

    exit_code = 3

    def __init__(self, message: str, nearest: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.nearest = nearest


class Gone(NotFound):
    """A record that was deleted while somebody was at work on it; says who did it and when. It can be brought back."""


class Ambiguous(CrmError):
    """A reference that matches several records; `matches` are references that each match one."""

    exit_code = 3

    def __init__(self, message: str, matches: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.matches = matches


class Unmet(NamedTuple):
    """One criterion that a card does not meet."""

    criterion_id: str
    """The criterion's id as 32 hex digits."""
    stage: str
    side: str
    """`leave` the old stage or `enter` the new one."""
    kind: str
    """`filter` (an expression) or `check` (a box to tick)."""
    says: str
    """What must be true, in words."""
    expression: str = ""


class LeftOut(NamedTuple):
    """A record of several with which something cannot be done."""

    id: UUID
    ref: str
    name: str
    why: str
    """In a sentence."""


class CriteriaNotMet(CrmError):
    """A move that a stage does not allow yet; `unmet` lists what is missing."""

    exit_code = 4

    def __init__(self, message: str, unmet: tuple[Unmet, ...], left: tuple[LeftOut, ...] = ()) -> None:
        super().__init__(message)
        self.unmet = unmet
        self.left = left
        """Where several were to move: those that cannot."""


class NotAll(CrmError):
    """Something that cannot be done with some of several records; nothing was changed."""

    exit_code = 4

    def __init__(self, message: str, left: tuple[LeftOut, ...]) -> None:
        super().__init__(message)
        self.left = left
        """Those with which it cannot be done; without them it can be done with the others."""


class Stale(CrmError):
    """Somebody changed the record since it was read; says who and what."""

    exit_code = 5

    def __init__(
        self, message: str, changed: tuple[str, ...] = (), record: UUID | None = None, version: int = 0
    ) -> None:
        super().__init__(message)
        self.changed = changed
        """The fields that the other person changed."""
        self.record = record
        self.version = version
        """The record's version as it is now: who has read this error can go on from there."""


class Theirs(NamedTuple):
    """What somebody else made of a field of a record that one has open."""

    field: str
    label: str
    text: str
    """Its value as it could have been typed."""
    by: str | None
    """The name of who did it last; None for the program itself, or where the journal does not tell."""
    at: datetime | None


class Collision(NamedTuple):
    """A field that two people changed differently."""

    mine: str
    """As it was typed."""
    theirs: Theirs


class Collided(Stale):
    """Somebody else changed the same fields of a record differently; nothing was written."""

    def __init__(
        self,
        message: str,
        collisions: tuple[Collision, ...],
        kept: tuple[Theirs, ...],
        values: Mapping[str, str],
        record: UUID,
        version: int,
    ) -> None:
        super().__init__(message, tuple(one.theirs.field for one in collisions), record, version)
        self.collisions = collisions
        self.kept = kept
        """What was changed in other fields, which will stand."""
        self.values = values
        """The record's fields as they are now, as texts that could have been typed."""


class UndoConflict(CrmError):
    """The action cannot be undone because later actions touched the same fields."""

    exit_code = 5


class NothingToUndo(CrmError):
    """There is no action left to undo or redo."""


class AlreadyDone(CrmError):
    """The same command was carried out before; the sentence says what it did then."""

    exit_code = 0

    def __init__(self, message: str, action: UUID, role: str, changed: frozenset[tuple[str, UUID]]) -> None:
        super().__init__(message)
        self.action = action
        """The action that did it."""
        self.role = role
        """`do`, `undo` or `redo`."""
        self.changed = changed
        """What it touched, as (table, id); not all of an import."""


class Busy(CrmError):
    """Another program holds the workspace for longer than we wait."""

    exit_code = 5


class NotAllowed(CrmError):
    """The person's role, or a restricted session, does not let them do it; nothing was changed."""

    def __init__(self, message: str, permission: str = "", columns: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.permission = permission
        """What they may not do, as `domain.roles.Permission` has it."""
        self.columns = columns
        """The headers of a table's columns that ask for it; without them the rest may be imported."""


class Cancelled(CrmError):
    """The person stopped it; nothing was changed."""


class EditorFailed(CrmError):
    """The person's own editor is not there, or ended badly; nothing was changed, and what was written is kept."""


class Upgraded(CrmError):
    """What was asked for would have been loaded from another version of the program than that which runs."""


class WorkspaceError(CrmError):
    """The workspace file cannot be used as it is."""


class NoWorkspace(WorkspaceError):
    """There is no workspace at this place yet."""

    exit_code = 3


class NotAWorkspace(WorkspaceError):
    """The file is something else than a workspace."""


class NewerWorkspace(WorkspaceError):
    """The workspace was written by a newer program."""


class DamagedWorkspace(WorkspaceError):
    """The workspace is truncated or corrupt."""


class ReadOnlyWorkspace(WorkspaceError):
    """The workspace, or its directory, cannot be written."""


class UnfitFileSystem(WorkspaceError):
    """The workspace lies, or would lie, on a network file system."""


class WorkspaceFull(WorkspaceError):
    """There is no room left on the disk."""
