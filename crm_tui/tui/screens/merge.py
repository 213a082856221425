"""Records that are one and the same, side by side: field by field, whose value is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from textual import events
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from crm_tui import text
from crm_tui.errors import CrmError
from crm_tui.services.editing.fields import FormValues
from crm_tui.services.merging import merge_records
from crm_tui.services.merging.merge_records import Merging
from crm_tui.tui import format as shown
from crm_tui.tui.base import CrmDialog
from crm_tui.tui.commands import bindings
from crm_tui.tui.widgets.keyline import KeyLine
from crm_tui.tui.widgets.lines import wrapped
from crm_tui.tui.widgets.status import Said, StatusLine, Tone
from crm_tui.tui.widgets.title import TitleLine

if TYPE_CHECKING:
    from crm_tui.services.editing.saved import Saved

KEPT = "kept"
"""The first row: which of the records is kept."""

WIDEST_LABEL = 14
NARROWEST = 10
"""Cells of a record's column at least; those that find no room scroll in as one goes there."""


class MergeScreen(CrmDialog[None]):
    """A row for each field, a column for each record; the value with the mark is kept."""

    PLACE = "merge"
    BINDINGS: ClassVar = bindings("merge")
    AUTO_FOCUS = ""
    """The keys are the screen's own, not those of what scrolls in it."""

    def __init__(self, merging: Merging, done: Callable[[Saved], None]) -> None:
        """`done` is called with the record that was kept."""
        super().__init__()
        self._merging = merging
        self._done = done
        self._keep = merging.keep
        self._whose = merging.proposed(merging.keep)
        self._at = 0
        self._working = False

    def compose(self) -> ComposeResult:
        count = shown.counted(len(self._merging.records), self._merging.kind, self._merging.kind.plural)
        yield TitleLine(f"Make {count} one")
        with VerticalScroll():
            yield Static()
        yield StatusLine()
        yield KeyLine(self.PLACE, self.crm.keymap, self.crm.rights)

    def on_mount(self) -> None:
        self._show()

    def on_resize(self, _event: events.Resize) -> None:
        self._show()

    # What it shows

    @property
    def _rows(self) -> list[str]:
        """The names of the rows, from the top."""
        return [KEPT, *(spec.name for spec in self._merging.specs)]

    def _chosen(self, row: str) -> UUID:
        return self._keep if row == KEPT else self._whose[row]

    def _show(self) -> None:
        self.query_one(Static).update(Content("\n").join(list(self._lines())))
        self.query_one(VerticalScroll).scroll_to(y=self._at - self.size.height // 2, animate=False)

    def _lines(self) -> Iterator[Content]:
        labels = {KEPT: "Kept as"} | {spec.name: spec.label for spec in self._merging.specs}
        width = min(max(text.cell_width(label) for label in labels.values()), WIDEST_LABEL)
        for number, row in enumerate(self._rows):
            at_cursor = number == self._at
            sign, style = ("▌", "$text-accent bold") if at_cursor else (" ", "$text-muted")
            yield Content.assemble((f"{sign}{text.fit(labels[row], width)} ", style), *self._cells(row, width + 2))
            if row == KEPT:
                yield Content("")
        yield Content("")
        for spec in self._merging.together:
            values = ", ".join(
                dict.fromkeys(one.values[spec.name] for one in self._merging.records if one.values[spec.name])
            )
            label = text.fit(spec.label, width)
            for row in wrapped(f"all: {values}", max(self.size.width - width - 3, NARROWEST)):
                yield Content.assemble((f" {label} ", "$text-muted"), row)
                label = " " * width
        yield Content.assemble((" Activities, tasks, deals and the like of all of them go along.", "$text-muted"))

    def _cells(self, row: str, before: int) -> Iterator[Content]:
        records, chosen = self._merging.records, self._chosen(row)
        room = max(self.size.width - before - 1, NARROWEST)
        fitting = max(min(room // NARROWEST, len(records)), 1)
        here = next(number for number, one in enumerate(records) if one.id == chosen)
        first = max(0, min(here - fitting // 2, len(records) - fitting))
        for one in records[first : first + fitting]:
            mark = "●" if one.id == chosen else " "
            value = f"{one.ref} {one.name}" if row == KEPT else _one_line(one.values[row]) or "—"
            cell = f"{mark} {text.fit(value, room // fitting - 3)} "
            yield Content.assemble((cell, "bold" if one.id == chosen else "$text-muted"))

    # Keys

    def action_merge_down(self) -> None:
        self._at = min(self._at + 1, len(self._rows) - 1)
        self._show()

    def action_merge_up(self) -> None:
        self._at = max(self._at - 1, 0)
        self._show()

    def action_merge_left(self) -> None:
        self._step(-1)

    def action_merge_right(self) -> None:
        self._step(1)

    def _step(self, by: int) -> None:
        records, row = self._merging.records, self._rows[self._at]
        here = next(number for number, one in enumerate(records) if one.id == self._chosen(row))
        self._choose(row, records[max(0, min(here + by, len(records) - 1))])
        self._show()

    def _choose(self, row: str, record: FormValues) -> None:
        """Keep the value of a record; to keep another record proposes its values anew."""
        if row != KEPT:
            self._whose[row] = record.id
        elif record.id != self._keep:
            self._keep = record.id
            self._whose = self._merging.proposed(record.id)

    def action_merge_whole(self) -> None:
        """Take every value of the record whose value is chosen at the cursor, also where it has none."""
        chosen = self._chosen(self._rows[self._at])
        self._whose = dict.fromkeys(self._whose, chosen)
        self._show()

    def action_merge_apply(self) -> None:
        if not self._working:
            self._working = True
            self.do(self._merge())

    async def _merge(self) -> None:
        records = self._merging.records
        seen = {one.id: one.version for one in records}
        others = [one.id for one in records if one.id != self._keep]
        write = partial(merge_records.merge, whose=self._whose, seen=seen)
        try:
            saved = await self.store.run(write, self.me, self._merging.kind, self._keep, others)
        except CrmError as error:
            self._merging = await self.store.run(
                merge_records.side_by_side, self.me, self._merging.kind, [one.id for one in records]
            )
            self._show()
            self.query_one(StatusLine).show(Said(str(error), Tone.FAILED))
            return
        finally:
            self._working = False
        self.dismiss(None)
        self._done(saved)

    def action_merge_close(self) -> None:
        self.dismiss(None)

    def action_go_back(self) -> None:
        self.action_merge_close()


def _one_line(words: str) -> str:
    return " ".join(words.split())
