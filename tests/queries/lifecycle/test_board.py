"""Customers by phase: heads and windows, the last that came on top, found by key at any place."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from crm_tui import clock
from crm_tui.db.models import Contact, database
from crm_tui.domain.records import Kind, Phase
from crm_tui.errors import FilterError
from crm_tui.filters.context import FilterContext
from crm_tui.queries.board.cards import Wanted
from crm_tui.queries.lifecycle.board import (
    COLUMN_OF,
    between_in_phase,
    found_in_phases,
    phases_head,
    phases_now,
    phases_windows,
)
from crm_tui.services.editing.tasks import add_task
from tests.conftest import NOON
from tests.making import make_company, make_contact

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")

RETENTION = COLUMN_OF[Phase.RETENTION]


@pytest.fixture
def context(me: UUID) -> FilterContext:
    return FilterContext.at_present(me)


@pytest.fixture
def eight(me: UUID) -> list[Contact]:  # noqa: ARG001 - the workspace must be open
    """Customers who came one a day, and two of them at one moment."""
    days = (8, 7, 6, 5, 5, 3, 2, 1)
    return [
        make_contact(f"Customer {number}", phase=Phase.RETENTION, created_at=NOON - timedelta(days=day))
        for number, day in enumerate(days)
    ]


def names(wanted: Wanted, context: FilterContext, filter_text: str = "") -> list[str]:
    (window,) = phases_windows(Kind.CONTACT, [wanted], filter_text, context)
    return [card.title.removeprefix("Customer ") for card in window.cards]


def test_the_columns_are_the_phases_with_their_numbers(eight: list[Contact], context: FilterContext) -> None:
    make_company(phase=Phase.CHURNED)
    head = phases_head(Kind.CONTACT, "", context)
    assert [(column.name, column.count) for column in head.columns][2:5] == [
        ("Conversion", 0), ("Retention", len(eight)), ("Advocacy", 0),
    ]  # fmt: skip
    assert [column.is_open for column in head.columns] == [True] * 5 + [False] * 2
    companies = phases_head(Kind.COMPANY, "", context)
    assert {column.name: column.count for column in companies.columns}["Churned"] == 1
    assert phases_head(Kind.CONTACT, 'name:"customer 3"', context).columns[3].count == 1
    with pytest.raises(FilterError):
        phases_head(Kind.CONTACT, "amuont>3", context)


@pytest.mark.usefixtures("eight")
def test_a_window_is_found_anywhere_by_its_key(context: FilterContext) -> None:
    order = names(Wanted(RETENTION, 0, 20), context)
    assert [order[0], order[-1]] == ["7", "0"]
    (whole,) = phases_windows(Kind.CONTACT, [Wanted(RETENTION, 0, 20)], "", context)
    for at, card in enumerate(whole.cards):
        (window,) = phases_windows(Kind.CONTACT, [Wanted(RETENTION, 2, 3, card.key)], "", context)
        assert [one.id for one in window.cards] == [one.id for one in whole.cards[max(at - 2, 0) : at + 3]]
        assert (window.more_above, window.more_below) == (at > 2, at + 3 < len(whole.cards))
    assert names(Wanted(RETENTION, 3, 0), context) == order[-3:]
    assert [card.key for card in whole.cards] == sorted(card.key for card in whole.cards)


def test_a_card_says_who_they_are_and_what_is_next(me: UUID, context: FilterContext) -> None:
    acme = make_company(phase=Phase.RETENTION, industry="Logistics", owner=me)
    kim = make_contact(company=acme.id, owner=me, created_at=NOON - timedelta(days=3), grade="A1")
    add_task(me, {"title": "Send deck", "contact": kim.ref, "due": "2026-11-15"})
    _, (window,) = phases_now(Kind.CONTACT, [Wanted(COLUMN_OF[Phase.PROSPECTING], 0, 5)], "", context)
    (card,) = window.cards
    assert (card.ref, card.title, card.company, card.owner, card.days_in_stage) == (
        "C1", "Kim Sato", "Acme Ltd", "Ana Ruiz", 3,
    )  # fmt: skip
    assert card.next_step is not None
    assert (card.next_step.title, card.next_step.overdue) == ("Send deck", True)
    (of_company,) = phases_windows(Kind.COMPANY, [Wanted(RETENTION, 0, 5)], "", context)
    assert [(one.ref, one.title, one.company) for one in of_company.cards] == [("O1", "Acme Ltd", "Logistics")]


def test_marks_reach_beyond_the_screen(eight: list[Contact], context: FilterContext) -> None:
    assert len(found_in_phases(Kind.CONTACT, [RETENTION], "", context)) == len(eight)
    assert found_in_phases(Kind.CONTACT, [COLUMN_OF[Phase.CHURNED]], "", context) == []
    (whole,) = phases_windows(Kind.CONTACT, [Wanted(RETENTION, 0, 20)], "", context)
    first, last = whole.cards[1], whole.cards[5]
    for one, other in ((first, last), (last, first)):
        between = between_in_phase(Kind.CONTACT, RETENTION, one.key, other.key, "", context)
        assert [seen.id for seen in between] == [card.id for card in whole.cards[1:6]]


def test_heads_and_windows_read_the_index_over_phases(context: FilterContext) -> None:
    key = (-clock.to_micros(NOON), make_contact().id)
    plans: list[str] = []

    def explain(cursor: Any, sql: str, bound: Any) -> bool:
        if sql.startswith("SELECT") and 'FROM "contact"' in sql:
            plans.append(sql)
            read.append(bound)
        return cursor is not None

    read: list[Any] = []
    connection = database.connection()
    connection.exec_trace = explain
    phases_now(Kind.CONTACT, [Wanted(RETENTION, 2, 5, key)], "", context)
    connection.exec_trace = None
    said = [
        " / ".join(str(row[3]) for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}", bound))
        for sql, bound in zip(plans, read, strict=True)
    ]
    assert len(said) == 3
    assert all("contact_phases" in plan for plan in said), said
    assert not any("TEMP B-TREE FOR ORDER BY" in plan.partition("CORRELATED")[0] for plan in said), said
