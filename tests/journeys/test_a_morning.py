"""A morning on the demo's data: what the login message says, and how the screen of the day is emptied with keys."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.journeys.person import BOARD, Person, fill, row_with

pytestmark = pytest.mark.terminal

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])

FOOT = "x done"
"""What the foot of Today says, once it can be worked with."""


def agenda(person: Person) -> dict[str, Any]:
    """What waits, as a script sees it; something of it is overdue."""
    answer = person.runs("agenda", "--json")
    assert answer.status == 1
    found: dict[str, Any] = json.loads(answer.out)
    return found


@SIZES
def test_overdue_things_are_done_and_their_next_steps_planned(busy_ana: Person, size: tuple[int, int]) -> None:
    before = agenda(busy_ana)
    assert busy_ana.runs("agenda", "--format", "motd").out.startswith(f"crm-tui: {before['counts']['overdue']} overdue")
    late = next(line for line in before["lines"] if line["late"])
    with busy_ana.opens(size=size) as terminal:
        terminal.wait_for(BOARD)
        terminal.press("T")
        terminal.wait_for(FOOT, f"{before['counts']['overdue']} overdue", before["lines"][0]["title"][:15])
        place = [line["ref"] for line in before["lines"]].index(late["ref"])
        terminal.press(*"j" * place)
        terminal.wait_for(f"{late['ref']} {late['title']}"[:40])

        terminal.press("i")
        terminal.wait_for("Priority = score x value x urgency", "overdue:")
        terminal.press("escape")
        terminal.wait_until(lambda screen: FOOT in screen and "Priority = score" not in screen)

        terminal.press("x")
        terminal.wait_for(f"Done: {late['ref']}")
        fill(terminal, "Outcome", "Sent, she is glad")
        fill(terminal, "Next step", "Ask what she thinks")
        fill(terminal, "Due", "+1w")
        terminal.press("ctrl+s")
        terminal.wait_for(f"Finished task {late['ref']}", f"{before['counts']['overdue'] - 1} overdue")
        terminal.press("u")
        terminal.wait_for("Undone: finished task", f"{before['counts']['overdue']} overdue")
        terminal.press("ctrl+r")
        terminal.wait_for("Done again")

    after = agenda(busy_ana)
    assert after["counts"]["overdue"] == before["counts"]["overdue"] - 1
    assert [task["title"] for task in busy_ana.data("list", "tasks", "title:thinks")] == ["Ask what she thinks"]
    assert busy_ana.data("show", late["ref"])["done_at"] is not None


@SIZES
def test_one_goes_to_a_record_and_back_snoozes_it_and_colleagues_add_to_the_day(
    busy_ana: Person, size: tuple[int, int]
) -> None:
    waiting = agenda(busy_ana)["lines"]
    person = next(line for line in waiting if line["kind"] == "contact")
    with busy_ana.opens(size=size) as terminal:
        terminal.wait_for(BOARD)
        terminal.press("T")
        terminal.wait_for(FOOT, waiting[0]["title"][:15])
        terminal.press(*"j" * [line["ref"] for line in waiting].index(person["ref"]))
        terminal.wait_for(f"{person['ref']} {person['title']}")
        terminal.press("enter")
        terminal.wait_for("── Qualification", person["title"])
        terminal.press("escape")
        terminal.wait_for(FOOT, f"{person['ref']} {person['title']}")

        terminal.press("s")
        terminal.wait_for("tomorrow")
        terminal.type("next mon")
        terminal.wait_until(row_with("→ Mon", person["title"]))
        terminal.press("enter")
        terminal.wait_for(f"Snoozed contact {person['ref']}", "1 snoozed")

        busy_ana.does("--user", "ben", "add", "task", "title=From Ben with care", "due=today", "owner=ana")
        terminal.wait_until(row_with("due today", "From Ben with c"))
    assert [one["ref"] for one in busy_ana.data("snooze")] == [person["ref"]]


def test_the_day_can_be_what_opens_first_and_is_a_line_of_the_status_bar(busy_ana: Person) -> None:
    config = busy_ana.home / "config" / "crm-tui" / "config.toml"
    config.parent.mkdir(parents=True, exist_ok=True)
    config.write_text('start = "today"\n')
    with busy_ana.opens() as terminal:
        terminal.wait_for(FOOT, "overdue")
    assert busy_ana.runs("agenda", "--format", "tmux").out == "4! 2 today\n"
    best = busy_ana.data("next")
    assert best["ref"] == agenda(busy_ana)["lines"][0]["ref"]
