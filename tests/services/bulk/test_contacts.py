"""Contacts that are taken in: recognised, added to, never blanked out."""

from __future__ import annotations

import json
from uuid import UUID

import pytest

from crm_tui.db.models import Company, Contact, ContactPoint, CustomField, CustomValue, Tag, Tagging
from crm_tui.db.search import searching
from crm_tui.domain.records import Kind
from crm_tui.services.editing.records import add_record
from crm_tui.services.shape import custom_fields
from tests.journal_check import assert_journal_explains_everything
from tests.services.bulk.intakes import actions, changes_of, take

KIM = {
    "given": "Kim",
    "family": "Sato",
    "email": ("Kim@Acme.Example",),
    "phone_work": ("+49 (30) 23125-123",),
    "company": "Acme Ltd",
    "job_title": "Head of Ops",
    "city": "Berlin",
    "tags": ("vip", "berlin"),
}

pytestmark = pytest.mark.usefixtures("workspace")


def points(name: str) -> list[tuple[str, str, str, str]]:
    query = ContactPoint.select().join(Contact, on=ContactPoint.contact == Contact.id).where(Contact.name == name)
    return [(one.kind, one.value, one.key, one.label) for one in query.order_by(ContactPoint.id)]


def test_a_new_contact_comes_with_all_that_belongs_to_it(me: UUID) -> None:
    assert take(Kind.CONTACT, KIM, by=me).fates == ["created"]
    kim = Contact.get()
    assert (kim.ref, kim.name, kim.given_name, kim.family_name) == ("C1", "Kim Sato", "Kim", "Sato")
    assert (kim.company.name, kim.job_title) == ("Acme Ltd", "Head of Ops")
    assert points("Kim Sato") == [
        ("email", "Kim@acme.example", "kim@acme.example", ""),
        ("phone", "+49 30 23125123", "+493023125123", "work"),
        ("address", "Berlin", "berlin", ""),
    ]
    assert {tagging.tag.name for tagging in Tagging.select()} == {"vip", "berlin"}
    assert {kind for kind, _ in searching.find("sato acme")} == {"contact"}
    assert_journal_explains_everything()


def test_the_same_rows_again_change_nothing(me: UUID) -> None:
    people = (KIM, {"name": "Lee Park", "email": ("lee@park.example",)}, {"name": "Ana Ruiz", "company": "Acme Ltd"})
    take(Kind.CONTACT, *people, by=me)
    before = actions()
    assert take(Kind.CONTACT, *people, by=me).fates == ["unchanged"] * 3
    assert actions() == before


@pytest.mark.parametrize(
    "row",
    [
        {"name": "Kim Sato-Weber", "email": ("KIM@acme.example",)},
        {"name": "kim sato", "phone_mobile": ("0049 30 23125123",)},
        {"name": "Kim  SATO", "company": "acme ltd"},
    ],
    ids=["by e-mail address", "by phone number and name", "by name and company"],
)
def test_a_contact_is_recognised(row: dict[str, object]) -> None:
    take(Kind.CONTACT, KIM)
    assert take(Kind.CONTACT, row).fates == ["updated"]
    assert Contact.get().name == row["name"]


@pytest.mark.parametrize(
    "row",
    [
        {"name": "Lee Park", "phone_work": ("+49 30 23125123",)},
        {"name": "Kim Sato", "company": "Birch Labs"},
        {"name": "Kim Sato"},
    ],
    ids=["another name at the phone", "the name at another company", "the name alone"],
)
def test_somebody_else_is_not_taken_for_them(row: dict[str, object]) -> None:
    take(Kind.CONTACT, KIM)
    assert take(Kind.CONTACT, row).fates == ["created"]


def test_an_external_id_goes_before_everything_else() -> None:
    take(Kind.CONTACT, KIM | {"external_id": "7"})
    assert take(Kind.CONTACT, {"external_id": "7", "name": "Kimiko Sato"}).fates == ["updated"]
    assert take(Kind.CONTACT, KIM | {"external_id": "8"}).fates == ["created"]


