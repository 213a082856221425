"""A person's own settings, which stand in `config.toml`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from crm_tui import config_files
from crm_tui.config_files import Setting
from crm_tui.domain.roles import Permission
from crm_tui.filters.context import FilterContext
from crm_tui.tui.forms.fields import Choice, Field
from crm_tui.tui.settings.page import Page
from crm_tui.tui.widgets.settings.text import Column, Row, Shown


class OwnPage(Page):
    """Every setting of `config.toml`, with where its value comes from."""

    title = "You"
    needs = ()

    def read(self, context: FilterContext) -> Shown:
        columns = (
            Column("Setting", most=18),
            Column("Value", most=20),
            Column("What it is", flexible=True),
            Column("From"),
        )
        rows = tuple(
            Row((one.name, config_files.as_text(one.value), one.help, _short(one.source)), one.name, one)
            for one in config_files.settings()
        )
        about = "They are yours alone, in config.toml (`crm-tui config path` says where); d has the default hold again."
        return Shown(columns, rows, about)

    async def edit(self, row: Row) -> None:
        one: Setting = row.what
        await self._require(one.name)
        offered = self._offered(one)
        if offered:
            self.pick(
                f"{one.name}: {one.help}",
                offered,
                partial(self._set, one.name),
                current=config_files.as_text(one.value),
            )
            return

        async def save(values: dict[str, Any]) -> None:
            await self._set(one.name, values["value"] or None)

        field = Field(
            name="value", label=one.name, value=config_files.as_text(one.value), help="Nothing for the default"
        )
        self.ask(f"Your setting {one.name}", [field], save, draft=f"own.{one.name}", note=one.help)

    async def delete(self, row: Row) -> None:
        await self._require(row.what.name)
        await self._set(row.what.name, None)

    async def _require(self, name: str) -> None:
        """A restricted session names no files."""
        if name in config_files.NAMES_FILES:
            await self.screen.require(self, Permission.FILES)

    def _offered(self, one: Setting) -> list[Choice]:
        """What can be chosen; nothing for what is typed."""
        words: Sequence[str] = one.choices
        if one.name == "theme":
            words = ["auto", *self.screen.crm.available_themes]
        elif one.name == "start":
            words = [tab.place for tab in self.screen.crm.places]
        return [Choice(word, word, "default" if word == config_files.as_text(one.usual) else "") for word in words]

    async def _set(self, name: str, words: str | None) -> None:
        now = config_files.write(name, words)
        self.screen.crm.use_own_settings()
        self.screen.changed([])
        held = "from the next start on" if name not in _AT_ONCE else "now"
        self.screen.tell(f"{name} is {config_files.as_text(now.value) or 'nothing'} {held} ({_short(now.source)})")


_AT_ONCE = frozenset({"theme", "keys", "keymap", "region", "backup.keep", "backup.daily", "backup.directory"})


def _short(source: str) -> str:
    return source.rpartition("/")[2]
