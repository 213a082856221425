"""Money as integer minor units and an ISO 4217 currency, read as people write it, shown short or whole."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from functools import cache
from typing import Literal, TypeAlias

from crm_tui.domain.currencies import CODES, EXPONENTS, SYMBOLS
from crm_tui.errors import BadInput
from crm_tui.text import misread

Mark: TypeAlias = Literal[".", ","]
"""What separates whole from part."""

LARGEST_MINOR = 10**15
"""Amounts beyond this many minor units are typing errors; thousands of them still sum within 64 bits."""

_LONGEST = 40
"""Characters that an amount may have."""

_EXAMPLES = "45k, 1,234.56 or 1.234,56"
_OTHER_MARK: dict[str, Mark] = {".": ",", ",": "."}
_MINUSES = str.maketrans("\u2212\u2013", "--")
_AMOUNT = r"(?P<minus>-?)\+?(?P<digits>(?=[.,]?\d)[\d.,']*)(?P<minus_after>-?) ?(?P<power>[a-z]*)"
_BARE = r"[\d\s.,'()+\-]*"
_WHOLE = r"\d*|\d{1,3}(?P<gap>[.,'])(?:\d{2,3}(?P=gap))*\d{3}"
_READS_BOTH_WAYS = r"[1-9]\d{0,2}[.,]\d{3}"
_POWERS = {
    "": 0,
    **dict.fromkeys(("k", "tsd", "thousand"), 3),
    **dict.fromkeys(("m", "mn", "mio", "million"), 6),
    **dict.fromkeys(("b", "bn", "mrd", "billion"), 9),
}
_SHORT_UNITS = ("", "k", "M", "B", "T", "Q")


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in the smallest unit of its currency: 4,500,000 EUR cents are 45,000.00 EUR."""

    minor: int
    currency: str

    def __str__(self) -> str:
        return full(self.minor, self.currency)


def money_of(minor: int | None, currency: str | None) -> Money | None:
    """An amount from its two columns."""
    return None if minor is None or currency is None else Money(minor, currency)


def summed(amounts: Iterable[tuple[int, str]]) -> tuple[Money, ...]:
    """Minor units with their currencies as one amount for each currency, the largest first, without those of 0."""
    sums: dict[str, int] = {}
    for minor, currency in amounts:
        sums[currency] = sums.get(currency, 0) + minor
    return tuple(Money(minor, currency) for currency, minor in sorted(sums.items(), key=lambda one: -one[1]) if minor)


def known_currency(code: str) -> bool:
    """Whether ISO 4217 lists the code, written in capitals."""
    return code in CODES


def exponent(currency: str) -> int:
    """Decimal digits of a currency's minor unit (ISO 4217): JPY 0, EUR 2, KWD 3."""
    return EXPONENTS.get(currency, 2)


def split_currency(text: str, default: str | None = None) -> tuple[str, str | None]:
    """The number and the currency written before or behind it, or None where none is written.

    Codes are read in either case. A sign that several currencies share means `default` where that
    is one of them, otherwise the commonest: `$45` is USD, in a workspace of CAD it is CAD.
    """
    if re.fullmatch(_BARE, text) or len(text) > _LONGEST:
        return text.strip(), None
    before, behind = _currency_patterns()
    if hit := before.fullmatch(text.strip()):
        number = hit["lead"] + hit["number"]
    elif hit := behind.fullmatch(text.strip()):
        number = hit["number"] + hit["close"]
    else:
        return text.strip(), None
    return number, _code(hit["currency"], default)


def parse_amount(text: str, currency: str, *, decimal: Mark | None = None, rounded: bool = False) -> int:
    """Minor units of an amount as people write it: `45k`, `1.5m`, `1,234.56`, `1.234,56`, `1 234`, `45 EUR`.

    `decimal` is the decimal mark where it is known, as in a column of a file. Where it is not: of two
    different marks the last one is decimal; a mark that repeats is not; a single one followed by exactly
    three digits is not (`1,234` and `1.234` are both 1234), but a point in a currency of three decimals is.
    Digits beyond the currency's are BadInput, or rounded half to even if `rounded`.
    """
    number, written = split_currency(text, currency)
    if written not in {None, currency}:
        raise BadInput(f"The amount is in {written}, but {currency} is expected; change one of them.")
    value = _value(number, text, currency, decimal)
    minor = value.to_integral_value(ROUND_HALF_EVEN)
    if minor != value and not rounded:
        places = exponent(currency) or "no"
        raise BadInput(f"{currency} has {places} decimals; write {text.strip()} with no more.")
    if abs(minor) > LARGEST_MINOR:
        raise BadInput(f"{text.strip()} is more than {full(LARGEST_MINOR, currency)}; check the zeros.")
    return int(minor)


def parse_money(text: str, currency: str, *, decimal: Mark | None = None, rounded: bool = False) -> Money:
    """As `parse_amount`, but a currency in the text counts, and `currency` is for where there is none."""
    number, written = split_currency(text, currency)
    code = written or currency
    return Money(parse_amount(number, code, decimal=decimal, rounded=rounded), code)


