"""The program with a trial place, for journeys through a real terminal: `python trial_program.py WORKSPACE`."""

from __future__ import annotations

import sys
from pathlib import Path

from crm_tui.config import Config
from crm_tui.store import Store
from crm_tui.tui.app import CrmApp
from crm_tui.tui.forms.fields import Choice, Field
from crm_tui.tui.screens.forms.screen import FormScreen
from tests.tui.places import TRIAL, TrialScreen


async def save(values: dict[str, object]) -> None:
    """Saves nothing."""


async def suggest(typed: str) -> list[Choice]:
    """Fails in the background at one word."""
    return [Choice(str(1 // (typed != "boom")), 1)]


class FormProgram(CrmApp):
    """Opens a form with `e`."""

    def on_key(self, event: object) -> None:
        if getattr(event, "key", "") == "e" and isinstance(self.screen, TrialScreen):
            self.push_screen(
                FormScreen("A form", [Field(name="title", label="Title", suggest=suggest)], save, draft="trial")
            )


if __name__ == "__main__":
    app = FormProgram(Store(Path(sys.argv[1])), Config(user="ana"), tabs=TRIAL)
    app.run()
    sys.exit(app.return_code)
