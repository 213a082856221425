"""Records: adding, editing and deleting them, one verb, one action, one entry in the journal each."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

import pytest

from crm_tui.db import derived
from crm_tui.db.models import (
    OF_KIND,
    Action,
    Company,
    Contact,
    ContactPoint,
    Deal,
    DealContact,
    DealLine,
    Product,
    Task,
    Transition,
)
from crm_tui.domain.fields.plain import PLAIN
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput, CriteriaNotMet, NotAll, NotFound, Stale
from crm_tui.queries.records.reading import deal_detail
from crm_tui.services.editing.deals import edit_deal
from crm_tui.services.editing.fields import form_fields, form_values
from crm_tui.services.editing.records import (
    add_record,
    add_to_each,
    delete_record,
    delete_records,
    edit_record,
    edit_records,
)
from crm_tui.services.undo.undoing import redo, undo
from crm_tui.services.users import add_user, edit_user
from tests.journal_check import assert_journal_explains_everything

pytestmark = pytest.mark.usefixtures("workspace")


@pytest.fixture(autouse=True)
def journal_is_whole(workspace: object) -> Iterator[None]:  # noqa: ARG001 - it must still be open
    """Whatever a test did, the journal explains it and the totals are right."""
    yield
    assert_journal_explains_everything()
    assert derived.totals_kept() == derived.totals_from_deals()


def last_action() -> str:
    return str(Action.select().order_by(Action.id.desc()).first().summary)


class TestAdding:
    def test_a_contact_gets_its_keys_its_points_and_an_owner(self, me: UUID) -> None:
        saved = add_record(
            me, Kind.CONTACT, {"name": "Dr. Ana van Berg", "email": "Ana@Berg.example", "phone": "+49 30 1234567"}
        )

        row = Contact.get_by_id(saved.id)
        points = {point.kind: (point.value, point.key) for point in ContactPoint.select()}
        assert (saved.ref, saved.name, saved.version) == ("C1", "Dr. Ana van Berg", 1)
        assert (row.name_key, row.given_name, row.family_name) == ("dr. ana van berg", "Ana", "van Berg")
        assert row.owner_id == me
        assert points["email"] == ("Ana@berg.example", "ana@berg.example")
        assert points["phone"] == ("+49 30 1234567", "+49301234567")
        assert last_action() == "added contact C1 Dr. Ana van Berg"
        assert ("contact", saved.id) in saved.changed

    def test_nobody_owns_what_the_owner_is_left_out_of(self, me: UUID) -> None:
        assert Contact.get_by_id(add_record(me, Kind.CONTACT, {"name": "Kim", "owner": ""}).id).owner_id is None
        assert Contact.get_by_id(add_record(None, Kind.CONTACT, {"name": "Kim"}).id).owner_id is None

    def test_a_name_is_needed(self, me: UUID) -> None:
        with pytest.raises(BadInput, match="Name is needed") as caught:
            add_record(me, Kind.CONTACT, {"email": "kim@acme.example"})

        assert caught.value.field == "name"
        assert Contact.select().count() == 0

    @pytest.mark.parametrize(
        ("values", "domain"),
        [
            ({"website": "https://www.Acme.example/about"}, "acme.example"),
            ({"email": "info@gmail.com, info@acme.example"}, "acme.example"),
            ({"email": "info@gmail.com"}, None),
            ({"website": "acme.example", "domain": "Other.example"}, "other.example"),
        ],
    )
    def test_a_companys_domain_is_found_in_its_addresses(
        self, me: UUID, values: dict[str, str], domain: str | None
    ) -> None:
        assert Company.get_by_id(add_record(me, Kind.COMPANY, {"name": "Acme", **values}).id).domain == domain

    def test_a_deal_begins_on_top_of_the_first_stage(self, me: UUID, stages: dict[str, UUID]) -> None:
        older = add_record(me, Kind.DEAL, {"title": "Birch"})
        newer = add_record(me, Kind.DEAL, {"title": "Acme", "amount": "45k"})

        row = Deal.get_by_id(newer.id)
        assert row.stage_id == stages["Initial contact"]
        assert row.position < Deal.get_by_id(older.id).position
        assert (row.amount, row.currency) == (4_500_000, "EUR")
        assert Transition.select().where(Transition.deal == newer.id).count() == 1

    def test_a_deal_can_begin_in_a_named_stage_with_people_and_products(
        self, me: UUID, stages: dict[str, UUID]
    ) -> None:
        add_record(me, Kind.CONTACT, {"name": "Kim Sato"})
        add_record(me, Kind.CONTACT, {"name": "Ben Roth"})
        add_record(me, Kind.PRODUCT, {"name": "GTX Pro", "price": "550"})
        saved = add_record(
            me,
            Kind.DEAL,
            {
                "title": "Acme",
                "stage": "Proposal",
                "amount": "2150",
                "contacts": "Kim Sato (buyer), Ben Roth",
                "products": "3 x gtx pro; GTX Pro @ 500",
            },
        )

        deal = deal_detail(saved.id)
        assert deal.stage == stages["Proposal"]
        assert [(person.contact.name, person.role) for person in deal.people] == [
            ("Kim Sato", "buyer"),
            ("Ben Roth", ""),
        ]
        assert [(line.quantity, str(line.total)) for line in deal.lines] == [(3, "1,650.00 EUR"), (1, "500.00 EUR")]

    def test_a_deal_in_a_later_stage_meets_what_a_move_there_asks_for(self, me: UUID, stages: dict[str, UUID]) -> None:
        for stage, missing in (
            ("Proposal", "The amount is known"), ("Closed won", "The amount is known"),
            ("Closed lost", "The reason for losing is known"),
        ):  # fmt: skip
            with pytest.raises(CriteriaNotMet, match=missing):
                add_record(me, Kind.DEAL, {"title": "Acme", "stage": stage})
        assert Deal.select().count() == 0
        saved = add_record(me, Kind.DEAL, {"title": "Acme", "stage": "Closed won", "amount": "45k"})
        deal = Deal.get()
        assert (saved.summary, deal.stage_id, deal.outcome) == ("added deal D1 Acme", stages["Closed won"], "won")
        steps = Transition.select().order_by(Transition.seq)
        assert [step.to_stage.name for step in steps] == ["Initial contact", "Closed won"]
        undo(me)
        assert Deal.get().hidden_at is not None
        redo(me)
        assert (Deal.get().hidden_at, Deal.get().outcome) == (None, "won")

    def test_a_key_of_another_system_names_one_record_of_a_kind(self, me: UUID) -> None:
        add_record(me, Kind.COMPANY, {"name": "Acme", "external": "A-1"})
        add_record(me, Kind.CONTACT, {"name": "Kim", "external": "A-1"})
        with pytest.raises(BadInput, match="A-1 is the external id of company O1 Acme already"):
            add_record(me, Kind.COMPANY, {"name": "Birch", "external": "A-1"})

    def test_a_login_is_given_once(self, me: UUID) -> None:
        ben = add_user(me, {"login": "ben", "name": "Ben Roth", "email": "Ben@Acme.example"})
        with pytest.raises(BadInput, match="is there already"):
            add_user(me, {"login": "ben", "name": "Other"})
        delete_record(me, Kind.USER, ben.id)
        with pytest.raises(BadInput, match="was deleted"):
            add_user(me, {"login": "ben", "name": "Other"})
        with pytest.raises(BadInput, match="never changes"):
            edit_user(me, me, None, {"login": "anna"})


class TestEditing:
    def test_only_what_was_written_changes(self, me: UUID) -> None:
        saved = add_record(me, Kind.CONTACT, {"name": "Kim Sato", "title": "Ops", "email": "kim@acme.example"})
        edited = edit_record(me, Kind.CONTACT, saved.id, saved.version, {"title": "Head of Ops"})

        row = Contact.get_by_id(saved.id)
        assert (row.name, row.job_title, row.version) == ("Kim Sato", "Head of Ops", 2)
        assert ContactPoint.select().count() == 1
        assert edited.summary == last_action() == "changed job title of contact C1 Kim Sato"

    def test_writing_what_stands_there_changes_nothing(self, me: UUID) -> None:
        saved = add_record(me, Kind.CONTACT, {"name": "Kim Sato", "tags": "vip"})
        actions = Action.select().count()
        edited = edit_record(me, Kind.CONTACT, saved.id, saved.version, {"name": "Kim Sato", "tags": "vip"})

        assert (edited.changed, edited.version) == (frozenset(), 1)
        assert Action.select().count() == actions

    def test_points_keep_their_order_and_come_and_go(self, me: UUID) -> None:
        saved = add_record(me, Kind.CONTACT, {"name": "Kim", "email": "a@x.example, b@x.example"})
        edited = edit_record(me, Kind.CONTACT, saved.id, 1, {"email": "c@x.example, b@x.example (work)"})

        points = ContactPoint.select().order_by(ContactPoint.position)
        assert [(point.value, point.label) for point in points] == [("c@x.example", ""), ("b@x.example", "work")]
        assert edited.version == 2, "what belongs to a contact counts as a change of it"
        undo(me)
        assert {point.value for point in ContactPoint.select()} == {"a@x.example", "b@x.example"}

    def test_an_amount_keeps_the_currency_of_its_deal(self, me: UUID) -> None:
        saved = add_record(me, Kind.DEAL, {"title": "Acme", "amount": "10k USD"})
        edit_deal(me, saved.id, None, {"amount": "12k"})
        assert (Deal.get_by_id(saved.id).amount, Deal.get_by_id(saved.id).currency) == (1_200_000, "USD")
        edit_deal(me, saved.id, None, {"amount": ""})
        assert (Deal.get_by_id(saved.id).amount, Deal.get_by_id(saved.id).currency) == (None, "USD")

    def test_a_deals_currency_does_not_change_under_its_products(self, me: UUID) -> None:
        add_record(me, Kind.PRODUCT, {"name": "GTX Pro", "price": "550"})
        saved = add_record(me, Kind.DEAL, {"title": "Acme", "amount": "550", "products": "GTX Pro"})
        with pytest.raises(BadInput, match="prices in EUR"):
            edit_deal(me, saved.id, None, {"amount": "600 USD"})
        edit_deal(me, saved.id, None, {"amount": "600 USD", "products": "GTX Pro @ 600"})
        assert DealLine.get().unit_price == 60_000

    def test_another_stage_is_a_move_with_all_that_it_asks_for(self, me: UUID, stages: dict[str, UUID]) -> None:
        saved = add_record(me, Kind.DEAL, {"title": "Acme"})
        moved = edit_deal(me, saved.id, 1, {"stage": "Qualification", "amount": "5k"})

        assert Deal.get_by_id(saved.id).stage_id == stages["Qualification"]
        assert moved.version == Deal.get_by_id(saved.id).version
        assert Transition.select().where(Transition.deal == saved.id).count() == 2
        with pytest.raises(CriteriaNotMet):
            edit_deal(me, saved.id, None, {"stage": "Proposal", "title": "Never written"})
        assert Deal.get_by_id(saved.id).title == "Acme"

    def test_a_company_cannot_belong_to_one_of_its_own(self, me: UUID) -> None:
        top = add_record(me, Kind.COMPANY, {"name": "Top"})
        add_record(me, Kind.COMPANY, {"name": "Below", "parent": "Top"})
        with pytest.raises(BadInput, match="belongs to it") as caught:
            edit_record(me, Kind.COMPANY, top.id, None, {"parent": "Below"})
        assert caught.value.field == "parent"

    def test_who_was_faster_is_said_and_nothing_is_written(self, me: UUID) -> None:
        ben = add_user(me, {"login": "ben", "name": "Ben Roth"}).id
        deal = add_record(me, Kind.DEAL, {"title": "Acme", "amount": "45k"})
        edit_deal(ben, deal.id, deal.version, {"amount": "50k", "close": "fri"})

        with pytest.raises(Stale, match="Ben Roth was faster and changed amount, close date of D1") as caught:
            edit_deal(me, deal.id, deal.version, {"title": "Mine", "amount": "60k"})

        assert caught.value.changed == ("amount", "close_date")
        assert Deal.get_by_id(deal.id).title == "Acme"

    def test_a_touch_by_somebody_else_is_no_reason_to_refuse(self, me: UUID) -> None:
        deal = add_record(me, Kind.DEAL, {"title": "Acme"})
        add_record(me, Kind.ACTIVITY, {"kind": "call", "deal": "D1"})
        assert Deal.get_by_id(deal.id).version > deal.version

        edit_deal(me, deal.id, deal.version, {"title": "Acme rollout"})

        assert Deal.get_by_id(deal.id).title == "Acme rollout"

    def test_a_tag_by_somebody_else_is_one(self, me: UUID) -> None:
        saved = add_record(me, Kind.CONTACT, {"name": "Kim"})
        edit_record(me, Kind.CONTACT, saved.id, None, {"tags": "vip"})
        with pytest.raises(Stale, match="Ana Ruiz was faster and changed C1"):
            edit_record(me, Kind.CONTACT, saved.id, saved.version, {"tags": "cold"})


class TestSeveralAtOnce:
    def test_fields_are_set_on_all_marked_in_one_action(self, me: UUID) -> None:
        deals = [add_record(me, Kind.DEAL, {"title": f"Deal {number}"}).id for number in range(3)]
        actions = Action.select().count()
        saved = edit_records(me, Kind.DEAL, deals, {"source": "Fair", "tags": "+autumn"})

        assert {deal.source for deal in Deal.select()} == {"Fair"}
        assert Action.select().count() == actions + 1
        assert saved.summary == last_action() == "changed source, tags of 3 deals"
        undo(me)
        assert {deal.source for deal in Deal.select()} == {None}

    def test_all_or_none(self, me: UUID) -> None:
        deals = [add_record(me, Kind.DEAL, {"title": f"Deal {number}"}).id for number in range(2)]
        delete_record(me, Kind.DEAL, deals[1])
        with pytest.raises(NotAll, match=r"This cannot be done with 1 of 2 deals: D2 Deal 1 .* Nothing was changed"):
            edit_records(me, Kind.DEAL, deals, {"source": "Fair"})
        assert Deal.get_by_id(deals[0]).source is None

    def test_a_task_is_added_to_each_in_one_action(self, me: UUID) -> None:
        add_record(me, Kind.COMPANY, {"name": "Acme"})
        deals = [add_record(me, Kind.DEAL, {"title": f"Deal {number}", "company": "Acme"}).id for number in range(3)]
        actions = Action.select().count()
        saved = add_to_each(me, Kind.TASK, Kind.DEAL, deals, {"title": "Send deck", "owner": ""})

        added = [Task.get_by_id(task) for task in saved.ids]
        assert [task.deal_id for task in added] == deals
        assert {(task.title, task.owner_id, task.company.name) for task in added} == {("Send deck", None, "Acme")}
        assert Action.select().count() == actions + 1
        assert saved.summary == last_action() == "added task Send deck to 3 deals"
        undo(me)
        assert Task.select().where(Task.hidden_at.is_null()).count() == 0

    def test_an_activity_touches_each_that_it_is_added_to(self, me: UUID) -> None:
        people = [add_record(me, Kind.CONTACT, {"name": name}).id for name in ("Ana", "Ben")]
        add_to_each(me, Kind.ACTIVITY, Kind.CONTACT, people, {"kind": "call"})
        assert {contact.last_touch_at is not None for contact in Contact.select()} == {True}

    def test_it_is_added_to_all_or_none(self, me: UUID) -> None:
        deals = [add_record(me, Kind.DEAL, {"title": f"Deal {number}"}).id for number in range(2)]
        with pytest.raises(BadInput, match="A-1 is the external id of task T1"):
            add_to_each(me, Kind.TASK, Kind.DEAL, deals, {"title": "Send deck", "external": "A-1"})
        delete_record(me, Kind.DEAL, deals[1])
        with pytest.raises(NotAll):
            add_to_each(me, Kind.TASK, Kind.DEAL, deals, {"title": "Send deck"})
        assert Task.select().count() == 0

    def test_what_cannot_be_about_others_says_so(self, me: UUID) -> None:
        deal = add_record(me, Kind.DEAL, {"title": "Acme"}).id
        with pytest.raises(BadInput, match="A product has no field “deal”"):
            add_to_each(me, Kind.PRODUCT, Kind.DEAL, [deal], {"name": "GTX Pro"})

    def test_the_marked_are_deleted_in_one_action(self, me: UUID) -> None:
        deals = [add_record(me, Kind.DEAL, {"title": f"Deal {number}", "amount": "1k"}).id for number in range(3)]
        delete_records(me, Kind.DEAL, deals[:2])
        assert last_action() == "deleted 2 deals"
        assert Deal.select().where(Deal.hidden_at.is_null()).count() == 1
        undo(me)
        assert Deal.select().where(Deal.hidden_at.is_null()).count() == 3


class TestDeleting:
    def test_it_hides_the_record_alone_and_undo_brings_it_back(self, me: UUID) -> None:
        company = add_record(me, Kind.COMPANY, {"name": "Acme Ltd"})
        deal = add_record(me, Kind.DEAL, {"title": "Acme rollout", "company": "Acme Ltd"})
        deleted = delete_record(me, Kind.COMPANY, company.id, Company.get_by_id(company.id).version)

        link = deal_detail(deal.id).company
        assert deleted.summary == last_action() == "deleted company O1 Acme Ltd"
        assert link is not None
        assert str(link) == "Acme Ltd (deleted)"
        undo(me)
        assert Company.get_by_id(company.id).hidden_at is None
        redo(me)
        assert Company.get_by_id(company.id).hidden_at is not None

    def test_a_form_of_a_deal_with_a_deleted_company_can_still_be_saved(self, me: UUID) -> None:
        company = add_record(me, Kind.COMPANY, {"name": "Acme Ltd"})
        deal = add_record(me, Kind.DEAL, {"title": "Acme rollout", "company": "Acme Ltd"})
        delete_record(me, Kind.COMPANY, company.id)
        edit_deal(me, deal.id, None, {"title": "Rollout", "company": "Acme Ltd"})
        assert Deal.get_by_id(deal.id).company_id == company.id

    def test_people_who_were_deleted_keep_their_part_in_a_deal(self, me: UUID) -> None:
        kim = add_record(me, Kind.CONTACT, {"name": "Kim"})
        add_record(me, Kind.CONTACT, {"name": "Ben"})
        deal = add_record(me, Kind.DEAL, {"title": "Acme", "contacts": "Kim (buyer)"})
        delete_record(me, Kind.CONTACT, kim.id)
        edit_deal(me, deal.id, None, {"contacts": "Ben"})
        assert DealContact.select().where(DealContact.contact == kim.id).count() == 1

    def test_what_is_deleted_cannot_be_edited_or_deleted_again(self, me: UUID) -> None:
        for kind, values in ((Kind.CONTACT, {"name": "Kim"}), (Kind.TASK, {"title": "Call"})):
            record = add_record(me, kind, values).id
            delete_record(me, kind, record)
            with pytest.raises(NotFound):
                edit_record(me, kind, record, None, {"note": "x"})
            with pytest.raises(NotFound):
                delete_record(me, kind, record)
            assert OF_KIND[kind].get_by_id(record).hidden_at is not None

    def test_a_stale_view_deletes_nothing(self, me: UUID) -> None:
        saved = add_record(me, Kind.PRODUCT, {"name": "GTX Pro"})
        edit_record(me, Kind.PRODUCT, saved.id, None, {"price": "5"})
        with pytest.raises(Stale):
            delete_record(me, Kind.PRODUCT, saved.id, saved.version)
        assert Product.get_by_id(saved.id).hidden_at is None

    def test_nobody_deletes_themselves(self, me: UUID) -> None:
        with pytest.raises(BadInput, match="yourself"):
            delete_record(me, Kind.USER, me)


def test_every_way_of_adding_can_be_undone_and_done_again(me: UUID) -> None:
    add_record(me, Kind.CONTACT, {"name": "Kim Sato", "email": "kim@acme.example", "tags": "vip"})
    undo(me)
    assert Contact.get().hidden_at is not None
    redo(me)
    assert Contact.get().hidden_at is None
    assert ContactPoint.select().count() == 1


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind not in PLAIN])
def test_no_field_breaks_a_record_when_it_is_cleared(me: UUID, kind: Kind) -> None:
    needed = {"name": "Kim", "title": "Call", "login": "kim", "body": "Hi"}
    values = {spec.name: needed[spec.name] for spec in form_fields(kind, adding=True) if spec.name in needed}
    record = add_record(me, kind, values)

    for spec in form_fields(kind):
        if spec.required or spec.name == "stage":
            continue
        edit_record(me, kind, record.id, None, {spec.name: "  "})
        assert form_values(kind, record.id).ref == record.ref, spec.name
