"""Escape told apart from the key behind it, where both come in one breath, as over a slow line.

A terminal sends Alt and a letter as Escape and the letter. Nothing here has Alt in it unless a person's keymap says
so, therefore what comes is read as it was most likely typed: Escape, then the letter.
"""

from __future__ import annotations

import re
from collections.abc import Callable

ESCAPE = "\x1b"

_KEY = "\x1b[{};{}u"
"""A key by its code point and modifiers as Kitty's keyboard protocol has it: a sequence that no other begins with."""

ESCAPE_KEY = _KEY.format(27, 1)
_ALT, _ALT_SHIFT = 3, 4

_PASTE_BEGINS, _PASTE_ENDS = "\x1b[200~", "\x1b[201~"
_PASTE = re.compile(r"(\x1b\[20[01]~)")
_UNFINISHED = re.compile(r"\x1b(?:\[(?:2(?:0[01]?)?)?)?\Z")
"""What may be the beginning of such a mark, an Escape alone among it."""

_BEFORE_A_KEY = re.compile(r"\x1b([^\x00-\x1f\x7f\[O\]P_^Xbf])")
"""Escape before what neither begins a sequence or an answer of the terminal (`[O]P_^X`), nor is Option and an arrow,
which terminals of macOS send as `b` and `f`, nor Alt and a key such as Backspace, which takes a word away."""


class Escapes:
    """What a terminal sends, piece by piece, with each Escape that is a key written as one."""

    def __init__(self, is_bound: Callable[[str], bool]) -> None:
        """`is_bound` tells whether the keymap has a key; those with Alt stay what they are."""
        self._is_bound = is_bound
        self._held = ""
        self._pasting = False

    def take(self, sent: str) -> str:
        """What to read of this piece; an Escape at its end is kept until it is clear what it belongs to."""
        text = self._held + sent
        unfinished = _UNFINISHED.search(text)
        self._held = unfinished[0] if unfinished else ""
        return "".join(map(self._read, _PASTE.split(text.removesuffix(self._held))))

    def settle(self) -> str:
        """What is left when nothing came for a while: an Escape was a key, unless a paste is on its way."""
        if self._pasting:
            return ""
        held, self._held = self._held, ""
        return ESCAPE_KEY if held == ESCAPE else held

    def _read(self, part: str) -> str:
        if part in (_PASTE_BEGINS, _PASTE_ENDS):
            self._pasting = part == _PASTE_BEGINS
            return part
        if self._pasting:  # an Escape in it would have what is behind it read as keys
            return part.replace(ESCAPE, "")
        return _BEFORE_A_KEY.sub(self._apart, part)

    def _apart(self, found: re.Match[str]) -> str:
        sign, letter = found[1], found[1].lower()
        shifted = sign != letter
        if self._is_bound(f"alt+shift+{letter}" if shifted else f"alt+{letter}"):
            return _KEY.format(ord(letter), _ALT_SHIFT if shifted else _ALT)
        return ESCAPE_KEY + sign
