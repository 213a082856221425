"""The demo tells how new customers were looked after, and what customers say."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from crm_tui import clock
from crm_tui.db.models import Checklist, Company, Contact, Improvement, Response, Survey, Task
from crm_tui.domain.choices import Scale
from crm_tui.filters.context import FilterContext
from crm_tui.queries.feedback.answers import unanswered
from crm_tui.queries.feedback.improvements import compared
from crm_tui.queries.feedback.scores import By, by
from crm_tui.queries.onboarding.times import time_to_onboard
from tests.pictures import MORNING
from tests.shelf import Shelf, opened


@pytest.fixture(scope="module", autouse=True)
def made(tmp_path_factory: pytest.TempPathFactory, shelf: Shelf) -> Iterator[None]:
    """The demo on a Monday morning."""
    with clock.frozen(MORNING), opened(shelf.demo(), tmp_path_factory.mktemp("demo") / "demo.db"):
        yield


def now() -> FilterContext:
    return FilterContext.at_present(None)


def test_everybody_who_bought_since_there_is_a_list_was_welcomed_and_some_still_are() -> None:
    took = time_to_onboard()
    assert (len(took.done), took.underway) == (20, 4)
    assert took.median is not None
    assert 28 <= took.median <= 45
    steps = Task.select().join(Checklist, on=Task.checklist == Checklist.id).where(Checklist.done.is_null())
    assert sum(step.due < clock.today() for step in steps if step.done_at is None) == 1


def test_what_was_agreed_stands_with_those_whom_it_was_agreed_with() -> None:
    assert Company.select().where(Company.expectations.is_null(is_null=False)).count() == 6
    assert Contact.select().where(Contact.expectations.is_null(is_null=False)).count() == 4


def test_a_year_of_answers_on_every_scale_with_themes() -> None:
    assert {row.scale for row in Response.select()} == set(Scale)
    assert Survey.select().count() >= 3
    months = by(By.MONTH, now())[Scale.NPS]
    assert len(months) == 12
    assert all(month.answers.n for month in months)
    assert {"alarms", "delivery", "support"} <= {part.name for part in by(By.THEME, now())[Scale.NPS]}


def test_low_answers_were_answered_but_for_some() -> None:
    waiting = unanswered()
    assert {one.follow_up is None for one in waiting} == {True, False}
    assert 3 <= len(waiting) <= 6


def test_what_was_changed_made_it_better() -> None:
    assert Improvement.select().count() == 2
    assert all(one.rose is not None and one.rose > 0 for one in compared(now()))
