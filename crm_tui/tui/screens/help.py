"""The keys of the place where one is."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from crm_tui import text
from crm_tui.domain.roles import Permission
from crm_tui.tui.base import CrmDialog
from crm_tui.tui.commands import EVERYWHERE, bindings
from crm_tui.tui.keymap import key_table
from crm_tui.tui.widgets.keyline import KeyLine

_ABOUT_ROLES = (
    "An admin gives roles with `crm-tui role`; `crm-tui users` shows them. "
    "Roles guide, they do not protect: whoever can open the file of a team has all of it. "
    "`crm-tui help team` says how an account that owns the file, with ForceCommand and restricted sessions, "
    "does protect it."
)

BESIDE = 3
"""Cells beside the words: the room before them, and the scroll bar."""
WIDEST, NARROWEST = 70, 12
"""Cells that lines of words take at most, and at least."""


class HelpScreen(CrmDialog[None]):
    """Every key that works here, over the whole screen."""

    PLACE = "help"
    BINDINGS: ClassVar = bindings("help")

    def __init__(self, place: str, title: str) -> None:
        super().__init__()
        self._place = place
        self._heading = title

    def compose(self) -> ComposeResult:
        with VerticalScroll():
            yield Static(self._keys())
        yield KeyLine(self.PLACE, self.crm.keymap)

    def on_resize(self) -> None:
        self.query_one(Static).update(self._keys())

    def _keys(self) -> Content:
        tables = [(self._heading, self._place), ("Everywhere", EVERYWHERE)]
        lines = [line for heading, place in tables for line in self._table(heading, place)]
        return Content("\n").join([*lines, *self._role()])

    def _table(self, heading: str, place: str) -> list[Content]:
        rows = key_table(place, self.crm.keymap, self.crm.rights)
        width = max((text.cell_width(keys) for keys, _ in rows), default=0)
        lines = [line for keys, words in rows for line in self._wrapped(text.fit(f"  {keys}", width + 4), words)]
        return [Content.assemble((f" {heading}", "bold")), *lines, Content("")]

    def _wrapped(self, keys: str, words: str) -> Iterator[Content]:
        """The keys, and beside them the words in as many lines as they need."""
        first, *more = wrap(words, max(self.size.width - BESIDE - len(keys), NARROWEST))
        yield Content.assemble((keys, "$text-accent"), first)
        yield from (Content(" " * len(keys) + line) for line in more)

    def _role(self) -> list[Content]:
        """What one's role keeps from one, and that it does not protect."""
        rights = self.crm.rights
        missing = rights.missing(Permission)
        may_not = [f"You may not {permission}." for permission in missing] or ["You may do everything."]
        words = [*may_not, *wrap(_ABOUT_ROLES, max(min(self.size.width - BESIDE, WIDEST), NARROWEST))]
        heading = f" Your role: {rights.role}{', in a restricted session' if rights.restricted else ''}"
        return [Content.assemble((heading, "bold")), *(Content(f"  {line}") for line in words), Content("")]

    def action_help_close(self) -> None:
        self.dismiss(None)

    def action_help_down(self) -> None:
        self.query_one(VerticalScroll).scroll_relative(y=1, animate=False)

    def action_help_up(self) -> None:
        self.query_one(VerticalScroll).scroll_relative(y=-1, animate=False)

    def action_help_page_down(self) -> None:
        self.query_one(VerticalScroll).scroll_page_down(animate=False)

    def action_help_page_up(self) -> None:
        self.query_one(VerticalScroll).scroll_page_up(animate=False)
