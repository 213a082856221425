"""Today: what waits is found, with its reasons, best first, for whom it waits; at the same cost for any number."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from crm_tui import clock
from crm_tui.db.models import Contact, Deal, Task
from crm_tui.domain.records import Kind
from crm_tui.errors import FilterError
from crm_tui.queries.agenda.kinds import BY_ID, KINDS
from crm_tui.queries.agenda.lines import MOST_OF_A_KIND, agenda, counts
from crm_tui.queries.agenda.matters import SOURCES
from crm_tui.queries.agenda.scope import AgendaOf
from crm_tui.services.agenda.cadences import remove_cadence, set_cadence, set_days
from crm_tui.services.editing.records import add_record, delete_record, edit_record
from crm_tui.services.editing.tasks import complete_task
from crm_tui.services.workspace import sign_in
from tests.agendas import WAITING, change, context_of, fill, lines, silent_for, waiting
from tests.statements import count, statements

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")


@pytest.fixture
def filled(me: UUID) -> UUID:
    fill(me)
    return me


class TestWhatWaits:
    def test_one_line_of_each_kind_and_nothing_else(self, filled: UUID) -> None:
        assert waiting(filled) == WAITING

    def test_the_most_pressing_comes_first(self, filled: UUID) -> None:
        found = lines(filled)
        totals = [line.priority.total for line in found]
        assert totals == sorted(totals, reverse=True)
        assert [line.matter.title for line in found][:2] == ["Send the offer", "Late harvest"]

    def test_each_says_why_in_words(self, filled: UUID) -> None:
        assert {line.matter.title: line.why for line in lines(filled)} == {
            "Send the offer": "2 days overdue",
            "Call Kim": "due today",
            "Late harvest": "was to close 13 Nov",
            "Rotten fruit": "rotting for 30 d (7); no next step",
            "Fresh start": "no next step",
            "Lee Wong": "no word for 20 d (14)",
        }

    def test_a_task_counts_for_the_deal_that_it_is_about(self, filled: UUID) -> None:
        line = next(line for line in lines(filled) if line.matter.title == "Send the offer")
        assert str(line.priority) == "0.55 x 2.49 x 2.20 = 3.01"
        assert (line.matter.about, str(line.matter.amount)) == (("Late harvest",), "30,000.00 EUR")

    def test_a_task_about_a_closed_deal_counts_for_itself(self, filled: UUID) -> None:
        change(Deal.get(Deal.title == "Late harvest"), outcome="lost", closed_at=clock.now())
        line = next(line for line in lines(filled) if line.matter.title == "Send the offer")
        assert (line.matter.amount, line.matter.probability) == (None, None)

    def test_what_is_done_or_deleted_waits_no_more(self, filled: UUID) -> None:
        complete_task(filled, Task.get(Task.title == "Call Kim").id)
        delete_record(filled, Kind.DEAL, Deal.get(Deal.title == "Fresh start").id)
        delete_record(filled, Kind.CONTACT, Contact.get(Contact.name == "Lee Wong").id)
        assert waiting(filled).keys() == {"Send the offer", "Late harvest", "Rotten fruit"}

    def test_a_rotting_deal_with_a_due_step_of_its_owner_is_not_said_twice(self, filled: UUID) -> None:
        add_record(filled, Kind.TASK, {"title": "Water it", "due": "today", "deal": "Rotten fruit"})
        found = waiting(filled)
        assert found["Water it"] == ("today",)
        assert "Rotten fruit" not in found

    def test_a_rotting_deal_whose_due_step_is_a_colleague_s_is_said_to_its_owner(self, filled: UUID) -> None:
        sign_in("ben", "Ben Okoye")
        add_record(filled, Kind.TASK, {"title": "Water it", "due": "today", "deal": "Rotten fruit", "owner": "ben"})
        assert waiting(filled)["Rotten fruit"] == ("rotting",)

    def test_the_order_is_the_same_each_time(self, filled: UUID) -> None:
        for number in range(20):
            add_record(filled, Kind.TASK, {"title": "Alike", "due": "today", "external": f"x{number}"})
        assert [line.matter.ref for line in lines(filled)] == [line.matter.ref for line in lines(filled)]


class TestWhose:
    def test_one_s_own_is_shown_unless_the_filter_says_whose(self, filled: UUID) -> None:
        ben = sign_in("ben", "Ben Okoye")
        edit_record(filled, Kind.TASK, Task.get(Task.title == "Call Kim").id, None, {"owner": "ben"})
        assert waiting(ben) == {"Call Kim": ("today",)}
        assert "Call Kim" not in waiting(filled)
        assert waiting(filled, "owner:ben") == {"Call Kim": ("today",)}
        assert waiting(filled, everybody=True) == WAITING
        assert waiting(filled, "has:owner") == WAITING
        assert waiting(ben, "is:mine") == {"Call Kim": ("today",)}
        assert waiting(ben, "-owner:ben").keys() == WAITING.keys() - {"Call Kim"}

    def test_what_nobody_owns_is_found_by_asking_for_it(self, filled: UUID) -> None:
        edit_record(filled, Kind.TASK, Task.get(Task.title == "Call Kim").id, None, {"owner": ""})
        assert "Call Kim" not in waiting(filled)
        assert waiting(filled, "no:owner") == {"Call Kim": ("today",)}

    def test_who_is_not_known_here_has_to_ask_for_everybody_s(self, filled: UUID) -> None:
        with pytest.raises(FilterError, match="Nobody is known"):
            agenda(AgendaOf(), context_of(None))
        assert len(agenda(AgendaOf(everybody=True), context_of(None))) == len(lines(filled))


class TestFilters:
    def test_kinds_without_a_field_of_the_filter_have_no_lines(self, filled: UUID) -> None:
        assert waiting(filled, "amount>1500").keys() == {"Late harvest", "Rotten fruit"}
        assert waiting(filled, "tag:vip").keys() == {"Lee Wong"}
        assert waiting(filled, "harvest").keys() == {"Late harvest", "Send the offer"}

    def test_a_filter_that_no_kind_can_read_says_what_is_wrong(self, filled: UUID) -> None:
        with pytest.raises(FilterError, match="colour"):
            lines(filled, "colour:red")


class TestCadences:
    def test_days_of_their_own_go_before_the_cadences(self, filled: UUID) -> None:
        lee = Contact.get(Contact.name == "Lee Wong").id
        set_days(filled, lee, 21)
        assert "Lee Wong" not in waiting(filled)
        set_days(filled, lee, 20)
        assert lines(filled, "name:lee")[0].why == "no word for 20 d (20)"
        set_days(filled, Contact.get(Contact.name == "Mia Cold").id, 399)
        assert waiting(filled)["Mia Cold"] == ("silent",)

    def test_the_first_cadence_that_finds_somebody_holds(self, filled: UUID) -> None:
        set_cadence(filled, "Customers", 5, "phase:retention")
        assert waiting(filled).keys() == WAITING.keys()
        set_cadence(filled, "Customers", 2, first=True)
        assert waiting(filled).keys() == WAITING.keys() | {"Kim Sato"}
        remove_cadence(filled, "customers")
        assert waiting(filled).keys() == WAITING.keys()

    def test_who_never_had_a_word_is_due_from_when_they_came(self, filled: UUID) -> None:
        add_record(filled, Kind.CONTACT, {"name": "Noa New", "tags": "vip", "owner": "me"})
        assert "Noa New" not in waiting(filled)
        noa = Contact.get(Contact.name == "Noa New")
        change(noa, created_at=clock.now() - timedelta(days=14))
        assert lines(filled, "name:noa")[0].why == "no word for 14 d (14)"

    def test_a_cadence_whose_filter_means_nothing_any_more_finds_nobody(self, filled: UUID) -> None:
        set_cadence(filled, "VIPs", 14, "tag:vip")
        from crm_tui.db.models import Cadence

        change(Cadence.get(), filter="tag:nosuchtag")
        assert "Lee Wong" not in waiting(filled)


class TestCounts:
    def test_all_is_counted_by_kind(self, filled: UUID) -> None:
        counted = counts(AgendaOf(), context_of(filled))
        assert counted.by_kind == {
            "overdue": 1, "today": 1, "late_tickets": 0, "tickets": 0, "passed": 1, "rotting": 1, "stepless": 2,
            "silent": 1,
        }  # fmt: skip
        assert (counted.late, counted.snoozed) == (1, 0)
        assert [words for _, words in counted.words][:2] == ["1 overdue", "1 today"]

    def test_they_are_those_of_the_lines(self, filled: UUID) -> None:
        for typed in ("", "amount>1500", "tag:vip", "has:owner"):
            found = waiting(filled, typed)
            counted = counts(AgendaOf(typed), context_of(filled))
            assert sum(counted.by_kind.values()) == sum(map(len, found.values()))


class TestCost:
    def test_many_are_bounded_by_kind_and_counted_whole(self, me: UUID) -> None:
        for number in range(MOST_OF_A_KIND + 5):
            add_record(me, Kind.TASK, {"title": f"Task {number}", "due": "-1d"})
        assert len(lines(me)) == MOST_OF_A_KIND
        assert counts(AgendaOf(), context_of(me))["overdue"] == MOST_OF_A_KIND + 5

    def test_it_takes_the_same_statements_for_any_number(self, filled: UUID) -> None:
        def asked() -> tuple[int, int]:
            return count(lambda: lines(filled)), count(lambda: counts(AgendaOf(), context_of(filled)))

        few = asked()
        for number in range(30):
            add_record(filled, Kind.TASK, {"title": f"Task {number}", "due": "-1d", "deal": "Late harvest"})
            silent_for("Lee Wong", 20 + number)
        assert asked() == few
        assert few[0] <= 2 + len(KINDS) + 2 * len(SOURCES)

    def test_indexes_lead_to_one_s_own(self, filled: UUID) -> None:
        """Whatever others have in the workspace is not looked through."""
        from crm_tui.db.models import database

        with statements() as seen:
            lines(filled)
        plans = [
            str(row[3])
            for sql in seen
            if "LIMIT" in sql
            for row in database.connection().execute("EXPLAIN QUERY PLAN " + sql, [0] * sql.count("?"))
        ]
        assert not [plan for plan in plans if plan.startswith("SCAN t1")]


def test_every_kind_of_line_is_whole() -> None:
    assert len(BY_ID) == len(KINDS)
    assert {kind.kind for kind in KINDS} <= set(SOURCES)
    assert all(kind.says.endswith(".") and kind.title for kind in KINDS)
