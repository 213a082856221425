"""Customers counted at many moments at once, and those lost between them, are those whom the group of each lists."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from crm_tui import clock
from crm_tui.domain.dates.periods import Period
from crm_tui.domain.records import Kind, Phase
from crm_tui.filters.context import FilterContext
from crm_tui.queries.groups.dimensions import resolve
from crm_tui.queries.groups.ground import Ground, Group
from crm_tui.queries.groups.groups import count
from crm_tui.queries.groups.lens import Lens
from crm_tui.queries.groups.staying import customers_at, lost_between
from crm_tui.services.editing import records
from crm_tui.services.lifecycle.moving import move_phase
from tests.making import make_company, make_contact

LAST = date(2026, 11, 16)


def on(day: str) -> datetime:
    return datetime.fromisoformat(f"{day}T10:00:00+00:00")


def goes(me: UUID, kind: Kind, record: object, *turns: tuple[str, Phase]) -> None:
    """Somebody goes from phase to phase."""
    for day, phase in turns:
        with clock.frozen(on(day)):
            move_phase(kind, UUID(str(record)), phase, me, None, "as told")


@pytest.fixture
def customers(me: UUID) -> None:
    """Who came, left and came back, who was a customer when they were heard of first, and who does not count."""
    with clock.frozen(on("2026-03-01")):
        ann, bob, cem, dee = (make_contact(name).id for name in ("Ann", "Bob", "Cem", "Dee"))
        old, gone = (make_contact(name, phase=Phase.RETENTION).id for name in ("Old", "Gone"))
        firm = make_company("Firm", owner=me)
        make_contact("Employed", phase=Phase.RETENTION, company=firm)
        make_company("Ever", phase=Phase.ADVOCACY)
    goes(me, Kind.CONTACT, ann, ("2026-04-01", Phase.RETENTION), ("2026-06-01", Phase.ADVOCACY))
    goes(me, Kind.CONTACT, bob, ("2026-04-01", Phase.RETENTION), ("2026-05-20", Phase.CHURNED))
    goes(me, Kind.CONTACT, bob, ("2026-08-01", Phase.QUALIFICATION), ("2026-08-02", Phase.RETENTION))
    goes(me, Kind.CONTACT, cem, ("2026-07-01", Phase.RETENTION), ("2026-07-01", Phase.CHURNED))
    goes(me, Kind.CONTACT, dee, ("2026-09-01", Phase.DISQUALIFIED))
    goes(me, Kind.CONTACT, gone, ("2026-05-01", Phase.CHURNED))
    goes(me, Kind.COMPANY, firm.id, ("2026-02-01", Phase.RETENTION), ("2026-10-01", Phase.CHURNED))
    records.delete_record(me, Kind.CONTACT, old)


@pytest.mark.usefixtures("customers")
@pytest.mark.parametrize("lens", [(), (("owner", "ana"),)])
def test_all_at_once_are_as_many_as_one_by_one(lens: Lens) -> None:
    context = FilterContext(None, LAST, on(f"{LAST}"), UTC)
    laid = resolve(lens, context)
    days = [LAST - timedelta(days=7 * number) for number in range(46)]
    each = [Ground(Period(day, day, ""), context, laid) for day in days]
    found = customers_at([ground.moments[0] for ground in each], each[0])
    assert list(found.values()) == [count(ground, Group("customers_at_start")) for ground in each]
    assert len(set(found.values())) > (1 if lens else 3)
    longer = [Ground(Period(day, min(day + timedelta(days=90), LAST), ""), context, laid) for day in days]
    lost = lost_between([ground.moments for ground in (*each, *longer)], each[0])
    assert lost == {ground.moments: count(ground, Group("lost_customers")) for ground in (*each, *longer)}
    assert set(lost.values()) == ({0, 1} if lens else {0, 1, 2})
