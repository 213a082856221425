"""The last line of every screen: the keys that matter most where you are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from textual.app import RenderResult
from textual.content import Content
from textual.widget import Widget

from crm_tui.domain.roles import Rights
from crm_tui.tui import keymap as keys

_GAP = "  "
"""Blank cells between jumps."""

_USUAL: Mapping[str, str] = MappingProxyType({})


class KeyLine(Widget):
    """Seven entries of key and word at most, the last of them `? help`, as many as fit; and jumps, all of them."""

    COMPONENT_CLASSES = {"keyline--key", "keyline--word"}  # noqa: RUF012 - Textual's own form

    def __init__(self, place: str, keymap: Mapping[str, str], rights: Rights = keys.EVERYTHING) -> None:
        super().__init__()
        self._keymap, self._rights = keymap, rights
        self._jumps: tuple[tuple[str, str], ...] = ()
        self.show(place)

    def show(self, place: str, words: Mapping[str, str] = _USUAL) -> None:
        """Show the keys of this place from now on; `words` as `keymap.footer` takes them."""
        self._place, self._words = place, words
        self.show_entries(keys.footer(place, self._keymap, self._rights, words))

    def show_entries(self, entries: Sequence[tuple[str, str]]) -> None:
        """Show these keys, each with its word, until others are shown."""
        self._entries, self._jumps = list(entries), ()
        self.styles.height = 1
        self.refresh()

    def show_jumps(self, jumps: Sequence[tuple[str, str]]) -> None:
        """Show what may follow the prefix, each a key with its word, until the keys of a place are shown again."""
        self._jumps = tuple(jumps)
        self.styles.height = len(self._jump_rows()) or 1
        self.refresh()

    def use(self, keymap: Mapping[str, str]) -> None:
        """Show these keys from now on."""
        self._keymap = keymap
        self.show(self._place, self._words)

    def allow(self, rights: Rights) -> None:
        """Show only what somebody with these rights may do."""
        self._rights = rights
        self.show(self._place, self._words)

    def render(self) -> RenderResult:
        if self._jumps:
            return Content("\n").join(self._jump_rows())
        key, word = self.get_visual_style("keyline--key"), self.get_visual_style("keyline--word")
        *most, last = (Content.assemble(" ", (label, key), (f" {title}", word), " ") for label, title in self._entries)
        line, room = Content(""), self.size.width - last.cell_length
        for entry in most:
            if line.cell_length + entry.cell_length > room:
                break
            line += entry
        return line + last

    def _jump_rows(self) -> list[Content]:
        """All of them, in as many rows as they take; a key that its word begins with is marked there."""
        key, word = self.get_visual_style("keyline--key"), self.get_visual_style("keyline--word")
        rows: list[Content] = []
        for label, title in self._jumps:
            rest = title.removeprefix(label) if title.startswith(label) else f" {title}"
            entry = Content.assemble((label, key), (rest, word))
            if rows and rows[-1].cell_length + len(_GAP) + entry.cell_length < self.size.width:
                rows[-1] = rows[-1] + Content(_GAP) + entry
            else:
                rows.append(Content(" ") + entry)
        return rows
