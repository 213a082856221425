"""The cycle: its phases follow each other round, its numbers divide totals once, and read as people read them."""

from __future__ import annotations

from fractions import Fraction

import pytest

from crm_tui.domain.cycle import KPI, KPIS, Figure, Measure, after, change, churn, ends_of_edges, kept, shown
from crm_tui.domain.lifecycle import WAY
from crm_tui.domain.records import Phase


def test_after_advocacy_comes_prospecting() -> None:
    assert [after(phase) for phase in WAY] == [*WAY[1:], Phase.PROSPECTING]


def test_every_phase_has_three_numbers() -> None:
    assert [sum(kpi.phase is phase for kpi in KPIS) for phase in WAY] == [3] * 5


def test_who_skips_a_phase_passes_it() -> None:
    before, behind = ends_of_edges(Phase.QUALIFICATION)
    assert before == (Phase.PROSPECTING, Phase.QUALIFICATION)
    assert behind == (Phase.CONVERSION, Phase.RETENTION, Phase.ADVOCACY)


@pytest.mark.parametrize(
    ("lost", "start", "says"), [(2, 20, "10.0 %"), (50, 1_000, "5.0 %"), (0, 7, "0.0 %"), (0, 0, "—")]
)
def test_churn_is_of_the_customers_of_the_first_day(lost: int, start: int, says: str) -> None:
    assert shown(churn(lost, start), Measure.SHARE) == says


def test_who_is_not_lost_is_kept() -> None:
    assert (kept(2, 20), kept(0, 0)) == (Fraction(9, 10), None)


@pytest.mark.parametrize(
    ("value", "measure", "says"),
    [
        (Fraction(500_000, 200), Measure.MONEY, "25.00 EUR"),
        (Fraction(2_000_000, 40), Measure.MONEY, "500.00 EUR"),
        (Fraction(4_500_000), Measure.MONEY, "45k EUR"),
        (Fraction(10), Measure.SCORE, "+10"),
        (Fraction(-3, 2), Measure.SCORE, "-2"),
        (Fraction(0), Measure.SCORE, "0"),
        (1_234, Measure.COUNT, "1,234"),
        (None, Measure.COUNT, "—"),
    ],
)
def test_numbers_read_as_people_read_them(value: Fraction | int | None, measure: Measure, says: str) -> None:
    assert shown(value, measure, "EUR") == says


def figure(name: str, value: Fraction | int | None) -> Figure:
    return Figure(KPI[name], value)


@pytest.mark.parametrize(
    ("name", "before", "now", "says"),
    [
        ("leads", 100, 112, "▲ 12 %"),
        ("leads", 0, 3, "▲ from 0"),
        ("leads", 3, 3, "="),
        ("churn", Fraction(1, 20), Fraction(1, 50), "▼ 3 pts"),
        ("nps", Fraction(49), Fraction(53), "▲ 4 pts"),
        ("nps", None, Fraction(53), ""),
    ],
)
def test_a_change_is_told_in_the_unit_of_the_number(
    name: str, before: Fraction | int | None, now: Fraction | int, says: str
) -> None:
    assert change(figure(name, now), figure(name, before)) == says


def test_a_share_of_few_says_so_and_a_count_does_not() -> None:
    assert Figure(KPI["sal_rate"], Fraction(1, 2), rests_on=4).too_few
    assert not Figure(KPI["sal_rate"], Fraction(1, 2), rests_on=10).too_few
    assert not Figure(KPI["leads"], 4).too_few
