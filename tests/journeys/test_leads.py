"""A seller's leads: accepted and rejected on screen, and told by scripts as they stand."""

from __future__ import annotations

import pytest

from tests.journeys.person import BOARD, Person

pytestmark = pytest.mark.terminal


def test_leads_that_wait_are_accepted_and_rejected(busy_ana: Person) -> None:
    waiting = busy_ana.data("handover")
    accepted, rejected = waiting[0]["contact"], waiting[1]["contact"]
    with busy_ana.opens(size=(80, 24)) as terminal:
        terminal.wait_for(BOARD)
        terminal.press("g", "l")
        terminal.wait_for("To be accepted or rejected", accepted, rejected)
        terminal.press("x")
        terminal.wait_for(f"Accepted contact {waiting[0]['contact_ref']}")

        terminal.press("C", "/")
        terminal.type("lead:mql")
        terminal.press("enter")
        terminal.wait_for(rejected)
        terminal.press(".")
        terminal.wait_for("What to do with")
        terminal.type("reject")
        terminal.press("enter")
        terminal.wait_for("Reject the lead")
        terminal.type("no budget before spring")
        terminal.press("ctrl+s")
        terminal.wait_for(f"Rejected contact {waiting[1]['contact_ref']}")
    assert busy_ana.data("handover") == []
    assert busy_ana.data("show", waiting[0]["contact_ref"])["lead_step"] == "SAL"
    assert busy_ana.data("list", "handovers", "state:rejected")[0]["reason"] == "no budget before spring"
