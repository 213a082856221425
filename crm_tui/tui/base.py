"""What every screen has: the program and its store, the status line, background work, and counts before keys."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Sequence
from contextlib import suppress
from functools import partial
from inspect import CORO_CLOSED, CORO_CREATED, getcoroutinestate
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar, cast
from uuid import UUID

from textual import events
from textual.app import ComposeResult
from textual.css.query import NoMatches
from textual.reactive import Reactive
from textual.screen import ModalScreen, Screen
from textual.widget import Widget

from crm_tui import resources
from crm_tui.domain.records import Kind
from crm_tui.errors import CrmError
from crm_tui.filters.context import FilterContext
from crm_tui.store import Where
from crm_tui.tui.handlers import QuickHandlers
from crm_tui.tui.messages import RecordsChanged
from crm_tui.tui.widgets.keyline import KeyLine
from crm_tui.tui.widgets.prompt_line import Complete, Prompt, PromptLine
from crm_tui.tui.widgets.status import StatusLine
from crm_tui.tui.widgets.tabs import TabLine

if TYPE_CHECKING:
    from crm_tui.store import Store
    from crm_tui.tui.app import CrmApp
    from crm_tui.tui.commands import Command

Result = TypeVar("Result")
Changed = frozenset[tuple[str, UUID]]

MOST_TIMES = 999
"""The highest count that can be typed before a key."""


class Working(QuickHandlers, Screen[Result]):
    """A screen of the program, which works through the store and says at the foot what was done."""

    PLACE: ClassVar[str]
    """The place in the command registry whose commands the screen has; `BINDINGS = bindings(PLACE)`."""

    def __init__(self) -> None:
        super().__init__()
        self._loading: dict[str, Coroutine[Any, Any, None]] = {}
        """What each group was last asked to load."""
        self._loaded = asyncio.Event()

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    """As Textual has it, but going to another widget paints those two, not the whole screen (30 kB over SSH)."""

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
    def filter_context(self) -> FilterContext:
        """What `me`, `today` and `30d` mean in a filter."""
        return FilterContext.at_present(self.me)

    def tell(self, sentence: str, *, undo: bool = False) -> None:
        """Say at the foot what was done; `undo` where `u` takes it back."""
        self.crm.tell(sentence, undo=undo)

    def fail(self, error: CrmError) -> None:
        """Say at the foot what went wrong."""
        self.crm.fail(error)

    def do(self, work: Coroutine[Any, Any, object]) -> None:
        """Carry out in the background what a key asked for, such as a write and what is said after it.

        It goes on when the screen is closed meanwhile. A `CrmError` becomes a sentence at the foot.
        """
        self.crm.do(work)

    def load(self, work: Coroutine[Any, Any, None], *, group: str = "load") -> None:
        """Ask for what the screen shows; a newer request of the same group takes its place.

        It ends with the screen. A `CrmError` becomes a sentence at the foot.
        """
        superseded, self._loading[group] = self._loading.get(group), work
        if superseded is not None and getcoroutinestate(superseded) == CORO_CREATED:
            superseded.close()
        begin: Callable[[], Awaitable[None]] = partial(self.while_here, work)
        self.run_worker(begin, group=group, exclusive=True)

    def on_unmount(self) -> None:
        """Nobody begins any more what was asked for last."""
        for work in self._loading.values():
            if getcoroutinestate(work) == CORO_CREATED:
                work.close()

    def load_before_keys(self, work: Coroutine[Any, Any, None], *, group: str) -> None:
        """As `load`, for what takes the place of what is shown: the next key acts on that, when it is there."""
        self.load(work, group=group)
        self.crm.let_catch_up()

    async def while_here(self, work: Coroutine[Any, Any, None]) -> None:
        """Do the work; where the screen has gone meanwhile, there is nothing left to show it on."""
        if getcoroutinestate(work) == CORO_CLOSED:
            return
        try:
            await self.crm.guarded(work)
        except NoMatches:
            if self in self.app.screen_stack and not self.crm.is_leaving:
                raise
        finally:
            self._loaded.set()

    async def loaded(self, seconds: float) -> None:
        """Wait until the screen shows the first thing that it asked for, but no longer than this."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._loaded.wait(), seconds)

    def paint(self) -> None:
        """Send what has changed now, not with the next of Textual's frames, up to 16 ms later."""
        self._on_timer_update()

    def paint_now(self, *widgets: Widget) -> None:
        """Send what has changed of these widgets in this very breath; with others where one is laid out anew."""
        changing = [part for widget in widgets for part in (widget, *widget.children)]
        if not self.is_current or any(part._layout_required for part in changing):  # noqa: SLF001
            return
        for widget in widgets:
            widget._repaint_required = False  # noqa: SLF001
            self._dirty_widgets.add(widget)
        self.paint()

    def _compositor_refresh(self) -> None:
        """As Textual has it, but a whole frame is drawn once: not while nothing is sent, and not again at its end, nor
        behind another screen for each message that comes after it.
        """
        if self.app._batch_count:  # noqa: SLF001
            return
        on_top, awaited = self is self.app.screen, self._repaint_required
        if on_top and self._compositor.size.region in self._compositor._dirty_regions:  # noqa: SLF001
            self._repaint_required = False
        super()._compositor_refresh()
        if not on_top:
            self._repaint_required = awaited

    def _on_timer_update(self) -> None:
        """As Textual has it, but what changed here is not forgotten for the little that changed on a screen behind."""
        if self.is_current and self._repaint_required and self._dirty_widgets:
            self._compositor.update_widgets(self._dirty_widgets)
        super()._on_timer_update()

    def changed(self, records: Iterable[tuple[str, UUID]]) -> None:
        """Tell every screen which records were written, by kind and id."""
        self.app.post_message(RecordsChanged(frozenset(records)))

    @property
    def where(self) -> Where:
        """What others are told that one has open here."""
        return Where()

    @property
    def at_cursor(self) -> tuple[Kind, UUID] | None:
        """The record that is meant where no other one is named: that which is open here, or at the cursor."""
        where = self.where
        return (where.kind, where.record) if where.kind and where.record else None

    @property
    def kinds(self) -> Sequence[Kind]:
        """The kinds of record that the screen shows: the help says what they can be filtered by, and their fields."""
        return ()

    @property
    def action_at_cursor(self) -> UUID | None:
        """The action that is shown at the cursor, where the screen lists actions."""
        return None

    def keeps_from(self, command: Command) -> CrmError | None:  # noqa: ARG002 - for screens that keep from something
        """Why a command cannot be given here as things stand, if it cannot."""
        return None

    def show_company(self, there: str, here: str) -> None:
        """Say who else has open what is open `there`, and how many are `here` at all; both empty for nobody."""

    def on_screen_resume(self) -> None:
        self.crm.elsewhere.moved()

    @property
    def spot(self) -> object:
        """Where on the screen one is, for `return_to` to go there again; None where that does not matter."""
        return None

    def return_to(self, spot: object) -> None:
        """Be where one was on the screen when its `spot` was asked for."""

    def keep_draft(self) -> None:
        """Write what is typed into the screen to disk, where it is a form."""

    def action_go_back(self) -> None:
        """Close a screen that lies on another; the first of a place stays, and so does what something lies on."""
        if self.app.screen is self and len(self.app.screen_stack) > 1:
            self.dismiss()


