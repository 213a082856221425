"""The program with a screen: what it is put together from, and how it starts and ends."""

from __future__ import annotations

import asyncio
import gc
import os
from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from rich.text import Text
from textual._context import active_message_pump
from textual._styles_cache import StylesCache
from textual.app import App
from textual.await_complete import AwaitComplete
from textual.css.query import NoMatches
from textual.filter import LineFilter
from textual.widget import Widget

from crm_tui import accounts, paths, resources
from crm_tui.config import Config
from crm_tui.domain.roles import Rights
from crm_tui.errors import CrmError
from crm_tui.queries.shape import roles
from crm_tui.queries.shape.settings import Manner, manner
from crm_tui.services import workspace
from crm_tui.store import Store
from crm_tui.tui import crashes, keymap, places, signals, theme, upgrades
from crm_tui.tui.base import CrmScreen, Working
from crm_tui.tui.commands import EVERYWHERE, bindings, by_id
from crm_tui.tui.doing import Doing
from crm_tui.tui.driver import StillDriver
from crm_tui.tui.elsewhere import Elsewhere
from crm_tui.tui.everywhere.general import GeneralCommands
from crm_tui.tui.handlers import QuickHandlers
from crm_tui.tui.hostile import AsciiOnly, Visible
from crm_tui.tui.keys import label
from crm_tui.tui.places import Going
from crm_tui.tui.sheets import Sheets

if TYPE_CHECKING:
    from textual.message_pump import MessagePump
    from textual.theme import Theme

    from crm_tui.tui.forms.drafts import Drafts
    from crm_tui.tui.screens.first_run import Begun
    from crm_tui.tui.typed_lines import Lines


BACKUPS_AFTER = 1.0
"""Seconds after which the daily backup is thought of."""

FIRST_WORDS_AFTER = 0.3
"""Seconds after which it is said what was left in forms, and what is wrong with rules."""

FIRST_LOOK = 0.2
"""Seconds for which nothing is drawn yet while the first screen asks for what it shows."""

GARBAGE_AFTER = 10_000, 10, 2
"""New objects, and looks at younger ones, after which Python looks for garbage; with its own 10 for 2, all objects are
looked at once in seven hours, and what closed screens left behind takes 20 MB by then.
"""

# It takes `cls`, but Textual made it no class method: what it remembers keeps what a thousand closed widgets had drawn.
StylesCache.get_inner_outer = classmethod(StylesCache.get_inner_outer)  # type: ignore[arg-type, assignment, method-assign]


