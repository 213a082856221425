"""What a terminal got, taken apart: text, and the few sequences that the program itself sends; all else is a fault."""

from __future__ import annotations

import re

from tests.hostile.corpus import REFUSED

_COLOUR = r"(?:[0-9]|2[1-9]|3[0-79]|4[0-79]|9[0-7]|10[0-7]|[34]8;5;[0-9]{1,3}|[34]8;2;[0-9]{1,3};[0-9]{1,3};[0-9]{1,3})"

OWN = re.compile(
    rf"\x1b\[(?:{_COLOUR}(?:;{_COLOUR})*)?m"
    r"|\x1b\[[1-9][0-9]{0,2};[1-9][0-9]{0,2}H"  # cursor
    r"|\x1b\[\?(?:7|25|1000|1003|1004|1006|1015|1049|2004)[hl]|\x1b\[\?(?:2026|2048)\$p"  # modes
    r"|\x1b\[>25u|\x1b\[<u"  # keyboard
    r"|\x1b\]52;c;[A-Za-z0-9+/=]*\x07"  # what was copied, for the clipboard
    r"|\x1b\]22;[a-z-]*\x07".encode()  # pointer
)
"""All that the program with a screen sends to a terminal beside text."""

NOTHING = re.compile(rb"(?!)")
"""All that a command sends beside text."""

PROGRESS = re.compile(rb"\x1b\[\?25[hl]|\x1b\[K")
"""What a command sends that says how far it is: the cursor hidden and shown, and the rest of the line cleared."""

_NEVER_TEXT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2061-\u2064\u2066-\u206f\ufff9-\ufffb"
    "\U000e0000-\U000e007f]"
)

_TELLING = tuple(text.encode("utf-8", "surrogatepass") for text in REFUSED.values())


def text_in(raw: bytes | bytearray) -> str:
    """The text among what a terminal got, in the order in which it came; a letter cut in half is left out."""
    return OWN.sub(b"", raw).decode("utf-8", "ignore")


def obeyed_in(raw: bytes | bytearray, *, own: re.Pattern[bytes] = OWN) -> list[str]:
    """What of the hostile texts reached the terminal as something to obey; empty where none did.

    Everything that the program sends must be text in UTF-8, a line's end, or one of its `own` few sequences.
    """
    try:
        rest = own.sub(b"", raw).decode("utf-8")
    except UnicodeDecodeError as error:
        return [f"not UTF-8: {bytes(raw[max(error.start - 20, 0) : error.end + 20])!r}"]
    strange = [rest[max(hit.start() - 20, 0) : hit.end() + 20] for hit in _NEVER_TEXT.finditer(rest)]
    whole = [text for text in _TELLING if text in raw]
    return [*map(ascii, strange), *map(ascii, whole)]
