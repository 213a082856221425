"""Numbers as programs read them."""

from __future__ import annotations

import json
from typing import Any, cast
from uuid import UUID

import pytest

from crm_tui.metrics.catalogue import compute
from crm_tui.metrics.telling.plain import plain
from tests.metrics.selling import LOST, NEW, WON, context, day, scope, sell

pytestmark = pytest.mark.usefixtures("at_noon")

PROMISED = (
    "win_rate", "win_rate_value", "won_count", "won_value", "average_won", "cycle_days_mean", "cycle_days_median",
    "velocity", "open_count", "open_value", "weighted_value", "stage_conversion", "time_in_stage", "forecast",
    "by_owner",
)  # fmt: skip


def plain_numbers() -> dict[str, Any]:
    return cast("dict[str, Any]", json.loads(json.dumps(plain(compute([], scope(), context())))))


@pytest.mark.usefixtures("workspace")
def test_every_promised_name_is_there_and_says_what_it_is() -> None:
    numbers = plain_numbers()
    for name in PROMISED:
        assert {"value", "unit", "numerator", "denominator", "n", "formula"} <= numbers[name].keys(), name
    for name in ("stage_conversion", "time_in_stage", "forecast", "by_owner"):
        assert isinstance(numbers[name]["rows"], list)


def test_shares_are_from_nothing_to_one_and_amounts_decimal_text(stages: dict[str, UUID]) -> None:
    sell(stages, (NEW, day(1)), (WON, day(2)), amount=1_234_50)
    sell(stages, (NEW, day(1)), (LOST, day(2)), amount=1_000_00)
    numbers = plain_numbers()
    assert (numbers["win_rate"]["value"], numbers["win_rate"]["numerator"]) == (0.5, 1)
    assert numbers["win_rate"]["denominator"] == 2
    assert numbers["won_value"]["value"] == "1234.50"
    assert numbers["average_won"]["numerator"] == "1234.50"
    assert numbers["won_value"]["currency"] == "EUR"


@pytest.mark.usefixtures("workspace")
def test_what_cannot_be_divided_is_null() -> None:
    numbers = plain_numbers()
    assert numbers["win_rate"]["value"] is None
    assert numbers["open_count"]["value"] == 0


def test_tables_carry_their_rows(stages: dict[str, UUID]) -> None:
    sell(stages, (NEW, day(1)), amount=100_00)
    first = plain_numbers()["open_by_stage"]["rows"][0]
    assert first == {
        "stage": NEW, "open_count": 1, "open_value": "100.00", "weighted_value": "10.00", "marked": False,
    }  # fmt: skip


def test_rows_say_what_of_them_rests_on_too_few(stages: dict[str, UUID]) -> None:
    sell(stages, (NEW, day(1)), (WON, day(2)), amount=100_00)
    (row,) = plain_numbers()["won_by_month"]["rows"]
    assert (row["won_count"], row["too_few"]) == (1, ["win_rate"])
