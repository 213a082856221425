"""The grammar of the line that adds a record: where each piece begins and ends, and what it is."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_tui.domain.quick_line import LONGEST, Sign, lead, pieces, quoted
from crm_tui.domain.records import ActivityKind, Kind


def read(line: str) -> list[tuple[str, str, str]]:
    """Sign, field and text of each piece."""
    return [(str(piece.sign), piece.field, piece.text) for piece in pieces(line)]


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("", []),
        ("   ", []),
        ("Acme rollout", [("", "", "Acme"), ("", "", "rollout")]),
        ('@"Kim Sato" #big', [("@", "", "Kim Sato"), ("#", "", "big")]),
        ("close:30nov", [(":", "close", "30nov")]),
        ('src:"trade fair"', [(":", "src", "trade fair")]),
        ('"45k" x', [("", "", "45k"), ("", "", "x")]),
        (r'"a \"b\" \\ c"', [("", "", r'a "b" \ c')]),
        ('@"Kim Sa', [("@", "", "Kim Sa")]),
        ("kim@acme.example", [("", "", "kim@acme.example")]),
        ("https://acme.example/x", [("", "", "https://acme.example/x")]),
        ("10:30", [("", "", "10:30")]),
        ("@ # close:", [("@", "", ""), ("#", "", ""), (":", "close", "")]),
        ("Größe:5", [(":", "Größe", "5")]),
    ],
)
def test_pieces_are_told_apart(line: str, parts: list[tuple[str, str, str]]) -> None:
    assert read(line) == parts


def test_quotation_marks_make_plain_words_of_anything() -> None:
    quoted_word, bare = pieces('"45k" 45k')
    assert (quoted_word.is_plain, bare.is_plain) == (False, True)


@pytest.mark.parametrize(
    ("line", "kind", "activity"),
    [
        ("Acme", Kind.DEAL, None),
        ("deal task", Kind.DEAL, None),
        ("contact Kim", Kind.CONTACT, None),
        ("company Acme", Kind.COMPANY, None),
        ("task call Kim", Kind.TASK, None),
        ("call @Kim", Kind.ACTIVITY, ActivityKind.CALL),
        ("note x", Kind.ACTIVITY, ActivityKind.NOTE),
        ("Call center rollout", Kind.DEAL, None),
        ('"task" x', Kind.DEAL, None),
        ("tasks x", Kind.DEAL, None),
    ],
)
def test_the_first_word_says_what_is_added_in_small_letters(
    line: str, kind: Kind, activity: ActivityKind | None
) -> None:
    found = lead(pieces(line))
    assert (found.kind, found.activity) == (kind, activity)


@given(st.text())
def test_pieces_lie_in_the_line_one_after_the_other(line: str) -> None:
    found = pieces(line)
    places = [place for piece in found for place in (piece.start, piece.end)]
    assert places == sorted(places)
    assert all(0 <= piece.start < piece.end <= min(len(line), LONGEST) for piece in found)
    between = [line[before.end : after.start] for before, after in pairwise(found)]
    assert not "".join(between).strip()


@given(st.text(min_size=1))
def test_what_was_quoted_is_read_as_it_was(word: str) -> None:
    for sign, text in ((Sign.MENTION, "@"), (Sign.TAG, "#"), (Sign.FIELD, "f:"), (Sign.WORD, "")):
        if len(text + quoted(word, always=True)) > LONGEST:
            continue
        (piece,) = pieces(text + quoted(word, always=True))
        assert (piece.sign, piece.text, piece.quoted) == (sign, word, True)
