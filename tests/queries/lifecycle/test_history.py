"""The way through the phases: every stay of one, what Now says of it, and how many went where in a period."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID

import pytest

from crm_tui import clock
from crm_tui.domain.ids import new_id
from crm_tui.domain.records import Kind, Phase
from crm_tui.filters.context import FilterContext
from crm_tui.queries.lifecycle.history import counts, moved, stays
from crm_tui.queries.now import how_it_stands
from crm_tui.services.editing.records import add_record, delete_record
from crm_tui.services.lifecycle.moving import move_phase
from crm_tui.services.lifecycle.owners import set_phase_owner
from crm_tui.services.undo import undoing
from tests.conftest import NOON
from tests.making import make_contact

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")


def later(days: int) -> datetime:
    return NOON + timedelta(days=days)


@pytest.fixture
def kim(me: UUID) -> UUID:
    """Who was spoken to after two days, bought after five, and left after nine."""
    kim = make_contact()
    with clock.frozen(later(2)):
        add_record(me, Kind.ACTIVITY, {"kind": "call", "contact": kim.ref, "subject": "First call"})
    for day, phase in ((5, Phase.RETENTION), (9, Phase.CHURNED)):
        with clock.frozen(later(day)):
            move_phase(Kind.CONTACT, kim.id, phase, me, None, f"Reason {day}")
    return UUID(str(kim.id))


def test_every_stay_says_how_long_and_why(kim: UUID) -> None:
    with clock.frozen(later(19)):
        way = stays(Kind.CONTACT, kim)
        assert [(stay.phase, stay.days, stay.rule, stay.reason, stay.by) for stay in way] == [
            ("prospecting", 2, "", "", None),
            ("qualification", 3, "first activity", "a first word was exchanged", "Ana Ruiz"),
            ("retention", 4, "", "Reason 5", "Ana Ruiz"),
            ("churned", 10, "", "Reason 9", "Ana Ruiz"),
        ]
    assert stays(Kind.CONTACT, new_id()) == ()


def test_who_was_never_moved_is_where_they_began(me: UUID) -> None:
    lee = make_contact("Lee Park", phase=Phase.ADVOCACY)
    (stay,) = stays(Kind.CONTACT, lee.id)
    assert (stay.phase, stay.since, stay.until, me is not None) == ("advocacy", NOON, None, True)


def test_now_says_why_what_comes_next_and_who_has_them(kim: UUID, me: UUID) -> None:
    set_phase_owner(Kind.CONTACT, kim, Phase.RETENTION, me, me)
    with clock.frozen(later(19)):
        context = FilterContext.at_present(me)
        facts = next(one for one in how_it_stands(Kind.CONTACT, kim, context) if one.heading == "Phase").facts
    said = [(fact.label, fact.value, fact.why) for fact in facts]
    assert said[:3] == [
        ("Now", "churned since 25 Nov, 10 d", "Reason 9 (Ana Ruiz)"),
        ("Next", "conversion", "once a deal was opened"),
        ("Next", "retention", "once a deal was won, or an order was paid, or a subscription began"),
    ]
    assert ("Before", "qualification since 18 Nov, 3 d", "a first word was exchanged (rule: first activity)") in said
    assert said[-1][:2] == ("Looked after", "in retention by Ana Ruiz")


def test_how_many_went_where_in_a_period(kim: UUID, me: UUID) -> None:
    def told(since: date | None, until: date | None = None) -> list[tuple[str | None, str, int]]:
        return [(one.left, one.to, one.count) for one in moved(Kind.CONTACT, since, until)]

    make_contact("Lee Park", phase=Phase.RETENTION)
    assert told(None) == [
        (None, "prospecting", 1), (None, "retention", 1), ("prospecting", "qualification", 1),
        ("qualification", "retention", 1), ("retention", "churned", 1),
    ]  # fmt: skip
    assert told(later(3).date(), later(5).date()) == [("qualification", "retention", 1)]
    assert counts(Kind.CONTACT)[Phase.CHURNED] == 1
    with clock.frozen(later(20)):
        undoing.undo(me)
        assert ("retention", "churned", 1) not in told(None)
        delete_record(me, Kind.CONTACT, kim)
        assert told(None) == [(None, "retention", 1)]
