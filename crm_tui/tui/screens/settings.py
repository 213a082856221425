"""The settings: pages below pages, and beside each the one that it was opened from, where there is room."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal

from crm_tui import resources
from crm_tui.domain.roles import Permission
from crm_tui.errors import CrmError, NotAllowed
from crm_tui.queries.shape import roles
from crm_tui.text import capitalised
from crm_tui.tui.base import Changed, CrmScreen
from crm_tui.tui.commands import bindings
from crm_tui.tui.settings.page import Done, Page
from crm_tui.tui.settings.sections import SectionsPage
from crm_tui.tui.widgets.keyline import KeyLine
from crm_tui.tui.widgets.prompt_line import Prompt
from crm_tui.tui.widgets.settings.bar import SettingsBar
from crm_tui.tui.widgets.settings.foot import SettingsFoot
from crm_tui.tui.widgets.settings.text import Pane, Row, Shown, cut_cells, sheet
from crm_tui.tui.widgets.sheet import SheetView
from crm_tui.tui.widgets.sheet_text import Sheet

_READ_ONLY = "read only"


class SettingsScreen(CrmScreen[None]):
    """The page on top has the cursor; Enter goes deeper, Escape back."""

    PLACE = "settings"
    APART = True
    BINDINGS: ClassVar = bindings("settings")
    CSS_PATH: ClassVar = [str(resources.style_path("metrics.tcss")), str(resources.style_path("settings.tcss"))]

    def __init__(self) -> None:
        super().__init__()
        self._way: list[Page] = [SectionsPage(self)]
        self._shown: dict[Page, Shown] = {}
        self._aside: str | None = None

    def compose_body(self) -> ComposeResult:
        yield SettingsBar()
        with Horizontal(id="settings"):
            yield SheetView(id="outer")
            yield SheetView("reading … ", id="inner")
        yield SettingsFoot()

    # What is shown

    @property
    def page(self) -> Page:
        """The page with the cursor."""
        return self._way[-1]

    @property
    def view(self) -> SheetView:
        """Where the page with the cursor stands."""
        return self.query_one("#inner" if len(self._way) > 1 else "#outer", SheetView)

    @property
    def row(self) -> Row | None:
        """The row at the cursor."""
        found = self.view.what
        return found if isinstance(found, Row) else None

    def on_mount(self) -> None:
        self._shown[self.page] = self.page.read(self.filter_context)  # the sections, which are always the same
        self._show(self.page)

    def records_changed(self, changed: Changed) -> None:
        """Read again what is on screen where it is made of what changed."""
        for page in self._on_screen:
            if not changed or not page.tables or any(table in page.tables for table, _ in changed):
                self._read_soon(page)

    @property
    def _on_screen(self) -> list[Page]:
        """The page with the cursor, and the one beside it."""
        beside = self._way[-2:]
        if len(self._way) == 1 and self.row is not None and (preview := self._preview()):
            beside = [*beside, preview]
        return beside

    def _preview(self) -> Page | None:
        """The page that Enter would open, shown beside the list of sections."""
        return self.page.into(self.row) if self.row else None

    def _read_soon(self, page: Page) -> None:
        self.load(self._read(page), group=f"page {page.title}" if page in self._way else "preview")

    async def _read(self, page: Page) -> None:
        """Ask for a page and show it; one that is not there any more is left."""
        try:
            shown = await self.store.read(page.read, self.filter_context)
        except CrmError:
            if page in self._way[1:]:
                del self._way[self._way.index(page) :]
                self._show(self.page)
            raise
        self._shown[page] = shown
        self._show(page)

    def _show(self, page: Page) -> None:
        """Draw a page where it stands now; a preview has no cursor."""
        deep = len(self._way) > 1
        self.set_class(deep, "-deep")
        shown = self._shown.get(page)
        if shown is None:
            if page in self._way:
                self._read_soon(page)
            return
        listed = shown.having(page.words)
        if page is self.page:
            if page.at is None:
                page.at = next((row.key for row in listed.rows if row.key is not None), None)
            self.view.show(partial(self._lay_out, listed), page.at)
            self._say_where()
            self.show_keys()
            if not deep:
                self._show_beside()
        elif deep and page is self._way[-2]:
            self.query_one("#outer", SheetView).show(partial(sheet, listed, Pane.BEHIND, page.at))
        elif not deep:
            self.query_one("#inner", SheetView).show(partial(sheet, listed, Pane.AHEAD, None))

    def _lay_out(self, listed: Shown, width: int) -> Sheet:
        """The page with the cursor in so many cells."""
        self.query_one(SettingsFoot).cut = cut_cells(listed, width)
        self.call_later(self._say_cut)
        return sheet(listed, Pane.FRONT, None, width)

    def _say_cut(self) -> None:
        self.query_one(SettingsFoot).show(self.row.key if self.row else None)

    def _show_beside(self) -> None:
        """Beside the sections, what is in the one at the cursor."""
        preview = self._preview()
        if preview is not None and self.query_one("#inner").display:
            self._read_soon(preview)

    def show_keys(self) -> None:
        self.query_one(KeyLine).show(self.PLACE, self.page.key_words())

    def _say_where(self) -> None:
        aside = self._aside if self._aside is not None else self._usual_aside()
        self.query_one(SettingsBar).show([page.title for page in self._way], aside)

    def _usual_aside(self) -> str:
        said = [self.page.aside() if self.page in self._shown else ""]
        if not self.crm.rights.allow(self.page.needs):
            said.append(_READ_ONLY)
        if self.page.words:
            said.append(f"with “{self.page.words}”")
        return "   ".join(word for word in said if word)

    def say_aside(self, words: str | None) -> None:
        """Say something at the right of the first line; None for what usually stands there."""
        self._aside = words
        self._say_where()

    # Going from page to page

    def action_settings_open(self) -> None:
        row = self.row
        if row is None:
            return
        self.page.at = row.key
        deeper = self.page.into(row)
        if deeper is None:
            self.do(self.page.open(row))
            return
        self._way.append(deeper)
        self._show(self._way[-2])
        self.set_class(True, "-deep")
        self.do(self._read(deeper))

    def on_click(self) -> None:
        """The cursor has gone to what was clicked."""
        self._remember_row()

    def on_sheet_view_opened(self) -> None:
        self.action_settings_open()

    def action_settings_close(self) -> None:
        if len(self._way) > 1:
            self._shown.pop(self._way.pop(), None)
            if len(self._way) > 1:
                self._show(self._way[-2])
            self._read_soon(self.page)
            self._show(self.page)

    def action_go_back(self) -> None:
        """First what was looked for goes, then the page, then the settings."""
        if self.page.words:
            self._find("")
        elif len(self._way) > 1:
            self.action_settings_close()
        else:
            super().action_go_back()

    # What is done with a row

    async def require(self, page: Page, *more: Permission) -> None:
        """Raise `NotAllowed` where the person may not change what is on a page."""
        missing = self.crm.rights.missing((*page.needs, *more))
        if missing:
            raise NotAllowed(await self.store.run(roles.refusal, self.crm.rights.role, missing[0]))

    def say(self, done: Done) -> None:
        """Tell every screen what was changed, and the person what was done."""
        self.changed(done.changed)
        self.tell(capitalised(done.summary), undo=bool(done.changed))

    def _do_with_row(self, verb: Callable[[Row], Coroutine[Any, Any, None]]) -> None:
        row = self.row
        if row is not None:
            self.page.at = row.key
            self.do(self._if_allowed(verb(row)))

    async def _if_allowed(self, work: Coroutine[Any, Any, None]) -> None:
        try:
            await self.require(self.page)
        except CrmError:
            work.close()
            raise
        await work

    def action_settings_add(self) -> None:
        """Add what the page lists; from the list of sections, what the section at the cursor lists."""
        row = self.row
        if len(self._way) == 1:
            self.action_settings_open()
            row = None
        self.do(self._if_allowed(self.page.add(row)))

    def action_settings_edit(self) -> None:
        self._do_with_row(self.page.edit)

    def action_settings_delete(self) -> None:
        self._do_with_row(self.page.delete)

    def action_settings_move_up(self) -> None:
        self._do_with_row(lambda row: self.page.move(row, -1))

    def action_settings_move_down(self) -> None:
        self._do_with_row(lambda row: self.page.move(row, 1))

    def action_settings_copy(self) -> None:
        self._do_with_row(self.page.copy)

    def action_settings_put_away(self) -> None:
        self._do_with_row(self.page.put_away)

    def action_settings_merge(self) -> None:
        self._do_with_row(self.page.merge)

    def action_settings_write(self) -> None:
        self._do_with_row(self.page.write)

    def action_settings_find(self, words: str = "") -> None:
        if words:
            self._find(words)
        else:
            before = self.page.words
            self.ask(
                Prompt(sign="/", text=before, entered=self._find, typed=self._find, closed=lambda: self._find(before))
            )

    def _find(self, words: str) -> None:
        self.page.words = words.strip()
        self._show(self.page)

    # The cursor

    def action_settings_up(self) -> None:
        self._move(lambda: self.view.move_cursor(0, -1))

    def action_settings_down(self) -> None:
        self._move(lambda: self.view.move_cursor(0, 1))

    def action_settings_first(self) -> None:
        self._move(lambda: self.view.move_cursor_to_end(last=False))

    def action_settings_last(self) -> None:
        self._move(lambda: self.view.move_cursor_to_end(last=True))

    def action_settings_page_up(self) -> None:
        self._move(lambda: self.view.move_cursor_page(-1))

    def action_settings_page_down(self) -> None:
        self._move(lambda: self.view.move_cursor_page(1))

    def _move(self, move: Callable[[], None]) -> None:
        move()
        self._remember_row()

    def _remember_row(self) -> None:
        self.page.at = self.row.key if self.row else None
        self._say_cut()
        if len(self._way) == 1:
            self._show_beside()
