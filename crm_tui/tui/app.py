"""The program with a screen: its places, what was said last, background work, and how it starts and ends."""

from __future__ import annotations

import os
from collections.abc import Coroutine, Mapping, Sequence
from typing import Any, ClassVar
from uuid import UUID

from textual.app import App
from textual.filter import LineFilter

from crm_tui import paths, resources
from crm_tui.config import Config
from crm_tui.errors import CrmError
from crm_tui.services import undoing, workspace
from crm_tui.store import Store
from crm_tui.tui import theme
from crm_tui.tui.base import CrmScreen
from crm_tui.tui.commands import EVERYWHERE, bindings, by_id
from crm_tui.tui.drafts import Drafts
from crm_tui.tui.hostile import AsciiOnly, Visible
from crm_tui.tui.keymap import clashes, keys_of, label, without_clashes
from crm_tui.tui.messages import RecordsChanged
from crm_tui.tui.places import PLACES, Place
from crm_tui.tui.widgets.status import Said, StatusLine, Tone
from crm_tui.tui.widgets.tabs import Tab, TabLine


class CrmApp(App[int], inherit_bindings=False):
    """The program, over a workspace that it opens and closes itself."""

    CSS_PATH: ClassVar[list[str]] = [str(resources.style_path("base.tcss"))]
    BINDINGS: ClassVar = bindings(EVERYWHERE)
    ENABLE_COMMAND_PALETTE = False
    HORIZONTAL_BREAKPOINTS: ClassVar = [(0, "-narrow"), (100, "-wide"), (160, "-very-wide")]
    VERTICAL_BREAKPOINTS: ClassVar = [(0, "-low"), (36, "-high")]

    def __init__(
        self,
        store: Store,
        config: Config,
        *,
        login: str = "",
        keymap: Mapping[str, str] | None = None,
        places: Sequence[Place] = PLACES,
        ascii_only: bool = False,
        pipeline: str = "",
        filter_text: str = "",
        environ: Mapping[str, str] = os.environ,
    ) -> None:
        """`pipeline` and `filter_text` are what the board begins with; `environ` says what the terminal is."""
        wanted = theme.theme_for(config.theme, environ)
        self._ascii_only = ascii_only or config.ascii
        self._line_filters = [Visible(), *([AsciiOnly()] if self._ascii_only else [])]
        super().__init__(ansi_color=True if wanted.startswith("ansi-") else None)
        for own in theme.OWN_THEMES:
            self.register_theme(own)
        self.theme = wanted
        self.ansi_color = None
        self.store = store
        self.config = config
        self.said = Said()
        self.views: set[CrmScreen[Any]] = set()
        """The screens that are open, in every place."""
        self.keymap = without_clashes(keymap or {})
        self.pipeline = pipeline or config.pipeline
        self.filter_text = filter_text or config.filter
        self._clashes = clashes(keymap or {})
        self.drafts = Drafts(paths.state_dir(), store.path)
        self._login = login or config.user
        self._me: UUID | None = None
        self._places = {place.id: place for place in places}
        if "SSH_CONNECTION" in environ:
            self.animation_level = "none"

    @property
    def me(self) -> UUID:
        """The user who works here."""
        assert self._me is not None, "screens open after somebody has signed in"
        return self._me

    @property
    def user_name(self) -> str:
        """Who works here, as the first line says it."""
        return self._login or workspace.current_login()

    @property
    def workspace_name(self) -> str:
        """The file's name, as the first line says it."""
        return self.store.path.name

    @property
    def places(self) -> list[Tab]:
        """Where one can go."""
        return [Tab(place.id, place.title) for place in self._places.values()]

    def key_for(self, command: str) -> str:
        """The key of a command as people read it; empty where it has none."""
        keys = keys_of(by_id()[command], self.keymap)
        return label(keys[0]) if keys else ""

    def get_line_filters(self) -> Sequence[LineFilter]:
        return [*self._line_filters, *super().get_line_filters()]

    async def on_mount(self) -> None:
        self.set_keymap(self.keymap)
        for place in self._places.values():
            self.add_mode(place.id, place.screen)
        await self.store.open()
        self._me = await self.store.run(workspace.sign_in, self._login)
        await self.switch_mode(next(iter(self._places)))

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
        """Carry out work in the background, whatever screens open and close; a `CrmError` is said at the foot."""
        self.run_worker(self.guarded(work))

    async def guarded(self, work: Coroutine[Any, Any, None]) -> None:
        """Do the work; a `CrmError` becomes a sentence at the foot."""
        try:
            await work
        except CrmError as error:
            self.fail(error)

    def on_records_changed(self, message: RecordsChanged) -> None:
        for view in list(self.views):
            view.post_message(RecordsChanged(message.changed, message.by))
