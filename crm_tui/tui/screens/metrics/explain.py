"""A number explained: how it is counted, the records behind each part, and what was left out and why."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import ClassVar

from crm_tui import clock
from crm_tui.metrics.reading.record_row import Key, RecordRow
from crm_tui.metrics.reading.records import records
from crm_tui.tui.base import Changed
from crm_tui.tui.commands import bindings
from crm_tui.tui.screens.explaining import Explaining
from crm_tui.tui.screens.metrics.days import LooksBack
from crm_tui.tui.widgets.kpi.explain_text import Entry, More, entries, explain_sheet
from crm_tui.tui.widgets.kpi.layout import Number

PAGE = 50
"""Records that are fetched at a time."""


class ExplainScreen(Explaining, LooksBack):
    """One number as it stood when it was counted; its records are those of now, or those of an evening."""

    PLACE = "explain"
    BINDINGS: ClassVar = bindings("explain")

    def __init__(self, number: Number, about: str, day: date | None = None) -> None:
        """`about` says what the number is of, such as `Sales, this quarter`; `day` on whose evening, None for now."""
        super().__init__()
        self._number = number
        self._about = about
        self._day = day
        self._entries = entries(number.metric)
        self._unfolded: dict[int, list[RecordRow]] = {}

    def on_mount(self) -> None:
        first = next((entry for entry in self._entries if entry.records and entry.count), None)
        if first is not None:
            self._unfolded[first.place] = []
        self._draw()

    def records_changed(self, changed: Changed) -> None:  # noqa: ARG002 - any kind of record may be behind it
        for place, there in self._unfolded.items():
            if self._day is None or not there:  # an evening that is over stays what it was
                self.load(self._fetch_anew(place), group=f"records {place}")

    def _draw(self) -> None:
        layout = partial(explain_sheet, self._number, self._about, self._unfolded, clock.today())
        self.sheet.show(layout)

    async def _fetch_anew(self, place: int) -> None:
        """As many records as are unfolded, as they are now."""
        self._unfolded[place] = await self._records(place, None, max(PAGE, len(self._unfolded[place])))
        self._draw()

    async def _fetch_more(self, place: int) -> None:
        """The next records behind those that are unfolded."""
        here = self._unfolded.get(place, [])
        self._unfolded[place] = here + await self._records(place, here[-1].key if here else None, PAGE)
        self._draw()

    async def _records(self, place: int, after: Key | None, limit: int) -> list[RecordRow]:
        which = self._entries[place].records
        if which is None:
            return []
        scope, context = self._number.scope, self.asking(self._day)
        return list(await self.asked(self._day, records, which, scope, context, after=after, limit=limit))

    def action_explain_open(self) -> None:
        match self.sheet.what:
            case RecordRow() as record:
                lists = self._unfolded.values()
                beside = next(([one.id for one in here] for here in lists if record in here), [record.id])
                self.crm.open_record(record.kind, record.id, beside)
                if self._day is not None:
                    self.tell(f"{record.ref} as it is today")
            case More(entry):
                self.load(self._fetch_more(entry.place), group=f"records {entry.place}")
            case Entry() as entry if entry.place in self._unfolded:
                del self._unfolded[entry.place]
                self._draw()
            case Entry() as entry if entry.count:
                self.load(self._fetch_more(entry.place), group=f"records {entry.place}")
