"""Our own texts that have broken, or might break, a program in a terminal; each has a name to know it by."""

from __future__ import annotations

from tests.hostile.controls import OBEYED as OBEYED_KINDS
from tests.hostile.controls import TURNED as TURNED_KINDS
from tests.hostile.oddities import BLANK, ENDLESS
from tests.hostile.oddities import ODD as ODD_KINDS


def _named(kinds: dict[str, tuple[str, ...]]) -> dict[str, str]:
    """The texts, each under its kind and number: `cursor 3`."""
    return {f"{kind} {number}": text for kind, texts in kinds.items() for number, text in enumerate(texts, 1)}


OBEYED = _named(OBEYED_KINDS)
"""What a terminal would obey; nobody can type it, and it is refused wherever it comes from."""

TURNED = _named(TURNED_KINDS)
"""What turns, hides or breaks its neighbours; refused as well."""

ODD = _named(ODD_KINDS)
"""What is only odd: it is taken, and shown as it is."""

REFUSED = OBEYED | TURNED

ALL = {**REFUSED, **ODD, "endless": ENDLESS}
"""Every text that has something in it."""

EVERYTHING = (*ALL.values(), *BLANK)

STORABLE = {name: text.encode("utf-8", "surrogatepass").decode("utf-8", "replace") for name, text in ALL.items()}
"""The same as a database may hold them, which holds no half of a character."""
