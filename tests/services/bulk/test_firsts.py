"""Whoever is made because rows name them is there since the earliest of these rows, and a customer since then."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from crm_tui import clock
from crm_tui.db.models import Company, Contact, PhaseChange
from crm_tui.domain.money import Money
from crm_tui.domain.records import Kind, Phase
from crm_tui.services.lifecycle.catching_up import catch_up
from crm_tui.services.undo import undoing
from tests.journal_check import assert_journal_explains_everything
from tests.making import make_contact
from tests.services.bulk.intakes import take

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")

MARCH, MAY = date(2026, 3, 2), date(2026, 5, 4)

LATE = {"external_id": "1", "contact": "Kim Sato", "company": "Acme", "day": MAY, "amount": Money(100_00, "EUR")}
EARLY = {**LATE, "external_id": "2", "contact": "kim sato", "day": MARCH}


def test_an_earlier_row_further_down_dates_who_was_made(me: UUID) -> None:
    take(Kind.ORDER, LATE, EARLY, by=me)
    began = clock.start_of(MARCH)
    for row in (Contact.get(), Company.get()):
        assert (row.created_at, row.phase_since) == (began, began)
    assert_journal_explains_everything()
    catch_up(me)
    assert [(step.to_phase, step.at) for step in PhaseChange.select()] == [(Phase.RETENTION, began)] * 2
    undoing.undo(me)
    undoing.undo(me)
    assert Contact.select().where(Contact.hidden_at.is_null()).count() == 0


def test_who_was_there_before_stays_as_old_and_nobody_is_of_the_future(me: UUID) -> None:
    make_contact("Kim Sato")
    known = Contact.get()
    new = {
        "external_id": "3",
        "contact": "Lee Park",
        "starts": date(2030, 1, 1),
        "title": "Hosting",
        "amount": Money(9_00, "EUR"),
    }
    take(Kind.SUBSCRIPTION, new, {**new, "external_id": "4", "contact": "Kim Sato", "starts": MARCH}, by=me)
    assert [row.created_at for row in Contact.select().order_by(Contact.number)] == [known.created_at, clock.now()]


@pytest.mark.parametrize(
    ("kind", "row"),
    [
        (Kind.DEAL, {"title": "Rollout", "stage": "Closed won", "created": MARCH, "closed": MAY}),
        (Kind.TICKET, {"title": "No sound", "opened": MARCH}),
        (Kind.RESPONSE, {"scale": "NPS", "score": 9, "at": datetime(2026, 3, 2, tzinfo=UTC)}),
    ],
)
def test_rows_of_every_dated_kind_date_whom_they_name(me: UUID, kind: Kind, row: dict[str, object]) -> None:
    take(kind, {**row, "contact": "Kim Sato", "company": "Acme"}, by=me)
    assert clock.local(Contact.get().created_at).date() == clock.local(Company.get().created_at).date() == MARCH


def test_who_left_before_the_import_was_a_customer_until_then(me: UUID) -> None:
    row = {
        "external_id": "1",
        "contact": "Kim Sato",
        "title": "Hosting",
        "amount": Money(9_00, "EUR"),
        "starts": MARCH,
        "ended": MAY,
    }
    take(Kind.SUBSCRIPTION, row, by=me)
    catch_up(me)
    told = [(step.from_phase, step.to_phase, clock.local(step.at).date()) for step in PhaseChange.select()]
    assert told == [
        (Phase.PROSPECTING, Phase.RETENTION, MARCH),
        (Phase.RETENTION, Phase.CHURNED, MAY),
    ]
