"""What velocity would be, from deals that were really won."""

from __future__ import annotations

from uuid import UUID

import pytest

from crm_tui.errors import BadInput
from crm_tui.metrics.flow.what_if import what_would_be
from crm_tui.metrics.metric import Metric
from tests.metrics.selling import LOST, NEW, PROPOSAL, QUALIFIED, WON, cells, context, day, measured, scope, sell

pytestmark = pytest.mark.usefixtures("at_noon")


@pytest.fixture(autouse=True)
def sold(stages: dict[str, UUID]) -> None:
    """Two won after 10 days on average, one of them through Proposal in 4 days; two lost; one open."""
    sell(stages, (NEW, day(1)), (PROPOSAL, day(5)), (WON, day(9)), amount=100_00)
    sell(stages, (NEW, day(1)), (WON, day(13)), amount=300_00)
    sell(stages, (NEW, day(1)), (PROPOSAL, day(2)), (LOST, day(4)))
    sell(stages, (NEW, day(1)), (LOST, day(4)))
    sell(stages, (NEW, day(1)), (QUALIFIED, day(2)))


def otherwise(*typed: str) -> Metric:
    return what_would_be(typed, scope(), context())


def test_now_is_what_the_metrics_say() -> None:
    now = cells(otherwise("win rate +5"), "now")
    assert now["Velocity"] == measured("velocity").value
    assert now["Cycle, mean"] == measured("cycle_days_mean").value == 10.0


def test_one_in_two_saves_two_days() -> None:
    found = otherwise("proposal 2d faster")
    assert (cells(found, "then")["Cycle, mean"], cells(found, "change")["Cycle, mean"]) == (9.0, -1.0)
    assert cells(found, "then")["Velocity"] == round(1 * 200_00 * 0.5 / 9)
    assert found.says == ("With proposal 2d faster: 11.11 EUR a day in place of 10.00 EUR a day, +11.1 %.")


def test_more_go_on_from_a_stage() -> None:
    """Of two that came to Proposal one went on; from 50 to 75 % is half as many again of half of the wins."""
    assert cells(otherwise("proposal +25"), "then")["Win rate"] == pytest.approx(0.5 * 1.25)


def test_what_is_no_change_says_what_is() -> None:
    with pytest.raises(BadInput, match="win rate"):
        otherwise("nowhere 2d faster")
    with pytest.raises(BadInput, match="Say what would be otherwise"):
        otherwise()
