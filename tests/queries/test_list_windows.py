"""Windows of lists: any stretch of any list in its order, and what a search finds."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

import pytest

from crm_tui.db.models import Company
from crm_tui.db.search import searching
from crm_tui.domain.records import Kind
from crm_tui.filters.context import FilterContext
from crm_tui.queries.lists import orders
from crm_tui.queries.lists.columns import columns
from crm_tui.queries.lists.pages import PageKey, every_record
from crm_tui.queries.lists.windows import MOST_FOUND, ListOf, Wanted, Window, key_beside, window
from crm_tui.queries.search.hits import search
from crm_tui.services.editing.records import add_record, delete_record
from tests.making import make_contact
from tests.statements import count, plan_of, statements

LISTED = (Kind.DEAL, Kind.CONTACT, Kind.COMPANY, Kind.TASK, Kind.ACTIVITY)

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")


@pytest.fixture
def context(me: UUID) -> FilterContext:
    return FilterContext.at_present(me)


@pytest.fixture
def some_of_all(me: UUID) -> None:
    """Five of each kind; some with holes, some alike."""
    for number, name in enumerate(("Birch Labs", "Acme Ltd", "Österreich AG", "Cobalt", "Delta"), 1):
        full, company = number % 2 == 1, {"company": name} if number % 2 else {}
        add_record(me, Kind.COMPANY, {"name": name, "city": "Berlin" if full else "", "employees": "7"})
        add_record(me, Kind.CONTACT, {"name": f"Person {number}", "owner": "me" if full else "", **company})
        amount = {"amount": "5k", "close": "+1w"} if full else {}
        add_record(me, Kind.DEAL, {"title": f"Deal {number}", **amount, **company})
        add_record(me, Kind.TASK, {"title": f"Task {number}", "due": "+2d" if full else "", "deal": f"D{number}"})
        add_record(me, Kind.ACTIVITY, {"kind": "call", "contact": f"C{number}", "at": "2 hours ago"})


def refs(found: Window) -> list[str]:
    return [row.ref for row in found.rows]


@pytest.mark.usefixtures("some_of_all")
class TestWindows:
    @pytest.mark.parametrize("kind", LISTED)
    def test_around_every_row_lie_its_neighbours_whatever_the_order(self, kind: Kind, context: FilterContext) -> None:
        for sort in (f"{sign}{column.name}" for column in columns(kind) if column.sortable for sign in ("", "-")):
            of = ListOf(kind, sort=sort)
            whole = window(of, Wanted(0, 50), context)
            assert refs(whole) == [row.ref for row in every_record(kind, "", context, sort)]
            for place, key in enumerate(whole.keys):
                found = window(of, Wanted(2, 2, key), context)
                assert refs(found) == refs(whole)[max(place - 2, 0) : place + 2], sort
                assert found.above == min(place, 2)
                assert found.more_above == (place > 2)
                assert found.more_below == (place + 2 < len(whole.rows))

    @pytest.mark.parametrize("near", [1, orders.NEAR])
    @pytest.mark.parametrize(("kind", "typed"), [(Kind.DEAL, "-title:2"), (Kind.CONTACT, "-name:2")])
    def test_around_every_row_that_passes_a_filter_too(
        self, me: UUID, kind: Kind, typed: str, near: int, context: FilterContext, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(orders, "NEAR", near)
        delete_record(me, Kind.COMPANY, Company.get(Company.number == 3).id)
        name = columns(kind)[1].name
        for sort in ("company", "-company", "owner", "-owner", name, f"-{name}"):
            of = ListOf(kind, typed, sort)
            whole = window(of, Wanted(0, 50), context)
            assert refs(whole) == [row.ref for row in every_record(kind, typed, context, sort)]
            assert len(whole.rows) == 4
            for place, key in enumerate(whole.keys):
                found = window(of, Wanted(1, 2, key), context)
                assert refs(found) == refs(whole)[max(place - 1, 0) : place + 2], sort
                beside = [key_beside(of, key, step, context) for step in (-1, 1)]
                around = [None, *whole.keys, None][place : place + 3]
                assert beside == [around[0], around[2]]

    @pytest.mark.parametrize("sort", ["company", "-company", "close", "-close", "title"])
    def test_the_end_is_read_backwards(self, sort: str, context: FilterContext) -> None:
        of = ListOf(Kind.DEAL, sort=sort)
        end = window(of, Wanted(3, 0), context)
        assert refs(end) == refs(window(of, Wanted(0, 50), context))[-3:]
        assert end.more_above
        assert not end.more_below

    def test_a_key_that_is_gone_still_says_where(self, me: UUID, context: FilterContext) -> None:
        of = ListOf(Kind.CONTACT)
        whole = window(of, Wanted(0, 50), context)
        delete_record(me, Kind.CONTACT, whole.rows[2].id)
        found = window(of, Wanted(1, 2, whole.keys[2]), context)
        assert refs(found) == [refs(whole)[1], *refs(whole)[3:5]]
        assert found.above == 1

    @pytest.mark.parametrize("kind", [Kind.DEAL, Kind.CONTACT, Kind.ACTIVITY])
    def test_records_of_a_deleted_company_keep_their_place(self, me: UUID, kind: Kind, context: FilterContext) -> None:
        for number in (1, 3, 5):
            add_record(me, Kind.ACTIVITY, {"kind": "call", "company": f"O{number}", "at": "1 hour ago"})
        before = {
            sort: refs(window(ListOf(kind, sort=sort), Wanted(0, 50), context)) for sort in ("company", "-company")
        }
        delete_record(me, Kind.COMPANY, Company.get(Company.number == 3).id)
        for sort, whole in before.items():
            found = window(ListOf(kind, sort=sort), Wanted(0, 50), context)
            assert refs(found) == whole
            around = window(ListOf(kind, sort=sort), Wanted(1, 1, found.keys[1]), context)
            assert refs(around) == whole[:2]

    def test_a_filter_narrows_it(self, context: FilterContext) -> None:
        found = window(ListOf(Kind.CONTACT, "owner:me -name:5"), Wanted(0, 50), context)
        assert refs(found) == ["C1", "C3"]


class TestSearch:
    def test_words_alone_are_searched_for_in_notes_too(self, me: UUID, context: FilterContext) -> None:
        add_record(me, Kind.CONTACT, {"name": "Kim Sato", "note": "Met her at the *velodrome*"})
        add_record(me, Kind.CONTACT, {"name": "Ben Velo"})
        add_record(me, Kind.CONTACT, {"name": "Ana Ruiz", "email": "ana@acme.example"})
        found = window(ListOf(Kind.CONTACT, "velo"), Wanted(0, 50), context)
        assert [row.ref for row in found.rows] == ["C2", "C1"]
        assert "velodrome" in found.found_in[found.rows[1].id]
        assert found.rows[0].id not in found.found_in

    def test_words_beside_a_field_are_a_filter(self, me: UUID, context: FilterContext) -> None:
        add_record(me, Kind.CONTACT, {"name": "Kim Sato", "source": "Fair"})
        add_record(me, Kind.CONTACT, {"name": "Kim Novak"})
        assert refs(window(ListOf(Kind.CONTACT, "kim source:fair"), Wanted(0, 50), context)) == ["C1"]
        assert not ListOf(Kind.CONTACT, "kim source:fair").searched_for

    def test_it_shows_so_many_and_says_that_there_are_more(self, context: FilterContext) -> None:
        for number in range(MOST_FOUND + 5):
            make_contact(f"Kim {number}")
        found = window(ListOf(Kind.CONTACT, "kim"), Wanted(0, MOST_FOUND + 5), context)
        assert len(found.rows) == MOST_FOUND
        assert found.found == MOST_FOUND + 1
        assert not found.more_below

    @pytest.mark.parametrize("in_notes", [5, MOST_FOUND])
    def test_all_are_counted_though_only_the_first_are_looked_at(self, in_notes: int, context: FilterContext) -> None:
        for number in range(in_notes):
            make_contact(f"Ana {number}", note="Knows Kim Sato")
            if number < 3:
                make_contact(f"Sato Kim {number}")
                make_contact(f"Kim Sato {number}")
        of = ListOf(Kind.CONTACT, "kim s")
        whole = window(of, Wanted(0, MOST_FOUND + 5), context)
        assert whole.found == min(in_notes + 6, MOST_FOUND + 1)
        for shown in range(1, 12):
            found = window(of, Wanted(0, shown), context)
            assert refs(found) == refs(whole)[:shown]
            assert found.found == whole.found
            assert found.more_below == (shown < len(whole.rows))

    def test_which_records_were_found_is_read_of_those_that_are_shown(
        self, context: FilterContext, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for number in range(50):
            make_contact(f"Kim {number}")
        asked: list[int] = []
        records_of = searching.records_of

        def noted(rows: Sequence[int]) -> dict[int, tuple[str, str]]:
            asked.extend(rows)
            return records_of(rows)

        monkeypatch.setattr(searching, "records_of", noted)
        assert window(ListOf(Kind.CONTACT, "kim"), Wanted(0, 30), context).found == 50
        assert len(asked) <= 30

    def test_around_every_row_that_is_found_lie_its_neighbours(self, context: FilterContext) -> None:
        for number in range(7):
            make_contact(f"Kim {number}")
        of = ListOf(Kind.CONTACT, "kim")
        whole = window(of, Wanted(0, 50), context)
        assert [row.id for row in whole.rows] == [hit.id for hit in search("kim", [Kind.CONTACT])]
        for place, key in enumerate(whole.keys):
            found = window(of, Wanted(2, 2, key), context)
            assert refs(found) == refs(whole)[max(place - 2, 0) : place + 2]
            assert found.above == min(place, 2)
            assert found.more_above == (place > 2)
            assert found.more_below == (place + 2 < len(whole.rows))
            assert found.found == 7
        end = window(of, Wanted(3, 0), context)
        assert refs(end) == refs(whole)[-3:]
        assert end.more_above
        assert not end.more_below

    def test_a_record_that_is_found_no_more_still_says_where(self, me: UUID, context: FilterContext) -> None:
        for number in range(5):
            make_contact(f"Kim {number}")
        of = ListOf(Kind.CONTACT, "kim")
        whole = window(of, Wanted(0, 50), context)
        delete_record(me, Kind.CONTACT, whole.rows[2].id)
        found = window(of, Wanted(1, 2, whole.keys[2]), context)
        assert refs(found) == [refs(whole)[1], *refs(whole)[3:5]]
        assert found.above == 1
        last = window(of, Wanted(1, 2, PageKey(MOST_FOUND, whole.rows[2].id)), context)
        assert refs(last) == refs(whole)[-1:]

    def test_where_words_stand_is_said_of_each_part_alone(self, me: UUID, context: FilterContext) -> None:
        for number in range(4):
            add_record(me, Kind.CONTACT, {"name": f"Kim {number}", "note": f"Velodrome {number}"})
        of = ListOf(Kind.CONTACT, "velodrome")
        first = window(of, Wanted(0, 2), context)
        rest = window(of, Wanted(0, 3, first.keys[-1]), context)
        assert [first.found_in[row.id] for row in first.rows] == ["Velodrome 3", "Velodrome 2"]
        assert [rest.found_in[row.id] for row in rest.rows] == ["Velodrome 2", "Velodrome 1", "Velodrome 0"]

    def test_notes_are_read_only_of_rows_that_do_not_show_the_words(self, me: UUID, context: FilterContext) -> None:
        add_record(me, Kind.CONTACT, {"name": "Zoë Sato", "note": "Likes trains"})
        with statements() as by_name:
            window(ListOf(Kind.CONTACT, "zoe sat"), Wanted(0, 5), context)
        with statements() as by_note:
            window(ListOf(Kind.CONTACT, "zoe train"), Wanted(0, 5), context)
        assert [any('"note"' in sql for sql in seen) for seen in (by_name, by_note)] == [False, True]

    @pytest.mark.parametrize("kind", [Kind.CONTACT, Kind.COMPANY, Kind.DEAL, Kind.ACTIVITY])
    @pytest.mark.usefixtures("some_of_all")
    def test_it_asks_as_much_however_many_are_found_and_shown(self, kind: Kind, context: FilterContext) -> None:
        of = ListOf(kind, {Kind.CONTACT: "person", Kind.COMPANY: "a", Kind.DEAL: "deal", Kind.ACTIVITY: "call"}[kind])
        one = count(lambda: window(of, Wanted(0, 1), context))
        assert count(lambda: window(of, Wanted(0, 5), context)) == one


@pytest.mark.parametrize(
    ("kind", "column"),
    [
        (Kind.CONTACT, "name"), (Kind.CONTACT, "company"), (Kind.CONTACT, "owner"), (Kind.COMPANY, "name"),
        (Kind.COMPANY, "owner"), (Kind.DEAL, "created"), (Kind.DEAL, "company"), (Kind.DEAL, "owner"),
        (Kind.DEAL, "stage"), (Kind.TASK, "due"), (Kind.TASK, "company"), (Kind.TASK, "owner"), (Kind.ACTIVITY, "at"),
        (Kind.ACTIVITY, "company"),
    ],
)  # fmt: skip
@pytest.mark.usefixtures("some_of_all")
def test_an_index_leads_to_any_part_of_a_whole_list(kind: Kind, column: str, context: FilterContext) -> None:
    """Rows far from what is shown are not looked at, whatever the direction."""
    for of in (ListOf(kind, sort=column), ListOf(kind, sort=f"-{column}")):
        key = window(of, Wanted(0, 50), context).keys[1]
        with statements() as seen:
            window(of, Wanted(1, 1, key), context)
        asked = [sql for sql in seen if " LIMIT " in sql]
        assert asked
        assert not [step for sql in asked for step in plan_of(sql) if step.startswith("SCAN t1")]


@pytest.mark.parametrize(
    ("kind", "column"), [(Kind.DEAL, "probability"), (Kind.COMPANY, "-deals"), (Kind.TASK, "deal")]
)
@pytest.mark.usefixtures("some_of_all")
def test_what_a_list_is_sorted_by_is_worked_out_once_for_each_row(
    kind: Kind, column: str, context: FilterContext
) -> None:
    of = ListOf(kind, sort=column)
    key = window(of, Wanted(0, 1), context).keys[0]
    with statements() as seen:
        window(of, Wanted(1, 1, key), context)
    asked = [sql for sql in seen if "worked_out" in sql]
    assert asked
    for sql in asked:
        assert len([step for step in plan_of(sql) if step.startswith("CORRELATED")]) == 1


@pytest.mark.parametrize(
    ("kind", "typed", "sort", "index"),
    [
        (Kind.DEAL, "-title:2", "company", "company_by_name"),
        (Kind.CONTACT, "-name:2", "company", "company_by_name"),
        (Kind.CONTACT, "-name:2", "name", "contact_by_name"),
    ],
)
@pytest.mark.usefixtures("some_of_all")
def test_an_index_leads_to_what_passes_a_filter_nearby(
    kind: Kind, typed: str, sort: str, index: str, context: FilterContext
) -> None:
    """At the ends of the list, too, where there are few rows beyond."""
    of = ListOf(kind, typed, sort)
    first, *_, last = window(of, Wanted(0, 50), context).keys
    with statements() as seen:
        for key in (first, last):
            assert window(of, Wanted(1, 1, key), context).keys
    assert any(index in step for sql in seen for step in plan_of(sql))
    assert not [sql for sql in seen if "worked_out" in sql], "what passes is not gathered from everywhere"


def test_a_window_costs_the_same_in_a_short_and_in_a_long_list(context: FilterContext) -> None:
    def in_the_middle() -> int:
        whole = window(ListOf(Kind.CONTACT), Wanted(0, 1000), context)
        middle: PageKey = whole.keys[len(whole.keys) // 2]
        return count(lambda: window(ListOf(Kind.CONTACT), Wanted(3, 3, middle), context))

    for number in range(10):
        make_contact(f"Person {number:04}")
    few = in_the_middle()
    for number in range(10, 300):
        make_contact(f"Person {number:04}")
    assert in_the_middle() == few
