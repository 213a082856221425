"""A workspace made one's own: a pipeline from nothing, a stage that asks something, and a stage that goes."""

from __future__ import annotations

import pytest

from tests.journeys.person import BOARD, Person, fill, row_with
from tests.terminal import Terminal

pytestmark = pytest.mark.terminal


def make_partners(terminal: Terminal) -> None:
    """Make a pipeline from nothing, with two stages more; the cursor is on the last of them."""
    terminal.wait_for(BOARD)
    terminal.type(",")
    terminal.wait_for("Pipelines and stages", "Each board shows one pipeline")
    terminal.press("enter")
    terminal.wait_for("Settings › Pipelines and stages")
    terminal.type("n")
    fill(terminal, "Name", "Partners")
    terminal.press("ctrl+s")
    terminal.wait_for("Added the pipeline Partners")
    terminal.type("j")
    terminal.press("enter")
    terminal.wait_for("› Partners", "3 stages are few")
    for name, chance in (("Demo", "40"), ("Contract", "80")):
        terminal.type("n")
        fill(terminal, "Name", name)
        fill(terminal, "Probability", chance)
        terminal.press("ctrl+s")
        terminal.wait_for(f"Added the stage {name} to Partners")


def test_a_pipeline_is_made_asks_something_and_loses_a_stage(ana: Person) -> None:
    with ana.opens(size=(100, 30)) as terminal:
        make_partners(terminal)
        assert [row["name"] for row in ana.data("stages") if row["pipeline"] == "Partners"] == [
            "Open", "Demo", "Contract", "Won", "Lost",
        ]  # fmt: skip
        for title, amount in (("Acme", "90k"), ("Birch", "9k"), ("Cobalt", "1k")):
            ana.does("add", "deal", f"title={title}", "pipeline=Partners", f"amount={amount}")

        terminal.press("enter")
        terminal.wait_for("› Contract", "To enter it, a deal needs")
        terminal.type("n")
        terminal.wait_for("What is to be asked?")
        terminal.press("enter")
        terminal.wait_for("Tab complete")
        terminal.type("amount>5k")
        terminal.wait_for("2 of 3 deals before it meet this")
        terminal.press("enter")
        terminal.wait_for("2 meet it, 1 not")
        terminal.type("G")
        terminal.press("enter")
        terminal.wait_until(row_with("Cobalt", "NOT met"))
        terminal.press("escape")
        ana.does("edit", "D3", "amount=50k")
        terminal.wait_for("3 meet it, 0 not")

        terminal.press("escape")
        terminal.wait_for("› Partners", "Criteria")
        terminal.type("d")
        terminal.wait_for("Deleted the stage Contract")
        terminal.type("kkd")
        terminal.wait_for("Where do the 3 deals of Open go?")
        terminal.press("enter")
        terminal.wait_for("Deleted the stage Open and moved 3 deals to Demo")
        assert {ana.stage_of(ref) for ref in ("D1", "D2", "D3")} == {"Demo"}
        assert ana.runs("doctor").status == 0

        terminal.type("u")
        terminal.wait_for("Undone: deleted the stage Open")
        assert {ana.stage_of(ref) for ref in ("D1", "D2", "D3")} == {"Open"}
        terminal.press("ctrl+q")
        assert terminal.exit_status() == 0


def test_what_is_set_on_screen_stands_in_files_and_the_other_way_round(ana: Person) -> None:
    with ana.opens(size=(100, 30)) as terminal:
        terminal.wait_for(BOARD)
        ana.does("config", "set", "theme", "crm-light")
        terminal.type(",")
        terminal.wait_for("Note templates")
        terminal.type("Gk")
        terminal.press("enter")
        terminal.wait_until(row_with("theme", "crm-light", "config.toml:1"))
        terminal.type("j")
        terminal.press("enter")
        terminal.wait_for("card_lines:")
        terminal.type("1\r")
        terminal.wait_for("card_lines is 1")
        told = {row["name"]: row for row in ana.data("config")}
        assert told["card_lines"]["value"] == 1
        assert told["card_lines"]["source"].endswith("config.toml:2")
        terminal.press("ctrl+q")
        assert terminal.exit_status() == 0


def test_a_colleague_s_new_stage_is_on_an_open_board(ana: Person) -> None:
    with ana.opens(size=(120, 40)) as terminal:
        terminal.wait_for(BOARD, "Needs assessment")
        ana.does("stages", "edit", "Needs assessment", "name=Discovery")
        terminal.wait_for("Discovery")
        ana.does("stages", "add", "Sales", "Legal", "probability=15", "--before", "Qualification")
        terminal.wait_for("Legal")
        terminal.press("ctrl+q")
        assert terminal.exit_status() == 0
