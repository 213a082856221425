"""What filters cost: twice as much for twice as many records, not four times."""

from __future__ import annotations

from itertools import count
from uuid import UUID

import pytest

from crm_tui.db import journal
from crm_tui.db.models import OF_KIND, ContactPoint, DealContact, PhaseOwner, database, rows
from crm_tui.domain.records import Kind, Phase
from crm_tui.filters.compile import compile_filter
from crm_tui.filters.context import FilterContext
from tests.making import make_contact, make_deal

MANY = 60


def with_all_that_belongs_to_them(stage: UUID, me: UUID) -> None:
    """So many contacts, each with a deal, an e-mail address, a website and somebody who is to look after them."""
    with journal.together(), journal.action(me, "made some") as act:
        for _ in range(MANY):
            contact, deal = make_contact(), make_deal(stage)
            act.create(DealContact, deal=deal, contact=contact, role="buyer", position=0)
            for kind in ("email", "website"):
                act.create(ContactPoint, contact=contact, kind=kind, value="kim", key="kim", label="", position=0)
            act.create(PhaseOwner, kind=Kind.CONTACT, record=contact.id, phase=Phase.RETENTION, user=me)


def steps_of(written: str, kind: Kind, me: UUID) -> int:
    """How many tens of steps SQLite's machine takes to find nothing."""
    model, steps = OF_KIND[kind], count()
    connection = database.connection()
    connection.set_progress_handler(lambda: next(steps) < 0, 10)
    try:
        assert rows(model.select(model.id).where(compile_filter(written, kind, FilterContext.at_present(me)))) == []
    finally:
        connection.set_progress_handler(None)
    return next(steps)


@pytest.mark.parametrize(
    ("kind", "written"),
    [
        (Kind.DEAL, "email:lee"),
        (Kind.DEAL, "lee"),
        (Kind.CONTACT, "website:lee"),
        (Kind.CONTACT, "-phase.owner:me"),
    ],
)
def test_what_belongs_to_a_record_is_found_without_looking_at_all_others(
    kind: Kind, written: str, me: UUID, stages: dict[str, UUID]
) -> None:
    with_all_that_belongs_to_them(stages["Qualification"], me)
    few = steps_of(written, kind, me)
    with_all_that_belongs_to_them(stages["Qualification"], me)
    assert steps_of(written, kind, me) < 3 * few
