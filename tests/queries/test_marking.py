"""What marks need to know of records far off the screen: ranges and finds, in any order of a list."""

from __future__ import annotations

from itertools import product
from uuid import UUID

import pytest

from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput, FilterError
from crm_tui.filters.context import FilterContext
from crm_tui.queries.lists import marking
from crm_tui.queries.lists.windows import ListOf, Wanted, window
from crm_tui.services.editing.records import add_record
from tests.conftest import NOON
from tests.making import make_deal

CONTEXT = FilterContext(None, NOON.date(), NOON, NOON.tzinfo)  # type: ignore[arg-type]

pytestmark = pytest.mark.usefixtures("at_noon")


@pytest.fixture
def people(me: UUID) -> None:
    """Nine people; some have a title, which some share."""
    for number in range(9):
        title = {"title": f"Head {number % 2}"} if number % 3 else {}
        add_record(me, Kind.CONTACT, {"name": f"Person {(number * 7) % 9}", **title})


@pytest.mark.usefixtures("people")
@pytest.mark.parametrize("sort", ["", "-name", "title", "-title", "-ref"])
def test_a_range_is_what_stands_between_in_the_lists_order(sort: str) -> None:
    of = ListOf(Kind.CONTACT, "", sort)
    whole = window(of, Wanted(0, 20), CONTEXT)
    refs = [row.ref for row in whole.rows]
    for one, other in product(range(0, 9, 2), range(0, 9, 3)):
        found = marking.between(of, whole.keys[one], whole.keys[other], CONTEXT)
        low, high = sorted((one, other))
        assert [mark.ref for mark in found] == refs[low : high + 1], (one, other)


@pytest.mark.usefixtures("people")
def test_a_range_of_what_words_find_is_in_their_order() -> None:
    of = ListOf(Kind.CONTACT, "person")
    whole = window(of, Wanted(0, 20), CONTEXT)
    found = marking.between(of, whole.keys[6], whole.keys[2], CONTEXT)
    assert [mark.id for mark in found] == [row.id for row in whole.rows[2:7]]
    assert len(marking.found(of, CONTEXT)) == 9


@pytest.mark.usefixtures("people")
def test_all_that_a_filter_finds_come_with_their_versions() -> None:
    found = marking.found(ListOf(Kind.CONTACT, 'title:"Head 1"'), CONTEXT)
    assert {(one.name, one.version, one.kind) for one in found} == {
        ("Person 7", 1, Kind.CONTACT), ("Person 8", 1, Kind.CONTACT), ("Person 4", 1, Kind.CONTACT),
    }  # fmt: skip
    with pytest.raises(FilterError):
        marking.found(ListOf(Kind.CONTACT, "colour:red"), CONTEXT)


def test_cards_between_two_places_are_those_of_the_stage(stages: dict[str, UUID]) -> None:
    deals = [make_deal(stages["Initial contact"], f"Deal {number}", amount=number) for number in range(6)]
    make_deal(stages["Proposal"], "Elsewhere")
    places = [(deal.position, deal.id) for deal in deals]
    between = marking.between_cards(stages["Initial contact"], places[1], places[4], "", CONTEXT)
    assert [deal.title for deal in between] == ["Deal 4", "Deal 3", "Deal 2", "Deal 1"]
    few = marking.between_cards(stages["Initial contact"], places[5], places[0], "amount>0.02", CONTEXT)
    assert [deal.title for deal in few] == ["Deal 5", "Deal 4", "Deal 3"]
    assert len(marking.found_on_board([stages["Initial contact"]], "", CONTEXT)) == 6


def test_deals_are_read_in_the_order_in_which_they_were_marked(stages: dict[str, UUID]) -> None:
    ids = [make_deal(stages["Initial contact"], f"Deal {number}").id for number in range(3)]
    assert [deal.title for deal in marking.deals([ids[2], UUID(int=1), ids[0]])] == ["Deal 2", "Deal 0"]


def test_there_is_a_most(stages: dict[str, UUID], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(marking, "MOST_MARKED", 2)
    deals = [make_deal(stages["Initial contact"], f"Deal {number}") for number in range(3)]
    places = [(deal.position, deal.id) for deal in deals]
    with pytest.raises(BadInput, match="more than 2 deals, the most that can be marked"):
        marking.found_on_board([stages["Initial contact"]], "", CONTEXT)
    with pytest.raises(BadInput, match="more than 2 deals"):
        marking.between_cards(stages["Initial contact"], places[0], places[2], "", CONTEXT)
