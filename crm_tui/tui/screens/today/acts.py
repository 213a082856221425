"""What is done with a line of Today: go there, finish it, snooze it, explain it, edit what it is about, add to that."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from crm_tui.domain.records import Kind
from crm_tui.queries.agenda.lines import AgendaLine
from crm_tui.queries.links import Link
from crm_tui.services.agenda.snoozing import snooze
from crm_tui.tui.forms import outcome_form, record_forms
from crm_tui.tui.forms.snoozing import Snoozing
from crm_tui.tui.screens.today.reasons import ReasonsScreen
from crm_tui.tui.viewed import Viewed
from crm_tui.tui.widgets.sheet import SheetView


class LineActs(Viewed):
    """The commands of Today that open another screen, or write."""

    @property
    def lines(self) -> Sequence[AgendaLine]:
        """What stands there, best first."""
        raise NotImplementedError

    @property
    def sheet(self) -> SheetView:
        """Where the lines stand."""
        return self.query_one(SheetView)

    @property
    def line(self) -> AgendaLine | None:
        """The one at the cursor."""
        what = self.sheet.what
        return what if isinstance(what, AgendaLine) else None

    @property
    def at_cursor(self) -> tuple[Kind, UUID] | None:
        return (self.line.matter.kind, self.line.matter.id) if self.line else None

    def action_today_open(self) -> None:
        if self.line is not None:
            matter = self.line.matter
            alike = [one.matter.id for one in self.lines if one.matter.kind is matter.kind]
            self.crm.open_record(matter.kind, matter.id, alike)

    def on_sheet_view_opened(self) -> None:
        self.action_today_open()

    def action_today_explain(self) -> None:
        if self.line is not None:
            self.app.push_screen(ReasonsScreen(self.line))

    def action_today_done(self) -> None:
        if self.line is not None:
            matter = self.line.matter
            self.do(outcome_form.ask(self, Link(matter.kind, matter.id, matter.ref, matter.title)))

    def action_today_snooze(self, until: str = "") -> None:
        line = self.line
        if line is not None and until:
            self._snooze(line, until)
        elif line is not None:
            self.ask(Snoozing(self, line.matter.title, lambda typed: self._snooze(line, typed)).prompt())

    def _snooze(self, line: AgendaLine, until: str) -> None:
        self.do(self._put_off(line, until))

    async def _put_off(self, line: AgendaLine, until: str) -> None:
        matter = line.matter
        record_forms.say_saved(self, await self.store.run(snooze, self.me, matter.kind, matter.id, until))

    def action_today_edit(self) -> None:
        if self.line is not None:
            self.do(record_forms.edit_record(self, self.line.matter.kind, self.line.matter.id))

    def action_today_add(self) -> None:
        self.do(record_forms.add_record(self, Kind.TASK))

    def action_today_add_activity(self) -> None:
        self._add(Kind.ACTIVITY)

    def action_today_add_task(self) -> None:
        self._add(Kind.TASK)

    def _add(self, kind: Kind) -> None:
        """Add one about what the line is about: of a task, about what that is about."""
        if self.line is not None:
            self.do(outcome_form.add_about(self, kind, self.line.matter))
        else:
            self.do(record_forms.add_record(self, kind))
