"""Renewals: a deal for each subscription that comes up, once, and another year when it is won."""

from __future__ import annotations

from uuid import UUID

import pytest

from crm_tui.db.models import Deal, Subscription
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.filters.context import FilterContext
from crm_tui.queries.records.reading import deal_detail
from crm_tui.services import lines
from crm_tui.services.buying.renewals import make_renewals, to_be_made
from crm_tui.services.buying.subscriptions import Change, cancel
from crm_tui.services.editing import records
from crm_tui.services.moving import transitions
from crm_tui.services.undo import undoing
from tests.making import make_company, make_contact

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")


def subscribe(me: UUID, renews: str, **fields: str) -> UUID:
    fields = {"title": "Alarm desk", "price": "100 EUR", "starts": "2026-01-01", "renews": renews, **fields}
    return records.add_record(me, Kind.SUBSCRIPTION, fields).id


def coming(days: int = 30) -> list[str]:
    context = FilterContext.at_present(None)
    return [one.ref for one in to_be_made(context, days)]


def test_those_that_come_up_have_a_deal_each_once(me: UUID) -> None:
    company, kim = make_company(), make_contact()
    box = records.add_record(me, Kind.PRODUCT, {"name": "Alarm desk", "price": "99 EUR"})
    first = subscribe(me, "2026-12-10", company=company.ref, contact=kim.ref, product=box.ref, interval="quarter")
    subscribe(me, "2027-03-01")
    assert coming() == ["SB1"]
    assert coming(365) == ["SB1", "SB2"]
    made = make_renewals(me, [first])
    assert str(made) == "made D1 Renewal of Alarm desk for its renewal"
    deal = deal_detail(made.ids[0])
    assert (str(deal.amount), str(deal.close), deal.motive) == ("400.00 EUR", "2026-12-10", "renewal")
    assert (deal.company and deal.company.ref, deal.people[0].contact.ref) == ("O1", "C1")
    assert [str(line.unit_price) for line in deal.lines] == ["400.00 EUR"]
    assert coming() == []
    assert lines.lines_of(made.action) == ("crm-tui renewals SB1",)
    with pytest.raises(BadInput, match="D1 Renewal of Alarm desk is the deal for this renewal already"):
        make_renewals(me, [first])
    undoing.undo(me)
    assert coming() == []  # it was made once; whoever wants it again names it
    make_renewals(me, [first])


def test_a_won_renewal_goes_on_for_a_year_and_back_with_undo(me: UUID, stages: dict[str, UUID]) -> None:
    one = subscribe(me, "2026-12-10")
    deal = make_renewals(me, [one]).ids[0]
    transitions.move(deal, stages["Closed won"], me, None, "for a test", force=True)
    assert str(Subscription.get_by_id(one).renews) == "2027-12-10"
    undoing.undo(me)
    assert str(Subscription.get_by_id(one).renews) == "2026-12-10"
    transitions.move(deal, stages["Closed lost"], me, None, "for a test", force=True)
    assert str(Subscription.get_by_id(one).renews) == "2026-12-10"
    assert coming() == []


def test_a_cancelled_one_does_not_come_up(me: UUID) -> None:
    one = subscribe(me, "2026-12-10")
    cancel(me, one, change=Change(reason="moved away"))
    assert coming() == []


def test_one_without_a_day_says_so(me: UUID) -> None:
    one = subscribe(me, "")
    with pytest.raises(BadInput, match="SB1 Alarm desk has no day of renewal"):
        make_renewals(me, [one])
    assert Deal.select().count() == 0
