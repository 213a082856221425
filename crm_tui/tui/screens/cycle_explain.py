"""A number of the ring explained: how it is counted, the records behind each part, and what was left out and why."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from crm_tui.domain.dates import Period
from crm_tui.queries.cycle.ground import Ground
from crm_tui.queries.cycle.sets import behind
from crm_tui.queries.links import Link
from crm_tui.tui.base import Changed
from crm_tui.tui.commands import bindings
from crm_tui.tui.screens.explaining import Explaining
from crm_tui.tui.widgets.cycle_text import Explanation, More, cycle_explain_sheet

PAGE = 50
"""Records that are fetched at a time."""


class CycleExplainScreen(Explaining):
    """One number as it stood when it was counted; its records are those of now."""

    PLACE = "explain"
    APART = True
    BINDINGS: ClassVar = bindings("explain")

    def __init__(self, number: Explanation, period: Period) -> None:
        super().__init__()
        self._number = number
        self._period = period
        self._unfolded: dict[int, list[Link]] = {}

    def on_mount(self) -> None:
        first = next((place for place, part in enumerate(self._number.parts) if part.which and part.count), None)
        if first is not None:
            self._unfolded[first] = []
        self._draw()

    def records_changed(self, changed: Changed) -> None:  # noqa: ARG002 - any kind of record may be behind it
        for place in self._unfolded:
            self.load(self._fetch(place, max(PAGE, len(self._unfolded[place]))), group=f"records {place}")

    def _draw(self) -> None:
        self.sheet.show(partial(cycle_explain_sheet, self._number, self._period, self._unfolded))

    async def _fetch(self, place: int, limit: int) -> None:
        """So many records of a part, as they are now."""
        which = self._number.parts[place].which
        if which is not None:
            ground = Ground(self._period, self.filter_context)
            self._unfolded[place] = list(await self.store.read(behind, which, ground, limit))
            self._draw()

    def action_explain_open(self) -> None:
        match self.sheet.what:
            case Link() as record:
                beside = next(([one.id for one in here] for here in self._unfolded.values() if record in here), [])
                self.crm.open_record(record.kind, record.id, beside)
            case More(place):
                self.load(self._fetch(place, len(self._unfolded[place]) + PAGE), group=f"records {place}")
            case int() as place if place in self._unfolded:
                del self._unfolded[place]
                self._draw()
            case int() as place if self._number.parts[place].which and self._number.parts[place].count:
                self.load(self._fetch(place, PAGE), group=f"records {place}")
