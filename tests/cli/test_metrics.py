"""`crm-tui metrics`: compared, of one owner or campaign, explained, and its help."""

from __future__ import annotations

import pytest

from crm_tui.cli.commands.metrics import metrics_command
from crm_tui.cli.completing import completions
from tests.cli.conftest import CommandLine


def test_numbers_are_compared_with_as_much_of_the_year_before(deal: CommandLine) -> None:
    printed = deal("metrics", "leads", "open_count", "--period", "this year", "--compare", "year").out
    assert "Before" in printed
    assert "The period is not over: numbers of it are to date" in printed
    told = deal.data("metrics", "leads", "open_count", "--period", "this year", "--compare", "before", "--json")
    assert (told["leads"]["before"]["value"], told["leads"]["before"]["change"]) == (0, "up from 0 (good)")
    assert "before" not in told["open_count"]
    assert "to_date" in told["leads"]


def test_a_table_of_numbers_names_its_moment_and_marks_what_rests_on_too_few(deal: CommandLine) -> None:
    assert deal("move", "D1", "Closed won", "--force", "--reason", "signed").status == 0
    printed = deal("metrics", "won_count", "won_by_month").out
    assert "\nAs of " in printed
    assert "~100.0 %" in printed
    assert "~ stands before numbers that rest on fewer than 10 records" in printed
    assert "~" not in deal("metrics", "won_count").out


def test_nothing_lies_before_all_time(deal: CommandLine) -> None:
    called = deal("metrics", "leads", "--compare", "before")
    assert (called.status, "give a --period to compare" in called.err) == (2, True)


def test_numbers_of_one_owner_and_of_what_nobody_knows(deal: CommandLine) -> None:
    assert deal.data("metrics", "open_count", "--owner", "me", "--json")["open_count"]["value"] == 1
    called = deal("metrics", "open_count", "--campaign", "Letter")
    assert (called.status, "No campaign is called “Letter”" in called.err) == (3, True)
    assert "have no owner" in deal("metrics", "cpl", "--owner", "me").out


def test_rates_of_currencies_stand_below_the_numbers(deal: CommandLine) -> None:
    deal("add", "cost", "title=Ads", "amount=10 EUR", "day=today")
    deal("add", "cost", "title=Ads abroad", "amount=10 USD", "day=today")
    deal("add", "rate", "title=Dollar", "of=USD", "into=EUR", "rate=0.5", "day=2026-01-01")
    deal("add", "contact", "name=Ann Lee")
    assert "Converted at 1 USD = 0.5 EUR (since 2026-01-01)." in deal("metrics", "cpl").out
    explained = deal("metrics", "cpl", "--explain").out
    assert "What does a new lead cost us?" in explained
    assert "converted at 1 USD = 0.5 EUR" in explained


def test_help_lists_the_numbers_by_phase_and_tells_of_each(no_workspace: CommandLine) -> None:
    listed = no_workspace("metrics", "--help").out
    assert "Names:" in listed
    assert "prospecting    leads, cpl" in listed
    page = no_workspace("help", "metrics").out
    assert "- `nps` NPS (from -100 to 100, more is better)." in page
    assert "metrics" in no_workspace("help").out.split("Commands")[0]


@pytest.mark.usefixtures("workspace", "me")
def test_the_values_of_a_lens_are_completed() -> None:
    line = "metrics win_rate --owner ana"
    (offered,) = completions(line, len(line), ["metrics"])
    assert (offered.text, offered.help) == ("'Ana Ruiz'", "owner")
    assert not completions("metrics --period ana", 20, ["metrics"])


def test_names_of_numbers_are_completed() -> None:
    line = "metrics nps first_"
    (offered,) = completions(line, len(line), ["metrics"])
    assert (offered.text, offered.help) == ("first_response_hours", "First response")
    begun = metrics_command.make_context("metrics", [], resilient_parsing=True)
    (names,) = (one for one in metrics_command.params if one.name == "names")
    assert [one.value for one in names.shell_complete(begun, "net_")] == ["net_revenue_churn"]
