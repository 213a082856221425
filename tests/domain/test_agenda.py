"""What comes first: the formula by hand, and what holds whatever the numbers are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_tui.domain.agenda import ALIKE, BY_PHASE, Priority, Urgency, score_of, value_of
from crm_tui.domain.money import Money
from crm_tui.domain.records import Phase

amounts = st.integers(min_value=0, max_value=10**13)
percents = st.integers(min_value=0, max_value=100)
days = st.integers(min_value=-1000, max_value=100_000)


@pytest.mark.parametrize(
    ("probability", "phase", "score"),
    [
        (10, None, 0.55),
        (40, Phase.CHURNED, 0.70),
        (100, None, 1.0),
        (0, None, 0.5),
        (None, Phase.PROSPECTING, 0.5),
        (None, Phase.RETENTION, 0.8),
        (None, Phase.DISQUALIFIED, 0.1),
        (None, None, ALIKE),
    ],
)
def test_the_score_is_that_of_the_deal_else_of_the_phase(
    probability: int | None, phase: Phase | None, score: float
) -> None:
    assert score_of(probability, phase).value == pytest.approx(score)


def test_every_phase_has_a_score() -> None:
    assert set(BY_PHASE) == set(Phase)


@pytest.mark.parametrize(
    ("amount", "value"),
    [
        (None, 1.0),
        (Money(0, "EUR"), 1.0),
        (Money(-500, "EUR"), 1.0),
        (Money(100_000, "EUR"), 1.30103),
        (Money(900_000, "EUR"), 2.0),
        (Money(9_900_000, "EUR"), 3.0),
        (Money(9_000, "JPY"), 2.0),
    ],
)
def test_ten_times_the_amount_counts_about_one_more(amount: Money | None, value: float) -> None:
    assert value_of(amount).value == pytest.approx(value, abs=1e-4)


@pytest.mark.parametrize(("late", "urgency"), [(-3, 2.0), (0, 2.0), (1, 2.1), (5, 2.5), (10, 3.0), (400, 3.0)])
def test_what_waits_becomes_more_urgent_up_to_a_limit(late: int, urgency: float) -> None:
    assert Urgency(at_once=2.0, a_day=0.1, most=3.0).after(late) == pytest.approx(urgency)


def test_what_does_not_grow_is_as_urgent_on_every_day() -> None:
    assert {Urgency(at_once=2.0).after(late) for late in (-1, 0, 100)} == {2.0}


def test_a_priority_says_how_it_came_about() -> None:
    urgency = Urgency(at_once=1.2, a_day=0.05, most=2.0).factor(9, "rotting, 23 of 14 d")
    priority = Priority(score_of(40, None), value_of(Money(2_881_600, "EUR")), urgency)
    assert str(priority) == "0.70 x 2.47 x 1.65 = 2.86"
    assert [factor.why for factor in priority.factors] == [
        "a deal at 40 %: 0.5 + 40 / 200",
        "28,816.00 EUR: 1 + log10(1 + 28.816)",
        "rotting, 23 of 14 d: 1.2 + 0.05 a day, at most 2",
    ]


@given(st.tuples(percents, percents), st.tuples(amounts, amounts), st.tuples(days, days))
def test_more_of_anything_never_counts_less(
    chance: tuple[int, int], money: tuple[int, int], late: tuple[int, int]
) -> None:
    grows = Urgency(at_once=1.0, a_day=0.02, most=1.6)

    def total(probability: int, minor: int, waited: int) -> float:
        return Priority(
            score_of(probability, None), value_of(Money(minor, "EUR")), grows.factor(waited, "it waits")
        ).total

    less = total(min(chance), min(money), min(late))
    more = total(max(chance), max(money), max(late))
    assert 0 < less <= more
