"""How far a goal should be reached by now."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from crm_tui.domain.forecasts.goals import behind, gone

FIRST, LAST = date(2026, 10, 1), date(2026, 12, 31)


@pytest.mark.parametrize(
    ("today", "share"),
    [
        (date(2026, 9, 1), Fraction(0)),
        (FIRST, Fraction(0)),
        (date(2026, 11, 16), Fraction(46, 92)),
        (LAST, Fraction(91, 92)),
        (date(2027, 1, 1), Fraction(1)),
        (date(2027, 6, 1), Fraction(1)),
    ],
)
def test_today_is_not_over(today: date, share: Fraction) -> None:
    assert gone(FIRST, LAST, today) == share


def test_half_a_goal_at_half_time_is_on_course() -> None:
    assert not behind(500, 1_000, Fraction(1, 2))
    assert behind(499, 1_000, Fraction(1, 2))
