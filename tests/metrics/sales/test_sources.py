"""Leads, costs and deals by where they came from."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from crm_tui.domain.records import Kind, Phase
from crm_tui.metrics.metric import Metric
from crm_tui.metrics.telling.words import value_of
from crm_tui.services.editing import records
from crm_tui.services.lifecycle.moving import move_phase
from tests.making import make_contact
from tests.metrics.selling import LOST, NEW, WON, day, measured, quickly, sell

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")


def table(metric: Metric) -> dict[str, list[str]]:
    return {row.title: [value_of(cell) for cell in row.cells.values()] for row in metric.rows}


def test_leads_of_each_source_and_how_many_of_them_bought(me: UUID) -> None:
    sources: list[dict[str, Any]] = [{"source": "Fair"}, {"source": "Fair"}, {"source": "FAIR"}, {"source": "Web"}, {}]
    for number, values in enumerate(sources):
        contact = make_contact(f"Lead {number}", **values)
        if number == 2:
            move_phase(Kind.CONTACT, contact.id, Phase.RETENTION, me, None, "bought")
    assert table(measured("leads_by_source")) == {
        "Fair": ["3", "0.0 %", "33.3 %"],
        "no source": ["1", "0.0 %", "0.0 %"],
        "Web": ["1", "0.0 %", "0.0 %"],
    }


def test_the_win_rate_of_each_source_divides_its_own_deals(stages: dict[str, UUID]) -> None:
    with quickly():
        for outcome, values in ((WON, {"source": "Fair"}), (LOST, {"source": "fair"}), (WON, {"source": "Web"})):
            sell(stages, (NEW, day(1)), (outcome, day(9)), amount=50_000, **values)
        sell(stages, (NEW, day(1)), (LOST, day(9)), lost_as="Duplicate", source="Web")
    assert table(measured("win_rate_by_source")) == {
        "Fair": ["1", "1", "50.0 %", "500.00 EUR"],
        "Web": ["1", "0", "100.0 %", "500.00 EUR"],
    }


def test_the_cost_of_a_lead_of_each_campaign_is_its_costs_by_its_leads(me: UUID) -> None:
    """5,000 for 200 leads would be 25 each; here 50 for two, and what was for no campaign stands apart."""
    for number in range(3):
        make_contact(f"Lead {number}", **({"source": "Autumn"} if number == 1 else {}))
    for typed in (
        (Kind.CAMPAIGN, {"title": "Autumn"}),
        (Kind.CAMPAIGN, {"title": "Silent"}),
        (Kind.MEMBER, {"campaign": "CA1", "contact": "Lead 0", "status": "responded"}),
        (Kind.MEMBER, {"campaign": "CA1", "contact": "Lead 1", "status": "opened"}),
        (Kind.COST, {"title": "Print", "campaign": "CA1", "amount": "50 EUR", "day": "today"}),
        (Kind.COST, {"title": "Ads", "amount": "40 EUR", "day": "today"}),
    ):
        records.add_record(me, *typed)
    assert table(measured("cpl_by_campaign")) == {
        "Autumn": ["50.00 EUR", "2", "25.00 EUR"],
        "no campaign": ["40.00 EUR", "—", "—"],
    }
    assert value_of(measured("cpl")) == "30.00 EUR"
