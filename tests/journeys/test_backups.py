"""A backup is there on the same day, without anybody's doing, and put back at a shell."""

from __future__ import annotations

import pytest

from crm_tui.tui.everywhere.backing_up import BEGIN_AFTER
from tests.journeys.person import BOARD, Person
from tests.terminal import PATIENCE

pytestmark = pytest.mark.terminal


@pytest.mark.slow
def test_a_backup_is_made_while_somebody_works_and_brings_the_morning_back(ana: Person) -> None:
    folder = ana.workspace.parent / "backups"
    with ana.opens() as terminal:
        terminal.wait_for(BOARD, "0 open")
        for _ in range(int((BEGIN_AFTER + PATIENCE) * 10)):
            terminal.read(0.1)
            if list(folder.glob("crm.backup-*.db")):
                break
        [backup] = folder.glob("crm.backup-*.db")
        told = ana.runs("restore", str(backup))
        assert told.status == 5
        assert "is open in another program" in told.err
        terminal.press("q")
        assert terminal.exit_status() == 0
    ana.does("add", "deal", "title=Acme")
    ana.does("restore", str(backup))
    assert ana.data("list", "deals") == []
    assert ana.runs("doctor").status == 0
