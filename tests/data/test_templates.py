"""The shipped templates are pipelines that a person can start to work with in the first minute."""

from __future__ import annotations

from pathlib import Path

import pytest

from crm_tui.db.files import opening
from crm_tui.db.models import Deal, database
from crm_tui.domain.records import ActivityKind, ForecastCategory, Kind, StageKind
from crm_tui.filters.compile import compile_filter
from crm_tui.filters.context import FilterContext
from crm_tui.services import workspace as workspaces
from crm_tui.services.shape import templates
from tests.data.reading import sales

NAMES = ["sales", "saas", "services", "wholesale"]


@pytest.fixture(params=NAMES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def template(name: str) -> templates.Template:
    return templates.named(name)


def test_every_file_in_the_folder_is_a_template_and_sales_is_offered_first() -> None:
    assert set(templates.shipped()) == set(NAMES)
    assert next(iter(templates.shipped())) == "sales"


def test_sales_has_the_seven_typical_stages_with_their_probabilities() -> None:
    assert [(stage.name, stage.probability) for stage in templates.named("sales").stages] == [
        ("Initial contact", 10),
        ("Qualification", 20),
        ("Needs assessment", 40),
        ("Proposal", 60),
        ("Negotiation", 80),
        ("Closed won", 100),
        ("Closed lost", 0),
    ]


def test_a_new_card_can_leave_the_first_stage_of_sales_without_any_condition() -> None:
    first, second = templates.named("sales").stages[:2]
    assert (first.enter, first.leave, second.enter) == ((), (), ())


def test_sales_names_activity_kinds_that_the_program_knows() -> None:
    assert set(sales()["activity_kinds"]) == set(ActivityKind)


def test_a_template_has_between_five_and_ten_stages_that_say_what_they_mean(
    template: templates.Template,
) -> None:
    assert 5 <= len(template.stages) <= 10
    assert all(stage.definition.endswith(".") for stage in template.stages)
    assert len({stage.name for stage in template.stages}) == len(template.stages)


def test_probability_rises_towards_won_and_every_open_stage_can_rot(template: templates.Template) -> None:
    waiting = [stage for stage in template.stages if stage.kind is StageKind.OPEN]
    chances = [stage.probability for stage in waiting]
    assert chances == sorted(set(chances))
    assert all(0 < chance < 100 for chance in chances)
    assert all(stage.rot_days for stage in waiting)


def test_a_template_ends_with_one_stage_for_won_and_one_for_lost(template: templates.Template) -> None:
    assert [(stage.kind, stage.category) for stage in template.stages[-2:]] == [
        (StageKind.WON, ForecastCategory.CLOSED),
        (StageKind.LOST, ForecastCategory.OMITTED),
    ]
    assert all(stage.kind is StageKind.OPEN for stage in template.stages[:-2])


def test_only_invalid_and_duplicate_are_left_out_of_the_win_rate(template: templates.Template) -> None:
    assert {name for name, counts in template.lost_reasons if not counts} == {"Invalid", "Duplicate"}
    assert sum(counts for _, counts in template.lost_reasons) >= 5


def test_every_criterion_of_a_template_runs_in_a_workspace_made_from_it(
    tmp_path: Path, name: str, template: templates.Template
) -> None:
    path = tmp_path / "new.db"
    workspaces.create(path, template=name, login="ana", name="Ana")
    opening.open_workspace(path)
    try:
        for criterion in _filters(template):
            condition = compile_filter(criterion.expression, Kind.DEAL, _context())
            assert Deal.select().where(condition).count() == 0
    finally:
        opening.disconnect()
        database.initialize(None)


def _filters(template: templates.Template) -> list[templates.CriterionPlan]:
    both = [criterion for stage in template.stages for criterion in (*stage.enter, *stage.leave)]
    found = [criterion for criterion in both if criterion.kind == "filter"]
    assert found, "a template shows how a criterion is written"
    return found


def _context() -> FilterContext:
    return FilterContext.at_present(None)
