"""The page of a subscription with its keys, customers at risk, and what to offer whom."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast
from uuid import UUID

import pytest
from textual.pilot import Pilot

from crm_tui import clock
from crm_tui.cli.session import Session
from crm_tui.cli.within import Lines
from crm_tui.db.models import Company, Deal, Subscription, Task
from crm_tui.domain.records import Kind
from crm_tui.services.buying.subscriptions import changes_of
from crm_tui.services.editing import records
from crm_tui.tui.app import CrmApp
from tests.cli.conftest import NoScreens
from tests.making import make_company
from tests.tui.driving import press, program, shown, write

pytestmark = pytest.mark.usefixtures("at_noon")


@pytest.fixture
def alarm_desk(workspace: Path, me: UUID) -> UUID:  # noqa: ARG001 - the workspace must be there
    company = make_company("Acme", phase="retention", last_touch_at=clock.now())
    fields = {"title": "Alarm desk", "company": company.ref, "price": "1200 EUR", "interval": "year"}
    more = {"starts": "2026-01-01", "renews": "2026-12-10"}
    return records.add_record(me, Kind.SUBSCRIPTION, {**fields, **more}).id


def screen(pilot: Pilot[Any]) -> str:
    return shown(cast("CrmApp", pilot.app))


async def go_to(pilot: Pilot[int], ref: str) -> None:
    await press(pilot, "colon")
    await write(pilot, ref)
    await press(pilot, "enter")


def lines(path: Path) -> Lines:
    return Lines(Session(NoScreens(), wanted=str(path), user="ana", within=True))


async def test_its_price_is_changed_from_a_day_on(workspace: Path, alarm_desk: UUID) -> None:
    async with program(workspace) as pilot:
        await go_to(pilot, "SB1")
        await press(pilot, "m")
        await press(pilot, "ctrl+u")
        await write(pilot, "1500")
        await press(pilot, "tab", "tab")
        await press(pilot, "ctrl+u")
        await write(pilot, "1 dec")
        await press(pilot, "ctrl+s")
        assert "SB1 Alarm desk to 1,500.00 EUR a year" in screen(pilot)
        await press(pilot, "7")
        assert "changed its price: 100.00 EUR → 125.00 EUR a month" in screen(pilot)
    assert [str(one.day) for one in changes_of(alarm_desk)] == ["2026-01-01", "2026-12-01"]


async def test_it_is_paused_goes_on_and_comes_back_with_undo(workspace: Path, alarm_desk: UUID) -> None:
    async with program(workspace) as pilot:
        await go_to(pilot, "SB1")
        await press(pilot, "p", "ctrl+s")
        assert Subscription.get_by_id(alarm_desk).state == "paused"
        await press(pilot, "p")
        assert "Let go on SB1 Alarm desk" in screen(pilot)
        await press(pilot, "ctrl+s")
        assert Subscription.get_by_id(alarm_desk).state == "active"
        await press(pilot, "u", "u")
        assert Subscription.get_by_id(alarm_desk).state == "active"
        assert len(changes_of(alarm_desk)) == 1


async def test_cancelling_asks_why(workspace: Path, alarm_desk: UUID) -> None:
    async with program(workspace) as pilot:
        await go_to(pilot, "SB1")
        await press(pilot, "X", "ctrl+s")
        assert "Why is needed" in screen(pilot)
        await write(pilot, "too expensive")
        await press(pilot, "ctrl+s")
    row = Subscription.get_by_id(alarm_desk)
    assert (row.state, row.reason, str(row.ends)) == ("cancelled", "too expensive", "2026-11-16")


async def test_its_renewal_becomes_a_deal_from_the_page_and_from_the_overview(
    workspace: Path, alarm_desk: UUID
) -> None:
    async with program(workspace, lines=lines(workspace)) as pilot:
        await go_to(pilot, "SB1")
        await go_to(pilot, "subscription.renew")
        assert Deal.get(Deal.subscription == alarm_desk).title == "Renewal of Alarm desk"
        await press(pilot, "u", "g", "x", "2")
        assert "no deal yet" in screen(pilot)
        await press(pilot, "x")
        assert "is open" in screen(pilot)
        assert Deal.select().where(Deal.hidden_at.is_null()).count() == 1


async def test_a_customer_at_risk_is_told_why_and_x_does_something_about_it(
    workspace: Path,
    me: UUID,
    alarm_desk: UUID,  # noqa: ARG001 - they are a customer by it
) -> None:
    records.add_record(me, Kind.RESPONSE, {"scale": "NPS", "score": "2", "company": "Acme"})
    async with program(workspace, lines=lines(workspace)) as pilot:
        await press(pilot, "g", "x")
        assert "35 of 100" in screen(pilot)
        assert "answered NPS 2" in screen(pilot)
        await press(pilot, "x")
        assert Task.get(Task.title == "Ask Acme what went wrong").company_id == Company.get().id


async def test_growth_offers_what_others_like_them_own(workspace: Path, me: UUID) -> None:
    for name in ("Sensor", "Desk", "Gateway"):
        records.add_record(me, Kind.PRODUCT, {"name": name, "price": "100 EUR"})
    for name, products in (("One", "Sensor; Desk"), ("Two", "Sensor; Desk"), ("Three", "Sensor"), ("Four", "Gateway")):
        company = make_company(name, phase="retention")
        records.add_record(me, Kind.ORDER, {"title": products, "company": company.ref, "products": products})
    async with program(workspace, lines=lines(workspace)) as pilot:
        await press(pilot, "g", "w")
        assert "cross-sell: Desk" in screen(pilot)
        await press(pilot, "x")
        deal = Deal.get()
        assert (deal.title, deal.motive, deal.offer) == ("Desk for Three", "cross-sell", "Desk at 100.00 EUR")
        assert "Nothing to offer" in screen(pilot)
        await press(pilot, "2")
        assert "lift" in screen(pilot)
