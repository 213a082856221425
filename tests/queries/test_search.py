"""Search: what one types finds records by name, address, number, company and note."""

from __future__ import annotations

from uuid import UUID

import pytest

from crm_tui.domain.records import Kind
from crm_tui.queries.search import search
from crm_tui.services.records import add_record, delete_record
from crm_tui.services.settings import set_country
from tests.statements import count

pytestmark = pytest.mark.usefixtures("workspace")


@pytest.fixture(autouse=True)
def acme(me: UUID) -> None:
    add_record(me, Kind.COMPANY, {"name": "Acme Ltd", "industry": "Logistics", "city": "London"})
    add_record(
        me,
        Kind.CONTACT,
        {
            "name": "Kim Sato",
            "title": "Head of Ops",
            "company": "Acme Ltd",
            "email": "kim.sato@acme.example",
            "phone": "+49 30 1234567",
            "note": f"{'Long ago. ' * 9}Likes orchids and tea. {'More. ' * 20}",
        },
    )
    add_record(me, Kind.DEAL, {"title": "Rollout", "company": "Acme Ltd"})
    add_record(me, Kind.ACTIVITY, {"kind": "call", "subject": "Second call", "body": "About orchids", "deal": "D1"})


def refs(words: str, *kinds: Kind) -> list[str]:
    return [hit.ref for hit in (search(words, kinds) if kinds else search(words))]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("kim", ["C1"]),
        ("SATO ki", ["C1"]),
        ("acme", ["O1", "D1", "C1"]),
        ("rollout acme", ["D1"]),
        ("kim.sato@acme", ["C1"]),
        ("+49 (30) 123 45 67", ["C1"]),
        ("orchids", ["A1", "C1"]),
        ("d1", ["D1"]),
        ("nobody", []),
        ("kim nobody", []),
        ("", []),
        ("  * \" ' ( ", []),
    ],
)
def test_it_finds_what_has_every_word(typed: str, found: list[str]) -> None:
    assert refs(typed) == found


def test_a_number_as_people_dial_it(me: UUID) -> None:
    set_country(me, "DE")
    assert refs("030 1234567") == ["C1"]


def test_names_that_begin_so_come_first_then_the_newest(me: UUID) -> None:
    for name in ("Mia Orchard", "Orchard & Sons", "Old Orchid"):
        add_record(me, Kind.COMPANY, {"name": name})
    assert refs("orch") == ["O3", "O4", "O2", "A1", "C1"]


def test_an_old_name_is_not_lost_among_many_newer_hits(me: UUID) -> None:
    for number in range(60):
        add_record(me, Kind.DEAL, {"title": f"Offer {number} to acme"})
    assert refs("acme")[0] == "O1"
    assert len(refs("acme")) == 50


def test_a_hit_tells_what_it_is_and_where_the_words_stand() -> None:
    (by_address,) = search("kim.sato@acme.ex")
    _, by_note = search("orchids")

    assert (by_address.title, by_address.detail) == ("Kim Sato", "Head of Ops · Acme Ltd")
    assert by_address.matched == "kim.sato@acme.example"
    assert "Likes orchids and tea" in by_note.matched
    assert by_note.matched.startswith("…")
    assert len(by_note.matched) <= 62
    assert search("kim")[0].matched == ""


def test_it_can_be_narrowed_to_kinds() -> None:
    assert refs("acme", Kind.CONTACT, Kind.DEAL) == ["D1", "C1"]
    assert refs("send", Kind.TASK) == []


def test_what_is_deleted_is_not_found(me: UUID) -> None:
    (kim,) = search("kim")
    delete_record(me, Kind.CONTACT, kim.id)
    assert search("kim") == ()


def test_hostile_text_breaks_nothing() -> None:
    for typed in ('"', "a\x00b", "NEAR(a b)", "kim\x1b", "AND OR", "\ud800x", "c:*", "x" * 5000):
        assert isinstance(search(typed), tuple)


def test_it_costs_the_same_however_much_is_found(me: UUID) -> None:
    few = count(lambda: search("acme"))
    for number in range(20):
        add_record(me, Kind.CONTACT, {"name": f"Person {number}", "company": "Acme Ltd"})
    assert count(lambda: search("acme")) == few
