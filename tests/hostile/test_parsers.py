"""Whatever is typed or stands in a file, it is read or refused in a sentence, in bounded time.

`python -m pytest --hypothesis-profile=thorough tests/hostile` looks much longer.
"""

from __future__ import annotations

import time

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from crm_tui import text as texts
from crm_tui.errors import CrmError
from tests.hostile.corpus import EVERYTHING
from tests.hostile.parsers import PARSERS, read

PATIENCE = 3.0
"""Seconds of computing that 20,000 characters may cost; where time grows with their square, it is minutes."""

LONG = 20_000

TRIES = settings().max_examples
OF_MANY = settings(max_examples=TRIES // 4)
"""For a test that many parsers or commands take: a quarter as many tries for each of them."""

WORDS = (
    *("a", "1", " ", "\t", "\n", "-", "+", ".", ",", ":", ";", "/", "\\", "'", '"', "(", ")", "[", "]", "{", "}", "="),
    *("..", ">=", "!=", "@", "%", "#", "|", "*", "~", "\x1b", "\x00", "\u0301", "\u200d", "\u202e", "東", "👩", "ﷺ"),
    *("a ", "1 ", "a.", "1.", "1,", "1'", "a-", "1-", "a:", "a@", "a,", "a=", "a=b,", '"=', "(a ", "a or ", "not "),
    *("+1", "00", "0x", "1e9", "k ", "EUR", "€1", "st ", "jan ", "fri ", "last ", "at 1", " 1:", "T1", "1T", "1:1"),
    *("[a]\n", "a = 1\n", "a.b.", "a = [", "{a=", '"""', "'''", '{"a":', "[[", "\\u", "ctrl+", "http://", "mailto:"),
)
"""What long texts are made of, so that patterns meet what they look for over and over again."""

ENDS = ("", "1", "a", "a:", "a = ", "key=", '"', "(", ")", " ", "!", "\x00", "\n", "é")
"""What stands before and behind them: whether a pattern fits is often known at the end alone."""

PIECES = st.sampled_from(
    [
        *WORDS,
        *("2026-11-30", "30.11.", "next", "week", "ago", "14:30", "pm", "eom", "q3", "Q4", "2026-W01", "±", "½", "٣"),
        *("45k", "1.5m", "-", "(", ")", "USD", "$", "USD45", "--", "9" * 30, "e", "D12", "C", "me", "theme = ", "true"),
        *('"L"', "card.move_right", "card", "move", "escape", "shift+", '{"at":', '"typed": {', "null", "}", "é", "İ"),
    ]
)
TEXTS = st.text(max_size=60) | st.lists(PIECES, max_size=12).map("".join) | st.sampled_from(EVERYTHING)


@pytest.mark.parametrize("parser", PARSERS)
def test_every_text_of_the_corpus_is_read_or_refused_in_a_sentence(parser: str) -> None:
    for text in EVERYTHING:
        _is_fit_to_be_told(read(parser, text))


@pytest.mark.parametrize("parser", PARSERS)
@given(text=TEXTS)
@OF_MANY
def test_any_text_is_read_or_refused_in_a_sentence(parser: str, text: str) -> None:
    _is_fit_to_be_told(read(parser, text))


@pytest.mark.parametrize("parser", PARSERS)
@given(start=st.sampled_from(ENDS), word=st.sampled_from(WORDS), end=st.sampled_from(ENDS))
@settings(derandomize=True, phases=(Phase.explicit, Phase.generate), max_examples=TRIES // 2)
def test_long_texts_take_no_longer_than_they_are(parser: str, start: str, word: str, end: str) -> None:
    text = start + word * (LONG // len(word)) + end
    begun = time.thread_time()
    _is_fit_to_be_told(read(parser, text))
    assert time.thread_time() - begun < PATIENCE


def _is_fit_to_be_told(answer: object) -> None:
    """A value; or a sentence that can be read, with nothing in it that its line cannot show."""
    if isinstance(answer, CrmError):
        sentence = texts.visible(str(answer), block=True)
        assert sentence.strip()
        assert sentence.rstrip()[-1] in ".?!:", sentence
