"""The board of a past day and the log, on the command line."""

from __future__ import annotations

from datetime import timedelta

import pytest

from crm_tui import clock
from tests.cli.conftest import CommandLine
from tests.conftest import NOON


@pytest.fixture
def story(no_workspace: CommandLine) -> CommandLine:
    """D1, in Qualification since the day before yesterday, and made dearer yesterday."""
    days = [
        ("init",),
        ("add", "deal", "title=Acme rollout", "amount=45k"),
        ("move", "D1", "qualification", "--force", "--reason", "so"),
        ("edit", "D1", "amount=90k"),
    ]
    for number, arguments in enumerate(days):
        with clock.frozen(NOON + timedelta(days=number - 4)):
            called = no_workspace(*arguments)
            assert called.status == 0, called.err
    return no_workspace


@pytest.fixture(autouse=True)
def _at_noon(story: CommandLine) -> object:  # noqa: ARG001 - what happened before comes first
    with clock.frozen(NOON):
        yield


def cards(board: dict[str, object]) -> dict[str, list[object]]:
    stages: list[dict[str, object]] = board["stages"]  # type: ignore[assignment]
    return {str(stage["name"]): [card["amount"] for card in stage["cards"]] for stage in stages if stage["cards"]}  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("day", "wanted"),
    [
        ("yesterday", {"Qualification": ["90000.00"]}),
        ("2 days ago", {"Qualification": ["45000.00"]}),
        ("2026-11-13", {"Initial contact": ["45000.00"]}),
        ("2026-11-01", {}),
    ],
)
def test_the_board_as_of_a_day(story: CommandLine, day: str, wanted: object) -> None:
    board = story.data("board", "--as-of", day, "--json")
    assert cards(board) == wanted
    assert board["as_of"] <= "2026-11-15"


def test_as_text_it_says_of_which_day_it_is(story: CommandLine) -> None:
    printed = story("board", "--as-of", "fri").out
    assert printed.startswith("Sales   as of Fri 13 Nov 2026   1 open   45,000.00 EUR")
    assert "Acme rollout" in printed


def test_today_is_no_past_day(story: CommandLine) -> None:
    called = story("board", "--as-of", "today")
    assert (called.status, called.out) == (2, "")
    assert "Mon 16 Nov 2026 is not over yet" in called.err


def test_the_log_is_narrowed_and_goes_on(story: CommandLine) -> None:
    every = story.data("log", "--json")
    assert [row["summary"] for row in story.data("log", "--filter", "on:yesterday", "--json")] == [every[0]["summary"]]
    assert story.data("log", "--before", every[0]["ref"], "--json") == every[1:]
    assert story("log", "--filter", "whom:ben").err.splitlines()[-1].startswith("^^^^")


def test_the_log_tells_the_line_that_would_do_the_same(story: CommandLine) -> None:
    newest, moved, added, begun = story.data("log", "--lines", "--json")
    assert newest["line"] == "crm-tui edit D1 'amount=90000.00 EUR'"
    assert moved["line"] == "crm-tui move D1 Qualification --reason so"
    assert added["line"].startswith("crm-tui add deal 'title=Acme rollout'")
    assert begun["line"] is None


def test_a_move_takes_what_is_filled_in_on_the_way(story: CommandLine) -> None:
    called = story("move", "D1", "closed lost", "--lost", "price", "--lost-note", "too dear", "--on", "yesterday")
    assert called.status == 0, called.err
    shown = story.data("show", "D1", "--json")
    assert (shown["lost_reason"], shown["lost_note"], shown["closed_at"][:10]) == ("Price", "too dear", "2026-11-15")
    assert story("move", "D1", "proposal", "--set", "close=2026-12-24", "--force", "--reason", "so").status == 0
    assert story.data("show", "D1", "--json")["close"] == "2026-12-24"


def test_numbers_as_of_a_day_name_their_evening(story: CommandLine) -> None:
    def known(day: str) -> tuple[object, object]:
        found = story.data("metrics", "open_value", "--as-of", day, "--json")["open_value"]
        return found["value"], found["as_of"]

    assert known("yesterday") == ("90000.00", "2026-11-15T23:59:59+00:00")
    assert known("2 days ago") == ("45000.00", "2026-11-14T23:59:59+00:00")
    assert story.data("metrics", "open_value", "--json")["open_value"]["as_of"] == "2026-11-16T12:00:00+00:00"
    assert "is not over yet" in story("metrics", "--as-of", "today").err
    assert story.data("value", "--as-of", "yesterday", "--json")["as_of"] == "2026-11-15T23:59:59+00:00"
    raw = story("metrics", "open_value", "--as-of", "yesterday", "--format", "csv").out.splitlines()
    assert raw[1].endswith(",2026-11-15T23:59:59+00:00")


def test_a_period_in_words_means_what_it_meant_that_day(story: CommandLine) -> None:
    assert story("move", "D1", "closed won", "--force", "--reason", "so").status == 0
    this_week = ("metrics", "won_count", "--period", "this week", "--json")
    assert story.data(*this_week)["won_count"]["value"] == 1
    assert story.data(*this_week, "--as-of", "yesterday")["won_count"]["value"] == 0


def test_the_cycle_as_of_a_day(story: CommandLine) -> None:
    assert story("add", "contact", "name=Kim Sato").status == 0

    def prospects(*more: str) -> object:
        return story.data("cycle", "--json", *more)["phases"][0]["people"]

    assert (prospects(), prospects("--as-of", "yesterday")) == (1, 0)


def test_what_is_to_come_as_it_was_foreseen_that_evening(story: CommandLine) -> None:
    def expected(*more: str) -> object:
        return story.data("forecast", "--period", "all time", "--json", *more)["forecast"]["value"]

    assert (expected(), expected("--as-of", "2 days ago")) == ("18000.00", "9000.00")


def test_what_would_have_been_that_evening(story: CommandLine) -> None:
    def qualified(*more: str) -> object:
        rows = story.data("what-if", "win rate +5", "--json", *more)["what_if"]["rows"]
        return next(row["now"] for row in rows if row["factor"] == "Qualified")

    assert (qualified(), qualified("--as-of", "2026-11-13"), qualified("--owner", "ana")) == (1, 0, 1)


def test_an_overview_of_an_evening_suggests_nothing_to_do_now(story: CommandLine) -> None:
    assert story("edit", "D1", "owner=").status == 0
    now, then = (story.data("overview", "leads", "ideal", "--json", *more) for more in ((), ("--as-of", "yesterday")))
    assert [row["label"] for row in then] == [row["label"] for row in now]
    assert {row["line"] for row in then} == {""}
