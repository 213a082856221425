"""Service at a shell: tickets counted, moved, answered, escalated and rated, as people and cron do it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from crm_tui import clock
from tests.cli.conftest import CommandLine
from tests.conftest import NOON

pytestmark = pytest.mark.usefixtures("at_noon")


@pytest.fixture
def desk(crm: CommandLine) -> CommandLine:
    """A desk with a customer, a ticket of this morning, a page of knowledge and a reply."""
    crm("add", "contact", "name=Kim Sato", "email=kim@acme.example")
    crm("add", "ticket", "title=It does not print", "contact=C1", "priority=urgent", "opened=2026-11-16 11:30")
    crm("add", "article", "title=When it does not print", "note=Switch it on")
    crm("add", "reply", "title=Thanks", "note=Dear {contact}, thank you for {ticket}.")
    return crm


def stage(crm: CommandLine) -> str:
    return str(crm.data("list", "tickets", "--json")[0]["stage"])


class TestTheBoard:
    def test_counts_what_stands_in_each_stage(self, desk: CommandLine) -> None:
        found = desk.data("tickets", "--json")
        assert [(row["stage"], row["tickets"], row["late"], row["clock"]) for row in found] == [
            ("New", 1, 0, "runs"),
            ("Open", 0, 0, "runs"),
            ("Waiting", 0, 0, "stands"),
            ("Resolved", 0, 0, "stands"),
            ("Closed", 0, 0, "stands"),
        ]
        assert desk.data("tickets", "--filter", "is:waiting", "--json")[0]["tickets"] == 0

    def test_those_of_a_past_evening_are_counted(self, desk: CommandLine) -> None:
        with clock.frozen(NOON + timedelta(days=3)):
            assert desk("move", "TK1", "wait").status == 0
            then = desk.data("tickets", "--as-of", "yesterday", "--json")
            assert [row["tickets"] for row in then[:3]] == [1, 0, 0]
            assert [row["tickets"] for row in desk.data("tickets", "--json")[:3]] == [0, 0, 1]
            assert desk("tickets", "--as-of", "today").status == 2

    def test_a_wrong_filter_says_what_is_near(self, desk: CommandLine) -> None:
        called = desk("tickets", "--filter", "prioritie:urgent")
        assert called.status == 2
        assert "priority" in called.err

    def test_a_ticket_is_moved_as_a_deal_is(self, desk: CommandLine) -> None:
        assert desk("move", "TK1", "wait").err == "Moved TK1 It does not print from New to Waiting.\n"
        assert desk.data("move", "TK1", "open", "--json")["to"] == "Open"
        desk("edit", "TK1", "owner=")
        refused = desk("move", "TK1", "resolved")
        assert refused.status == 4
        assert "Somebody answers for it" in refused.err
        assert desk("move", "TK1", "resolved", "--set", "owner=me").status == 0
        assert desk("move", "TK1", "nowhere").status == 3

    def test_what_only_deals_have_is_refused(self, desk: CommandLine) -> None:
        called = desk("move", "TK1", "open", "--lost", "Price")
        assert called.status == 2
        assert "are of deals" in called.err

    def test_all_that_a_filter_finds_are_moved(self, desk: CommandLine) -> None:
        desk("add", "ticket", "title=Another")
        called = desk("move", "is:open", "open", "--kind", "tickets", "--yes")
        assert called.err.endswith("Moved 2 tickets to Open.\n")

    def test_a_ticket_is_put_elsewhere(self, desk: CommandLine) -> None:
        desk("add", "ticket", "title=Another")
        assert desk("place", "TK1", "above", "TK2").err == "Reordered TK1 It does not print.\n"


class TestSaying:
    def test_an_answer_and_what_the_customer_said(self, desk: CommandLine) -> None:
        desk("tickets", "answer", "TK1", "Is", "it", "switched", "on?", "--then", "waiting")
        assert stage(desk) == "Waiting"
        desk("tickets", "heard", "TK1", "It is")
        assert stage(desk) == "Open"
        told = [item["title"] for item in desk.data("show", "TK1", "--json")["timeline"]]
        assert told[-1] == "Began in New"
        assert {"Re: It does not print", "It does not print", "New → Waiting", "Waiting → Open"} == set(told[:-1])

    def test_a_canned_reply_is_printed_and_sent_with_more_behind_it(self, desk: CommandLine) -> None:
        assert desk("tickets", "reply", "TK1", "thanks").out == "Dear Kim Sato, thank you for TK1.\n"
        assert [row["name"] for row in desk.data("tickets", "reply", "TK1", "--json")] == ["Thanks"]
        desk("tickets", "answer", "TK1", "We look.", "--reply", "thanks")
        (answer,) = desk.data("list", "activities", "--json")
        assert desk.data("show", answer["ref"], "--json")["body"] == "Dear Kim Sato, thank you for TK1.\n\nWe look."

    def test_nothing_is_no_answer(self, desk: CommandLine) -> None:
        called = desk("tickets", "answer", "TK1")
        assert (called.status, called.err) == (2, "crm-tui: Write what was said.\n")

    def test_a_page_that_helped_is_linked(self, desk: CommandLine) -> None:
        assert "Linked AR1" in desk("tickets", "link", "TK1", "AR1").err
        now = {one["heading"]: one["facts"] for one in desk.data("show", "TK1", "--json")["now"]}
        assert now["Knowledge"][0]["label"] == "Linked"
        desk("tickets", "link", "TK1", "AR1", "--off")
        now = {one["heading"]: one["facts"] for one in desk.data("show", "TK1", "--json")["now"]}
        assert now["Knowledge"][0]["label"] == "May help"

    def test_how_satisfied_they_are(self, desk: CommandLine) -> None:
        assert desk("tickets", "rate", "TK1", "much").status == 2
        assert desk("tickets", "rate", "TK1", "9").status == 2
        desk("move", "TK1", "closed")
        assert "Ask how satisfied" in desk.data("list", "tasks", "--json")[0]["title"]
        assert desk.data("tickets", "rate", "TK1", "5", "Great", "--json")["done"].startswith("noted 5 of 5")
        assert desk.data("list", "tasks", "is:open", "--json") == []


class TestClocks:
    def test_cron_escalates_what_is_past_due_once(self, desk: CommandLine) -> None:
        assert desk.data("tickets", "escalate", "--json")["tickets"] == []
        with clock.frozen(NOON.replace(hour=13)):
            assert desk("tickets", "escalate").err == "Escalated ticket TK1 It does not print.\n"
            assert desk("tickets", "escalate").err == "Escalated nothing; no ticket is past due.\n"
            assert desk.data("list", "tickets", "is:overdue is:escalated", "--json")[0]["due"] == "! answer 30m late"

    def test_the_agenda_has_it(self, desk: CommandLine) -> None:
        lines = desk.data("agenda", "--json")["lines"]
        assert [(line["ref"], line["why"]) for line in lines] == [("TK1", "to be answered today 12:30")]
        with clock.frozen(NOON.replace(hour=13)):
            assert desk("agenda").status == 1
        desk("done", "TK1", "We look into it")
        assert desk.data("list", "tickets", "is:answered", "--json") != []

    def test_hours_holidays_and_targets_are_settings_that_all_share(self, desk: CommandLine) -> None:
        assert desk("config", "set", "workspace.working_hours", "mon-sat 8-18").status == 0
        desk("config", "set", "workspace.holidays", "12-25, 2026-11-17")
        desk("config", "set", "workspace.service_targets", "urgent 30m 4h")
        desk("config", "set", "workspace.time_zone", "Europe/Berlin")
        said = {row["name"]: row["value"] for row in desk.data("config", "list", "--json")}
        assert said["workspace.working_hours"] == "Mon-Sat 8-18"
        assert said["workspace.holidays"] == "12-25, 2026-11-17"
        assert said["workspace.service_targets"].startswith("urgent 30m 4h, high 2h 8h")
        desk("add", "ticket", "title=Late", "priority=urgent", "opened=2026-11-16 09:00")
        assert desk("config", "set", "workspace.working_hours", "whenever").status == 2

    def test_the_shape_of_the_workspace_has_them(self, desk: CommandLine) -> None:
        desk("config", "set", "workspace.holidays", "12-25")
        assert 'holidays = "12-25"' in desk("config", "export").out
