"""What the parts are written against that the program, or a screen, is put together from.

To the reader and to mypy a part is a program or a screen. When it runs it is a plain class, and only what is put
together is Textual's: a subclass of `App` or `Screen` takes thirty times as long to make, and the first board needs
twenty parts. A part has actions, `on_…` handlers and all that is looked up by name; bindings, reactives and `@on`
belong to the whole, which names Textual's class last, so that its parts come before it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.app import App

    from crm_tui.tui.base import CrmScreen

    PartOfProgram = App[int]
    PartOfScreen = CrmScreen[None]
else:

    class PartOfProgram:
        """Stands in for the program."""

    class PartOfScreen:
        """Stands in for the screen."""
