"""How far a lead is, by its hand-overs."""

from __future__ import annotations

from datetime import date

import pytest

from crm_tui.domain.choices import HandoverState
from crm_tui.domain.leads.standing import accepted_rate, due_after, next_step, step_in_force
from crm_tui.domain.records import LeadStep

MQL, SAL, SQL = LeadStep
WAITING, ACCEPTED, REJECTED = HandoverState


def test_80_accepted_of_100_mqls_are_a_rate_of_four_fifths() -> None:
    assert accepted_rate(80, 100) == 0.8


def test_there_is_no_rate_of_nothing() -> None:
    assert accepted_rate(0, 0) is None


@pytest.mark.parametrize(("now", "then"), [(None, MQL), (MQL, SQL), (SAL, SQL), (SQL, None)])
def test_what_comes_next(now: LeadStep | None, then: LeadStep | None) -> None:
    assert next_step(now) is then


@pytest.mark.parametrize(
    ("given", "due"), [("2026-11-16", "2026-11-18"), ("2026-11-19", "2026-11-23"), ("2026-11-20", "2026-11-24"),
                       ("2026-11-21", "2026-11-24")],
)  # fmt: skip
def test_two_working_days_are_given_to_accept_it(given: str, due: str) -> None:
    assert due_after(date.fromisoformat(given)) == date.fromisoformat(due)


@pytest.mark.parametrize(
    ("told", "step"),
    [
        ([], None),
        ([(MQL, WAITING)], MQL),
        ([(MQL, ACCEPTED)], SAL),
        ([(MQL, REJECTED)], None),
        ([(MQL, REJECTED), (MQL, WAITING)], MQL),
        ([(MQL, ACCEPTED), (SQL, WAITING)], SQL),
        ([(MQL, ACCEPTED), (SQL, REJECTED)], SAL),
        ([(MQL, ACCEPTED), (SQL, ACCEPTED)], SQL),
        ([(SAL, ACCEPTED), (MQL, ACCEPTED)], SAL),
    ],
)
def test_how_far_it_is(told: list[tuple[LeadStep, HandoverState]], step: LeadStep | None) -> None:
    assert step_in_force(told) is step
