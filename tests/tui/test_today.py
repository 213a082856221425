"""Today, worked with keys: what waits stands there, goes when it is done or snoozed, and says why it is there."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any, cast
from uuid import UUID

import pytest
from textual.pilot import Pilot

from crm_tui import clock
from crm_tui.config import Config
from crm_tui.db import journal
from crm_tui.db.files import opening
from crm_tui.db.models import Activity, Deal, Snooze, Task
from crm_tui.domain.records import Kind, Role
from crm_tui.queries.views import Shown
from crm_tui.services import roles
from crm_tui.services.editing import tasks
from crm_tui.services.editing.records import add_record
from crm_tui.services.views import save_view
from crm_tui.services.workspace import sign_in
from crm_tui.tui.app import CrmApp
from crm_tui.tui.screens.forms.screen import FormScreen
from crm_tui.tui.screens.today.reasons import ReasonsScreen
from crm_tui.tui.screens.today.screen import TodayScreen
from crm_tui.tui.widgets.prompt_line import PromptLine
from tests.agendas import WAITING, fill
from tests.tui.driving import press, program, settle, shown, until, write

pytestmark = pytest.mark.usefixtures("at_noon")

HOSTILE = "ACME [/EMEA] [@click=app.quit]x[/]"


def today(pilot: Pilot[Any]) -> TodayScreen:
    return cast("TodayScreen", pilot.app.screen)


def screen(pilot: Pilot[Any]) -> str:
    """All that is on screen."""
    return shown(cast("CrmApp", pilot.app))


def bar(pilot: Pilot[Any]) -> str:
    return screen(pilot).splitlines()[1].strip()


def titles(pilot: Pilot[Any]) -> list[str]:
    return [line.matter.title for line in today(pilot).lines]


def at_cursor(pilot: Pilot[Any]) -> str:
    line = today(pilot).line
    return line.matter.title if line else ""


async def go_to(pilot: Pilot[Any], title: str) -> None:
    await press(pilot, "home", *["down"] * titles(pilot).index(title))
    assert at_cursor(pilot) == title


@pytest.fixture
def filled(workspace: Path, me: UUID) -> Path:
    fill(me)
    return workspace


class TestLooking:
    async def test_one_s_own_stands_there_best_first_with_reasons_and_counts(self, filled: Path) -> None:
        async with program(filled, size=(100, 30)) as pilot:
            await press(pilot, "T")
            assert set(titles(pilot)) == set(WAITING)
            assert bar(pilot).startswith("Mon 16 Nov")
            assert "1 overdue  1 today  1 past close  1 rotting  2 no next step  1 due for a word" in bar(pilot)
            assert "! 2 days overdue " in screen(pilot).splitlines()[2]
            assert "rotting for 30 d (7)  +1 Rotten fruit" in " ".join(screen(pilot).split("\n")).replace("   ", "  ")

    async def test_the_foot_says_all_about_the_line_at_the_cursor(self, filled: Path) -> None:
        async with program(filled) as pilot:
            await press(pilot, "T")
            await go_to(pilot, "Rotten fruit")
            foot = screen(pilot).splitlines()[-5:]
            assert any("D2 Rotten fruit · Initial contact · 2,000.00 EUR · Ana" in line for line in foot)
            assert any("rotting for 30 d (7); no next step" in line and "i why" in line for line in foot)

    async def test_without_anything_it_says_what_goes_there(self, workspace: Path) -> None:
        async with program(workspace) as pilot:
            await press(pilot, "T")
            assert "Nothing waits for you." in screen(pilot)
            assert "n adds a task. w shows everybody's." in screen(pilot)
            await press(pilot, "enter", "x", "s", "i", "e")
            assert isinstance(pilot.app.screen, TodayScreen)

    async def test_enter_opens_and_escape_comes_back_to_the_same_line(self, filled: Path) -> None:
        async with program(filled) as pilot:
            await press(pilot, "T")
            await go_to(pilot, "Fresh start")
            await press(pilot, "enter")
            assert "Fresh start" in screen(pilot).splitlines()[1]
            await press(pilot, "escape")
            assert at_cursor(pilot) == "Fresh start"

    async def test_the_numbers_are_explained(self, filled: Path) -> None:
        async with program(filled) as pilot:
            await press(pilot, "T")
            await go_to(pilot, "Rotten fruit")
            await press(pilot, "i")
            assert isinstance(pilot.app.screen, ReasonsScreen)
            said = screen(pilot)
            assert "Priority = score x value x urgency" in said
            assert "a deal at 10 %: 0.5 + 10 / 200" in said
            assert "Open deals without a task" in said
            await press(pilot, "enter")
            assert "Rotten fruit" in screen(pilot).splitlines()[1]
            await press(pilot, "escape", "escape")
            assert at_cursor(pilot) == "Rotten fruit"

    async def test_on_a_narrow_screen_nothing_of_the_explanation_is_cut(self, filled: Path) -> None:
        async with program(filled, size=(40, 30)) as pilot:
            await press(pilot, "T")
            await go_to(pilot, "Rotten fruit")
            await press(pilot, "i")
            said = " ".join(screen(pilot).split())
            assert "a deal at 10 %: 0.5 + 10 / 200" in said
            assert "…" not in said

    async def test_what_people_wrote_is_shown_as_it_is(self, workspace: Path, me: UUID) -> None:
        add_record(me, Kind.TASK, {"title": HOSTILE, "due": "today"})
        async with program(workspace, size=(120, 30)) as pilot:
            await press(pilot, "T")
            assert HOSTILE in screen(pilot)
            await press(pilot, "i")
            assert HOSTILE in screen(pilot)

    async def test_it_can_be_what_opens_first(self, filled: Path) -> None:
        async with program(filled, config=Config(user="ana", start="today")) as pilot:
            assert isinstance(pilot.app.screen, TodayScreen)
            assert titles(pilot)


class TestDone:
    async def test_a_task_goes_with_two_keys(self, filled: Path) -> None:
        async with program(filled) as pilot:
            await press(pilot, "T")
            await go_to(pilot, "Call Kim")
            await press(pilot, "x", "enter")
            assert "Call Kim" not in titles(pilot)
            assert "Finished task T2 Call Kim" in screen(pilot)
            assert "today" not in bar(pilot)
            await press(pilot, "u")
            assert "Call Kim" in titles(pilot)

    async def test_outcome_and_next_step_are_one_action(self, filled: Path) -> None:
        async with program(filled) as pilot:
            await press(pilot, "T")
            await go_to(pilot, "Send the offer")
            await press(pilot, "x")
            await write(pilot, "They agree")
            await press(pilot, "tab")
            await write(pilot, "ca")
            await press(pilot, "tab")
            await write(pilot, "Send the contract")
            await press(pilot, "tab")
            await write(pilot, "fri")
            await press(pilot, "tab")
            assert "Fri 20 Nov 2026" in screen(pilot)
            await press(pilot, "ctrl+s")
            assert "Send the offer" not in titles(pilot)
            await press(pilot, "u")
            assert "Send the offer" in titles(pilot)
        opening.connect()
        assert (Activity.get().kind, Activity.get().body) == ("call", "They agree")

    async def test_what_was_done_is_noted_on_lines_that_are_no_tasks(self, filled: Path) -> None:
        async with program(filled) as pilot:
            await press(pilot, "T")
            await go_to(pilot, "Lee Wong")
            await press(pilot, "x", "ctrl+s")
            assert isinstance(pilot.app.screen, FormScreen)
            assert "Write what was done" in screen(pilot)
            await write(pilot, "Had coffee")
            await press(pilot, "ctrl+s")
            assert "Lee Wong" not in titles(pilot)

    async def test_a_next_step_for_a_day_that_cannot_be_says_so_beside_it(self, filled: Path) -> None:
        async with program(filled) as pilot:
            await press(pilot, "T", "x", "tab", "tab", "tab")
            await write(pilot, "fri")
            await press(pilot, "ctrl+s")
            assert "Say what is due then, or leave the day out" in screen(pilot)

    async def test_the_cursor_stays_in_its_place(self, filled: Path) -> None:
        async with program(filled) as pilot:
            await press(pilot, "T", "down")
            second = titles(pilot)[2]
            await press(pilot, "x")
            await write(pilot, "Done with")
            await press(pilot, "tab", "tab")
            await write(pilot, "Then this")
            await press(pilot, "tab")
            await write(pilot, "+1w")
            await press(pilot, "ctrl+s")
            assert at_cursor(pilot) in {second, titles(pilot)[1]}


class TestSnoozing:
    async def test_the_day_is_read_while_it_is_typed(self, filled: Path) -> None:
        async with program(filled) as pilot:
            await press(pilot, "T")
            await go_to(pilot, "Lee Wong")
            await press(pilot, "s")
            assert "tomorrow" in screen(pilot)
            await write(pilot, "next mon")
            assert "→ Mon 23 Nov 2026: Lee Wong" in screen(pilot)
            await press(pilot, "enter")
            assert "Lee Wong" not in titles(pilot)
            assert "Snoozed contact C2 Lee Wong until Mon 23 Nov 2026" in screen(pilot)
            assert "1 snoozed" in bar(pilot)
            await press(pilot, "u")
            assert "Lee Wong" in titles(pilot)

    async def test_a_day_that_cannot_be_is_marked_and_refused(self, filled: Path) -> None:
        async with program(filled) as pilot:
            await press(pilot, "T", "s")
            await write(pilot, "-3d")
            assert "has passed" in screen(pilot)
            await press(pilot, "enter")
            assert "has passed" in screen(pilot)
            assert pilot.app.screen.query_one(PromptLine).input.value == "-3d", "what was typed can be mended"
            await press(pilot, "escape")
            assert not pilot.app.screen.query_one(PromptLine).is_open
        opening.connect()
        assert Snooze.select().count() == 0

    async def test_a_task_is_put_off(self, filled: Path) -> None:
        async with program(filled) as pilot:
            await press(pilot, "T")
            await go_to(pilot, "Call Kim")
            await press(pilot, "s")
            await write(pilot, "+2d")
            await press(pilot, "enter")
        opening.connect()
        assert Task.get(Task.title == "Call Kim").due == clock.today() + timedelta(days=2)

    async def test_it_works_from_the_command_line_too(self, filled: Path) -> None:
        async with program(filled) as pilot:
            await press(pilot, "T")
            await go_to(pilot, "Lee Wong")
            await press(pilot, "colon")
            await write(pilot, "today.snooze fri")
            await press(pilot, "enter")
            assert "Lee Wong" not in titles(pilot)


class TestNarrowing:
    async def test_a_filter_is_applied_as_it_is_typed_and_escape_takes_it_away(self, filled: Path) -> None:
        async with program(filled) as pilot:
            await press(pilot, "T", "slash")
            await write(pilot, "tag:vip")
            await press(pilot, "enter")
            assert titles(pilot) == ["Lee Wong"]
            assert "tag:vip" in bar(pilot)
            await press(pilot, "escape")
            assert set(titles(pilot)) == set(WAITING)

    async def test_fields_of_every_kind_are_completed_and_mistakes_marked(self, filled: Path) -> None:
        async with program(filled) as pilot:
            await press(pilot, "T", "slash")
            await write(pilot, "amo")
            assert "amount:" in screen(pilot)
            await write(pilot, "unt:lots")
            assert "lots" in screen(pilot).splitlines()[-3]

    async def test_what_passes_nothing_says_so(self, filled: Path) -> None:
        async with program(filled) as pilot:
            await press(pilot, "T", "slash")
            await write(pilot, "nosuchword")
            await press(pilot, "enter")
            assert "Nothing waits that passes nosuchword." in screen(pilot)

    async def test_everybody_s_is_one_key_away(self, filled: Path, me: UUID) -> None:
        sign_in("ben", "Ben Okoye")
        add_record(me, Kind.TASK, {"title": "Ben's own", "due": "today", "owner": "ben"})
        async with program(filled) as pilot:
            await press(pilot, "T")
            assert "Ben's own" not in titles(pilot)
            await press(pilot, "w")
            assert "Ben's own" in titles(pilot)
            assert "everybody" in bar(pilot)
            await press(pilot, "w")
            assert "Ben's own" not in titles(pilot)

    async def test_more_than_stand_there_are_counted(self, workspace: Path, me: UUID) -> None:
        with journal.together():
            for number in range(103):
                add_record(me, Kind.TASK, {"title": f"Task {number}", "due": "-1d"})
        async with program(workspace) as pilot:
            await press(pilot, "T", "end")
            assert "103 overdue" in bar(pilot)
            assert "and 3 more of them" in screen(pilot)


class TestOthers:
    async def test_what_a_colleague_does_goes(self, filled: Path) -> None:
        async with program(filled) as pilot:
            await press(pilot, "T")
            ben = sign_in("ben", "Ben Okoye")
            done = tasks.complete_task(ben, Task.get(Task.title == "Call Kim").id)
            today(pilot).changed(done.changed)
            await settle(pilot)
            assert "Call Kim" not in titles(pilot)

    async def test_at_midnight_it_is_another_day(self, filled: Path) -> None:
        midnight = clock.start_of(clock.today() + timedelta(days=1))
        with clock.frozen(midnight - timedelta(milliseconds=10)):
            async with program(filled, size=(100, 30)) as pilot:
                await press(pilot, "T")
                assert "Plan ahead" not in titles(pilot)
                with clock.frozen(midnight):
                    await until(pilot, lambda: "Plan ahead" in titles(pilot))
                    assert bar(pilot).startswith("Tue 17 Nov")

    async def test_a_place_that_one_comes_back_to_on_another_day_is_of_that_day(self, filled: Path) -> None:
        tomorrow = clock.now() + timedelta(hours=13)
        async with program(filled) as pilot:
            await press(pilot, "T", "B")
            with clock.frozen(tomorrow):
                await press(pilot, "T")
                assert "Plan ahead" in titles(pilot)


class TestAdding:
    async def test_a_task_about_what_the_line_is_about(self, filled: Path) -> None:
        async with program(filled) as pilot:
            await press(pilot, "T")
            await go_to(pilot, "Fresh start")
            await press(pilot, "t")
            await write(pilot, "Ring them")
            await press(pilot, "ctrl+s")
            assert "Fresh start" not in titles(pilot)
        opening.connect()
        assert Task.get(Task.title == "Ring them").deal_id == Deal.get(Deal.title == "Fresh start").id

    async def test_an_activity_of_a_task_is_about_what_that_is_about(self, filled: Path) -> None:
        async with program(filled, size=(80, 50)) as pilot:
            await press(pilot, "T")
            await go_to(pilot, "Send the offer")
            await press(pilot, "a")
            assert "Late harvest" in screen(pilot)

    async def test_editing_the_close_date_takes_the_line_away(self, filled: Path) -> None:
        async with program(filled) as pilot:
            await press(pilot, "T")
            await go_to(pilot, "Late harvest")
            await press(pilot, "e")
            assert "Late harvest" in screen(pilot)


class TestRoles:
    async def test_a_viewer_looks_and_is_told_why_not_more(self, filled: Path, me: UUID) -> None:
        sign_in("ben", "Ben Okoye")
        roles.give(me, "ben", Role.VIEWER)
        async with program(filled, config=Config(user="ben")) as pilot:
            await press(pilot, "T", "w")
            assert set(titles(pilot)) == set(WAITING)
            assert "x done" not in screen(pilot)
            await press(pilot, "x")
            assert "may not change contacts" in screen(pilot)
            await go_to(pilot, "Lee Wong")
            await press(pilot, "s")
            await write(pilot, "fri")
            await press(pilot, "enter")
            assert "Lee Wong" not in titles(pilot)


async def test_it_asks_on_the_thread_of_slow_reads(filled: Path) -> None:
    """Keys never wait for it."""
    async with program(filled) as pilot:
        app = cast("CrmApp", pilot.app)
        asked: list[str] = []
        run = app.store.run

        async def noted(function: Any, *args: Any, **kwargs: Any) -> Any:
            asked.append(getattr(function, "__module__", ""))
            return await run(function, *args, **kwargs)

        app.store.run = noted  # type: ignore[method-assign, assignment]
        await press(pilot, "T")
        assert titles(pilot)
        assert "crm_tui.queries.agenda.lines" not in asked


class TestViews:
    async def test_a_saved_view_is_on_its_number_key(self, filled: Path, me: UUID) -> None:
        save_view(me, "today", "VIPs", Shown("tag:vip", columns="everybody"), slot=2)
        async with program(filled) as pilot:
            await press(pilot, "T", "2")
            assert titles(pilot) == ["Lee Wong"]
            assert "“VIPs”" in bar(pilot)
            await press(pilot, "w")
            assert "“VIPs” *" in bar(pilot)

    async def test_a_number_without_a_view_says_so(self, filled: Path) -> None:
        async with program(filled) as pilot:
            await press(pilot, "T", "5")
            assert "No view has the number 5" in screen(pilot)
