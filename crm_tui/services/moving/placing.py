"""Putting a deal or a ticket in another place within its stage."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from crm_tui.db import journal
from crm_tui.db.models import OF_KIND, rows
from crm_tui.domain import positions
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput, NotFound, Stale
from crm_tui.services.editing.saved import tell
from crm_tui.services.guards import require_version, visible

_HALF = 32
"""Cards on either side of a place without room that are spread first."""

_ROOM = 1 << 16
"""The gap that spreading makes at least."""

_Neighbour = tuple[int, UUID]
"""A card's position and id, which is how the cards of a stage are ordered."""


def place(
    card: UUID, by: UUID | None, seen_version: int | None,
    *, above: UUID | None, below: UUID | None, kind: Kind = Kind.DEAL,
) -> int:  # fmt: skip
    """Put a card between two neighbours of its stage (None for the top or the end); returns its new version.

    Raises `Stale`, also when the neighbours changed places, `NotFound` when one is gone, `BadInput` or `Busy`;
    then nothing has changed.
    """
    if card in (above, below):
        raise BadInput("A card cannot be put beside itself; choose another place.")
    with journal.action(by, "") as act:
        row = visible(OF_KIND[kind], card)
        require_version(row, seen_version)
        upper, lower = _neighbour(row, above), _neighbour(row, below)
        if upper is not None and lower is not None and upper >= lower:
            raise Stale("The cards beside it were moved; look again.")
        where = _between(upper, lower)
        if where is None and upper is not None and lower is not None:
            _make_room(row, upper, lower)
            where = _between(_neighbour(row, above), _neighbour(row, below))
        tell(act, f"reordered {row.ref} {row.title}")
        act.update(row, position=where)
        return int(row.version)


def place_beside(by: UUID | None, card: UUID, other: UUID, *, above: bool, kind: Kind = Kind.DEAL) -> str:
    """Put a card right above another one of its stage, or right below; returns what was done, in words.

    Raises `NotFound`, `BadInput` or `Busy`.
    """
    with journal.action(by, "") as act:
        row, mark = visible(OF_KIND[kind], card), visible(OF_KIND[kind], other)
        if row.stage_id != mark.stage_id:
            raise BadInput(f"{mark.ref} stands in {mark.stage.name}, and {row.ref} in {row.stage.name}; move it first.")
        look = _cards_up_from if above else _cards_down_from
        beyond = [one for _, one in look(row, (mark.position, mark.id), 3) if one not in (card, other)]
        further = beyond[0] if beyond else None
        upper, lower = (further, other) if above else (other, further)
        place(card, by, None, above=upper, below=lower, kind=kind)
        return act.summary


def place_at_end(by: UUID | None, card: UUID, *, first: bool, kind: Kind = Kind.DEAL) -> str:
    """Put a card on top of its stage, or below all others; returns what was done, in words. Raises as `place`."""
    with journal.action(by, "") as act:
        row, model = visible(OF_KIND[kind], card), OF_KIND[kind]
        ways = (model.position, model.id) if first else (model.position.desc(), model.id.desc())
        others = _cards(row, model.id != card, ways, 1)
        end = others[0][1] if others else None
        place(card, by, None, above=None if first else end, below=end if first else None, kind=kind)
        return act.summary


def _neighbour(row: Any, card: UUID | None) -> _Neighbour | None:
    if card is None:
        return None
    model = type(row)
    found = model.get_or_none(model.id == card, model.stage == row.stage_id, model.hidden_at.is_null())
    if found is None:
        raise NotFound("The card beside it has moved away; look again.")
    return int(found.position), found.id


def _between(upper: _Neighbour | None, lower: _Neighbour | None) -> int | None:
    return positions.between(upper and upper[0], lower and lower[0])


def _make_room(row: Any, upper: _Neighbour, lower: _Neighbour) -> None:
    """Spread the cards around a place, as few as will do, in the same order.

    Nobody sees a difference, so nothing is journalled.
    """
    model, half, spread = type(row), _HALF, None
    while spread is None:
        over, under = _cards_up_from(row, upper, half + 1), _cards_down_from(row, lower, half + 1)
        outer_above = over.pop()[0] if len(over) > half else None
        outer_below = under.pop()[0] if len(under) > half else None
        window = [*reversed(over), *under]
        spread = positions.spread_between(len(window), outer_above, outer_below, _ROOM)
        half *= 2
    for (_, card), position in zip(window, spread, strict=True):
        model.update(position=position).where(model.id == card).execute()


def _cards_up_from(row: Any, card: _Neighbour, count: int) -> list[_Neighbour]:
    """The card and those above it in the stage of `row`, upwards."""
    (position, one), model = card, type(row)
    is_above = (model.position < position) | ((model.position == position) & (model.id <= one))
    return _cards(row, is_above, (model.position.desc(), model.id.desc()), count)


def _cards_down_from(row: Any, card: _Neighbour, count: int) -> list[_Neighbour]:
    """The card and those below it in the stage of `row`, downwards."""
    (position, one), model = card, type(row)
    is_below = (model.position > position) | ((model.position == position) & (model.id >= one))
    return _cards(row, is_below, (model.position, model.id), count)


def _cards(row: Any, which: Any, order: tuple[Any, Any], count: int) -> list[_Neighbour]:
    model = type(row)
    shown = model.select(model.position, model.id).where(model.stage == row.stage_id, model.hidden_at.is_null(), which)
    return [(position, card) for position, card in rows(shown.order_by(*order).limit(count))]
