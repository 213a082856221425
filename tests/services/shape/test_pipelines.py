"""Pipelines are made from nothing, from a template or as a copy, and put away with all that is in them."""

from __future__ import annotations

from uuid import UUID

import pytest

from crm_tui.db.models import Pipeline, Stage
from crm_tui.domain.records import Kind, Role, StageKind
from crm_tui.errors import BadInput, NotAllowed, NotFound
from crm_tui.queries.board.pipelines import pipelines as on_boards
from crm_tui.queries.shape.shape import PipelineShape, shapes
from crm_tui.services import roles
from crm_tui.services import workspace as workspaces
from crm_tui.services.shape import pipelines, templates
from crm_tui.services.undo import undoing
from tests.chaos.soundness import assert_whole
from tests.making import make_deal


def shape(name: str) -> PipelineShape:
    return next(one for one in shapes() if one.name == name)


@pytest.fixture
def sales(stages: dict[str, UUID]) -> UUID:
    """The pipeline that the workspace began with."""
    assert stages
    return shape("Sales").id


def test_a_pipeline_from_nothing_has_one_stage_of_each_kind(me: UUID) -> None:
    made = pipelines.add_pipeline(me, "Partners")
    assert str(made) == "added the pipeline Partners"
    assert [stage.kind for stage in shape("Partners").stages] == list(StageKind)
    assert [one.name for one in on_boards()] == ["Sales", "Partners"]
    assert any("few" in sentence for sentence in shape("Partners").advice)
    undoing.undo(me)
    assert [one.name for one in on_boards()] == ["Sales"]


def test_a_pipeline_from_a_template_is_called_as_was_asked(me: UUID) -> None:
    pipelines.add_pipeline(me, "Subscriptions", templates.named("saas"))
    made = shape("Subscriptions")
    assert len(made.stages) == len(templates.named("saas").stages)
    assert made.advice == ()


@pytest.mark.parametrize("name", ["sales", " SALES ", "", "x" * 81])
def test_a_name_is_given_once_and_can_be_read(me: UUID, name: str) -> None:
    before = Pipeline.select().count()
    with pytest.raises(BadInput):
        pipelines.add_pipeline(me, name)
    assert Pipeline.select().count() == before


def test_a_copy_has_the_same_stages_and_criteria_and_no_deals(me: UUID, sales: UUID, stages: dict[str, UUID]) -> None:
    make_deal(stages["Qualification"])
    pipelines.copy_pipeline(me, sales, "Renewals")
    old, new = shape("Sales"), shape("Renewals")
    assert [(one.name, one.probability, one.rot_days) for one in new.stages] == [
        (one.name, one.probability, one.rot_days) for one in old.stages
    ]
    assert [[each.says for each in one.criteria] for one in new.stages] == [
        [each.says for each in one.criteria] for one in old.stages
    ]
    assert (old.deals, new.deals) == (1, 0)


def test_the_first_pipeline_is_the_one_that_boards_begin_with(me: UUID) -> None:
    partners = pipelines.add_pipeline(me, "Partners").id
    pipelines.move_pipeline(me, partners, -1)
    assert [one.name for one in on_boards()] == ["Partners", "Sales"]
    pipelines.move_pipeline(me, partners, 99)
    assert [one.name for one in on_boards()] == ["Sales", "Partners"]


def test_one_that_is_put_away_is_on_no_board_and_can_be_taken_out_again(
    me: UUID, sales: UUID, stages: dict[str, UUID]
) -> None:
    make_deal(stages["Qualification"])
    pipelines.add_pipeline(me, "Partners")
    assert str(pipelines.archive_pipeline(me, sales)) == "archived the pipeline Sales"
    assert [one.name for one in on_boards()] == ["Partners"]
    assert shape("Sales").deals == 1
    pipelines.archive_pipeline(me, sales, archived=False)
    assert [one.name for one in on_boards()] == ["Sales", "Partners"]
    assert_whole()


def test_the_only_pipeline_stays(me: UUID, sales: UUID) -> None:
    with pytest.raises(BadInput, match="only pipeline in use"):
        pipelines.archive_pipeline(me, sales)
    with pytest.raises(BadInput, match="only pipeline in use"):
        pipelines.delete_pipeline(me, sales)


def test_a_pipeline_in_which_deals_were_is_not_deleted_but_archived(
    me: UUID, sales: UUID, stages: dict[str, UUID]
) -> None:
    pipelines.add_pipeline(me, "Partners")
    make_deal(stages["Qualification"])
    with pytest.raises(BadInput, match="archive it instead"):
        pipelines.delete_pipeline(me, sales)
    partners = shape("Partners").id
    assert str(pipelines.delete_pipeline(me, partners)) == "deleted the pipeline Partners"
    with pytest.raises(NotFound):
        pipelines.rename_pipeline(me, partners, "Again")
    undoing.undo(me)
    pipelines.rename_pipeline(me, partners, "Again")
    assert shape("Again").id == partners


def test_a_name_that_differs_by_its_case_can_be_given_to_the_same_pipeline(me: UUID, sales: UUID) -> None:
    pipelines.rename_pipeline(me, sales, "SALES")
    assert shape("SALES").id == sales
    assert str(pipelines.rename_pipeline(me, sales, "SALES")) == "left SALES as it was"


def test_who_may_not_shape_the_workspace_changes_nothing(me: UUID, sales: UUID) -> None:
    ben = workspaces.sign_in("ben", "Ben Okafor")
    roles.give(me, "ben", Role.SALES)
    before = Stage.select().count()
    with pytest.raises(NotAllowed, match="may not change pipelines"):
        pipelines.add_pipeline(ben, "Partners")
    with pytest.raises(NotAllowed, match="may not change pipelines"):
        pipelines.rename_pipeline(ben, sales, "Mine")
    with pytest.raises(NotAllowed, match="may not change pipelines"):
        pipelines.copy_pipeline(ben, sales, "Mine")
    assert [one.name for one in shapes(Kind.DEAL)] == ["Sales"]
    assert Stage.select().count() == before
