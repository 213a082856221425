"""The commands that make the program one's own and work everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from crm_tui import clock, config
from crm_tui.queries.shape.settings import Manner, manner
from crm_tui.tui import keymap
from crm_tui.tui.everywhere.guided import Guided
from crm_tui.tui.messages import RecordsChanged
from crm_tui.tui.widgets.keyline import KeyLine
from crm_tui.tui.widgets.tabs import TabLine

if TYPE_CHECKING:
    from crm_tui.tui.app import CrmApp
    from crm_tui.tui.screens.settings import SettingsScreen


class Configuring(Guided):
    """Opens the settings on top of the place where one is, and has the person's own ones hold."""

    manner = Manner()
    """What everybody in the workspace shares; known once one has signed in."""

    def use_manner(self, found: Manner) -> None:
        """Have weeks begin, and the first line call the workspace, as everybody has it."""
        self.manner = found
        clock.begin_with(week_start=found.week_start, fiscal_month=found.fiscal_month)
        app = cast("CrmApp", self)
        for view in app.views:
            view.query_one(TabLine).call(app.workspace_name)

    def on_records_changed(self, message: RecordsChanged) -> None:
        if not message.changed or any(kind == "setting" for kind, _ in message.changed):
            cast("CrmApp", self).do_beside(self._read_manner())

    async def _read_manner(self) -> None:
        found = await cast("CrmApp", self).store.run(manner)
        if found != self.manner:
            self.use_manner(found)

    def action_go_settings(self) -> None:
        """Go to the settings; where they are open already, back to them."""
        from crm_tui.tui.screens.settings import SettingsScreen

        app = cast("CrmApp", self)
        if any(isinstance(screen, SettingsScreen) for screen in app.screen_stack):
            while not isinstance(app.screen, SettingsScreen):
                app.pop_screen()
        else:
            app.do(self._open(SettingsScreen()))

    async def _open(self, screen: SettingsScreen) -> None:
        """Show a screen; the next key is about what it shows."""
        await self.push_screen(screen)

    def use_own_settings(self) -> None:
        """Read the person's files again; keys and theme hold at once, the rest when it is next asked for."""
        app = cast("CrmApp", self)
        before, app.config = app.config, config.load()._replace(user=app.config.user)
        app.own_keys = keymap.load(app.config.keymap_file, app.config.keys)
        app.set_keymap(app.keymap)
        for view in app.views:
            view.query_one(KeyLine).use(app.keymap)
        if app.config.theme != before.theme and app.config.theme in app.available_themes:
            app.theme = app.config.theme
