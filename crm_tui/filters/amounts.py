"""Amounts of money in a filter, compared in each currency by the decimals that it has."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import peewee as pw

from crm_tui.domain import money
from crm_tui.domain.currencies import EXPONENTS
from crm_tui.filters.expressions import between, bound, ordered
from crm_tui.filters.field import Target
from crm_tui.filters.tree import Op, Range, Value
from crm_tui.filters.values import Amount, check_order, read_amount, trouble

_FINEST = max(EXPONENTS.values())
"""The decimals in which amounts of all currencies can be compared."""

_HUNDREDTHS = 2


def condition(op: Op, written: Value | Range, target: Target) -> Any:
    """That an amount compares as written: in the currency that is named, else each in its own."""
    ends = (written.low, written.high) if isinstance(written, Range) else (written, written)
    low, high = (read_amount(end) if end else None for end in ends)
    currency = _currency(written, low, high)
    column, places = _comparable(target, currency)
    first, last = (amount.minor(places, target.scale) if amount else None for amount in (low, high))
    check_order(written, first, last)
    found = between(column, first, last) if first is None or last is None else ordered(op, column, first, last)
    return found if currency is None else (target.currency == bound(currency)) & found


def _currency(written: Value | Range, low: Amount | None, high: Amount | None) -> str | None:
    """The currency that is named; None where none is. Raises FilterError where the ends differ."""
    named = {amount.currency for amount in (low, high) if amount}
    if len(named) > 1:
        raise trouble(written, "Name the same currency at both ends of this range, or at neither.")
    return named.pop()


def _comparable(target: Target, currency: str | None) -> tuple[Any, int]:
    """What to compare, and its decimals: the column for one currency, for all of them in the finest unit."""
    if currency is not None:
        return target.column, money.exponent(currency)
    return target.column * _ten_to(target.currency, lambda places: _FINEST - places), _FINEST


def in_minor_units(column: Any, currency: Any) -> Any:
    """A column of major units in the minor units of the currency in another column."""
    return pw.fn.ROUND(column * _ten_to(currency, lambda places: places))


def _ten_to(currency: Any, power: Callable[[int], int]) -> Any:
    """Ten to the power that goes with the decimals of the currency in a column."""
    cases = [
        (
            currency.in_([bound(code) for code, places in EXPONENTS.items() if places == exponent]),
            bound(10 ** power(exponent)),
        )
        for exponent in sorted(set(EXPONENTS.values()))
    ]
    return pw.Case(None, cases, bound(10 ** power(_HUNDREDTHS)))
