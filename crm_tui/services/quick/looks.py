"""What plain words are for their looks alone: amounts, days, addresses, lengths of time; the rest is the name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from crm_tui.domain.currencies import SYMBOLS
from crm_tui.domain.dates.words import parse_date
from crm_tui.domain.durations import parse_minutes
from crm_tui.domain.money import known_currency, split_currency
from crm_tui.domain.points import PointKind, normalise
from crm_tui.domain.quick_line import Piece
from crm_tui.domain.records import ActivityKind, Kind
from crm_tui.errors import BadInput

MOST_WORDS = 4
"""Words that a day may have: `30 nov 2026`, `in 3 days`."""

_WITH_POWER = re.compile(r"[^\w\s]?\d[\d.,']*(?:k|m|mn|mio|bn)\W?", re.IGNORECASE | re.ASCII)
_GROUPED = re.compile(r"\d{1,3}(?:[.,']\d{3})+(?:[.,]\d{1,2})?", re.ASCII)
_NUMBER = re.compile(r"\d[\d.,']*(?:k|m|mn|mio|bn)?", re.IGNORECASE | re.ASCII)
_DIGIT_FIRST = re.compile(r"\W?\d")
_EMAIL = re.compile(r"(?:mailto:)?[^@\s]+@[^@\s]+\.[^@\s]+", re.IGNORECASE)
_SITE = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_DOMAIN = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}", re.IGNORECASE | re.ASCII)
_OF_A_PHONE = re.compile(r"[+(]?[\d()./-]+", re.ASCII)
_LENGTH = re.compile(r"\d{1,4}(?:m|min|h|h\d\d?m?|[.,]\dh)", re.IGNORECASE | re.ASCII)
_LEAST_DIGITS = 6
_MOST_OF_A_PHONE = 8
"""Words that a number may be written in."""


@dataclass(frozen=True, slots=True)
class Look:
    """Some words in a row that go into a field."""

    field: str
    words: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """What goes into the field."""
        return " ".join(word.text for word in self.words)


def looks(
    words: Sequence[Piece], kind: Kind, activity: ActivityKind | None, today: date, country: str | None
) -> list[Look]:
    """The words that are something else than the name of what is added; each word is in one of them at most."""
    match kind:
        case Kind.DEAL:
            return list(_amounts(words))
        case Kind.CONTACT:
            return list(_ways(words, country, {PointKind.EMAIL: _EMAIL, PointKind.WEBSITE: _SITE}))
        case Kind.COMPANY:
            return list(_of_company(words, country))
        case Kind.TASK:
            return list(_day(words, today))
        case _ if activity is not ActivityKind.NOTE:
            return list(_length(words))
        case _:
            return []


def _amounts(words: Sequence[Piece]) -> Iterator[Look]:
    """`45k`, `€1.5m`, `45,000`, `500 EUR`, `$ 500`: what has a k or m, a currency, or its thousands marked."""
    place = 0
    while place < len(words):
        two = tuple(words[place : place + 2])
        if all(word.is_plain for word in two) and _is_with_currency([word.text for word in two]):
            yield Look("amount", two)
            place += 1
        elif two[0].is_plain and _is_amount(two[0].text):
            yield Look("amount", two[:1])
        place += 1


def _is_with_currency(two: Sequence[str]) -> bool:
    """Whether words are an amount and its currency, in either order.

    Many codes are words too: `all 45k users` are not paid in lek, nor do `TOP 10` clients pay in pa'anga. In small
    letters, and before a number that nothing else tells for an amount, a code counts where its currency has a sign.
    """
    match two:
        case [number, currency] if _NUMBER.fullmatch(number):
            return _is_currency(currency) or _has_sign(currency)
        case [currency, number] if _NUMBER.fullmatch(number):
            if _is_amount(number):
                return _is_currency(currency) or _has_sign(currency)
            return currency in SYMBOLS or (currency.isupper() and _has_sign(currency))
        case _:
            return False


def _is_currency(word: str) -> bool:
    return word in SYMBOLS or (word.isupper() and known_currency(word))


def _has_sign(code: str) -> bool:
    """Whether people have a sign for the currency with this code, in capitals or not."""
    return any(code.upper() in codes for codes in SYMBOLS.values())


def _is_amount(word: str) -> bool:
    if not _DIGIT_FIRST.match(word):
        return False
    return bool(_WITH_POWER.fullmatch(word) or _GROUPED.fullmatch(word)) or split_currency(word)[1] is not None


def _of_company(words: Sequence[Piece], country: str | None) -> Iterator[Look]:
    """As of a contact, and a bare domain where the company has another name."""
    found = list(_ways(words, country, {PointKind.EMAIL: _EMAIL, PointKind.WEBSITE: _SITE}))
    taken = {word.start for look in found for word in look.words}
    left = [word for word in words if word.start not in taken]
    domains = [word for word in left if word.is_plain and _DOMAIN.fullmatch(word.text)]
    yield from found
    if len(left) > 1:
        yield from (Look("domain", (word,)) for word in domains[-1:])


def _ways(words: Sequence[Piece], country: str | None, patterns: Mapping[PointKind, re.Pattern[str]]) -> Iterator[Look]:
    """Addresses by their looks, and runs of digits that are the number of a phone."""
    place = 0
    while place < len(words):
        word = words[place]
        field = next((kind for kind, looks_so in patterns.items() if looks_so.fullmatch(word.text)), None)
        if word.is_plain and field is not None:
            yield Look(field.value, (word,))
        elif number := _phone(words[place:], country):
            yield Look(PointKind.PHONE.value, number)
            place += len(number) - 1
        place += 1


def _phone(words: Sequence[Piece], country: str | None) -> tuple[Piece, ...]:
    """As many words from the first on as make the number of a phone; none where they do not."""
    run: list[Piece] = []
    for word in words[:_MOST_OF_A_PHONE]:
        if not word.is_plain or not _OF_A_PHONE.fullmatch(word.text) or (run and word.text[0] == "+"):
            break
        run.append(word)
    while run:
        number = " ".join(word.text for word in run)
        if sum(sign.isdigit() for sign in number) >= _LEAST_DIGITS and _is_phone(number, country):
            return tuple(run)
        run.pop()
    return ()


def _is_phone(number: str, country: str | None) -> bool:
    try:
        normalise(PointKind.PHONE, number, country)
    except BadInput:
        return False
    return True


def _day(words: Sequence[Piece], today: date) -> Iterator[Look]:
    """The longest end of the words that is a day, some word being left for the title."""
    for count in range(min(MOST_WORDS, len(words) - 1), 0, -1):
        last = tuple(words[-count:])
        if all(word.is_plain for word in last) and _is_day(" ".join(word.text for word in last), today):
            yield Look("due", last)
            return


def _is_day(text: str, today: date) -> bool:
    try:
        parse_date(text, today)
    except BadInput:
        return False
    return True


def _length(words: Sequence[Piece]) -> Iterator[Look]:
    """The last word, where it is a length of time; or the last two, such as `15 min`."""
    for count in (2, 1):
        last = tuple(words[-count:])
        text = "".join(word.text for word in last)
        if len(last) == count and all(word.is_plain for word in last) and _LENGTH.fullmatch(text):
            parse_minutes(text)
            yield Look("minutes", last)
            return
