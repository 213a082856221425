"""Waiting for the key that shall start a command from then on, and saying at once where it means something already."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from crm_tui.tui import keymap
from crm_tui.tui.base import CrmDialog
from crm_tui.tui.commands import Command, bindings


class PressKeyScreen(CrmDialog[str]):
    """Closes with the key as Textual names it, once one was pressed that is free; Escape leaves things as they are."""

    PLACE = "press_key"
    BINDINGS: ClassVar = bindings("press_key")

    def __init__(self, command: Command) -> None:
        super().__init__()
        self._command = command

    def compose(self) -> ComposeResult:
        yield Static()

    def on_mount(self) -> None:
        self._say("")

    def on_key(self, event: events.Key) -> None:
        if event.key == "escape":
            return
        event.stop()
        problem = keymap.why_not(self._command, event.key, self.crm.keymap)
        if problem:
            self._say(problem)
        else:
            self.dismiss(event.key)

    def _say(self, problem: str) -> None:
        asked = f"Press the key for: {self._command.title}"
        close = f"{self.crm.key_for('press_key.close')} leaves it as it is."
        lines = [asked, f"! {problem}" if problem else close]
        self.query_one(Static).update(Content("\n".join(lines)))

    def action_press_key_close(self) -> None:
        self.dismiss(None)
