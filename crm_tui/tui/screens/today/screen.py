"""Today: what one should do now, best first, each line with its reason; what is done or snoozed goes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from functools import partial
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.timer import Timer

from crm_tui import clock, resources
from crm_tui.domain.dates.shown import long_date
from crm_tui.domain.records import Kind
from crm_tui.errors import NotFound
from crm_tui.queries.agenda import lines as agenda
from crm_tui.queries.agenda.kinds import BY_ID
from crm_tui.queries.agenda.lines import AgendaLine, Counts
from crm_tui.queries.agenda.scope import EVERYBODY, AgendaOf
from crm_tui.queries.views import TODAY, Shown, View
from crm_tui.tui.base import Changed, CrmScreen
from crm_tui.tui.commands import bindings
from crm_tui.tui.forms.today_filter import AgendaFilter
from crm_tui.tui.screens.today.acts import LineActs
from crm_tui.tui.widgets.sheet import SheetView
from crm_tui.tui.widgets.today.bar import AgendaBar, AgendaFoot
from crm_tui.tui.widgets.today.text import agenda_sheet, empty_sheet, empty_words

_MADE_OF = frozenset(
    {
        *("task", "deal", "contact", "company", "ticket", "stage", "pipeline", "user"),
        *("snooze", "cadence", "tagging", "tag", "custom_value", "contact_point", "deal_contact"),
    }
)
"""What lines, cadences and filters are made of; a change elsewhere leaves them as they are."""


class TodayScreen(LineActs, CrmScreen[None]):
    """The lines are read beside the keys; the cursor stays with its line, or in its place where that is gone."""

    PLACE = "today"
    BINDINGS: ClassVar = bindings("today")
    CSS_PATH: ClassVar = [str(resources.style_path(name)) for name in ("metrics.tcss", "today.tcss")]

    def __init__(self) -> None:
        super().__init__()
        self._of = AgendaOf()
        self._lines: tuple[AgendaLine, ...] = ()
        self._counts: Counts | None = None
        self._day = clock.today()
        self._midnight: Timer | None = None

    def compose_body(self) -> ComposeResult:
        yield AgendaBar()
        yield SheetView("…")
        yield AgendaFoot()

    def on_mount(self) -> None:
        self._wait_for_midnight()

    @property
    def kinds(self) -> Sequence[Kind]:
        return (Kind.TASK, Kind.DEAL, Kind.CONTACT, Kind.TICKET)

    @property
    def lines(self) -> Sequence[AgendaLine]:
        return self._lines

    # What is shown

    def records_changed(self, changed: Changed) -> None:
        if not changed or any(table in _MADE_OF for table, _ in changed):
            self._ask()

    def on_screen_resume(self) -> None:
        super().on_screen_resume()
        if self._day != clock.today():
            self._start_day()

    def _wait_for_midnight(self) -> None:
        """Ask again when the day changes."""
        if self._midnight is not None:
            self._midnight.stop()
        left = clock.start_of(clock.today() + timedelta(days=1)) - clock.now()
        self._midnight = self.set_timer(left.total_seconds() + 1, self._start_day)

    def _start_day(self) -> None:
        self._ask()
        self._wait_for_midnight()

    def _ask(self) -> None:
        self.load(self._refresh(self._of), group="today")

    async def _refresh(self, of: AgendaOf) -> None:
        """The lines, and then how much there is at all."""
        self._day = clock.today()
        self._lines = await self.store.read(agenda.agenda, of, self.filter_context)
        self._show()
        self._counts = await self.store.read(agenda.counts, of, self.filter_context)
        self._show()

    def _show(self) -> None:
        self._show_bar()
        counted = self._counts
        more = 0 if counted is None else sum(counted.by_kind.values()) - sum(len(one.reasons) for one in self._lines)
        if self._lines:
            self.sheet.show(partial(agenda_sheet, self._lines, more))
        else:
            self.sheet.show(partial(empty_sheet, self._empty_words))
        self._show_why()

    @property
    def _empty_words(self) -> tuple[str, ...]:
        keys = {"add_key": self.crm.key_for("today.add"), "everybody_key": self.crm.key_for("today.everybody")}
        return empty_words(self._of.typed, everybody=self._of.everybody, **keys)

    def _show_bar(self) -> None:
        narrowed = "  ".join(
            word for word in (self.view_name, EVERYBODY if self._of.everybody else "", self._of.typed) if word
        )
        counted = zip(self._counts.words, self._counts.short, strict=True) if self._counts else ()
        snoozed = f"{self._counts.snoozed:,} snoozed" if self._counts and self._counts.snoozed else ""
        said = [(words, short, BY_ID[kind].late) for (kind, words), (_, short) in counted]
        self.query_one(AgendaBar).show(long_date(self._day)[:-5], narrowed, said, snoozed)

    def _show_why(self) -> None:
        self.query_one(AgendaFoot).show(self.line, self.crm.key_for("today.explain"))

    # How it is narrowed

    def action_today_filter(self, typed: str = "") -> None:
        if typed:
            self._narrow(AgendaOf(typed.strip(), everybody=self._of.everybody))
        else:
            self.ask(AgendaFilter(self, self._of.typed, self._filter).prompt())

    def _filter(self, typed: str) -> None:
        self._narrow(AgendaOf(typed.strip(), everybody=self._of.everybody))

    def action_today_everybody(self) -> None:
        self._narrow(AgendaOf(self._of.typed, everybody=not self._of.everybody))

    def _narrow(self, of: AgendaOf) -> None:
        if of != self._of:
            self._of, self._counts = of, None
            self._ask()

    def action_go_back(self) -> None:
        """First the filter goes."""
        if self._of.typed:
            self._filter("")
        else:
            super().action_go_back()

    # Saved views

    @property
    def viewed(self) -> str:
        return TODAY

    @property
    def shown(self) -> Shown:
        return Shown(self._of.typed, columns=EVERYBODY if self._of.everybody else "")

    def show_view(self, view: View | None) -> None:
        self.be_view(view)
        shown = view.shown if view else Shown()
        self._of, self._counts = AgendaOf(shown.filter_text, everybody=shown.columns == EVERYBODY), None
        self._ask()

    def view_changed(self) -> None:
        self._show_bar()

    def on_key(self, event: events.Key) -> None:
        """A number key shows the view that has it."""
        typing = self.focused is not None and self.focused.check_consume_key(event.key, event.character)
        if event.key in "123456789" and not typing:
            event.stop()
            self.do(self._show_slot(int(event.key)))

    async def _show_slot(self, slot: int) -> None:
        if not await self.crm.show_slot(self, slot):
            raise NotFound(f"No view has the number {slot}; {self.crm.key_for('view.choose')} saves and numbers views.")

    # The cursor

    def on_sheet_view_moved(self) -> None:
        self._show_why()

    def action_today_up(self) -> None:
        self.sheet.move_cursor(0, -1)

    def action_today_down(self) -> None:
        self.sheet.move_cursor(0, 1)

    def action_today_page_up(self) -> None:
        self.sheet.move_cursor_page(-1)

    def action_today_page_down(self) -> None:
        self.sheet.move_cursor_page(1)

    def action_today_first(self) -> None:
        self.sheet.move_cursor_to_end(last=False)

    def action_today_last(self) -> None:
        self.sheet.move_cursor_to_end(last=True)
