"""Turning the cells of a column into dates, amounts, percentages and text."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import ROUND_HALF_EVEN, Decimal
from functools import lru_cache
from typing import TypeAlias

from crm_tui import clock
from crm_tui.domain.dates.written import DateOrder, parse_with
from crm_tui.domain.money import Mark, Money, known_currency, parse_amount, parse_money, split_currency
from crm_tui.errors import BadInput
from crm_tui.interchange.targets import ValueType
from crm_tui.text import fold

Value: TypeAlias = str | int | date | datetime | Money | tuple[str, ...]

_NOTHING = """
-, --, ---, \u2013, \u2014, ., n/a, n.a., na, #n/a, null, nil, none, -none-, --none--, (none), (empty),
(blank), undefined, select, (select), please select, not set, not selected,
k.a., keine angabe, auswählen, bitte wählen, bitte auswählen
"""
PLACEHOLDERS = frozenset(word.strip() for word in _NOTHING.split(","))
"""What forms and exports write where nothing was chosen; empty in every column but those of free text."""

_BEGINNINGS_OF_VALUES = frozenset("+0123456789")
"""Letters with which no placeholder begins, and most numbers, amounts and days do."""

FREE_TEXT = frozenset({ValueType.TEXT, ValueType.BLOCK, ValueType.REFERENCE, ValueType.TAGS})


_DAY_AND_TIME = re.compile(r"(?P<day>.*?\d)(?:[T\s]+)(?P<time>\d{1,2}:\d\d.*)", re.IGNORECASE)
_TIME = re.compile(
    r"(?P<hour>\d{1,2}):(?P<rest>\d\d(?::\d\d)?)(?P<part>[.,]\d+)?\s*(?P<half>[ap]\.?m\.?)?\s*"
    r"(?P<zone>Z|UTC|GMT|[-+]\d\d:?\d\d|[-+]\d\d)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ColumnFormat:
    """How the cells of one column are read."""

    type: ValueType
    order: DateOrder = DateOrder.ISO
    decimal: Mark | None = None
    """What separates whole from part; None where each amount is read by itself."""
    fractions: bool = False
    """Whether percentages are written as parts of one."""


def is_placeholder(cell: str, kind: ValueType) -> bool:
    """Whether a cell says that nothing was chosen, such as `Select`, `-` or `N/A`; free text never does."""
    maybe = kind not in FREE_TEXT and len(cell) < 20 and cell[:1] not in _BEGINNINGS_OF_VALUES
    return maybe and fold(cell) in PLACEHOLDERS


def read_value(text: str, form: ColumnFormat, currency: str) -> Value | None:
    """The value of a cell whose text is clean, or None for an empty one; BadInput says what is wrong with it.

    Amounts without a currency of their own are in `currency`, rounded to its minor unit, halves to even.
    E-mail addresses, phone numbers and links are still text.
    """
    if not text or is_placeholder(text, form.type):
        return None
    return _READERS[form.type](text, form, currency) if form.type in _READERS else text


def read_moment(text: str, order: DateOrder) -> date | datetime:
    """The day of a cell, or the moment in UTC if a time of day stands behind it; BadInput if it is neither.

    A time without an offset is the person's.
    """
    parts = _DAY_AND_TIME.fullmatch(text)
    if parts is None:
        return _day(order, text)
    day, time = _day(order, parts["day"]), _TIME.fullmatch(parts["time"].strip())
    if time is None:
        raise _bad_time(parts["time"])
    hour = int(time["hour"])
    if time["half"]:
        hour = hour % 12 + (12 if time["half"][0] in "pP" else 0)
    zone = (time["zone"] or "").upper().replace("UTC", "Z").replace("GMT", "Z")
    part = (time["part"] or "")[:7].replace(",", ".")
    try:
        moment = datetime.fromisoformat(f"{day.isoformat()}T{hour:02}:{time['rest']}{part}{zone}")
        return (moment if moment.tzinfo else moment.replace(tzinfo=clock.zone())).astimezone(UTC)
    except (ValueError, OverflowError):
        raise _bad_time(parts["time"]) from None


@lru_cache(maxsize=4096)
def _day(order: DateOrder, text: str) -> date:
    return parse_with(order, text)


def _bad_time(text: str) -> BadInput:
    return BadInput(f"{text.strip()} is not a time of day; write one such as 14:30 or 14:30:00+01:00.")


def _read_number(text: str, _form: ColumnFormat, _currency: str) -> int:
    """A whole number; a part of zeros is left out."""
    try:
        return parse_amount(text, "JPY")
    except BadInput:
        raise BadInput(f"{text} is not a whole number; write one such as 250.") from None


def _read_percent(text: str, form: ColumnFormat, _currency: str) -> int:
    """Whole percent, halves to even."""
    try:
        # A currency with four decimals, to keep the part of the percentage.
        percent = Decimal(parse_amount(text.rstrip("% "), "CLF", decimal=form.decimal, rounded=True)) / 10_000
    except BadInput:
        raise BadInput(f"{text} is not a percentage; write one from 0 to 100.") from None
    if form.fractions and "%" not in text:
        percent *= 100
    if not 0 <= percent <= 100:
        raise BadInput(f"{text} is not a percentage from 0 to 100.")
    return int(percent.to_integral_value(ROUND_HALF_EVEN))


def _read_currency(text: str, _form: ColumnFormat, default: str) -> str:
    """The ISO code of a code or a sign; a sign that several share means `default` if it is one of them."""
    code = split_currency(f"1 {text}", default)[1]
    if code is None or not known_currency(code):
        raise BadInput(f"{text} is not a currency; write its code of three letters, such as EUR.")
    return code


def _read_amount(text: str, form: ColumnFormat, currency: str) -> Money:
    return parse_money(text, currency, decimal=form.decimal, rounded=True)


def _read_tags(text: str, _form: ColumnFormat, _currency: str) -> tuple[str, ...]:
    tags = (tag.strip(" *") for tag in re.split(r"[,;|\n]|:::", text))
    return tuple(dict.fromkeys(tag for tag in tags if tag))


_READERS: dict[ValueType, Callable[[str, ColumnFormat, str], Value]] = {
    ValueType.MOMENT: lambda text, form, _currency: read_moment(text, form.order),
    ValueType.AMOUNT: _read_amount,
    ValueType.NUMBER: _read_number,
    ValueType.PERCENT: _read_percent,
    ValueType.CURRENCY: _read_currency,
    ValueType.TAGS: _read_tags,
}
"""How the cells are read whose types are more than text."""
