"""One line of text being typed: no frame, and a cursor that keeps still."""

from __future__ import annotations

from textual.widgets import Input


class LineInput(Input):
    """Textual's input, one row high; its cursor does not blink, which would cost a frame twice a second."""

    def __init__(self, placeholder: str = "") -> None:
        super().__init__(placeholder=placeholder, compact=True, select_on_focus=False)
        self.cursor_blink = False
