"""A new customer through a real terminal: won, welcomed step by step, asked, not content, and answered."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys.person import BOARD, Person, terminal_is_restored

pytestmark = pytest.mark.terminal


def test_from_the_win_to_what_they_say(ana: Person, tmp_path: Path) -> None:
    ana.does("add", "contact", "name=Kim Sato", "owner=me")
    ana.does("add", "deal", "title=Rollout", "amount=7k", "contacts=Kim Sato", "owner=me")
    ana.does("add", "survey", "title=First month", "scale=NPS")
    ana.does("move", "D1", "Closed won", "--force", "--reason", "signed")
    assert "0/7" in ana.does("onboarding")
    with ana.opens() as terminal:
        terminal.wait_for(BOARD)
        terminal.type(":D1\r")
        terminal.wait_for("Rollout", "7 Now")
        terminal.press("7")
        terminal.wait_for("0 of 7 done")
        terminal.type(":C1\r")
        terminal.wait_for("Kim Sato", "7 Now")
        terminal.press("w")
        terminal.wait_for("New response", "First month", "Score")
        terminal.type("3")
        terminal.press("ctrl+s")
        terminal.wait_for("Added response RS1 NPS 3 from Kim Sato")
        terminal.type("gf")
        terminal.wait_for("1 Scores", "7 Changed")
        terminal.press("6")
        terminal.wait_for("Waiting for an answer", "NPS 3 from Kim Sato")
        terminal.press("q")
        assert terminal.exit_status() == 0
        assert terminal_is_restored(terminal)
    assert "Answer Kim Sato: NPS 3" in ana.does("list", "tasks")
    ana.does("surveys", "invite", "First month", "--to", str(tmp_path / "letters"), "--format", "text")
    (letter,) = (tmp_path / "letters").glob("*.txt")
    letter.write_text(letter.read_text().replace("extremely likely): ", "extremely likely): 9"))
    ana.does("surveys", "collect", str(letter))
    ana.does("surveys", "collect", str(letter))
    assert [row["score"] for row in ana.data("list", "responses", "--sort", "at", "--json")] == [3, 9]
