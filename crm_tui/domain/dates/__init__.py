"""Dates and periods: read as people write them, and shown as people read them."""

from __future__ import annotations

from crm_tui.domain.dates.periods import ALL_TIME, Period, parse_period, parse_span
from crm_tui.domain.dates.shown import long_date, short_date, short_moment
from crm_tui.domain.dates.units import EARLIEST, LATEST, add, first_of, last_of
from crm_tui.domain.dates.words import parse_date, parse_when
from crm_tui.domain.dates.written import ColumnOrder, DateOrder, detect_order, parse_with

__all__ = [
    "ALL_TIME",
    "EARLIEST",
    "LATEST",
    "ColumnOrder",
    "DateOrder",
    "Period",
    "add",
    "detect_order",
    "first_of",
    "last_of",
    "long_date",
    "parse_date",
    "parse_period",
    "parse_span",
    "parse_when",
    "parse_with",
    "short_date",
    "short_moment",
]
