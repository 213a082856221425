"""Which records are compared, how likely a pair is one, and why: tables, and what holds for all."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_tui import text
from crm_tui.domain import duplicates
from crm_tui.domain.duplicates import LIKELY, MOST_IN_BLOCK, OFTEN, WINDOW, Features, blocks, compare
from crm_tui.domain.names import company_key
from crm_tui.domain.records import Kind
from tests.hostile.corpus import STORABLE

BOTH = (Kind.CONTACT, Kind.COMPANY)


def contact(name: str, company: str = "", email: str = "", phone: str = "", **more: Any) -> Features:
    return Features(
        Kind.CONTACT,
        text.sort_key(name),
        frozenset(email.split()),
        frozenset(phone.split()),
        company=company_key(company) if company else "",
        **more,
    )


def company(name: str, **more: Any) -> Features:
    return Features(Kind.COMPANY, text.sort_key(name), **more)


LIKELY_ONE: dict[str, tuple[Features, Features, str]] = {
    "a name, and nothing against it": (contact("Kim Sato"), contact("Kim Sato", "Acme"), "same name"),
    "case, accents and titles aside": (contact("Dr. Kim SATŌ"), contact("kim sato"), "same name"),
    "family name first": (contact("Sato, Kim"), contact("Kim Sato"), "same name"),
    "a letter wrong in a long name": (contact("Alexandra Hoffmann"), contact("Alexandra Hofmann"), "names alike 97 %"),
    "a letter wrong at one company": (
        contact("Jon Smith", "Acme"), contact("John Smith", "ACME Ltd"), "names alike 95 %"
    ),
    "an initial at one company": (
        contact("K. Sato", "Acme"), contact("Kim Sato", "Acme"), "one name is short for the other"
    ),
    "a middle name at one company": (
        contact("Kim Aiko Sato", "Acme"), contact("Kim Sato", "Acme"), "one name is short for the other"
    ),
    "an address under another family name": (
        contact("Kim Sato", email="k@a.example"), contact("Kim Obi", email="k@a.example"), "same e-mail"
    ),
    "a company but for its legal form": (company("Acme Ltd"), company("ACME Limited"), "same name"),
    "a company with a letter wrong": (company("Birchwood Systems"), company("Birchwod Systems"), "names alike 97 %"),
    "a domain and the beginning of a name": (
        company("Acme", domain="acme.example"), company("Acme Germany", domain="acme.example"), "same domain"
    ),
}  # fmt: skip

TWO: dict[str, tuple[Features, Features]] = {
    "another company": (contact("Kim Sato", "Acme"), contact("Kim Sato", "Birch")),
    "first names alone": (contact("Kim"), contact("Kim")),
    "a common name": (contact("Anna Meyer", often=30), contact("Anna Meyer", often=30)),
    "siblings": (contact("Kim Sato", "Acme"), contact("Tim Sato", "Birch")),
    "colleagues at one switchboard": (
        contact("Kim Sato", "Acme", phone="+4930"), contact("Lee Park", "Acme", phone="+4930")
    ),
    "colleagues behind one mailbox": (
        contact("Kim Sato", "Acme", "info@a.example", "+4930"), contact("Lee Park", "Acme", "info@a.example", "+4930")
    ),
    "an initial elsewhere": (contact("K. Sato", "Acme"), contact("Kim Sato", "Birch")),
    "town halls": (company("Stadtwerke München"), company("Stadtwerke Mannheim")),
    "one name in two countries and cities": (
        company("Acme Ltd", city="leeds", country="GB"), company("Acme SA", city="lyon", country="FR")
    ),
    "a mailbox at a free service": (
        company("Birch", emails=frozenset(["a@gmail.com"])), company("Oak", emails=frozenset(["b@gmail.com"]))
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", LIKELY_ONE)
def test_these_are_likely_one(case: str) -> None:
    one, other, reason = LIKELY_ONE[case]
    found = compare(one, other)
    assert found.score >= LIKELY
    assert reason in found.reasons
    assert blocks(one) & blocks(other), "and they are compared"


@pytest.mark.parametrize("case", TWO)
def test_these_are_likely_two(case: str) -> None:
    assert compare(*TWO[case]).score < LIKELY


def test_a_daughter_is_not_its_mother() -> None:
    mother, daughter = UUID(int=1), UUID(int=2)
    one, other = company("Acme", id=mother), company("Acme", id=daughter, parent=mother)
    assert compare(one, replace(other, parent=None)).score >= LIKELY
    assert compare(one, other).score == 0
    assert "one belongs to the other" in compare(one, other).reasons


def test_what_weighs_most_is_said_first() -> None:
    one = contact("Kim Sato", "Acme", "k@a.example", "+4930")
    assert compare(one, one).reasons == ("same e-mail", "same name", "same phone", "same company")


def test_nothing_is_certain() -> None:
    one = contact("Kim Sato", "Acme", "k@a.example", "+4930")
    assert compare(one, one).score == 99


@pytest.mark.parametrize(
    ("one", "other"), [("meyer", "meier"), ("schmidt", "schmid"), ("hoffmann", "hofman"), ("smith", "smyth")]
)
def test_what_sounds_alike_begins_alike(one: str, other: str) -> None:
    assert duplicates.skeleton(one)[:3] == duplicates.skeleton(other)[:3]


# What holds for all

WORDS = st.sampled_from(
    ["kim", "k.", "sato", "satow", "ann", "anna", "meyer", "meier", "de", "la", "dr.", "acme", "ltd"]
)
NAMES = st.lists(WORDS, min_size=1, max_size=4).map(" ".join) | st.sampled_from(sorted(STORABLE.values())).map(
    text.sort_key
)
KEYS = st.frozensets(st.sampled_from(["a@x.example", "info@x.example", "b@gmail.com"]), max_size=2)


@st.composite
def records(draw: st.DrawFn, kind: Kind) -> Features:
    is_contact = kind is Kind.CONTACT
    return Features(
        kind,
        draw(NAMES),
        draw(KEYS),
        draw(st.frozensets(st.sampled_from(["+491", "+492"]), max_size=1)),
        company=draw(st.sampled_from(["", "acme", "birch"])) if is_contact else "",
        domain="" if is_contact else draw(st.sampled_from(["", "x.example", "y.example"])),
        city=draw(st.sampled_from(["", "leeds", "lyon"])),
        country=draw(st.sampled_from(["", "GB", "FR"])),
        often=draw(st.integers(1, OFTEN)),
    )


PAIRS = st.sampled_from(BOTH).flatmap(lambda kind: st.tuples(records(kind), records(kind)))


@given(PAIRS)
def test_it_does_not_matter_which_comes_first(pair: tuple[Features, Features]) -> None:
    one, other = pair
    assert compare(one, other) == compare(other, one) == compare(one, other)
    assert 0 <= compare(one, other).score <= 99


@given(PAIRS)
def test_a_shared_address_never_makes_it_less_likely(pair: tuple[Features, Features]) -> None:
    one, other = (replace(each, emails=frozenset(), domain="") for each in pair)
    shared = frozenset(["z@gmail.com"])
    assert compare(replace(one, emails=shared), replace(other, emails=shared)).score >= compare(one, other).score


@given(PAIRS)
def test_what_shares_an_address_a_number_or_a_name_is_compared(pair: tuple[Features, Features]) -> None:
    one, other = pair
    names = {duplicates.comparable(each.kind, each.name) for each in pair}
    if one.emails & other.emails or one.phones & other.phones or len(names) == 1:
        assert blocks(one) & blocks(other)


@given(st.integers(0, 200))
def test_the_comparisons_of_a_block_grow_no_faster_than_it(size: int) -> None:
    compared = [(one, other) for one, others in duplicates.to_compare(range(size)) for other in others]
    assert len(set(compared)) == len(compared)
    assert all(one < other for one, other in compared)
    assert len(compared) <= size * max(WINDOW, MOST_IN_BLOCK // 2)
    if size <= MOST_IN_BLOCK:
        assert len(compared) == size * (size - 1) // 2


@given(NAMES, st.lists(NAMES, max_size=8), st.sampled_from(BOTH))
def test_those_nearly_alike_are_those_that_their_names_make_likely(name: str, others: list[str], kind: Kind) -> None:
    named, listed = duplicates.comparable(kind, name), [duplicates.comparable(kind, other) for other in others]
    found = duplicates.alike(kind, named, listed)
    likely = {
        place
        for place, other in enumerate(listed)
        if duplicates.score_of(duplicates.PRIOR + duplicates.name_bits(kind, named, other).bits) >= LIKELY
    }
    assert likely <= set(found)
