"""How values are written on the screens: short on cards, whole in the detail, and in ASCII where need be."""

# ruff: noqa: RUF001 - signs that look like those of ASCII are what the table is about

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache

from rich.cells import cell_len

from crm_tui import clock, text
from crm_tui.domain import durations, money
from crm_tui.domain.dates.shown import long_date, short_date

NOTHING = "—"
"""Stands where there is no value, such as a ratio with nothing to divide by."""

_DRAWN_AS = {
    "|": "│┃┆┊║▐▏▕",
    "+": "┌┐└┘├┤┬┴┼╭╮╰╯╪╫┏┓┗┛┣┫┳┻╋",
    "_": "▁",
    ".": "▂·",
    "-": "▃─━═╌┄—–\u2212",
    "=": "▄",
    "~": "▅…",
    "*": "▆•●",
    "#": "▇▒▓▌",
    ":": "░",
    "@": "█▀◉",
    "<": "‹«←◄◂",
    ">": "›»→►▸▹",
    "^": "↑▲▴",
    "v": "↓▼▾✓✔",
    "x": "✗✘×",
    "o": "○",
    '"': "“”„",
    "'": "‘’‚",
    " ": "\u00a0\u202f",
}
_ASCII = str.maketrans({sign: plain for plain, signs in _DRAWN_AS.items() for sign in signs})
"""The signs that the program and Textual draw with, each with one of ASCII."""


def amount(minor: int | None, currency: str) -> str:
    """The whole amount, `45,000.00 EUR`, or a dash for none."""
    return NOTHING if minor is None else money.full(minor, currency)


def short_amount(minor: int | None, currency: str) -> str:
    """The amount as a card has room for it, `45k`, or a dash for none."""
    return NOTHING if minor is None else money.short(minor, currency)


def percent(ratio: float | None, places: int = 0) -> str:
    """A ratio 0..1 as `63 %`, or a dash where there was nothing to divide by."""
    return NOTHING if ratio is None else f"{ratio * 100:.{places}f} %"


def age(since: datetime | None) -> str:
    """How long ago a moment was, `3d`, or a dash for never."""
    return NOTHING if since is None else durations.short_age((clock.now() - since).total_seconds())


def day(when: date | None) -> str:
    """A day as a card has room for it, `today`, `Tue`, `30 Nov`, or a dash for none."""
    return NOTHING if when is None else short_date(when, clock.today())


def moment(when: datetime | None) -> str:
    """A moment in the person's zone, `Mon 30 Nov 2026 14:05`, or a dash for none."""
    if when is None:
        return NOTHING
    local = clock.local(when)
    return f"{long_date(local.date())} {local:%H:%M}"


def counted(number: int, one: str, several: str) -> str:
    """A number with its word: `1 deal`, `12 deals`."""
    return f"{number:,} {one if number == 1 else several}"


def to_ascii(shown: str) -> str:
    """The text in ASCII with the same width in cells: letters without accents, `?` for what has none."""
    return "".join(char if char.isascii() else _in_ascii(char) for char in shown.translate(_ASCII))


@lru_cache(maxsize=4096)
def _in_ascii(char: str) -> str:
    width = cell_len(char)
    plain = text.sort_key(char)[:width]
    if len(plain) < width or not plain.isascii():
        return (" " if char.isspace() else "?") * width
    return plain.upper() if char.isupper() else plain


def words(name: str) -> str:
    """A name of the program's as words on screen: `Score rules` for `score-rules`."""
    return name.replace("-", " ").capitalize()
