"""Collecting answer files: each answer once, low ones with their task, all in one action."""

from __future__ import annotations

from uuid import UUID

import pytest

from crm_tui import clock
from crm_tui.db.models import Contact, Response, Task
from crm_tui.domain.records import Kind
from crm_tui.domain.relationship.answer_files import as_text
from crm_tui.filters.context import FilterContext
from crm_tui.queries.feedback.invitations import invitations
from crm_tui.services.editing import records
from crm_tui.services.feedback.collecting import collect
from crm_tui.services.undo import undoing
from tests.making import make_contact

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")


@pytest.fixture
def survey(me: UUID) -> UUID:
    """A survey, and four people."""
    for name in ("Kim Sato", "Lee Wong", "Ada Berg"):
        make_contact(name)
    make_contact("Max Silent", unsubscribed_at=clock.now())
    return records.add_record(me, Kind.SURVEY, {"title": "NPS autumn", "scale": "NPS"}).id


def context(me: UUID) -> FilterContext:
    return FilterContext.at_present(me)


def files(me: UUID, survey: UUID, **scores: int) -> list[tuple[str, str]]:
    """The files of some people, by given name, with their scores."""
    wanted = {one.contact.name.split()[0]: one for one in invitations(survey, "", context(me)).invited}
    return [
        (name, as_text(wanted[name].question).replace("extremely likely): ", f"extremely likely): {score}"))
        for name, score in scores.items()
    ]


def test_who_wants_no_mailings_is_never_asked(me: UUID, survey: UUID) -> None:
    found = invitations(survey, "", context(me))
    assert [one.contact.name for one in found.invited] == ["Ada Berg", "Kim Sato", "Lee Wong"]
    assert found.unsubscribed == 1
    assert [one.contact.name for one in invitations(survey, "kim", context(me)).invited] == ["Kim Sato"]


def test_answers_come_in_once_with_all_that_follows(me: UUID, survey: UUID) -> None:
    sent = files(me, survey, Kim=9, Lee=2)
    found = collect(me, [*sent, sent[0]])
    assert found.summary == "collected 2 answers"
    assert [name for name, _ in found.again] == ["Kim"]
    assert {(row.contact.name, row.score) for row in Response.select()} == {("Kim Sato", 9), ("Lee Wong", 2)}
    assert Task.get().title == "Answer Lee Wong: NPS 2"
    again = collect(me, sent)
    assert (again.taken, len(again.again), again.action) == ([], 2, None)


def test_one_undo_takes_all_of_them_back_and_they_can_come_in_again(me: UUID, survey: UUID) -> None:
    sent = files(me, survey, Kim=9, Lee=2)
    collect(me, sent)
    undoing.undo(me)
    assert not Response.select().where(Response.hidden_at.is_null()).exists()
    assert len(collect(me, sent).taken) == 2


def test_what_was_not_made_here_is_refused_and_the_others_come_in(me: UUID, survey: UUID) -> None:
    (kim,) = files(me, survey, Kim=9)
    (lee,) = files(me, survey, Lee=12)
    forged = ("forged", kim[1].replace("-C1-", "-C3-"))
    foreign = ("foreign", kim[1].replace("SV1-", "SV9-"))
    found = collect(me, [forged, foreign, lee, ("notes", "Milk, bread"), kim])
    assert [name for name, _, _ in found.taken] == ["Kim"]
    why = dict(found.refused)
    assert "was not made in this workspace" in why["forged"]
    assert "not here" in why["foreign"]
    assert "from 0 to 10" in why["Lee"]
    assert "no code" in why["notes"]


def test_hostile_words_are_kept_as_words(me: UUID, survey: UUID) -> None:
    ((name, text),) = files(me, survey, Kim=9)
    collect(me, [(name, text.replace("words: ", "words: \x1b[31mred\u202e [@click=x]"))])
    assert Response.get().note == "[31mred [@click=x]"


def test_an_invitation_of_another_day_is_another_answer(me: UUID, survey: UUID) -> None:
    collect(me, files(me, survey, Kim=9))
    with clock.frozen(clock.now().replace(day=20)):
        found = collect(me, files(me, survey, Kim=7))
    assert len(found.taken) == 1
    assert Contact.get(Contact.name == "Kim Sato").id == Response.get(Response.score == 7).contact_id
