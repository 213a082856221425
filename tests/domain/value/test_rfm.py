"""The classes of recency, frequency and money."""

from __future__ import annotations

import pytest

from crm_tui.domain.value.rfm import NAMES, Rfm, read_limits
from crm_tui.errors import BadInput


@pytest.mark.parametrize(
    ("classes", "name"),
    [
        ((5, 5, 5), "champions"),
        ((3, 4, 2), "loyal"),
        ((5, 1, 1), "new or promising"),
        ((1, 5, 5), "cannot lose"),
        ((2, 2, 4), "at risk"),
        ((3, 1, 1), "need attention"),
        ((1, 1, 1), "asleep"),
        ((2, 1, 5), "asleep"),
    ],
)
def test_customers_have_names_by_their_classes(classes: tuple[int, int, int], name: str) -> None:
    assert Rfm(*classes).name == name


def test_everybody_has_a_name_and_every_name_somebody() -> None:
    fives = range(1, 6)
    assert {Rfm(r, f, m).name for r in fives for f in fives for m in fives} == set(NAMES)


def test_three_digits_tell_it_and_sort_by_it() -> None:
    assert (str(Rfm(5, 4, 3)), Rfm(5, 4, 3).number) == ("543", 543)


def test_limits_are_typed_as_four_rising_numbers() -> None:
    assert read_limits("30, 90 180,365", "rfm_recency") == (30, 90, 180, 365)
    assert read_limits(" ", "rfm_recency") == ()


@pytest.mark.parametrize("typed", ["1,2,3", "1,2,3,4,5", "4,3,2,1", "1,1,2,3", "a,b,c,d", "-1,2,3,4", "1.5,2,3,4"])
def test_what_are_no_limits_says_so(typed: str) -> None:
    with pytest.raises(BadInput):
        read_limits(typed, "rfm_recency")
