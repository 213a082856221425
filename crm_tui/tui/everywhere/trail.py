"""Where one has been: places and records in the order of visiting, to go back and forward like in a browser."""

from __future__ import annotations

from typing import Any, NamedTuple
from uuid import UUID

from crm_tui.domain.records import Kind

LONGEST = 100
"""Stops that are kept."""


class Stop(NamedTuple):
    """A place, or a record that was open on it."""

    place: str
    kind: Kind | None = None
    record: UUID | None = None
    spot: Any = None
    """Where on the screen one was when one left it, as the screen has it."""

    def at(self, spot: object) -> Stop:
        """It with where on the screen one is now."""
        return Stop(self.place, self.kind, self.record, spot)

    def is_same_as(self, other: Stop) -> bool:
        """Whether it is the same place or record, wherever one was on it."""
        return self.at(None) == other.at(None)


class Trail:
    """The stops, and at which of them one is."""

    def __init__(self) -> None:
        self._stops: list[Stop] = []
        self._at = -1

    @property
    def here(self) -> Stop | None:
        """Where one is; None before the first stop."""
        return self._stops[self._at] if self._stops else None

    def visit(self, stop: Stop) -> None:
        """Come to a stop by another way than this trail: what lay ahead is forgotten."""
        if self.here is not None and self.here.is_same_as(stop):
            return
        self._stops[self._at + 1 :] = [stop]
        del self._stops[:-LONGEST]
        self._at = len(self._stops) - 1

    def is_behind(self, stop: Stop) -> bool:
        """Whether it is the stop before the one where one is."""
        return self._at > 0 and self._stops[self._at - 1].is_same_as(stop)

    def turn_to(self, stop: Stop) -> None:
        """Have walked from the record here to its neighbour, which is no stop of its own."""
        if self._stops:
            self._stops[self._at] = stop

    def leave(self, spot: Any) -> None:  # noqa: ANN401 - as the screen has it
        """Note where on the screen one is, before going elsewhere."""
        if self.here is not None:
            self._stops[self._at] = self.here.at(spot)

    def step(self, by: int) -> Stop | None:
        """Go back (-1) or forward (1); None, and nothing is changed, where there is nothing."""
        if not 0 <= self._at + by < len(self._stops):
            return None
        self._at += by
        return self.here

    def drop(self, by: int) -> None:
        """Forget the stop where one is, since it is gone, having come from the one before (1) or behind it (-1)."""
        del self._stops[self._at]
        self._at -= by > 0
