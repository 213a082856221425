"""Why a line of Today stands where it stands: the formula with its parts, and every reason."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from crm_tui.queries.agenda.lines import AgendaLine
from crm_tui.tui.commands import bindings
from crm_tui.tui.screens.explaining import Explaining
from crm_tui.tui.widgets.today.reasons_text import reasons_sheet


class ReasonsScreen(Explaining):
    """One line as it stood when it was asked about."""

    PLACE = "explain"
    BINDINGS: ClassVar = bindings("explain")

    def __init__(self, line: AgendaLine) -> None:
        super().__init__()
        self._line = line

    def on_mount(self) -> None:
        self.sheet.show(partial(reasons_sheet, self._line))

    def action_explain_open(self) -> None:
        self.crm.open_record(self._line.matter.kind, self._line.matter.id)
