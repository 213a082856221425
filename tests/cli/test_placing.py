"""A deal is put elsewhere in its stage from a shell."""

from __future__ import annotations

import pytest

from tests.cli.conftest import CommandLine


@pytest.fixture
def board(crm: CommandLine) -> CommandLine:
    """D3, D2 and D1 from the top, and D4 in another stage."""
    for title in ("First", "Second", "Third"):
        crm("add", "deal", f"title={title}")
    crm("add", "deal", "title=Fourth", "stage=Qualification")
    return crm


def order(crm: CommandLine) -> list[str]:
    """The deals of the first stage, from the top."""
    found = crm("board", "--json").data
    return [card["ref"] for card in found["stages"][0]["cards"]]


@pytest.mark.parametrize(
    ("words", "after"),
    [
        ("D1 above D3", ["D1", "D3", "D2"]),
        ("D1 above D2", ["D3", "D1", "D2"]),
        ("D3 below D2", ["D2", "D3", "D1"]),
        ("D3 below D1", ["D2", "D1", "D3"]),
        ("D3 below D3", ["D3", "D2", "D1"]),
        ("D1 first", ["D1", "D3", "D2"]),
        ("D3 last", ["D2", "D1", "D3"]),
        ("D4 last", ["D3", "D2", "D1"]),
    ],
)
def test_it_lies_where_it_was_put(board: CommandLine, words: str, after: list[str]) -> None:
    board("place", *words.split())
    assert order(board) == after


def test_it_is_one_action_that_says_what_it_did(board: CommandLine) -> None:
    assert board("place", "D1", "first").err == "Reordered D1 First.\n"
    assert board("log", "--json").data[0]["summary"] == "reordered D1 First"
    board("undo")
    assert order(board) == ["D3", "D2", "D1"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("D1 above", "Say above which card"),
        ("D1 last D2", "leave D2 out"),
        ("D1 above D4", "D4 stands in Qualification, and D1 in Initial contact; move it first."),
        ("D1 above D1", "beside itself"),
        ("D1 above D9", "“D9”"),
    ],
)
def test_what_cannot_be_is_a_sentence(board: CommandLine, words: str, said: str) -> None:
    answer = board("place", *words.split())
    assert answer.status != 0
    assert said in answer.err
    assert order(board) == ["D3", "D2", "D1"]
