"""The last line of every screen: the keys that matter most where you are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import ClassVar

from textual.strip import Strip

from crm_tui import text
from crm_tui.domain.roles import Rights
from crm_tui.tui import keymap as keys
from crm_tui.tui.widgets.lines import Line, LineWidget, Span

_GAP = "  "
"""Blank cells between jumps."""

_USUAL: Mapping[str, str] = MappingProxyType({})


class KeyLine(LineWidget):
    """Seven entries of key and word at most, the last of them `? help`, as many as fit; and jumps, all of them."""

    DRAWN_AS = "keyline"
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"keyline--{name}" for name in ("blank", "key", "word")}

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

    def render_line(self, y: int) -> Strip:
        rows = self._jump_rows() if self._jumps else [self._entry_row()]
        line = rows[y] if y < len(rows) else ()
        return Strip(self._drawing.segments(line)).adjust_cell_length(self.size.width, self._drawing.style("blank"))

    def _entry_row(self) -> Line:
        """As many entries as fit, and the last one."""
        *most, last = (((" ", "blank"), (label, "key"), (f" {title} ", "word")) for label, title in self._entries)
        row: list[Span] = []
        room = self.size.width - _cells(last)
        for entry in most:
            if _cells(entry) > room:
                break
            row += entry
            room -= _cells(entry)
        return (*row, *last)

    def _jump_rows(self) -> list[Line]:
        """All of them, in as many rows as they take; a key that its word begins with is marked there."""
        rows: list[Line] = []
        for label, title in self._jumps:
            rest = title.removeprefix(label) if title.startswith(label) else f" {title}"
            entry: Line = ((label, "key"), (rest, "word"))
            if rows and _cells(rows[-1]) + len(_GAP) + _cells(entry) < self.size.width:
                rows[-1] = (*rows[-1], (_GAP, "blank"), *entry)
            else:
                rows.append(((" ", "blank"), *entry))
        return rows


def _cells(line: Line) -> int:
    return sum(text.cell_width(said) for said, _ in line)
