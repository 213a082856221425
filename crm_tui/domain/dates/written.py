"""Whole dates in numbers and names of months, and the order of day and month in a column of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from crm_tui.domain.dates.units import MONTHS, calendar_date, month_number
from crm_tui.errors import BadInput
from crm_tui.text import misread


class DateOrder(StrEnum):
    """What comes first in dates such as 03/04/2026; a year of four digits in front is read in any order."""

    ISO = "iso"
    """The year; a date with its year behind is taken only where it can be read one way."""
    DMY = "dmy"
    MDY = "mdy"


class ColumnOrder(NamedTuple):
    """The order of a whole column of dates."""

    order: DateOrder | None
    """None where the values do not tell, or contradict each other."""
    says: str
    """Why, as a sentence for whoever imports the column."""


_MONTH_NUMBERS = range(1, 13)
_YEAR_FIRST = r"(\d{4})([-/.]?)(\d\d?)\2(\d\d?)"
_YEAR_LAST = r"(\d\d?)([-/.])(\d\d?)\2(\d{4}|\d\d)"
_DAY_MONTH_YEAR = r"(\d\d?)(?:st|nd|rd|th)?[ .-]*([a-z]+)[ .,'-]*(\d{4}|\d\d)"
_MONTH_DAY_YEAR = r"([a-z]+)[ .-]*(\d\d?)(?:st|nd|rd|th)?[ ,.-]+(\d{4})"
_TIME_OF_DAY = r"(?<=\d)(?:t|\s+)\d\d?:\d\d.*"


def parse_with(order: DateOrder, text: str) -> date:
    """The date of one cell of a column; a time of day behind it is left out. BadInput says what is wrong."""
    day = written_date(re.sub(_TIME_OF_DAY, "", squeezed(text)), order)
    if day is None:
        raise misread(text, "a date", "2026-11-30")
    return day


def written_date(text: str, order: DateOrder) -> date | None:
    """The date, or None where the text is not made like a whole date; BadInput for one that cannot be."""
    text = squeezed(text)
    if (parts := re.fullmatch(_YEAR_FIRST, text)) and (parts[2] or len(text) == 8):
        return calendar_date(int(parts[1]), int(parts[3]), int(parts[4]))
    if parts := re.fullmatch(_YEAR_LAST, text):
        return ordered_date(int(parts[1]), int(parts[3]), full_year(parts[4]), order_for(parts[2], order))
    if (parts := re.fullmatch(_DAY_MONTH_YEAR, text)) and (month := month_number(parts[2])):
        return calendar_date(full_year(parts[3]), month, int(parts[1]))
    if (parts := re.fullmatch(_MONTH_DAY_YEAR, text)) and (month := month_number(parts[1])):
        return calendar_date(int(parts[3]), month, int(parts[2]))
    return None


def ordered_date(first: int, second: int, year: int, order: DateOrder) -> date:
    """The date of two numbers and a year; in ISO order BadInput where day and month could be either."""
    if order is DateOrder.DMY or (order is DateOrder.ISO and first not in _MONTH_NUMBERS):
        return calendar_date(year, second, first)
    if order is DateOrder.MDY or second not in _MONTH_NUMBERS or first == second:
        return calendar_date(year, first, second)
    readings = f"{first} {MONTHS[second - 1]} or {second} {MONTHS[first - 1]}"
    spellings = f"{year}-{second:02}-{first:02} or {year}-{first:02}-{second:02}"
    raise BadInput(f"This may be {readings} {year}; write {spellings}.")


def order_for(separator: str, order: DateOrder) -> DateOrder:
    """Dates with points have the day first unless the month is known to be."""
    return DateOrder.DMY if separator == "." and order is DateOrder.ISO else order


def full_year(digits: str) -> int:
    """Two digits are 1969 to 2068 (POSIX `%y`)."""
    year = int(digits)
    if len(digits) > 2:
        return year
    return year + (1900 if year >= 69 else 2000)


def detect_order(samples: Iterable[str]) -> ColumnOrder:
    """The order that all dates of a column share: one that can be read one way only decides for the rest."""
    dates = [re.sub(_TIME_OF_DAY, "", squeezed(sample)) for sample in samples]
    parts = [found for text in dates if (found := re.fullmatch(_YEAR_LAST, text))]
    day_first = [found[0] for found in parts if int(found[1]) > 12 >= int(found[3])]
    month_first = [found[0] for found in parts if int(found[3]) > 12 >= int(found[1])]
    both_ways = [found for found in parts if found[1] != found[3] and max(int(found[1]), int(found[3])) <= 12]
    if day_first and month_first:
        says = f"{day_first[0]} has the day first, but {month_first[0]} the month; mend one kind."
        return ColumnOrder(None, says)
    if day_first or month_first:
        order, what = (DateOrder.DMY, "day") if day_first else (DateOrder.MDY, "month")
        example = (day_first or month_first)[0]
        return ColumnOrder(order, f"The {what} comes first: {example} can be read no other way.")
    if not both_ways:
        return ColumnOrder(DateOrder.ISO, "Every date can be read one way only.")
    if all(found[2] == "." for found in both_ways):
        return ColumnOrder(DateOrder.DMY, "The day comes first, as is usual in dates with points.")
    example = both_ways[0][0]
    return ColumnOrder(None, f"{example} and its like read both ways; say if day or month comes first.")


def squeezed(text: str) -> str:
    """In small letters, with single spaces."""
    return " ".join(text.casefold().split())