class CrmDialog(Working[Result], ModalScreen[Result]):
    """A screen that wants an answer first: only its own keys work while it is open."""

    CSS_PATH: ClassVar[Any] = str(resources.style_path("dialogs.tcss"))


class CrmScreen(Working[Result]):
    """A whole screen between the line of places above and the status and key lines at the foot.

    A subclass yields its widgets from `compose_body` and asks its query in `records_changed`, which is called
    when the screen is first shown and whenever records have changed.
    """

    COUNTS: ClassVar[bool] = False
    """True where digits typed before a key say how many times: `2L`."""
    APART: ClassVar[bool] = False
    """True where it is of no place that has a tab, wherever one came from."""

    def __init__(self) -> None:
        super().__init__()
        self._digits = ""
        self._count = 0
        self._unseen: list[Changed] = [frozenset()]
        """Changes that the screen has not shown yet; at first it has shown nothing."""

    def compose(self) -> ComposeResult:
        self._wear_breakpoints()
        places = self.crm.places
        is_place = self.PLACE in {tab.place for tab in places}
        lies_on = self.PLACE if is_place else "" if self.APART else self.app.current_mode
        yield TabLine(places, lies_on, self.crm.workspace_name, self.crm.user_name)
        yield from self.compose_body()
        yield StatusLine()
        yield PromptLine()
        yield KeyLine(self.PLACE, self.crm.keymap, self.crm.rights)

    def _wear_breakpoints(self) -> None:
        """Have the classes of the window's size before there are widgets; else all of them are styled twice."""
        (width, height), app = self.app.size, self.app
        wide, high = self.HORIZONTAL_BREAKPOINTS or app.HORIZONTAL_BREAKPOINTS, app.VERTICAL_BREAKPOINTS
        worn = self._get_breakpoint_classes(width, wide or []) | self._get_breakpoint_classes(height, high or [])
        self.update_classes(dict.fromkeys(worn, True), update=False)

    @property
    def may_be_left(self) -> bool:
        """Whether nothing stops when the screen is closed by going elsewhere."""
        return True

    def compose_body(self) -> ComposeResult:
        """The screen's own widgets."""
        yield from ()

    def on_mount(self) -> None:
        self.crm.views.add(self)

    def on_unmount(self) -> None:
        self.crm.views.discard(self)

    def ask(self, prompt: Prompt) -> None:
        """Open the line at the foot, where a filter, a search or a command is typed."""
        self.query_one(PromptLine).open(prompt)

    def ask_filter(self, kind: Kind, current: str, apply: Callable[[str], None]) -> None:
        """Have a filter over a kind of record typed; `apply` gets each that can be read, as it is typed.

        Escape gives it `current` again. What cannot be read is marked where it is wrong.
        """
        from crm_tui.tui.forms.filtering import Filtering

        self.ask(Filtering(self, kind, current, apply).prompt())

    def show_company(self, there: str, here: str) -> None:
        for line in self.query(TabLine):  # none before the screen has been laid out; it is shown when it comes on top
            line.show_company(there or here, attend=bool(there))

    def on_prompt_line_opened(self) -> None:
        self.query_one(KeyLine).show("prompt")

    def on_prompt_line_closed(self) -> None:
        self.crm.saw("prompt.close")
        self.show_keys()

    def show_keys(self) -> None:
        """Say in the last line which keys matter most here, as things stand."""
        self.query_one(KeyLine).show(self.PLACE)

    def on_prompt_line_typed(self, message: PromptLine.Typed) -> None:
        if message.prompt.complete is not None:
            self.load(self._complete(message.prompt.complete, message.text, message.cursor), group="complete")

    async def _complete(self, find: Complete, typed: str, cursor: int) -> None:
        self.query_one(PromptLine).offer(await find(typed, cursor))

    def say_next(self) -> None:
        """Say at the foot what a key would do next, where the screen suggests something."""

    def on_records_changed(self, message: RecordsChanged) -> None:
        """Ask again now, or when the screen is next on top."""
        self._unseen.append(message.changed)
        if self.is_current:
            self._catch_up()

    def on_screen_resume(self) -> None:
        self.query_one(StatusLine).show(self.crm.still_said)
        self.say_next()
        if self.crm.tour is not None:
            self.crm.show_tour(self)
        if self._unseen:
            self._catch_up()

    def _catch_up(self) -> None:
        unseen, self._unseen = self._unseen, []
        self.records_changed(frozenset().union(*unseen) if all(unseen) else frozenset())

    def records_changed(self, changed: Changed) -> None:
        """Ask for what is on screen where one of the records is part of it; an empty set means all of it."""

    def on_key(self, event: events.Key) -> None:
        """Collect the digits of a count; any other key is the one that the count belongs to."""
        if not self.COUNTS or (self.focused and self.focused.check_consume_key(event.key, event.character)):
            return
        if event.key.isdigit() and (self._digits or event.key != "0"):
            self._digits += event.key
            event.stop()
            self.digits_typed(self._digits)
        else:
            self._count = min(int(self._digits or 0), MOST_TIMES)
            self._digits = ""

    def digits_typed(self, digits: str) -> None:
        """Digits stand before a key that has not come yet."""

    def take_count(self) -> int:
        """How many times the key was asked for, 1 if no count was typed; asking uses it up."""
        count, self._count = self._count, 0
        return count or 1
