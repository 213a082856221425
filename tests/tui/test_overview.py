"""An overview on screen: section by section; Enter goes where a line says, and a key does what it suggests."""

from __future__ import annotations

from pathlib import Path
from typing import cast
from uuid import UUID

import pytest
from textual.pilot import Pilot

from crm_tui.cli.session import Session
from crm_tui.cli.within import Lines
from crm_tui.db.models import Company, Task
from crm_tui.domain.records import Kind
from crm_tui.filters.context import FilterContext
from crm_tui.queries import overviews
from crm_tui.queries.links import Link
from crm_tui.queries.now import Fact, Facts
from crm_tui.queries.overviews import Overview, Section
from crm_tui.services.editing.records import add_record
from crm_tui.tui.app import CrmApp
from tests.cli.conftest import NoScreens
from tests.tui.driving import press, program, shown, write


def rows(pilot: Pilot[int]) -> str:
    """What the screen on top shows."""
    return shown(cast("CrmApp", pilot.app))


HOSTILE = "Acme [/x]"


@pytest.fixture
def acme(me: UUID, workspace: Path, monkeypatch: pytest.MonkeyPatch) -> UUID:
    """A company, and an overview of companies without tasks."""
    assert workspace.exists()
    company = add_record(me, Kind.COMPANY, {"name": HOSTILE})

    def idle(_context: FilterContext) -> tuple[Facts, ...]:
        with_tasks = Task.select(Task.company).where(Task.hidden_at.is_null(), Task.company.is_null(is_null=False))
        named = Company.select().where(Company.id.not_in(with_tasks))
        links = [(one, Link(Kind.COMPANY, one.id, one.ref, one.name)) for one in named]
        line = ("add", "task", "title=Call", f"company={company.ref}")
        facts = [Fact(one.name, "nothing to do", "no task names it", link, line=line) for one, link in links]
        return (Facts("Companies", tuple(facts)),) if facts else ()

    def counted(_context: FilterContext) -> tuple[Facts, ...]:
        facts = (Fact("All", "1 company", shows=(Kind.COMPANY, "name:acme")), Fact("Nobody", "is asked"))
        return (Facts("Counted", facts),)

    own = Overview(
        "idle", "Idle", "Who has nothing to do.",
        (Section("idle", "Idle", idle, "Everybody has something to do."), Section("all", "All", counted, "None.")),
    )  # fmt: skip
    monkeypatch.setattr(overviews, "_all", lambda: (own,))
    return company.id


def lines(path: Path) -> Lines:
    return Lines(Session(NoScreens(), wanted=str(path), user="ana"))


@pytest.mark.usefixtures("acme")
async def test_the_key_does_what_a_line_suggests_and_the_line_goes(workspace: Path) -> None:
    async with program(workspace, lines=lines(workspace)) as pilot:
        await press(pilot, "g", "i", "enter")
        assert HOSTILE in rows(pilot)
        assert "x: crm-tui add task title=Call company=O1" in rows(pilot)
        await press(pilot, "x")
        assert "Everybody has something to do." in rows(pilot)
        await press(pilot, "u")
        assert HOSTILE in rows(pilot)


@pytest.mark.usefixtures("acme")
async def test_enter_goes_to_the_record_or_to_the_list(workspace: Path) -> None:
    async with program(workspace, lines=lines(workspace)) as pilot:
        await press(pilot, "g", "i", "enter", "enter")
        assert type(pilot.app.screen).__name__ == "RecordScreen"
        assert "x: crm-tui" not in rows(pilot), "what is suggested stands where it is suggested, and nowhere else"
        await press(pilot, "escape")
        assert "x: crm-tui add task" in rows(pilot)
        await press(pilot, "2")
        assert "1 company" in rows(pilot)
        await press(pilot, "x")
        assert "Nothing is suggested here" in rows(pilot)
        await press(pilot, "j", "enter")
        assert "This line is about several records" in rows(pilot)
        await press(pilot, "k", "enter")
        assert "name:acme" in rows(pilot)
        assert HOSTILE in rows(pilot)


@pytest.mark.usefixtures("acme")
async def test_it_is_found_by_its_name_behind_the_colon(workspace: Path) -> None:
    async with program(workspace, lines=lines(workspace)) as pilot:
        await press(pilot, "colon")
        await write(pilot, "overview.choose idle")
        await press(pilot, "enter")
        assert "nothing to do" in rows(pilot)
        await press(pilot, "escape", "colon")
        await write(pilot, "crm-tui overview idle")
        await press(pilot, "enter")
        assert "crm-tui overview idle" in rows(pilot)
        assert HOSTILE in rows(pilot)
