"""Finding the way through two years of work: by initials, with a typing error, back and forward, by saved views."""

from __future__ import annotations

import pytest

from tests.journeys.person import BOARD, Person, fill, row_with

pytestmark = pytest.mark.terminal


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
def test_somebody_is_found_by_initials_and_the_way_back_is_one_key(busy_ana: Person, size: tuple[int, int]) -> None:
    with busy_ana.opens(size=size) as terminal:
        terminal.wait_for(BOARD, "Initial contact")
        terminal.press("j", "j")
        before = terminal.wait_for("▌Tank rooms")
        terminal.press("ctrl+p")
        terminal.wait_for("Find a command or a record")
        terminal.type("ks")
        terminal.wait_until(row_with("Kim Sato", "contact C"))
        terminal.press("enter")
        terminal.wait_for("1 Timeline", "Kim Sato", "Head of Operations")
        terminal.type("[")
        after = terminal.wait_for(BOARD, "▌Tank rooms")
        assert after.split("\n").index(next(row for row in after.split("\n") if "▌Tank" in row)) == (
            before.split("\n").index(next(row for row in before.split("\n") if "▌Tank" in row))
        )
        terminal.type("]")
        terminal.wait_for("Kim Sato", "1 Timeline")
        terminal.type("g")
        terminal.wait_for("contacts", "recent")
        terminal.type("c")
        terminal.wait_for("1 Contacts", "2 Companies")
        terminal.type("gr")
        terminal.wait_for("Seen lately", "Kim Sato")
        terminal.press("ctrl+q")
        assert terminal.exit_status() == 0
    with busy_ana.opens() as terminal:  # what was seen is known to the next start too
        terminal.wait_for(BOARD)
        terminal.type("gr")
        terminal.wait_until(row_with("Kim Sato", "contact C"))


def test_a_typing_error_is_forgiven_on_screen_and_at_the_shell(busy_ana: Person) -> None:
    assert busy_ana.data("search", "stao")[0]["title"] == "Kim Sato"
    with busy_ana.opens() as terminal:
        terminal.wait_for(BOARD)
        terminal.press("ctrl+p")
        terminal.type("stao")
        terminal.wait_for("No record exactly; those here are near", "Kim Sato")
        terminal.press("enter")
        terminal.wait_for("Head of Operations", "1 Timeline")
        terminal.type("C/moosgrün naturkots\r")
        terminal.wait_for("only near", "Moosgrün Natu")


def test_a_view_that_was_saved_is_there_the_next_day_and_at_the_shell(busy_ana: Person) -> None:
    mine = len(busy_ana.data("list", "deals", "owner:me amount>9k"))
    with busy_ana.opens() as terminal:
        terminal.wait_for(BOARD)
        terminal.type("C3/owner:me amount>9k\r")
        terminal.wait_until(row_with("3 Deals", "owner:me amount", f"   {mine}"))
        terminal.type("|")
        terminal.wait_for("|title, company", "Tab complete")
        terminal.press("ctrl+u")
        terminal.type("title, amount")
        terminal.wait_for("|title, amount")
        terminal.press("enter")
        terminal.wait_until(lambda screen: "Stage" not in screen and "Tab complete" not in screen)
        terminal.type(":view.save\r")
        terminal.wait_for("Save this view")
        fill(terminal, "Name", "Mine above 9k")
        fill(terminal, "Number", "4")
        terminal.press("ctrl+s")
        terminal.wait_for("Saved the view Mine above 9k under 4.")
        terminal.press("ctrl+q")
        assert terminal.exit_status() == 0
    (view,) = busy_ana.data("views", "deals")
    assert (view["filter_text"], view["columns"], view["slot"]) == ("owner:me amount>9k", "title,amount", 4)
    found = busy_ana.does("list", "deals", "--view", "4", "--format", "csv").splitlines()
    assert found[0] == "title,amount"
    with busy_ana.opens() as terminal:
        terminal.wait_for(BOARD)
        terminal.type("C3'")
        terminal.wait_for("Show a view", "Mine above 9k")
        terminal.type("4")
        rows = terminal.wait_for("“Mine above 9k”").split("\n")
        assert "Stage" not in rows[2]
    busy_ana.does("view", "delete", "deals", "Mine above 9k")
    assert busy_ana.data("views") == []


def test_the_demo_that_is_thrown_away_leaves_nothing_of_what_was_seen(newcomer: Person) -> None:
    with newcomer.opens("demo", TMPDIR=str(newcomer.home)) as terminal:
        terminal.wait_for(BOARD)
        terminal.type("C\r")
        terminal.wait_for("1 Timeline")
        terminal.type("Bgr")
        terminal.wait_for("Seen lately")
        terminal.press("ctrl+q")
        assert terminal.exit_status() == 0
    assert not [path for path in newcomer.home.rglob("*") if path.is_file()]
