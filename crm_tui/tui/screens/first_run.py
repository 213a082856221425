"""The first screen where there is no workspace yet: it offers ways to begin, and makes the file."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from crm_tui import paths
from crm_tui.errors import CrmError
from crm_tui.services import workspace
from crm_tui.services.shape import templates
from crm_tui.tui.base import CrmDialog
from crm_tui.tui.commands import bindings
from crm_tui.tui.screens.imports.file import ask_file
from crm_tui.tui.widgets.keyline import KeyLine
from crm_tui.tui.widgets.status import Said, StatusLine, Tone

DEMO = "demo"
IMPORT = "import"
FIRST = "sales"
"""The template that a file is imported into."""


@dataclass(frozen=True, slots=True)
class Begun:
    """What was made."""

    workspace: Path
    file: Path | None = None
    """To be imported first."""


class FirstRunScreen(CrmDialog[Begun]):
    """Begin empty with the pipeline of a template, with a file to import, or look at the demo."""

    PLACE = "first_run"
    BINDINGS: ClassVar = bindings("first_run")

    def compose(self) -> ComposeResult:
        yield Static(Content("What shall your workspace begin with?"), classes="dialog--title")
        yield Static(Content(f"It will be the file {self.store.path}."), classes="dialog--note")
        yield OptionList(*self._options(), compact=True, markup=False)
        yield StatusLine()
        yield KeyLine(self.PLACE, self.crm.keymap)

    def _options(self) -> list[Option]:
        ways = [(f"Empty, for {plan.name}", plan.about, name) for name, plan in templates.shipped().items()]
        table = "A table of deals, contacts, companies, tickets, surveys and more, as other programs export them."
        about = "An invented company with two years of history, in a temporary copy to try things out."
        return [
            Option(Content.assemble((title, "bold"), f"\n{words}"), id=way)
            for title, words, way in [*ways, ("A file to import", table, IMPORT), ("Demo", about, DEMO)]
        ]

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option_id == IMPORT:
            ask_file(self.app, partial(self._begin, FIRST))
        else:
            self._begin(str(event.option_id))

    def _begin(self, way: str, file: Path | None = None) -> None:
        self.query_one(OptionList).disabled = True
        self._say(Said("Making the workspace …"))
        self.do(self._make(way, file))

    async def _make(self, way: str, file: Path | None) -> None:
        try:
            made = await asyncio.to_thread(self._make_demo if way == DEMO else partial(self._make_empty, way))
        except CrmError as error:
            self.query_one(OptionList).disabled = False
            self._say(Said(str(error), Tone.FAILED))
        else:
            self.dismiss(Begun(made, file))

    def _make_empty(self, template: str) -> Path:
        config = self.crm.config
        currency = config.currency or workspace.DEFAULT_CURRENCY
        workspace.create(self.store.path, template=template, currency=currency, login=config.user)
        return self.store.path

    def _make_demo(self) -> Path:
        from crm_tui.services import demo

        path = paths.temporary_dir() / "demo.db"
        demo.create(path, login=self.crm.user_name)
        demo.put_rules_beside(path)
        return path

    def _say(self, said: Said) -> None:
        self.query_one(StatusLine).show(said)

    def action_begin_choose(self) -> None:
        self.query_one(OptionList).action_select()

    def action_begin_down(self) -> None:
        self.query_one(OptionList).action_cursor_down()

    def action_begin_up(self) -> None:
        self.query_one(OptionList).action_cursor_up()

    def action_begin_leave(self) -> None:
        self.dismiss(None)
