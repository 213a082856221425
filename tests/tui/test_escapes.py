"""Escape and a key that come in one breath are two keys."""

from __future__ import annotations

import pytest
from textual import events
from textual._xterm_parser import XTermParser

from crm_tui.tui.escapes import Escapes


def read(*pieces: str, bound: frozenset[str] = frozenset()) -> list[str]:
    """The keys, and pasted texts, that Textual reads of these pieces and of a while without any."""
    escapes, parser = Escapes(bound.__contains__), XTermParser()
    taken = [*map(escapes.take, pieces), escapes.settle()]
    heard = [message for text in taken if text for message in parser.feed(text)]
    return [_told(message) for message in heard]


def _told(message: object) -> str:
    if isinstance(message, events.Key):
        return message.key
    return f"pasted {message.text}" if isinstance(message, events.Paste) else str(message)


@pytest.mark.parametrize(
    ("pieces", "keys"),
    [
        (("\x1bn",), ["escape", "n"]),
        (("\x1bL",), ["escape", "L"]),
        (("\x1b9",), ["escape", "9"]),
        (("\x1b:q",), ["escape", "colon", "q"]),
        (("\x1b é",), ["escape", "space", "é"]),
        (("\x1b", "n"), ["escape", "n"]),
        (("\x1b\x1bn",), ["escape", "escape", "n"]),
        (("\x1b\x1b", "n"), ["escape", "escape", "n"]),
        (("n\x1b",), ["n", "escape"]),
        (("\x1b",), ["escape"]),
        (("\x1b\x1b",), ["escape", "escape"]),
    ],
)  # fmt: skip
def test_escape_before_a_key_is_a_key(pieces: tuple[str, ...], keys: list[str]) -> None:
    assert read(*pieces) == keys


@pytest.mark.parametrize(
    ("pieces", "keys"),
    [
        (("\x1b[A",), ["up"]),
        (("\x1bOA",), ["up"]),
        (("\x1b", "[A"), ["up"]),
        (("\x1b[1;5", "C"), ["ctrl+right"]),
        (("\x1b\x1b[A",), ["escape", "up"]),
        (("\x1b\x7f",), ["ctrl+w"]),
        (("\x1bf\x1bb",), ["ctrl+right", "ctrl+left"]),
    ],
)
def test_a_sequence_stays_one_key(pieces: tuple[str, ...], keys: list[str]) -> None:
    assert read(*pieces) == keys


def test_a_key_with_alt_that_the_keymap_has_stays_it() -> None:
    bound = frozenset({"alt+n", "alt+shift+l"})
    assert read("\x1bn\x1bL\x1bm", bound=bound) == ["alt+n", "alt+shift+l", "escape", "m"]


@pytest.mark.parametrize(
    "pieces",
    [
        ("\x1b[200~a\x1bnb\x1b[201~\x1bq",),
        ("\x1b[200~a\x1bn", "b\x1b[201~\x1b", "q"),
        ("\x1b[20", "0~anb\x1b", "[201~\x1bq"),
        ("\x1b[200~an", "b\x1b[2", "01~", "\x1bq"),
    ],
)
def test_what_is_pasted_is_a_text_whatever_is_in_it(pieces: tuple[str, ...]) -> None:
    assert read(*pieces) == ["pasted anb", "escape", "q"]


def test_the_end_of_a_paste_is_waited_for() -> None:
    escapes = Escapes(frozenset[str]().__contains__)
    assert escapes.take("\x1b[200~an\x1b") + escapes.settle() + escapes.take("[201~") == "\x1b[200~an\x1b[201~"
