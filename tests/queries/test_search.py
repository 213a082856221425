"""Search: what one types finds records by name, address, number, company and note."""

from __future__ import annotations

from uuid import UUID

import pytest

from crm_tui.db.models import ChecklistTemplate, scalars
from crm_tui.domain.records import Kind
from crm_tui.queries.search.hits import FEW, search, search_near
from crm_tui.services.editing.records import add_record, delete_record
from crm_tui.services.settings import set_country
from crm_tui.services.undo.undoing import undo
from tests.statements import count

pytestmark = pytest.mark.usefixtures("workspace")


@pytest.fixture(autouse=True)
def acme(me: UUID) -> None:
    delete_record(me, Kind.TEMPLATE, next(iter(scalars(ChecklistTemplate.select(ChecklistTemplate.id)))))
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
    add_record(me, Kind.TASK, {"title": "Send the deck", "note": "The one with tulips", "deal": "D1"})
    add_record(me, Kind.PRODUCT, {"name": "Onboarding", "code": "ON-1", "category": "Services"})


def refs(words: str, *kinds: Kind) -> list[str]:
    return [hit.ref for hit in (search(words, kinds) if kinds else search(words))]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("kim", ["C1"]),
        ("SATO ki", ["C1"]),
        ("acme", ["O1", "D1", "C1"]),
        ("rollout acme", ["D1"]),
        ("deck", ["T1"]),
        ("tulip", ["T1"]),
        ("t1", ["T1"]),
        ("onboard", ["P1"]),
        ("on-1", ["P1"]),
        ("services", ["P1"]),
        ("ks", ["C1"]),
        ("KS", ["C1"]),
        ("al", ["O1"]),
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


def test_the_best_come_first_and_the_newest_among_equals(me: UUID) -> None:
    """Exact names, beginnings of names, initials, words of titles, and text, each with the newest first."""
    for name in ("Lee Ek", "Lee Ek", "Lee Ekholm", "Anna Lee Ek", "Lars Erik Ek", "Bo Berg"):
        add_record(me, Kind.CONTACT, {"name": name, "note": "Knows Lee Ek" if name == "Bo Berg" else ""})
    add_record(me, Kind.TASK, {"title": "Lee Ek"})
    add_record(me, Kind.TASK, {"title": "Lee Ek to be called"})
    add_record(me, Kind.TASK, {"title": "Call Lee Ek"})
    assert refs("lee ek") == ["T2", "C3", "C2", "C4", "T3", "T4", "C5", "C7"]
    assert refs("lee")[:5] == ["T2", "C3", "C2", "C4", "T3"]
    assert refs("lee ek", Kind.CONTACT) == ["C3", "C2", "C4", "C5", "C7"]


def test_initials_have_a_place_even_where_many_names_begin_so(me: UUID) -> None:
    for number in range(30):
        add_record(me, Kind.CONTACT, {"name": f"Ksenia {number:02}"})
    found = [hit.ref for hit in search("ks", limit=20)]
    assert len(found) == 20
    assert "C1" in found
    assert found.index("C1") > 10


def test_initials_are_of_names_of_several_words_only(me: UUID) -> None:
    add_record(me, Kind.CONTACT, {"name": "Anna Maria Schmidt"})
    assert "C2" in refs("ams")
    assert "C2" in refs("as")
    assert "C2" not in refs("ms")
    assert refs("k") == ["C1"]


class TestErrors:
    @pytest.mark.parametrize(
        ("typed", "found"),
        [
            ("stao", ["C1"]),
            ("kmi sato", ["C1"]),
            ("amce", ["O1", "D1", "C1"]),
            ("onbaording", ["P1"]),
            ("dcek", ["T1"]),
            ("sato kmi", ["C1"]),
            ("rollotu acme", ["D1"]),
        ],
    )
    def test_a_word_with_an_error_finds_what_is_near(self, typed: str, found: list[str]) -> None:
        assert search(typed) == ()
        near = search_near(typed)
        assert [hit.ref for hit in near] == found
        assert all(hit.near for hit in near)

    @pytest.mark.parametrize("typed", ["zzz", "xylophone", "", "  ", "12", "st", "kim nobody"])
    def test_what_is_near_nothing_finds_nothing(self, typed: str) -> None:
        assert search_near(typed) == ()

    def test_what_was_found_exactly_is_not_found_again(self) -> None:
        assert [hit.ref for hit in search("sato")] == ["C1"]
        assert search_near("sato") == ()

    def test_the_nearest_come_first_and_names_before_notes_of_what_happened(self, me: UUID) -> None:
        add_record(me, Kind.ACTIVITY, {"kind": "note", "subject": "Stay until noon"})
        add_record(me, Kind.CONTACT, {"name": "Ana Santos"})
        assert [hit.ref for hit in search_near("stao")] == ["C1", "A2"]

    def test_it_knows_the_words_of_names_as_they_are_by_now(self, me: UUID) -> None:
        assert search_near("stao")
        delete_record(me, Kind.CONTACT, search("sato")[0].id)
        assert search_near("stao") == ()
        undo(me)
        assert search_near("stao")

    def test_the_words_that_it_was_found_by_are_told(self) -> None:
        (near,) = search_near("stao")
        assert near.words == ("sato",)
        assert near.title == "Kim Sato"

    def test_it_can_be_narrowed_and_limited(self) -> None:
        assert [hit.ref for hit in search_near("amce", [Kind.DEAL])] == ["D1"]
        assert len(search_near("amce", limit=2)) == 2
        assert FEW > 1

    def test_it_costs_the_same_however_much_is_near(self, me: UUID) -> None:
        few = count(lambda: search_near("amce", [Kind.CONTACT]))
        for number in range(20):
            add_record(me, Kind.CONTACT, {"name": f"Person {number}", "company": "Acme Ltd"})
        assert count(lambda: search_near("amce", [Kind.CONTACT])) == few


class TestWordsShown:
    def test_a_hit_says_which_words_it_has(self) -> None:
        assert search("SATO ki")[0].words == ("sato", "ki")
        assert search("orch")[0].words == ("orch",)
        assert search("ks")[0].words == ()

    def test_accents_do_not_count(self, me: UUID) -> None:
        add_record(me, Kind.CONTACT, {"name": "Jörg Grün", "note": "mag Gemüse"})
        (hit,) = search("grun gemuse")
        assert hit.words == ("grun", "gemuse")
        assert "Gemüse" in hit.matched

    def test_a_word_far_down_a_long_text_is_found_and_costs_little_to_show(self, me: UUID) -> None:
        add_record(me, Kind.ACTIVITY, {"kind": "note", "subject": "Minutes", "body": f"{'word ' * 20_000}zebra"})
        (hit,) = search("zebra")
        assert (hit.ref, hit.matched) == ("A2", "")

    def test_hostile_text_around_a_word_stays_text(self, me: UUID) -> None:
        body = "[bold]Zebra[/bold] [@click=app.quit]x[/] \u200fzebra"
        add_record(me, Kind.CONTACT, {"name": "Lee", "note": body.replace("\u200f", "")})
        (hit,) = search("zebra")
        assert "[bold]Zebra[/bold]" in hit.matched


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
    assert refs("send", Kind.TASK) == ["T1"]
    assert refs("send", Kind.USER) == []


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
