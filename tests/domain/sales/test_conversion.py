"""Stage conversion, with the numbers that the product promises."""

from __future__ import annotations

from itertools import pairwise

from crm_tui.domain.sales.conversion import Cohort


def test_a_funnel_of_120_50_33_24_14() -> None:
    counts = [120, 50, 33, 24, 14]
    rates = [Cohort(entered, went_on, 0).rate for entered, went_on in pairwise(counts)]
    assert [f"{float(rate or 0):.1%}" for rate in rates] == ["41.7%", "66.0%", "72.7%", "58.3%"]
    assert f"{float(Cohort(120, 14, 0).rate or 0):.1%}" == "11.7%"


def test_what_neither_went_on_nor_was_lost_is_still_open() -> None:
    assert Cohort(entered=10, went_on=4, lost=5).still_open == 1


def test_a_stage_that_nothing_entered_has_no_rate() -> None:
    assert Cohort(0, 0, 0).rate is None
