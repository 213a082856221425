"""Retention by cohort, of customers who came and went on known days."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

import pytest

from crm_tui import clock
from crm_tui.domain.dates.periods import parse_period
from crm_tui.domain.records import Kind, Phase
from crm_tui.metrics.metric import Metric
from crm_tui.metrics.reading.records import records
from crm_tui.services.lifecycle.moving import move_phase
from tests.making import make_contact
from tests.metrics.selling import context, measured, scope

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")


def on(day: str) -> datetime:
    return datetime.fromisoformat(f"{day}T10:00:00+00:00")


def customer(me: UUID, name: str, came: str, *turns: tuple[str, Phase]) -> UUID:
    """Somebody who came and bought on a day, and went to other phases on others."""
    with clock.frozen(on(came)):
        contact = UUID(str(make_contact(name).id))
    for day, phase in ((came, Phase.RETENTION), *turns):
        with clock.frozen(on(day)):
            move_phase(Kind.CONTACT, contact, phase, me, None, "as told")
    return contact


def shares(metric: Metric) -> dict[str, list[float | None]]:
    return {row.title: [cell.value for cell in row.cells.values()] for row in metric.rows}


def test_each_cohort_says_how_many_were_there_after_each_month(me: UUID) -> None:
    customer(me, "Ann", "2026-08-03")
    customer(me, "Bob", "2026-08-05", ("2026-09-10", Phase.CHURNED))
    customer(me, "Cem", "2026-08-07", ("2026-09-10", Phase.CHURNED), ("2026-10-10", Phase.RETENTION))
    customer(me, "Dee", "2026-08-31", ("2026-11-02", Phase.CHURNED))
    customer(me, "Eli", "2026-10-01", ("2026-10-20", Phase.ADVOCACY))
    make_contact("Known for long", phase=Phase.RETENTION)
    table = measured("retention_by_cohort", parse_period("this quarter", clock.today()))
    assert shares(table) == {
        "2026-08": [4, 0.5, 0.75],
        "2026-09": [0, None, None],
        "2026-10": [1, None, None],
        "2026-11": [0, None, None],
    }
    assert [(one.count, one.why) for one in table.left_out] == [(1, "customers of whom nobody knows since when")]
    assert (table.n, table.says) == (5, "Each row is a month, each column so many months after it.")


def test_who_goes_and_comes_back_in_one_moment_became_a_customer_once(me: UUID) -> None:
    same = "2026-08-05"
    customer(me, "Bob", same, (same, Phase.CHURNED), (same, Phase.QUALIFICATION), (same, Phase.RETENTION))
    table = measured("retention_by_cohort", parse_period("this quarter", clock.today()))
    assert shares(table)["2026-08"] == [1, 1, 1]


def test_a_cell_lists_who_was_there(me: UUID) -> None:
    customer(me, "Ann", "2026-08-03")
    customer(me, "Bob", "2026-08-05", ("2026-09-10", Phase.CHURNED))
    table = measured("retention_by_cohort")
    (part, _) = table.rows[0].cells["after_1"].parts
    assert part.records is not None
    assert [row.title for row in records(part.records, scope(), context())] == ["Ann"]


def test_a_long_time_is_told_by_quarters_and_by_years(me: UUID) -> None:
    customer(me, "Ann", "2025-02-03", ("2026-02-01", Phase.CHURNED))
    table = measured("retention_by_cohort")
    assert list(shares(table)) == ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", *(f"2026-Q{n}" for n in range(1, 5))]
    assert shares(table)["2025-Q1"][:5] == [1, 1, 1, 1, 0]
    customer(me, "Bob", "2019-02-03")
    assert shares(measured("retention_by_cohort"))["2019"] == [1, *[1] * 6]
