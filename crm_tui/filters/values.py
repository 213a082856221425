"""From a value as it was written to what it stands for among the stored ones."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from crm_tui import clock
from crm_tui.db.models import Setting
from crm_tui.domain import money
from crm_tui.domain.dates.periods import parse_span
from crm_tui.domain.fields.reading import parse_number
from crm_tui.errors import BadInput, FilterError
from crm_tui.filters.context import FilterContext
from crm_tui.filters.field import DAY, Field, FieldType
from crm_tui.filters.tree import Op, Range, Value, Words

Stored = int | float | str
"""A value as it stands in the table: a number, or a day in ISO 8601."""

_AGE = re.compile(
    r"(?P<count>\d{1,5})\s*(?P<unit>h|hours?|d|days?|w|weeks?|m|mo|months?|y|years?|)",
    re.IGNORECASE | re.ASCII,
)
_UNITS = {"h": DAY // 24, "d": DAY, "w": 7 * DAY, "m": 30 * DAY, "y": 365 * DAY, "": DAY}

LARGEST = 2**63 - 1
"""What a column of whole numbers can hold."""


@dataclass(frozen=True, slots=True)
class Interval:
    """What a value stands for: all from `low` to `high`, both included; a plain number stands for itself."""

    low: Stored
    high: Stored
    backwards: bool = False
    """True for ages: the greater the age, the smaller the moment that is stored."""


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount in major units, or in the currency that was written with it."""

    major: Decimal
    currency: str | None

    def minor(self, exponent: int, scale: int) -> Stored:
        """In a column's units, for currencies with `exponent` decimals."""
        return _stored(self.major.scaleb(exponent) * scale)


def read(value: Value, field: Field, context: FilterContext) -> Interval:
    """What a value of an ordered type other than money stands for. Raises FilterError."""
    match field.type:
        case FieldType.NUMBER:
            return _number(value, field, unit="")
        case FieldType.PERCENT:
            return _number(value, field, unit="%")
        case FieldType.AGE:
            return _age(value, context) or _moments(value, field, context)
        case FieldType.MOMENT:
            return _moments(value, field, context)
        case FieldType.DATE:
            first, last = _days(value, field, context)
            return Interval(first.isoformat(), last.isoformat())
        case _:
            raise AssertionError(field.type)


def read_range(written: Range, field: Field, context: FilterContext) -> tuple[Stored | None, Stored | None]:
    """The smallest and the largest stored value in a range, None at an open end. Raises FilterError."""
    ends = [read(end, field, context) if end else None for end in (written.low, written.high)]
    backwards = {end.backwards for end in ends if end}
    if len(backwards) > 1:
        raise trouble(written, f"Write both ends of a range of {field.name} as ages, or both as days.")
    first, last = reversed(ends) if backwards.pop() else ends
    low, high = first.low if first else None, last.high if last else None
    check_order(written, low, high)
    return low, high


def check_order(written: Value | Range, low: Stored | None, high: Stored | None) -> None:
    """Raises FilterError for a range whose ends are the wrong way round."""
    if low is not None and high is not None and low > high:  # type: ignore[operator]  # both are of one type
        raise trouble(written, "This range ends before it begins; write its smaller end first.")


def read_amount(value: Value) -> Amount:
    """An amount as people write it, with or without a currency. Raises FilterError."""
    try:
        number, currency = money.split_currency(value.text)
        reader = currency or _reader(number)
        minor = money.parse_amount(number, reader)
    except BadInput as error:
        raise trouble(value, str(error)) from None
    return Amount(Decimal(minor).scaleb(-money.exponent(reader)), currency)


def _reader(number: str) -> str:
    """The currency by whose decimals an amount without one is read: where two are not enough, the workspace's."""
    if not re.search(r"[.,]\d{3,}$", number):
        return "EUR"
    setting = Setting.get_or_none(Setting.key == "currency", Setting.hidden_at.is_null())
    return str(json.loads(setting.value)) if setting else "EUR"


def compared(op: Op, interval: Interval, field: Field, value: Value) -> Op:
    """The comparison to make with stored values. Raises FilterError for days before or after an age."""
    if field.type is not FieldType.AGE or op in {Op.IS, Op.IS_NOT}:
        return op
    if not interval.backwards:
        message = f"{field.name} counts days; write {field.name}{op}14d, or {field.name}:{value.text}."
        raise trouble(value, message)
    return {Op.LESS: Op.MORE, Op.MORE: Op.LESS, Op.AT_MOST: Op.AT_LEAST, Op.AT_LEAST: Op.AT_MOST}[op]


def trouble(place: Value | Range | Words, message: str) -> FilterError:
    """A complaint about what was written at a place."""
    return FilterError(message, place.span.start, place.span.length)


def _number(value: Value, field: Field, *, unit: str) -> Interval:
    """A number as fields take it; `unit` may follow."""
    try:
        stored = _stored(parse_number(value.text.removesuffix(unit)))
    except BadInput:
        message = f"“{value.text}” is not a number; write {field.name}:10, or {field.name}>2.5k."
        raise trouble(value, message) from None
    return Interval(stored, stored)


def _age(value: Value, context: FilterContext) -> Interval | None:
    """The moments that lie `14d` ago: at least 14 and less than 15 times 24 hours; None for other values."""
    written = _AGE.fullmatch(value.text.strip())
    if written is None:
        return None
    unit = written["unit"][:1].lower()
    step = _UNITS["h"] if unit == "h" else DAY
    age = int(written["count"]) * _UNITS[unit]
    now = clock.to_micros(context.now)
    return Interval(now - age - step + 1, now - age, backwards=True)


def _moments(value: Value, field: Field, context: FilterContext) -> Interval:
    """All moments of a day or span of days, as the person's clock has them."""
    first, last = _days(value, field, context)
    return Interval(_start_of(first, context), _start_of(last + timedelta(days=1), context) - 1)


def _start_of(day: date, context: FilterContext) -> int:
    """Midnight in the person's zone, in microseconds since 1970."""
    return clock.to_micros(datetime(day.year, day.month, day.day, tzinfo=context.zone))


def _days(value: Value, field: Field, context: FilterContext) -> tuple[date, date]:
    """The first and the last day of what was written; `last-month` is `last month`. Raises FilterError."""
    spaced = value.text.replace("-", " ") if value.text[:1].isalpha() else value.text
    try:
        return parse_span(spaced, context.today)
    except BadInput as error:
        raise trouble(value, f"{field.name}: {error}") from None


def _stored(number: Decimal) -> int | float:
    """What can be bound for a number: whole numbers exactly, within what a column can hold."""
    whole = number.to_integral_value()
    is_whole = number == whole or abs(number) > LARGEST
    return max(-LARGEST, min(LARGEST, int(number))) if is_whole else float(number)
