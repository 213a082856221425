"""Churn by revenue: how much of what customers paid a month is gone, and how much of it others made good."""

from __future__ import annotations

from fractions import Fraction

from crm_tui.domain.sales.velocity import ratio


def gross_churn(lost: Fraction | int, at_start: Fraction | int) -> Fraction | None:
    """What customers of the start pay less or nothing of / all that they paid; 1,000 of 30,000 are 3.33 %."""
    return ratio(lost, at_start)


def net_churn(lost: Fraction | int, grown: Fraction | int, at_start: Fraction | int) -> Fraction | None:
    """The same less what other customers of the start pay more; below nothing where that is more.

    Of 300,000 at the start 50,000 are lost and 70,000 come from upgrades: -6.67 %.
    """
    return ratio(lost - grown, at_start)