def detect_decimal(samples: Iterable[str]) -> Mark | None:
    """The decimal mark of a whole column of amounts; None where nothing tells it, or the values disagree."""
    amounts = (re.fullmatch(_AMOUNT, _plain(split_currency(sample)[0])) for sample in samples)
    marks = {_telling_mark(amount["digits"]) for amount in amounts if amount} - {None}
    return marks.pop() if len(marks) == 1 else None


def weighted(minor: int, percent: int) -> int:
    """Amount times probability in minor units, halves away from zero: 4,245.74 at 50 % is 2,122.87."""
    size = (abs(minor) * percent + 50) // 100
    return size if minor >= 0 else -size


def short(minor: int, currency: str) -> str:
    """The amount in at most five characters, without its currency: `950`, `8.5k`, `45k`, `1.2M`."""
    size = Decimal(abs(minor)).scaleb(-exponent(currency))
    unit = 0
    while (shown := _two_digits(size)) >= 1000 and unit < len(_SHORT_UNITS) - 1:
        size, unit = size.scaleb(-3), unit + 1
    sign = "-" if minor < 0 and shown else ""
    return f"{sign}{shown}{_SHORT_UNITS[unit]}"


def full(minor: int, currency: str) -> str:
    """The whole amount with grouped digits and its currency: `45,000.00 EUR`."""
    return f"{_decimal_text(minor, currency, ',')} {currency}"


def major(minor: int, currency: str) -> str:
    """The amount in major units as a decimal string, for programs: `45000.00`."""
    return _decimal_text(minor, currency, "")


def _two_digits(size: Decimal) -> Decimal:
    """Rounded to a whole number, or to one decimal where it is below ten and has one."""
    tenths = size.quantize(Decimal("0.1") if size < 10 else Decimal(1), ROUND_HALF_UP)
    return tenths.quantize(Decimal(1)) if tenths == tenths.to_integral_value() else tenths


def _decimal_text(minor: int, currency: str, gap: Literal[",", ""]) -> str:
    places = exponent(currency)
    whole, part = divmod(abs(minor), 10**places)
    sign = "-" if minor < 0 else ""
    return f"{sign}{whole:{gap}}.{part:0{places}}" if places else f"{sign}{whole:{gap}}"


@cache
def _currency_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A currency before a number, and one behind it; compiled when the first amount is read."""
    names = "|".join([*map(re.escape, SYMBOLS), *sorted(CODES)])
    before = rf"(?P<lead>[-+(\u2212]?)\s*(?P<currency>{names})\s*(?P<number>[-+\u2212]?[\d.,].*)"
    behind = rf"(?P<number>.*\d.*?)\s*(?P<currency>{names})(?P<close>\)?)"
    return re.compile(before, re.IGNORECASE), re.compile(behind, re.IGNORECASE)


def _code(written: str, default: str | None) -> str:
    """The currency that a code or a sign stands for."""
    folded = written.casefold()
    codes = next((codes for sign, codes in SYMBOLS.items() if sign.casefold() == folded), (written.upper(),))
    return default if default in codes else codes[0]


def _plain(number: str) -> str:
    """One kind of minus in front, one kind of gap, lower case; parentheses around it become the minus."""
    text = re.sub(r"[_'\u2019]|(?<=\d)\s+(?=\d)", "'", number.translate(_MINUSES).casefold().strip())
    text = re.sub(r"[.,]-{1,2}$", "", text)
    if text.startswith("(") and text.endswith(")"):
        return f"-{text[1:-1].strip()}"
    return text


def _value(number: str, text: str, currency: str, decimal: Mark | None) -> Decimal:
    """The exact number of minor units, still with its fraction."""
    amount = re.fullmatch(_AMOUNT, _plain(number)) if len(number) <= _LONGEST else None
    if amount is None or amount["power"] not in _POWERS:
        raise misread(text, "an amount", _EXAMPLES)
    power = _POWERS[amount["power"]]
    mark = decimal or _mark(amount["digits"], currency, power)
    whole, _, part = amount["digits"].partition(mark)
    if not re.fullmatch(_WHOLE, whole) or not (part.isdigit() or part == ""):
        raise misread(text, "an amount", _EXAMPLES)
    digits = re.sub(r"\D", "", whole) + part
    value = Decimal(digits).scaleb(power + exponent(currency) - len(part))
    return -value if amount["minus"] or amount["minus_after"] else value


def _mark(digits: str, currency: str, power: int) -> Mark:
    """The decimal mark of one amount, by the rules of `parse_amount`."""
    if mark := _telling_mark(digits):
        return mark
    if not re.fullmatch(_READS_BOTH_WAYS, digits):
        return "."
    if power:
        raise BadInput(f"{digits} before a k or m reads both as a fraction and as thousands; write it out.")
    return "." if "." in digits and exponent(currency) >= 3 else _OTHER_MARK[re.sub(r"\d", "", digits)]


def _telling_mark(digits: str) -> Mark | None:
    """The mark that can only be the decimal one; None where nothing tells, as in `1,234` and `45`."""
    last = max(digits.rfind("."), digits.rfind(","))
    if last < 0 or re.fullmatch(_READS_BOTH_WAYS, digits):
        return None
    other = _OTHER_MARK[digits[last]]
    return other if digits.count(digits[last]) > 1 else _OTHER_MARK[other]
