"""Whether scores told the truth."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crm_tui.domain.leads.calibration import Class, bands, lift, out_of_order


def test_points_are_counted_in_fifths_of_the_limit_the_highest_first() -> None:
    found = bands({-10: (5, 0), 19: (5, 1), 20: (10, 2), 79: (3, 1), 80: (4, 2), 100: (6, 6)}, 100)
    assert [(one.name, one.contacts, one.customers) for one in found] == [
        ("80-100", 10, 8), ("60-79", 3, 1), ("40-59", 0, 0), ("20-39", 10, 2), ("0-19", 10, 1),
    ]  # fmt: skip
    assert found[0].rate == 0.8
    assert found[2].rate is None


@given(st.dictionaries(st.integers(-500, 500), st.tuples(st.integers(0, 50), st.integers(0, 50))), st.integers(5, 1000))
def test_nobody_is_lost_in_the_bands(counts: dict[int, tuple[int, int]], limit: int) -> None:
    found = bands(counts, limit)
    assert sum(one.contacts for one in found) == sum(contacts for contacts, _ in counts.values())
    assert sum(one.customers for one in found) == sum(customers for _, customers in counts.values())


def test_a_class_that_converts_worse_than_one_below_it_is_named() -> None:
    classes = [Class("A1", 20, 4), Class("B1", 20, 10), Class("C3", 100, 1)]
    assert out_of_order(classes) == {"A1"}


def test_what_may_be_chance_is_not_named() -> None:
    assert out_of_order([Class("A1", 20, 9), Class("B1", 20, 10)]) == frozenset()
    assert out_of_order([Class("A1", 2000, 900), Class("B1", 2000, 1000)]) == {"A1"}
    assert out_of_order([Class("A1", 20, 20), Class("B1", 20, 20)]) == frozenset()


def test_too_few_prove_nothing() -> None:
    assert out_of_order([Class("A1", 20, 4), Class("B1", 9, 9)]) == frozenset()
    assert Class("B1", 9, 9).too_few
    assert not Class("A1", 10, 4).too_few


def test_lift_is_told_by_the_average() -> None:
    classes = [Class("A1", 10, 5), Class("C3", 90, 5)]
    assert lift(classes[0], classes) == 5.0
    assert lift(Class("B2", 0, 0), classes) is None
    assert lift(Class("A1", 10, 0), [Class("A1", 10, 0)]) is None
