"""Narrowing what was done: to people, kinds, days and words."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from crm_tui import clock
from crm_tui.domain.records import Kind
from crm_tui.errors import FilterError
from crm_tui.filters.context import FilterContext
from crm_tui.queries.log.actions import log
from crm_tui.queries.log.filter import complete, read
from crm_tui.services import workspace as workspaces
from crm_tui.services.editing.records import add_record, edit_record
from crm_tui.services.undo import undoing
from tests.conftest import NOON

pytestmark = pytest.mark.usefixtures("at_noon")


@pytest.fixture
def context(me: UUID) -> FilterContext:
    """What Ana asks for; a deal and a contact of yesterday, and what Ben did today, half of it taken back."""
    with clock.frozen(NOON - timedelta(days=1)):
        deal = add_record(me, Kind.DEAL, {"title": "Acme rollout"}).id
        add_record(me, Kind.CONTACT, {"name": "Kim Sato"})
    ben = workspaces.sign_in("ben", "Ben Okoye")
    edit_record(ben, Kind.DEAL, deal, None, {"amount": "45k"})
    edit_record(ben, Kind.DEAL, deal, None, {"source": "fair"})
    undoing.undo(ben)
    return FilterContext.at_present(me)


def found(text: str, context: FilterContext) -> list[str]:
    return [item.summary for item in log(100, narrowed=read(text, context, first_hand=True))]


AMOUNT, SOURCE = "changed amount of deal D1 Acme rollout", "changed source of deal D1 Acme rollout"
DEAL, CONTACT = "added deal D1 Acme rollout", "added contact C1 Kim Sato"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("by:ben", [SOURCE, AMOUNT]),
        ('by:"ben ok"', [SOURCE, AMOUNT]),
        ("by:me kind:deal", [DEAL]),
        ("kind:con", [CONTACT]),
        ("kind:contact kind:deal on:yesterday", [CONTACT, DEAL]),
        ("on:today kind:deal", [SOURCE, AMOUNT]),
        ("since:2026-11-16 kind:deal", [SOURCE, AMOUNT]),
        ("until:yesterday kind:deal", [DEAL]),
        ('on:"last week" kind:deal', [DEAL]),
        ("is:undone", [SOURCE]),
        ("is:done by:ben", [AMOUNT]),
        ("sato", [CONTACT]),
        ('"of deal" AMOUNT', [AMOUNT]),
        ("by:ben sato", []),
    ],
)
def test_what_a_line_asks_for(text: str, wanted: list[str], context: FilterContext) -> None:
    assert found(text, context) == wanted


@pytest.mark.parametrize(
    ("text", "place", "says"),
    [
        ("sato whom:ben", 5, "Actions have no field whom"),
        ("by:zoe", 0, "Nobody is called zoe"),
        ("kind:thing", 0, "There is no kind thing"),
        ("is:lost", 0, "There is no state lost"),
        ("on:someday", 0, "someday"),
        ('by:me "open', 6, "close what a quote opened"),
        ("by: ben", 0, "right behind by:"),
    ],
)
def test_what_cannot_be_read_is_pointed_at(text: str, place: int, says: str, context: FilterContext) -> None:
    with pytest.raises(FilterError, match=says) as caught:
        read(text, context)
    assert caught.value.position == place


@pytest.mark.usefixtures("context")
def test_fields_and_values_are_completed() -> None:
    assert [one.text for one in complete("", 0)][:3] == ["by:", "kind:", "on:"]
    assert [one.text for one in complete("by:", 3)] == ["me", "ana", "ben"]
    assert [one.text for one in complete("sato kind:co", 12)] == ["contact", "company", "cost"]
    assert [(one.text, one.start) for one in complete("on:last", 7)] == [('"last week"', 3), ('"last month"', 3)]


def test_pages_of_what_is_narrowed_go_on_by_key(context: FilterContext) -> None:
    narrowed = read("by:ben", context)
    whole = log(10, narrowed=narrowed)
    assert (*log(2, narrowed=narrowed), *log(9, before=whole[1].id, narrowed=narrowed)) == whole
