"""What full-text search looks through: the words of a record, folded, each once.

E-mail addresses stand split at their punctuation, and Chinese, Japanese and Korean characters stand apart, so that
each can be found. The words of a record's name stand apart from all its words as well, with its initials among them,
marked so that no word is taken for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from crm_tui import text

_WORD = r"[^\W_]+"
_IDEOGRAPH = r"([\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff])"
_SHOWN_WORD = rf"{_IDEOGRAPH}|[^\W_\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]+"
_ASCII_WORDS = "".join(chr(code) if chr(code).isalnum() else " " for code in range(128))
"""For `str.translate`: what is in no word becomes a space."""


def words_of(typed: str) -> list[str]:
    """The words of what somebody typed, folded as in the documents."""
    if typed.isascii():
        return typed.lower().translate(_ASCII_WORDS).split()
    folded = text.fold(typed)
    return re.findall(_WORD, re.sub(_IDEOGRAPH, r" \1 ", folded))


INITIALS = "\ue001"
"""What initials begin with: a character for private use, in nobody's words, which the index takes for a letter."""

MOST_INITIALS = 5
"""Letters of the longest initials."""


def titled(name: str | None, *parts: str | None) -> str:
    """The words of a name, and of what else the record is called by, with the initials of the name."""
    named = words_of(name or "")
    others = words_of(" ".join(filter(None, parts))) if parts else ()
    return " ".join(dict.fromkeys([*named, *others, *(INITIALS + letters for letters in initials_of(named))]))


def initials_of(words: Sequence[str]) -> tuple[str, ...]:
    """The first letters of all words, and of the outer two: `ams` and `as` of Anna Maria Schmidt.

    None of a single word, nor of more words than names have.
    """
    if not 1 < len(words) <= MOST_INITIALS:
        return ()
    letters = "".join([word[0] for word in words])
    return tuple(dict.fromkeys((letters, letters[0] + letters[-1])))


def spans(shown: str, words: Iterable[str]) -> list[tuple[int, int]]:
    """Where in a text as people see it words begin with one of these: from where, to where; accents do not count.

    A word that does not match letter by letter with the form in which it is compared is taken whole.
    """
    wanted = sorted(map(text.sort_key, words), key=len, reverse=True)
    found = []
    for match in re.finditer(_SHOWN_WORD, shown):
        compared = text.sort_key(match[0])
        if begun := next((word for word in wanted if compared.startswith(word)), None):
            whole = len(compared) != len(match[0])
            found.append(match.span() if whole else (match.start(), match.start() + len(begun)))
    return found


def are_in(words: Iterable[str], shown: str) -> bool:
    """Whether every one of the words begins a word of a text; accents do not count."""
    return has_of_each([[word] for word in words], shown)


def has_of_each(groups: Iterable[Iterable[str]], shown: str) -> bool:
    """Whether a word of every group begins a word of a text; accents do not count."""
    there = words_of(shown)
    if not shown.isascii():
        there = [text.sort_key(word) for word in there]
    return all(any(part.startswith(one) for one in map(text.sort_key, group) for part in there) for group in groups)


def document(*parts: str | None) -> str:
    """The text that is indexed for a record made of these parts."""
    return " ".join(dict.fromkeys(words_of(" ".join(filter(None, parts)))))
