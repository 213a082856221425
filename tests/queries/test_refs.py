"""References: whatever a person writes for a record, one record is found, or it is said why not."""

from __future__ import annotations

from uuid import UUID

import pytest

from crm_tui.domain.records import Kind
from crm_tui.errors import Ambiguous, NotFound
from crm_tui.queries.refs import resolve
from crm_tui.services.editing.records import add_record, delete_record
from crm_tui.services.editing.saved import Saved
from crm_tui.services.settings import set_country
from tests.statements import statements

pytestmark = pytest.mark.usefixtures("workspace")


@pytest.fixture
def acme(me: UUID) -> Saved:
    return add_record(
        me,
        Kind.COMPANY,
        {"name": "Acme Ltd", "domain": "acme.example", "email": "info@acme.example", "external": "ACC-1"},
    )


@pytest.fixture
def kim(me: UUID) -> Saved:
    return add_record(me, Kind.CONTACT, {"name": "Kim Sato", "email": "Kim@Acme.example", "phone": "+49 30 1234567"})


@pytest.fixture
def rollout(me: UUID) -> Saved:
    return add_record(me, Kind.DEAL, {"title": "Acme rollout", "external": "1C1I7A6R"})


def test_a_deal_is_found_by_all_its_names(rollout: Saved) -> None:
    for text in ("D1", "d1", " D1 ", "D1 Acme rollout", "acme ROLLOUT", "1C1I7A6R", rollout.id.hex, str(rollout.id)):
        found = resolve(text)
        assert (found.kind, found.id, found.ref, found.name) == (Kind.DEAL, rollout.id, "D1", "Acme rollout"), text


def test_a_contact_is_found_by_address_and_number(me: UUID, kim: Saved) -> None:
    for text in ("C1", "kim sato", "KIM@acme.example", "+49 30 1234567", "+49301234567", "0049 30 1234567"):
        assert resolve(text).id == kim.id, text
    set_country(me, "DE")
    assert resolve("(030) 1234567").id == kim.id


def test_a_company_is_found_by_its_domain_and_a_user_by_login(me: UUID, acme: Saved) -> None:
    assert resolve("acme.example").id == acme.id
    assert resolve("info@acme.example").id == acme.id
    assert resolve("ana", [Kind.USER]).id == me


def test_a_short_reference_wins_over_a_name_like_it(me: UUID, rollout: Saved) -> None:
    named_so = add_record(me, Kind.DEAL, {"title": "D1"})
    assert resolve("D1").id == rollout.id
    delete_record(me, Kind.DEAL, rollout.id)
    assert resolve("D1").id == named_so.id


def test_only_the_kinds_asked_for_are_looked_at(acme: Saved, kim: Saved, rollout: Saved) -> None:
    for text in ("D1", "Kim Sato", "kim@acme.example", str(kim.id), "1C1I7A6R"):
        with pytest.raises(NotFound):
            resolve(text, [Kind.COMPANY])
    assert resolve("ACC-1", [Kind.COMPANY]).id == acme.id
    assert resolve("1C1I7A6R", [Kind.DEAL]).id == rollout.id


def test_what_is_deleted_is_not_found(me: UUID, kim: Saved) -> None:
    delete_record(me, Kind.CONTACT, kim.id)
    for text in ("C1", "Kim Sato", "kim@acme.example", "+49 30 1234567", str(kim.id)):
        with pytest.raises(NotFound):
            resolve(text)


def test_several_of_one_name_are_listed_by_reference(me: UUID, kim: Saved) -> None:
    add_record(me, Kind.CONTACT, {"name": "kim  sato"})
    with pytest.raises(Ambiguous, match="may mean C1 Kim Sato, C2 kim  sato") as caught:
        resolve("Kim Sato")
    assert caught.value.matches == ("C1", "C2")
    assert resolve("C1 Kim Sato").id == kim.id


def test_nothing_found_names_what_is_near(me: UUID) -> None:
    for name in ("GTX Pro", "GTX Plus Pro", "MG Special"):
        add_record(me, Kind.PRODUCT, {"name": name})
    with pytest.raises(NotFound, match="There is no product “GTXPro”; did you mean GTX Pro") as caught:
        resolve("GTXPro", [Kind.PRODUCT])
    assert caught.value.nearest[0] == "GTX Pro"


@pytest.mark.parametrize("text", ["", "  ", "\t", "%", "' OR 1=1 --", "D999999999999999999", "☃" * 50, "@", "+", "U"])
def test_no_text_breaks_it(text: str) -> None:
    with pytest.raises(NotFound):
        resolve(text, [Kind.DEAL])


def test_a_wrong_reference_costs_the_same_however_many_records_there_are(me: UUID) -> None:
    def cost() -> int:
        with statements() as seen, pytest.raises(NotFound):
            resolve("nobody at all")
        return len(seen)

    few = cost()
    for number in range(30):
        add_record(me, Kind.CONTACT, {"name": f"Person {number}"})
    assert cost() == few
