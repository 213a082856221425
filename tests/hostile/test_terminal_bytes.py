"""The test of what a terminal gets lets through what the program sends, and nothing of the corpus."""

from __future__ import annotations

import pytest

from tests.hostile.corpus import ALL, OBEYED, ODD, TURNED
from tests.hostile.terminal_bytes import NOTHING, obeyed_in, text_in

OURS = (
    b"\x1b[?1049h\x1b[?25l\x1b[38;2;1;2;3;48;5;16;1mAcme\x1b[0m\x1b[2;10H\x1b[1;4;7mx\x1b[m"
    b"\x1b]22;pointer\x07\x1b[>25u\x1b[<u\r\n"
)


def test_what_the_program_sends_is_let_through() -> None:
    assert obeyed_in(OURS) == []
    assert text_in(OURS) == "Acmex\r\n"


def test_a_command_sends_no_sequence_at_all() -> None:
    assert obeyed_in(b"\x1b[1mbold\x1b[0m", own=NOTHING)
    assert obeyed_in("plain, Zoë, 東京\t1\r\n".encode(), own=NOTHING) == []


@pytest.mark.parametrize("name", OBEYED | TURNED)
def test_nothing_that_is_obeyed_comes_through(name: str) -> None:
    raw = ALL[name].encode("utf-8", "surrogatepass")
    assert obeyed_in(OURS + raw + OURS)


@pytest.mark.parametrize("name", ODD)
def test_what_is_only_odd_is_text(name: str) -> None:
    assert obeyed_in(ALL[name].encode()) == []
