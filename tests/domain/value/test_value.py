"""What an average customer is worth, and how margins and lengths of time are written."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from crm_tui.domain.value.value import Horizon, Stay, lifetime_value, read_horizon, read_margin, stay
from crm_tui.errors import BadInput


def test_lifetime_value_is_arpu_times_margin_divided_by_churn() -> None:
    stays = stay(Fraction(3, 100))
    assert stays is not None
    assert round(lifetime_value(Fraction(5_000), Decimal(70), stays.periods)) == 116_667


def test_nobody_stays_longer_than_anybody_looks_ahead() -> None:
    assert stay(Fraction(3, 100), Fraction(12)) == Stay(Fraction(12), capped=True)
    assert stay(Fraction(1, 2), Fraction(12)) == Stay(Fraction(2), capped=False)


def test_where_nobody_is_lost_churn_does_not_tell_how_long_they_stay() -> None:
    assert stay(Fraction(0), Fraction(12)) is None
    assert stay(None) is None


@pytest.mark.parametrize(
    ("typed", "days", "said"),
    [
        ("52w", 364, "52 weeks"),
        ("1 Year", 365.25, "1 year"),
        ("18 months", 547.875, "18 months"),
        ("90d", 90, "90 days"),
    ],
)
def test_a_horizon_is_read_as_people_write_it(typed: str, days: float, said: str) -> None:
    found = read_horizon(typed)
    assert (float(found.days), str(found)) == (days, said)
    assert read_horizon(said) == found


@pytest.mark.parametrize("typed", ["", "0w", "5", "soon", "-3y", "101y", "1e3d", "٣w"])
def test_what_is_no_horizon_is_refused(typed: str) -> None:
    with pytest.raises(BadInput, match=r"52w|hundred years"):
        read_horizon(typed)


def test_a_margin_is_percent() -> None:
    assert read_margin("70", "gross_margin") == 70
    assert read_margin("62,5 %", "gross_margin") == Decimal("62.5")
    assert Horizon(52, "w").weeks == 52


@pytest.mark.parametrize("typed", ["", "0", "101", "-5", "nan", "1e1", "seventy"])
def test_what_is_no_margin_is_refused(typed: str) -> None:
    with pytest.raises(BadInput, match="such as 70"):
        read_margin(typed, "gross_margin")
