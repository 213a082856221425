"""Keys: how Textual names them, how people write and read them. Nothing here loads Textual."""

from __future__ import annotations

import re
import unicodedata

from crm_tui.errors import BadInput

PREFIX = "g"
"""What begins the keys of jumps, whichever key starts them."""

SAME_IN_A_TERMINAL = {
    "ctrl+h": "backspace",
    "ctrl+i": "tab",
    "ctrl+j": "enter",
    "ctrl+m": "enter",
    "ctrl+left_square_bracket": "escape",
}
"""Keys that a terminal sends as others."""

_NAMED = {
    "solidus": "slash",
    "reverse_solidus": "backslash",
    "commercial_at": "at",
    "hyphen_minus": "minus",
    "plus_sign": "plus",
    "low_line": "underscore",
}
"""Signs that Textual calls otherwise than Unicode does."""


def _name_of(sign: str) -> str:
    name = unicodedata.name(sign).lower().replace("-", "_").replace(" ", "_")
    return _NAMED.get(name, name)


_SIGN_OF = {_name_of(sign): sign for sign in "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"}
_LABELS = _SIGN_OF | {
    "left": "←",
    "right": "→",
    "up": "↑",
    "down": "↓",
    "escape": "Esc",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "delete": "Del",
    "insert": "Ins",
}
_BY_LABEL = {shown.lower(): name for name, shown in _LABELS.items()}
_PLAIN = {"space", "tab", "enter", "backspace", "home", "end"}
_MODIFIERS = {"ctrl", "shift", "alt"}


def key_name(written: str) -> str:
    """A key as Textual names it, from what a person writes: `?` is `question_mark`, `Ctrl+S` is `ctrl+s`.

    One behind the prefix has a space before it: `g b`. BadInput for what is no key.
    """
    if written.strip().startswith(f"{PREFIX} "):
        return f"{PREFIX} {key_name(written.strip().removeprefix(PREFIX))}"
    parts = re.fullmatch(r"((?:\w+\+)*)(.+)", written.strip())
    if parts is None:
        raise BadInput("An empty text is no key; write one such as L, ctrl+s or f5.")
    modifiers = [part.lower() for part in parts[1].split("+") if part]
    key = parts[2]
    if len(key) > 1 or modifiers:
        key = key.lower()
    key = _BY_LABEL.get(key, key)
    known = len(key) == 1 or key in _LABELS or key in _PLAIN or re.fullmatch(r"f([1-9]|1\d|2[0-4])", key)
    if not known or not _MODIFIERS.issuperset(modifiers):
        raise BadInput(f"{written.strip()} is no key; write one such as L, ctrl+s, shift+left or f5.")
    return "+".join([*modifiers, key])


def label(key: str) -> str:
    """A key as people read it: `question_mark` is `?`, `ctrl+s` is `Ctrl+S`; of two, one after the other."""
    if " " in key:
        return " ".join(map(label, key.split()))
    *modifiers, last = key.split("+")
    if len(last) > 1:
        last = _LABELS.get(last) or last.capitalize()
    elif modifiers:
        last = last.upper()
    return "+".join([*(modifier.capitalize() for modifier in modifiers), last])
