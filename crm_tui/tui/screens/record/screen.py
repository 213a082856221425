"""The page of one contact, company or deal: its head, and its sections one at a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar
from uuid import UUID

from textual.app import ComposeResult
from textual.containers import Horizontal

from crm_tui import clock, resources, text
from crm_tui.domain.records import Kind
from crm_tui.errors import NotFound
from crm_tui.queries.records.pages import RecordPage, record_page
from crm_tui.queries.records.timeline import KINDS
from crm_tui.store import Where
from crm_tui.tui.base import Changed
from crm_tui.tui.commands import bindings
from crm_tui.tui.forms.fields import Choice
from crm_tui.tui.neighbours import Neighbours, beside
from crm_tui.tui.screens.picker import PickerScreen
from crm_tui.tui.screens.record.acts import RecordActs
from crm_tui.tui.screens.record.feeds import ChangesFeed, Feed, NamedFeed, NowFeed, TimelineFeed
from crm_tui.tui.screens.record.sections import Part, empty_words, first_part, part_items, parts_of, sections
from crm_tui.tui.widgets.items import ItemsView
from crm_tui.tui.widgets.keyline import KeyLine
from crm_tui.tui.widgets.record.head import RecordHead
from crm_tui.tui.widgets.record.sections import SectionLine

_FINISHES = {Part.TASKS: "done", Part.CHANGES: "take back", Part.NOW: "do it"}
"""What the key that finishes things does in a section."""


class RecordScreen(RecordActs):
    """Keeps its section while one walks to the neighbours of the list that the record was opened from."""

    PLACE = "record"
    BINDINGS: ClassVar = bindings("record")
    CSS_PATH: ClassVar = [str(resources.style_path(name)) for name in ("sections.tcss", "contacts.tcss", "record.tcss")]

    def __init__(self, kind: Kind, record: UUID, neighbours: Neighbours = ()) -> None:
        super().__init__()
        self.kind = kind
        self.record = record
        self.page: RecordPage | None = None
        self.part = first_part(kind)
        self._beside = beside(neighbours)
        self._narrowed = ""
        """The kind of happening that the timeline is narrowed to."""
        self._cursor_at = 0
        """Where the cursor is to be once there is something to stand on."""
        self.turn_to(record)

    def compose_body(self) -> ComposeResult:
        yield RecordHead()
        yield SectionLine()
        with Horizontal(id="parts"):
            yield ItemsView(id="part")
            profile = ItemsView(id="profile", has_cursor=False)
            profile.can_focus = False
            yield profile

    def on_mount(self) -> None:
        self.show_keys()

    def show_keys(self) -> None:
        self.query_one(KeyLine).show(self.PLACE, self.key_words)

    @property
    def key_words(self) -> dict[str, str]:
        """What keys do in the open section, by their commands; nothing for those that do nothing there."""
        ticks = self.part is Part.MORE and self.kind is Kind.DEAL
        return {"record.done": "tick" if ticks else _FINISHES.get(self.part, "")}

    @property
    def view(self) -> ItemsView:
        """The section that is open."""
        return self.query_one("#part", ItemsView)

    @property
    def kinds(self) -> Sequence[Kind]:
        return (self.kind,)

    @property
    def where(self) -> Where:
        return Where(self.kind, self.record)

    @property
    def spot(self) -> object:
        """The open section, and the thing under the cursor."""
        return self.part, self.view.at

    def return_to(self, spot: object) -> None:
        if isinstance(spot, tuple) and not self.is_attached:
            self.part, self._cursor_at = spot

    # Asking for what is on screen

    def turn_to(self, record: UUID) -> None:
        """Be about this record from now on."""
        self.record = record
        if self.is_attached:
            self.crm.elsewhere.moved()
        self._timeline = TimelineFeed(self.kind, record, self._narrowed)
        self._changes = ChangesFeed(record)
        self._now: NowFeed | None = None
        self._named: NamedFeed | None = None

    def records_changed(self, changed: Changed) -> None:  # noqa: ARG002 - what belongs to a record changes its page too
        self._ask()

    def _ask(self, *, afresh: bool = False) -> None:
        """Ask again for the head and the open section; cursor and scroll stay unless `afresh`."""
        self.load(self._refresh(afresh=afresh), group="page")

    async def _refresh(self, *, afresh: bool) -> None:
        try:
            self.page = await self.store.run(record_page, self.kind, self.record, self.filter_context)
        except NotFound as gone:
            self._leave(gone)
            return
        feed = self._feed
        if feed is not None:
            await feed.refresh(self.store)
        self._show(afresh=afresh)
        if self._cursor_at:
            self.view.go_to(self._cursor_at)
            self._cursor_at = 0

    def _leave(self, gone: NotFound) -> None:
        """Close the page of a record that was deleted; where a form or a list lies on it, when that has closed."""
        if self.app.screen is self:
            self.fail(gone)
            self.action_go_back()
        else:
            self._unseen.append(frozenset())

    @property
    def _feed(self) -> Feed | None:
        """Where the open section comes from, if not from the page."""
        match self.part:
            case Part.TIMELINE:
                return self._timeline
            case Part.CHANGES:
                return self._changes
            case Part.NOW:
                self._now = self._now or NowFeed(self.kind, self.record, self.filter_context)
                return self._now
            case Part.NAMED:
                self._named = self._named or NamedFeed(self.kind, self.record, self.filter_context)
                return self._named
            case _:
                return None

    def on_items_view_end_near(self) -> None:
        if self._feed is not None:
            self.load(self._extend(self._feed), group="more")

    async def _extend(self, feed: Feed) -> None:
        if await feed.extend(self.store) and feed is self._feed:
            self._show_part(feed)

    # Showing it

    def _show(self, *, afresh: bool) -> None:
        if self.page is None:
            return
        page, part = self.page, self.part
        self.query_one(RecordHead).show(page)
        narrowed = self._narrowed if part is Part.TIMELINE else ""
        self.query_one(SectionLine).show(sections(page), parts_of(self.kind).index(part), narrowed)
        self.set_class(part is Part.PROFILE, "-profile-open")
        profile = self.query_one("#profile", ItemsView)
        profile.show(lambda width: part_items(Part.PROFILE, page, width, clock.today()))
        self._show_part(self._feed, afresh=afresh)

    def _show_part(self, feed: Feed | None, *, afresh: bool = False) -> None:
        page, part = self.page, self.part
        if page is None:
            return
        words = [empty_words(part, self.kind, narrowed=self._narrowed)]
        if feed is not None:
            self.view.show(feed.build, words, afresh=afresh)
        else:
            self.view.show(lambda width: part_items(part, page, width, clock.today()), words, afresh=afresh)

    # Which section, which record

    def _open_part(self, part: Part) -> None:
        if part in parts_of(self.kind) and part is not self.part:
            self.part = part
            self.show_keys()
            self._ask(afresh=True)
            self.crm.let_catch_up()

    def on_section_line_chosen(self, message: SectionLine.Chosen) -> None:
        self._open_part(parts_of(self.kind)[message.number])

    def action_record_timeline(self) -> None:
        self._open_part(Part.TIMELINE)

    def action_record_related(self) -> None:
        self._open_part(Part.RELATED)

    def action_record_tasks(self) -> None:
        self._open_part(Part.TASKS)

    def action_record_changes(self) -> None:
        self._open_part(Part.CHANGES)

    def action_record_profile(self) -> None:
        self._open_part(Part.PROFILE)

    def action_record_more(self) -> None:
        self._open_part(Part.MORE)

    def action_record_now(self) -> None:
        self._open_part(Part.NOW)

    def action_record_named(self) -> None:
        self._open_part(Part.NAMED)

    def action_record_next(self) -> None:
        self.load_before_keys(self._walk(1), group="walk")

    def action_record_previous(self) -> None:
        self.load_before_keys(self._walk(-1), group="walk")

    async def _walk(self, step: int) -> None:
        target = await self._beside(self.record, step)
        if target is None:
            self.tell("That was the last of the list." if step > 0 else "That was the first of the list.")
            return
        self.turn_to(target)
        self._ask(afresh=True)

    def action_record_kinds(self, kind: str = "") -> None:
        if kind:
            named = [name for name in KINDS if name.startswith(text.fold(kind))]
            if not named:
                raise NotFound(f"Nothing of the kind {kind} happens; there is {', '.join(KINDS)}.")
            self._narrow(named[0])
            return
        choices = [Choice("everything", ""), *(Choice(name, name) for name in KINDS)]
        self.app.push_screen(
            PickerScreen("Show in the timeline", choices, current=self._narrowed),
            lambda choice: self._narrow(choice.value) if choice is not None else None,
        )

    def _narrow(self, kind: str) -> None:
        self._narrowed, self.part = kind, Part.TIMELINE
        self.show_keys()
        self.turn_to(self.record)
        self._ask(afresh=True)

    # The cursor

    def action_record_up(self) -> None:
        self.view.move_cursor(-1)

    def action_record_down(self) -> None:
        self.view.move_cursor(1)

    def action_record_page_up(self) -> None:
        self.view.move_cursor_page(-1)

    def action_record_page_down(self) -> None:
        self.view.move_cursor_page(1)

    def action_record_first(self) -> None:
        self.view.move_cursor_to_end(last=False)

    def action_record_last(self) -> None:
        self.view.move_cursor_to_end(last=True)
