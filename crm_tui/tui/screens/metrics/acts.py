"""What a number suggests: the `crm-tui` line that does it, said at the foot before a key carries it out."""

from __future__ import annotations

import shlex
from collections.abc import Hashable

from crm_tui.errors import BadInput
from crm_tui.tui.screens.metrics.scope import ScopeScreen
from crm_tui.tui.widgets.kpi.layout import Number
from crm_tui.tui.widgets.sheet import SheetView


class ActsScreen(ScopeScreen):
    """A screen with a sheet of numbers, some of which suggest something."""

    def __init__(self) -> None:
        super().__init__()
        self._offer = ""
        """What was said of the number at the cursor."""
        self._offered_at: Hashable = None
        """The key of that number."""

    @property
    def sheet(self) -> SheetView:
        """Where the numbers stand."""
        return self.query_one(SheetView)

    @property
    def number(self) -> Number | None:
        """That at the cursor."""
        found: Number | None = self.sheet.what
        return found

    def on_sheet_view_moved(self) -> None:
        self.say_next()

    def say_next(self) -> None:
        """Say which line the key would carry out; while the cursor stays, what else was said stays there."""
        number, said = self.number, self.crm.said.sentence
        line, at = (number.line, number.key) if number else ((), None)
        offer = f"{self.crm.key_for('metrics.act')}: crm-tui {shlex.join(line)}" if line else ""
        is_free = said in {"", self._offer} or (offer and at != self._offered_at)
        if is_free and offer != said:
            self.crm.suggest(offer, at_once=True)
        self._offer, self._offered_at = offer, at

    def action_metrics_act(self) -> None:
        number = self.number
        if number is None or not number.line:
            self.fail(BadInput("Nothing is suggested here; Enter explains the number."))
        else:
            self.do(self.crm.carry_out_line(shlex.join(number.line)))
