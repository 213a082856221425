"""The cycle: its phases follow each other round, and who skips one passes it."""

from __future__ import annotations

from fractions import Fraction

import pytest

from crm_tui.domain.records import Phase
from crm_tui.domain.relationship.cycle import after, churn, ends_of_edges, kept
from crm_tui.domain.relationship.lifecycle import WAY


def test_after_advocacy_comes_prospecting() -> None:
    assert [after(phase) for phase in WAY] == [*WAY[1:], Phase.PROSPECTING]


def test_who_skips_a_phase_passes_it() -> None:
    before, behind = ends_of_edges(Phase.QUALIFICATION)
    assert before == (Phase.PROSPECTING, Phase.QUALIFICATION)
    assert behind == (Phase.CONVERSION, Phase.RETENTION, Phase.ADVOCACY)


@pytest.mark.parametrize(
    ("lost", "start", "share"),
    [(2, 20, Fraction(1, 10)), (50, 1_000, Fraction(1, 20)), (0, 7, Fraction(0)), (0, 0, None)],
)
def test_churn_is_of_the_customers_of_the_first_day(lost: int, start: int, share: Fraction | None) -> None:
    assert churn(lost, start) == share


def test_who_is_not_lost_is_kept() -> None:
    assert (kept(2, 20), kept(0, 0)) == (Fraction(9, 10), None)
