"""How numbers read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crm_tui.metrics.metric import Better, Definition, Metric, Unit
from crm_tui.metrics.telling import words
from crm_tui.tui.widgets.kpi import text as kpi_text


def number(value: float | None, unit: Unit, *, n: int = 100, currency: str | None = "EUR") -> Metric:
    return Metric(definition=Definition("x", "X", "", unit, sampled=True), value=value, n=n, currency=currency)


@pytest.mark.parametrize(
    ("value", "unit", "short", "alone", "whole"),
    [
        (0.63154, Unit.RATIO, "63 %", "63.2 %", "63.2 %"),
        (10_005_534_00, Unit.MONEY, "10M", "10M EUR", "10,005,534.00 EUR"),
        (45_750_76, Unit.MONEY_A_DAY, "46k/day", "46k EUR/day", "45,750.76 EUR a day"),
        (51.78, Unit.DAYS, "52 d", "51.8 d", "51.78 d"),
        (2.5, Unit.DAYS, "2.5 d", "2.5 d", "2.50 d"),
        (4238, Unit.COUNT, "4,238", "4,238", "4,238"),
        (222_196, Unit.COUNT, "222k", "222k", "222,196"),
        (None, Unit.RATIO, "—", "—", "—"),
        (None, Unit.MONEY, "—", "—", "—"),
    ],
)
def test_a_number_is_short_in_tables_and_whole_where_it_is_explained(
    value: float | None, unit: Unit, short: str, alone: str, whole: str
) -> None:
    metric = number(value, unit)
    assert kpi_text.short(metric) == short
    assert kpi_text.alone(metric) == alone
    assert words.shown(value, unit, "EUR") == whole


def test_a_count_that_would_touch_the_one_before_it_is_told_in_thousands() -> None:
    def shown(value: int) -> list[str]:
        return [kpi_text.short(number(value, Unit.COUNT), room) for room in (6, 5, 4)]

    assert shown(11_534) == ["11,534", "12k", "12k"]
    assert shown(7_890) == ["7,890", "7,890", "7.9k"]
    assert shown(9_960) == ["9,960", "9,960", "10k"]


def test_a_number_of_too_few_deals_is_marked() -> None:
    assert kpi_text.short(number(0.5, Unit.RATIO, n=9)) == "~50 %"
    assert kpi_text.alone(number(0.5, Unit.RATIO, n=9)) == "~50.0 %"
    assert kpi_text.short(number(0.5, Unit.RATIO, n=10)) == "50 %"


@pytest.mark.parametrize(
    ("now", "before", "unit", "said"),
    [
        (0.632, 0.611, Unit.RATIO, "▲ 2.1 pts"),
        (0.5, 0.53, Unit.RATIO, "▼ 3.0 pts"),
        (112, 100, Unit.COUNT, "▲ 12 %"),
        (50, 100, Unit.MONEY, "▼ 50 %"),
        (100, 100, Unit.COUNT, "="),
        (0, 0, Unit.COUNT, "="),
        (3, 0, Unit.COUNT, "▲ from 0"),
        (1300, 100, Unit.COUNT, "▲ 13x"),
        (None, 100, Unit.COUNT, ""),
        (0.5, None, Unit.RATIO, ""),
    ],
)
def test_a_change_has_an_arrow_and_never_more_than_its_room(
    now: float | None, before: float | None, unit: Unit, said: str
) -> None:
    assert kpi_text.change(number(now, unit), number(before, unit)) == said
    assert len(said) <= 9


def test_without_a_period_before_there_is_no_change() -> None:
    assert kpi_text.change(number(1, Unit.COUNT), None) == ""


def test_amounts_without_a_currency_of_their_own_stay_plain() -> None:
    assert kpi_text.short(replace(number(5, Unit.COUNT), currency=None)) == "5"


@pytest.mark.parametrize(
    ("better", "now", "before", "tone", "said", "short"),
    [
        (Better.MORE, 120, 100, "good", "▲ 20 %", "▲20%"),
        (Better.MORE, 80, 100, "bad", "▼ 20 %!", "▼20%!"),
        (Better.LESS, 80, 100, "good", "▼ 20 %", "▼20%"),
        (Better.LESS, 120, 100, "bad", "▲ 20 %!", "▲20%!"),
        (Better.NEITHER, 120, 100, "change", "▲ 20 %", "▲20%"),
        (Better.MORE, 100, 100, "change", "=", "="),
        (Better.LESS, 7, 0, "bad", "▲ from 0!", "▲new!"),
    ],
)
def test_a_change_for_the_worse_is_told_by_a_sign_and_not_by_its_colour_alone(
    better: Better, now: int, before: int, tone: str, said: str, short: str
) -> None:
    definition = replace(number(1, Unit.COUNT).definition, better=better)
    after, earlier = (replace(number(value, Unit.COUNT), definition=definition) for value in (now, before))
    assert kpi_text.tone(after, earlier) == tone
    assert kpi_text.change(after, earlier) == said
    assert kpi_text.short_change(after, earlier) == short
