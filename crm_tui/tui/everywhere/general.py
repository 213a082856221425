"""The commands that work everywhere, and running any command by its name."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from crm_tui.errors import NotFound
from crm_tui.tui.base import Working
from crm_tui.tui.everywhere.configuring import Configuring
from crm_tui.tui.everywhere.entering import Entering
from crm_tui.tui.everywhere.finding import Finding
from crm_tui.tui.everywhere.jumping import Jumping
from crm_tui.tui.everywhere.looking_back import LookingBack
from crm_tui.tui.everywhere.touring import Touring
from crm_tui.tui.everywhere.viewing import Viewing

if TYPE_CHECKING:
    from crm_tui.domain.records import Kind
    from crm_tui.tui.app import CrmApp
    from crm_tui.tui.forms.fields import Choice


class GeneralCommands(
    LookingBack,
    Finding,
    Viewing,
    Touring,
    Entering,
    Jumping,
    Configuring,
):
    """What `EVERYWHERE` in the registry names, as actions of the program."""

    @property
    def _crm(self) -> CrmApp:
        return cast("CrmApp", self)

    def action_go_back(self) -> None:
        if isinstance(self.screen, Working):
            self.screen.action_go_back()

    # The program itself

    def import_file(self, path: Path, kind: Kind | None = None) -> None:
        """Show a file before it is imported; where no kind is said, its rows are what their headers look like."""
        from crm_tui.tui.screens.imports.preview import ImportScreen

        self.push_screen(ImportScreen(path, kind))

    def action_import_file(self, file: str = "") -> None:
        from crm_tui.tui.screens.imports.file import ask_file, read_typed

        if file:
            self.import_file(*read_typed(file))
        else:
            ask_file(self, self.import_file)

    def action_help_keys(self) -> None:
        from crm_tui.tui.screens.help import HelpScreen

        kinds = self.screen.kinds if isinstance(self.screen, Working) else ()
        self.push_screen(HelpScreen(self.place, self._crm.title_of(self.place), kinds))

    def action_team_who(self) -> None:
        self._crm.do(self._show_company())

    async def _show_company(self) -> None:
        from crm_tui.queries.presence import who_is_here
        from crm_tui.tui.presence_list import choices
        from crm_tui.tui.screens.picker import PickerScreen

        present = await self._crm.store.run(who_is_here, self._crm.store.path)
        self.push_screen(PickerScreen("Who is here", choices(present)), self._visited)

    def _visited(self, choice: Choice | None) -> None:
        if choice is not None and choice.value is not None:
            self._crm.open_record(choice.value.kind, choice.value.id)

    def action_theme_choose(self, name: str = "") -> None:
        if name:
            self._crm.do(self._wear(name))
            return
        from crm_tui.tui.forms.fields import Choice
        from crm_tui.tui.screens.picker import PickerScreen

        found = self.available_themes.items()
        themes = [Choice(name, name, "dark" if theme.dark else "light") for name, theme in found]
        self.push_screen(PickerScreen("Choose a theme", themes, current=self.theme), self._theme_picked)

    def _theme_picked(self, choice: Choice | None) -> None:
        if choice is not None:
            self._crm.do(self._wear(choice.value))

    async def _wear(self, name: str) -> None:
        if name not in self.available_themes:
            raise NotFound(f"There is no theme {name}; there are {', '.join(self.available_themes)}.")
        self.theme = name
        self._crm.tell(f'Theme {name} until you leave; put theme = "{name}" into config.toml to keep it.')

    def action_screen_redraw(self) -> None:
        self.refresh(layout=True, repaint=True)

    def action_program_suspend(self) -> None:
        self.action_suspend_process()

    def action_program_quit(self) -> None:
        self.exit(0)

    def action_program_quit_now(self) -> None:
        self.exit(0)
