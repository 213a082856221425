"""The page about all numbers is made from their definitions, and the file in the repository is that page."""

from __future__ import annotations

from pathlib import Path

from crm_tui.domain.relationship.lifecycle import WAY
from crm_tui.metrics.catalogue import DEFINITIONS
from crm_tui.metrics.metric import Better, Unit
from crm_tui.metrics.telling.page import by_phase, page

METRICS = Path(__file__).parents[3] / "data" / "metrics.md"


def test_every_definition_says_what_it_answers_and_which_direction_is_good() -> None:
    silent = [name for name, one in DEFINITIONS.items() if not (one.asks.endswith("?") and one.formula.endswith("."))]
    assert silent == []
    assert [name for name, one in DEFINITIONS.items() if one.phase not in WAY] == []
    assert [name for name, one in DEFINITIONS.items() if one.source.endswith(".")] == []
    undecided = [name for name, one in DEFINITIONS.items() if one.better is Better.NEITHER and not one.rows_by]
    assert undecided == []
    assert [name for name, one in DEFINITIONS.items() if one.unit is Unit.TABLE and not one.rows_by] == []


def test_the_page_tells_of_every_number_under_its_phase_in_lines_that_fit() -> None:
    told = page()
    assert all(f"- `{name}` " in told for name in DEFINITIONS)
    assert list(by_phase())[: len(WAY)] == [str(phase) for phase in WAY]
    assert max(map(len, told.splitlines())) < 80


def test_the_file_in_the_repository_is_the_page() -> None:
    assert METRICS.read_text(encoding="utf-8") == page(), "crm-tui help metrics > data/metrics.md"
