"""`crm-tui forecast`: all that is told of what is to come, drawn as somebody wants it."""

from __future__ import annotations

from tests.cli.conftest import CommandLine


def won_and_open(deal: CommandLine) -> None:
    """A deal that was won, and another one that is open."""
    for line in (
        ("add", "deal", "title=First", "amount=1000"),
        ("move", "D2", "Closed won", "--force", "--reason", "a test"),
        ("add", "deal", "title=Second", "amount=5000"),
    ):
        called = deal(*line)
        assert called.status == 0, called.err


def test_everything_is_told_at_once(deal: CommandLine) -> None:
    won_and_open(deal)
    called = deal("forecast")
    assert (called.status, called.err) == (0, "")
    for title in ("Forecast", "Forecast by category", "Simulation", "Probabilities"):
        assert f"\n{title}\n" in called.out
    assert "1,000 runs from seed 1 of 2 deals" in called.out


def test_runs_and_seed_are_as_told_and_the_same_seed_gives_the_same(deal: CommandLine) -> None:
    won_and_open(deal)
    line = ("forecast", "--runs", "40", "--seed", "7", "--json")
    data = deal.data(*line)
    assert data["simulation"]["says"] == "40 runs from seed 7 of 2 deals"
    assert deal.data(*line)["simulation"]["rows"] == data["simulation"]["rows"]
    assert set(data) == {"forecast", "forecast_categories", "goals", "simulation", "calibration", "backtest"}


def test_the_same_numbers_as_those_of_the_metrics_command(deal: CommandLine) -> None:
    won_and_open(deal)
    told = deal.data("forecast", "--period", "this year", "--json")
    alone = deal.data("metrics", "simulation", "forecast", "--period", "this year", "--json")
    assert {name: told[name]["value"] for name in alone} == {name: one["value"] for name, one in alone.items()}


def test_a_silly_number_of_runs_is_refused(deal: CommandLine) -> None:
    called = deal("forecast", "--runs", "0")
    assert called.status == 2
    assert "0 is not in the range 1<=x<=100000" in called.err
