"""One activity or task, whole: what it is, what it is about, and its note as Markdown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar
from uuid import UUID

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from crm_tui import clock, resources, text
from crm_tui.domain.dates.shown import long_date
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput, NotFound
from crm_tui.queries.links import Link
from crm_tui.queries.records.details import ActivityDetail, TaskDetail
from crm_tui.queries.records.reading import activity_detail, task_detail
from crm_tui.services.editing import tasks
from crm_tui.store import Where
from crm_tui.tui import format as shown
from crm_tui.tui.base import Changed, CrmScreen
from crm_tui.tui.commands import bindings
from crm_tui.tui.forms import outcome_form, record_forms
from crm_tui.tui.neighbours import Neighbours, beside
from crm_tui.tui.widgets.keyline import KeyLine


class NoteScreen(CrmScreen[None]):
    """Reads; `e` edits, Enter goes to what it is about."""

    PLACE = "note"
    BINDINGS: ClassVar = bindings("note")
    CSS_PATH: ClassVar = [str(resources.style_path("record.tcss"))]

    def __init__(self, kind: Kind, record: UUID, neighbours: Neighbours = ()) -> None:
        super().__init__()
        self._kind = kind
        self._record = record
        self._beside = beside(neighbours)
        self._detail: ActivityDetail | TaskDetail | None = None

    def compose_body(self) -> ComposeResult:
        from textual.widgets import Markdown  # loads a parser

        yield Static(classes="note--title")
        yield Static(classes="note--head")
        with VerticalScroll():
            yield Markdown(open_links=False)

    @property
    def kinds(self) -> Sequence[Kind]:
        return (self._kind,)

    @property
    def where(self) -> Where:
        return Where(self._kind, self._record)

    def records_changed(self, changed: Changed) -> None:  # noqa: ARG002 - what it is about may have changed too
        self.load(self._refresh())

    async def _refresh(self) -> None:
        try:
            detail = await self.store.run(_read, self._kind, self._record)
        except NotFound as gone:
            self.fail(gone)
            self.action_go_back()
            return
        self._detail = detail
        self.show_keys()
        title, *below = head(detail)
        self.query_one(".note--title", Static).update(Content(title))
        self.query_one(".note--head", Static).update(Content("\n".join(below)))
        from textual.widgets import Markdown

        body = detail.body if isinstance(detail, ActivityDetail) else detail.note or ""
        await self.query_one(Markdown).update(text.visible(body, block=True))

    def show_keys(self) -> None:
        """What has happened cannot be finished, and what is done can be taken back."""
        task = self._detail if isinstance(self._detail, TaskDetail) else None
        word = "" if task is None else "done" if task.done_at is None else "take back"
        self.query_one(KeyLine).show(self.PLACE, {"note.done": word})

    # What is done with it

    @property
    def about(self) -> Link | None:
        """What it is about: its deal, else its contact, else its company."""
        detail = self._detail
        if detail is None:
            return None
        return next((link for link in (detail.deal, detail.contact, detail.company) if link and not link.deleted), None)

    def action_note_open(self) -> None:
        if (link := self.about) is not None:
            self.crm.open_record(link.kind, link.id)
        else:
            self.fail(NotFound("It is about no deal, contact or company; edit it to name one."))

    def action_note_edit(self) -> None:
        self.do(record_forms.edit_record(self, self._kind, self._record))

    def action_note_done(self) -> None:
        if isinstance(self._detail, TaskDetail):
            self.do(self._finish(self._detail))
        else:
            self.fail(BadInput("This has happened already; only tasks can be finished."))

    async def _finish(self, task: TaskDetail) -> None:
        """Ask what came of it, as Today does; what is done already is taken back."""
        if task.done_at is None:
            await outcome_form.ask(self, Link(Kind.TASK, task.id, task.ref, task.name))
        else:
            reopened = await self.store.run(tasks.reopen_task, self.me, task.id, seen_version=task.version)
            record_forms.say_saved(self, reopened)

    def action_note_delete(self) -> None:
        self.do(self._delete())

    async def _delete(self) -> None:
        await record_forms.delete_records(self, self._kind, {self._record: None})
        self.action_go_back()

    def action_note_next(self) -> None:
        self.load(self._walk(1), group="walk")

    def action_note_previous(self) -> None:
        self.load(self._walk(-1), group="walk")

    async def _walk(self, step: int) -> None:
        target = await self._beside(self._record, step)
        if target is None:
            self.tell("That was the last of the list." if step > 0 else "That was the first of the list.")
            return
        self._record = target
        self.crm.elsewhere.moved()
        self.load(self._refresh())
        self._scroll.scroll_home(animate=False)

    # Scrolling

    @property
    def _scroll(self) -> VerticalScroll:
        return self.query_one(VerticalScroll)

    def action_note_up(self) -> None:
        self._scroll.scroll_up(animate=False)

    def action_note_down(self) -> None:
        self._scroll.scroll_down(animate=False)

    def action_note_page_up(self) -> None:
        self._scroll.scroll_page_up(animate=False)

    def action_note_page_down(self) -> None:
        self._scroll.scroll_page_down(animate=False)


def _read(kind: Kind, record: UUID) -> ActivityDetail | TaskDetail:
    return activity_detail(record) if kind is Kind.ACTIVITY else task_detail(record)


def head(detail: ActivityDetail | TaskDetail) -> list[str]:
    """What it is, when and by whom, and what it is about, a line each."""
    about = "   ".join(f"{link.ref} {link}" for link in (detail.deal, detail.contact, detail.company) if link)
    lines = [f"{detail.name}   {detail.ref}", _when(detail), about, "  ".join(detail.tags)]
    return [text.visible(line) for line in lines if line]


def _when(detail: ActivityDetail | TaskDetail) -> str:
    if isinstance(detail, ActivityDetail):
        minutes = f"{detail.minutes} min" if detail.minutes else ""
        by = f"by {detail.by.name}" if detail.by else ""
        return "   ".join(word for word in (detail.what, shown.moment(detail.at), minutes, by) if word)
    due = f"due {long_date(detail.due)}" if detail.due else "some day"
    late = detail.done_at is None and detail.due is not None and detail.due < clock.today()
    done = f"✓ done {shown.moment(detail.done_at)}" if detail.done_at else f"{'! ' if late else ''}{due}"
    return "   ".join(word for word in ("task", done, detail.owner.name if detail.owner else "nobody's") if word)
