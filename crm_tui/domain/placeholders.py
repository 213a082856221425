"""What stands in braces in the template of a note, and is filled in where it is known."""

from __future__ import annotations

import re
from collections.abc import Mapping

PLACEHOLDERS: Mapping[str, str] = {
    "contact": "the contact that the note is about",
    "company": "the company that it is about",
    "deal": "the deal that it is about",
    "date": "today, written out",
    "time": "the time of day",
    "me": "who writes it",
}
"""Each word that may stand in braces, and what takes its place."""

_PLACEHOLDER = re.compile(rf"\{{({'|'.join(PLACEHOLDERS)})\}}", re.IGNORECASE)


def fill_in(body: str, known: Mapping[str, str]) -> str:
    """The text with what is known in place of its placeholders; what is not stays to be seen, as do other braces."""
    return _PLACEHOLDER.sub(lambda hit: known.get(hit[1].lower()) or hit[0], body)
