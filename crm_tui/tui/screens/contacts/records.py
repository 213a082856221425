"""What the lists do with the record at the cursor, or with all marked: open, add, edit, delete, finish."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from uuid import UUID

from crm_tui.domain.records import ABOUT, Kind
from crm_tui.errors import BadInput, NotFound
from crm_tui.filters.context import FilterContext
from crm_tui.queries.board.cards import SeenDeal
from crm_tui.queries.board.heads import Board, board_head
from crm_tui.queries.lists import marking
from crm_tui.queries.lists.rows import Marked
from crm_tui.services.editing import tasks
from crm_tui.services.editing.saved import Saved
from crm_tui.services.merging.merge_records import MERGED
from crm_tui.tui.commands import Command
from crm_tui.tui.everywhere.marking import Marking
from crm_tui.tui.forms import record_forms
from crm_tui.tui.neighbours import InList
from crm_tui.tui.screens.stage_moves import StageMoves
from crm_tui.tui.widgets.table.widget import TableView


class RowRecords(StageMoves, Marking):
    """The commands of the lists that open another screen, or write, and those with all that are marked."""

    @property
    def table(self) -> TableView:
        """The list on screen."""
        return self.query_one(TableView)

    @property
    def kind(self) -> Kind:
        """What it lists."""
        return self.table.state.of.kind

    @property
    def at_cursor(self) -> tuple[Kind, UUID] | None:
        row = self.table.state.row
        return (self.kind, row.id) if row is not None else None

    def follow(self, added: Saved) -> None:
        """When the list is shown anew, go to what was added, if it is in it."""
        raise NotImplementedError

    def action_contacts_open(self) -> None:
        state = self.table.state
        if state.row is not None:
            others = InList(self.store, state.of, self.filter_context, state.keys[state.at])
            self.crm.open_record(self.kind, state.row.id, others)

    def on_table_view_opened(self) -> None:
        self.action_contacts_open()

    def action_contacts_add(self) -> None:
        self.do(record_forms.add_record(self, self.kind, then=self.follow))

    def action_contacts_edit(self) -> None:
        if seen := self._seen:
            self.do(record_forms.edit_records(self, self.kind, seen, self._unmark))

    def action_contacts_delete(self) -> None:
        if seen := self._seen:
            self.do(record_forms.delete_records(self, self.kind, seen, self._unmark))

    @property
    def _seen(self) -> dict[UUID, int | None]:
        """What is chosen, each with the version in which it was last seen."""
        return {one.id: one.version for one in self.table.chosen}

    def action_contacts_done(self) -> None:
        if self.kind is Kind.TASK and self.table.chosen:
            self.do(self._finish(list(self._seen)))

    async def _finish(self, ids: list[UUID]) -> None:
        finished = await self.store.run(tasks.complete_tasks, self.me, ids)
        record_forms.say_saved(self, finished)
        self._unmark(ids)

    def action_contacts_add_activity(self) -> None:
        self._add_about_chosen(Kind.ACTIVITY)

    def action_contacts_add_task(self) -> None:
        self._add_about_chosen(Kind.TASK)

    def _add_about_chosen(self, kind: Kind) -> None:
        """Add one about each record that is chosen; from the lists of tasks and activities, one about nothing."""
        if self.kind in ABOUT and self.table.chosen:
            self.do(record_forms.add_to_each(self, kind, self.kind, list(self._seen), self._unmark))
        else:
            self.do(record_forms.add_record(self, kind))

    def _unmark(self, done: Sequence[UUID]) -> None:
        """What was done is over; with those with which it could not be done, something else may be."""
        self.table.unmark(done)
        self.marks_changed()

    # Marks

    @property
    def marking(self) -> TableView:
        return self.table

    @property
    def marked_kind(self) -> Kind:
        return self.kind

    def fits(self, command: Command) -> bool:
        of = _ONLY_OF.get(command.id)
        return super().fits(command) and (of is None or self.kind in of)

    async def read_range(self) -> Sequence[Marked] | None:
        state = self.table.state
        if state.anchor is None or not state.rows:
            return None
        between = (state.of, state.anchor, state.keys[state.at], self.filter_context)
        return await self.store.read(marking.between, *between)

    async def read_found(self) -> Sequence[Marked]:
        return await self.store.read(marking.found, self.table.state.of, self.filter_context)

    # Leads

    def action_contacts_hand_over(self) -> None:
        from crm_tui.tui.everywhere import marked_leads

        self.do(marked_leads.hand_over(self))

    def action_contacts_accept(self) -> None:
        from crm_tui.tui.everywhere import marked_leads

        self.do(marked_leads.accept(self))

    def action_contacts_reject(self, reason: str = "") -> None:
        from crm_tui.tui.everywhere import marked_leads

        self.do(marked_leads.reject(self, reason))

    # Moving the deals of the list

    def action_contacts_move(self, stage: str = "") -> None:
        if self.kind is not Kind.DEAL:
            self.fail(BadInput("Only deals stand in stages; 3 lists them."))
        elif self.table.chosen:
            self.do(self._move_chosen(stage))

    async def _move_chosen(self, stage: str) -> None:
        deals, board = await self.store.run(_to_be_moved, list(self._seen), self.filter_context)
        seen = [deal._replace(version=self._seen[deal.id] or deal.version) for deal in deals]
        self.choose_stage(seen, board.columns, stage)

    def show_moved(self, deal: UUID, stage_id: UUID, sentence: str) -> None:
        self.table.unmark_all()
        self.marks_changed()
        super().show_moved(deal, stage_id, sentence)


def _to_be_moved(ids: Sequence[UUID], context: FilterContext) -> tuple[list[SeenDeal], Board]:
    """Deals on their way, and the board of the first one's pipeline; raises `NotFound`."""
    deals = marking.deals(ids)
    if not deals:
        raise NotFound("These deals are not there any more; they may have been deleted.")
    return deals, board_head(marking.pipeline_of(deals[0].id), "", context)


_ONLY_OF: Mapping[str, Collection[Kind]] = {
    "marked.close_date": frozenset({Kind.DEAL}),
    "contacts.move": frozenset({Kind.DEAL}),
    "contacts.done": frozenset({Kind.TASK}),
    "contacts.add_activity": ABOUT,
    "contacts.add_task": ABOUT,
    "marked.list_tasks": ABOUT,
    "marked.merge": MERGED,
    "contacts.hand_over": frozenset({Kind.CONTACT}),
    "contacts.accept": frozenset({Kind.CONTACT, Kind.HANDOVER}),
    "contacts.reject": frozenset({Kind.CONTACT, Kind.HANDOVER}),
    "marked.assign": frozenset(Kind) - {Kind.ACTIVITY},
}
"""The commands for the marked that are not for records of every kind."""
