"""Tasks and activities: what is to be done, what happened, and what that touches."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from uuid import UUID

import pytest

from crm_tui import clock
from crm_tui.db import journal
from crm_tui.db.models import Action, Activity, Company, Contact, Deal, Stage, Task
from crm_tui.domain.records import Kind
from crm_tui.domain.sales.history import IMPORTED
from crm_tui.errors import BadInput, Stale
from crm_tui.services.editing.activities import add_activity
from crm_tui.services.editing.records import add_record, delete_record, edit_record
from crm_tui.services.editing.tasks import (
    add_task,
    complete_task,
    complete_tasks,
    reopen_task,
    snooze,
)
from crm_tui.services.moving import transitions
from crm_tui.services.undo.undoing import undo
from tests.journal_check import assert_journal_explains_everything

pytestmark = pytest.mark.usefixtures("acme")


@pytest.fixture
def acme(me: UUID, at_noon: datetime) -> Iterator[None]:
    """A company, a contact there and a deal with it, a month old; the journal is checked at the end."""
    with clock.frozen(at_noon - timedelta(days=30)):
        add_record(me, Kind.COMPANY, {"name": "Acme Ltd"})
        add_record(me, Kind.CONTACT, {"name": "Kim Sato", "company": "Acme Ltd"})
        add_record(me, Kind.DEAL, {"title": "Acme rollout", "company": "Acme Ltd", "contacts": "Kim Sato"})
    yield
    assert_journal_explains_everything()


def last_touches() -> tuple[datetime | None, ...]:
    """Of the deal, the contact and the company."""
    return tuple(model.get().last_touch_at for model in (Deal, Contact, Company))


class TestTasks:
    def test_a_task_about_a_deal_is_about_its_company_too(self, me: UUID) -> None:
        saved = add_task(me, {"title": "Send deck", "due": "tomorrow", "deal": "D1"})

        task = Task.get_by_id(saved.id)
        assert (task.due, task.owner_id, task.company_id) == (date(2026, 11, 17), me, Company.get().id)

    def test_finishing_it_keeps_what_came_of_it(self, me: UUID, at_noon: datetime) -> None:
        saved = add_task(me, {"title": "Call Kim", "deal": "D1", "contact": "Kim Sato"})
        done = complete_task(me, saved.id, "They want *two*.", saved.version)

        note = Activity.get()
        assert Task.get_by_id(saved.id).done_at == at_noon
        assert (note.kind, note.subject, note.body, note.by_id) == ("note", "Call Kim", "They want *two*.", me)
        assert (note.deal_id, note.contact_id) == (Deal.get().id, Contact.get().id)
        assert last_touches() == (at_noon, at_noon, at_noon)
        assert done.summary == "finished task T1 Call Kim"
        undo(me)
        assert Task.get_by_id(saved.id).done_at is None
        assert Activity.get().hidden_at is not None

    def test_finishing_it_without_a_word_touches_nobody(self, me: UUID, at_noon: datetime) -> None:
        complete_task(me, add_task(me, {"title": "Tidy up", "deal": "D1"}).id)
        assert Activity.select().count() == 0
        assert at_noon not in last_touches()

    def test_it_is_finished_once_and_can_be_reopened(self, me: UUID) -> None:
        task = add_task(me, {"title": "Call Kim"}).id
        with pytest.raises(BadInput, match="open already"):
            reopen_task(me, task)
        complete_task(me, task)
        with pytest.raises(BadInput, match="done already"):
            complete_task(me, task)
        assert reopen_task(me, task).summary == "reopened task T1 Call Kim"
        assert Task.get_by_id(task).done_at is None

    def test_all_marked_are_finished_in_one_action(self, me: UUID) -> None:
        tasks = [add_task(me, {"title": f"Task {number}"}).id for number in range(3)]
        complete_task(me, tasks[0])
        finished = complete_tasks(me, tasks)
        assert (finished.ids, finished.summary) == (tuple(tasks[1:]), "finished 2 tasks")
        undo(me)
        assert Task.select().where(Task.done_at.is_null()).count() == 2

    def test_it_is_put_off_in_words(self, me: UUID) -> None:
        task = add_task(me, {"title": "Call Kim", "due": "today"}).id
        assert snooze(me, task, "fri").summary == "put off task T1 Call Kim until Fri 20 Nov 2026"
        assert Task.get_by_id(task).due == date(2026, 11, 20)
        with pytest.raises(BadInput) as caught:
            snooze(me, task, "someday")
        assert caught.value.field == "due"

    def test_two_people_do_not_overwrite_each_other(self, me: UUID) -> None:
        saved = add_task(me, {"title": "Call Kim"})
        edit_record(me, Kind.TASK, saved.id, saved.version, {"due": "fri"})
        for verb in (complete_task, reopen_task):
            with pytest.raises(Stale):
                verb(me, saved.id, seen_version=saved.version)
        with pytest.raises(Stale):
            snooze(me, saved.id, "+1d", saved.version)


class TestActivities:
    def test_a_call_touches_whom_it_is_about(self, me: UUID, at_noon: datetime) -> None:
        add_activity(me, {"kind": "call", "deal": "D1", "contact": "Kim Sato", "body": "# Wants the deck\n\nSoon."})

        activity = Activity.get()
        assert activity.subject == "Wants the deck"
        assert activity.company_id == Company.get().id
        assert last_touches() == (at_noon, at_noon, at_noon)

    def test_a_download_is_no_human_touch(self, me: UUID, at_noon: datetime) -> None:
        add_activity(me, {"kind": "download", "contact": "Kim Sato"})
        assert Activity.get().subject == "Download"
        assert at_noon not in last_touches()

    def test_an_older_call_does_not_move_the_last_touch_back(self, me: UUID, at_noon: datetime) -> None:
        add_activity(me, {"kind": "call", "deal": "D1"})
        add_activity(me, {"kind": "call", "deal": "D1", "at": "yesterday 9:00"})
        assert Deal.get().last_touch_at == at_noon

    def test_what_lies_ahead_is_a_task(self, me: UUID) -> None:
        with pytest.raises(BadInput, match="add a task") as caught:
            add_activity(me, {"kind": "meeting", "at": "today 18:00"})
        assert caught.value.field == "at"

    def test_deleting_the_last_touch_leaves_the_one_before(self, me: UUID, at_noon: datetime) -> None:
        add_activity(me, {"kind": "call", "deal": "D1", "at": "yesterday 9:00"})
        last = add_activity(me, {"kind": "email", "deal": "D1"})
        delete_record(me, Kind.ACTIVITY, last.id)

        yesterday = at_noon - timedelta(days=1, hours=3)
        assert Deal.get().last_touch_at == Company.get().last_touch_at == yesterday
        undo(me)
        assert Deal.get().last_touch_at == at_noon

    def test_deleting_the_only_touch_leaves_the_deals_beginning(self, me: UUID, at_noon: datetime) -> None:
        only = add_activity(me, {"kind": "call", "deal": "D1", "contact": "Kim Sato"})
        delete_record(me, Kind.ACTIVITY, only.id)
        assert last_touches() == (at_noon - timedelta(days=30), None, None)

    def test_correcting_when_it_was_corrects_the_last_touch(self, me: UUID, at_noon: datetime) -> None:
        saved = add_activity(me, {"kind": "call", "deal": "D1"})
        edit_record(me, Kind.ACTIVITY, saved.id, saved.version, {"at": "yesterday 12:00"})
        assert Deal.get().last_touch_at == at_noon - timedelta(days=1)

    def test_a_move_that_was_taken_back_is_no_touch(self, me: UUID, stages: dict[str, UUID], at_noon: datetime) -> None:
        with clock.frozen(at_noon - timedelta(days=2)):
            transitions.move(Deal.get().id, stages["Qualification"], me, None)
            undo(me)
        only = add_activity(me, {"kind": "call", "deal": "D1"})
        delete_record(me, Kind.ACTIVITY, only.id)
        assert Deal.get().last_touch_at == at_noon - timedelta(days=30)

    def test_an_imported_move_is_no_touch(self, me: UUID, stages: dict[str, UUID], at_noon: datetime) -> None:
        deal, stage = Deal.get(), Stage.get_by_id(stages["Qualification"])
        with journal.action(me, "imported") as act:
            transitions.enter(act, deal, stage, at_noon, touched=deal.last_touch_at, reason=IMPORTED)
        only = add_activity(me, {"kind": "call", "deal": "D1"})
        delete_record(me, Kind.ACTIVITY, only.id)
        assert Deal.get().last_touch_at == at_noon - timedelta(days=30)

    def test_logging_it_is_one_action(self, me: UUID) -> None:
        actions = Action.select().count()
        saved = add_activity(me, {"kind": "call", "deal": "D1"})
        assert Action.select().count() == actions + 1
        assert {table for table, _ in saved.changed} == {"activity", "deal", "company"}
