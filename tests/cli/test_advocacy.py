"""Referrals, rewards, requests and the cycle from the shell."""

from __future__ import annotations

import pytest

from tests.cli.conftest import CommandLine


@pytest.fixture
def kim(crm: CommandLine) -> CommandLine:
    """A shell whose workspace has Kim, a customer."""
    crm("add", "contact", "name=Kim Sato", "phase=retention")
    return crm


def test_somebody_sent_becomes_a_prospect_in_one_line(kim: CommandLine) -> None:
    called = kim("refer", "C1", "Ann Lee", "email=ann@lee.example", "--note", "Met at the fair")
    assert (called.status, called.out) == (0, "RF1\n")
    assert called.err == "Noted that C1 Kim Sato sent C2 Ann Lee as a new prospect.\n"
    assert kim.data("show", "C2", "--json")["source"] == "Referral"
    assert kim.data("show", "RF1", "--json")["note"] == "Met at the fair"
    again = kim("refer", "C1", "Ann Lee")
    assert (again.status, "RF1 says so already" in again.err) == (2, True)
    assert kim("refer", "C1", "C1").err == "crm-tui: Nobody sends themselves; name who was sent.\n"


def test_the_tree_is_drawn_and_is_data(kim: CommandLine) -> None:
    kim("refer", "C1", "Ann Lee")
    kim("refer", "C2", "Bob Ray")
    kim("refer", "C1", "Eve Kim")
    drawn = [line.split("  made")[0].rstrip() for line in kim("referrals", "tree").out.splitlines()]
    assert drawn[0].split() == ["Ref", "Who", "State", "Came", "by", "them", "Won"]
    assert drawn[2:] == ["C2   ├─ Ann Lee", "C3   │  └─ Bob Ray", "C4   └─ Eve Kim"]
    assert [(one["ref"], one["depth"], one["below"]) for one in kim.data("referrals", "tree", "C2", "--json")] == [
        ("C2", 0, 1), ("C3", 1, 0)
    ]  # fmt: skip


def test_without_referrals_the_tree_says_how_there_come_some(crm: CommandLine) -> None:
    assert 'crm-tui refer C7 "Ann Lee" notes it' in crm("referrals", "tree").err


def test_the_three_numbers_are_named(kim: CommandLine) -> None:
    kim("refer", "C1", "Ann Lee")
    kim("add", "order", "title=Boxes", "contact=C2", "amount=100 EUR")
    rates = {one["ref"]: (one["value"], one["part"], one["whole"]) for one in kim.data("referrals", "--json")}
    assert rates == {"referred_share": (1.0, 1, 1), "referring_share": (0.5, 1, 2), "per_advocate": (1.0, 1, 1)}
    assert "New customers per advocate" in kim("referrals", "--period", "this month").out


def test_a_reward_is_given_with_points_or_without(kim: CommandLine) -> None:
    kim("refer", "C1", "Ann Lee")
    called = kim("referrals", "reward", "RF1", "--points", "50")
    assert (called.out, called.err) == ("RF1\n", "Rewarded referral RF1 Kim Sato sent Ann Lee with 50 points.\n")
    assert kim.data("list", "contacts", "points:50", "--json")[0]["ref"] == "C1"
    assert kim("referrals", "reward", "RF1").status == 2


def test_asking_makes_the_request_and_a_task(kim: CommandLine) -> None:
    called = kim("ask", "C1", "review", "--place", "G2")
    assert (called.out, called.err) == ("RQ1\n", "Planned to ask C1 Kim Sato for a review.\n")
    assert kim.data("list", "tasks", "--json")[0]["title"] == "Ask Kim Sato for a review on G2"
    assert kim("undo").status == 0
    assert kim.data("list", "requests", "--json") == []


def test_a_line_that_was_told_does_the_same_again(kim: CommandLine) -> None:
    kim("refer", "C1", "Ann Lee")
    assert kim("overview", "advocacy", "referrals").status == 0
    assert "sent 1; nothing won yet" in kim("overview", "advocacy").out
    kim("undo")
    assert kim.data("list", "contacts", "is:referred", "--json") == []


def test_the_cycle_is_told_phase_by_phase(kim: CommandLine) -> None:
    kim("refer", "C1", "Ann Lee")
    called = kim("cycle", "--period", "this month")
    assert [line.split()[0] for line in called.out.splitlines() if line[:1].isalpha()][1:6] == [
        "prospecting", "qualification", "conversion", "retention", "advocacy"
    ]  # fmt: skip
    assert "Advocacy to prospecting: 1 person, nothing won (0 of them are customers)" in called.out
    assert "Lead conversion rate: leads of the period" in kim("cycle", "--explain").out


def test_the_cycle_is_data_for_programs(kim: CommandLine) -> None:
    kim("refer", "C1", "Ann Lee")
    kim("add", "order", "title=Boxes", "contact=C2", "amount=100 EUR")
    told = kim.data("cycle", "--json", "--period", "this month")
    assert [one["phase"] for one in told["phases"]] == [
        "prospecting", "qualification", "conversion", "retention", "advocacy"
    ]  # fmt: skip
    assert told["phases"][2]["numbers"]["arpu"]["value"] == "50.00"
    assert told["phases"][0]["numbers"]["lead_conversion"]["value"] == 1.0
    assert told["phases"][1]["numbers"]["sal_rate"]["value"] is None
    assert told["advocacy_to_prospecting"] == {"people": 1, "customers": 1, "deals": 0, "won": []}
    assert told["left"] == {"churned": 0, "disqualified": 0}
    assert (told["phases"][0]["went_on"], told["phases"][4]["went_on"]) == (1, None)
    assert told["referrals"]["per_advocate"]["value"] == 1.0


def test_a_period_that_nobody_understands_is_said(crm: CommandLine) -> None:
    called = crm("cycle", "--period", "someday")
    assert (called.status, "someday" in called.err) == (2, True)
