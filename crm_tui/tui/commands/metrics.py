"""What can be done with the numbers."""

from __future__ import annotations

from crm_tui.tui.commands.command import Command

COMMANDS = (
    Command(id="metrics.explain", keys=("enter",), title="Explain the number", footer="explain"),
    Command(id="metrics.choose_pipeline", keys=("p",), title="Measure another pipeline", footer="pipeline"),
    Command(id="metrics.choose_period", keys=("d",), title="Measure another period", footer="period"),
)
