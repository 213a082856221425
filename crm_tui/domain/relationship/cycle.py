"""The cycle of the relationship: five phases in a ring, from prospecting to advocacy, and from there back."""

from __future__ import annotations

from fractions import Fraction

from crm_tui.domain.records import Phase
from crm_tui.domain.relationship.lifecycle import WAY
from crm_tui.domain.sales.velocity import ratio


def after(phase: Phase) -> Phase:
    """The next phase on the ring; after advocacy comes prospecting."""
    return WAY[(WAY.index(phase) + 1) % len(WAY)]


def ends_of_edges(phase: Phase) -> tuple[tuple[Phase, ...], tuple[Phase, ...]]:
    """The phases from which and to which somebody goes who passes from a phase to the next, skipping some or none."""
    at = WAY.index(phase) + 1
    return WAY[:at], WAY[at:]


def churn(lost: int, at_start: int) -> Fraction | None:
    """The share of customers of the start who were lost; 2 of 20 are 10 %."""
    return ratio(lost, at_start)


def kept(lost: int, at_start: int) -> Fraction | None:
    """The share of customers of the start who stayed."""
    return ratio(at_start - lost, at_start)
