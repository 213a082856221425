"""Filters over the way through the phases: since when, for how long, where one was, and who is said to have one."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

import pytest

from crm_tui.db.models import Company, Contact
from crm_tui.domain.records import Kind, Phase
from crm_tui.filters.compile import compile_filter
from crm_tui.filters.context import FilterContext
from crm_tui.services.lifecycle.moving import move_phase
from crm_tui.services.lifecycle.owners import set_phase_owner
from tests.conftest import NOON
from tests.making import make_company, make_contact

pytestmark = pytest.mark.usefixtures("workspace")


@pytest.fixture(autouse=True)
def people(me: UUID, at_noon: datetime) -> None:  # noqa: ARG001 - time stands still
    """Kim came long ago and was won just now; Lee came today; Acme has churned and is Ana's to win back."""
    kim = make_contact(created_at=NOON - timedelta(days=100))
    move_phase(Kind.CONTACT, kim.id, Phase.RETENTION, me, None, "Signed on paper")
    make_contact("Lee Park", created_at=NOON - timedelta(days=40))
    acme = make_company()
    move_phase(Kind.COMPANY, acme.id, Phase.CHURNED, me, None, "Closed down")
    set_phase_owner(Kind.COMPANY, acme.id, Phase.CHURNED, me, me)


def found(written: str, kind: Kind, me: UUID) -> list[str]:
    context = FilterContext.at_present(me)
    model = Contact if kind is Kind.CONTACT else Company
    return [row.name for row in model.select().where(compile_filter(written, kind, context)).order_by(model.name)]


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("phase.was:prospecting", ["Kim Sato"]),
        ("-phase.was:prospecting", ["Lee Park"]),
        ("phase.was:conversion", []),
        ("phase.days>30d", ["Lee Park"]),
        ("phase.days:0", ["Kim Sato"]),
        ("phase.since:today", ["Kim Sato"]),
        ("phase.since<2026-11-01", ["Lee Park"]),
    ],
)
def test_contacts_by_their_way(written: str, names: list[str], me: UUID) -> None:
    assert found(written, Kind.CONTACT, me) == names


def test_companies_by_who_is_said_to_look_after_them(me: UUID) -> None:
    assert found("phase.owner:me phase.was:prospecting", Kind.COMPANY, me) == ["Acme Ltd"]
    assert found("phase.owner:me", Kind.CONTACT, me) == []
