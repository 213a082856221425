"""The examples that the definitions are given with, counted in workspaces that hold exactly them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

import pytest

from crm_tui import clock, text
from crm_tui.db import journal
from crm_tui.db.models import Contact, Cost, Handover, Order, PhaseChange, Response
from crm_tui.domain.choices import HandoverState, Scale
from crm_tui.domain.dates.periods import parse_period
from crm_tui.domain.records import LeadStep, Phase
from crm_tui.metrics.metric import Metric
from crm_tui.metrics.telling.words import value_of
from tests.metrics.selling import measured

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")


def this_month(name: str) -> Metric:
    return measured(name, parse_period("this month", clock.today()))


def contacts(number: int, phase: Phase = Phase.PROSPECTING) -> list[UUID]:
    names = [f"Somebody {one}" for one in range(number)]
    return made(
        Contact,
        ({"name": one, "name_key": text.fold(one), "sort_key": text.sort_key(one), "phase": phase} for one in names),
    )


def made(model: Any, rows: Iterable[dict[str, Any]]) -> list[UUID]:
    with journal.action(None, "told an example") as act:
        return act.create_many(model, rows)


def titled(title: str, **values: Any) -> dict[str, Any]:
    return {"title": title, "title_key": text.fold(title), **values}


def spent(amount: int, kind: str) -> dict[str, Any]:
    return titled("Spent", day=clock.today(), amount=amount, currency="EUR", kind=kind)


def answers(scale: Scale, *counts: tuple[int, int]) -> None:
    made(
        Response,
        (titled("Answer", scale=scale, score=score, at=clock.now()) for score, number in counts for _ in range(number)),
    )


def test_5000_for_200_leads_are_25_each() -> None:
    contacts(200)
    made(Cost, [spent(300_000, "marketing"), spent(200_000, "marketing"), spent(999_900, "sales")])
    assert value_of(this_month("cpl")) == "25.00 EUR"


def test_20000_for_40_new_customers_are_500_each() -> None:
    people = contacts(40, Phase.RETENTION)
    came = {"kind": "contact", "from_phase": Phase.CONVERSION, "to_phase": Phase.RETENTION, "at": clock.now()}
    made(PhaseChange, ({**came, "record": one} for one in people))
    made(Cost, [spent(1_500_000, "marketing"), spent(500_000, "sales")])
    assert (value_of(this_month("cac")), this_month("arpu").value) == ("500.00 EUR", None)


def test_100000_of_1000_customers_are_100_each() -> None:
    contacts(1_000, Phase.RETENTION)
    made(Order, (titled("Boxes", day=clock.today(), amount=1_000_000, currency="EUR") for _ in range(10)))
    assert value_of(this_month("arpu")) == "100.00 EUR"


def test_80_of_100_handed_over_are_accepted() -> None:
    people = contacts(100)
    made(
        Handover,
        (
            titled(
                "MQL", contact=one, step=LeadStep.MQL, at=clock.now(),
                state=HandoverState.ACCEPTED if place < 80 else HandoverState.REJECTED,
            )
            for place, one in enumerate(people)
        ),
    )  # fmt: skip
    assert (this_month("sal_rate").value, this_month("mql").value, this_month("sal").value) == (0.8, 100, 80)


def test_30_percent_who_recommend_less_20_who_do_not_are_ten() -> None:
    answers(Scale.NPS, (9, 20), (10, 10), (7, 25), (8, 25), (0, 5), (6, 15))
    nps = this_month("nps")
    assert value_of(nps) == "+10.0"
    assert [(part.title, part.count) for part in nps.parts] == [
        ("answers of 9 and 10", 30),
        ("all answers", 100),
        ("answers of 7 and 8", 50),
        ("answers of 0 to 6", 20),
    ]


def test_74_of_107_are_satisfied_and_effort_is_a_mean() -> None:
    answers(Scale.CSAT, (5, 40), (4, 34), (3, 20), (1, 13))
    answers(Scale.CES, (7, 6), (1, 4))
    answers(Scale.REVIEW, (5, 3), (2, 1))
    assert (value_of(this_month("csat")), this_month("ces").value) == ("69.2 %", 4.6)
    assert (this_month("review_mean").value, this_month("review_mean").too_few) == (4.25, True)
