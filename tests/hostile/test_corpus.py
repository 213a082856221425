"""The corpus is what it says: large, all different, and refused or taken as it is sorted."""

from __future__ import annotations

import unicodedata

import pytest

from crm_tui import text
from crm_tui.errors import BadInput
from tests.hostile.corpus import ALL, EVERYTHING, ODD, REFUSED
from tests.hostile.oddities import BLANK

LINES = "\n\r\t"


def test_there_are_more_than_two_hundred_and_no_two_alike() -> None:
    assert len(set(EVERYTHING)) == len(EVERYTHING) > 200


@pytest.mark.parametrize("name", REFUSED)
def test_what_a_terminal_would_obey_is_refused_in_words(name: str) -> None:
    with pytest.raises(BadInput, match=r"^The text has .* at position \d+; remove it\.$"):
        text.clean(REFUSED[name])
    with pytest.raises(BadInput):
        text.clean_block(REFUSED[name])


@pytest.mark.parametrize("name", ODD)
def test_what_is_only_odd_is_kept(name: str) -> None:
    kept = text.clean(ODD[name])
    assert kept
    assert text.clean(kept) == kept
    assert text.clean_block(text.clean_block(ODD[name])) == text.clean_block(ODD[name])
    if not set(LINES) & set(ODD[name]):
        assert _letters(kept) == _letters(unicodedata.normalize("NFC", ODD[name]))


@pytest.mark.parametrize("name", ALL)
def test_whatever_it_is_it_is_drawn_in_its_cells_and_without_a_control(name: str) -> None:
    for width in (0, 1, 2, 7, 40):
        drawn = text.fit(ALL[name], width)
        assert text.cell_width(drawn) == width
        assert text.visible(drawn) == drawn
    scrubbed, _ = text.scrub(ALL[name])
    assert text.clean(scrubbed) == scrubbed
    assert text.fold(text.fold(ALL[name])) == text.fold(ALL[name])
    assert text.initials(ALL[name]).count("\x1b") == 0


@pytest.mark.parametrize("blank", BLANK, ids=ascii)
def test_nothing_is_nothing_however_it_is_written(blank: str) -> None:
    assert text.clean(blank) == ""
    assert text.clean_block(blank).strip() == ""


def _letters(kept: str) -> list[str]:
    """The characters that can be seen: what nobody can see may have been removed."""
    return [char for char in kept if unicodedata.category(char) not in {"Cf", "Zs"}]
