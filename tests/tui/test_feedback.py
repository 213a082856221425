"""What customers say, taken in and answered with keys; and how far new ones have come."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast
from uuid import UUID

import pytest
from textual.pilot import Pilot

from crm_tui.cli.session import Session
from crm_tui.cli.within import Lines
from crm_tui.db.models import Checklist, Response, Stage, Task
from crm_tui.domain.records import Kind
from crm_tui.services.editing.records import add_record
from crm_tui.services.editing.saved import Saved
from crm_tui.services.moving import transitions
from crm_tui.tui.app import CrmApp
from tests.cli.conftest import NoScreens
from tests.tui.driving import press, program, settle, shown, write

pytestmark = pytest.mark.usefixtures("at_noon")


def crm(pilot: Pilot[Any]) -> CrmApp:
    return cast("CrmApp", pilot.app)


async def go(pilot: Pilot[Any], record: Saved) -> None:
    crm(pilot).open_record(record.kind, record.id, [])
    await settle(pilot)


@pytest.fixture
def kim(workspace: Path, me: UUID) -> Saved:  # noqa: ARG001 - the workspace must be there
    """Somebody to ask, and a survey."""
    add_record(me, Kind.SURVEY, {"title": "NPS autumn", "scale": "NPS"})
    return add_record(me, Kind.CONTACT, {"name": "Kim Sato", "owner": "me"})


async def test_an_answer_is_a_key_and_a_number(workspace: Path, kim: Saved) -> None:
    async with program(workspace) as pilot:
        await go(pilot, kim)
        await press(pilot, "w", "3", "ctrl+s")
        assert "Added response RS1 NPS 3 from Kim Sato" in shown(crm(pilot))
        await press(pilot, "7", "G")
        said = shown(crm(pilot))
        assert "! NPS 3" in said
        assert "T1 Answer Kim Sato: NPS 3, due" in said
    answer = Response.get()
    assert (answer.score, answer.contact_id, answer.survey.title) == (3, kim.id, "NPS autumn")


async def test_a_score_that_the_scale_has_not_is_said_beside_the_field(workspace: Path, kim: Saved) -> None:
    async with program(workspace) as pilot:
        await go(pilot, kim)
        await press(pilot, "w", "1", "1", "ctrl+s")
        assert "from 0 to 10" in shown(crm(pilot))
        await press(pilot, "backspace", "ctrl+s")
    assert Response.get().score == 1


async def test_without_a_survey_the_scale_is_asked_for(workspace: Path, me: UUID) -> None:
    lee = add_record(me, Kind.CONTACT, {"name": "Lee Wong"})
    async with program(workspace) as pilot:
        await go(pilot, lee)
        await press(pilot, "w", "4", "ctrl+s")
        assert "Name the survey" in shown(crm(pilot))


async def test_the_overview_lists_whom_nobody_answers_and_x_makes_a_task(workspace: Path, me: UUID, kim: Saved) -> None:
    add_record(me, Kind.RESPONSE, {"survey": "NPS autumn", "score": "2", "at": "2026-08-01", "contact": kim.ref})
    lines = Lines(Session(NoScreens(), wanted=str(workspace), user="ana"))
    async with program(workspace, lines=lines) as pilot:
        await press(pilot, "g", "f", "6", "x")
        assert Task.get().title == "Answer Kim Sato: NPS 2"
        assert "Waiting for an answer" in shown(crm(pilot))


async def test_enter_on_a_number_lists_its_answers(workspace: Path, me: UUID, kim: Saved) -> None:
    for score, at in (("9", "2026-11-02"), ("8", "2026-10-02")):
        add_record(me, Kind.RESPONSE, {"survey": "NPS autumn", "score": score, "at": at, "contact": kim.ref})
    async with program(workspace) as pilot:
        await press(pilot, "g", "f", "2", "enter")
        said = shown(crm(pilot))
        assert "NPS 8 from" not in said
        assert "NPS 9 from Kim Sato" in said


class TestOnboarding:
    @pytest.fixture
    def won(self, workspace: Path, me: UUID) -> Saved:  # noqa: ARG002 - the workspace must be there
        """A deal that was just won."""
        deal = add_record(me, Kind.DEAL, {"title": "Rollout", "amount": "1000", "owner": "me"})
        stage = Stage.get(Stage.name == "Closed won")
        transitions.move(deal.id, stage.id, me, None, "for a test", force=True)
        return deal

    @pytest.mark.usefixtures("at_noon", "won")
    async def test_the_card_of_a_won_deal_has_a_bar(self, workspace: Path) -> None:
        async with program(workspace) as pilot:
            await press(pilot, "w", *"lllll")
            assert "░░░░░ 0/7" in shown(crm(pilot))

    @pytest.mark.usefixtures("at_noon", "won")
    async def test_finishing_a_step_in_the_checklist_moves_it_on(self, workspace: Path) -> None:
        checklist = Checklist.get()
        async with program(workspace) as pilot:
            crm(pilot).open_record(Kind.CHECKLIST, checklist.id, [])
            await settle(pilot)
            await press(pilot, "7")
            assert "0 of 7 done" in shown(crm(pilot))
            await press(pilot, "3", "x", "7")
            assert "1 of 7 done" in shown(crm(pilot))

    @pytest.mark.usefixtures("me")
    async def test_a_template_is_written_in_a_form(self, workspace: Path) -> None:
        async with program(workspace) as pilot:
            await press(pilot, "C")
            await press(pilot, "colon")
            await write(pilot, "others templates")
            await press(pilot, "enter")
            await press(pilot, "n")
            await write(pilot, "Short")
            await press(pilot, "tab", "tab", "tab")
            await write(pilot, "+3x Call")
            await press(pilot, "ctrl+s")
            assert "no day after the start" in shown(crm(pilot))
