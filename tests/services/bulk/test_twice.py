"""Whatever rows come in, coming in a second time they change nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_tui.db import journal
from crm_tui.domain.money import Money
from crm_tui.domain.records import Kind
from tests.services.bulk.intakes import take

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")

NAMES = st.sampled_from(["Kim Sato", "kim sato", "Lee Park", "Ana"])
FIRMS = st.sampled_from(["Acme Ltd", "ACME LTD", "Birch", "acme.example", "Cobalt"])
EMAILS = st.lists(st.sampled_from(["kim@acme.example", "Kim@Acme.example", "lee@b.de", "no address"]), max_size=2).map(
    tuple
)
DAYS = st.sampled_from([date(2026, 9, 1), date(2026, 10, 1), date(2026, 11, 1), date(2027, 1, 1)])
IDS = st.sampled_from(["1", "2", "3"])
TAGS = st.lists(st.sampled_from(["vip", "VIP", "cold"]), max_size=2).map(tuple)
AMOUNTS = st.sampled_from([Money(0, "EUR"), Money(100, "EUR"), Money(100, "USD")])
STAGES = st.sampled_from(["Proposal", "won", "Lost", "Engaging", "Qualification"])


Rows = st.SearchStrategy[list[dict[str, Any]]]


def rows(**fields: st.SearchStrategy[Any]) -> Rows:
    """Rows with some of the fields; all of them have an external id, or none has."""
    anonymous = st.fixed_dictionaries({}, optional=fields)
    known = st.fixed_dictionaries({"external_id": IDS}, optional=fields)
    return st.lists(anonymous, max_size=6) | st.lists(known, max_size=6)


CONTACTS = rows(
    name=NAMES, given=NAMES, email=EMAILS, company=FIRMS, owner=NAMES, tags=TAGS, job_title=NAMES,
    phone=st.sampled_from([("+49 30 23125123",), ("555 1234",), ("word",)]), city=FIRMS, **{"custom:shoe": IDS},
)  # fmt: skip
COMPANIES = rows(
    name=FIRMS, website=st.sampled_from(["acme.example", "www.acme.example/", "b.de"]), email=EMAILS,
    parent=FIRMS, revenue=AMOUNTS, city=FIRMS, founded=st.just(1996), owner=NAMES, tags=TAGS,
)  # fmt: skip
DEALS = rows(
    title=NAMES, company=FIRMS, contact=NAMES, email=st.sampled_from(["kim@acme.example", "lee@b.de"]),
    product=FIRMS, owner=NAMES, stage=STAGES, amount=AMOUNTS, entered=DAYS, closed=DAYS, close=DAYS, created=DAYS,
    probability=st.sampled_from([20, 60]), lost_reason=NAMES, tags=TAGS,
    pipeline=st.sampled_from(["Sales", "Renewals"]),
)  # fmt: skip
MAILBOXES = st.sampled_from(["a@b.de", "c@d.de"])
USERS = rows(name=NAMES, email=MAILBOXES, team=FIRMS) | st.lists(
    st.fixed_dictionaries({"login": IDS}, optional={"team": FIRMS})
)
PRODUCTS = rows(name=FIRMS, code=IDS, price=AMOUNTS)


class TakenBack(Exception):
    """Leaves the workspace as it was for the next rows."""


@pytest.mark.parametrize(
    ("kind", "strategy"),
    [
        (Kind.CONTACT, CONTACTS),
        (Kind.COMPANY, COMPANIES),
        (Kind.DEAL, DEALS),
        (Kind.USER, USERS),
        (Kind.PRODUCT, PRODUCTS),
    ],
    ids=["contacts", "companies", "deals", "users", "products"],
)
@given(data=st.data())
@settings(
    max_examples=60,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_a_second_time_changes_nothing(kind: Kind, strategy: Rows, data: st.DataObject) -> None:
    drawn: Sequence[Mapping[str, Any]] = data.draw(strategy)
    with suppress(TakenBack), journal.action(None, "twice") as act:
        first = take(kind, *drawn)
        act.written()
        second = take(kind, *drawn)
        assert [one for one in second.fates if one not in {"unchanged", "merged", "rejected"}] == []
        assert act.written() == []
        assert [one == "rejected" for one in first.fates] == [one == "rejected" for one in second.fates]
        raise TakenBack
