"""What a write to one record, or to several at once, returns."""

from __future__ import annotations

from dataclasses import dataclass, replace
from uuid import UUID

from crm_tui.db.journal import Action
from crm_tui.db.models import OF_KIND, Activity, Numbered
from crm_tui.domain.records import ABOUT, Kind
from crm_tui.errors import Theirs
from crm_tui.queries.links import NAME_OF


@dataclass(frozen=True, slots=True)
class Saved:
    """A record that was added, edited or deleted."""

    kind: Kind
    id: UUID
    ref: str
    name: str
    version: int
    """The one that it has now."""
    changed: frozenset[tuple[str, UUID]]
    """Everything that the action touched, as (table, id); empty where nothing differed."""
    action: UUID
    summary: str
    """What was done, in words and the past tense."""
    kept: tuple[Theirs, ...] = ()
    """What others had changed meanwhile, which stands."""

    def __str__(self) -> str:
        return self.summary


@dataclass(frozen=True, slots=True)
class SavedMany:
    """Records that were changed together."""

    kind: Kind
    ids: tuple[UUID, ...]
    changed: frozenset[tuple[str, UUID]]
    action: UUID
    summary: str

    def __str__(self) -> str:
        return self.summary


def name_of(kind: Kind, row: Numbered) -> str:
    """What the row is called."""
    return str(getattr(row, NAME_OF[kind].name))


def called(kind: Kind, row: Numbered) -> str:
    """How summaries name a record: `deal D12 Acme rollout`; an activity with whom it was: `call A7 reached · Kim`."""
    if isinstance(row, Activity):
        about = next(((of, one) for of in ABOUT if (one := getattr(row, of)) is not None), None)
        return f"{row.kind} {row.ref} {row.subject}" + (f" · {name_of(*about)}" if about else "")
    return f"{kind.word} {row.ref} {name_of(kind, row)}"


def tell(act: Action, words: str) -> None:
    """Say what the action did, unless it is part of a greater one that says so itself."""
    act.summary = act.summary or words


def touch(act: Action, row: Numbered) -> None:
    """Count a change of what belongs to a record as one of the record, so that others see it and notice."""
    act.write(row, {})
    row.version += 1


def saved(act: Action, kind: Kind, row: Numbered, kept: tuple[Theirs, ...] = ()) -> Saved:
    """The result of writing one record."""
    return Saved(
        kind, row.id, row.ref, name_of(kind, row), int(row.version), frozenset(act.changed), act.id, act.summary, kept
    )


def as_left(act: Action, one: Saved) -> Saved:
    """The result of an action that is over, with what followed by rule."""
    if not act.has_followed:
        return one
    row = OF_KIND[one.kind].get_by_id(one.id)
    return replace(one, version=int(row.version), changed=frozenset(act.changed))


def saved_many(act: Action, kind: Kind, ids: tuple[UUID, ...]) -> SavedMany:
    """The result of writing several records."""
    return SavedMany(kind, ids, frozenset(act.changed), act.id, act.summary)
