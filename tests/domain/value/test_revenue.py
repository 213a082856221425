"""Churn by revenue."""

from __future__ import annotations

from fractions import Fraction

from crm_tui.domain.relationship.cycle import churn
from crm_tui.domain.value.revenue import gross_churn, net_churn


def test_what_is_lost_of_what_was_paid() -> None:
    gross = gross_churn(1_000, 30_000)
    assert gross is not None
    assert f"{float(gross):.2%}" == "3.33%"
    assert gross_churn(0, 0) is None


def test_upgrades_can_make_good_for_more_than_was_lost() -> None:
    net = net_churn(50_000, 70_000, 300_000)
    assert net is not None
    assert f"{float(net):.2%}" == "-6.67%"


def test_a_big_customer_who_leaves_is_one_of_ten_but_most_of_the_revenue() -> None:
    assert churn(1, 10) == Fraction(1, 10)
    gross = gross_churn(1_000, 9 * 10 + 1_000)
    assert gross is not None
    assert f"{float(gross):.1%}" == "91.7%"
