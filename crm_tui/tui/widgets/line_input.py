"""One line of text being typed: no frame, and a cursor that keeps still."""

from __future__ import annotations

from typing import Any

from textual.widgets import Input


class LineInput(Input):
    """Textual's input, one row high; its cursor does not blink, which would cost a frame twice a second."""

    def __init__(self, value: str = "", **options: Any) -> None:
        super().__init__(value, compact=True, select_on_focus=False, **options)
        self.cursor_blink = False
