"""The line at the foot: what was done stays readable in 80 cells, with the key that takes it back."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from crm_tui.errors import CrmError
from crm_tui.tui.app import CrmApp
from crm_tui.tui.widgets.status import shortened
from tests.tui.driving import program, settle, shown


def test_a_long_sentence_gives_way_in_its_middle() -> None:
    sentence = "Moved D117 Vaccine fridges, Elm Street from Initial contact to Qualification"
    short = shortened(sentence, 50)
    assert len(short) == 50
    assert short.startswith("Moved D117")
    assert short.endswith("to Qualification")
    assert shortened("Short", 50) == "Short"
    assert len(shortened("佐藤精密株式会社" * 10, 40)) <= 40


async def test_the_undo_key_and_the_end_of_a_failure_are_always_shown(workspace: Path) -> None:
    async with program(workspace, size=(80, 24)) as pilot:
        app = cast("CrmApp", pilot.app)
        app.tell("Moved D117 " + "a very long title " * 6 + "from Initial contact to Qualification", undo=True)
        await settle(pilot)
        assert "to Qualification   u undo" in shown(app)
        app.fail(CrmError("Somebody was faster and changed this and that. " * 2 + "Look at it, then try again."))
        await settle(pilot)
        assert "then try again." in " ".join(shown(app).split())
        first, second = shown(app).splitlines()[-3:-1]
        assert first.startswith(" ! Somebody")
        assert second[:1] == " " != second[1:2], "both lines begin in the column of the others"