class CrmApp(Doing, Going, GeneralCommands, QuickHandlers, App[int], inherit_bindings=False):
    """The program, over a workspace that it opens, and closes when it ends."""

    CSS_PATH = str(resources.style_path("base.tcss"))
    BINDINGS: ClassVar = bindings(EVERYWHERE)
    TITLE = "crm-tui"
    ENABLE_COMMAND_PALETTE = False
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide"), (160, "-very-wide")]  # noqa: RUF012 - as Textual has it
    VERTICAL_BREAKPOINTS = [(0, "-low"), (36, "-high")]  # noqa: RUF012 - as Textual has it
    _has_theme: bool | None = None
    """Whether there is a theme of the name that is wanted; None until it has been looked for."""
    _theme_worked_out: Theme | None = None

    def __init__(  # noqa: PLR0913 - what the command line can say
        self,
        store: Store,
        config: Config,
        *,
        own_keys: keymap.Loaded | None = None,
        tabs: Sequence[places.Place] = places.PLACES,
        ascii_only: bool = False,
        pipeline: str = "",
        filter_text: str = "",
        restricted: bool = False,
        offer_tour: bool = False,
        lines: Lines | None = None,
        environ: Mapping[str, str] = os.environ,
    ) -> None:
        """`pipeline` and `filter_text` are what the board begins with; `environ` says what the terminal is.

        `lines` is the command line, for the `:` line. `offer_tour` has it said first how the tour begins. `restricted`
        keeps the person from naming files and from leaving for a shell.
        """
        wanted = theme.theme_for(config.theme, environ)
        self._own_filters = [Visible(), *([AsciiOnly()] if ascii_only or config.ascii else [])]
        super().__init__(driver_class=StillDriver, ansi_color=True if wanted.startswith("ansi-") else None)
        self._use_theme(wanted)
        self._disable_tooltips = self._disable_notifications = True  # two widgets less on every screen
        self.store = store
        self.config = config
        self.pipeline = pipeline or config.pipeline
        self.filter_text = filter_text or config.filter
        self._offer_tour = offer_tour
        self.rights = Rights(restricted=restricted)
        self.lines = lines
        self.own_keys = own_keys or keymap.Loaded({}, ())
        self.failure: CrmError | None = None
        """Why the program had to end."""
        self._places = {place.id: place for place in tabs}
        self._me: UUID | None = None
        self._stands_for_account = False
        """Whether what this Unix account kept before it was told apart by user is theirs."""
        self.elsewhere = Elsewhere(self)
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
        return self.config.user or accounts.current_login()

    @property
    def workspace_name(self) -> str:
        """What everybody calls it, else the file's name, as the first line says it."""
        return self.manner.name or self.store.path.name

    @cached_property
    def drafts(self) -> Drafts:
        """What the user left in forms that were not saved."""
        from crm_tui.tui.forms.drafts import Drafts

        found = Drafts(paths.state_dir(), self.store.path, self.me)
        if self._stands_for_account:
            found.inherit()
        return found

    @property
    def keymap(self) -> keymap.Keymap:
        """The person's own keys."""
        return self.own_keys.keymap

    def key_for(self, command: str) -> str:
        """The key of a command as people read it; empty where it has none."""
        keys = keymap.keys_of(by_id()[command], self.keymap)
        return label(keys[0]) if keys else ""

    def _use_theme(self, wanted: str) -> None:
        """Use a theme, or the dark one where there is none of this name."""
        for own in theme.OWN_THEMES:
            self.register_theme(own)
        self._has_theme = wanted in self.available_themes
        self.theme = wanted if self._has_theme else theme.DARK.name
        self.ansi_color = None
        self.stylesheet = Sheets(self.get_css_variables())

    def get_css_variables(self) -> dict[str, str]:
        """As Textual has them, but worked out once for each theme, not for each sheet; none before there is a theme."""
        if self._has_theme is None:
            return {}
        if self._theme_worked_out is not self.current_theme:
            self._theme_worked_out = self.current_theme
            return super().get_css_variables()
        return self.theme_variables

    def get_line_filters(self) -> Sequence[LineFilter]:
        return [*self._own_filters, *super().get_line_filters()]

    def delay_update(self, delay: float = 0) -> None:
        """Places are shown at once: Textual would wait 50 ms before it paints another mode."""

    def pop_screen(self) -> AwaitComplete:
        self.leaving()
        return super().pop_screen()

    # Starting and ending

    def run(self, **options: Any) -> int | None:  # noqa: ANN401 - as Textual has them
        try:
            return super().run(**options)
        finally:
            signals.let_go()

    async def on_load(self) -> None:
        """Open the workspace before any screen is made, so that the first one is that of a place."""
        if self.store.path.exists():
            await self._sign_in()
        if self.failure is None and self._me is not None:
            self._current_mode = self.first_place  # else Textual would make an empty screen first
            self._screen_stacks = {self._current_mode: []}

    async def on_mount(self) -> None:
        signals.listen(self)
        self._turns.start()
        self._turns.begin()
        self.set_keymap(self.keymap)
        if self.failure is not None:
            self.exit(self.failure.exit_code)
        elif self._me is not None:
            await self._begin_work()
        else:
            from crm_tui.tui.screens.first_run import FirstRunScreen

            await self.push_screen(FirstRunScreen(), self._begun)
        self.call_later(self._open_up)
        self.run_worker(self._turns.end())

    def _begun(self, begun: Begun | None) -> None:
        if begun is None:
            self.exit(0)
            return
        made = begun.workspace
        self.store = Store(made)
        self.call_later(self.open_workspace)
        if begun.file is not None:
            self.call_later(self.import_file, begun.file)

    async def open_workspace(self) -> None:
        """Open the file and go to the first place; ends the program where it cannot be opened."""
        await self._sign_in()
        if self.failure is not None:
            self.exit(self.failure.exit_code)
        else:
            await self._begin_work()
            self.elsewhere.start()

    async def _sign_in(self) -> None:
        """Open the file, and learn who works here and where they may go; `failure` says where that was not to be."""
        try:
            await self.store.open()
            self._me, self._stands_for_account, self.rights, found = await self.store.run(self._signed_in)
        except CrmError as error:
            self.failure = error
            return
        self.use_manner(found)
        self.open_places()

    async def _begin_work(self) -> None:
        """Show the first place, all of it at once unless that takes long, and think of the daily backup."""
        first = self.first_place
        if first != self.current_mode:
            await self.switch_mode(first)
        if isinstance(self.screen, CrmScreen):
            await self.screen.loaded(FIRST_LOOK)
        if not self.is_headless:
            self.do_beside(self._back_up_daily())
        say: Callable[[], Awaitable[None]] = self._say_first_words  # not begun where the program ends before its turn
        self.set_timer(FIRST_WORDS_AFTER, lambda: self.run_worker(say))
        if self._offer_tour:
            self.tell(f"New here? {self.key_for('tour.next')} starts a tour of ten steps.")
        self._say_wrong_settings()

    def _say_wrong_settings(self) -> None:
        if not self._has_theme:
            key = self.key_for("go.settings")
            self.fail(CrmError(f"There is no theme “{self.config.theme}”; the settings ({key}) list them."))
        if self.own_keys.problems:
            more = f" ({len(self.own_keys.problems) - 1} more: crm-tui doctor)" if self.own_keys.problems[1:] else ""
            self.fail(CrmError(self.own_keys.problems[0] + more))

    def _open_up(self) -> None:
        """Paint the first screen, and only then attend to what happens elsewhere.

        What has been loaded until now is not looked through for garbage any more.
        """
        if isinstance(self.screen, Working):
            self.screen.paint()
        if self._me is not None:
            self.elsewhere.start()
        if not gc.isenabled():
            gc.freeze()
            gc.set_threshold(*GARBAGE_AFTER)
            gc.enable()

    async def _say_first_words(self) -> None:
        await self.guarded(self._read_first_words())

    async def _read_first_words(self) -> None:
        from crm_tui.tui.everywhere.first_words import say_first_words

        await say_first_words(self)

    async def _back_up_daily(self) -> None:
        """What that needs is loaded when the first screen has long been there."""
        await asyncio.sleep(BACKUPS_AFTER)
        from crm_tui.tui.everywhere.backing_up import back_up_daily

        await back_up_daily(self.store.path, self.config.backup, self.fail)

    def _signed_in(self) -> tuple[UUID, bool, Rights, Manner]:
        me, restricted = workspace.sign_in(self.config.user), self.rights.restricted
        own = restricted or workspace.stands_for_account(me)
        return me, own, roles.rights_of(me, restricted=restricted), manner()

    async def on_unmount(self) -> None:
        self._turns.stop()
        if self._me is not None:
            self.elsewhere.stop()
            await self.store.close()
        paths.remove_temporary()

    def _handle_exception(self, error: Exception) -> None:
        """Textual's one guard: a fault of the program ends it, with drafts kept and the details in a file.

        What was closed before it got its widgets misses them, and nobody else does.
        """
        if isinstance(error, NoMatches) and self._has_gone(active_message_pump.get(None)):
            return
        super()._handle_exception(error)
        self._exit_renderables.clear()
        self.keep_drafts()
        self.panic(Text(crashes.keep(error, paths.state_dir())))

    def _has_gone(self, at_work: MessagePump | None) -> bool:
        """Whether what is at work belongs to a screen that nobody has open any more."""
        if not isinstance(at_work, Widget):
            return False
        open_screens = set(chain.from_iterable(self._screen_stacks.values()))
        return self.is_leaving or open_screens.isdisjoint(at_work.ancestors_with_self)

    def keep_drafts(self) -> None:
        """Write what is typed into open forms to disk."""
        for screen in self.screen_stack:
            if isinstance(screen, Working):
                screen.keep_draft()


def run(path: Path, *, config: Config, **options: Any) -> int:  # noqa: ANN401 - as `CrmApp` has them
    """Open the program on the workspace at `path`, which may not exist yet; returns the exit status.

    `options` are those of `CrmApp`. Raises the `CrmError` that kept the workspace from being opened.
    """
    upgrades.watch()
    store = Store(path, keeps=not options.get("restricted", False))
    app = CrmApp(store, config, own_keys=keymap.load(config.keymap_file, config.keys), **options)
    status = app.run()
    if app.failure is not None:
        raise app.failure
    return app.return_code or status or 0
