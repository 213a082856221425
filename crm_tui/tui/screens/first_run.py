"""The first screen where there is no workspace yet: it offers ways to begin, and makes the file."""

from __future__ import annotations

import asyncio
from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from crm_tui.errors import CrmError
from crm_tui.services import templates, workspace
from crm_tui.tui.base import CrmDialog
from crm_tui.tui.commands import bindings
from crm_tui.tui.widgets.keyline import KeyLine
from crm_tui.tui.widgets.status import Said, StatusLine, Tone

DEMO = "demo"


class FirstRunScreen(CrmDialog[bool]):
    """Begin empty, from a template, or with the demo; closes with True when the workspace is there."""

    PLACE = "first_run"
    BINDINGS: ClassVar = bindings("first_run")

    def compose(self) -> ComposeResult:
        yield Static(Content("Welcome to crm-tui"), classes="dialog--title")
        yield Static(
            Content(f"There is no workspace at {self.store.path} yet. What shall it begin with?"),
            classes="dialog--note",
        )
        yield OptionList(*self._options(), compact=True, markup=False)
        yield StatusLine()
        yield KeyLine(self.PLACE, self.crm.keymap)

    def _options(self) -> list[Option]:
        ways = [
            Option(self._line(template.name, template.about), id=name) for name, template in templates.shipped().items()
        ]
        about = "an invented company with two years of history, to try things out"
        return [*ways, Option(self._line("Demo", about), id=DEMO)]

    def _line(self, name: str, about: str) -> Content:
        return Content.assemble((name, "bold"), "   ", (about, "$text-muted"))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.query_one(OptionList).disabled = True
        self._say(Said("Making the workspace …"))
        self.do(self._make(str(event.option_id)))

    async def _make(self, way: str) -> None:
        path, config = self.store.path, self.crm.config
        try:
            if way == DEMO:
                from crm_tui.services import demo

                await asyncio.to_thread(demo.create, path, login=config.user or workspace.current_login())
            else:
                currency = config.currency or workspace.DEFAULT_CURRENCY
                await asyncio.to_thread(workspace.create, path, template=way, currency=currency, login=config.user)
        except CrmError as error:
            self.query_one(OptionList).disabled = False
            self._say(Said(str(error), Tone.FAILED))
            return
        self.dismiss(result=True)

    def _say(self, said: Said) -> None:
        self.query_one(StatusLine).show(said)

    def action_begin_choose(self) -> None:
        self.query_one(OptionList).action_select()

    def action_begin_down(self) -> None:
        self.query_one(OptionList).action_cursor_down()

    def action_begin_up(self) -> None:
        self.query_one(OptionList).action_cursor_up()

    def action_begin_leave(self) -> None:
        self.dismiss(result=False)
