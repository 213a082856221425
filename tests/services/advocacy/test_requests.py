"""What promoters are asked for, with the task to do so, and what grants it."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from crm_tui.db.models import Request, Task
from crm_tui.db.models.base import as_id
from crm_tui.domain.choices import Asked
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.services import lines
from crm_tui.services.advocacy.referrals import refer
from crm_tui.services.advocacy.requests import ask
from crm_tui.services.editing import records
from crm_tui.services.undo import undoing
from tests.making import make_contact

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")


@pytest.fixture
def kim(workspace: object) -> UUID:  # noqa: ARG001 - the workspace must be there
    return as_id(make_contact().id)


def test_asking_makes_the_request_and_the_task(me: UUID, kim: UUID) -> None:
    saved = ask(me, kim, Asked.REVIEW, "G2")
    task = Task.get()
    assert (saved.name, task.title, task.due, task.contact_id, task.owner_id) == (
        "Kim Sato for a review", "Ask Kim Sato for a review on G2", date(2026, 11, 17), kim, me
    )  # fmt: skip
    assert lines.lines_of(saved.action) == ("crm-tui ask C1 review --place G2",)
    with pytest.raises(BadInput, match="was asked already: RQ1 waits for an answer"):
        ask(me, kim, Asked.REVIEW)
    undoing.undo(me)
    assert Task.select().where(Task.hidden_at.is_null()).count() == 0


@pytest.mark.parametrize("what", [Asked.REVIEW, Asked.REFERRAL, Asked.COMMUNITY])
def test_it_is_granted_by_what_was_asked_for(me: UUID, kim: UUID, what: Asked) -> None:
    for one in (Asked.REVIEW, Asked.REFERRAL, Asked.COMMUNITY):
        ask(me, kim, one)
    match what:
        case Asked.REVIEW:
            records.add_record(me, Kind.RESPONSE, {"contact": "C1", "scale": "review", "score": "5"})
        case Asked.REFERRAL:
            refer(me, kim, "Ann Lee", {})
        case _:
            records.edit_record(me, Kind.CONTACT, kim, None, {"tags": "+community"})
    assert {one.what: one.state for one in Request.select()} == {
        str(one): "given" if one is what else "asked" for one in (Asked.REVIEW, Asked.REFERRAL, Asked.COMMUNITY)
    }


def test_a_request_is_called_by_what_it_asks_for_until_somebody_calls_it_otherwise(me: UUID, kim: UUID) -> None:
    saved = ask(me, kim, Asked.REVIEW)
    records.edit_record(me, Kind.REQUEST, saved.id, None, {"what": "case study"})
    assert Request.get().title == "Kim Sato for a case study"
    records.edit_record(me, Kind.REQUEST, saved.id, None, {"title": "Film of their store"})
    records.edit_record(me, Kind.REQUEST, saved.id, None, {"what": "testimonial"})
    assert Request.get().title == "Film of their store"
