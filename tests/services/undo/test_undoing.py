"""Undo and redo: of anything, after a restart, and what stands in their way."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from crm_tui import clock
from crm_tui.db import commands, derived, journal
from crm_tui.db.files import opening
from crm_tui.db.models import Company, Contact, ContactPoint, Deal, StageVisit, Tag, Tagging, Transition
from crm_tui.db.search import searching
from crm_tui.domain.ids import new_id
from crm_tui.domain.records import Kind
from crm_tui.errors import NothingToUndo, UndoConflict
from crm_tui.services import workspace as workspaces
from crm_tui.services.editing.records import add_record, edit_record
from crm_tui.services.moving import placing, transitions
from crm_tui.services.undo import undoing
from tests.making import make_company, make_deal

Stages = dict[str, UUID]


def edit(by: UUID | None, company: Company, **changes: object) -> UUID:
    with journal.action(by, f"edited {company.name}") as act:
        act.update(Company.get_by_id(company.id), **changes)
        return act.id


def test_an_edit_is_undone_and_redone_also_after_a_restart(workspace: Path, me: UUID) -> None:
    company = make_company(industry="steel")
    edit(me, company, industry="paper", city="Graz")
    opening.disconnect()
    opening.open_workspace(workspace)
    assert undoing.undo(me).summary == "edited Acme Ltd"
    row = Company.get_by_id(company.id)
    assert (row.industry, row.city) == ("steel", None)
    undoing.redo(me)
    row = Company.get_by_id(company.id)
    assert (row.industry, row.city) == ("paper", "Graz")
    undoing.undo(me)
    assert Company.get_by_id(company.id).industry == "steel"


@pytest.mark.usefixtures("at_noon")
def test_undo_goes_back_step_by_step_and_redo_forth_all_in_one_moment(me: UUID) -> None:
    company = make_company()
    for industry in ("one", "two", "three"):
        edit(me, company, industry=industry)
    seen = []
    for step in (
        undoing.undo,
        undoing.undo,
        undoing.redo,
        undoing.undo,
        undoing.undo,
        undoing.redo,
        undoing.redo,
    ):
        step(me)
        seen.append(Company.get_by_id(company.id).industry)
    assert seen == ["two", "one", "two", "one", None, "one", "two"]


@pytest.mark.usefixtures("at_noon")
def test_who_went_on_cannot_redo_by_accident_in_the_same_moment_either(me: UUID) -> None:
    company = make_company()
    edit(me, company, industry="one")
    undoing.undo(me)
    edit(me, company, city="Graz")
    with pytest.raises(NothingToUndo, match="nothing to redo"):
        undoing.redo(me)


def test_nor_who_went_on_with_what_they_had_asked_for_before(me: UUID) -> None:
    company, asked = make_company(), new_id()
    edit(me, company, industry="steel")
    undoing.undo(me)
    with clock.frozen(clock.now() + timedelta(seconds=1)), commands.command(asked):
        edit(me, company, city="Graz")
    with pytest.raises(NothingToUndo, match="nothing to redo"):
        undoing.redo(me)


def test_each_person_undoes_their_own(me: UUID) -> None:
    ben = workspaces.sign_in("ben", "Ben Okafor")
    company = make_company()
    edit(me, company, industry="steel")
    edit(ben, company, city="Graz")
    undoing.undo(me)
    row = Company.get_by_id(company.id)
    assert (row.industry, row.city) == (None, "Graz")


def test_an_older_action_is_undone_when_later_ones_touched_other_fields(me: UUID) -> None:
    company = make_company(industry="steel")
    first = edit(me, company, industry="paper")
    edit(me, company, city="Graz")
    undoing.undo(me, first)
    row = Company.get_by_id(company.id)
    assert (row.industry, row.city) == ("steel", "Graz")


def test_a_later_change_of_the_same_field_stands_in_the_way(me: UUID) -> None:
    ben = workspaces.sign_in("ben", "Ben Okafor")
    company = make_company(industry="steel")
    first = edit(me, company, industry="paper")
    edit(ben, company, industry="glass")
    edit(me, company, city="Graz")
    with pytest.raises(UndoConflict, match="Ben Okafor touched the same fields"):
        undoing.undo(me, first)
    assert Company.get_by_id(company.id).industry == "glass"


def test_an_action_is_undone_once(me: UUID) -> None:
    first = edit(me, make_company(), industry="paper")
    undoing.undo(me, first)
    with pytest.raises(NothingToUndo, match="already"):
        undoing.undo(me, first)


def test_adding_is_undone_by_hiding_and_found_again_by_redo(me: UUID, stages: Stages) -> None:
    deal = make_deal(stages["Proposal"], "Zebra crossing", by=me)
    assert searching.find("zebra")
    undoing.undo(me)
    assert Deal.get_by_id(deal.id).hidden_at is not None
    assert not searching.find("zebra")
    assert derived.totals_kept() == derived.totals_from_deals() == {}
    undoing.redo(me)
    assert Deal.get_by_id(deal.id).hidden_at is None
    assert searching.find("zeb")
    assert derived.totals_kept() == derived.totals_from_deals()


def test_a_tag_that_was_taken_off_comes_back(me: UUID) -> None:
    company = make_company()
    with journal.action(me, "tagged") as act:
        tag = act.create(Tag, name="vip", name_key="vip")
        act.create(Tagging, tag=tag.id, kind="company", record=company.id)
    with journal.action(me, "untagged") as act:
        act.delete(Tagging.get())
    undoing.undo(me)
    assert Tagging.get().record == company.id
    undoing.redo(me)
    assert Tagging.select().count() == 0


def test_a_move_is_undone_without_rewriting_history(me: UUID, stages: Stages, at_noon: datetime) -> None:
    start = at_noon - timedelta(days=10)
    deal = make_deal(stages["Initial contact"], at=start)
    with clock.frozen(at_noon - timedelta(days=4)):
        transitions.move(deal.id, stages["Closed won"], me, None)
    undoing.undo(me)
    card = Deal.get_by_id(deal.id)
    assert (card.stage_id, card.entered_at, card.outcome) == (stages["Initial contact"], start, "open")
    history = list(Transition.select().where(Transition.deal == deal.id).order_by(Transition.seq))
    assert [step.seq for step in history] == [1, 2, 3]
    assert history[2].reverts_id == history[1].id
    stays = list(StageVisit.select().where(StageVisit.deal == deal.id))
    assert [(stay.stage.id, stay.entered_at, stay.left_at) for stay in stays] == [
        (stages["Initial contact"], start, None)
    ]
    undoing.redo(me)
    stays = list(StageVisit.select().where(StageVisit.deal == deal.id).order_by(StageVisit.seq))
    assert [stay.entered_at for stay in stays] == [start, at_noon - timedelta(days=4)]
    assert Deal.get_by_id(deal.id).outcome == "won"


def test_a_move_that_was_followed_by_another_is_not_undone(me: UUID, stages: Stages) -> None:
    deal = make_deal(stages["Initial contact"])
    first = transitions.move(deal.id, stages["Qualification"], me, None)
    transitions.move(deal.id, stages["Initial contact"], me, None)
    transitions.move(deal.id, stages["Proposal"], me, None)
    with pytest.raises(UndoConflict, match="touched the same fields"):
        undoing.undo(me, first.action)


def test_a_move_is_not_redone_over_later_ones_that_led_back(me: UUID, stages: Stages, at_noon: datetime) -> None:
    deal = make_deal(stages["Initial contact"], at=at_noon)
    first = transitions.move(deal.id, stages["Proposal"], me, None)
    undoing.undo(me)
    transitions.move(deal.id, stages["Qualification"], me, None)
    transitions.move(deal.id, stages["Initial contact"], me, None)
    with pytest.raises(UndoConflict, match="touched the same fields"):
        undoing.redo(me, first.action)
    assert Deal.get_by_id(deal.id).stage_id == stages["Initial contact"]


def test_a_reordering_in_between_does_not_stand_in_the_way(me: UUID, stages: Stages) -> None:
    other = make_deal(stages["Qualification"], "Other")
    deal = make_deal(stages["Initial contact"])
    first = transitions.move(deal.id, stages["Qualification"], me, None)
    placing.place(deal.id, me, None, above=other.id, below=None)
    undoing.undo(me, first.action)
    assert Deal.get_by_id(deal.id).stage_id == stages["Initial contact"]


def test_taking_back_a_redo_takes_back_what_it_did_again(me: UUID) -> None:
    company = make_company(industry="steel")
    edit(me, company, industry="paper")
    undoing.undo(me)
    again = undoing.redo(me)
    undoing.undo(me, again.action)
    assert Company.get_by_id(company.id).industry == "steel"
    with pytest.raises(NothingToUndo, match="already"):
        undoing.undo(me, again.action)
    undoing.redo(me, again.action)
    assert Company.get_by_id(company.id).industry == "paper"
    undoing.undo(me)
    undoing.redo(me)
    edit(me, company, city="Graz")
    undoing.undo(me)
    assert undoing.undo(me).summary == "edited Acme Ltd"
    assert Company.get_by_id(company.id).industry == "steel"


def test_what_an_action_wrote_several_times_is_undone_and_redone_as_a_whole(me: UUID) -> None:
    company = make_company(industry="steel")
    with journal.action(me, "to and fro") as act:
        row = Company.get_by_id(company.id)
        for changes in ({"industry": "paper"}, {"city": "Graz"}, {"industry": "glass"}):
            act.update(row, **changes)
        tag = act.create(Tag, name="vip", name_key="vip")
        act.delete(act.create(Tagging, tag=tag.id, kind="company", record=company.id))
        act.update(act.create(Company, name="Birch", name_key="birch", sort_key="birch"), city="Linz")

    def now() -> set[tuple[str, str | None, str | None]]:
        return {(one.name, one.industry, one.city) for one in Company.select().where(Company.hidden_at.is_null())}

    done = now()
    undoing.undo(me)
    assert now() == {("Acme Ltd", "steel", None)}
    undoing.redo(me)
    assert now() == done == {("Acme Ltd", "glass", "Graz"), ("Birch", None, "Linz")}


def test_an_address_that_was_taken_off_is_found_again(me: UUID) -> None:
    kim = add_record(me, Kind.CONTACT, {"name": "Kim", "email": "kim@sato.example"})
    edit_record(me, Kind.CONTACT, kim.id, None, {"email": ""})
    assert not searching.find("sato")
    undoing.undo(me)
    assert searching.find("sato") == [("contact", kim.id)]


def test_what_was_put_there_again_is_not_put_there_twice(me: UUID) -> None:
    kim = add_record(me, Kind.CONTACT, {"name": "Kim", "tags": "vip", "email": "kim@sato.example"})
    for field, text in (("tags", "vip"), ("email", "kim@sato.example")):
        taken_off = edit_record(me, Kind.CONTACT, kim.id, None, {field: ""})
        edit_record(me, Kind.CONTACT, kim.id, None, {field: text})
        with pytest.raises(UndoConflict, match="was added since"):
            undoing.undo(me, taken_off.action)
    assert (Tagging.select().count(), ContactPoint.select().count()) == (1, 1)


def test_a_record_does_not_come_back_beside_another_with_its_key(me: UUID) -> None:
    first = add_record(me, Kind.CONTACT, {"name": "Kim", "external": "K1"})
    undoing.undo(me)
    add_record(me, Kind.CONTACT, {"name": "Kim Sato", "external": "K1"})
    with pytest.raises(UndoConflict, match="same name or key, was added since"):
        undoing.redo(me, first.action)
    assert [one.name for one in Contact.select().where(Contact.hidden_at.is_null())] == ["Kim Sato"]


def test_a_later_edit_of_what_was_imported_is_not_buried_by_undo(me: UUID) -> None:
    with journal.action(me, "imported") as act:
        values = {"name": "Acme Ltd", "name_key": "acme ltd", "sort_key": "acme ltd"}
        (company,) = act.create_many(Company, [values])
    edit(me, Company.get_by_id(company), note="precious")
    with pytest.raises(UndoConflict, match="touched the same fields"):
        undoing.undo(me, act.id)
    assert (Company.get().note, Company.get().hidden_at) == ("precious", None)
    undoing.undo(me)
    undoing.undo(me, act.id)
    assert Company.get().hidden_at is not None


def test_nothing_to_undo_is_said(me: UUID) -> None:
    with pytest.raises(NothingToUndo, match="nothing to undo"):
        undoing.undo(me)
