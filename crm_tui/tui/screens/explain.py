"""A number explained: how it is counted, the records behind each part, and what was left out and why."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual.app import ComposeResult

from crm_tui import clock, resources
from crm_tui.metrics.records import RecordRow, records
from crm_tui.tui.base import CrmScreen
from crm_tui.tui.commands import bindings
from crm_tui.tui.widgets.explain_text import Entry, More, entries, explain_sheet
from crm_tui.tui.widgets.kpi_layout import Number
from crm_tui.tui.widgets.sheet import SheetView

PAGE = 50
"""Records that are fetched at a time."""


class ExplainScreen(CrmScreen[None]):
    """One number as it stood when it was counted; its records are those of now."""

    PLACE = "explain"
    BINDINGS: ClassVar = bindings("explain")
    CSS_PATH = str(resources.style_path("metrics.tcss"))

    def __init__(self, number: Number, about: str) -> None:
        """`about` says what the number is of, such as `Sales, this quarter`."""
        super().__init__()
        self._number = number
        self._about = about
        self._unfolded: dict[int, list[RecordRow]] = {}

    def compose_body(self) -> ComposeResult:
        yield SheetView()

    @property
    def sheet(self) -> SheetView:
        """Where the explanation stands."""
        return self.query_one(SheetView)

    def on_mount(self) -> None:
        self._draw()
        first = next((entry for entry in entries(self._number.metric) if entry.deals and entry.count), None)
        if first is not None:
            self.load(self._fetch(first), group="records")

    def _draw(self) -> None:
        layout = partial(explain_sheet, self._number, self._about, self._unfolded, clock.today())
        self.sheet.show(layout)

    async def _fetch(self, entry: Entry) -> None:
        """The next records of an entry."""
        if entry.deals is None:
            return
        here = self._unfolded.get(entry.place, [])
        found = await self.store.read(
            records,
            entry.deals,
            self._number.scope,
            self.filter_context,
            after=here[-1].key if here else None,
            limit=PAGE,
        )
        self._unfolded[entry.place] = [*here, *found]
        self._draw()

    def action_explain_open(self) -> None:
        match self.sheet.what:
            case RecordRow() as record:
                lists = self._unfolded.values()
                beside = next(([one.id for one in here] for here in lists if record in here), [record.id])
                self.crm.open_record(record.kind, record.id, beside)
            case More(entry):
                self.load(self._fetch(entry), group="records")
            case Entry() as entry if entry.place in self._unfolded:
                del self._unfolded[entry.place]
                self._draw()
            case Entry() as entry if entry.count:
                self.load(self._fetch(entry), group="records")

    def on_sheet_view_opened(self) -> None:
        self.action_explain_open()

    def action_explain_up(self) -> None:
        self.sheet.move_cursor(0, -1)

    def action_explain_down(self) -> None:
        self.sheet.move_cursor(0, 1)

    def action_explain_first(self) -> None:
        self.sheet.move_cursor_to_end(last=False)

    def action_explain_last(self) -> None:
        self.sheet.move_cursor_to_end(last=True)

    def action_explain_page_up(self) -> None:
        self.sheet.move_cursor_page(-1)

    def action_explain_page_down(self) -> None:
        self.sheet.move_cursor_page(1)

    def action_explain_next_part(self) -> None:
        self.sheet.move_cursor_panel(1)

    def action_explain_part_before(self) -> None:
        self.sheet.move_cursor_panel(-1)
