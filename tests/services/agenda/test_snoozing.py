"""Snoozing: what one does not want to see comes back on its day, and stays for everybody else."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from crm_tui import clock
from crm_tui.db.models import Contact, Deal, Snooze, Task
from crm_tui.domain.records import Kind, Role
from crm_tui.errors import BadInput, NotAllowed, NotFound
from crm_tui.queries.agenda.lines import counts
from crm_tui.queries.agenda.scope import AgendaOf
from crm_tui.queries.agenda.snoozes import snoozed
from crm_tui.queries.log.actions import log
from crm_tui.services import roles
from crm_tui.services.agenda.snoozing import snooze
from crm_tui.services.editing.records import delete_record
from crm_tui.services.undo import undoing
from crm_tui.services.workspace import sign_in
from tests.agendas import WAITING, context_of, fill, waiting

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")


@pytest.fixture
def filled(me: UUID) -> UUID:
    fill(me)
    return me


def deal(title: str) -> UUID:
    return UUID(str(Deal.get(Deal.title == title).id))


def test_a_snoozed_deal_comes_back_on_its_day(filled: UUID) -> None:
    done = snooze(filled, Kind.DEAL, deal("Rotten fruit"), "fri")
    assert str(done) == "snoozed deal D2 Rotten fruit until Fri 20 Nov 2026"
    assert waiting(filled).keys() == WAITING.keys() - {"Rotten fruit"}
    assert counts(AgendaOf(), context_of(filled)).snoozed == 1
    with clock.frozen(datetime(2026, 11, 20, 0, 5, tzinfo=UTC)):
        assert "Rotten fruit" in waiting(filled)
        assert counts(AgendaOf(), context_of(filled)).snoozed == 0


def test_colleagues_see_it_all_the_same(filled: UUID) -> None:
    ben = sign_in("ben", "Ben Okoye")
    snooze(filled, Kind.DEAL, deal("Rotten fruit"), "fri")
    assert "Rotten fruit" in waiting(ben, everybody=True)
    assert snoozed(ben, clock.today()) == ()


def test_snoozing_again_means_the_later_word_and_today_wakes_it(filled: UUID) -> None:
    lee = UUID(str(Contact.get(Contact.name == "Lee Wong").id))
    snooze(filled, Kind.CONTACT, lee, "fri")
    snooze(filled, Kind.CONTACT, lee, "+2w")
    assert [(one.record.name, one.until) for one in snoozed(filled, clock.today())] == [
        ("Lee Wong", clock.today() + timedelta(weeks=2))
    ]
    assert str(snooze(filled, Kind.CONTACT, lee, "today")) == "woke contact C2 Lee Wong"
    assert Snooze.select().count() == 0
    assert "Lee Wong" in waiting(filled)


def test_undo_brings_it_back(filled: UUID) -> None:
    snooze(filled, Kind.DEAL, deal("Rotten fruit"), "fri")
    undoing.undo(filled)
    assert waiting(filled) == WAITING
    undoing.redo(filled)
    assert "Rotten fruit" not in waiting(filled)


def test_the_log_says_what_was_snoozed(filled: UUID) -> None:
    snooze(filled, Kind.DEAL, deal("Rotten fruit"), "fri")
    assert log(5)[0].summary == "snoozed deal D2 Rotten fruit until Fri 20 Nov 2026"


def test_a_task_is_put_off_for_everybody(filled: UUID) -> None:
    task = Task.get(Task.title == "Call Kim")
    snooze(filled, Kind.TASK, task.id, "+2d")
    assert Task.get_by_id(task.id).due == clock.today() + timedelta(days=2)
    assert "Call Kim" not in waiting(filled, everybody=True)


@pytest.mark.parametrize(
    ("until", "said"), [("yesterday", "has passed"), ("someday", "not a date"), ("", "Write a date")]
)
def test_a_day_that_cannot_be_is_refused(filled: UUID, until: str, said: str) -> None:
    with pytest.raises(BadInput, match=said) as refused:
        snooze(filled, Kind.DEAL, deal("Rotten fruit"), until)
    assert refused.value.field == "until"
    assert Snooze.select().count() == 0


def test_what_is_gone_cannot_be_snoozed_and_is_not_listed(filled: UUID) -> None:
    rotten = deal("Rotten fruit")
    snooze(filled, Kind.DEAL, rotten, "fri")
    delete_record(filled, Kind.DEAL, rotten)
    assert snoozed(filled, clock.today()) == ()
    with pytest.raises(NotFound):
        snooze(filled, Kind.DEAL, rotten, "fri")


def test_a_viewer_snoozes_deals_for_themselves_but_puts_off_no_task(filled: UUID) -> None:
    ben = sign_in("ben", "Ben Okoye")
    roles.give(filled, "ben", Role.VIEWER)
    snooze(ben, Kind.DEAL, deal("Rotten fruit"), "fri")
    with pytest.raises(NotAllowed):
        snooze(ben, Kind.TASK, Task.get(Task.title == "Call Kim").id, "fri")