def test_who_had_no_external_id_gets_it() -> None:
    take(Kind.CONTACT, KIM)
    assert take(Kind.CONTACT, KIM | {"external_id": "7"}).fates == ["updated"]
    assert Contact.get().external_id == "7"


def test_a_changed_cell_changes_its_field_alone(me: UUID) -> None:
    take(Kind.CONTACT, KIM, by=me)
    taken = take(Kind.CONTACT, KIM | {"job_title": "Head of IT"}, by=me)
    assert [(kind, op, json.loads(fields)) for kind, op, fields in changes_of(taken.action)] == [
        ("contact", "update", {"job_title": ["Head of Ops", "Head of IT"]})
    ]


def test_an_empty_cell_blanks_nothing_out() -> None:
    take(Kind.CONTACT, KIM)
    assert take(Kind.CONTACT, {"name": "Kim Sato", "company": "Acme Ltd"}).fates == ["unchanged"]
    assert (Contact.get().job_title, len(points("Kim Sato")), Tagging.select().count()) == ("Head of Ops", 3, 2)


def test_a_new_address_stands_behind_the_old_one() -> None:
    take(Kind.CONTACT, KIM)
    assert take(Kind.CONTACT, KIM | {"email": ("kim@new.example",), "name": "Kim Sato"}).fates == ["updated"]
    emails = ContactPoint.select().where(ContactPoint.kind == "email").order_by(ContactPoint.position)
    assert [(one.key, one.position) for one in emails] == [("kim@acme.example", 0), ("kim@new.example", 1)]


def test_two_people_share_a_mailbox() -> None:
    office = (
        {"name": "Kim Sato", "email": ("office@acme.example",)},
        {"name": "Lee Park", "email": ("office@acme.example",)},
    )
    assert take(Kind.CONTACT, *office).fates == ["created", "created"]
    assert take(Kind.CONTACT, *office).fates == ["unchanged", "unchanged"]


def test_namesakes_at_one_company_are_told_apart_by_their_addresses() -> None:
    both = (KIM, KIM | {"email": ("kim.sato@acme.example",), "phone_work": ()})
    assert take(Kind.CONTACT, *both).fates == ["created", "created"]
    assert take(Kind.CONTACT, *both).fates == ["unchanged", "unchanged"]


def test_a_second_row_about_somebody_only_fills_gaps() -> None:
    again = {
        "name": "Kim Sato",
        "email": ("kim@acme.example",),
        "job_title": "CEO",
        "source": "Fair",
        "tags": ("fair",),
    }
    assert take(Kind.CONTACT, KIM, again).fates == ["created", "merged"]
    kim = Contact.get()
    assert (kim.job_title, kim.source) == ("Head of Ops", "Fair")
    assert {tagging.tag.name for tagging in Tagging.select()} == {"vip", "berlin", "fair"}
    before = actions()
    assert take(Kind.CONTACT, KIM, again).fates == ["unchanged", "merged"]
    assert actions() == before


def test_what_cannot_be_read_is_said_and_the_rest_goes_in() -> None:
    taken = take(Kind.CONTACT, {"name": "Kim", "email": ("kim at acme",), "phase": "cold"}, {"name": "Lee"}, {})
    assert taken.fates == ["rejected", "created", "rejected"]
    assert [(one.field, one.reason.partition(" ")[0]) for one in taken.troubles] == [
        ("phase", "“cold”"),
        ("email", "kim"),
        ("", "The"),
    ]
    assert [contact.name for contact in Contact.select()] == ["Lee"]


def test_a_row_that_is_left_out_makes_no_company() -> None:
    take(Kind.CONTACT, {"name": "Kim", "email": ("kim at acme",), "company": "Acme Ltd", "tags": ("vip",)})
    assert (Company.select().count(), Tag.select().count()) == (0, 0)


