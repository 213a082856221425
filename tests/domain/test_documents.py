"""The words that search looks for."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_tui import text
from crm_tui.domain.documents import INITIALS, are_in, document, initials_of, spans, titled, words_of


@given(st.text(st.characters(max_codepoint=127)))
def test_plain_text_is_cut_into_words_as_any_other_is(typed: str) -> None:
    assert words_of(typed) == re.findall(r"[^\W_]+", text.fold(typed))


def test_addresses_are_found_by_each_part_and_ideographs_one_by_one() -> None:
    assert words_of("Kim.Sato@ACME.example") == ["kim", "sato", "acme", "example"]
    assert words_of("\u6771\u4eac Co") == ["\u6771", "\u4eac", "co"]


def test_a_document_has_each_word_once_and_nothing_for_what_is_not_known() -> None:
    assert document("Kim Sato", None, "", "kim sato@acme.example") == "kim sato acme example"


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Kim Sato", ("ks",)),
        ("Anna Maria Schmidt", ("ams", "as")),
        ("Jean-Luc Picard", ("jlp", "jp")),
        ("Acme", ()),
        ("One two three four five six", ()),
        ("", ()),
    ],
)
def test_initials_are_those_of_all_words_and_of_the_outer_two(name: str, letters: tuple[str, ...]) -> None:
    assert initials_of(words_of(name)) == letters
    assert titled(name).split()[len(words_of(name)) :] == [INITIALS + one for one in letters]


@given(st.text())
def test_nobody_can_type_what_initials_begin_with(typed: str) -> None:
    assert not any(INITIALS in word for word in words_of(typed + INITIALS + "ks"))


@pytest.mark.parametrize(
    ("shown", "words", "marked"),
    [
        ("Kim Sato", ["sat"], ["Sat"]),
        ("Kim Sato, KIMBERLY", ["kim"], ["Kim", "KIM"]),
        ("Skim kim.sato@x", ["kim", "sato"], ["kim", "sato"]),
        ("Jörg Grün", ["grun"], ["Grun".replace("u", "ü")]),
        ("Straße 1", ["strasse"], ["Straße"]),
        ("\u6771\u4eac Co", ["\u4eac"], ["\u4eac"]),
        ("nothing", ["other"], []),
        ("nothing", [], []),
    ],
)
def test_words_are_marked_where_a_word_begins_so(shown: str, words: list[str], marked: list[str]) -> None:
    assert [shown[start:end] for start, end in spans(shown, words)] == marked
    assert are_in(words, shown) is (bool(marked) or not words)


@given(st.text(), st.lists(st.text(min_size=1), max_size=3))
def test_marks_are_parts_of_the_text_one_behind_the_other(shown: str, words: list[str]) -> None:
    places = [place for span in spans(shown, [folded for word in words for folded in words_of(word)]) for place in span]
    assert places == sorted(places)
    assert all(0 <= place <= len(shown) for place in places)
