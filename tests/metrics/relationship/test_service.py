"""How soon tickets are answered and resolved, by working time, and how soon new customers are at home."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from crm_tui import clock
from crm_tui.db import journal
from crm_tui.db.models import Checklist, Ticket
from crm_tui.domain.dates.periods import parse_period
from crm_tui.domain.records import Kind
from crm_tui.metrics.metric import Metric
from crm_tui.services.editing import records
from crm_tui.services.tickets import answering
from tests.making import make_contact, make_deal
from tests.metrics.selling import measured

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")

FRIDAY = datetime(2026, 11, 13, 15, 0, tzinfo=UTC)
"""Two working hours before the weekend."""


@pytest.fixture(autouse=True)
def kim(me: UUID) -> None:  # noqa: ARG001 - somebody must be there
    make_contact("Kim Sato")


def ask(me: UUID, **values: str) -> UUID:
    with clock.frozen(FRIDAY):
        return records.add_record(me, Kind.TICKET, {"title": "It does not print", "contact": "C1", **values}).id


def answer(me: UUID, ticket: UUID, days: int, hour: int) -> None:
    with clock.frozen(FRIDAY.replace(hour=hour) + timedelta(days=days)):
        answering.answer(me, ticket, "Please switch it on.")


def this_month(name: str) -> Metric:
    return measured(name, parse_period("this month", clock.today()))


def test_the_first_answer_is_timed_in_working_hours(me: UUID) -> None:
    """Friday at three to Monday at ten are three working hours; the median of 1, 3 and 3 is 3."""
    answer(me, ask(me), 0, 16)
    answer(me, ask(me), 3, 10)
    answer(me, ask(me), 3, 10)
    ask(me)
    first = this_month("first_response_hours")
    assert (first.value, first.n, this_month("tickets").value) == (3, 3, 4)
    assert [(one.count, one.why) for one in first.left_out] == [(1, "tickets of the period without an answer so far")]


def test_answers_in_time_are_of_those_that_were_due(me: UUID) -> None:
    """An urgent ticket is due in an hour, a normal one in four: on Monday at eleven."""
    answer(me, ask(me), 3, 10)
    answer(me, ask(me, priority="urgent"), 3, 10)
    ask(me, priority="urgent")
    ask(me, priority="low")
    kept = this_month("answered_in_time")
    assert [part.value for part in kept.parts] == [1, 3]


def test_what_waits_for_the_customer_is_not_counted_against_us(me: UUID) -> None:
    ticket = ask(me)
    with clock.frozen(FRIDAY + timedelta(days=3)), journal.action(me, "resolved it after two hours of waiting") as act:
        act.update(Ticket.get_by_id(ticket), resolved_at=clock.now(), waited=2 * 3600)
    late = ask(me)
    with journal.action(me, "let it wait") as act:
        act.update(Ticket.get_by_id(late), waiting_since=FRIDAY + timedelta(hours=1))
    solved = this_month("resolution_hours")
    assert (solved.value, solved.n, this_month("resolved_in_time").n) == (6, 1, 1)


def test_onboarding_takes_the_days_from_the_start_to_the_last_step(me: UUID, stages: dict[str, UUID]) -> None:
    for days in (10, 2, 4):
        with clock.frozen(clock.now() - timedelta(days=days)):
            checklist = Checklist.get(deal=make_deal(stages["Closed won"]).id)
        with journal.action(me, "did the last step") as act:
            act.update(checklist, done=clock.today())
    make_deal(stages["Closed won"])
    took = this_month("onboarding_days")
    assert (took.value, took.n, [one.count for one in took.left_out]) == (4, 3, [1])


def test_nothing_asked_is_nothing_to_tell(me: UUID) -> None:  # noqa: ARG001
    for name in ("first_response_hours", "resolution_hours", "answered_in_time", "resolved_in_time", "onboarding_days"):
        assert this_month(name).value is None
    assert this_month("tickets").value == 0
