"""The set of numbers that rows have told of."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crm_tui.services.bulk.told import Told

NUMBERS = st.integers(min_value=0, max_value=100_000)


@given(st.lists(NUMBERS), NUMBERS)
def test_it_holds_what_was_added_and_nothing_else(added: list[int], asked: int) -> None:
    told = Told()
    for number in added:
        told.add(number)
    assert all(number in told for number in added)
    assert (asked in told) == (asked in added)
