"""Lists: filtered, sorted and read page by page, at the same cost for ten rows and for ten thousand."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

import pytest

from crm_tui.db import journal
from crm_tui.db.models import Company, Contact, ContactPoint, Tag, Tagging
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput, FilterError
from crm_tui.filters.context import FilterContext
from crm_tui.queries.lists.columns import columns
from crm_tui.queries.lists.pages import count_records, every_record, list_records
from crm_tui.queries.lists.rows import ContactRow, DealRow, TaskRow
from crm_tui.services.editing.records import add_record, delete_record
from crm_tui.services.editing.tasks import complete_task
from crm_tui.text import fold, sort_key
from tests.statements import count

LISTED = (Kind.DEAL, Kind.CONTACT, Kind.COMPANY, Kind.TASK, Kind.ACTIVITY)

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")


@pytest.fixture
def context(me: UUID) -> FilterContext:
    return FilterContext.at_present(me)


@pytest.fixture
def some_of_all(me: UUID) -> None:
    """Three companies with a contact, two deals, a task and an activity each; some with holes."""
    for number, name in enumerate(("Birch Labs", "Acme Ltd", "Österreich AG"), 1):
        full = number != 2
        add_record(me, Kind.COMPANY, {"name": name, "employees": str(number * 7) if full else "", "tags": "vip"})
        add_record(
            me,
            Kind.CONTACT,
            {"name": f"Person {number}", "company": name if full else "", "owner": "me" if full else ""},
        )
        for extra in ("a", "b"):
            add_record(
                me,
                Kind.DEAL,
                {
                    "title": f"Deal {number}{extra}",
                    "company": name if full else "",
                    "amount": f"{number}k" if full else "",
                    "close": f"+{4 - number}w" if extra == "a" else "",
                },
            )
        add_record(
            me, Kind.TASK, {"title": f"Task {number}", "deal": f"D{number}", "due": f"+{number}d" if full else ""}
        )
        add_record(me, Kind.ACTIVITY, {"kind": "call", "contact": f"C{number}", "at": f"{number} hours ago"})


@pytest.mark.usefixtures("some_of_all")
class TestPages:
    @pytest.mark.parametrize("kind", LISTED)
    def test_every_column_is_an_attribute_and_every_sort_pages_without_gap_or_repeat(
        self, kind: Kind, context: FilterContext
    ) -> None:
        whole = {row.id for row in every_record(kind, "", context)}
        for column in columns(kind):
            for sort in (column.name, f"-{column.name}") if column.sortable else ():
                seen: list[UUID] = []
                after = None
                while True:
                    page = list_records(kind, "", context, sort=sort, after=after, limit=2)
                    assert all(hasattr(row, column.name) for row in page.rows)
                    seen += [row.id for row in page.rows]
                    after = page.next
                    if after is None:
                        break
                assert len(seen) == len(whole), sort
                assert set(seen) == whole, sort
                assert seen == [row.id for row in list_records(kind, "", context, sort=sort).rows], sort

    def test_what_has_no_value_comes_last_both_ways(self, context: FilterContext) -> None:
        for sort in ("amount", "-amount", "close", "-company"):
            rows = list_records(Kind.DEAL, "", context, sort=sort).rows
            values = [getattr(row, sort.removeprefix("-")) is None for row in rows]
            assert values == sorted(values), sort

    def test_names_are_in_the_order_of_the_alphabet_accents_beside_their_letters(self, context: FilterContext) -> None:
        names = [getattr(row, "name") for row in list_records(Kind.COMPANY, "", context).rows]  # noqa: B009 - of any kind
        assert names == ["Acme Ltd", "Birch Labs", "Österreich AG"]

    def test_a_filter_narrows_the_list_and_the_count(self, me: UUID, context: FilterContext) -> None:
        rows = list_records(Kind.DEAL, "amount>2k", context).rows
        assert {getattr(row, "title") for row in rows} == {"Deal 3a", "Deal 3b"}  # noqa: B009
        assert count_records(Kind.DEAL, "amount>2k", context) == 2
        delete_record(me, Kind.DEAL, rows[0].id)
        assert count_records(Kind.DEAL, "amount>2k", context) == 1
        assert len(list_records(Kind.DEAL, "amount>2k", context).rows) == 1

    def test_mistakes_are_sentences(self, context: FilterContext) -> None:
        with pytest.raises(FilterError):
            list_records(Kind.DEAL, "amout>2k", context)
        with pytest.raises(BadInput, match="no column “amout”; there is amount"):
            list_records(Kind.DEAL, "", context, sort="-amout")
        with pytest.raises(BadInput, match="sorted by tags"):
            list_records(Kind.DEAL, "", context, sort="tags")


class TestRows:
    def test_a_deal_shows_its_next_step(self, me: UUID, context: FilterContext) -> None:
        add_record(me, Kind.COMPANY, {"name": "Acme Ltd"})
        add_record(
            me,
            Kind.DEAL,
            {
                "title": "Acme",
                "company": "Acme Ltd",
                "amount": "45k",
                "probability": "55",
                "close": "-3d",
                "tags": "hot",
            },
        )
        for title, due in (("later", "+5d"), ("sooner", "+2d"), ("someday", "")):
            add_record(me, Kind.TASK, {"title": title, "due": due, "deal": "Acme"})
        row = list_records(Kind.DEAL, "", context).rows[0]

        assert isinstance(row, DealRow)
        assert (row.ref, row.company, row.stage, row.pipeline) == ("D1", "Acme Ltd", "Initial contact", "Sales")
        assert (str(row.amount), row.probability, row.owner, row.tags) == ("45,000.00 EUR", 55, "Ana Ruiz", ("hot",))
        assert (row.next, row.overdue, row.rotting) == ("sooner", True, False)

    def test_a_contact_shows_its_main_address_and_number(self, me: UUID, context: FilterContext) -> None:
        add_record(
            me,
            Kind.CONTACT,
            {"name": "Kim", "email": "a@x.example, b@x.example", "phone": "+49 30 1234567", "tags": "vip, key"},
        )
        row = list_records(Kind.CONTACT, "", context).rows[0]
        assert isinstance(row, ContactRow)
        assert (row.email, row.phone, row.tags, row.phase) == (
            "a@x.example", "+49 30 1234567", ("key", "vip"), "prospecting",
        )  # fmt: skip

    def test_a_task_is_overdue_until_it_is_done(self, me: UUID, context: FilterContext) -> None:
        task = add_record(me, Kind.TASK, {"title": "Call", "due": "yesterday"}).id
        row = list_records(Kind.TASK, "", context).rows[0]
        assert isinstance(row, TaskRow)
        assert row.overdue
        complete_task(me, task)
        assert not getattr(list_records(Kind.TASK, "", context).rows[0], "overdue")  # noqa: B009


@pytest.fixture
def contacts(me: UUID) -> Callable[[int], None]:
    """Makes many contacts, each with a company, an address and a tag."""

    def make(number: int) -> None:
        with journal.action(me, "made many") as act:
            names = [f"Person {place:05}" for place in range(number)]
            keys = [{"name": name, "name_key": fold(name), "sort_key": sort_key(name)} for name in names]
            companies = act.create_many(Company, keys)
            rows = [{**key, "company": company, "owner": me} for key, company in zip(keys, companies, strict=True)]
            people = act.create_many(Contact, rows)
            act.create_many(
                ContactPoint,
                [{"contact": one, "kind": "email", "value": "a@x.example", "key": "a@x.example"} for one in people],
            )
            tag = act.create(Tag, name="vip", name_key=f"vip{number}").id
            act.create_many(Tagging, [{"tag": tag, "kind": "contact", "record": one} for one in people])

    return make


def test_a_page_costs_the_same_statements_for_ten_rows_and_for_ten_thousand(
    contacts: Callable[[int], None], context: FilterContext
) -> None:
    def page() -> None:
        assert len(list_records(Kind.CONTACT, "owner:me", context, sort="company", limit=100).rows) in (10, 100)

    contacts(10)
    few = count(page)
    contacts(9_990)

    assert count(page) == few
    assert few <= 6
    assert len(list(every_record(Kind.CONTACT, "", context))) == 10_000
