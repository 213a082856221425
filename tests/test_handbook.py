"""The pages of help are found by what they speak of."""

from __future__ import annotations

from crm_tui import handbook


def test_a_page_is_found_by_its_words_and_before_others_by_those_of_its_title() -> None:
    assert next(page.name for page in handbook.about("retention")) == "retention"
    assert "leads" in {page.name for page in handbook.about("ideal custom")}
    assert handbook.about("xyzzy") == []
    assert handbook.about("") == []
