"""What every screen of the program has: the lines around it, the store, the status line and counts before keys."""

from __future__ import annotations

from collections.abc import Coroutine, Iterable
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar, cast
from uuid import UUID

from textual import events
from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Input, TextArea

from crm_tui.errors import CrmError
from crm_tui.tui.messages import RecordsChanged
from crm_tui.tui.widgets.keyline import KeyLine
from crm_tui.tui.widgets.status import StatusLine
from crm_tui.tui.widgets.tabs import TabLine

if TYPE_CHECKING:
    from crm_tui.store import Store
    from crm_tui.tui.app import CrmApp
    from crm_tui.tui.format import Glyphs

Result = TypeVar("Result")

MOST_TIMES = 999
"""The highest count that can be typed before a key."""


class CrmScreen(Screen[Result]):
    """A whole screen between the line of places above and the status and key lines at the foot.

    A subclass names its place in the command registry, takes `BINDINGS = bindings(PLACE)`, yields its widgets
    from `compose_body`, and asks its query in `show_records`, which is called when the screen is first shown
    and, in `records_changed`, whenever records have changed.
    """

    PLACE: ClassVar[str]
    """The place in the command registry whose commands the screen has."""
    COUNTS: ClassVar[bool] = False
    """True where digits typed before a key say how many times: `2L`."""

    def __init__(self) -> None:
        super().__init__()
        self._digits = ""
        self._count = 0
        self._unseen: set[tuple[str, UUID]] | None = None
        """What changed while the screen was hidden; None for nothing."""

    def compose(self) -> ComposeResult:
        yield TabLine(self.crm.places(), self.PLACE, self.crm.workspace_name, self.crm.user_name)
        yield from self.compose_body()
        yield StatusLine(self.crm.glyphs)
        yield KeyLine(self.PLACE, self.crm.keymap, self.crm.glyphs)

    def compose_body(self) -> ComposeResult:
        """The screen's own widgets."""
        yield from ()

    def on_mount(self) -> None:
        self.crm.join(self)

    def on_unmount(self) -> None:
        self.crm.leave(self)

    @property
    def crm(self) -> CrmApp:
        """The program."""
        return cast("CrmApp", self.app)

    @property
    def store(self) -> Store:
        """The open workspace."""
        return self.crm.store

    @property
    def me(self) -> UUID:
        """The user who works here, as services take it for `by`."""
        return self.crm.me

    @property
    def glyphs(self) -> Glyphs:
        """The signs to draw with."""
        return self.crm.glyphs

    # What was done, and what went wrong

    def tell(self, sentence: str, *, undo: bool = False) -> None:
        """Say at the foot what was done; `undo` where `u` takes it back."""
        self.crm.tell(sentence, undo=undo)

    def fail(self, error: CrmError) -> None:
        """Say at the foot what went wrong."""
        self.crm.fail(error)

    def do(self, work: Coroutine[Any, Any, None]) -> None:
        """Carry out in the background what a key asked for, such as a write and what is said after it.

        It goes on when the screen is closed meanwhile. A `CrmError` becomes a sentence at the foot.
        """
        self.crm.do(work)

    def load(self, work: Coroutine[Any, Any, None], *, group: str) -> None:
        """Ask for what the screen shows; a newer request of the same group takes its place.

        It ends with the screen. A `CrmError` becomes a sentence at the foot.
        """
        self.run_worker(self.crm.guarded(work), group=group, exclusive=True)

    def changed(self, records: Iterable[tuple[str, UUID]]) -> None:
        """Tell every screen which records were written, by kind and id."""
        self.app.post_message(RecordsChanged(frozenset(records)))

    # Keeping up with changes

    def on_records_changed(self, message: RecordsChanged) -> None:
        """Ask again now, or when the screen is next on top."""
        message.stop()
        if self.is_current:
            self.records_changed(message.changed)
        else:
            self._unseen = (self._unseen or set()) | message.changed

    def on_screen_resume(self) -> None:
        self.query_one(StatusLine).show(self.crm.said)
        if self._unseen is not None:
            unseen, self._unseen = frozenset(self._unseen), None
            self.records_changed(unseen)

    def records_changed(self, changed: frozenset[tuple[str, UUID]]) -> None:
        """Ask again for what is on screen where one of the records is part of it; an empty set means all."""

    # Counts before keys

    def on_key(self, event: events.Key) -> None:
        """Collect the digits of a count; any other key is the one that the count belongs to."""
        if not self.COUNTS or isinstance(self.focused, Input | TextArea):
            return
        if event.key.isdigit() and (self._digits or event.key != "0"):
            self._digits += event.key
            event.stop()
        else:
            self._count = min(int(self._digits or 0), MOST_TIMES)
            self._digits = ""

    def take_count(self) -> int:
        """How many times the key was asked for, 1 if no count was typed; asking uses it up."""
        count, self._count = self._count, 0
        return count or 1

    def action_go_back(self) -> None:
        """Close a screen that lies on another; the first of a place stays."""
        if len(self.app.screen_stack) > 1:
            self.dismiss()