def test_a_phone_number_of_no_known_country_is_kept_as_it_is_written() -> None:
    taken = take(Kind.CONTACT, {"name": "Kim", "phone": ("555-123 x4781",), "country": "Atlantis"})
    assert points("Kim")[0] == ("phone", "555-123 x4781", "5551234781", "")
    assert list(taken.notes.values()) == [1]


@pytest.mark.parametrize(("country", "here"), [("Germany", None), ("Deutschland", None), ("de", None), ("", "DE")])
def test_a_phone_number_belongs_to_the_country_of_its_row_or_of_the_workspace(country: str, here: str | None) -> None:
    take(Kind.CONTACT, {"name": "Kim", "phone": ("030 23125123",), "country": country}, country=here)
    assert points("Kim")[0][2] == "+493023125123"


def test_several_addresses_stand_in_one_cell() -> None:
    take(
        Kind.CONTACT,
        {"name": "Kim", "email": ("kim@acme.example; k@home.example",), "phone": ("+493023125123 ::: 112",)},
    )
    assert [value for _, value, _, _ in points("Kim")] == [
        "kim@acme.example",
        "k@home.example",
        "+49 30 23125123",
        "112",
    ]


def test_somebody_without_a_name_is_called_by_their_address() -> None:
    take(Kind.CONTACT, {"email": ("kim@acme.example",)})
    assert Contact.get().name == "kim@acme.example"
    take(Kind.CONTACT, {"name": "Kim Sato", "email": ("kim@acme.example",)})
    assert (Contact.get().name, Contact.get().given_name) == ("Kim Sato", "Kim")
    assert take(Kind.CONTACT, {"email": ("kim@acme.example",)}).fates == ["unchanged"]


def test_a_profile_is_a_handle() -> None:
    take(Kind.CONTACT, {"name": "Kim", "linkedin": "https://www.linkedin.com/in/kimsato/"})
    assert points("Kim") == [("handle", "linkedin:kimsato", "linkedin:kimsato", "")]


def test_a_field_of_ones_own_is_made_where_rows_bring_one(me: UUID) -> None:
    assert take(Kind.CONTACT, KIM | {"custom:Lead Score": "A1"}, by=me).fates == ["created"]
    assert (CustomField.get().name, CustomField.get().type, CustomValue.get().value) == ("Lead_Score", "text", "A1")
    assert take(Kind.CONTACT, KIM | {"custom:Lead Score": "A1"}, by=me).fates == ["unchanged"]
    assert take(Kind.CONTACT, KIM | {"custom:Lead Score": "B2"}, by=me).fates == ["updated"]
    assert CustomValue.get().value == "B2"
    assert_journal_explains_everything()


def test_a_field_of_ones_own_takes_what_it_can_hold() -> None:
    custom_fields.add_custom_field(None, Kind.CONTACT, "shoe", "number")
    taken = take(Kind.CONTACT, KIM | {"custom:shoe": "large"}, {"name": "Lee", "custom:Shoe": "42"})
    assert (taken.fates, taken.troubles[0].field) == (["rejected", "created"], "custom:shoe")
    assert (CustomValue.get().value, CustomValue.get().key) == ("42", "42")


def test_a_name_that_somebody_took_apart_by_hand_stays(me: UUID) -> None:
    saved = add_record(me, Kind.CONTACT, {"name": "Mary Ann Smith", "email": "mary@acme.example"})
    Contact.get_by_id(saved.id)
    row = {"name": "Mary Ann Smith", "given": "Mary", "family": "Ann Smith", "email": ("mary@acme.example",)}
    assert take(Kind.CONTACT, row).fates == ["updated"]
    assert take(Kind.CONTACT, {"name": "Mary Ann Smith", "email": ("mary@acme.example",)}).fates == ["unchanged"]
    assert Contact.get().family_name == "Ann Smith"


def test_a_rehearsal_says_the_same_and_writes_nothing(me: UUID) -> None:
    before = actions()
    assert take(Kind.CONTACT, KIM, KIM, {}, by=me, dry=True).fates == ["created", "merged", "rejected"]
    assert (Contact.select().count(), Company.select().count(), actions()) == (0, 0, before)
