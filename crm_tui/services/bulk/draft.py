"""One row on its way to become a record."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, NamedTuple, TypeVar
from uuid import UUID

from crm_tui import text as texts
from crm_tui.errors import BadInput
from crm_tui.services.bulk.incoming import Fate, Reach, Trouble
from crm_tui.services.editing.field_values import LabelledPoint


class Key(NamedTuple):
    """Something by which a row can be recognised as telling of a record."""

    column: str
    """A column of the table, or the kind of a contact point."""
    text: str


@dataclass(slots=True)
class Draft:
    """What a row says, sorted into what will be written."""

    line: int
    values: Mapping[str, Any]
    number: int | None = None
    """That of the record of this kind that its short reference names, in the workspace that it was exported from."""
    reach: Reach | None = None
    """Its contact points, where they have been read already."""
    columns: dict[str, Any] = field(default_factory=dict)
    """What the row says of the record's own columns."""
    fills: dict[str, Any] = field(default_factory=dict)
    """What can be concluded from the row; taken only where a column is empty."""
    refs: dict[str, UUID] = field(default_factory=dict)
    """Records that it names, for fields without a column of their own."""
    points: list[LabelledPoint] = field(default_factory=list)
    customs: dict[str, str] = field(default_factory=dict)
    """Texts of the workspace's own fields, by name."""
    keys: tuple[Key, ...] = ()
    """How to recognise its record, the surest first."""
    troubles: list[Trouble] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    """What is remarkable but no trouble, as sentences that hold for many rows."""
    fate: Fate = Fate.REJECTED

    def reading(self, name: str) -> _Noting:
        """Note what is wrong with a field and go on with the next."""
        return _Noting(name, self.troubles)

    def copy(self, *names: str, **renamed: str) -> None:
        """Take values over as they are: `copy("source", given_name="given")` puts `given` into `given_name`."""
        for name in names:
            if name in self.values:
                self.columns[name] = self.values[name]
        for column, name in renamed.items():
            if name in self.values:
                self.columns[column] = self.values[name]

    def leave_out(self, *columns: str) -> None:
        """Say nothing of some columns."""
        for column in columns:
            self.columns.pop(column, None)
            self.fills.pop(column, None)

    def either(self, column: str) -> Any:
        """What is said of a column, or concluded; None for neither."""
        return self.columns.get(column, self.fills.get(column))

    def point_keys(self, kind: str) -> list[str]:
        """The keys of its contact points of a kind."""
        return [one.point.key for one in self.points if one.point.kind == kind]


class _Noting:
    """A block whose `BadInput` becomes a trouble; a class, for rows enter several of them each."""

    __slots__ = ("_name", "_troubles")

    def __init__(self, name: str, troubles: list[Trouble]) -> None:
        self._name, self._troubles = name, troubles

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> bool:
        if not isinstance(error, BadInput):
            return False
        self._troubles.append(Trouble(self._name, str(error)))
        return True


AnyDraft = TypeVar("AnyDraft", bound=Draft)


def named(name: str) -> dict[str, str]:
    """The columns that hold a name."""
    return {"name": name, "name_key": texts.fold(name)}


def rounds(drafts: Iterable[AnyDraft], same: Mapping[int, Collection[Key]]) -> Iterator[list[AnyDraft]]:
    """The drafts in portions in which no two tell of one record; `same` has what each is recognised by, by line.

    Drafts that tell of one record keep their order.
    """
    waiting = list(drafts)
    while waiting:
        seen: set[Key] = set()
        taken: list[AnyDraft] = []
        later: list[AnyDraft] = []
        for draft in waiting:
            keys = same[draft.line]
            (taken if seen.isdisjoint(keys) else later).append(draft)
            seen.update(keys)
        yield taken
        waiting = later
