"""The three-way merge of a record that two people changed: field by field, what goes together and what collides.

    base     what the one who saves second began with
    mine     what they made of it
    theirs   what it is by now

A value may be a frozenset, whose elements come and go one by one; a tuple, whose elements do so in an order that
says which comes first; or anything else, which is one thing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

_Items = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Merged:
    """What two changes of one record come to."""

    written: Mapping[str, Any]
    """By field, what is to be written: it differs from theirs."""
    kept: tuple[str, ...]
    """The fields in which what they did stands, alone or together with what I did."""
    collided: tuple[str, ...]
    """The fields of which both made something else; none of them is in the other two."""


def merge(base: Mapping[str, Any], mine: Mapping[str, Any], theirs: Mapping[str, Any]) -> Merged:
    """Bring two changes of the same fields together; all three have every field."""
    collided = tuple(name for name in base if collides(base[name], mine[name], theirs[name]))
    values = {name: together(base[name], mine[name], theirs[name]) for name in base if name not in collided}
    written = {name: value for name, value in values.items() if value != theirs[name]}
    kept = tuple(name for name in values if theirs[name] not in (base[name], mine[name]))
    return Merged(written, kept, collided)


def collides(base: Any, mine: Any, theirs: Any) -> bool:  # noqa: ANN401 - values of whatever a field holds
    """Whether both made something of a value that cannot stand together."""
    if base in (mine, theirs) or mine == theirs:
        return False
    match base, mine, theirs:
        case frozenset(), frozenset(), frozenset():
            return False
        case tuple(), tuple(), tuple():
            return _in_one_list(base, mine, theirs) is None
        case _:
            return True


def together(base: Any, mine: Any, theirs: Any) -> Any:  # noqa: ANN401 - as `collides`
    """The value with both changes in it, where they do not collide."""
    if base == mine:
        return theirs
    if theirs in (mine, base):
        return mine
    if isinstance(base, frozenset):
        return (base & mine & theirs) | (mine - base) | (theirs - base)
    return _in_one_list(base, mine, theirs)


def _in_one_list(base: _Items, mine: _Items, theirs: _Items) -> _Items | None:
    """Both changes of a list in one; None where it is not plain what is meant.

    That is where both put different things in the place of the same one, ordered what stayed differently, or made
    different ones the first.
    """
    if any(len(set(items)) < len(items) for items in (base, mine, theirs)):
        return None
    first = _one_change(base[:1], mine[:1], theirs[:1])
    order = _one_change(*(_staying(items, base, mine, theirs) for items in (base, mine, theirs)))
    gone_in_both = set(base) - set(mine) - set(theirs)
    if first is None or order is None or (gone_in_both and set(mine) - set(base) != set(theirs) - set(base)):
        return None
    frame, other = sorted(
        (mine, theirs), key=lambda items: (_staying(items, base, mine, theirs) != order, items[:1] != first)
    )
    found = [item for item in frame if item in other or item not in base]
    for item in other:
        if item not in base and item not in frame:
            found.insert(_place(item, other, found, first), item)
    return tuple(found) if tuple(found[:1]) == first else None


def _one_change(base: _Items, mine: _Items, theirs: _Items) -> _Items | None:
    """What only one of them changed, or both alike; None where both did differently."""
    if mine in (base, theirs):
        return theirs
    return mine if theirs == base else None


def _staying(items: _Items, base: _Items, mine: _Items, theirs: _Items) -> _Items:
    """The items that were there before and are so in all three."""
    return tuple(item for item in items if item in base and item in mine and item in theirs)


def _place(item: Any, other: _Items, found: Sequence[Any], first: _Items) -> int:  # noqa: ANN401 - as `collides`
    """Where an item of another list goes: behind what stands before it there; in front only where it is the first."""
    before = [found.index(one) for one in other[: other.index(item)] if one in found]
    if before:
        return before[-1] + 1
    return 0 if (item,) == first else 1
