"""What is open now, and what it is likely to bring."""

from __future__ import annotations

from uuid import UUID

import pytest

from crm_tui.db import journal
from crm_tui.db.models import Deal
from tests.metrics.selling import LOST, NEEDS, NEW, PROPOSAL, QUALIFIED, WON, cells, day, measured, sell

pytestmark = pytest.mark.usefixtures("at_noon")


def test_a_weighted_value_is_amount_times_probability(stages: dict[str, UUID]) -> None:
    sell(stages, (NEW, day(1)), amount=4_245_74, probability=50)
    assert measured("weighted_value").value == 2_122_87
    sell(stages, (NEW, day(1)), amount=12_285_00, probability=70)
    assert measured("weighted_value").value == 2_122_87 + 8_599_50


def test_without_a_probability_of_its_own_a_deal_has_that_of_its_stage(stages: dict[str, UUID]) -> None:
    sell(stages, (NEW, day(1)), (PROPOSAL, day(2)), amount=1_000_00)
    assert measured("weighted_value").value == 600_00


def test_won_and_lost_deals_are_not_open(stages: dict[str, UUID]) -> None:
    sell(stages, (NEW, day(1)), (WON, day(2)))
    sell(stages, (NEW, day(1)), (LOST, day(2)))
    sell(stages, (NEW, day(1)), amount=7_00)
    assert (measured("open_count").value, measured("open_value").value) == (1, 7_00)


def test_what_is_open_does_not_depend_on_the_period(stages: dict[str, UUID]) -> None:
    sell(stages, (NEW, day(1)), amount=7_00)
    assert not measured("open_value").definition.of_period
    assert measured("open_value").value == 7_00


def test_open_and_weighted_value_by_stage(stages: dict[str, UUID]) -> None:
    sell(stages, (NEW, day(1)), amount=100_00)
    sell(stages, (NEW, day(1)), amount=None)
    sell(stages, (NEW, day(1)), (QUALIFIED, day(2)), amount=50_00)
    table = measured("open_by_stage")
    assert [row.title for row in table.rows] == [
        NEW, QUALIFIED, NEEDS, PROPOSAL, "Negotiation",
    ]  # fmt: skip
    assert list(cells(table, "open_count").values()) == [2, 1, 0, 0, 0]
    assert list(cells(table, "open_value").values()) == [100_00, 50_00, 0, 0, 0]
    assert list(cells(table, "weighted_value").values()) == [10_00, 10_00, 0, 0, 0]


def test_amounts_of_deleted_deals_are_not_open(stages: dict[str, UUID]) -> None:
    deal = sell(stages, (NEW, day(1)), amount=100_00)
    with journal.action(None, "deleted") as act:
        act.hide(Deal.get_by_id(deal.id))
    assert measured("open_value").value == 0
