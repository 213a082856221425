"""The help says of each screen what can be typed there: its keys, its filters, its fields; all from the registries."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, cast

import pytest
from textual.pilot import Pilot

from crm_tui.domain.fields.specs import SPECS
from crm_tui.domain.records import Kind
from crm_tui.domain.roles import Rights
from crm_tui.filters.fields import VOCABULARIES
from crm_tui.metrics.catalogue import DEFINITIONS
from crm_tui.services.shape.custom_fields import add_custom_field
from crm_tui.services.workspace import sign_in
from crm_tui.tui import help_pages
from crm_tui.tui.app import CrmApp
from crm_tui.tui.commands import PLACES
from tests.tui.driving import press, program, shown


def read(pilot: Pilot[Any]) -> str:
    return shown(cast("CrmApp", pilot.app))


@pytest.fixture
def open_pages(workspace: Path) -> dict[Kind, dict[str, str]]:
    """The pages of every kind of record, as the words on them by their titles."""
    assert workspace.exists()
    return {
        kind: {page.title: "\n".join(map(str, page.tables)) for page in help_pages.of_kinds([kind])} for kind in Kind
    }


def test_every_field_of_every_kind_is_told_with_what_it_takes(open_pages: dict[Kind, dict[str, str]]) -> None:
    for kind, specs in SPECS.items():
        missing = [spec.label for spec in specs if f"'{spec.label}'" not in open_pages[kind]["Fields"]]
        assert missing == [], kind


def test_every_filter_is_told_with_an_example(open_pages: dict[Kind, dict[str, str]]) -> None:
    for kind, vocabulary in VOCABULARIES.items():
        told = open_pages[kind]["Filters"]
        examples = {field.name: re.search(rf"['\"]{field.name}[:<>]", told) for field in vocabulary.fields}
        assert [name for name, found in examples.items() if not found] == [], kind


@pytest.mark.parametrize("place", sorted(PLACES))
def test_every_place_has_its_keys(place: str) -> None:
    tables = help_pages.keys(place, place, {}, Rights()).tables
    assert tables[0].heading == place
    assert tables[0].rows
    assert tables[1].rows


async def test_pages_turn_with_tab_and_each_begins_at_its_top(workspace: Path) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "question_mark")
        assert "Move the card" in read(pilot)
        await press(pilot, "pagedown", "tab")
        assert "title:rollout" in read(pilot)
        await press(pilot, "tab")
        assert "An amount such as 45k" in read(pilot)
        await press(pilot, "shift+tab", "shift+tab")
        assert "Move the card" in read(pilot)


async def test_it_is_about_the_list_that_is_open(workspace: Path) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "C", "2", "question_mark", "tab")
        assert "domain:" in read(pilot)
        assert "industry:" in read(pilot)


async def test_own_fields_of_the_workspace_are_among_them(workspace: Path) -> None:
    add_custom_field(sign_in("ana"), Kind.DEAL, "Colour")
    async with program(workspace) as pilot:
        await press(pilot, "question_mark", "tab", "tab", "pagedown")
        assert "Colour" in read(pilot)


async def test_long_words_wrap_in_a_narrow_window(workspace: Path) -> None:
    async with program(workspace, size=(40, 12)) as pilot:
        await press(pilot, "question_mark", "tab")
        assert max(map(len, read(pilot).splitlines())) <= 40
        assert "title:rollout" in read(pilot)


async def test_the_help_of_the_metrics_tells_what_each_number_means(workspace: Path) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "M", "question_mark", "tab")
        assert "Numbers" in read(pilot)
        assert "What does a new lead cost us?" in read(pilot)


@pytest.mark.usefixtures("workspace")
def test_every_number_is_told_where_numbers_are_shown() -> None:
    (page,) = help_pages.numbers("metrics")
    assert sum(len(table.rows) for table in page.tables) == len(DEFINITIONS)
    assert help_pages.numbers("board") == ()
