"""Cadences: set, changed, put first and taken away; each step undone."""

from __future__ import annotations

from uuid import UUID

import pytest

from crm_tui.db.models import Contact, rows
from crm_tui.domain.records import Kind, Role
from crm_tui.errors import BadInput, FilterError, NotAllowed, NotFound
from crm_tui.filters.cadences import cadences, days_between_words
from crm_tui.filters.context import FilterContext
from crm_tui.queries.records.reading import contact_detail
from crm_tui.services import roles
from crm_tui.services.agenda.cadences import (
    cadence_called,
    edit_cadence,
    move_cadence,
    remove_cadence,
    set_cadence,
    set_days,
)
from crm_tui.services.editing import records
from crm_tui.services.editing.records import edit_record
from crm_tui.services.undo import undoing
from crm_tui.services.workspace import sign_in
from tests.making import make_company, make_contact

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")


def listed() -> list[tuple[str, int, str]]:
    return [(one.name, one.days, one.filter) for one in cadences()]


def test_new_ones_come_last_unless_they_are_put_first(me: UUID) -> None:
    set_cadence(me, "Customers", 60, "phase:retention")
    set_cadence(me, "VIPs", 14, "is:lead", first=True)
    set_cadence(me, "Others", 90, "is:customer")
    assert [name for name, _, _ in listed()] == ["VIPs", "Customers", "Others"]
    set_cadence(me, "others", 80, first=True)
    assert listed()[0] == ("Others", 80, "is:customer")
    undoing.undo(me)
    assert listed()[2] == ("Others", 90, "is:customer")


def test_one_is_taken_away_and_its_name_is_free_again(me: UUID) -> None:
    set_cadence(me, "VIPs", 14, "is:lead")
    assert remove_cadence(me, "vips") == "VIPs"
    set_cadence(me, "VIPs", 7, "is:customer")
    assert listed() == [("VIPs", 7, "is:customer")]
    with pytest.raises(NotFound, match="Did you mean VIPs"):
        remove_cadence(me, "VIP")


def test_one_is_renamed_with_all_else_and_keeps_its_place(me: UUID) -> None:
    set_cadence(me, "VIPs", 14, "is:lead")
    set_cadence(me, "Others", 90, "is:customer")
    assert str(edit_cadence(me, cadence_called("vips"), name="Friends")) == "renamed the cadence VIPs to Friends"
    edit_cadence(me, cadence_called("Friends"), name="friends", days=7, filter_text="is:customer")
    assert listed() == [("friends", 7, "is:customer"), ("Others", 90, "is:customer")]
    for wrong in ({"name": "OTHERS"}, {"name": " "}, {"days": 0}, {"filter_text": " "}):
        with pytest.raises(BadInput):
            edit_cadence(me, cadence_called("friends"), **wrong)
    undoing.undo(me)
    assert listed()[0] == ("Friends", 14, "is:lead")


def test_they_are_put_into_another_order(me: UUID) -> None:
    for name in ("One", "Two", "Three"):
        set_cadence(me, name, 14, "is:lead", first=True)
    move_cadence(me, cadence_called("One"), -1)
    assert [name for name, _, _ in listed()] == ["Three", "One", "Two"]
    move_cadence(me, cadence_called("Three"), 99)
    assert [name for name, _, _ in listed()] == ["One", "Two", "Three"]
    undoing.undo(me)
    assert [name for name, _, _ in listed()] == ["Three", "One", "Two"]
    with pytest.raises(NotFound, match="Did you mean Three"):
        cadence_called("Thre")


@pytest.mark.parametrize(("name", "days", "typed"), [("", 7, "is:lead"), ("X", 0, "is:lead"), ("X", 99999, "is:lead")])
def test_what_cannot_be_is_refused(me: UUID, name: str, days: int, typed: str) -> None:
    with pytest.raises(BadInput):
        set_cadence(me, name, days, typed)
    assert listed() == []


def test_a_new_one_needs_a_filter_that_can_be_read(me: UUID) -> None:
    with pytest.raises(BadInput, match="needs a filter"):
        set_cadence(me, "X", 7)
    with pytest.raises(FilterError):
        set_cadence(me, "X", 7, "colour:red")
    assert listed() == []


def test_a_contact_s_own_days_are_set_and_taken_back(me: UUID) -> None:
    kim = make_contact()
    assert str(set_days(me, kim.id, 30)) == "set contact C1 Kim Sato to hear from us every 30 days"
    assert Contact.get_by_id(kim.id).cadence_days == 30
    set_days(me, kim.id, None)
    assert Contact.get_by_id(kim.id).cadence_days is None
    with pytest.raises(BadInput):
        set_days(me, kim.id, 0)


def test_cadences_are_for_who_may_change_settings(me: UUID) -> None:
    ben = sign_in("ben", "Ben Okoye")
    roles.give(me, "ben", Role.SALES)
    with pytest.raises(NotAllowed):
        set_cadence(ben, "X", 7, "is:lead")
    assert set_days(ben, make_contact().id, 30).changed


def test_the_form_of_a_contact_has_their_days_too(me: UUID) -> None:
    kim = make_contact().id
    edit_record(me, Kind.CONTACT, kim, None, {"cadence": "30"})
    assert contact_detail(kim).cadence_days == 30
    with pytest.raises(BadInput) as refused:
        edit_record(me, Kind.CONTACT, kim, None, {"cadence": "0"})
    assert refused.value.field == "cadence"
    edit_record(me, Kind.CONTACT, kim, None, {"cadence": ""})
    assert contact_detail(kim).cadence_days is None


def test_a_cadence_is_of_a_segment(me: UUID) -> None:
    records.add_record(me, Kind.SEGMENT, {"title": "Berlin", "filter": "city:berlin"})
    set_cadence(me, "Neighbours", 14, "segment:Berlin")
    make_contact("Kim Sato", company=make_company("Acme", city="Berlin").id)
    make_contact("Lee Wong")
    now = FilterContext.at_present(me)
    found = Contact.select(Contact.id, days_between_words(cadences(), now)).order_by(Contact.number)
    assert [days for _, days in rows(found)] == [14, None]
