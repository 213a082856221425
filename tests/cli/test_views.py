"""Saved views and search from the shell: the same as on the screens."""

from __future__ import annotations

from crm_tui.db.models import database
from tests.cli.conftest import CommandLine


def test_a_view_is_saved_listed_shown_changed_and_deleted(deal: CommandLine) -> None:
    deal("add", "deal", "title=Small", "amount=1k")
    saved = deal(
        "view", "save", "deals", "Great", "--filter", "amount>9k", "--sort", "-amount", "--columns", "title,amount",
        "--slot", "1",
    )  # fmt: skip
    assert (saved.status, saved.out, saved.err) == (0, "", "Saved the view Great of deals.\n")
    (view,) = deal.data("views", "--json")
    assert (view["screen"], view["name"], view["slot"], view["whose"]) == ("deals", "Great", 1, "yours")
    shown = deal("list", "deals", "--view", "great", "--format", "csv").out.splitlines()
    assert shown == ["title,amount", "Acme rollout,45000.00"]
    assert [row["ref"] for row in deal.data("list", "deals", "--view", "1", "--json")] == ["D1"]
    assert deal.data("list", "deals", "title:small", "--view", "1", "--json") == []
    assert deal("view", "change", "deals", "Great", "--name", "Greatest", "--no-slot", "--shared").status == 0
    (view,) = deal.data("views", "deals", "--json")
    assert (view["name"], view["slot"], view["whose"]) == ("Greatest", None, "everybody's")
    assert deal("view", "delete", "deals", "Greatest").status == 0
    assert deal.data("views", "--json") == []
    assert deal("undo").status == 0
    assert len(deal.data("views", "--json")) == 1


def test_the_board_is_shown_as_a_view_has_it(deal: CommandLine) -> None:
    deal("view", "save", "board", "Great", "--filter", "amount>90k", "--columns", "Sales", "--density", "one")
    board = deal.data("board", "--view", "Great", "--json")
    assert (board["pipeline"], board["filter"]) == ("Sales", "amount>90k")
    assert sum(stage["count"] for stage in board["stages"]) == 0
    board = deal.data("board", "--json")
    assert sum(stage["count"] for stage in board["stages"]) == 1


def test_what_cannot_be_is_said(deal: CommandLine) -> None:
    for status, says, words in (
        (3, "view save deals", ("list", "deals", "--view", "None")),
        (2, "no views", ("view", "save", "moon", "X")),
        (2, "no column", ("view", "save", "deals", "X", "--columns", "colour")),
        (2, "colour", ("view", "save", "deals", "X", "--filter", "colour:red")),
        (2, "full, two or one", ("view", "save", "board", "X", "--density", "thin")),
        (2, "1", ("view", "save", "board", "X", "--slot", "10")),
        (3, "no view", ("view", "delete", "deals", "X")),
    ):
        called = deal(*words)
        assert (called.status, called.out) == (status, ""), called.err
        assert says in called.err
    assert "There are no views yet; `crm-tui view save" in deal("views").err


def test_who_may_not_shape_the_workspace_shares_no_views(deal: CommandLine) -> None:
    assert deal("role", "ben", "sales").status == 0
    refused = deal("--user", "ben", "view", "save", "deals", "X", "--shared")
    assert refused.status != 0
    assert "may not change pipelines, fields or settings" in refused.err
    assert deal("--user", "ben", "view", "save", "deals", "X").status == 0
    assert deal.data("views", "--json") == []
    assert database.is_closed()


def test_search_finds_everything_best_first_with_the_words_that_it_found(deal: CommandLine) -> None:
    deal("add", "task", "title=Call Kim", "deal=D1")
    deal("add", "product", "name=Kimono")
    hits = deal.data("search", "kim", "--json")
    assert [hit["ref"] for hit in hits] == ["P1", "C1", "T1"]
    assert hits[0]["words"] == ["kim"]
    assert [hit["ref"] for hit in deal.data("search", "ks", "--json")] == ["C1"]


def test_search_forgives_a_typing_error_and_says_so(deal: CommandLine) -> None:
    called = deal("search", "stao", "--format", "ids")
    assert (called.status, called.out) == (0, "C1\n")
    assert called.err == "Nothing is found with stao; these are near.\n"
    (hit,) = deal.data("search", "stao", "--json")
    assert (hit["near"], hit["words"]) == (True, ["sato"])
    deal("add", "contact", "name=Stao Li")
    called = deal("search", "stao", "--format", "ids")
    assert called.out == "C2\nC1\n"
    assert called.err == "1 exactly; the other 1 only near.\n"
