"""What is done from a record's page: open, add, edit, delete, finish a task, tick a box."""

from __future__ import annotations

import shlex
from uuid import UUID

from crm_tui import clock
from crm_tui.domain.fields.specs import SPECS
from crm_tui.domain.records import ActivityKind, Kind
from crm_tui.errors import BadInput
from crm_tui.queries.feedback.surveys import running_survey
from crm_tui.queries.links import Link
from crm_tui.queries.log.actions import ActionItem
from crm_tui.queries.now import Fact
from crm_tui.queries.records.details import ContactDetail, DealDetail, PlainDetail
from crm_tui.queries.records.pages import RecordPage
from crm_tui.queries.records.parts import TaskLine
from crm_tui.queries.records.timeline import DONE, TimelineItem
from crm_tui.queries.shape.criteria import CriterionState
from crm_tui.services.editing import deal_parts, tasks
from crm_tui.tui.base import CrmScreen
from crm_tui.tui.forms import record_forms
from crm_tui.tui.forms.record_forms import Given
from crm_tui.tui.screens.record.sections import Part
from crm_tui.tui.widgets.items import ItemsView


class RecordActs(CrmScreen[None]):
    """The commands of a record's page that open another screen, or write."""

    kind: Kind
    record: UUID
    page: RecordPage | None
    part: Part

    @property
    def view(self) -> ItemsView:
        """The section that is open."""
        raise NotImplementedError

    # Opening

    def action_record_open(self) -> None:
        if self.view.item is not None:
            self._open(self.view.item.what)

    def on_items_view_opened(self, message: ItemsView.Opened) -> None:
        self._open(message.item.what)

    def _open(self, what: object) -> None:
        match what:
            case Link() if not what.deleted:
                self.crm.open_record(what.kind, what.id, self._alike(what.kind))
            case Fact() if what.link is not None and not what.link.deleted:
                self.crm.open_record(what.link.kind, what.link.id)
            case Fact() if what.shows is not None:
                self.crm.show_list(*what.shows)
            case TaskLine():
                self.crm.open_record(Kind.TASK, what.id, self._alike(Kind.TASK))
            case TimelineItem() if what.what == DONE:
                self.crm.open_record(Kind.TASK, what.id)
            case TimelineItem() if what.what in set(ActivityKind):
                self.crm.open_record(Kind.ACTIVITY, what.id, self._alike(Kind.ACTIVITY))

    def _alike(self, kind: Kind) -> list[UUID]:
        """The records of a kind that the open section lists, to walk through them."""
        found = [(_kind_of(item.what), item.what.id) for item in self.view.items if _kind_of(item.what)]
        return [record for of, record in found if of is kind]

    # Adding, editing, deleting

    def action_record_edit(self) -> None:
        self.do(record_forms.edit_record(self, self.kind, self.record))

    def action_record_add(self) -> None:
        """Add what the open section lists."""
        wanted = {Part.RELATED: Kind.DEAL, Part.TASKS: Kind.TASK, Part.MORE: Kind.CONTACT}
        kind = wanted.get(self.part, Kind.ACTIVITY)
        if self.kind is Kind.DEAL and self.part in {Part.RELATED, Part.MORE}:
            self.action_record_edit()
        else:
            self._add(kind)

    def action_record_add_activity(self) -> None:
        self._add(Kind.ACTIVITY)

    def action_record_add_task(self) -> None:
        self._add(Kind.TASK)

    def action_record_add_answer(self) -> None:
        """Take in what they said, with the running survey filled in, and the score asked first."""
        if self.page is not None:
            self.do(self._add_answer(_given(Kind.RESPONSE, self.page)))

    async def _add_answer(self, about: Given) -> None:
        survey = await self.store.run(running_survey, clock.today())
        given = {"survey": survey, **about} if survey else about
        await record_forms.add_record(self, Kind.RESPONSE, given, begin="score")

    def _add(self, kind: Kind) -> None:
        if self.page is not None:
            self.do(record_forms.add_record(self, kind, _given(kind, self.page)))

    def action_record_delete(self) -> None:
        self.do(self._delete())

    async def _delete(self) -> None:
        await record_forms.delete_records(self, self.kind, {self.record: None})
        self.action_go_back()

    # Finishing and ticking

    def action_record_done(self) -> None:
        what = self.view.item.what if self.view.item else None
        match what:
            case Fact() if what.line:
                self.do(self.crm.carry_out_line(shlex.join(what.line)))
            case TaskLine():
                self.do(self._finish(what))
            case CriterionState():
                self.do(self._tick(what))
            case ActionItem():
                self.do(self.crm.do_again(what.id) if what.undone else self.crm.take_back(what.id))
            case _:
                self.fail(
                    BadInput("There is nothing to finish or take back here; 3 lists the tasks, 4 what was changed.")
                )

    async def _finish(self, task: TaskLine) -> None:
        act = tasks.complete_task if task.done_at is None else tasks.reopen_task
        record_forms.say_saved(self, await self.store.run(act, self.me, task.id, seen_version=task.version))

    async def _tick(self, state: CriterionState) -> None:
        if state.kind != "check":
            raise BadInput(f"This is no box to tick; it is met once the deal passes {state.expression}.")
        ticked = not state.met
        await self.store.run(deal_parts.tick, self.record, state.id, self.me, ticked=ticked)
        self.changed([(Kind.DEAL, self.record)])
        self.tell(f"{'Ticked' if ticked else 'Unticked'} “{state.says}”", undo=True)


def _kind_of(what: object) -> Kind | None:
    """The kind of record that Enter on a thing opens."""
    match what:
        case Link():
            return what.kind
        case TaskLine():
            return Kind.TASK
        case TimelineItem() if what.what in set(ActivityKind):
            return Kind.ACTIVITY
        case _:
            return None


def _given(kind: Kind, page: RecordPage) -> Given:
    """What a new record has in its form at first, for being added from this page."""
    detail = page.detail
    here = Link(detail.kind, detail.id, detail.ref, detail.name)
    if kind is not Kind.DEAL and not isinstance(detail, PlainDetail):
        return {detail.kind.value: here}
    if isinstance(detail, DealDetail):
        return {}
    if isinstance(detail, PlainDetail):
        about = {name: link for name in ("contact", "company") if (link := detail.values.get(name))}
        return about | ({detail.kind.value: here} if any(spec.name == detail.kind for spec in SPECS[kind]) else {})
    if isinstance(detail, ContactDetail):
        return {"contacts": here} | ({"company": detail.company} if detail.company else {})
    return {"company": here}
