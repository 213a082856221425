"""Putting a deal in another place within its stage."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from crm_tui.db import journal
from crm_tui.db.models import Deal, rows
from crm_tui.db.prepared import Prepared
from crm_tui.domain import positions
from crm_tui.errors import BadInput, NotFound, Stale
from crm_tui.services.guards import require_version, visible
from crm_tui.services.saved import tell

_HALF = 32
"""Cards on either side of a place without room that are spread first."""

_ROOM = 1 << 16
"""The gap that spreading makes at least."""

_PUT = Prepared(lambda position, deal: Deal.update(position=position).where(Deal.id == deal))

_Neighbour = tuple[int, UUID]
"""A card's position and id, which is how the cards of a stage are ordered."""


def place(card: UUID, by: UUID | None, seen_version: int | None, *, above: UUID | None, below: UUID | None) -> int:
    """Put a deal between two neighbours of its stage (None for the top or the end); returns its new version.

    Raises `Stale`, also when the neighbours changed places, `NotFound` when one is gone, `BadInput` or `Busy`;
    then nothing has changed.
    """
    if card in (above, below):
        raise BadInput("A card cannot be put beside itself; choose another place.")
    with journal.action(by, "") as act:
        deal = visible(Deal, card)
        require_version(deal, seen_version)
        upper, lower = _neighbour(deal, above), _neighbour(deal, below)
        if upper is not None and lower is not None and upper >= lower:
            raise Stale("The cards beside it were moved; look again.")
        where = _between(upper, lower)
        if where is None and upper is not None and lower is not None:
            _make_room(deal.stage_id, upper, lower)
            where = _between(_neighbour(deal, above), _neighbour(deal, below))
        tell(act, f"reordered {deal.ref} {deal.title}")
        act.update(deal, position=where)
        return int(deal.version)


def place_beside(by: UUID | None, card: UUID, other: UUID, *, above: bool) -> str:
    """Put a deal right above another one of its stage, or right below; returns what was done, in words.

    Raises `NotFound`, `BadInput` or `Busy`.
    """
    with journal.action(by, "") as act:
        deal, mark = visible(Deal, card), visible(Deal, other)
        if deal.stage_id != mark.stage_id:
            raise BadInput(
                f"{mark.ref} stands in {mark.stage.name}, and {deal.ref} in {deal.stage.name}; move it first."
            )
        look = _cards_up_from if above else _cards_down_from
        beyond = [one for _, one in look(deal.stage_id, (mark.position, mark.id), 3) if one not in (card, other)]
        further = beyond[0] if beyond else None
        upper, lower = (further, other) if above else (other, further)
        place(card, by, None, above=upper, below=lower)
        return act.summary


def place_at_end(by: UUID | None, card: UUID, *, first: bool) -> str:
    """Put a deal on top of its stage, or below all others; returns what was done, in words. Raises as `place`."""
    with journal.action(by, "") as act:
        deal = visible(Deal, card)
        ways = (Deal.position, Deal.id) if first else (Deal.position.desc(), Deal.id.desc())
        others = _cards(deal.stage_id, Deal.id != card, ways, 1)
        end = others[0][1] if others else None
        place(card, by, None, above=None if first else end, below=end if first else None)
        return act.summary


def _neighbour(deal: Deal, card: UUID | None) -> _Neighbour | None:
    if card is None:
        return None
    found = Deal.get_or_none(Deal.id == card, Deal.stage == deal.stage_id, Deal.hidden_at.is_null())
    if found is None:
        raise NotFound("The card beside it has moved away; look again.")
    return int(found.position), found.id


def _between(upper: _Neighbour | None, lower: _Neighbour | None) -> int | None:
    return positions.between(upper and upper[0], lower and lower[0])


def _make_room(stage: UUID, upper: _Neighbour, lower: _Neighbour) -> None:
    """Spread the cards around a place, as few as will do, in the same order.

    Nobody sees a difference, so nothing is journalled.
    """
    half, spread = _HALF, None
    while spread is None:
        over, under = _cards_up_from(stage, upper, half + 1), _cards_down_from(stage, lower, half + 1)
        outer_above = over.pop()[0] if len(over) > half else None
        outer_below = under.pop()[0] if len(under) > half else None
        window = [*reversed(over), *under]
        spread = positions.spread_between(len(window), outer_above, outer_below, _ROOM)
        half *= 2
    for (_, card), position in zip(window, spread, strict=True):
        _PUT.run(position, card.hex)


def _cards_up_from(stage: UUID, card: _Neighbour, count: int) -> list[_Neighbour]:
    """The card and those above it, upwards."""
    position, deal = card
    is_above = (Deal.position < position) | ((Deal.position == position) & (Deal.id <= deal))
    return _cards(stage, is_above, (Deal.position.desc(), Deal.id.desc()), count)


def _cards_down_from(stage: UUID, card: _Neighbour, count: int) -> list[_Neighbour]:
    """The card and those below it, downwards."""
    position, deal = card
    is_below = (Deal.position > position) | ((Deal.position == position) & (Deal.id >= deal))
    return _cards(stage, is_below, (Deal.position, Deal.id), count)


def _cards(stage: UUID, which: Any, order: tuple[Any, Any], count: int) -> list[_Neighbour]:
    shown = Deal.select(Deal.position, Deal.id).where(Deal.stage == stage, Deal.hidden_at.is_null(), which)
    return [(position, card) for position, card in rows(shown.order_by(*order).limit(count))]
