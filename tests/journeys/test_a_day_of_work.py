"""A day of work on the demo's data: cards, activities, tasks, deals won and lost, and the numbers that follow."""

from __future__ import annotations

import pytest

from tests.journeys.person import BOARD, Person, fill, row_with, terminal_is_restored

pytestmark = pytest.mark.terminal

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])


def first_card(person: Person, stage: str) -> dict[str, str]:
    """The card on top of a stage, as the board's data give it."""
    stages = {each["name"]: each["cards"] for each in person.data("board")["stages"]}
    card: dict[str, str] = stages[stage][0]
    return card


@SIZES
def test_the_demo_opens_on_its_board_and_leaves_nothing_behind(newcomer: Person, size: tuple[int, int]) -> None:
    with newcomer.opens("demo", size=size, TMPDIR=str(newcomer.home)) as terminal:
        terminal.wait_for(BOARD, "Initial contact", "Qualification", "Closed won", "Closed lost")
        if size[0] >= 120:
            terminal.wait_for("Timeline")  # the pane beside the columns, where there is room for it
        terminal.press("q")
        assert terminal.exit_status() == 0
        assert terminal_is_restored(terminal)
    assert not [path for path in newcomer.home.rglob("*") if path.is_file()]


@SIZES
def test_an_activity_is_noted_and_a_task_completed_and_back_keeps_the_place(
    busy_ana: Person, size: tuple[int, int]
) -> None:
    with busy_ana.opens(size=size) as terminal:
        terminal.wait_for(BOARD, "Initial contact")
        terminal.press("l", "j", "j")
        before = terminal.wait_for("▌First five pharmac")

        terminal.press("enter")
        terminal.wait_for("1 Timeline", "3 Tasks 1", "Apteki Wrona")
        terminal.press("a")
        terminal.wait_for("New activity")
        fill(terminal, "Kind", "call")
        fill(terminal, "Subject", "Łukasz wants the pilot before Christmas")
        terminal.press("ctrl+s")
        terminal.wait_until(row_with(" call ", "Łukasz wants the pilot"))

        terminal.press("3")
        terminal.wait_until(row_with("▌", "Call with Łukasz"))
        terminal.press("x")
        terminal.wait_for("3 Tasks 0", "u undo")
        terminal.press("escape")
        after = terminal.wait_for(BOARD, "▌First five pharmac")

    place = next(row for row in before.split("\n") if "▌First five" in row)
    assert [number for number, row in enumerate(after.split("\n")) if "▌First five" in row] == [
        before.split("\n").index(place)
    ]
    newest = [action["summary"] for action in busy_ana.data("log", "--limit", "2")]
    assert newest[0].startswith(("finished", "completed", "done"))
    assert "Łukasz wants the pilot before Christmas" in newest[1]


def test_one_deal_is_won_and_one_lost_and_the_numbers_say_so(busy_ana: Person) -> None:
    names = ("won_count", "open_count", "won_value")
    before = busy_ana.data("metrics", *names, "--period", "this quarter")
    winning = first_card(busy_ana, "Negotiation")
    with busy_ana.opens() as terminal:
        terminal.wait_for(BOARD, "Closed won 56")
        terminal.press(*"llll")
        terminal.wait_until(row_with("▌", winning["title"][:12]))
        terminal.press("L")
        terminal.wait_for("Won:", winning["ref"], "What was bought")
        terminal.press("ctrl+s")
        terminal.wait_for(f"Won {winning['ref']}", "Closed won 57")

        losing = first_card(busy_ana, "Negotiation")
        terminal.wait_until(row_with("▌", losing["title"][:12]))
        terminal.press("m")
        terminal.wait_for("Move", "Closed lost")
        terminal.type("lost")
        terminal.wait_until(lambda screen: "Qualification  " not in screen.rpartition("Move")[2])
        terminal.press("enter")
        terminal.wait_for("Why was it lost?", "No budget")
        fill(terminal, "Reason", "no budget")
        fill(terminal, "In words", "Frozen until spring")
        terminal.press("ctrl+s")
        terminal.wait_for(f"Lost {losing['ref']}", "Closed lost 96")

        terminal.press("M")
        terminal.wait_for("PROSPECTING", "this quarter")
        terminal.press("2")
        terminal.wait_for("WON AND LOST", "Win rate")
        after = busy_ana.data("metrics", *names, "--period", "this quarter")
        assert after["won_count"]["value"] == before["won_count"]["value"] + 1
        assert after["open_count"]["value"] == before["open_count"]["value"] - 2
        terminal.wait_until(row_with("Won ", f" {after['won_count']['value']} "))
        terminal.wait_until(row_with("Open ", f" {after['open_count']['value']}"))

        terminal.press("enter")
        terminal.wait_for("Won deals divided by", winning["ref"])

    lost = busy_ana.data("show", losing["ref"])
    assert (lost["stage_name"], lost["lost_reason"], lost["lost_note"]) == (
        "Closed lost",
        "No budget",
        "Frozen until spring",
    )


def test_any_command_and_any_record_is_found_by_its_words(busy_ana: Person) -> None:
    with busy_ana.opens() as terminal:
        terminal.wait_for(BOARD)
        terminal.press("ctrl+p")
        terminal.wait_for("Find a command or a record")
        terminal.type("go to the metr")
        terminal.wait_until(row_with("Go to the metrics"))
        terminal.press("enter")
        terminal.wait_for("PROSPECTING", "Win rate")

        terminal.press("ctrl+p")
        terminal.wait_for("Find a command or a record")
        terminal.type("ralf decker")
        terminal.wait_until(row_with("Ralf Decker", "C"))
        terminal.press("enter")
        terminal.wait_for("Prospecting", "── Qualification", "Ralf Decker", "Delta Fleet GmbH")


def test_the_keys_of_a_place_are_one_key_away(busy_ana: Person) -> None:
    with busy_ana.opens() as terminal:
        terminal.wait_for(BOARD)
        terminal.press("?")
        terminal.wait_until(row_with("L  Shift+→", "Move the card on a stage"))
        terminal.press("escape")
        terminal.wait_for(BOARD)
