"""Saving a form over what somebody else wrote meanwhile: what does not collide is merged, what does is shown."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from crm_tui.db import derived
from crm_tui.db.files import opening
from crm_tui.db.models import Action, Company, Contact, Deal
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput, Collided, CriteriaNotMet, Gone, NotFound
from crm_tui.queries.records.reading import contact_detail, deal_detail
from crm_tui.services.editing import three_way
from crm_tui.services.editing.fields import FormValues, form_values
from crm_tui.services.editing.records import (
    add_record,
    bring_back,
    delete_record,
    delete_records,
    edit_record,
    save_record,
)
from crm_tui.services.editing.tags import tag_records
from crm_tui.services.moving import transitions
from crm_tui.services.shape.custom_fields import add_custom_field
from crm_tui.services.undo.undoing import undo
from crm_tui.services.users import add_user
from tests.journal_check import assert_journal_explains_everything

pytestmark = pytest.mark.usefixtures("at_noon")

Typed = dict[str, str]


@pytest.fixture(autouse=True)
def journal_is_whole(workspace: object) -> Iterator[None]:  # noqa: ARG001 - it must still be open
    """Whatever a test did, the journal explains it and the totals are right."""
    yield
    assert_journal_explains_everything()
    assert derived.totals_kept() == derived.totals_from_deals()


@pytest.fixture
def ben(me: UUID) -> UUID:
    """A colleague."""
    return add_user(me, {"login": "ben", "name": "Ben Roth", "role": "admin"}).id


def opened(me: UUID, kind: Kind, /, **values: str) -> FormValues:
    """A new record, and what its form begins with."""
    return form_values(kind, add_record(me, kind, values).id)


def collision(caught: pytest.ExceptionInfo[Collided]) -> tuple[str, str, str, str | None]:
    [only] = caught.value.collisions
    return only.theirs.field, only.mine, only.theirs.text, only.theirs.by


class TestWhatDoesNotCollide:
    def test_my_field_and_theirs_both_stand_and_i_am_told(self, me: UUID, ben: UUID) -> None:
        began = opened(me, Kind.DEAL, title="Acme", amount="45k")
        edit_record(ben, Kind.DEAL, began.id, None, {"amount": "50k", "close": "2026-12-01"})
        actions = Action.select().count()

        saved = save_record(me, began, {"title": "Acme rollout"})

        deal = Deal.get_by_id(began.id)
        assert (deal.title, deal.amount, str(deal.close_date)) == ("Acme rollout", 5_000_000, "2026-12-01")
        assert saved.summary == "changed title of deal D1 Acme rollout"
        assert three_way.in_words(saved.kept) == "Ben's change of amount, closes"
        assert Action.select().count() == actions + 1

    def test_undoing_a_merged_save_takes_back_only_mine(self, me: UUID, ben: UUID) -> None:
        began = opened(me, Kind.DEAL, title="Acme", amount="45k", tags="vip")
        edit_record(ben, Kind.DEAL, began.id, None, {"amount": "50k", "tags": "vip, cold"})
        save_record(me, began, {"title": "Acme rollout", "tags": "vip, berlin"})
        assert deal_detail(began.id).tags == ("berlin", "cold", "vip")

        undo(me)

        deal = deal_detail(began.id)
        assert (deal.name, str(deal.amount), deal.tags) == ("Acme", "50,000.00 EUR", ("cold", "vip"))

    def test_the_same_change_by_both_is_no_collision(self, me: UUID, ben: UUID) -> None:
        add_record(me, Kind.COMPANY, {"name": "Birch"})
        began = opened(me, Kind.DEAL, title="Acme", amount="45k")
        edit_record(ben, Kind.DEAL, began.id, None, {"amount": "50k", "company": "Birch"})

        saved = save_record(me, began, {"amount": "50000", "company": "O1"})

        assert (saved.changed, saved.kept) == (frozenset(), ())

    def test_what_was_written_anew_as_it_stood_gives_way(self, me: UUID, ben: UUID) -> None:
        began = opened(me, Kind.DEAL, title="Acme", amount="45k")
        edit_record(ben, Kind.DEAL, began.id, None, {"amount": "50k"})

        save_record(me, began, {"amount": "45000", "source": "Fair"})

        assert Deal.get().amount == 5_000_000

    def test_lists_are_merged_one_by_one(self, me: UUID, ben: UUID) -> None:
        add_record(me, Kind.CONTACT, {"name": "Ada"})
        add_record(me, Kind.CONTACT, {"name": "Bo"})
        add_record(me, Kind.CONTACT, {"name": "Cy"})
        began = opened(me, Kind.DEAL, title="Acme", contacts="Ada (buyer)")
        edit_record(ben, Kind.DEAL, began.id, None, {"contacts": "Ada (buyer), Bo"})

        saved = save_record(me, began, {"contacts": f"{began.values['contacts']}, Cy"})

        people = {(person.contact.name, person.role) for person in deal_detail(began.id).people}
        assert people == {("Ada", "buyer"), ("Bo", ""), ("Cy", "")}
        assert three_way.in_words(saved.kept) == "Ben's change of contacts"
        assert saved.summary == "changed contacts of deal D1 Acme"

    def test_tags_put_on_and_taken_off_by_sign_go_with_whatever_others_did(self, me: UUID, ben: UUID) -> None:
        began = opened(me, Kind.CONTACT, name="Kim", tags="vip")
        tag_records(ben, Kind.CONTACT, [began.id], add=["cold"])

        save_record(me, began, {"tags": "+berlin -vip"})

        assert contact_detail(began.id).tags == ("berlin", "cold")

    def test_addresses_of_two_kinds_do_not_meet(self, me: UUID, ben: UUID) -> None:
        began = opened(me, Kind.CONTACT, name="Kim", email="kim@acme.example")
        edit_record(ben, Kind.CONTACT, began.id, None, {"phone": "+49 30 1234567"})

        save_record(me, began, {"email": "kim@birch.example"})

        assert {point.kind for point in contact_detail(began.id).reach} == {"email", "phone"}
        assert form_values(Kind.CONTACT, began.id).values["email"] == "kim@birch.example"

    def test_a_colleagues_move_stays_where_it_went(self, me: UUID, ben: UUID, stages: dict[str, UUID]) -> None:
        began = opened(me, Kind.DEAL, title="Acme")
        transitions.move(began.id, stages["Qualification"], ben, None)

        saved = save_record(me, began, {"title": "Acme rollout"})

        assert Deal.get().stage_id == stages["Qualification"]
        assert three_way.in_words(saved.kept) == "Ben's change of stage"

    def test_another_records_new_name_is_nobodys_change(self, me: UUID, ben: UUID) -> None:
        company = add_record(me, Kind.COMPANY, {"name": "Birch"})
        add_record(me, Kind.COMPANY, {"name": "Cobalt"})
        began = opened(me, Kind.DEAL, title="Acme", company="Birch")
        edit_record(ben, Kind.COMPANY, company.id, None, {"name": "Birch Labs"})
        edit_record(ben, Kind.DEAL, began.id, None, {"source": "Fair"})

        saved = save_record(me, began, {"company": "Cobalt"})

        assert Deal.get().company.name == "Cobalt"
        assert [one.label for one in saved.kept] == ["Source"]

    def test_the_command_line_changes_only_what_is_named(self, me: UUID, ben: UUID) -> None:
        began = opened(me, Kind.DEAL, title="Acme", amount="45k")
        edit_record(ben, Kind.DEAL, began.id, None, {"amount": "50k"})
        edit_record(me, Kind.DEAL, began.id, None, {"title": "Acme rollout"})
        assert (Deal.get().title, Deal.get().amount) == ("Acme rollout", 5_000_000)


class TestWhatCollides:
    def test_both_are_told_with_who_and_when_and_nothing_is_written(
        self, me: UUID, ben: UUID, at_noon: datetime
    ) -> None:
        began = opened(me, Kind.DEAL, title="Acme", amount="45k")
        edit_record(ben, Kind.DEAL, began.id, None, {"amount": "50k", "source": "Fair"})

        with pytest.raises(Collided, match="Ben Roth changed amount of D1 meanwhile, and so did you") as caught:
            save_record(me, began, {"title": "Never", "amount": "60k"})

        assert collision(caught) == ("amount", "60k", "50,000.00 EUR", "Ben Roth")
        assert caught.value.collisions[0].theirs.at == at_noon
        assert [(kept.field, kept.text, kept.by) for kept in caught.value.kept] == [("source", "Fair", "Ben Roth")]
        assert (Deal.get().title, Deal.get().amount) == ("Acme", 5_000_000)

    def test_who_has_seen_it_can_save_against_the_new_state_and_meets_the_next_one(self, me: UUID, ben: UUID) -> None:
        began = opened(me, Kind.DEAL, title="Acme", amount="45k")
        edit_record(ben, Kind.DEAL, began.id, None, {"amount": "50k"})
        with pytest.raises(Collided) as caught:
            save_record(me, began, {"amount": "60k"})
        seen = FormValues(began.kind, began.id, began.ref, began.name, caught.value.version, caught.value.values)

        edit_record(ben, Kind.DEAL, began.id, None, {"amount": "55k"})
        with pytest.raises(Collided) as caught:
            save_record(me, seen, {"amount": "60k"})
        assert collision(caught)[2] == "55,000.00 EUR"

        seen = FormValues(began.kind, began.id, began.ref, began.name, caught.value.version, caught.value.values)
        save_record(me, seen, {"amount": "60k"})
        assert Deal.get().amount == 6_000_000

    @pytest.mark.parametrize(
        ("kind", "began_with", "theirs", "mine", "field"),
        [
            (Kind.CONTACT, {"name": "Kim"}, {"name": "Kim Sato"}, {"name": "Kimberly"}, "name"),
            (Kind.CONTACT, {"name": "Kim", "email": "a@x.example"}, {"email": "b@x.example"}, {"email": ""}, "email"),
            (Kind.CONTACT, {"name": "Kim"}, {"shoe": "41"}, {"shoe": "42"}, "shoe"),
            (Kind.COMPANY, {"name": "Acme"}, {"note": "# Ours\n"}, {"note": "# Theirs\n\nlong"}, "note"),
            (Kind.COMPANY, {"name": "Acme"}, {"owner": "ben"}, {"owner": ""}, "owner"),
            (Kind.TASK, {"title": "Call"}, {"due": "2026-12-01"}, {"due": "2026-12-02"}, "due"),
            (Kind.ACTIVITY, {"kind": "call"}, {"body": "Kim agreed"}, {"body": "Kim refused"}, "body"),
            (Kind.DEAL, {"title": "Acme"}, {"stage": "Qualification"}, {"stage": "Needs assessment"}, "stage"),
            (Kind.DEAL, {"title": "Acme"}, {"contacts": "Ada (buyer)"}, {"contacts": "Ada (user)"}, "contacts"),
            (Kind.DEAL, {"title": "Acme"}, {"products": "GTX"}, {"products": "2 x GTX"}, "products"),
            (Kind.PRODUCT, {"name": "GTX Pro"}, {"price": "550"}, {"price": "560"}, "price"),
            (Kind.USER, {"login": "cy", "name": "Cy"}, {"role": "admin"}, {"role": "marketing"}, "role"),
        ],
    )
    def test_fields_of_every_kind_say_who_changed_them(
        self, me: UUID, ben: UUID, kind: Kind, began_with: dict[str, str], theirs: dict[str, str], mine: dict[str, str],
        field: str,
    ) -> None:  # fmt: skip
        add_custom_field(me, Kind.CONTACT, "shoe", "number")
        add_record(me, Kind.CONTACT, {"name": "Ada"})
        add_record(me, Kind.PRODUCT, {"name": "GTX", "price": "10"})
        began = opened(me, kind, **began_with)
        edit_record(ben, kind, began.id, None, theirs)
        stands = form_values(kind, began.id)

        with pytest.raises(Collided) as caught:
            save_record(me, began, mine)

        assert collision(caught) == (field, mine[field], stands.values[field], "Ben Roth")
        assert form_values(kind, began.id) == stands

    def test_a_wrong_text_is_said_first(self, me: UUID, ben: UUID) -> None:
        began = opened(me, Kind.DEAL, title="Acme", amount="45k")
        edit_record(ben, Kind.DEAL, began.id, None, {"amount": "50k"})
        with pytest.raises(BadInput) as caught:
            save_record(me, began, {"amount": "much"})
        assert caught.value.field == "amount"

    def test_what_a_move_asks_for_is_asked_for(self, me: UUID, ben: UUID) -> None:
        began = opened(me, Kind.DEAL, title="Acme")
        edit_record(ben, Kind.DEAL, began.id, None, {"source": "Fair"})
        with pytest.raises(CriteriaNotMet):
            save_record(me, began, {"stage": "Proposal", "title": "Never"})
        assert Deal.get().title == "Acme"

    def test_another_process_is_met_too(self, workspace: Path, me: UUID) -> None:
        began = opened(me, Kind.DEAL, title="Acme", amount="45k")
        cli = [sys.executable, "-m", "crm_tui", "--db", str(workspace), "edit", "D1", "amount=50k", "source=Fair"]
        subprocess.run(cli, check=True, capture_output=True, env={"CRM_TUI_USER": "ben", "PYTHONPATH": "."})

        with pytest.raises(Collided) as caught:
            save_record(me, began, {"amount": "60k"})
        assert collision(caught)[2:] == ("50,000.00 EUR", "Ben")
        save_record(me, began, {"title": "Acme rollout"})
        assert (Deal.get().title, Deal.get().amount, Deal.get().source) == ("Acme rollout", 5_000_000, "Fair")


class TestAtOnce:
    """Two people save one form's beginning at the same moment, each on a connection of their own."""

    @pytest.fixture
    def together(self, me: UUID, ben: UUID) -> Callable[[FormValues, Typed, Typed], list[str]]:
        def save(began: FormValues, mine: Typed, bens: Typed) -> list[str]:
            outcomes: list[str] = []
            ready = threading.Barrier(2)

            def one(by: UUID, typed: Typed) -> None:
                opening.connect()
                ready.wait()
                try:
                    save_record(by, began, typed)
                    outcomes.append("saved")
                except Collided:
                    outcomes.append("shown both")
                finally:
                    opening.disconnect()

            people = [threading.Thread(target=one, args=args) for args in ((me, mine), (ben, bens))]
            for person in people:
                person.start()
            for person in people:
                person.join()
            return sorted(outcomes)

        return save

    def test_different_fields_both_stand(self, me: UUID, together: Callable[..., list[str]]) -> None:
        began = opened(me, Kind.DEAL, title="Acme", amount="45k")
        assert together(began, {"title": "Mine"}, {"amount": "50k"}) == ["saved", "saved"]
        assert (Deal.get().title, Deal.get().amount) == ("Mine", 5_000_000)

    def test_of_the_same_field_one_is_shown_both(self, me: UUID, together: Callable[..., list[str]]) -> None:
        began = opened(me, Kind.DEAL, title="Acme", amount="45k")
        assert together(began, {"amount": "60k"}, {"amount": "50k"}) == ["saved", "shown both"]


