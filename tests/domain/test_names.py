"""People's names are taken apart as they would expect, and companies are recognised in other spellings."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_tui.domain.names import company_key, short_name, split_name


@pytest.mark.parametrize(
    ("full", "given_name", "family"),
    [
        ("Kim Sato", "Kim", "Sato"),
        ("Sato, Kim", "Kim", "Sato"),
        ("van der Berg, Jan", "Jan", "van der Berg"),
        ("Ludwig van Beethoven", "Ludwig", "van Beethoven"),
        ("Maria de la Cruz", "Maria", "de la Cruz"),
        ("Darrin Van Huff", "Darrin", "Van Huff"),
        ("Van Morrison", "Van", "Morrison"),
        ("Anh Van", "Anh", "Van"),
        ("Martin Luther King Jr.", "Martin Luther", "King Jr."),
        ("John Smith, Jr.", "John", "Smith Jr."),
        ("John Smith, Ph.D., MBA", "John", "Smith Ph.D. MBA"),
        ("Prof. Dr. Ana B\u00f6ck", "Ana", "B\u00f6ck"),
        ("Madonna", "Madonna", ""),
        ("", "", ""),
        (",", "", ""),
    ],
)
def test_a_name_has_a_given_and_a_family_part(full: str, given_name: str, family: str) -> None:
    assert split_name(full) == (given_name, family)


@given(st.lists(st.text("abcde\u00e9-", min_size=5, max_size=8), min_size=1, max_size=5))
def test_no_word_of_a_name_is_lost(words: list[str]) -> None:
    assert " ".join(split_name(" ".join(words))).split() == words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("GTXPro", "GTX Pro"),
        ("gtx-pro Ltd.", "GTX Pro"),
        ("Gekko & Co", "Gekko"),
        ("Acme GmbH & Co. KG", "ACME"),
        ("Fiat S.p.A.", "Fiat"),
        ("\u00d8rsted A/S", "Orsted"),
        ("Citro\u00ebn", "CITROEN"),
        ("Marks & Spencer plc", "Marks and Spencer"),
    ],
)
def test_spelling_and_legal_form_make_no_difference_between_companies(one: str, other: str) -> None:
    assert company_key(one) == company_key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("GTX Pro", "GTX Plus Pro"), ("Acme East", "Acme West"), ("--", "??"), ("Inc", "Ltd")]
)
def test_different_companies_stay_different(one: str, other: str) -> None:
    assert company_key(one) != company_key(other)


def test_real_accounts_keep_keys_of_their_own(datasets: Path) -> None:
    with (datasets / "pipeline-maven" / "accounts.csv").open(encoding="utf-8-sig", newline="") as file:
        names = [row["account"] for row in csv.DictReader(file)]
    assert len(names) == len({company_key(name) for name in names}) == 85


@pytest.mark.parametrize(("name", "short"), [("Ben Roth", "Ben"), ("ben", "ben"), ("  Zoë  Ode", "Zoë"), (" ", " ")])
def test_beside_something_else_there_is_room_for_one_word_of_a_name(name: str, short: str) -> None:
    assert short_name(name) == short
