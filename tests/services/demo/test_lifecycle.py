"""The demo's phases come by rule from what happened in it: some customers have left, some bring others."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_tui import clock
from crm_tui.db.models import PhaseChange, Task
from crm_tui.domain.records import Kind, Phase
from crm_tui.queries.lifecycle.behind import behind
from crm_tui.queries.lifecycle.history import counts
from tests.conftest import NOON
from tests.shelf import Shelf, opened


@pytest.fixture
def lived_through(tmp_path: Path, shelf: Shelf) -> Iterator[None]:
    """The demo on a Monday, open on this thread."""
    with clock.frozen(NOON), opened(shelf.demo(), tmp_path / "demo.db"):
        yield


@pytest.mark.usefixtures("lived_through")
def test_phases_are_believable_and_no_rule_has_anything_to_add() -> None:
    for kind in (Kind.CONTACT, Kind.COMPANY):
        found = counts(kind)
        assert all(found.values()), found
        assert found[Phase.RETENTION] > found[Phase.CONVERSION] > found[Phase.ADVOCACY] > found[Phase.CHURNED]
    assert list(behind()) == []
    rules = {change.rule for change in PhaseChange.select(PhaseChange.rule)}
    assert {
        "",
        "first activity",
        "deal opened",
        "deal won",
        "promoter who referred",
        "advocate there",
        "churn",
    } <= rules
    handed = list(Task.select().where(Task.title.startswith("Take over ")))
    assert handed
    assert all(task.note and (task.done_at or task.due >= clock.today()) for task in handed)
