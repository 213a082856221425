"""Deals that are taken in: their history from a few dates, what they hold, and what a later file changes."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from crm_tui import clock
from crm_tui.db import derived
from crm_tui.db.models import (
    Contact,
    ContactPoint,
    Deal,
    DealContact,
    DealLine,
    LostReason,
    Stage,
    StageVisit,
    Transition,
)
from crm_tui.db.search import searching
from crm_tui.domain.money import Money
from crm_tui.domain.records import Kind
from crm_tui.services.bulk.incoming import Missing
from crm_tui.services.moving import transitions
from crm_tui.services.undo import undoing
from tests.journal_check import assert_journal_explains_everything
from tests.making import make_company, make_contact, make_deal
from tests.services.bulk.intakes import Taken, actions, changes_of, take

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")

Stages = dict[str, UUID]

ROLLOUT = {
    "external_id": "7",
    "title": "Acme rollout",
    "company": "Acme Ltd",
    "owner": "Ana Ruiz",
    "stage": "Qualification",
    "amount": Money(4_500_000, "EUR"),
    "entered": date(2026, 10, 20),
}


def day(month: int, number: int) -> datetime:
    return datetime(2026, month, number, tzinfo=UTC)


def history(deal: Deal) -> list[tuple[str | None, str, datetime, int]]:
    steps = Transition.select().where(Transition.deal == deal.id).order_by(Transition.seq)
    return [(step.from_stage and step.from_stage.name, step.to_stage.name, step.at, step.probability) for step in steps]


def stays(deal: Deal) -> list[tuple[str, datetime, datetime | None, int | None]]:
    visits = StageVisit.select().where(StageVisit.deal == deal.id).order_by(StageVisit.seq)
    return [(stay.stage.name, stay.entered_at, stay.left_at, stay.seconds) for stay in visits]


def assert_totals_agree() -> None:
    assert derived.totals_kept() == derived.totals_from_deals()


class TestHistory:
    def test_an_open_deal_has_been_in_its_stage_since_it_was_entered(self, me: UUID) -> None:
        assert take(Kind.DEAL, ROLLOUT, by=me).fates == ["created"]
        deal = Deal.get()
        assert history(deal) == [(None, "Qualification", day(10, 20), 20)]
        assert stays(deal) == [("Qualification", day(10, 20), None, None)]
        assert (deal.opened_at, deal.entered_at, deal.closed_at, deal.outcome) == (
            day(10, 20),
            day(10, 20),
            None,
            "open",
        )
        assert deal.last_touch_at == day(10, 20)
        assert (Transition.get().by_id, Transition.get().reason) == (me, "imported")
        assert_totals_agree()
        assert_journal_explains_everything()

    @pytest.mark.parametrize(("stage", "name", "percent"), [("Won", "Closed won", 100), ("lost", "Closed lost", 0)])
    def test_a_closed_deal_went_through_the_last_open_stage_that_the_rows_name(
        self, stage: str, name: str, percent: int
    ) -> None:
        take(Kind.DEAL, ROLLOUT | {"external_id": "6"}, ROLLOUT | {"stage": stage, "closed": date(2026, 11, 2)})
        deal = Deal.get(Deal.external_id == "7")
        assert history(deal) == [
            (None, "Qualification", day(10, 20), 20),
            ("Qualification", name, day(11, 2), percent),
        ]
        assert stays(deal) == [("Qualification", day(10, 20), day(11, 2), 13 * 86_400), (name, day(11, 2), None, None)]
        assert (deal.opened_at, deal.entered_at, deal.closed_at) == (day(10, 20), day(11, 2), day(11, 2))
        assert_totals_agree()

    def test_where_the_rows_name_no_open_stage_it_was_the_pipelines_last(self) -> None:
        take(Kind.DEAL, ROLLOUT | {"stage": "Won", "closed": date(2026, 11, 2)})
        assert history(Deal.get())[0][1] == "Negotiation"

    def test_without_a_day_of_entry_it_is_the_day_of_creation(self) -> None:
        row = {"title": "Acme", "stage": "Won", "created": date(2026, 9, 1), "closed": date(2026, 11, 2)}
        take(Kind.DEAL, row)
        assert [step[2] for step in history(Deal.get())] == [day(9, 1), day(11, 2)]

    def test_without_any_day_it_is_now(self, at_noon: datetime) -> None:
        take(Kind.DEAL, {"title": "Acme", "stage": "Proposal"}, {"title": "Birch", "stage": "Won"})
        assert {step[2] for deal in Deal.select() for step in history(deal)} == {at_noon}

    def test_what_was_created_here_after_it_closed_there_began_when_it_closed(self) -> None:
        take(Kind.DEAL, {"title": "A", "stage": "Won", "created": date(2026, 11, 9), "closed": date(2026, 11, 2)})
        assert [step[2] for step in history(Deal.get())] == [day(11, 2), day(11, 2)]

    def test_a_day_begins_where_the_person_is(self) -> None:
        with clock.frozen(clock.now(), ZoneInfo("America/New_York")):
            take(Kind.DEAL, ROLLOUT)
        assert Deal.get().entered_at == day(10, 20) + timedelta(hours=4)

    def test_a_probability_of_its_own_is_in_force_while_it_is_open(self) -> None:
        take(Kind.DEAL, ROLLOUT | {"probability": 35}, {"title": "B", "stage": "Proposal", "probability": 60})
        first, second = Deal.select().order_by(Deal.number)
        assert (first.probability, history(first)[0][3]) == (35, 35)
        assert (second.probability, history(second)[0][3]) == (None, 60)

    @pytest.mark.parametrize(
        ("row", "field"),
        [
            ({"entered": date(2027, 1, 1)}, "entered"),
            ({"stage": "Won", "closed": date(2027, 1, 1)}, "closed"),
            ({"stage": "Lost", "closed": date(2026, 10, 1)}, "closed"),
        ],
        ids=["entered in the future", "won in the future", "lost before it was entered"],
    )
    def test_dates_that_cannot_be_are_troubles(self, row: dict[str, object], field: str) -> None:
        taken = take(Kind.DEAL, ROLLOUT | row)
        assert (taken.fates, [one.field for one in taken.troubles]) == (["rejected"], [field])
        assert (Deal.select().count(), DealLine.select().count()) == (0, 0)

    def test_a_closing_day_of_an_open_deal_is_expected(self) -> None:
        take(Kind.DEAL, ROLLOUT | {"closed": date(2027, 1, 31)})
        assert (Deal.get().close_date, Deal.get().closed_at) == (date(2027, 1, 31), None)

    def test_an_expected_day_of_a_won_deal_is_when_it_was_won(self) -> None:
        take(Kind.DEAL, ROLLOUT | {"stage": "Won", "close": date(2026, 11, 2)})
        assert (Deal.get().close_date, Deal.get().closed_at) == (date(2026, 11, 2), day(11, 2))

    def test_undo_takes_all_of_it_back_and_redo_brings_it_again(self, me: UUID) -> None:
        take(Kind.DEAL, ROLLOUT, ROLLOUT | {"external_id": "8", "stage": "Won", "closed": date(2026, 11, 2)}, by=me)
        before = derived.totals_kept()
        undoing.undo(me)
        assert derived.totals_kept() == derived.totals_from_deals() == {}
        assert not searching.find("rollout")
        undoing.redo(me)
        assert derived.totals_kept() == derived.totals_from_deals() == before
        assert len(searching.find("rollout")) == 2


class TestContents:
    def test_a_deal_without_a_title_is_called_by_what_it_is_about(self) -> None:
        take(
            Kind.DEAL, {"company": "Acme Ltd", "product": "GTX Pro"}, {"product": "GTX Pro"}, {"external_id": "x7"}, {}
        )
        assert [deal.title for deal in Deal.select().order_by(Deal.number)] == ["Acme Ltd · GTX Pro", "GTX Pro", "x7"]

    def test_a_product_is_sold_at_its_list_price_in_the_deals_currency(self) -> None:
        take(Kind.PRODUCT, {"name": "GTX Pro", "price": Money(482_100, "EUR")})
        take(Kind.DEAL, ROLLOUT | {"product": "gtx pro"}, {"title": "B", "product": "GTX Pro", "currency": "USD"})
        assert [
            (line.deal.currency, line.unit_price, line.quantity) for line in DealLine.select().order_by(DealLine.id)
        ] == [
            ("EUR", 482_100, 1),
            ("USD", None, 1),
        ]

    def test_a_deal_without_an_amount_is_in_the_workspaces_currency(self) -> None:
        take(Kind.DEAL, {"title": "A"}, {"title": "B", "amount": Money(100, "CHF")}, currency="USD")
        assert [(deal.amount, deal.currency) for deal in Deal.select().order_by(Deal.number)] == [
            (None, "USD"),
            (100, "CHF"),
        ]

    def test_cards_stand_below_those_that_are_there_in_the_order_of_the_rows(self, stages: Stages) -> None:
        make_deal(stages["Qualification"], "There")
        take(Kind.DEAL, *({"title": title, "stage": "Qualification"} for title in ("One", "Two", "Three")))
        shown = Deal.select().where(Deal.stage == stages["Qualification"]).order_by(Deal.position)
        assert [deal.title for deal in shown] == ["There", "One", "Two", "Three"]

    def test_without_a_stage_it_is_the_first(self) -> None:
        take(Kind.DEAL, {"title": "A"})
        assert Deal.get().stage.name == "Initial contact"

    def test_the_contact_is_found_by_address_or_by_name_at_the_company(self) -> None:
        acme, birch = make_company("Acme Ltd"), make_company("Birch Labs")
        kims = {
            name: make_contact("Kim Sato", company=company)
            for name, company in (("acme", acme.id), ("birch", birch.id))
        }
        take(Kind.CONTACT, {"name": "Lee Park", "email": ("lee@park.example",)})
        lee = Contact.get(Contact.name == "Lee Park")
        taken = take(
            Kind.DEAL,
            {"title": "A", "company": "Birch Labs", "contact": "Kim Sato"},
            {"title": "B", "contact": "Somebody", "email": "Lee@Park.example"},
        )
        linked = {link.deal.title: link.contact_id for link in DealContact.select()}
        assert (linked, taken.unmatched) == ({"A": kims["birch"].id, "B": lee.id}, [])

    def test_a_contact_who_is_not_there_is_made_with_company_and_address(self) -> None:
        row = {"title": "A", "company": "Acme Ltd", "contact": "Kim Sato", "email": "kim@acme.example"}
        taken = take(Kind.DEAL, row, row | {"title": "B"}, {"title": "C", "email": "lee@park.example"})
        assert [(one.what, one.name, one.rows) for one in taken.unmatched if one.what == "contact"] == [
            ("contact", "Kim Sato", 2),
            ("contact", "lee@park.example", 1),
        ]
        kim = Contact.get(Contact.name == "Kim Sato")
        assert (kim.company.name, kim.family_name) == ("Acme Ltd", "Sato")
        assert {point.key for point in ContactPoint.select()} == {"kim@acme.example", "lee@park.example"}
        assert DealContact.select().where(DealContact.contact == kim.id).count() == 2

    def test_a_lost_reason_is_one_of_the_list_or_words(self) -> None:
        known = LostReason.select().first()
        lost = {"stage": "Lost", "closed": date(2026, 11, 2)}
        take(
            Kind.DEAL,
            {"title": "A", "lost_reason": known.name.upper(), **lost},
            {"title": "B", "lost_reason": "Rain", **lost},
        )
        first, second = Deal.select().order_by(Deal.number)
        assert (first.lost_reason_id, first.lost_note) == (known.id, None)
        assert (second.lost_reason_id, second.lost_note) == (None, "Rain")


class TestAgain:
    def test_the_same_rows_change_nothing(self, me: UUID) -> None:
        rows = (
            ROLLOUT | {"product": "GTX Pro", "contact": "Kim Sato", "probability": 35, "tags": ("vip",)},
            {"title": "B", "stage": "Won", "closed": date(2026, 11, 2), "company": "Acme Ltd"},
            {"company": "Acme Ltd", "product": "GTX Pro"},
            {"company": "Acme Ltd", "product": "GTX Pro"},
        )
        take(Kind.DEAL, *rows, by=me)
        before = actions()
        assert take(Kind.DEAL, *rows, by=me).fates == ["unchanged"] * 4
        assert (actions(), Deal.select().count()) == (before, 4)

    def test_a_changed_cell_changes_its_field_alone(self, me: UUID) -> None:
        take(Kind.DEAL, ROLLOUT, by=me)
        taken = take(Kind.DEAL, ROLLOUT | {"amount": Money(5_000_000, "EUR")}, by=me)
        assert [(kind, op, json.loads(fields)) for kind, op, fields in changes_of(taken.action)] == [
            ("deal", "update", {"amount": [4_500_000, 5_000_000]})
        ]
        assert_totals_agree()

    def test_an_empty_cell_blanks_nothing_out(self) -> None:
        take(Kind.DEAL, ROLLOUT)
        assert take(Kind.DEAL, {"external_id": "7", "title": "Acme rollout"}).fates == ["unchanged"]
        assert (Deal.get().amount, Deal.get().stage.name) == (4_500_000, "Qualification")

    def test_another_stage_is_a_transition_that_asks_for_no_criteria(self, me: UUID) -> None:
        take(Kind.DEAL, ROLLOUT, by=me)
        taken = take(Kind.DEAL, ROLLOUT | {"stage": "Won", "closed": date(2026, 11, 2)}, by=me)
        deal = Deal.get()
        assert taken.fates == ["updated"]
        assert history(deal)[1] == ("Qualification", "Closed won", day(11, 2), 100)
        assert stays(deal)[0] == ("Qualification", day(10, 20), day(11, 2), 13 * 86_400)
        assert (deal.outcome, deal.closed_at, deal.last_touch_at) == ("won", day(11, 2), day(10, 20))
        assert_totals_agree()
        undoing.undo(me)
        assert (Deal.get().stage.name, Deal.get().closed_at) == ("Qualification", None)
        assert_totals_agree()

    def test_another_open_stage_is_entered_now_unless_the_row_says_when(self, at_noon: datetime) -> None:
        take(Kind.DEAL, ROLLOUT, ROLLOUT | {"external_id": "8"})
        take(
            Kind.DEAL,
            ROLLOUT | {"stage": "Proposal"},
            ROLLOUT | {"external_id": "8", "stage": "Proposal", "entered": date(2026, 11, 1)},
        )
        entered = [deal.entered_at for deal in Deal.select().order_by(Deal.number)]
        assert entered == [at_noon, day(11, 1)]

    def test_a_lost_deal_that_is_open_again_has_no_reason(self) -> None:
        take(Kind.DEAL, ROLLOUT | {"stage": "Lost", "closed": date(2026, 11, 2), "lost_reason": "Rain"})
        take(Kind.DEAL, ROLLOUT | {"stage": "Proposal"})
        deal = Deal.get()
        assert (deal.outcome, deal.lost_note, deal.closed_at) == ("open", None, None)

    def test_history_is_not_rewritten_and_that_is_said(self) -> None:
        take(Kind.DEAL, ROLLOUT)
        taken = take(Kind.DEAL, ROLLOUT | {"entered": date(2026, 9, 1)})
        assert (taken.fates, list(taken.notes.values()), Deal.get().entered_at) == (["unchanged"], [1], day(10, 20))

    def test_a_deal_that_was_moved_by_hand_goes_where_the_row_says(self, me: UUID, stages: Stages) -> None:
        take(Kind.DEAL, ROLLOUT)
        transitions.move(Deal.get().id, stages["Negotiation"], me, None, "so they say", force=True)
        assert take(Kind.DEAL, ROLLOUT).fates == ["updated"]
        assert [step[1] for step in history(Deal.get())] == ["Qualification", "Negotiation", "Qualification"]

    def test_the_only_product_can_become_another(self) -> None:
        take(Kind.PRODUCT, {"name": "GTX Pro", "price": Money(482_100, "EUR")})
        take(Kind.DEAL, ROLLOUT | {"product": "GTXPro"})
        assert take(Kind.DEAL, ROLLOUT | {"product": "GTX Pro"}).fates == ["updated"]
        assert (DealLine.get().product.name, DealLine.get().unit_price) == ("GTX Pro", 482_100)

    def test_prices_in_another_currency_than_the_deals_are_taken_off(self) -> None:
        take(Kind.PRODUCT, {"name": "GTX Pro", "price": Money(482_100, "EUR")})
        take(Kind.DEAL, ROLLOUT | {"product": "GTX Pro"})
        assert take(Kind.DEAL, ROLLOUT | {"amount": Money(100, "USD"), "product": "GTX Pro"}).fates == ["updated"]
        assert (Deal.get().currency, DealLine.get().unit_price) == ("USD", None)

    def test_one_external_id_twice_is_one_deal(self) -> None:
        twice = (ROLLOUT, ROLLOUT | {"amount": Money(1, "EUR"), "source": "Fair"})
        assert take(Kind.DEAL, *twice).fates == ["created", "merged"]
        assert (Deal.get().amount, Deal.get().source) == (4_500_000, "Fair")
        before = actions()
        assert take(Kind.DEAL, *twice).fates == ["unchanged", "merged"]
        assert actions() == before

    def test_a_deal_in_another_pipeline_stays_there(self, stages: Stages) -> None:
        take(Kind.DEAL, ROLLOUT)
        taken = take(Kind.DEAL, ROLLOUT | {"pipeline": "Renewals", "stage": "Talk"})
        assert (taken.fates, Deal.get().stage_id) == (["unchanged"], stages["Qualification"])
        assert len(taken.notes) == 1


class TestStages:
    def placed(self, taken: Taken) -> list[tuple[str, int]]:
        assert "rejected" not in taken.fates
        pipeline = Deal.get().pipeline_id
        shown = Stage.select().where(Stage.pipeline == pipeline).order_by(Stage.position)
        return [(stage.name, stage.probability) for stage in shown]

    def test_a_name_is_matched_whatever_its_case(self, stages: Stages) -> None:
        taken = take(Kind.DEAL, {"title": "A", "stage": "NEEDS  assessment"})
        assert (Deal.get().stage_id, taken.unmatched) == (stages["Needs assessment"], [])

    def test_what_was_said_of_a_stage_holds(self, stages: Stages) -> None:
        take(Kind.DEAL, {"title": "A", "stage": "Engaging"}, stages={"engaging": "Qualification"})
        assert Deal.get().stage_id == stages["Qualification"]

    def test_unknown_stages_are_made_before_the_closed_ones_undated_ones_first(self) -> None:
        rows = (
            {"title": "A", "stage": "Engaging", "entered": date(2026, 10, 1)},
            {"title": "B", "stage": "Prospecting"},
        )
        taken = take(Kind.DEAL, *rows)
        assert self.placed(taken)[-5:] == [
            ("Negotiation", 80),
            ("Prospecting", 86),
            ("Engaging", 93),
            ("Closed won", 100),
            ("Closed lost", 0),
        ]
        assert take(Kind.DEAL, *rows).fates == ["unchanged", "unchanged"]
        assert_journal_explains_everything()

    def test_a_stage_that_only_left_out_rows_name_is_not_made(self) -> None:
        taken = take(Kind.DEAL, {"title": "A", "stage": "Engaging", "email": "nobody"}, {"title": "B"})
        assert taken.fates == ["rejected", "created"]
        assert Stage.select().where(Stage.name == "Engaging").count() == 0

    def test_unknown_stages_leave_their_rows_out_if_that_was_said(self) -> None:
        taken = take(
            Kind.DEAL, {"title": "A", "stage": "Proposals"}, {"title": "B", "stage": "Proposal"}, missing=Missing.SKIP
        )
        assert taken.fates == ["rejected", "created"]
        assert taken.troubles[0].reason == "There is no stage “Proposals”; the nearest is Proposal."

    def test_the_nearest_stage_is_taken_if_that_was_said(self, stages: Stages) -> None:
        take(Kind.DEAL, {"title": "A", "stage": "Proposals"}, missing=Missing.NEAREST)
        assert Deal.get().stage_id == stages["Proposal"]

    def test_an_unknown_pipeline_is_made_with_its_stages(self) -> None:
        rows = [
            {"title": title, "pipeline": "Renewals", "stage": stage, "entered": date(2026, 10, 1)}
            for title, stage in (("A", "Talk"), ("B", "Offer"), ("C", "Won"))
        ]
        taken = take(Kind.DEAL, *rows)
        assert self.placed(taken) == [("Talk", 33), ("Offer", 66), ("Closed won", 100), ("Closed lost", 0)]
        assert take(Kind.DEAL, *rows).fates == ["unchanged"] * 3

    def test_a_pipeline_that_was_named_goes_before_the_rows(self, stages: Stages) -> None:
        take(Kind.DEAL, {"title": "A", "pipeline": "Renewals", "stage": "Proposal"}, pipeline="sales")
        assert Deal.get().stage_id == stages["Proposal"]


class TestNames:
    @pytest.mark.parametrize(
        ("missing", "fate", "done", "product"),
        [
            (Missing.CREATE, "created", "made", "GTXPro"),
            (Missing.NEAREST, "created", "taken for GTX Pro", "GTX Pro"),
            (Missing.SKIP, "rejected", "left out", None),
        ],
    )
    def test_an_unknown_name_is_said_with_its_nearest(
        self, missing: Missing, fate: str, done: str, product: str | None
    ) -> None:
        take(Kind.PRODUCT, {"name": "GTX Pro"}, {"name": "GTX Basic"})
        taken = take(Kind.DEAL, ROLLOUT | {"company": "", "product": "GTXPro"}, missing=missing)
        assert (taken.fates, taken.odd) == ([fate], [("GTXPro", "GTX Pro", done)])
        assert [line.product.name for line in DealLine.select()] == ([product] if product else [])

    def test_where_nothing_is_near_the_row_is_left_out(self) -> None:
        taken = take(Kind.DEAL, {"title": "A", "product": "Zebra"}, missing=Missing.NEAREST)
        assert [(one.field, one.reason) for one in taken.troubles] == [("product", "There is no product “Zebra”.")]

    def test_records_are_named_by_external_id_name_or_second_name(self) -> None:
        take(Kind.COMPANY, {"external_id": "0015x", "name": "Acme Ltd", "website": "acme.example"})
        for number, name in enumerate(("0015x", "ACME LTD", "acme.example")):
            taken = take(Kind.DEAL, {"title": str(number), "company": name, "owner": "ana"})
            assert taken.unmatched == []

    def test_a_name_of_several_means_the_first(self) -> None:
        first = make_company("Acme")
        make_company("Acme")
        take(Kind.DEAL, {"title": "A", "company": "acme"})
        assert Deal.get().company_id == first.id

    def test_one_unknown_name_is_made_once_and_counted(self) -> None:
        taken = take(Kind.DEAL, *({"title": title, "company": name} for title, name in (("A", "Acme"), ("B", "ACME"))))
        assert [(one.name, one.rows) for one in taken.unmatched] == [("Acme", 2)]
