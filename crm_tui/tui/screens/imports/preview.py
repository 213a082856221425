"""A file before it is imported: where its columns go, what else can be said, and what would happen."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, ClassVar
from uuid import UUID

from textual.app import ComposeResult

from crm_tui import resources
from crm_tui.domain.records import Kind
from crm_tui.errors import Cancelled, CrmError
from crm_tui.interchange.importing import Choices, Prepared, Report, carry_out, likely_kind, prepare
from crm_tui.interchange.rejects import Rejects
from crm_tui.interchange.tables import Table, open_table
from crm_tui.services.bulk.incoming import Fate
from crm_tui.tui import format as shown
from crm_tui.tui.base import Changed
from crm_tui.tui.commands import bindings
from crm_tui.tui.import_views import Trial, first_cells, view_of
from crm_tui.tui.screens.imports.choices import ImportChoices
from crm_tui.tui.widgets.import_text import import_sheet
from crm_tui.tui.widgets.sheet import SheetView

SHOW_EVERY = 0.25
"""Seconds between two looks at how far it is."""


class ImportScreen(ImportChoices):
    """Shows the columns of a file and tries it out after every change; nothing is written until it is imported."""

    PLACE = "import"
    BINDINGS: ClassVar = bindings("import")
    CSS_PATH = str(resources.style_path("metrics.tcss"))

    def __init__(self, path: Path, kind: Kind | None = None) -> None:
        """`kind` is what the rows are; None for what their headers look like."""
        super().__init__(Trial(path, kind or Kind.CONTACT, Choices(), ()))
        self._said_kind = kind
        self._table: Table | None = None
        self._number = 0
        """Of the latest trial; older ones stop."""
        self._rows = 0
        """How many rows are done."""
        self._doing = "Reading the file …"
        self._is_importing = False
        self._is_done = False

    def compose_body(self) -> ComposeResult:
        yield SheetView(self._doing)

    def on_mount(self) -> None:
        self._ticking = self.set_interval(SHOW_EVERY, self.show, pause=True)

    def on_unmount(self) -> None:
        self._number += 1
        if self._table is not None:
            self._table.close()

    def on_screen_resume(self) -> None:
        if self._is_done:
            self.dismiss()

    # Trying it out

    def records_changed(self, changed: Changed) -> None:  # noqa: ARG002 - any record may be one that rows tell of
        if not self._is_importing and not self._is_done:
            self._try()

    def _try(self) -> None:
        """Find out what would happen, in the background; a trial under way stops."""
        self._number += 1
        self.load(self._find_out(self._number))

    async def _find_out(self, number: int) -> None:
        table = self._table or await self._open()
        if table is None:
            return
        self._begin("Looking through the rows")
        try:
            with suppress(Cancelled):  # a later trial, or the import itself, has taken its place
                await self._find_out_about(table, number)
        finally:
            if number == self._number:
                self._end()

    async def _open(self) -> Table | None:
        """Read the file; says why and closes where it cannot be read."""
        try:
            table, kind, cells = await self.store.read(_opened, self.trial.path)
        except CrmError as error:
            self.fail(error)
            self._is_done = True
            self.dismiss()
            return None
        self._table = table
        said = replace(self.trial.said, country=self.crm.config.region or None)
        self.trial = replace(self.trial, kind=self._said_kind or kind, cells=cells, said=said)
        return table

    async def _find_out_about(self, table: Table, number: int) -> None:
        prepared: Prepared = await self.store.read(prepare, table, self.trial.kind, self.trial.said)
        self.trial = replace(self.trial, prepared=prepared, report=None)
        self.show()
        if not prepared.questions:
            go_on = partial(self._go_on, number)
            report = await self.store.read(carry_out, prepared, self.me, dry_run=True, progress=go_on)
            self.trial = replace(self.trial, report=report)

    def _go_on(self, number: int, rows: int) -> None:
        """Called by the thread that works, portion by portion."""
        if number != self._number:
            raise Cancelled("Stopped; nothing was changed.")
        self._rows = rows

    def _begin(self, doing: str) -> None:
        self._doing, self._rows = doing, 0
        self._ticking.resume()
        self.show()

    def _end(self) -> None:
        self._doing = ""
        self._ticking.pause()
        self.show()

    def show(self) -> None:
        self.sheet.show(partial(import_sheet, view_of(self.trial, self._state)))

    @property
    def _state(self) -> str:
        if not self._doing or self._table is None:
            return self._doing
        return f"{self._doing} … {self._rows:,} of {shown.counted(self._table.shape.rows, 'row', 'rows')}"

    def say(self, **more: Any) -> None:  # noqa: ANN401 - as `Choices` has them
        self.trial = replace(self.trial, said=replace(self.trial.said, **more), report=None)
        self._try()

    @property
    def is_fixed(self) -> bool:
        return self._is_importing

    # Importing

    @property
    def may_be_left(self) -> bool:
        return not self._is_importing

    def action_preview_carry_out(self) -> None:
        prepared = self.trial.prepared
        if self._is_importing or prepared is None:
            return
        if prepared.questions:
            self.fail(CrmError(prepared.questions[0]))
            return
        self._is_importing = True
        self._number += 1
        self.crm.do_beside(self._import(prepared, self._number))

    async def _import(self, prepared: Prepared, number: int) -> None:
        self.trial = replace(self.trial, report=None)
        self._begin(f"Importing; {self.crm.key_for('go.back')} stops and changes nothing")
        go_on = partial(self._go_on, number)
        try:
            report = await self.store.run(_import, prepared, self.me, self.trial.rejects, go_on)
        except CrmError as error:
            self.fail(error)
        else:
            self._finish(report)
        finally:
            self._is_importing = False
            if self.is_attached:
                self._end()

    def _finish(self, report: Report) -> None:
        self._is_done = True
        fates = report.fates
        added = shown.counted(fates[Fate.CREATED], report.kind.value, report.kind.plural)
        said = [f"Imported {added} from {self.trial.path.name}"]
        said += [f"changed {fates[Fate.UPDATED]:,}"] * bool(fates[Fate.UPDATED])
        if fates[Fate.REJECTED]:
            where = f" ({self.trial.rejects})" if self.trial.rejects else ""
            said.append(f"left {shown.counted(fates[Fate.REJECTED], 'row', 'rows')} out{where}")
        self.tell(", ".join(said), undo=report.action is not None)
        self.changed(())
        if self.is_current:
            self.dismiss()

    def action_go_back(self) -> None:
        if self._is_importing:
            self._number += 1
        else:
            super().action_go_back()

    # The cursor

    def action_preview_up(self) -> None:
        self.sheet.move_cursor(0, -1)

    def action_preview_down(self) -> None:
        self.sheet.move_cursor(0, 1)

    def action_preview_first(self) -> None:
        self.sheet.move_cursor_to_end(last=False)

    def action_preview_last(self) -> None:
        self.sheet.move_cursor_to_end(last=True)

    def action_preview_page_up(self) -> None:
        self.sheet.move_cursor_page(-1)

    def action_preview_page_down(self) -> None:
        self.sheet.move_cursor_page(1)

    def action_preview_next_part(self) -> None:
        self.sheet.move_cursor_panel(1)

    def action_preview_part_before(self) -> None:
        self.sheet.move_cursor_panel(-1)


def _opened(path: Path) -> tuple[Table, Kind, tuple[str, ...]]:
    """The table, what its rows probably are, and its first cells."""
    table = open_table(path)
    return table, likely_kind(table), first_cells(table)


def _import(prepared: Prepared, by: UUID, rejects: Path | None, go_on: Callable[[int], None]) -> Report:
    with ExitStack() as stack:
        if rejects is None:
            return carry_out(prepared, by, progress=go_on)
        reject = stack.enter_context(Rejects(rejects, prepared.table.headers)).add
        return carry_out(prepared, by, progress=go_on, reject=reject)
