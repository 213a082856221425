"""Companies that are taken in, and which belongs to which."""

from __future__ import annotations

from uuid import UUID

import pytest

from crm_tui.db.models import Company, ContactPoint, CustomValue
from crm_tui.domain.money import Money
from crm_tui.domain.records import Kind
from crm_tui.services.bulk.incoming import Missing
from crm_tui.services.undo import undoing
from tests.making import make_company
from tests.services.bulk.intakes import actions, take

pytestmark = pytest.mark.usefixtures("workspace")

ACME = {
    "name": "Acme Ltd",
    "website": "https://www.acme.example/",
    "industry": "steel",
    "employees": 2822,
    "revenue": Money(110_004, "USD"),
    "founded": 1996,
    "city": "Graz",
    "country": "Austria",
}


def parent_of(name: str) -> str | None:
    company = Company.get(Company.name == name)
    return company.parent.name if company.parent else None


def test_a_new_company_comes_with_all_that_belongs_to_it() -> None:
    take(Kind.COMPANY, ACME)
    acme = Company.get()
    assert (acme.domain, acme.employees, acme.revenue, acme.currency) == ("acme.example", 2822, 110_004, "USD")
    assert (acme.city, acme.country, CustomValue.get().value) == ("Graz", "Austria", "1996")
    assert [point.kind for point in ContactPoint.select()] == ["website"]


def test_the_same_rows_again_change_nothing() -> None:
    rows = (
        ACME,
        {"name": "Birch Labs", "parent": "Acme Ltd", "address": "Elm St. 1", "postcode": "8010", "city": "Graz"},
    )
    take(Kind.COMPANY, *rows)
    before = actions()
    assert take(Kind.COMPANY, *rows).fates == ["unchanged", "unchanged"]
    assert actions() == before


@pytest.mark.parametrize(
    "row", [{"name": "Acme Limited", "website": "acme.example"}, {"name": "ACME LTD", "industry": "x"}]
)
def test_a_company_is_recognised_by_its_domain_or_its_name(row: dict[str, str]) -> None:
    take(Kind.COMPANY, ACME)
    assert take(Kind.COMPANY, row).fates == ["updated"]
    assert Company.get().name == row["name"]


def test_companies_of_one_name_with_two_domains_are_two() -> None:
    rows = ({"name": "Acme", "website": "acme.example"}, {"name": "Acme", "website": "acme.test"})
    assert take(Kind.COMPANY, *rows).fates == ["created", "created"]
    assert take(Kind.COMPANY, *rows).fates == ["unchanged", "unchanged"]


def test_the_domain_of_a_free_mail_service_says_nothing() -> None:
    rows = ({"name": "Acme", "email": ("acme@gmail.com",)}, {"name": "Birch", "email": ("birch@gmail.com",)})
    assert take(Kind.COMPANY, *rows).fates == ["created", "created"]
    assert {company.domain for company in Company.select()} == {None}


def test_a_page_in_a_network_is_no_domain() -> None:
    rows = ({"name": "Acme", "website": "facebook.com/acme"}, {"name": "Birch", "website": "facebook.com/birch"})
    assert take(Kind.COMPANY, *rows).fates == ["created", "created"]
    assert {company.domain for company in Company.select()} == {None}


def test_a_company_without_a_name_is_called_by_its_domain() -> None:
    taken = take(Kind.COMPANY, {"website": "www.acme.example"}, {"industry": "steel"})
    assert (taken.fates, Company.get().name) == (["created", "rejected"], "acme.example")


def test_a_parent_may_stand_below_its_child(me: UUID) -> None:
    rows = ({"name": "Birch Labs", "parent": "acme ltd"}, ACME, {"name": "Cobalt", "parent": "Acme Ltd"})
    taken = take(Kind.COMPANY, *rows, by=me)
    assert (taken.fates, taken.unmatched) == (["created"] * 3, [])
    assert (parent_of("Birch Labs"), parent_of("Cobalt")) == ("Acme Ltd", "Acme Ltd")
    undoing.undo(me)
    assert Company.select().where(Company.hidden_at.is_null()).count() == 0
    undoing.redo(me)
    assert parent_of("Birch Labs") == "Acme Ltd"


def test_a_parent_that_is_not_there_is_made_and_said() -> None:
    taken = take(Kind.COMPANY, {"name": "Birch Labs", "parent": "Acme Ltd"})
    assert taken.odd == [("Acme Ltd", None, "made")]
    assert parent_of("Birch Labs") == "Acme Ltd"
    assert take(Kind.COMPANY, {"name": "Birch Labs", "parent": "Acme Ltd"}).fates == ["unchanged"]


def test_a_parent_that_is_not_to_be_made_is_said() -> None:
    taken = take(Kind.COMPANY, {"name": "Birch Labs", "parent": "Acme Ltd"}, missing=Missing.SKIP)
    assert (taken.fates, parent_of("Birch Labs")) == (["created"], None)
    assert any("Acme Ltd" in note for note in taken.notes)


def test_the_nearest_parent_is_taken_if_that_was_said() -> None:
    make_company("Acme Corporation")
    take(Kind.COMPANY, {"name": "Birch Labs", "parent": "Acme Corporaton"}, missing=Missing.NEAREST)
    assert parent_of("Birch Labs") == "Acme Corporation"


def test_companies_never_belong_to_each_other() -> None:
    taken = take(
        Kind.COMPANY,
        {"name": "Acme", "parent": "Birch"},
        {"name": "Birch", "parent": "Acme"},
        {"name": "C", "parent": "C"},
    )
    assert (parent_of("Acme"), parent_of("Birch"), parent_of("C")) == ("Birch", None, None)
    assert len(taken.notes) == 2
