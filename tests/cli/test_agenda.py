"""`agenda`, `next`, `done`, `snooze` and `cadence`: for people, for cron, for calendars, and for status bars."""

from __future__ import annotations

import csv
import email
import email.policy
import io
import unicodedata
from email.message import EmailMessage
from uuid import UUID

import pytest
from icalendar import Calendar

from crm_tui import clock, text
from crm_tui.db import journal
from crm_tui.db.files import opening
from crm_tui.db.models import Task, User, database
from crm_tui.services import workspace as workspaces
from tests.agendas import WAITING, change, fill
from tests.cli.conftest import CommandLine
from tests.hostile.corpus import STORABLE

pytestmark = pytest.mark.usefixtures("at_noon")


@pytest.fixture
def filled(crm: CommandLine) -> CommandLine:
    """A shell whose workspace has one thing of each kind that waits for Ana."""
    opening.open_workspace(crm.path)
    me = workspaces.find_user("ana")
    assert isinstance(me, UUID)
    fill(me)
    opening.disconnect()
    database.initialize(None)
    crm("edit", "U1", "email=ana@example.org")
    return crm


@pytest.fixture
def hostile(filled: CommandLine) -> CommandLine:
    """A shell whose workspace has tasks that are called by all that could do harm, past every guard."""
    opening.open_workspace(filled.path)
    me = workspaces.find_user("ana")
    with journal.action(None, "made for a test") as act:
        for title in STORABLE.values():
            act.create(Task, title=title, title_key="", due=clock.today(), owner=me)
    opening.disconnect()
    database.initialize(None)
    return filled


