"""The program, writing down what it shows and carries out: `python -m tests.journeys.noting NOTES [ARGUMENT …]`.

Everything else is as it is; a journey learns from the notes that it has been everywhere, and that nothing was
carried out but what a key asked for.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crm_tui import __main__
from crm_tui.tui import app

if TYPE_CHECKING:
    from textual.dom import DOMNode


class NotingApp(app.CrmApp):
    """Writes a line for each action: the class of the screen on top, and the action's name."""

    notes: Path

    async def _dispatch_action(self, namespace: DOMNode, action_name: str, params: Any) -> bool:
        on_top = type(self.screen).__name__
        done = await super()._dispatch_action(namespace, action_name, params)
        if done:
            with self.notes.open("a", encoding="utf-8") as notes:
                notes.write(f"{on_top} {action_name}\n{type(self.screen).__name__} -\n")
        return done


if __name__ == "__main__":
    NotingApp.notes = Path(sys.argv.pop(1))
    app.CrmApp = NotingApp  # type: ignore[misc]
    __main__.main()
