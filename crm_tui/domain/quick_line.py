"""The grammar of the line that adds a record: words, `@mentions`, `#tags` and `field:value`, each with its place.

    Acme rollout 45k @"Kim Sato" #enterprise close:30nov src:referral
    contact Kim Sato kim@acme.example +49 30 1234567 @Acme
    task call Kim fri @"Kim Sato"

The first word may name what is added, in small letters; a deal is added where it does not. Quotation marks keep words
together, and make plain words of what would be read otherwise: `"45k"` belongs to the title. What the words mean in a
workspace is read by `services.quick`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from crm_tui.domain.records import ActivityKind, Kind

LONGEST = 2_000
"""Characters of a line that are read."""


class Sign(StrEnum):
    """What a piece of the line begins with."""

    WORD = ""
    MENTION = "@"
    TAG = "#"
    FIELD = ":"


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of the line without blanks around it."""

    sign: Sign
    field: str
    """The word before the colon."""
    text: str
    """What stands behind the sign, without quotation marks."""
    start: int
    end: int
    quoted: bool = False
    value_start: int = 0
    """Where the text begins, its quotation mark included."""

    @property
    def is_plain(self) -> bool:
        """Whether it may be read as an amount, a day or an address for its looks."""
        return self.sign is Sign.WORD and not self.quoted


@dataclass(frozen=True, slots=True)
class Lead:
    """What the first word says is added."""

    kind: Kind = Kind.DEAL
    activity: ActivityKind | None = None
    end: int = 0
    """Where the word ends; 0 where there is none."""


LEADS: dict[str, Lead] = {
    **{kind.value: Lead(kind) for kind in (Kind.DEAL, Kind.CONTACT, Kind.COMPANY, Kind.TASK)},
    **{happened.value: Lead(Kind.ACTIVITY, happened) for happened in ActivityKind if happened != ActivityKind.DOWNLOAD},
}
"""The words that may come first."""

_PIECE = re.compile(
    r"""(?:(?P<sign>[@#])|(?P<field>[^\W\d][\w-]{0,59}):(?!//))?"""
    r"""(?:"(?P<quoted>[^"\\]*(?:\\.[^"\\]*)*)(?:"|\\?$)|(?P<bare>\S*))""",
    re.DOTALL,
)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


def pieces(line: str) -> list[Piece]:
    """The parts of a line in their order; quotation marks that nobody closed hold all that follows."""
    return list(_pieces(line[:LONGEST]))


def lead(parts: Sequence[Piece]) -> Lead:
    """What the line adds, by its first word."""
    first = parts[0] if parts and parts[0].is_plain else None
    named = LEADS.get(first.text) if first else None
    return Lead(named.kind, named.activity, first.end) if named and first else Lead()


def quoted(word: str, *, always: bool = False) -> str:
    """The word as it can stand behind a sign, in quotation marks where it needs them, or always."""
    if word and not always and not re.search(r'[\s"\\]', word):
        return word
    escaped = word.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _pieces(line: str) -> Iterator[Piece]:
    place = 0
    while place < len(line):
        if line[place].isspace():
            place += 1
            continue
        hit = _PIECE.match(line, place)
        if hit is None or hit.end() == place:  # no text is without pieces; a guard against going nowhere
            return
        yield _piece(hit)
        place = hit.end()


def _piece(hit: re.Match[str]) -> Piece:
    sign = Sign(hit["sign"]) if hit["sign"] else Sign.FIELD if hit["field"] else Sign.WORD
    in_quotes = hit["quoted"] is not None
    text = _ESCAPED.sub(r"\1", hit["quoted"]) if in_quotes else hit["bare"]
    value_start = hit.start("quoted") - 1 if in_quotes else hit.start("bare")
    return Piece(sign, hit["field"] or "", text, hit.start(), hit.end(), in_quotes, value_start)
