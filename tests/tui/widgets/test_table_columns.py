"""Which columns of a list fit, and how wide they are."""

from __future__ import annotations

import pytest

from crm_tui.domain.records import Kind
from crm_tui.queries.lists.columns import columns
from crm_tui.tui.widgets.table.columns import FOUND_IN, GAP, place_columns

LISTED = (Kind.DEAL, Kind.CONTACT, Kind.COMPANY, Kind.TASK, Kind.ACTIVITY)


def names(kind: Kind, width: int, **how: object) -> list[str]:
    return [one.column.name for one in place_columns(kind, width, **how)]  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", LISTED)
@pytest.mark.parametrize("width", [30, 60, 78, 100, 118, 198, 300])
def test_they_never_take_more_room_than_there_is(kind: Kind, width: int) -> None:
    placed = place_columns(kind, width)
    assert placed
    assert sum(one.width for one in placed) + GAP * (len(placed) - 1) <= width


@pytest.mark.parametrize("kind", LISTED)
def test_more_room_never_takes_a_column_away_and_their_order_is_the_usual_one(kind: Kind) -> None:
    before: set[str] = set()
    order = [column.name for column in columns(kind)]
    for width in range(20, 260, 7):
        now = names(kind, width)
        assert before <= set(now)
        assert now == [name for name in order if name in now]
        before = set(now)


def test_on_a_small_screen_a_contact_has_name_company_and_mail() -> None:
    assert names(Kind.CONTACT, 78) == ["name", "company", "email"]


def test_the_column_that_somebody_sorts_by_is_always_there() -> None:
    assert "external" in names(Kind.CONTACT, 78, sorted_by="external")
    assert "external" not in names(Kind.CONTACT, 300)


def test_a_search_shows_where_its_words_stand() -> None:
    assert names(Kind.CONTACT, 78, searching=True)[-1] == FOUND_IN.name
