"""The order of day and month is settled for a whole column of dates, and said."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from crm_tui.domain.dates.written import DateOrder, detect_order, parse_with
from crm_tui.errors import BadInput


@pytest.mark.parametrize(
    ("column", "order", "says"),
    [
        (["2016-10-20", "2017-03-01", ""], DateOrder.ISO, "one way only"),
        (["30 Nov 2026", "n/a"], DateOrder.ISO, "one way only"),
        (["1/9/21", "7/11/21", "25/12/2021"], DateOrder.DMY, "day comes first: 25/12/2021"),
        (["1/9/21 10:00", "12/25/2021 2:00 PM"], DateOrder.MDY, "month comes first: 12/25/2021"),
        (["08.11.2019", "11.11.2019"], DateOrder.DMY, "usual in dates with points"),
        (["03/04/2026", "05/06/2026"], None, "say if day or month comes first"),
        (["25/12/2021", "12/25/2021"], None, "25/12/2021 has the day first, but 12/25/2021 the month"),
    ],
)
def test_one_clear_date_decides_for_the_column(column: list[str], order: DateOrder | None, says: str) -> None:
    found = detect_order(column)
    assert found.order == order
    assert says in found.says


@pytest.mark.parametrize(
    ("order", "cell", "day"),
    [
        (DateOrder.DMY, "1/9/21", "2021-09-01"),
        (DateOrder.MDY, "1/9/21", "2021-01-09"),
        (DateOrder.MDY, "11.30.2026", "2026-11-30"),
        (DateOrder.DMY, "2026-11-30", "2026-11-30"),
        (DateOrder.ISO, "2024-08-13T18:04:34.666+00:00", "2024-08-13"),
        (DateOrder.ISO, "2023-06-05 03:06:31.107000", "2023-06-05"),
        (DateOrder.MDY, "12/25/2021 2:00 PM", "2021-12-25"),
        (DateOrder.DMY, "1/1/69", "1969-01-01"),
        (DateOrder.DMY, "1/1/68", "2068-01-01"),
    ],
)
def test_each_cell_is_read_in_that_order(order: DateOrder, cell: str, day: str) -> None:
    assert parse_with(order, cell) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("order", "cell", "why"),
    [
        (DateOrder.MDY, "25/12/2021", "there is no month 25"),
        (DateOrder.ISO, "03/04/2021", "3 April or 4 March"),
        (DateOrder.ISO, "Select", "Select is not a date"),
        (DateOrder.ISO, "tomorrow", "tomorrow is not a date"),
        (DateOrder.ISO, "", "Write a date"),
    ],
)
def test_a_cell_that_does_not_fit_is_refused(order: DateOrder, cell: str, why: str) -> None:
    with pytest.raises(BadInput, match=why):
        parse_with(order, cell)


def test_a_real_column_of_two_forms_has_the_day_first(datasets: Path) -> None:
    survey = datasets / "survey-nps-bank" / "NPStimeseries Updated.csv"
    with survey.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    order = detect_order(row["survey_date"] for row in rows).order
    assert order is DateOrder.DMY
    assert all(parse_with(order, row["survey_date"]).month == int(row["month"]) for row in rows)
