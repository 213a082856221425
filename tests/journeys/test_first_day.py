"""The first day: a workspace begun, a deal added and moved, and all of it there tomorrow."""

from __future__ import annotations

import pytest

from tests.journeys.person import BOARD, Person, fill, terminal_is_restored

pytestmark = pytest.mark.terminal


def test_somebody_begins_with_an_empty_workspace_and_finds_everything_tomorrow(newcomer: Person) -> None:
    with newcomer.opens() as today:
        today.wait_for("What shall your workspace begin with?", "Sales")
        today.press("enter")
        today.wait_for(BOARD, "Initial contact        0")

        today.press("n")
        today.wait_for("New deal", "Initial contact")
        fill(today, "Title", "Acme rollout")
        fill(today, "Amount", "45k")
        today.press("ctrl+s")
        today.wait_for("Added deal D1 Acme rollout", "1 open", "45k EUR")

        today.press("L")
        today.wait_for("Moved D1 Acme rollout from Initial contact to Qualification")
        today.press("L")
        today.wait_for("Move D1 Acme rollout to Needs assessment", "Need and budget are known")
        fill(today, "Need and budget are known", "yes")
        today.press("ctrl+s")
        today.wait_for("Moved D1 Acme rollout from Qualification to Needs assessment")
        today.press("u")
        today.wait_for("Undone: moved D1 Acme rollout")

        today.press("q")
        assert today.exit_status() == 0
        assert terminal_is_restored(today)

    with newcomer.opens() as tomorrow:
        tomorrow.wait_for(BOARD, "1 open", "45k EUR")
        tomorrow.press("l", "enter")
        tomorrow.wait_for("Acme rollout", "45,000.00 EUR", "Qualification")

    assert newcomer.stage_of("D1") == "Qualification"
    done = [(action["summary"], action["by"], action["undone"]) for action in newcomer.data("log")]
    assert done == [
        ("undid: moved D1 Acme rollout from Qualification to Needs assessment", "Ana", False),
        ("moved D1 Acme rollout from Qualification to Needs assessment", "Ana", True),
        ("moved D1 Acme rollout from Initial contact to Qualification", "Ana", False),
        ("added deal D1 Acme rollout", "Ana", False),
        ("set up the workspace", None, False),
    ]
