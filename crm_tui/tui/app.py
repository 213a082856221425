"""The program with a screen: its places, what was said last, background work, and how it starts and ends."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Coroutine, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from rich.text import Text
from textual import events
from textual.filter import LineFilter
from textual.geometry import Size

from crm_tui import paths, resources
from crm_tui.config import Config
from crm_tui.domain.records import Kind
from crm_tui.errors import CrmError
from crm_tui.services import workspace
from crm_tui.store import News, Store
from crm_tui.tui import crashes, keymap, places, signals, theme
from crm_tui.tui.base import CrmScreen
from crm_tui.tui.commands import EVERYWHERE, bindings, by_id
from crm_tui.tui.drafts import Drafts
from crm_tui.tui.general import GeneralCommands
from crm_tui.tui.hostile import AsciiOnly, Visible
from crm_tui.tui.keys import label
from crm_tui.tui.messages import RecordsChanged
from crm_tui.tui.neighbours import Neighbours
from crm_tui.tui.screens.form import FormScreen
from crm_tui.tui.typing_ahead import Turns
from crm_tui.tui.widgets.status import Said, StatusLine, Tone
from crm_tui.tui.widgets.tabs import Tab

if TYPE_CHECKING:
    from crm_tui.tui.screens.first_run import Begun


SMALLEST = Size(20, 6)
"""Columns and rows below which the terminal cuts off what is drawn: there is no room left to lay anything out in."""


class CrmApp(GeneralCommands):
    """The program, over a workspace that it opens, and closes when it ends."""

    CSS_PATH = str(resources.style_path("base.tcss"))
    BINDINGS: ClassVar = bindings(EVERYWHERE)
    TITLE = "crm-tui"
    ENABLE_COMMAND_PALETTE = False
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide"), (160, "-very-wide")]  # noqa: RUF012 - as Textual has it
    VERTICAL_BREAKPOINTS = [(0, "-low"), (36, "-high")]  # noqa: RUF012 - as Textual has it

    def __init__(
        self,
        store: Store,
        config: Config,
        *,
        own_keys: keymap.Loaded | None = None,
        tabs: Sequence[places.Place] = places.PLACES,
        ascii_only: bool = False,
        pipeline: str = "",
        filter_text: str = "",
        environ: Mapping[str, str] = os.environ,
    ) -> None:
        """`pipeline` and `filter_text` are what the board begins with; `environ` says what the terminal is."""
        wanted = theme.theme_for(config.theme, environ)
        self._own_filters = [Visible(), *([AsciiOnly()] if ascii_only or config.ascii else [])]
        super().__init__(ansi_color=True if wanted.startswith("ansi-") else None)
        for own in theme.OWN_THEMES:
            self.register_theme(own)
        self.theme = wanted if wanted in self.available_themes else theme.DARK.name
        self.ansi_color = None
        self.store = store
        self.config = config
        self.pipeline = pipeline or config.pipeline
        self.filter_text = filter_text or config.filter
        self.own_keys = own_keys or keymap.Loaded({}, ())
        self.drafts = Drafts(paths.state_dir(), store.path)
        self.said = Said()
        self.views: set[CrmScreen[Any]] = set()
        """The screens that are open, in every place."""
        self.failure: CrmError | None = None
        """Why the program had to end."""
        self._places = {place.id: place for place in tabs}
        self._me: UUID | None = None
        self._temporary: TemporaryDirectory[str] | None = None
        self._watching: asyncio.Task[None] | None = None
        self._turns = Turns(self, super().on_event)
        self._past: dict[str, list[str]] = {}
        if "SSH_CONNECTION" in environ:
            self.animation_level = "none"

    @property
    def me(self) -> UUID:
        """The user who works here."""
        if self._me is None:
            raise RuntimeError("screens that work for somebody open after they have signed in")
        return self._me

    @property
    def user_name(self) -> str:
        """Who works here, as the first line says it."""
        return self.config.user or workspace.current_login()

    @property
    def workspace_name(self) -> str:
        """The file's name, as the first line says it."""
        return self.store.path.name

    @property
    def keymap(self) -> keymap.Keymap:
        """The person's own keys."""
        return self.own_keys.keymap

    def key_for(self, command: str) -> str:
        """The key of a command as people read it; empty where it has none."""
        keys = keymap.keys_of(by_id()[command], self.keymap)
        return label(keys[0]) if keys else ""

    def get_line_filters(self) -> Sequence[LineFilter]:
        return [*self._own_filters, *super().get_line_filters()]

    def delay_update(self, delay: float = 0) -> None:
        """Places are shown at once: Textual would wait 50 ms before it paints another mode."""

    # Starting and ending

    def run(self, **options: Any) -> int | None:  # noqa: ANN401 - as Textual has them
        try:
            return super().run(**options)
        finally:
            signals.let_go()

    async def on_mount(self) -> None:
        signals.listen(self)
        self._turns.start()
        self._turns.begin()
        self.set_keymap(self.keymap)
        for place in self._places.values():
            self.add_mode(place.id, place.screen)
        if self.store.path.exists():
            await self.open_workspace()
        else:
            from crm_tui.tui.screens.first_run import FirstRunScreen

            await self.push_screen(FirstRunScreen(), self._begun)
        self.run_worker(self._turns.end())

    def _begun(self, begun: Begun | None) -> None:
        if begun is None:
            self.exit(0)
            return
        made = begun.workspace
        self.store, self.drafts = Store(made), Drafts(paths.state_dir(), made)
        self.call_later(self.open_workspace)
        if begun.file is not None:
            self.call_later(self.import_file, begun.file)

    def temporary_folder(self) -> Path:
        """A folder that is removed when the program ends."""
        if self._temporary is None:
            self._temporary = TemporaryDirectory(prefix="crm-tui-")
        return Path(self._temporary.name)

    async def open_workspace(self) -> None:
        """Open the file and go to the first place; ends the program where it cannot be opened."""
        try:
            await self.store.open()
            self._me = await self.store.run(workspace.sign_in, self.config.user)
        except CrmError as error:
            self.failure = error
            self.exit(error.exit_code)
            return
        await self.switch_mode(next(iter(self._places)))
        self._watching = asyncio.create_task(self.guarded(self.store.watch(self._heard)))
        if self.own_keys.problems:
            more = f" ({len(self.own_keys.problems) - 1} more: crm-tui doctor)" if self.own_keys.problems[1:] else ""
            self.fail(CrmError(self.own_keys.problems[0] + more))

    async def on_unmount(self) -> None:
        self._turns.stop()
        if self._watching is not None:
            self._watching.cancel()
            await self.store.close()
        if self._temporary is not None:
            self._temporary.cleanup()

    def _handle_exception(self, error: Exception) -> None:
        """Textual's one guard: a fault of the program ends it, with drafts kept and the details in a file."""
        super()._handle_exception(error)
        self._exit_renderables.clear()
        self.keep_drafts()
        self.panic(Text(crashes.keep(error, paths.state_dir())))

    def keep_drafts(self) -> None:
        """Write what is typed into open forms to disk."""
        for screen in self.screen_stack:
            if isinstance(screen, FormScreen):
                screen.keep_draft()

    # Places

    @property
    def places(self) -> list[Tab]:
        """Where one can go."""
        return [Tab(place.id, place.title) for place in self._places.values()]

    def title_of(self, place: str) -> str:
        """What a place in the command registry is called."""
        return self._places[place].title if place in self._places else place.capitalize()

    def go(self, place: str) -> None:
        """Go to a place, where it is as one left it."""
        if place in self._places:
            self.switch_mode(place)

    def open_record(self, kind: Kind, record: UUID, neighbours: Neighbours = ()) -> None:
        """Open a record on top of the place where one is; `neighbours` are those of the list that it stands in."""
        self.push_screen(places.record_screen(kind, record, neighbours))

    # What was done, what went wrong, and work in the background

    def tell(self, sentence: str, *, undo: bool = False) -> None:
        """Say at the foot what was done; `undo` where `u` takes it back."""
        self._say(Said(sentence, Tone.DONE, self.key_for("undo.last") if undo else ""))

    def fail(self, error: CrmError) -> None:
        """Say at the foot what went wrong."""
        self._say(Said(str(error), Tone.FAILED))

    def _say(self, said: Said) -> None:
        self.said = said
        for view in self.views:
            view.query_one(StatusLine).show(said)

    def do(self, work: Coroutine[Any, Any, None]) -> None:
        """Carry out work in the background, whatever screens open and close; a `CrmError` is said at the foot.

        What is typed meanwhile waits until the screen shows what was done.
        """
        self._turns.begin()
        self.run_worker(self._in_turn(work))

    def let_catch_up(self) -> None:
        """Let the next key wait until the screen shows what has been asked for."""
        self.do(asyncio.sleep(0))

    @property
    def is_leaving(self) -> bool:
        """Whether the program is about to end."""
        return bool(self._exit)

    def do_beside(self, work: Coroutine[Any, Any, None]) -> None:
        """Carry out long work beside which the person goes on, or stops it with a key."""
        self.run_worker(self.guarded(work))

    async def _in_turn(self, work: Coroutine[Any, Any, None]) -> None:
        try:
            await self.guarded(work)
        finally:
            await self._turns.end()

    async def on_event(self, event: events.Event) -> None:
        if isinstance(event, events.Resize):
            event = _at_least(event, SMALLEST)
        if not self._turns.take(event):
            await super().on_event(event)

    async def guarded(self, work: Coroutine[Any, Any, None]) -> None:
        """Do the work; a `CrmError` becomes a sentence at the foot."""
        try:
            await work
        except CrmError as error:
            self.fail(error)

    def _heard(self, news: News) -> None:
        """Somebody else has written."""
        if news.changed or news.everything:
            self.post_message(RecordsChanged(news.changed, news.by))
            if news.summary and self.said.tone is not Tone.FAILED:
                self._say(Said(f"{news.by or 'Somebody'} {news.summary}"))

    def on_records_changed(self, message: RecordsChanged) -> None:
        for view in list(self.views):
            view.post_message(RecordsChanged(message.changed, message.by))

    # What was entered at the foot before

    def past(self, sign: str) -> tuple[str, ...]:
        """What was entered after this sign since the program started, oldest first."""
        return tuple(self._past.get(sign, ()))

    def remember(self, sign: str, line: str) -> None:
        """Keep what was entered, the newest last, each once."""
        lines = self._past.setdefault(sign, [])
        if line in lines:
            lines.remove(line)
        if line:
            lines.append(line)


def _at_least(event: events.Resize, smallest: Size) -> events.Resize:
    """The same news of the window's size, as if it were never smaller than this."""
    size = Size(max(event.size.width, smallest.width), max(event.size.height, smallest.height))
    return event if size == event.size else events.Resize(size, size)


def run(path: Path, *, config: Config, ascii_only: bool = False, pipeline: str = "", filter_text: str = "") -> int:
    """Open the program on the workspace at `path`, which may not exist yet; returns the exit status.

    Raises the `CrmError` that kept the workspace from being opened.
    """
    app = CrmApp(
        Store(path),
        config,
        own_keys=keymap.load(config.keymap_file),
        ascii_only=ascii_only,
        pipeline=pipeline,
        filter_text=filter_text,
    )
    status = app.run()
    if app.failure is not None:
        raise app.failure
    return app.return_code or status or 0
