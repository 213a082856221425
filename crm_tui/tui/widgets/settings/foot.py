"""The lines below a page of the settings: what there is no room for in the row at the cursor."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from types import MappingProxyType

from textual.content import Content
from textual.widgets import Static

from crm_tui.tui.widgets.lines import wrapped

MOST_LINES = 3


class SettingsFoot(Static):
    """As many lines as any row of the page needs, so that nothing moves with the cursor."""

    cut: Mapping[Hashable, str] = MappingProxyType({})
    """By key of the row, what there is no room for in it."""

    def show(self, key: Hashable) -> None:
        """Say what there is no room for in the row with this key."""
        room = max(self.app.size.width - 2, 1)
        lines = {one: wrapped(words[: MOST_LINES * room], room)[:MOST_LINES] for one, words in self.cut.items()}
        self.styles.height = max(map(len, lines.values()), default=0)
        self.update(Content("\n".join(lines.get(key, ()))))
