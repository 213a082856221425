"""Done: what came of it becomes an activity, what comes next a task, and one undo takes all of it back."""

from __future__ import annotations

from uuid import UUID

import pytest

from crm_tui import clock
from crm_tui.db.models import Activity, Company, Contact, Deal, Task
from crm_tui.domain.records import ActivityKind, Kind, Role
from crm_tui.errors import BadInput, NotAllowed, NotFound
from crm_tui.services import roles
from crm_tui.services.agenda.finishing import DONE_BY, Outcome, finish
from crm_tui.services.editing.records import add_record, delete_record
from crm_tui.services.undo import undoing
from crm_tui.services.workspace import sign_in
from tests.agendas import WAITING, fill, waiting
from tests.journal_check import assert_journal_explains_everything

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")


@pytest.fixture
def filled(me: UUID) -> UUID:
    fill(me)
    return me


def task(title: str) -> Task:
    found: Task = Task.get(Task.title == title)
    return found


def test_a_task_is_done_without_a_word(filled: UUID) -> None:
    done = finish(filled, Kind.TASK, task("Call Kim").id)
    assert str(done) == "finished task T2 Call Kim"
    assert task("Call Kim").done_at == clock.now()
    assert Activity.select().count() == 0


def test_outcome_and_next_step_are_about_the_same_and_one_undo_takes_all_back(filled: UUID) -> None:
    add_record(filled, Kind.COMPANY, {"name": "Acme Ltd"})
    add_record(filled, Kind.TASK, {"title": "Ring them", "due": "today", "deal": "Late harvest", "company": "Acme Ltd"})
    told = Outcome(happened="They agree.\n\nMore on Monday.", kind="call", next="Send contract", due="fri")
    done = finish(filled, Kind.TASK, task("Ring them").id, told)
    assert str(done) == "finished task T4 Ring them and noted what came of it (call) and added task T5 Send contract"
    noted, step = Activity.get(), task("Send contract")
    harvest, acme = Deal.get(Deal.title == "Late harvest"), Company.get()
    assert (noted.kind, noted.subject, noted.body) == ("call", "Ring them", "They agree.\n\nMore on Monday.")
    assert (noted.deal_id, noted.company_id) == (step.deal_id, step.company_id) == (harvest.id, acme.id)
    assert (step.due.isoformat(), step.owner_id) == ("2026-11-20", filled)
    assert harvest.last_touch_at == clock.now()
    assert_journal_explains_everything()
    undoing.undo(filled)
    assert task("Ring them").done_at is None
    assert Activity.get().hidden_at is not None
    assert task("Send contract").hidden_at is not None


def test_what_was_done_about_a_person_is_a_word_with_them(filled: UUID) -> None:
    lee = Contact.get(Contact.name == "Lee Wong")
    done = finish(filled, Kind.CONTACT, lee.id, Outcome(happened="Had coffee", kind="meeting"))
    assert str(done) == "noted meeting with contact C2 Lee Wong"
    assert (Activity.get().subject, Activity.get().contact_id) == ("Had coffee", lee.id)
    assert waiting(filled).keys() == WAITING.keys() - {"Lee Wong"}


def test_a_next_step_alone_is_enough_for_a_deal(filled: UUID) -> None:
    fresh = Deal.get(Deal.title == "Fresh start")
    done = finish(filled, Kind.DEAL, fresh.id, Outcome(next="Call them", due="+1w"))
    assert str(done) == "added task T4 Call them"
    assert "Fresh start" not in waiting(filled)


def test_a_kind_alone_is_noted_by_its_name(filled: UUID) -> None:
    finish(filled, Kind.DEAL, Deal.get(Deal.title == "Fresh start").id, Outcome(kind="call"))
    assert (Activity.get().subject, Activity.get().body) == ("Call", "")


@pytest.mark.parametrize(
    ("told", "field"),
    [
        (Outcome(), "happened"),
        (Outcome(happened=" \n"), "happened"),
        (Outcome(happened="x", kind="download"), "kind"),
        (Outcome(happened="x", kind="sing"), "kind"),
        (Outcome(happened="x", due="fri"), "next"),
        (Outcome(next="x", due="someday"), "due"),
    ],
)
def test_what_cannot_be_noted_names_the_field_and_changes_nothing(filled: UUID, told: Outcome, field: str) -> None:
    with pytest.raises(BadInput) as refused:
        finish(filled, Kind.DEAL, Deal.get(Deal.title == "Fresh start").id, told)
    assert refused.value.field == field
    assert waiting(filled) == WAITING
    assert Activity.select().count() == 0


def test_a_task_is_finished_once(filled: UUID) -> None:
    finish(filled, Kind.TASK, task("Call Kim").id)
    with pytest.raises(BadInput, match="done already"):
        finish(filled, Kind.TASK, task("Call Kim").id, Outcome(happened="again"))
    assert Activity.select().count() == 0


def test_what_the_task_was_about_and_is_deleted_is_left_out(filled: UUID) -> None:
    delete_record(filled, Kind.CONTACT, Contact.get(Contact.name == "Kim Sato").id)
    finish(filled, Kind.TASK, task("Call Kim").id, Outcome(happened="No answer"))
    assert Activity.get().contact_id is None
    with pytest.raises(NotFound):
        finish(filled, Kind.CONTACT, Contact.get(Contact.name == "Kim Sato").id, Outcome(happened="No answer"))


def test_a_viewer_finishes_nothing(filled: UUID) -> None:
    ben = sign_in("ben", "Ben Okoye")
    roles.give(filled, "ben", Role.VIEWER)
    with pytest.raises(NotAllowed):
        finish(ben, Kind.TASK, task("Call Kim").id)
    assert task("Call Kim").done_at is None


def test_a_download_is_nothing_that_one_does() -> None:
    assert set(DONE_BY) == set(ActivityKind) - {ActivityKind.DOWNLOAD}
