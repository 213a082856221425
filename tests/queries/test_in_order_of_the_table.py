"""What looks at most of a table reads it as it lies: from an index each row would be fetched from somewhere else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pytest

from crm_tui.domain.records import Kind
from crm_tui.filters.context import FilterContext
from crm_tui.queries.agenda import lines as agenda
from crm_tui.queries.agenda.scope import AgendaOf
from crm_tui.queries.board import past as board_past
from crm_tui.queries.board.pipelines import find_pipeline
from crm_tui.queries.lists.windows import ListOf, Wanted, window
from crm_tui.queries.shape import shape
from tests.statements import plan_of, statements

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")

OF_OTHER_ORDERS = (
    "contact_agenda", "contact_by_name", "contact_created", "deal_opened", "deal_open", "deal_board",
    "stage_visit_stage_id_entered_at",
)  # fmt: skip
"""Indexes that SQLite would go through, since they have no more rows than are asked about."""


def indexes_gone_through(ask: Callable[[], object]) -> list[str]:
    """Those of them that statements begin with."""
    with statements() as seen:
        ask()
    steps = [step for sql in seen for step in plan_of(sql)]
    assert [step for step in steps if step.startswith("SCAN")]
    return [step for step in steps if any(f" INDEX {index}" in step for index in OF_OTHER_ORDERS)]


@pytest.fixture
def context(me: UUID) -> FilterContext:
    return FilterContext.at_present(me)


@pytest.mark.parametrize("ask", [shape.reasons, shape.sources])
def test_how_many_records_have_a_name(ask: Callable[[], object]) -> None:
    assert not indexes_gone_through(ask)


def test_how_many_people_everybody_owes_a_word(context: FilterContext) -> None:
    found = indexes_gone_through(lambda: agenda.counts(AgendaOf(everybody=True), context))
    assert not [step for step in found if "contact" in step]


@pytest.mark.parametrize("column", ["title", "-created", "touched", "source"])
def test_a_list_by_a_column_without_an_index(column: str, context: FilterContext) -> None:
    assert not indexes_gone_through(lambda: window(ListOf(Kind.CONTACT, sort=column), Wanted(0, 5), context))


def test_a_board_of_long_ago(context: FilterContext) -> None:
    day = context.today - timedelta(days=400)
    assert not indexes_gone_through(lambda: board_past.look_back(find_pipeline().id, day, "", context))
