"""`onboarding`: how far new customers are, and starting a checklist by hand."""

from __future__ import annotations

import pytest

from tests.cli.conftest import CommandLine

pytestmark = pytest.mark.usefixtures("at_noon")


def test_a_new_workspace_has_a_template_that_a_won_deal_starts(crm: CommandLine) -> None:
    crm("add", "deal", "title=Rollout", "amount=1000")
    crm("move", "D1", "Closed won", "--force", "--reason", "x")
    (checklist,) = crm.data("onboarding", "--json")
    assert (checklist["title"], checklist["progress"], checklist["late"]) == ("Onboarding: Rollout", "0/7", 0)
    assert checklist["next"] == "Thank them and say who looks after them from now on"
    assert "nobody knows how long" in crm("onboarding").err
    (card,) = (card for stage in crm.data("board", "--json")["stages"] for card in stage["cards"])
    assert card["onboarding"] == {"done": 0, "steps": 7}


def test_what_is_done_is_listed_when_asked_for_with_how_long_it_took(crm: CommandLine) -> None:
    crm("add", "template", "title=Short", "starts=by hand", "note=0d Call\n+1d Write")
    crm("add", "deal", "title=Rollout")
    assert crm("onboarding", "start", "D1", "Short").out == ""
    for task in crm("list", "tasks", "--format", "ids").out.split():
        crm("done", task)
    assert crm.data("onboarding", "--json") == []
    (checklist,) = crm.data("onboarding", "--all", "--json")
    assert (checklist["progress"], checklist["done"]) == ("2/2", "2026-11-16")
    assert "Time to onboard: median 0 d, four of five in 0 d (n=1, few)." in crm("onboarding").err


def test_a_filter_narrows_it_and_is_said_where_it_is_wrong(crm: CommandLine) -> None:
    crm("add", "deal", "title=Rollout")
    crm("onboarding", "start", "Rollout")
    assert crm.data("onboarding", "--filter", "is:late", "--json") == []
    assert len(crm.data("onboarding", "--filter", "rollout OR nothing", "--json")) == 1
    assert crm("onboarding", "--filter", "lte:1").status == 2


@pytest.mark.parametrize(("arguments", "status"), [(("D9",), 3), (("D1", "TE9"), 3), (("D1", "Onboarding"), 2)])
def test_what_cannot_be_started_is_said(crm: CommandLine, arguments: tuple[str, ...], status: int) -> None:
    crm("add", "deal", "title=Rollout")
    crm("onboarding", "start", "D1")
    assert crm("onboarding", "start", *arguments).status == status
