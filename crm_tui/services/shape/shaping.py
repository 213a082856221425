"""What the verbs that shape a workspace share: their result, names that are free, and rows in another order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar
from uuid import UUID

from crm_tui import text as texts
from crm_tui.db.journal import Action
from crm_tui.db.models import Pipeline, Record, Stage
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput, NotFound, Stale
from crm_tui.services.editing.saved import tell

LONGEST_NAME = 80
"""Characters; what is longer fits on no board."""

Row = TypeVar("Row", bound=Record)


@dataclass(frozen=True, slots=True)
class Shaped:
    """A part of the workspace's shape that was added, changed or taken away."""

    id: UUID
    name: str
    action: UUID
    summary: str
    """What was done, in words and the past tense."""
    changed: frozenset[tuple[str, UUID]]
    """Everything that the action touched, as (table, id); empty where nothing differed."""

    def __str__(self) -> str:
        return self.summary


def shaped(act: Action, row: Any, words: str) -> Shaped:
    """The result of an action on a row with a name, which says what it did unless it is part of a greater one."""
    called = str(row.name)
    tell(act, words if act.wrote else f"left {called} as it was")
    return Shaped(row.id, called, act.id, act.summary, frozenset(act.changed))


def present(model: type[Row], record: UUID, what: str) -> Row:
    """The row with this id, unless it is not there or deleted; raises `NotFound`, where `what` is what it is."""
    row: Row | None = model.get_or_none(model.id == record, model.hidden_at.is_null())
    if row is None:
        raise NotFound(f"That {what} is not there any more; somebody may have deleted it.")
    return row


def free_name(model: Any, name: str, what: str, *where: Any, but: UUID | None = None) -> str:
    """The name, cleaned, if no other row that meets `where` has it; BadInput if not."""
    word = texts.clean(name, field="name")
    if not word:
        raise BadInput(f"A {what} needs a name.", "name")
    if len(word) > LONGEST_NAME:
        raise BadInput(f"That name is too long for a {what}; write at most {LONGEST_NAME} characters.", "name")
    others = model.select().where(
        model.name_key == texts.fold(word), model.hidden_at.is_null(), *([model.id != but] if but else []), *where
    )
    other = others.first()
    if other is not None:
        raise BadInput(f"There is a {what} “{other.name}” already; choose another name.", "name")
    return word


def put(act: Action, order: Sequence[Record], row: Record, steps: int) -> None:
    """Move a row so many places among its like, as far as there are any; positions are 0, 1, 2, … then."""
    ids = [each.id for each in order]
    here = ids.index(row.id)
    there = max(0, min(here + steps, len(ids) - 1))
    moved = list(order)
    moved.insert(there, moved.pop(here))
    number(act, moved)


def number(act: Action, order: Sequence[Record]) -> None:
    """Have the rows stand in this order."""
    for position, each in enumerate(order):
        act.update(each, position=position)


def require_unmet(called: str, began: Mapping[str, str], now: Mapping[str, str], typed: Mapping[str, str]) -> None:
    """Raise `Stale` where somebody made something else of a field since `began` than what was typed into it."""
    met = [name for name in typed if name in began and now[name] not in (began[name], typed[name])]
    if met:
        fields = ", ".join(name.replace("_", " ") for name in met)
        raise Stale(f"Somebody else changed {fields} of {called} meanwhile; look at it, then try again.", tuple(met))


def card_of(stage: Stage) -> Kind:
    """What moves through the stage's pipeline."""
    return Kind(Pipeline.get_by_id(stage.pipeline_id).card_kind)


def counted(number: int, one: str, several: str) -> str:
    """A number with its word: `1 deal`, `12 deals`."""
    return f"{number:,} {one if number == 1 else several}"
