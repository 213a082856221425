"""Words with errors: which others somebody may have meant, the likeliest first."""

from __future__ import annotations

import pytest

from crm_tui.domain.nearness import can_be_near, first_letters, nearest

KNOWN = [("sato", 40), ("stadler", 3), ("santos", 9), ("kowalczyk", 5), ("acme", 70), ("orchard", 2), ("sat", 1)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("stao", "sato"),
        ("saato", "sato"),
        ("sto", "sato"),
        ("soto", "sato"),
        ("kovalczik", "kowalczyk"),
        ("kowlaczyk", "kowalczyk"),
        ("orcahr", "orchard"),
        ("amce", "acme"),
    ],
)
def test_a_letter_wrong_missing_doubled_or_swapped_is_forgiven(typed: str, first: str) -> None:
    assert nearest(typed, KNOWN, 8)[0].word == first


@pytest.mark.parametrize("typed", ["zz", "sx", "xylophone", "stxyz", "s4to", "s" * 50, ""])
def test_what_has_too_many_errors_or_is_no_word_is_near_nothing(typed: str) -> None:
    assert nearest(typed, KNOWN, 8) == []


def test_whole_words_come_before_beginnings_and_frequent_words_before_rare_ones() -> None:
    known = [("satori", 90), ("saro", 1), ("sabo", 7)]
    assert [near.word for near in nearest("sado", known, 8)] == ["sabo", "saro", "satori"]
    assert [near.word for near in nearest("sado", known, 1)] == ["sabo"]


def test_it_is_told_beforehand_where_to_look() -> None:
    assert first_letters("astо") == ("a", "s")
    assert can_be_near("sato")
    assert not can_be_near("2024")
