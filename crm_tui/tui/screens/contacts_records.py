"""What the lists do with the record at the cursor, or with all marked: open, add, edit, delete, finish."""

from __future__ import annotations

from uuid import UUID

from crm_tui.domain.records import Kind
from crm_tui.services import tasks
from crm_tui.services.saved import Saved, SavedMany
from crm_tui.tui import record_forms
from crm_tui.tui.base import CrmScreen
from crm_tui.tui.neighbours import InList
from crm_tui.tui.widgets.table import TableView

ABOUT = frozenset({Kind.CONTACT, Kind.COMPANY, Kind.DEAL})
"""What tasks and activities can be about."""


class RowRecords(CrmScreen[None]):
    """The commands of the lists that open another screen, or write."""

    @property
    def table(self) -> TableView:
        """The list on screen."""
        return self.query_one(TableView)

    @property
    def kind(self) -> Kind:
        """What it lists."""
        return self.table.state.of.kind

    def action_contacts_open(self) -> None:
        state = self.table.state
        if state.row is not None:
            others = InList(self.store, state.of, self.filter_context, state.keys[state.at])
            self.crm.open_record(self.kind, state.row.id, others)

    def on_table_view_opened(self) -> None:
        self.action_contacts_open()

    def action_contacts_add(self) -> None:
        self.do(record_forms.add_record(self, self.kind))

    def action_contacts_edit(self) -> None:
        if chosen := self.table.chosen:
            self.do(record_forms.edit_records(self, self.kind, chosen, self._unmark))

    def action_contacts_delete(self) -> None:
        if chosen := self.table.chosen:
            self.do(record_forms.delete_records(self, self.kind, chosen, self._unmark))

    def action_contacts_done(self) -> None:
        if self.kind is Kind.TASK and self.table.chosen:
            self.do(self._finish(self.table.chosen))

    async def _finish(self, ids: list[UUID]) -> None:
        finished = await self.store.run(tasks.complete_tasks, self.me, ids)
        record_forms.say_saved(self, finished)
        self._unmark(finished)

    def action_contacts_add_activity(self) -> None:
        self._add_about_chosen(Kind.ACTIVITY)

    def action_contacts_add_task(self) -> None:
        self._add_about_chosen(Kind.TASK)

    def _add_about_chosen(self, kind: Kind) -> None:
        """Add one about each record that is chosen; from the lists of tasks and activities, one about nothing."""
        if self.kind in ABOUT and self.table.chosen:
            self.do(record_forms.add_to_each(self, kind, self.kind, self.table.chosen, self._unmark))
        else:
            self.do(record_forms.add_record(self, kind))

    def _unmark(self, _saved: Saved | SavedMany) -> None:
        """What was done to all marked is over."""
        self.table.unmark_all()
