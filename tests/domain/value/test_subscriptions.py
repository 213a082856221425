"""What subscriptions bring a month and a year."""

from __future__ import annotations

import csv
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from crm_tui.domain.choices import Interval
from crm_tui.domain.value.subscriptions import monthly, next_renewal, yearly


@pytest.mark.parametrize(
    ("amount", "interval", "wanted"),
    [
        (10_000, Interval.MONTH, 10_000),
        (10_000, Interval.QUARTER, 3_333),
        (10_000, Interval.YEAR, 833),
        (10_000, Interval.WEEK, 43_333),
        (6, Interval.YEAR, 1),  # half a cent is rounded away from nothing
        (5, Interval.YEAR, 0),
        (0, Interval.YEAR, 0),
    ],
)
def test_a_month_is_a_twelfth_of_the_year(amount: int, interval: Interval, wanted: int) -> None:
    assert monthly(amount, interval) == wanted
    assert monthly(-amount, interval) == -wanted


def test_the_next_renewal_is_a_year_on() -> None:
    assert next_renewal(date(2026, 12, 10)) == date(2027, 12, 10)
    assert next_renewal(date(2028, 2, 29)) == date(2029, 2, 28)


def test_prices_of_a_year_agree_with_somebody_elses_answer(datasets: Path) -> None:
    """Soap subscriptions of several packages at weekly to yearly prices; package 7 costs the mean of what is sold."""
    folder = datasets / "prepbench" / "case_029"

    def table(name: str) -> list[dict[str, str]]:
        with (folder / name).open(encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))

    every = {row["Subscription Frequency"]: Interval(row["Frequency"]) for row in table("inputs/input_01.csv")}
    prices = {row["Subscription Package"]: int(float(row["Price"])) for row in table("output_02.csv")}
    totals: Counter[str] = Counter()
    for row in table("inputs/input_03.csv"):
        for package in row["Packages"].split("|"):
            totals[row["Name"]] += yearly(prices[package], every[row["Frequency"]])
    wanted = {row["Name"]: int(row["Subscription Cost (Per Annum)"]) for row in table("output_01.csv")}
    assert totals == wanted
    assert sum(totals.values()) == 6_933
