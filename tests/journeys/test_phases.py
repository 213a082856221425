"""A customer goes on by what is done with them, is moved by hand on the board by phase, and changes hands."""

from __future__ import annotations

import pytest

from tests.journeys.person import BOARD, Person

pytestmark = pytest.mark.terminal


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
def test_somebody_goes_from_the_first_call_to_the_board_of_phases(ana: Person, size: tuple[int, int]) -> None:
    assert ana.runs("add", "contact", "name=Kim Sato").status == 0
    assert ana.runs("add", "activity", "kind=call", "contact=C1", "subject=First call").status == 0
    with ana.opens(size=size) as terminal:
        terminal.wait_for(BOARD)
        terminal.type("gp")
        terminal.wait_for("Contacts by phase", "Qualification", "Kim Sato")
        terminal.type("l")
        terminal.type("L")
        terminal.wait_for("Why does C1 Kim Sato go to conversion?")
        terminal.type("They want an offer")
        terminal.press("enter")
        terminal.wait_for("Moved contact C1 Kim Sato to conversion")
        terminal.press("enter")
        terminal.wait_for("●Conversion today")
        terminal.type("7")
        terminal.wait_for("They want an offer", "a first word was exchanged")
        terminal.press("escape")
        terminal.wait_for("Contacts by phase")
        terminal.type("u")
        terminal.wait_for("Undone: moved contact C1 Kim Sato")
        terminal.type("y")
        terminal.press("ctrl+q")
        assert terminal.exit_status() == 0
    way = ana.data("phases", "history", "C1")
    assert [(stay["phase"], stay["rule"]) for stay in way] == [("prospecting", ""), ("qualification", "first activity")]


def test_a_won_customer_changes_hands_with_a_task(ana: Person) -> None:
    for words in (
        ("user", "login=ben", "name=Ben Okafor", "role=sales"),
        ("user", "login=dora", "name=Dora Weiss", "role=success"),
        ("contact", "name=Kim Sato", "owner=ben"),
        ("deal", "title=Acme rollout", "amount=9k", "contacts=C1", "owner=ben"),
    ):
        assert ana.runs("add", *words).status == 0
    won = ana.runs("move", "D1", "Closed won", "--force", "--reason", "Signed at the fair")
    assert won.status == 0, won.err
    (task,) = [task for task in ana.data("list", "tasks") if task["title"].startswith("Take over")]
    assert task["title"] == "Take over Kim Sato from Ben Okafor: retention"
    shown = ana.runs("show", task["ref"]).out
    assert "Acme rollout: won, 9,000.00 EUR" in shown
    assert ana.data("show", "C1")["owner"]["name"] == "Dora Weiss"
