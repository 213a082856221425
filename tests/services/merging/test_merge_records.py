"""Several records that are the same are made one, with all that belongs to each; undo makes them what they were."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_tui.db import journal
from crm_tui.db.models import (
    Action,
    Activity,
    Company,
    Contact,
    ContactPoint,
    CustomValue,
    Deal,
    DealContact,
    DealLine,
    Tag,
    Tagging,
    Task,
    Transition,
    database,
)
from crm_tui.domain.records import Kind, Role
from crm_tui.errors import BadInput, NotAllowed, NotFound, Stale, UndoConflict
from crm_tui.queries import health
from crm_tui.queries.records.details import ContactDetail
from crm_tui.queries.records.merged import became
from crm_tui.queries.records.reading import detail
from crm_tui.services import roles
from crm_tui.services import workspace as workspaces
from crm_tui.services.editing.records import add_record, delete_record, edit_record
from crm_tui.services.merging.merge_records import MOST_MERGED, merge, side_by_side
from crm_tui.services.shape import custom_fields
from crm_tui.services.undo.undoing import redo, undo
from tests.chaos.soundness import assert_whole

_NOT_OF_PEOPLE = {"action", "change", "stage_visit", "search_entry"}


def everything() -> dict[str, list[dict[str, Any]]]:
    """Every row that people see, without the versions, which count on, and the moment of the last scoring."""
    connection = database.connection()
    tables = [
        name
        for (name,) in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search%'"
        )
        if name not in _NOT_OF_PEOPLE and not name.startswith("sqlite")
    ]
    found = {}
    for table in sorted(tables):
        cursor = connection.execute(f'SELECT * FROM "{table}"')
        rows = [dict(zip([column[0] for column in cursor.getdescription()], row, strict=True)) for row in cursor]
        told = ({k: v for k, v in row.items() if k not in {"version", "scored_at"}} for row in rows)
        found[table] = sorted(told, key=repr)
    return found


def make(me: UUID, kind: Kind, /, **values: str) -> UUID:
    return add_record(me, kind, values).id


@pytest.fixture
def kims(me: UUID) -> tuple[UUID, UUID]:
    """Kim Sato twice: the first with a deal, the second with a task, an activity and a tag of its own."""
    make(me, Kind.COMPANY, name="Acme Ltd")
    kim = make(me, Kind.CONTACT, name="Kim Sato", email="kim@acme.example", phone="+49 30 23125123", tags="fair",
               company="Acme Ltd", title="Head of Ops")  # fmt: skip
    make(me, Kind.DEAL, title="Acme rollout", contacts="C1")
    again = make(me, Kind.CONTACT, name="K. Sato", email="kim@acme.example, k@home.example", tags="fair, vip",
                 source="Web")  # fmt: skip
    make(me, Kind.DEAL, title="Second", contacts="C2")
    make(me, Kind.TASK, title="Call", contact="C2")
    make(me, Kind.ACTIVITY, kind="call", contact="C2", at="2026-11-01")
    return kim, again


class TestContacts:
    def test_all_that_belongs_to_either_belongs_to_the_one_that_is_kept(
        self, me: UUID, kims: tuple[UUID, UUID]
    ) -> None:
        kim, again = kims
        saved = merge(me, Kind.CONTACT, kim, [again])
        assert saved.summary == "merged C2 K. Sato into contact C1 Kim Sato"
        shown = detail(Kind.CONTACT, kim)
        assert isinstance(shown, ContactDetail)
        assert (shown.name, shown.job_title, shown.source) == ("Kim Sato", "Head of Ops", "Web")
        assert [point.value for point in shown.reach] == ["kim@acme.example", "+49 30 23125123", "k@home.example"]
        assert set(shown.tags) == {"fair", "vip"}
        assert DealContact.select().where(DealContact.contact == kim).count() == 2
        assert Task.get().contact_id == Activity.get().contact_id == kim
        assert [contact.number for contact in Contact.select().where(Contact.hidden_at.is_null())] == [1]
        assert Contact.get(Contact.number == 2).merged_into == kim
        assert_whole()

    def test_each_field_has_the_value_of_the_one_that_was_chosen(self, me: UUID, kims: tuple[UUID, UUID]) -> None:
        kim, again = kims
        merge(me, Kind.CONTACT, kim, [again], {"name": again, "title": again, "source": kim})
        kept = Contact.get_by_id(kim)
        assert (kept.name, kept.name_key, kept.family_name) == ("K. Sato", "k. sato", "Sato")
        assert (kept.job_title, kept.source) == (None, None)

    def test_undo_brings_everything_back_and_redo_merges_again(self, me: UUID, kims: tuple[UUID, UUID]) -> None:
        before = everything()
        merge(me, Kind.CONTACT, kims[0], [kims[1]])
        merged = everything()
        undo(me)
        assert everything() == before
        assert_whole()
        redo(me)
        assert everything()["contact_point"] == merged["contact_point"]
        assert_whole()

    def test_it_is_one_action(self, me: UUID, kims: tuple[UUID, UUID]) -> None:
        before = Action.select().count()
        merge(me, Kind.CONTACT, kims[0], [kims[1]])
        assert Action.select().count() == before + 1

    def test_what_was_done_since_keeps_it_from_being_undone(self, me: UUID, kims: tuple[UUID, UUID]) -> None:
        action = merge(me, Kind.CONTACT, kims[0], [kims[1]]).action
        edit_record(me, Kind.CONTACT, kims[0], None, {"source": "Fair"})
        with pytest.raises(UndoConflict):
            undo(me, action)

    def test_the_keys_of_other_systems_stay_their_own(self, me: UUID) -> None:
        one = make(me, Kind.CONTACT, name="Kim")
        two = make(me, Kind.CONTACT, name="Kim", external="X-1")
        before = everything()
        merge(me, Kind.CONTACT, one, [two])
        assert Contact.get_by_id(one).external_id == "X-1"
        undo(me)
        assert everything() == before

    def test_the_workspaces_own_fields_go_along(self, me: UUID) -> None:
        field = custom_fields.add_custom_field(me, Kind.CONTACT, "Region")
        one, two = make(me, Kind.CONTACT, name="Kim"), make(me, Kind.CONTACT, name="Kim", Region="North")
        three = make(me, Kind.CONTACT, name="Kim", Region="South")
        before = everything()
        merge(me, Kind.CONTACT, one, [two, three])
        assert CustomValue.get(CustomValue.record == one, CustomValue.field == field).value == "North"
        undo(me)
        assert everything() == before
        merge(me, Kind.CONTACT, two, [one, three], {"Region": three})
        assert CustomValue.get(CustomValue.record == two).value == "South"
        undo(me)
        assert everything() == before

    def test_a_merged_one_is_found_by_its_reference_however_often_it_was_merged(
        self, me: UUID, kims: tuple[UUID, UUID]
    ) -> None:
        third = make(me, Kind.CONTACT, name="Kim Sato-Berg")
        merge(me, Kind.CONTACT, kims[0], [kims[1]])
        assert str(became("C2")) == "C2 K. Sato was merged into C1 Kim Sato"
        merge(me, Kind.CONTACT, third, [kims[0]])
        assert [str(became(ref)) for ref in ("c2", "C1")] == [
            "C2 K. Sato was merged into C3 Kim Sato-Berg", "C1 Kim Sato was merged into C3 Kim Sato-Berg",
        ]  # fmt: skip
        assert became("C3") is None
        assert became("nobody") is None
        delete_record(me, Kind.CONTACT, third)
        assert became("C2") is None


class TestCompanies:
    def test_people_deals_and_daughters_go_along(self, me: UUID) -> None:
        acme, ltd = (
            make(me, Kind.COMPANY, name="Acme", city="Berlin"),
            make(me, Kind.COMPANY, name="Acme Ltd", domain="acme.org"),
        )
        daughter = make(me, Kind.COMPANY, name="Acme Lyon", parent="O2")
        edit_record(me, Kind.COMPANY, acme, None, {"parent": "O2"})
        make(me, Kind.CONTACT, name="Kim", company="O2")
        make(me, Kind.DEAL, title="Rollout", company="O2")
        make(me, Kind.TASK, title="Call", company="O2")
        before = everything()
        merge(me, Kind.COMPANY, acme, [ltd])
        kept = Company.get_by_id(acme)
        assert (kept.name, kept.city, kept.domain, kept.parent_id) == ("Acme", "Berlin", "acme.org", None)
        assert Company.get_by_id(daughter).parent_id == acme
        assert Contact.get().company_id == Deal.get().company_id == Task.get().company_id == acme
        assert_whole()
        undo(me)
        assert everything() == before

    @pytest.mark.parametrize("whose", [{}, {"parent": "gone"}])
    def test_one_that_the_other_belongs_to_from_afar_does_not_come_to_belong_to_itself(
        self, me: UUID, workspace: Path, whose: dict[str, str]
    ) -> None:
        kept = make(me, Kind.COMPANY, name="Acme")
        between = make(me, Kind.COMPANY, name="Acme Europe", parent="O1")
        gone = make(me, Kind.COMPANY, name="Acme Lyon", parent="O2")
        before = everything()
        merge(me, Kind.COMPANY, kept, [gone], dict.fromkeys(whose, gone))
        assert Company.get_by_id(kept).parent_id is None
        assert Company.get_by_id(between).parent_id == kept
        assert parents_are_sound(workspace)
        assert_whole()
        undo(me)
        assert everything() == before

    def test_a_daughter_that_it_belongs_to_does_not_come_to_belong_to_it_in_a_circle(
        self, me: UUID, workspace: Path
    ) -> None:
        gone = make(me, Kind.COMPANY, name="Acme")
        between = make(me, Kind.COMPANY, name="Acme Europe", parent="O1")
        kept = make(me, Kind.COMPANY, name="Acme Lyon", parent="O2")
        merge(me, Kind.COMPANY, kept, [gone])
        assert Company.get_by_id(kept).parent_id is None
        assert Company.get_by_id(between).parent_id == kept
        assert parents_are_sound(workspace)
        assert_whole()

    def test_a_circle_that_is_there_is_told_by_doctor_with_what_ends_it(self, me: UUID, workspace: Path) -> None:
        make(me, Kind.COMPANY, name="Acme")
        make(me, Kind.COMPANY, name="Acme Europe", parent="O1")
        make(me, Kind.COMPANY, name="Acme Lyon", parent="O2")
        assert parents_are_sound(workspace)
        first, second = (Company.get(Company.number == number) for number in (1, 2))
        with journal.action(me, "closed the circle") as act:
            act.update(first, parent=second.id)
        check = next(check for check in health.checks(workspace) if check.name == "Parents of companies")
        assert (check.ok, check.says) == (False, "in a circle: O1")
        assert "`crm-tui edit O1 parent=`" in check.mend
        edit_record(me, Kind.COMPANY, first.id, None, {"parent": ""})
        assert parents_are_sound(workspace)


def parents_are_sound(path: Path) -> bool:
    """Whether doctor finds no circle of companies."""
    return {check.name: check.ok for check in health.checks(path)}["Parents of companies"]


class TestDeals:
    @pytest.fixture
    def deals(self, me: UUID) -> tuple[UUID, UUID]:
        """Two deals with a product and a person each, in two stages."""
        make(me, Kind.PRODUCT, name="Box", price="100 EUR")
        make(me, Kind.CONTACT, name="Kim")
        make(me, Kind.CONTACT, name="Lee")
        one = make(me, Kind.DEAL, title="Rollout", contacts="Kim (buyer)", amount="1k", products="2 x Box")
        two = make(me, Kind.DEAL, title="Acme rollout", contacts="Lee; Kim (user)", amount="5k", products="Box @ 90",
                   close="2026-12-24")  # fmt: skip
        edit_record(me, Kind.DEAL, two, None, {"stage": "Qualification"})
        return one, two

    def test_totals_stay_right_and_histories_their_own(self, me: UUID, deals: tuple[UUID, UUID]) -> None:
        one, two = deals
        before, moves = everything(), Transition.select().where(Transition.deal == two).count()
        merge(me, Kind.DEAL, one, [two], {"amount": two})
        kept = Deal.get_by_id(one)
        assert (kept.amount, kept.close_date, kept.stage.name) == (500_000, date(2026, 12, 24), "Initial contact")
        lines = DealLine.select().where(DealLine.deal == one).order_by(DealLine.position)
        assert [(line.quantity, line.unit_price, line.position) for line in lines] == [(2, 10_000, 0), (1, 9_000, 1)]
        people = DealContact.select().where(DealContact.deal == one).order_by(DealContact.position)
        assert [(person.contact.name, person.role) for person in people] == [("Kim", "buyer"), ("Lee", "")]
        assert Transition.select().where(Transition.deal == two).count() == moves
        assert_whole()
        undo(me)
        assert everything() == before
        assert_whole()

    def test_prices_in_another_currency_do_not_go_along(self, me: UUID, deals: tuple[UUID, UUID]) -> None:
        third = make(me, Kind.DEAL, title="Third", amount="7 USD")
        with pytest.raises(BadInput, match="The products of D1 have prices in EUR"):
            merge(me, Kind.DEAL, deals[0], [third], {"amount": third})
        merge(me, Kind.DEAL, third, [deals[0]])
        assert Deal.get_by_id(third).currency == "USD"
        assert [line.unit_price for line in DealLine.select().where(DealLine.deal == third)] == [None]


class TestChoosing:
    def test_the_one_with_a_history_is_proposed_then_the_fullest_then_the_first(self, me: UUID) -> None:
        first, fuller, met = (make(me, Kind.CONTACT, name="Kim Sato") for _ in range(3))
        assert side_by_side(me, Kind.CONTACT, [fuller, first]).keep == first
        edit_record(me, Kind.CONTACT, fuller, None, {"title": "Head of Ops"})
        assert side_by_side(me, Kind.CONTACT, [first, fuller]).keep == fuller
        make(me, Kind.ACTIVITY, subject="Met at the fair", contact=f"C{Contact.get_by_id(met).number}")
        assert side_by_side(me, Kind.CONTACT, [first, fuller, met]).keep == met

    def test_of_each_field_a_value_is_proposed(self, me: UUID, kims: tuple[UUID, UUID]) -> None:
        found = side_by_side(me, Kind.CONTACT, [kims[1], kims[0]])
        proposed = found.proposed(kims[0])
        assert (proposed["name"], proposed["title"], proposed["source"]) == (kims[0], kims[0], kims[1])
        assert found.proposed(kims[1])["name"] == kims[1]
        assert {spec.name for spec in found.together} == {"email", "phone", "tags"}

    def test_what_cannot_be_merged_is_told(self, me: UUID, kims: tuple[UUID, UUID]) -> None:
        with pytest.raises(BadInput, match="It takes two contacts"):
            merge(me, Kind.CONTACT, kims[0], [kims[0]])
        with pytest.raises(BadInput, match="Tasks cannot be merged"):
            side_by_side(me, Kind.TASK, list(kims))
        many = [make(me, Kind.CONTACT, name=f"Kim {number}") for number in range(MOST_MERGED + 1)]
        with pytest.raises(BadInput, match="At most 6 contacts are merged at once"):
            side_by_side(me, Kind.CONTACT, many)
        delete_record(me, Kind.CONTACT, kims[1])
        with pytest.raises(NotFound):
            merge(me, Kind.CONTACT, kims[0], [kims[1]])

    def test_a_value_of_a_record_that_is_not_merged_is_refused(self, me: UUID, kims: tuple[UUID, UUID]) -> None:
        stranger = make(me, Kind.CONTACT, name="Lee")
        with pytest.raises(BadInput, match="The name can only be kept of a record that is merged"):
            merge(me, Kind.CONTACT, kims[0], [kims[1]], {"name": stranger})

    def test_what_somebody_changed_since_it_was_seen_is_not_merged(self, me: UUID, kims: tuple[UUID, UUID]) -> None:
        seen = {record: Contact.get_by_id(record).version for record in kims}
        edit_record(me, Kind.CONTACT, kims[1], None, {"source": "Fair"})
        with pytest.raises(Stale, match="changed source of C2"):
            merge(me, Kind.CONTACT, kims[0], [kims[1]], seen=seen)

    def test_who_may_not_delete_may_not_merge(self, me: UUID, kims: tuple[UUID, UUID]) -> None:
        ben = workspaces.sign_in("ben", "Ben Okafor")
        roles.give(me, "ben", Role.SERVICE)
        with pytest.raises(NotAllowed, match="delete"):
            merge(ben, Kind.CONTACT, kims[0], [kims[1]])
        assert Contact.select().where(Contact.hidden_at.is_null()).count() == 2


# Whatever belongs to them

_PEOPLE = st.fixed_dictionaries(
    {"name": st.sampled_from(["Kim", "Kim Sato"])},
    optional={
        "email": st.lists(st.sampled_from(["a@x.example", "b@x.example", "c@x.example"]), unique=True).map(", ".join),
        "phone": st.sampled_from(["+49 30 23125123", "+49 30 23125124"]),
        "tags": st.lists(st.sampled_from(["vip", "cold", "fair"]), unique=True).map(", ".join),
        "company": st.sampled_from(["O1", "O2"]),
        "source": st.sampled_from(["Web", "Fair"]),
        "note": st.just("# Met\nAt the fair."),
    },
)
_ABOUT = st.lists(st.tuples(st.sampled_from(["task", "activity", "deal"]), st.integers(0, 3)), max_size=6)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(people=st.lists(_PEOPLE, min_size=2, max_size=4), about=_ABOUT, keep=st.integers(0, 3))
def test_merging_and_undoing_leaves_everything_as_it_was(
    me: UUID, people: list[dict[str, str]], about: list[tuple[str, int]], keep: int
) -> None:
    for name in ("Acme", "Birch"):
        make(me, Kind.COMPANY, name=name)
    ids = [make(me, Kind.CONTACT, **_companies_here(values)) for values in people]
    for what, whose in about:
        ref = f"C{Contact.get_by_id(ids[whose % len(ids)]).number}"
        match what:
            case "task":
                make(me, Kind.TASK, title="Call", contact=ref)
            case "activity":
                make(me, Kind.ACTIVITY, kind="call", contact=ref)
            case _:
                make(me, Kind.DEAL, title="Rollout", contacts=ref)
    before = everything()
    kept = ids[keep % len(ids)]
    merge(me, Kind.CONTACT, kept, ids)
    gone = [record for record in ids if record != kept]
    assert not Task.select().where(Task.contact.in_(gone)).exists()
    assert not Activity.select().where(Activity.contact.in_(gone)).exists()
    keys = [point.key for point in ContactPoint.select().where(ContactPoint.contact == kept)]
    assert len(keys) == len(set(keys))
    words = Tag.select().join(Tagging).where(Tagging.record == kept)
    assert {tag.name for tag in words} == {tag for one in people for tag in one.get("tags", "").split(", ") if tag}
    undo(me)
    assert everything() == before
    assert_whole()


def _companies_here(values: dict[str, str]) -> dict[str, str]:
    """The same, with companies of this example: each has made its own."""
    latest = Company.select().order_by(Company.number.desc()).limit(2)
    refs = {"O1": latest[1].ref, "O2": latest[0].ref}
    return {name: refs.get(value, value) if name == "company" else value for name, value in values.items()}
