"""Keeping customers through a real terminal: who may leave, what is to be renewed, and what to offer whom."""

from __future__ import annotations

import pytest

from tests.journeys.person import BOARD, Person, row_with

pytestmark = pytest.mark.terminal

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])


@SIZES
def test_somebody_at_risk_gets_a_call_a_renewal_a_deal_and_another_customer_an_offer(
    busy_ana: Person, size: tuple[int, int]
) -> None:
    with busy_ana.opens(size=size) as terminal:
        terminal.wait_for(BOARD)
        terminal.type("gx")
        terminal.wait_for("At risk", "Prairie Rose", "a subscription ends on")
        terminal.type("x")
        terminal.wait_for("Added task", "Win back Prairie Rose Dairy")
        terminal.type("2")
        terminal.wait_until(row_with("Polder Bloemen"))
        terminal.type("x")
        terminal.wait_for("Monitoring, flower hall and trucks: D", "is open")
        terminal.type("gw")
        terminal.wait_for("What to offer whom", "cross-sell")
        terminal.type("x")
        terminal.wait_for("Added deal")
        terminal.press("q")
        assert terminal.exit_status() == 0
    made = busy_ana.does("list", "deals", "is:open", "age:<1d", "--format", "ids").split()
    assert len(made) == 2


def test_a_price_rises_a_customer_pauses_and_the_page_tells_both(busy_ana: Person) -> None:
    busy_ana.does("subscriptions", "change", "SB1", "8000 EUR", "--from", "+1m", "--reason", "index")
    with busy_ana.opens() as terminal:
        terminal.wait_for(BOARD)
        terminal.type(":SB1\r")
        terminal.wait_for("Every month", "changed its price", "because: index")
        terminal.type("p")
        terminal.wait_for("Pause SB1")
        terminal.press("ctrl+s")
        terminal.wait_for("changed on")  # a pause cannot begin before the new price does
        terminal.press("q")
    busy_ana.does("undo")
    assert "active" in busy_ana.does("show", "SB1")
