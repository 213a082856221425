"""The commands that work everywhere, and running any command by its name."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast
from uuid import UUID

from crm_tui import paths
from crm_tui.errors import NotFound
from crm_tui.tui.base import CrmScreen, Working
from crm_tui.tui.commands import EVERYWHERE, PLACES, Command
from crm_tui.tui.guided import Guided
from crm_tui.tui.messages import RecordsChanged
from crm_tui.tui.widgets.prompt_line import Prompt
from crm_tui.tui.widgets.tabs import TabLine

if TYPE_CHECKING:
    from crm_tui.filters.complete import Completion
    from crm_tui.tui.app import CrmApp
    from crm_tui.tui.fields import Choice

MOST_ACTIONS = 100
"""Actions offered to be undone."""

MOST_FOUND = 20
"""Records that the palette finds at once."""

SIGN = ":"


class GeneralCommands(Guided, inherit_bindings=False):
    """What `EVERYWHERE` in the registry names, as actions of the program."""

    @property
    def _crm(self) -> CrmApp:
        return cast("CrmApp", self)

    # Places

    def action_go_board(self) -> None:
        self._crm.go("board")

    def action_go_contacts(self) -> None:
        self._crm.go("contacts")

    def action_go_metrics(self) -> None:
        self._crm.go("metrics")

    def on_tab_line_chosen(self, message: TabLine.Chosen) -> None:
        self._crm.go(message.place)

    def action_go_back(self) -> None:
        if isinstance(self.screen, Working):
            self.screen.action_go_back()

    # Undo

    def action_undo_last(self) -> None:
        self._crm.do(self._undo())

    def action_undo_redo(self) -> None:
        self._crm.do(self._redo())

    async def _undo(self, action: UUID | None = None) -> None:
        from crm_tui.services import undoing

        undone = await self._crm.store.run(undoing.undo, self._crm.me, action)
        self.post_message(RecordsChanged(undone.changed))
        self._crm.tell(f"Undone: {undone.summary}. {self._crm.key_for('undo.redo')} does it again.")

    async def _redo(self) -> None:
        from crm_tui.services import undoing

        redone = await self._crm.store.run(undoing.redo, self._crm.me)
        self.post_message(RecordsChanged(redone.changed))
        self._crm.tell(f"Done again: {redone.summary}", undo=True)

    def action_undo_choose(self) -> None:
        self._crm.do(self._offer_actions())

    async def _offer_actions(self) -> None:
        from crm_tui.queries import log
        from crm_tui.tui import format as shown
        from crm_tui.tui.fields import Choice
        from crm_tui.tui.screens.picker import PickerScreen

        done = await self._crm.store.run(log.log, MOST_ACTIONS)
        choices = [
            Choice(action.summary, action.id, f"{action.by or ''}  {shown.moment(action.at)}")
            for action in done
            if action.role == "do" and not action.undone
        ]
        self.push_screen(PickerScreen("Undo which action?", choices), self._action_chosen)

    def _action_chosen(self, choice: Choice | None) -> None:
        if choice is not None:
            self._crm.do(self._undo(choice.value))

    # Commands by their words

    async def run_command(self, command: Command, argument: str = "") -> None:
        """Carry out a command of the screen on top, as its key would."""
        node = self if command in PLACES[EVERYWHERE] else self.screen
        arguments = (argument,) if argument and command.argument else ()
        await self.run_action(("", command.action, arguments), default_namespace=node)

    def action_command_palette(self) -> None:
        if isinstance(self.screen, CrmScreen):
            from crm_tui.tui import palette
            from crm_tui.tui.screens.picker import PickerScreen

            choices = palette.choices(self.screen.PLACE, self._crm.keymap, self.rights)
            self.push_screen(PickerScreen("Find a command or a record", choices, suggest=self._records), self._picked)

    async def _records(self, typed: str) -> Sequence[Choice]:
        from crm_tui.queries import search
        from crm_tui.tui.fields import Choice

        found = await self._crm.store.run(search.search, typed, limit=MOST_FOUND)
        return [Choice(hit.title, hit, f"{hit.ref}  {hit.detail}  {hit.matched}".rstrip()) for hit in found]

    async def _picked(self, choice: Choice | None) -> None:
        if choice is None:
            return
        if isinstance(choice.value, Command):
            await self.run_command(choice.value)
        else:
            self._crm.open_record(choice.value.kind, choice.value.id)

    def action_command_line(self) -> None:
        if isinstance(self.screen, CrmScreen):
            past = self._crm.past(SIGN)
            self.screen.ask(Prompt(sign=SIGN, entered=self._entered, complete=self._command_completions, past=past))

    async def _command_completions(self, typed: str, cursor: int) -> Sequence[Completion]:
        from crm_tui.tui import palette

        return palette.completions(typed, cursor, self._place, self.rights)

    def _entered(self, line: str) -> None:
        if line.strip():
            self._crm.remember(SIGN, line)
            self._crm.do(self._run_line(line))

    async def _run_line(self, line: str) -> None:
        from crm_tui.tui import palette

        command, argument = palette.read_line(line, self._place)
        await self.run_command(command, argument)

    @property
    def _place(self) -> str:
        return self.screen.PLACE if isinstance(self.screen, Working) else EVERYWHERE

    # The program itself

    def import_file(self, path: Path) -> None:
        """Show a file before it is imported."""
        from crm_tui.tui.screens.import_preview import ImportScreen

        self.push_screen(ImportScreen(path))

    def action_import_file(self, file: str = "") -> None:
        from crm_tui.tui.screens.import_file import ask_file

        if file:
            self.import_file(paths.written(file))
        else:
            ask_file(self, self.import_file)

    def action_help_keys(self) -> None:
        from crm_tui.tui.screens.help import HelpScreen

        self.push_screen(HelpScreen(self._place, self._crm.title_of(self._place)))

    def action_team_who(self) -> None:
        self._crm.do(self._show_company())

    async def _show_company(self) -> None:
        from crm_tui.queries.company import who_is_here
        from crm_tui.tui.company_list import choices
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
        from crm_tui.tui.fields import Choice
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
