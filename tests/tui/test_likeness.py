"""Names are put in order by how well they fit what was typed, whatever it is and however long."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from crm_tui.tui.likeness import likeness


def best(typed: str, *names: str) -> str:
    return max(names, key=lambda name: likeness(typed, name))


def test_the_whole_name_fits_best_then_a_piece_of_it_then_its_letters() -> None:
    assert best("deal", "Add a deal", "Deal", "Date earlier also later") == "Deal"
    assert best("deal", "Add a deal", "Date earlier also later") == "Add a deal"
    assert likeness("deal", "Date earlier also later") > 0


def test_first_letters_of_words_count_more_than_letters_within() -> None:
    assert best("ad", "Add a deal", "Show another day") == "Add a deal"
    assert best("mc", "Move the card", "Some commerce") == "Move the card"


def test_letters_that_are_missing_or_out_of_order_do_not_fit() -> None:
    assert likeness("xyz", "Proposal") == likeness("sp", "pos") == likeness("", "Proposal") == 0


def test_case_does_not_count() -> None:
    assert likeness("ZOË", "zoë ångström") == likeness("zoë", "Zoë Ångström") > 0


@given(st.text(max_size=20), st.text(max_size=40))
def test_a_name_fits_itself_and_what_it_is_part_of(typed: str, rest: str) -> None:
    assert likeness(typed, f"{rest} {typed} {rest}") >= 0
    assert (likeness(typed, typed) > 0) == bool(typed.split()) or not typed.isprintable()


def test_many_letters_with_many_places_take_no_time() -> None:
    begun = time.thread_time()
    likeness("abcdefghijklmnop" * 20, "ab cd ef gh ij kl mn op " * 400)
    assert time.thread_time() - begun < 1
