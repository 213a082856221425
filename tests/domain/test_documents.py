"""The words that search looks for."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from crm_tui import text
from crm_tui.domain.documents import document, words_of


@given(st.text(st.characters(max_codepoint=127)))
def test_plain_text_is_cut_into_words_as_any_other_is(typed: str) -> None:
    assert words_of(typed) == re.findall(r"[^\W_]+", text.fold(typed))


def test_addresses_are_found_by_each_part_and_ideographs_one_by_one() -> None:
    assert words_of("Kim.Sato@ACME.example") == ["kim", "sato", "acme", "example"]
    assert words_of("\u6771\u4eac Co") == ["\u6771", "\u4eac", "co"]


def test_a_document_has_each_word_once_and_nothing_for_what_is_not_known() -> None:
    assert document("Kim Sato", None, "", "kim sato@acme.example") == "kim sato acme example"