class TestDeletedMeanwhile:
    def test_who_deleted_it_is_said_and_it_can_be_brought_back_and_saved(self, me: UUID, ben: UUID) -> None:
        began = opened(me, Kind.DEAL, title="Acme", amount="45k")
        other = opened(me, Kind.DEAL, title="Birch")
        delete_records(ben, Kind.DEAL, [began.id, other.id])
        with pytest.raises(Gone, match=r"Ben Roth deleted D1 Acme today 1[0-9]:00\."):
            save_record(me, began, {"title": "Acme rollout"})

        back = bring_back(me, Kind.DEAL, began.id)
        assert back.summary == "brought back deal D1 Acme"
        save_record(me, began, {"title": "Acme rollout"})

        shown = {deal.title: deal.hidden_at is None for deal in Deal.select()}
        assert shown == {"Acme rollout": True, "Birch": False}

    def test_bringing_back_can_be_undone(self, me: UUID) -> None:
        began = opened(me, Kind.DEAL, title="Acme", amount="45k")
        delete_record(me, Kind.DEAL, began.id)
        bring_back(me, Kind.DEAL, began.id)
        undo(me)
        assert Deal.get().hidden_at is not None

    def test_an_activity_that_comes_back_is_a_touch_again(self, me: UUID) -> None:
        add_record(me, Kind.CONTACT, {"name": "Kim"})
        call = add_record(me, Kind.ACTIVITY, {"kind": "call", "contact": "Kim"})
        touched = Contact.get().last_touch_at
        delete_record(me, Kind.ACTIVITY, call.id)
        assert Contact.get().last_touch_at is None
        bring_back(me, Kind.ACTIVITY, call.id)
        assert Contact.get().last_touch_at == touched

    def test_a_key_that_went_to_another_one_stays_there(self, me: UUID) -> None:
        gone = opened(me, Kind.COMPANY, name="Acme", external="A-1")
        delete_record(me, Kind.COMPANY, gone.id)
        add_record(me, Kind.COMPANY, {"name": "Acme", "external": "A-1"})
        with pytest.raises(BadInput, match="A-1 is the external id of company O2 Acme already"):
            bring_back(me, Kind.COMPANY, gone.id)

    def test_what_is_there_stays_and_what_never_was_is_not_found(self, me: UUID) -> None:
        began = opened(me, Kind.COMPANY, name="Acme")
        assert bring_back(me, Kind.COMPANY, began.id).changed == frozenset()
        with pytest.raises(NotFound, match="never saved"):
            bring_back(me, Kind.COMPANY, me)


class TestMakingWhatIsNamed:
    def test_a_company_is_added_with_the_deal_in_one_action(self, me: UUID) -> None:
        actions = Action.select().count()
        saved = add_record(me, Kind.DEAL, {"title": "Acme", "company": "Nowhere Ltd"}, {"company": Kind.COMPANY})

        assert Deal.get().company.name == "Nowhere Ltd"
        assert saved.summary == "added deal D1 Acme and added company O1 Nowhere Ltd"
        assert Action.select().count() == actions + 1
        undo(me)
        assert Company.get().hidden_at is not None

    def test_or_with_a_change(self, me: UUID) -> None:
        began = opened(me, Kind.CONTACT, name="Kim")
        saved = save_record(me, began, {"company": "Nowhere Ltd"}, {"company": Kind.COMPANY})
        assert Contact.get().company.name == "Nowhere Ltd"
        assert saved.summary == "changed company of contact C1 Kim and added company O1 Nowhere Ltd"

    def test_or_not_at_all(self, me: UUID) -> None:
        wrong: dict[str, Any] = {"title": "", "company": "Nowhere Ltd"}
        with pytest.raises(BadInput):
            add_record(me, Kind.DEAL, wrong, {"company": Kind.COMPANY})
        assert not Company.select().exists()
