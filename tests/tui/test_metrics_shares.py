"""Shares side by side: who answered how, and who of each cohort is still there."""

from __future__ import annotations

from datetime import UTC, datetime

from crm_tui.domain.ids import new_id
from crm_tui.metrics.catalogue import DEFINITIONS
from crm_tui.metrics.metric import Metric, Part, Row, Unit
from crm_tui.metrics.overview import Overview
from crm_tui.metrics.relationship.cohorts import AFTER, SIZE
from crm_tui.metrics.scope import Scope
from crm_tui.queries.groups.ground import Group
from crm_tui.tui.widgets.kpi.layout import Panel
from crm_tui.tui.widgets.kpi.shares import cohort_panel, nps_panel


def of(metric: Metric) -> Overview:
    """A look at nothing but one number."""
    return Overview(Scope(new_id()), datetime(2026, 11, 16, tzinfo=UTC), now={metric.definition.name: metric})


def lines(panel: Panel) -> list[str]:
    return ["".join(piece.said for piece in row).rstrip() for row in panel.rows]


def nps(high: int, middle: int, low: int) -> Metric:
    def part(name: str, count: int) -> Part:
        return Part(name, count, Unit.COUNT, count, Group(name), "answers")

    parts = (part("passives", middle), part("detractors", low))
    return Metric(
        definition=DEFINITIONS["nps"],
        value=50,
        n=high + middle + low,
        numerator=part("promoters", high),
        denominator=part("all_nps", high + middle + low),
        others=parts,
    )


def test_promoters_passives_and_detractors_are_three_shades_of_one_bar() -> None:
    bar, *named = lines(nps_panel(of(nps(12, 6, 2)), 40))[1:]
    assert bar == "█" * 24 + "▒" * 12 + "░" * 4
    assert [line.split() for line in named] == [
        ["█", "promoters,", "9", "and", "10", "12", "60", "%"],
        ["▒", "passives,", "7", "and", "8", "6", "30", "%"],
        ["░", "detractors,", "0", "to", "6", "2", "10", "%"],
    ]


def test_where_nobody_answered_that_is_said() -> None:
    assert lines(nps_panel(of(nps(0, 0, 0)), 40))[1:] == ["Nobody answered in this period."]


def cohort(title: str, joined: int, *shares: float) -> Row:
    known = (*shares, None, None, None)[:3]
    kept = [
        Metric(definition=definition, value=share, n=0 if share is None else joined)
        for definition, share in zip(AFTER, known, strict=False)
    ]
    cells = [Metric(definition=SIZE, value=joined, n=joined), *kept]
    return Row(title, {one.definition.name: one for one in cells})


def test_each_cohort_has_a_share_for_each_month_that_is_over_and_no_more() -> None:
    rows = (cohort("2026-08", 20, 0.9, 0.8, 0.25), cohort("2026-09", 30, 1.0, 0.5), cohort("2026-10", 8, 0.75))
    view = of(Metric(definition=DEFINITIONS["retention_by_cohort"], rows=rows))
    assert [line.split() for line in lines(cohort_panel(view, 78))[1:]] == [
        ["joined", "+1", "+2", "+3"],
        ["2026-08", "20", "▆", "90", "▆", "80", "▃", "25"],
        ["2026-09", "30", "▇", "100", "▄", "50"],
        ["2026-10", "8", "▅", "~75"],
    ]
    assert [line.split() for line in lines(cohort_panel(view, 30))[2:]] == [
        ["2026-08", "20", "90", "80", "25"],
        ["2026-09", "30", "100", "50"],
        ["2026-10", "8", "~75"],
    ]
    assert [line.split() for line in lines(cohort_panel(view, 25))[1:]] == [
        ["joined", "+1", "+2"],
        ["2026-08", "20", "90", "80"],
        ["2026-09", "30", "100", "50"],
        ["2026-10", "8", "~75"],
        ["joined", "+3"],
        ["2026-08", "20", "25"],
    ]


def test_a_workspace_without_customers_has_an_empty_triangle() -> None:
    view = of(Metric(definition=DEFINITIONS["retention_by_cohort"], says="Nobody yet."))
    assert "Nobody yet." in lines(cohort_panel(view, 78))[-1]
