"""Canned replies: what stands in braces in them, and is filled in where it is known."""

from __future__ import annotations

import re
from collections.abc import Mapping

PLACES: Mapping[str, str] = {
    "contact": "the customer's name",
    "first name": "the first word of it",
    "company": "their company",
    "ticket": "the ticket's reference, such as TK12",
    "subject": "what it is about",
    "product": "the product that it is about",
    "me": "who answers",
    "date": "today, written out",
}
"""Each word that may stand in braces, and what takes its place."""

_PLACE = re.compile(rf"\{{({'|'.join(PLACES)})\}}", re.IGNORECASE)


def fill_in(body: str, known: Mapping[str, str]) -> str:
    """The text with what is known in its places; what is not stays to be seen, as do other braces."""
    return _PLACE.sub(lambda hit: known.get(hit[1].casefold()) or hit[0], body)


def open_places(body: str) -> tuple[str, ...]:
    """The places that are still to be filled in."""
    return tuple(dict.fromkeys(hit[1].casefold() for hit in _PLACE.finditer(body)))
