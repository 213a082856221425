"""What the lists do with the record at the cursor, or with all marked: open, add, edit, delete, finish."""

from __future__ import annotations

from uuid import UUID

from crm_tui.domain.records import Kind
from crm_tui.services import tasks
from crm_tui.tui import record_forms
from crm_tui.tui.base import CrmScreen
from crm_tui.tui.list_words import given_about
from crm_tui.tui.neighbours import InList
from crm_tui.tui.widgets.table import TableView


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
        chosen = self.table.chosen
        if len(chosen) > 1:
            self.do(record_forms.edit_records(self, self.kind, chosen))
        elif chosen:
            self.do(record_forms.edit_record(self, self.kind, chosen[0]))

    def action_contacts_delete(self) -> None:
        if self.table.chosen:
            self.do(self._delete(self.kind, self.table.chosen))

    async def _delete(self, kind: Kind, ids: list[UUID]) -> None:
        await record_forms.delete_records(self, kind, ids)
        self.table.unmark_all()

    def action_contacts_done(self) -> None:
        if self.kind is Kind.TASK and self.table.chosen:
            self.do(self._finish(self.table.chosen))

    async def _finish(self, ids: list[UUID]) -> None:
        record_forms.say_saved(self, await self.store.run(tasks.complete_tasks, self.me, ids))
        self.table.unmark_all()

    def action_contacts_add_activity(self) -> None:
        self._add_about(Kind.ACTIVITY)

    def action_contacts_add_task(self) -> None:
        self._add_about(Kind.TASK)

    def _add_about(self, kind: Kind) -> None:
        row = self.table.row
        self.do(record_forms.add_record(self, kind, given_about(row) if row is not None else None))
