"""A file of rules that cannot be read: said at the start, and nothing else is kept from anybody."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
from textual.pilot import Pilot

from crm_tui.tui import app as app_module
from crm_tui.tui.app import CrmApp
from tests.tui.driving import program, settle, shown


def rows(pilot: Pilot[int]) -> str:
    """What the screen on top shows."""
    return shown(cast("CrmApp", pilot.app))


@pytest.mark.usefixtures("workspace")
async def test_it_is_said_at_the_start(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app_module, "DRAFTS_AFTER", 0.01)
    (workspace.parent / "rules").mkdir()
    (workspace.parent / "rules" / "own.toml").write_text("[[rule]]\nname = 'One'\nwhen = 'deal sold'\nthen = 'tag x'\n")
    async with program(workspace) as pilot:
        for _ in range(100):
            await settle(pilot)
            if "rules/own.toml:3" in rows(pilot):
                break
        assert "rules/own.toml:3: “sold” is nothing that happens to a deal" in rows(pilot)
