"""The verbs that parts of a workspace have in common: another name, another place, archived, deleted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

from crm_tui.db.models import LostReason
from crm_tui.services.lines.wrote import Row, Wrote, words


def usual(noun: str, row: Row, called: Sequence[str], deleting: Sequence[str] = ()) -> Iterator[tuple[str, ...]]:
    """The commands of one noun for a row that was there: `called` is what it was called before.

    `deleting` are the options of deleting it.
    """
    if row.was_hidden:
        yield words(f"{noun} delete", called, deleting)
    if "archived_at" in row.columns:
        yield words(f"{noun} archive", called, () if row.columns["archived_at"][1] else ("--take-back",))
    if "name" in row.columns:
        yield words(f"{noun} rename", (*called, row.held["name"]))


def put(
    noun: str, did: Wrote, table: str, siblings: Sequence[Any], called: Callable[[Any], Sequence[str]]
) -> Iterator[tuple[str, ...]]:
    """The command that put one of `siblings`, given in their order, where it is; none where several were moved."""
    if found := moved(did, table, siblings):
        one, where = found
        yield words(f"{noun} move", (*called(one), where))


def moved(did: Wrote, table: str, siblings: Sequence[Any]) -> tuple[Any, str] | None:
    """Which of `siblings` was put where, as a command takes it; None where several were."""
    was = {row.record: row.columns["position"][0] for row in did.of(table)}
    is_ = {row.record: row.columns["position"][1] for row in did.of(table)}
    old, new = _order(siblings, was), _order(siblings, is_)
    found = [one for one in siblings if _without(old, one.id) == _without(new, one.id) and old != new]
    if not found:
        return None
    # of two that changed places either could be meant: the one that the action speaks of
    one = min(found, key=lambda row: str(getattr(row, "name", None) or row.says) not in did.summary)
    there = new.index(one.id)
    return one, _where(there, there - old.index(one.id), len(new))


def reason_name(reason: str) -> str:
    """What the lost reason with this id, as it stands in the journal, is called."""
    return str(LostReason.get_by_id(UUID(reason)).name)


def _order(siblings: Sequence[Any], positions: Mapping[UUID, int | None]) -> list[UUID]:
    """The ids in the order that they had with these positions; those without any come last, by name."""
    by_name = sorted(siblings, key=lambda one: str(getattr(one, "name_key", "")))
    at = {one.id: positions.get(one.id, one.position) for one in by_name}
    return sorted(at, key=lambda record: (at[record] is None, at[record] or 0))


def _without(order: Sequence[UUID], record: UUID) -> list[UUID]:
    return [one for one in order if one != record]


def _where(place: int, steps: int, count: int) -> str:
    if abs(steps) == 1:
        return "down" if steps > 0 else "up"
    if place in (0, count - 1):
        return "last" if place else "first"
    return f"{steps:+d}"