class TestAgenda:
    def test_the_table_says_why_and_what_and_the_status_that_something_is_overdue(self, filled: CommandLine) -> None:
        called = filled("agenda")
        assert called.status == 1
        rows = called.out.splitlines()
        assert rows[0].split() == ["Why", "Ref", "What", "About", "Amount", "Owner", "Priority"]
        assert len(rows) == 1 + len(WAITING)
        assert rows[1].startswith("2 days overdue")
        assert called.err == ""

    def test_nothing_overdue_ends_with_nothing_but_a_zero(self, crm: CommandLine) -> None:
        called = crm("agenda")
        assert (called.status, called.err) == (0, "Nothing waits.\n")
        crm("add", "task", "title=Call", "due=today")
        assert crm("agenda").status == 0

    def test_other_errors_have_their_own_status(self, filled: CommandLine, no_workspace: CommandLine) -> None:
        wrong = filled("agenda", "colour:red")
        assert (wrong.status, wrong.out) == (2, "")
        assert "colour" in wrong.err
        no_workspace.path.unlink()
        assert no_workspace("agenda").status == 3

    def test_the_filter_limit_and_everybody(self, filled: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
        assert filled("agenda", "amount>1500", "--format", "ids").out == "D1\nD2\n"
        assert filled("agenda", "--limit", "1", "--format", "ids").out == "T1\n"
        monkeypatch.setenv("CRM_TUI_USER", "ben")
        assert "Nobody is known" in filled("agenda").err
        assert len(filled("agenda", "--everybody", "--format", "ids").out.split()) == len(WAITING)

    def test_json_has_the_counts_and_every_part_of_the_priority(self, filled: CommandLine) -> None:
        found = filled("agenda", "--json").data
        assert found["day"] == "2026-11-16"
        assert found["counts"] == {
            "overdue": 1, "today": 1, "late_tickets": 0, "tickets": 0, "passed": 1, "rotting": 1, "stepless": 2,
            "silent": 1, "late": 1, "snoozed": 0,
        }  # fmt: skip
        line = found["lines"][0]
        assert (line["ref"], line["why"], line["late"], line["amount"]) == ("T1", "2 days overdue", True, "30000.00")
        parts = line["priority"]
        assert parts["total"] == pytest.approx(
            parts["score"]["value"] * parts["value"]["value"] * parts["urgency"]["value"], abs=1e-3
        )

    def test_csv_has_a_row_for_each_line(self, filled: CommandLine) -> None:
        rows = list(csv.DictReader(io.StringIO(filled("agenda", "--format", "csv").out)))
        assert {row["title"] for row in rows} == set(WAITING)


class TestForPrograms:
    def test_a_segment_of_a_status_bar_is_short(self, filled: CommandLine, crm: CommandLine) -> None:
        called = filled("agenda", "--format", "tmux")
        assert (called.out, called.status) == ("1! 1 today\n", 1)
        crm("done", "T1")
        crm("done", "T2")
        assert (crm("agenda", "--format", "tmux").out, crm("agenda", "--format", "tmux").status) == ("\n", 0)

    def test_a_login_message_fits_a_terminal(self, filled: CommandLine) -> None:
        lines = filled("agenda", "--format", "motd").out.splitlines()
        assert lines[0].startswith("crm-tui: 1 overdue, 1 today")
        assert len(lines) == 7
        assert lines[-1].strip() == f"… `crm-tui agenda` has all {len(WAITING)}"

    def test_a_login_message_on_a_quiet_day_is_one_line(self, crm: CommandLine) -> None:
        assert crm("agenda", "--format", "motd").out == "crm-tui: nothing waits for you today\n"

    def test_a_calendar_has_a_task_for_each_line(self, filled: CommandLine) -> None:
        todos = Calendar.from_ical(filled("agenda", "--format", "ics").out).walk("VTODO")
        by_title = {str(todo["summary"]): todo.to_ical().decode().splitlines() for todo in todos}
        assert set(by_title) == set(WAITING)
        assert {"DUE;VALUE=DATE:20261114", "PRIORITY:1", "STATUS:NEEDS-ACTION"} <= set(by_title["Send the offer"])
        assert not [line for line in by_title["Lee Wong"] if line.startswith("DUE")]

    def test_a_mail_is_complete(self, filled: CommandLine) -> None:
        called = filled("agenda", "--mail")
        message = email.message_from_string(called.out, policy=email.policy.default)
        assert isinstance(message, EmailMessage)
        assert str(message["To"]) == str(message["From"]) == "Ana <ana@example.org>"
        assert str(message["Subject"]) == "1 overdue, 1 today, 1 past close, 4 more"
        assert message["Date"] is not None
        assert message["Message-ID"] is not None
        assert "2 days overdue: T1 Send the offer" in message.get_content()
        assert called.status == 1

    def test_who_has_no_address_is_told_how_to_get_one(self, crm: CommandLine) -> None:
        called = crm("agenda", "--mail")
        assert (called.status, called.out) == (2, "")
        assert "crm-tui edit U1 email=" in called.err

    @pytest.mark.parametrize(
        "address", ["kaputt", "x@", "ü@example.org", "<a@b.org>", "a@b.org, c@d.org", "a@b\nBcc: c@d"]
    )
    def test_an_address_that_cannot_be_written_to_is_said(self, filled: CommandLine, address: str) -> None:
        opening.open_workspace(filled.path)
        change(User.get(User.login == "ana"), email=address)
        opening.disconnect()
        database.initialize(None)
        called = filled("agenda", "--mail")
        assert (called.status, called.out) == (2, "")
        assert "correct your e-mail address" in called.err

    def test_a_domain_of_any_letters_is_written_as_mail_has_it(self, filled: CommandLine) -> None:
        filled("edit", "U1", "email=ana@bücher.example")
        message = email.message_from_string(filled("agenda", "--mail").out, policy=email.policy.default)
        assert str(message["To"]) == "Ana <ana@xn--bcher-kva.example>"

    def test_whatever_people_wrote_does_no_harm(self, hostile: CommandLine) -> None:
        motd = hostile("agenda", "--format", "motd").out
        assert all(text.cell_width(line) < 80 for line in motd.splitlines())
        assert not [sign for sign in motd.replace("\n", "") if unicodedata.category(sign) == "Cc"]
        assert len(motd.splitlines()) <= 7
        ics = hostile("agenda", "--format", "ics").out
        assert all(len(line.encode()) <= 75 for line in ics.replace("\r\n", "\n").split("\n"))
        listed = hostile("agenda", "--format", "ids").out.split()
        assert len(Calendar.from_ical(ics).walk("VTODO")) == len(listed)
        message = email.message_from_string(hostile("agenda", "--mail").out, policy=email.policy.default)
        assert set(message.keys()) == {
            "From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "Content-Type",
            "Content-Transfer-Encoding", "MIME-Version",
        }  # fmt: skip
        assert not message.defects


class TestNext:
    def test_the_one_best_thing_and_why(self, filled: CommandLine) -> None:
        called = filled("next")
        said = called.out.splitlines()
        assert said[0] == "T1 Send the offer · Late harvest · 30,000.00 EUR"
        assert said[1].strip() == "2 days overdue"
        assert "0.55 x 2.49 x 2.20" in said[2]
        assert "score x value x urgency" in said[-1]
        assert called.status == 0
        assert filled.data("next", "--json")["ref"] == "T1"
        assert filled.data("next", "amount>1500", "--json")["ref"] == "D1"

    def test_nothing_is_said_to_wait_where_nothing_does(self, crm: CommandLine) -> None:
        assert (crm("next").status, crm("next").err) == (0, "Nothing waits.\n")
        assert crm.data("next", "--json") is None


class TestGettingThingsOff:
    def test_a_task_is_done_with_what_came_of_it_and_what_is_next(self, filled: CommandLine) -> None:
        words = ("They", "agree", "--kind", "call", "--next", "Send the contract", "--due", "fri")
        called = filled("done", "T1", *words)
        assert called.status == 0
        assert called.err.startswith("Finished task T1 Send the offer and noted what came of it (call)")
        assert filled.data("show", "T4", "--json")["due"] == "2026-11-20"
        filled("undo")
        assert filled("agenda", "--format", "ids").out.splitlines()[0] == "T1"
        assert filled.data("done", "T1", "--json")["ref"] == "T1"

    def test_what_was_done_about_a_person_is_noted(self, filled: CommandLine) -> None:
        assert filled("done", "Lee Wong", "Had coffee", "--kind", "meeting").status == 0
        assert "C2" not in filled("agenda", "--format", "ids").out
        assert filled("done", "C2").status == 2
        assert filled("done", "D3", "x", "--due", "fri").status == 2

    def test_snoozed_until_a_day_and_listed(self, filled: CommandLine) -> None:
        assert filled("snooze").err == "You have snoozed nothing.\n"
        assert filled("snooze", "D2", "next", "mon").err == ("Snoozed deal D2 Rotten fruit until Mon 23 Nov 2026.\n")
        assert filled.data("snooze", "--json") == [
            {"ref": "D2", "kind": "deal", "title": "Rotten fruit", "until": "2026-11-23"}
        ]
        assert "D2" not in filled("agenda", "--format", "ids").out
        assert filled("snooze", "D2", "today").status == 0
        assert "D2" in filled("agenda", "--format", "ids").out
        assert filled("snooze", "D2").status == 2
        assert filled("snooze", "D2", "someday").status == 2
        assert filled("snooze", "D9", "fri").status == 3


class TestCadences:
    def test_set_listed_and_taken_away(self, filled: CommandLine) -> None:
        assert filled("cadence", "Leads", "30", "phase:prospecting", "-tag:vip", "--first").status == 0
        assert filled.data("cadence", "--json") == [
            {"ref": "Leads", "days": 30, "filter": "phase:prospecting -tag:vip"},
            {"ref": "VIPs", "days": 14, "filter": "tag:vip"},
        ]
        assert "Mia Cold" in filled("agenda").out
        assert filled("cadence", "Leads", "--remove").err == "Took away the cadence Leads.\n"
        assert "Mia Cold" not in filled("agenda").out

    def test_renamed_and_put_elsewhere(self, filled: CommandLine) -> None:
        filled("cadence", "Leads", "30", "phase:prospecting")
        assert filled("cadence", "Leads", "--name", "New ones").err == "Renamed the cadence Leads to New ones.\n"
        assert filled("cadence", "new ones", "--move", "up").err == "Moved the cadence New ones.\n"
        assert [row["ref"] for row in filled.data("cadence", "--json")] == ["New ones", "VIPs"]
        assert filled("cadence", "New ones", "--move", "-x").status == 2
        assert filled("cadence", "New ones", "9", "--name", "X").status == 2
        assert filled("cadence", "Old ones", "--name", "X").status == 3

    def test_a_contact_has_days_of_their_own(self, filled: CommandLine) -> None:
        assert filled("cadence", "C2", "60").err == "Set contact C2 Lee Wong to hear from us every 60 days.\n"
        assert "C2" not in filled("agenda", "--format", "ids").out
        assert filled("cadence", "C2", "--remove").status == 0
        assert "C2" in filled("agenda", "--format", "ids").out

    @pytest.mark.parametrize(
        "words", [("VIPs",), ("VIPs", "often"), ("VIPs", "0"), ("New", "3"), ("New", "3", "colour:red")]
    )
    def test_what_cannot_be_is_refused(self, filled: CommandLine, words: tuple[str, ...]) -> None:
        called = filled("cadence", *words)
        assert called.status == 2
        assert called.err
        assert len(filled.data("cadence", "--json")) == 1
