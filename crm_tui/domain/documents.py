"""What full-text search looks through: the words of a record, folded, each once.

E-mail addresses stand split at their punctuation, and Chinese, Japanese and Korean characters stand apart, so that
each can be found.
"""

from __future__ import annotations

import re

from crm_tui import text

_WORD = r"[^\W_]+"
_IDEOGRAPH = r"([\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff])"
_ASCII_WORDS = "".join(chr(code) if chr(code).isalnum() else " " for code in range(128))
"""For `str.translate`: what is in no word becomes a space."""


def words_of(typed: str) -> list[str]:
    """The words of what somebody typed, folded as in the documents."""
    folded = text.fold(typed)
    if folded.isascii():
        return folded.translate(_ASCII_WORDS).split()
    return re.findall(_WORD, re.sub(_IDEOGRAPH, r" \1 ", folded))


def document(*parts: str | None) -> str:
    """The text that is indexed for a record made of these parts."""
    return " ".join(dict.fromkeys(words_of(" ".join(filter(None, parts)))))
