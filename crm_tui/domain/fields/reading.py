"""How the values of simple types are written: one reader for fields and for filters."""

from __future__ import annotations

import re
from decimal import Decimal

from crm_tui.errors import BadInput
from crm_tui.text import fold

_WORDS = {
    **dict.fromkeys(("yes", "y", "true", "1", "on"), True),
    **dict.fromkeys(("no", "n", "false", "0", "off"), False),
}
_FORMS = tuple(
    re.compile(rf"(?P<sign>[-+]?)(?P<whole>\d+|[1-9]\d{{0,2}}(?:[{gaps}]\d{{3}})+){part} ?(?P<power>[km]?)", re.ASCII)
    for gaps, part in ((",' ", r"(?:\.(?P<part>\d*))?"), (".' ", r",(?P<part>\d+)"))
)
"""With a point before what is less than one, or none of that; and with a comma there."""

_POWERS = {"k": 3, "m": 6}


def parse_yes_no(text: str, what: str) -> bool:
    """Whether a text says yes; BadInput, in a sentence about `what`, where it does not say no either."""
    if (word := fold(text)) not in _WORDS:
        raise BadInput(f"{what} is yes or no, not “{text}”.")
    return _WORDS[word]


def parse_number(text: str) -> Decimal:
    """A number as people write it: `1234`, `1,234`, `1 234.5`, `1,5`, `2.5k`. Raises BadInput.

    A comma before exactly three digits stands between thousands; a point never does, unless a comma follows.
    """
    written = text.strip().casefold()
    hit = next((hit for form in _FORMS if (hit := form.fullmatch(written))), None)
    if hit is None:
        raise BadInput(f"{text} is not a number; write one such as 250.")
    digits = re.sub(r"\D", "", hit["whole"])
    part = f".{hit['part']}" if hit["part"] else ""
    number = Decimal(f"{hit['sign']}{digits}{part}")
    return number.scaleb(_POWERS[hit["power"]]) if hit["power"] else number
