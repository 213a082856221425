"""The pipeline of tickets is shaped like one of deals: stages added, deleted with their tickets, and what they ask."""

from __future__ import annotations

from uuid import UUID

import pytest

from crm_tui.db.models import Pipeline, Ticket
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput, CriteriaNotMet, FilterError
from crm_tui.filters.context import FilterContext
from crm_tui.queries.shape import criterion_counts
from crm_tui.queries.shape.names import stage_called
from crm_tui.queries.shape.shape import PipelineShape, StageShape, shapes
from crm_tui.services.editing import records
from crm_tui.services.shape import criteria, pipelines, stages, templates
from crm_tui.services.tickets import moving
from crm_tui.services.undo.undoing import undo

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")


@pytest.fixture
def tickets(me: UUID) -> list[UUID]:
    """Three tickets, the last of which waits for the customer."""
    made = [records.add_record(me, Kind.TICKET, {"title": f"Leak {number}"}).id for number in range(3)]
    moving.move(made[2], stage("Waiting").id, me, None)
    return made


def of_tickets() -> PipelineShape:
    return shapes(Kind.TICKET)[0]


def stage(name: str) -> StageShape:
    return next(one for one in of_tickets().stages if one.name == name)


def test_it_stands_behind_those_of_deals_with_how_many_tickets_it_holds(tickets: list[UUID]) -> None:
    assert [one.card for one in shapes()] == [Kind.DEAL, Kind.TICKET]
    assert (of_tickets().deals, of_tickets().open_deals, stage("Waiting").deals) == (len(tickets), 3, 1)
    assert not any("won and lost" in said or "probability" in said for said in of_tickets().advice)


def test_a_stage_needs_no_probability(me: UUID, tickets: list[UUID]) -> None:  # noqa: ARG001 - the pipeline comes with them
    stages.add_stage(me, of_tickets().id, {"name": "With supplier", "category": "omitted"})
    assert (stage("With supplier").probability, stage_called("With supplier").name) == (0, "With supplier")


def test_a_deleted_stage_gives_its_tickets_to_another_and_their_clocks_go_on(me: UUID, tickets: list[UUID]) -> None:
    waiting = stage("Waiting").id
    with pytest.raises(BadInput, match="1 ticket stands in Waiting"):
        stages.delete_stage(me, waiting)
    done = stages.delete_stage(me, waiting, stage("Open").id)
    assert done.summary == "deleted the stage Waiting and moved 1 ticket to Open"
    moved = Ticket.get_by_id(tickets[2])
    assert (moved.stage_id, moved.waiting_since) == (stage("Open").id, None)
    undo(me)
    assert Ticket.get_by_id(tickets[2]).stage_id == waiting


def test_a_criterion_is_a_filter_over_tickets_and_is_asked_of_them(me: UUID, tickets: list[UUID]) -> None:
    resolved = stage("Resolved").id
    with pytest.raises(FilterError):
        criteria.add_criterion(me, resolved, "enter", expression="weighted>10k")
    with pytest.raises(BadInput, match="Boxes are ticked on deals alone"):
        criteria.add_criterion(me, resolved, "enter", says="Somebody called")
    criteria.add_criterion(me, resolved, "enter", says="It has a category", expression="has:category")
    records.edit_record(me, Kind.TICKET, tickets[0], None, {"category": "water"})
    asked = next(one for one in stage("Resolved").criteria if one.says == "It has a category")
    context = FilterContext.at_present(me)
    assert criterion_counts.count(asked, context) == criterion_counts.Met(1, 3)
    assert [one.met for one in criterion_counts.cards(asked, context)] == [False, False, True]
    with pytest.raises(CriteriaNotMet, match="It has a category"):
        moving.move(tickets[1], resolved, me, None)


def test_a_pipeline_with_tickets_is_kept_and_an_empty_one_goes(me: UUID, tickets: list[UUID]) -> None:
    with pytest.raises(BadInput, match=f"{len(tickets)} tickets belong to"):
        pipelines.delete_pipeline(me, of_tickets().id)
    copy = pipelines.copy_pipeline(me, of_tickets().id, "Repairs")
    other = pipelines.add_pipeline(me, "Incidents", templates.named("tickets", of_any_card=True))
    assert {one.card_kind for one in Pipeline.select().where(Pipeline.id.in_([copy.id, other.id]))} == {Kind.TICKET}
    pipelines.delete_pipeline(me, copy.id)
    assert [one.name for one in shapes(Kind.TICKET)] == [of_tickets().name, "Incidents"]
