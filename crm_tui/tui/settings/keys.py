"""The keys of every command, and giving it another one by pressing it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from crm_tui.filters.context import FilterContext
from crm_tui.tui import keymap
from crm_tui.tui.commands import PLACES, Command
from crm_tui.tui.keys import label
from crm_tui.tui.settings.page import Page
from crm_tui.tui.widgets.settings.text import Column, Row, Shown


class KeysPage(Page):
    """All commands by the place where they can be given."""

    title = "Keys"
    needs = ()
    keys: ClassVar = {"settings.open": "new key", "settings.edit": "", "settings.delete": "usual"}

    def read(self, context: FilterContext) -> Shown:
        columns = (
            Column("What it does", flexible=True),
            Column("Keys", most=22),
            Column("Command", most=26),
            Column(""),
        )
        app = self.screen.crm
        about = (
            "Enter waits for the new key, d gives back the usual one. Your own keys are kept in keymap.toml."
            f" The usual set is {app.config.keys}; change it under You."
        )
        return Shown(columns, tuple(self._rows()), about, app.own_keys.problems)

    def _rows(self) -> Iterator[Row]:
        own = keymap.own_keys(self.screen.crm.config.keymap_file)
        for place, commands in PLACES.items():
            yield Row((self.screen.crm.title_of(place).replace("_", " "),), style="title")
            for command in commands:
                keys = "  ".join(map(label, keymap.keys_of(command, self.screen.crm.keymap)))
                mine = "yours" if command.id in own else ""
                yield Row((command.title, keys, command.id, mine), command.id, command)

    async def edit(self, row: Row) -> None:
        from crm_tui.tui.screens.press_key import PressKeyScreen

        command: Command = row.what

        def pressed(key: str | None) -> None:
            if key is not None:
                self.screen.do(self._give(command, key))

        self.screen.app.push_screen(PressKeyScreen(command), pressed)

    async def delete(self, row: Row) -> None:
        await self._give(row.what, None)

    async def _give(self, command: Command, key: str | None) -> None:
        keymap.write(self.screen.crm.config.keymap_file, command.id, key)
        self.screen.crm.use_own_settings()
        self.screen.changed([])
        keys = ", ".join(map(label, keymap.keys_of(command, self.screen.crm.keymap))) or "no key"
        self.screen.tell(f"{command.title}: {keys}")
