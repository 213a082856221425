"""The probabilities that were set, beside what happened; and setting what happened."""

from __future__ import annotations

from uuid import UUID

import pytest

from crm_tui.metrics.reading.records import records
from tests.metrics.selling import (
    LOST,
    NEW,
    PROPOSAL,
    QUALIFIED,
    WON,
    cells,
    context,
    day,
    measured,
    quickly,
    scope,
    sell,
)

pytestmark = pytest.mark.usefixtures("at_noon")


@pytest.fixture
def decided(stages: dict[str, UUID]) -> None:
    """Of twenty deals that came to the proposal eight were won; seven others were lost before it."""
    with quickly():
        for number in range(20):
            sell(stages, (NEW, day(1)), (PROPOSAL, day(9)), (WON if number < 8 else LOST, day(20 + number)), amount=100)
        for number in range(7):
            sell(stages, (NEW, day(1)), (LOST, day(30)), lost_as="Duplicate" if number < 2 else "Price")
        sell(stages, (NEW, day(1)), (QUALIFIED, day(3)), (WON, day(30)))
        sell(stages, (NEW, day(1)), (PROPOSAL, day(9)))


@pytest.mark.usefixtures("decided")
def test_beside_each_set_probability_stands_what_happened_with_its_interval() -> None:
    table = measured("calibration")
    assert cells(table, "set_probability")["Proposal"] == 0.6
    assert cells(table, "won_from") == {
        "Initial contact": 9 / 28, "Qualification": 1, "Needs assessment": None, "Proposal": 0.4, "Negotiation": None,
    }  # fmt: skip
    assert cells(table, "decided")["Proposal"] == 20
    assert cells(table, "low")["Proposal"] == pytest.approx(0.2188, abs=5e-5)
    assert cells(table, "high")["Proposal"] == pytest.approx(0.6134, abs=5e-5)
    rows = {row.title: row for row in table.rows}
    assert (rows["Proposal"].marked, rows["Initial contact"].marked) == (False, True)
    assert table.says == "28 deals decided since Fri 20 Mar 2026; what is set for Initial contact is hardly true"


@pytest.mark.usefixtures("decided")
def test_the_deals_behind_a_share_can_be_listed_whatever_the_period() -> None:
    row = next(row for row in measured("calibration").rows if row.title == "Proposal")
    parts = row.cells["won_from"].parts
    assert [part.count for part in parts] == [8, 20]
    for part in parts:
        assert part.records is not None
        assert len(records(part.records, scope(), context(), limit=100)) == part.count


@pytest.mark.usefixtures("decided")
def test_what_happened_is_suggested_where_enough_tell_so() -> None:
    lines = {row.title: row.cells["won_from"].line for row in measured("calibration").rows}
    assert lines == {
        "Initial contact": ("stages", "edit", "Sales/Initial contact", "probability=32"),
        "Qualification": (),
        "Needs assessment": (),
        "Proposal": ("stages", "edit", "Sales/Proposal", "probability=40"),
        "Negotiation": (),
    }
    few = next(row for row in measured("calibration").rows if row.title == "Qualification")
    assert few.cells["won_from"].too_few


@pytest.mark.usefixtures("workspace")
def test_nothing_decided_says_nothing() -> None:
    table = measured("calibration")
    assert (table.rows, table.says) == ((), "No deal has been decided yet.")
