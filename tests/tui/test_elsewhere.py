"""What colleagues do while one works: they come and go, open the same record, and what they change arrives."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, cast
from uuid import UUID

import pytest
from textual.events import Paste
from textual.pilot import Pilot

from crm_tui.db.models import Deal
from crm_tui.db.presence import Seat, Visitor, Where, visitors
from crm_tui.domain.ids import new_id
from crm_tui.domain.records import Kind
from crm_tui.services.editing.records import add_record
from crm_tui.services.workspace import sign_in
from crm_tui.tui import elsewhere
from crm_tui.tui.app import CrmApp
from crm_tui.tui.company_words import at_record, here
from crm_tui.tui.screens.board import screen as board
from crm_tui.tui.widgets.board.widget import BoardView
from crm_tui.tui.widgets.items import ItemsView
from crm_tui.tui.widgets.table.widget import TableView
from tests.making import make_deal
from tests.tui.driving import press, program, says, settle, shown, until, write

Stages = dict[str, UUID]

COLLEAGUE = """
import sys
from pathlib import Path
from crm_tui.domain.records import Kind
from crm_tui.queries.refs import resolve
from crm_tui.services import workspace
from crm_tui.services.editing import records

with workspace.opened(Path(sys.argv[1])):
    ben = workspace.sign_in("ben", "Ben Ode")
    records.edit_record(ben, Kind.DEAL, resolve(sys.argv[2]).id, None, {"title": sys.argv[3]})
    records.add_record(ben, Kind.DEAL, {"title": "Newest of all"})
"""


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits before they join the others."""
    monkeypatch.setattr(elsewhere, "JOINS_AFTER", 0.0)


@pytest.fixture
def ben(workspace: Path) -> Iterator[Seat]:
    seat = Seat(workspace, sign_in("ben", "Ben Ode"), "Ben Ode")
    yield seat
    seat.leave()


@pytest.fixture
def deals(stages: Stages) -> list[Deal]:
    """Three deals in one column, the last one on top."""
    return [make_deal(stages["Initial contact"], title) for title in ("Acme rollout", "Birch pilot", "Cedar renewal")]


def crm(pilot: Pilot[Any]) -> CrmApp:
    return cast("CrmApp", pilot.app)


def first_line(pilot: Pilot[Any]) -> str:
    return shown(crm(pilot)).splitlines()[0]


# Who is here


async def test_the_first_line_counts_people_as_they_come_and_go_and_is_silent_alone(workspace: Path, ben: Seat) -> None:
    async with program(workspace) as pilot:
        alone = first_line(pilot)
        ben.look_round(Where())
        await until(pilot, lambda: first_line(pilot).endswith("sales.db   ana   2 here"))
        ben.leave()
        await until(pilot, lambda: first_line(pilot) == alone)
        assert alone.endswith("sales.db   ana")


async def test_the_count_is_on_every_place(workspace: Path, ben: Seat) -> None:
    ben.look_round(Where())
    async with program(workspace) as pilot:
        await says(pilot, "2 here")
        await press(pilot, "C")
        assert first_line(pilot).endswith("2 here")


async def test_a_second_window_of_ones_own_is_nobody_else(workspace: Path, me: UUID) -> None:
    own = Seat(workspace, me, "Ana Ruiz")
    own.look_round(Where())
    async with program(workspace) as pilot:
        await until(pilot, lambda: bool(crm(pilot).elsewhere.others))
        assert "here" not in first_line(pilot)
    own.leave()


async def test_on_a_narrow_screen_the_name_of_the_file_gives_way(workspace: Path, ben: Seat) -> None:
    ben.look_round(Where())
    async with program(workspace, size=(50, 12)) as pilot:
        await until(pilot, lambda: first_line(pilot).endswith(" ana   2 here"))
        assert "sales.db" not in first_line(pilot)


# Who has this open


async def test_a_page_says_who_else_has_it_open_and_who_edits_it(workspace: Path, ben: Seat, deals: list[Deal]) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "enter")
        top = deals[-1].id
        for where, words in (
            (Where(Kind.DEAL, top), "Ben Ode has this open"),
            (Where(Kind.DEAL, top, editing=True), "Ben Ode is editing this"),
            (Where(Kind.DEAL, deals[0].id, editing=True), "2 here"),
        ):
            ben.look_round(where)
            await until(pilot, lambda words=words: first_line(pilot).endswith(words))  # type: ignore[misc]


async def test_it_follows_as_one_walks_through_the_list(workspace: Path, ben: Seat, deals: list[Deal]) -> None:
    ben.look_round(Where(Kind.DEAL, deals[1].id))
    async with program(workspace) as pilot:
        await press(pilot, "enter")
        await says(pilot, "2 here")
        await press(pilot, "J")
        await says(pilot, "Ben Ode has this open")
        await press(pilot, "escape")
        await says(pilot, "2 here")


async def test_a_form_says_who_else_edits_the_same(workspace: Path, ben: Seat, deals: list[Deal]) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "e")
        ben.look_round(Where(Kind.DEAL, deals[-1].id))
        await until(pilot, lambda: bool(crm(pilot).elsewhere.others))
        assert "Ben Ode" not in shown(crm(pilot))
        ben.look_round(Where(Kind.DEAL, deals[-1].id, editing=True))
        await until(pilot, lambda: first_line(pilot).endswith("Ben Ode is editing this"))
        assert first_line(pilot).startswith(" D3  Cedar renewal  ")


async def test_others_are_told_what_one_opens_edits_and_leaves(workspace: Path, deals: list[Deal]) -> None:
    def open_here() -> Where:
        return next(iter(visitors(workspace)), Visitor("", new_id(), "", deals[0].created_at, Where())).where

    top = deals[-1].id
    async with program(workspace) as pilot:
        for key, where in (
            ("enter", Where(Kind.DEAL, top)),
            ("e", Where(Kind.DEAL, top, editing=True)),
            ("escape", Where(Kind.DEAL, top)),
            ("colon", Where(Kind.DEAL, top)),
            ("escape", Where(Kind.DEAL, top)),
            ("escape", Where()),
        ):
            await press(pilot, key)
            await until(pilot, lambda where=where: open_here() == where)  # type: ignore[misc]


async def test_a_task_that_is_open_is_told_too(workspace: Path, me: UUID) -> None:
    task = add_record(me, Kind.TASK, {"title": "Call Kim"})
    async with program(workspace) as pilot:
        crm(pilot).open_record(Kind.TASK, task.id)
        await until(pilot, lambda: [one.where.record for one in visitors(workspace)] == [task.id])


async def test_who_is_here_lists_everybody_and_enter_opens_what_they_have_open(
    workspace: Path, ben: Seat, deals: list[Deal]
) -> None:
    ben.look_round(Where(Kind.DEAL, deals[0].id, editing=True))
    async with program(workspace) as pilot:
        await says(pilot, "2 here")
        await press(pilot, "colon")
        await write(pilot, "who")
        await press(pilot, "enter")
        rows = [row.strip() for row in shown(crm(pilot)).splitlines()]
        assert any(row.startswith("Ben Ode") and row.endswith("edits D1 Acme rollout") for row in rows)
        assert any(row.startswith("Ana Ruiz") for row in rows)
        await write(pilot, "ben")
        await press(pilot, "enter")
        assert "Ben Ode is editing this" in first_line(pilot)


async def test_a_hostile_name_is_only_text(workspace: Path, deals: list[Deal]) -> None:
    mallory = Seat(workspace, new_id(), "[red]\x1b[2J[/] [@click=app.quit]x[/]")
    mallory.look_round(Where(Kind.DEAL, deals[-1].id))
    async with program(workspace) as pilot:
        await press(pilot, "enter")
        await says(pilot, "[red]")
        await press(pilot, "e", "colon")
    mallory.leave()


async def test_without_room_for_presence_all_goes_on(workspace: Path, deals: list[Deal]) -> None:
    workspace.with_name(f"{workspace.name}.here").write_text("in the way")
    async with program(workspace) as pilot:
        await press(pilot, "enter")
        assert deals[-1].title in shown(crm(pilot))


# In words


def visitor(name: str, user: UUID, record: UUID | None = None, *, editing: bool = False) -> Visitor:
    where = Where(Kind.DEAL, record, editing) if record else Where()
    return Visitor(new_id().hex, user, name, Deal().created_at, where)


def test_people_are_counted_once_however_many_windows_they_have() -> None:
    me, ben, cem = new_id(), new_id(), new_id()
    others = [visitor("Ben", ben), visitor("Ben", ben), visitor("Cem", cem), visitor("Ana", me)]
    assert here(others, me) == "3 here"
    assert here([], me) == here(others[3:], me) == ""


def test_those_who_have_it_open_are_named_and_editors_first() -> None:
    me, deal = new_id(), new_id()
    ben, cem, dan = (visitor(name, new_id(), deal) for name in ("Ben", "Cem", "Dan"))
    assert at_record([ben], me, deal) == "Ben has this open"
    assert at_record([ben, ben], me, deal) == "Ben has this open"
    assert at_record([ben, cem], me, deal) == "Ben and Cem have this open"
    assert at_record([ben, cem, dan], me, deal) == "Ben, Cem and 1 more have this open"
    eva = visitor("Eva", new_id(), deal, editing=True)
    assert at_record([ben, eva], me, deal) == "Eva is editing this"
    assert at_record([visitor("Ana", me, deal, editing=True)], me, deal) == "You are editing this elsewhere"
    assert at_record([ben], me, new_id()) == at_record([ben], me, deal, editing=True) == ""


# What they change


def colleague(workspace: Path, deal: Deal, title: str) -> None:
    """Ben renames a deal, and adds one that goes on top."""
    command = [sys.executable, "-c", COLLEAGUE, str(workspace), str(deal.id), title]
    subprocess.run(command, check=True)


async def test_who_comes_for_the_first_time_is_told_of(workspace: Path) -> None:
    joining = COLLEAGUE.partition("    records.")[0]
    async with program(workspace) as pilot:
        await asyncio.to_thread(subprocess.run, [sys.executable, "-c", joining, str(workspace)], check=True)
        await until(pilot, lambda: crm(pilot).said.sentence == "Ben Ode joined")


IMPORT = """
import sys
from pathlib import Path
from crm_tui.db import turns

with turns.taking_long(), turns.writing(Path(sys.argv[1]), 10):
    print("mine", flush=True)
    sys.stdin.readline()
"""


@asynccontextmanager
async def imported(path: Path) -> AsyncIterator[asyncio.subprocess.Process]:
    """A colleague imports, until something is written to them."""
    importing = await asyncio.create_subprocess_exec(
        sys.executable, "-c", IMPORT, str(path), stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert importing.stdout is not None
    assert await importing.stdout.readline() == b"mine\n"
    yield importing


async def test_who_waits_for_an_import_is_told_may_give_up_and_reads_on(workspace: Path, deals: list[Deal]) -> None:
    async with program(workspace) as pilot, imported(workspace) as importing:
        await waits_after(pilot, "L")
        pilot.app.simulate_key("escape")
        await says(pilot, "Given up; nothing was changed.")
        await press(pilot, "j", "enter")
        await says(pilot, f"{deals[1].title} ")
        await press(pilot, "escape")
        await waits_after(pilot, "L")
        await importing.communicate(b"\n")
        await until(pilot, lambda: "Moved" in crm(pilot).said.sentence)


async def test_nothing_comes_of_keys_that_are_pressed_while_one_waits(
    workspace: Path, stages: Stages, deals: list[Deal]
) -> None:
    async with program(workspace) as pilot, imported(workspace) as importing:
        await waits_after(pilot, "L", "L", "n")
        for key in "Ljn":
            pilot.app.simulate_key(key)
        pilot.app.post_message(Paste("n"))
        await importing.communicate(b"\n")
        await until(pilot, lambda: "Moved" in crm(pilot).said.sentence)
        assert "New deal" not in shown(crm(pilot))
        assert pilot.app.screen.query_one(BoardView).card.id == deals[-1].id  # type: ignore[union-attr]
        assert Deal.get_by_id(deals[-1].id).stage_id == stages["Qualification"]
        await press(pilot, "n")
        assert "New deal" in shown(crm(pilot))


async def waits_after(pilot: Pilot[Any], *keys: str) -> None:
    """Press keys of which the first writes, and wait until it is said that this waits."""
    for key in keys:
        pilot.app.simulate_key(key)
    for _ in range(1000):
        if crm(pilot).said.sentence == elsewhere.WAITS:
            return
        await asyncio.sleep(0.01)
    raise AssertionError(shown(crm(pilot)))


async def test_on_the_board_the_cursor_stays_on_its_card(workspace: Path, deals: list[Deal]) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "down")
        view = pilot.app.screen.query_one(BoardView)
        assert view.card is not None
        assert view.card.id == deals[1].id
        await asyncio.to_thread(colleague, workspace, deals[1], "Birch renamed")
        await says(pilot, "▌Birch renamed")
        await until(pilot, lambda: shown(crm(pilot)).count("Newest of all") == 2)  # the card, and what is told of it
        assert view.card.id == deals[1].id


async def test_in_a_list_the_cursor_stays_on_its_row(workspace: Path, deals: list[Deal]) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "C", "3", "G")
        table = pilot.app.screen.query_one(TableView)
        assert table.row is not None
        before = table.row.id
        await asyncio.to_thread(colleague, workspace, deals[1], "Birch renamed")
        await says(pilot, "Birch renamed")
        await says(pilot, "Newest of all")
        assert table.row.id == before


async def test_a_page_shows_the_new_title_and_keeps_its_section_and_cursor(workspace: Path, deals: list[Deal]) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "enter", "5", "j", "j")
        view = pilot.app.screen.query_one("#part", ItemsView)
        before = view.item
        assert before is not None
        await asyncio.to_thread(colleague, workspace, deals[-1], "Cedar renamed")
        await until(pilot, lambda: "Cedar renamed" in shown(crm(pilot)).splitlines()[1])
        assert view.item is not None
        assert view.item.key == before.key


async def test_an_open_form_keeps_field_text_and_cursor(workspace: Path, deals: list[Deal]) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "e", "tab", "tab")
        await write(pilot, "half a wo")
        before = shown(crm(pilot)).splitlines()[1:-3]
        focused = pilot.app.focused
        await asyncio.to_thread(colleague, workspace, deals[0], "Acme renamed")
        await until(pilot, lambda: "Ben Ode" in crm(pilot).said.sentence)
        assert shown(crm(pilot)).splitlines()[1:-3] == before
        assert pilot.app.focused is focused
        await write(pilot, "rd")
        assert "half a word" in shown(crm(pilot))


async def test_however_often_others_write_looking_at_every_deal_takes_little_of_the_time(
    workspace: Path, deals: list[Deal], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(board, "COUNTING_SHARE", 1e-6)
    async with program(workspace) as pilot:
        screen = cast("board.BoardScreen", pilot.app.screen)
        await until(pilot, lambda: screen.is_resting)
        await asyncio.to_thread(colleague, workspace, deals[-1], "Cedar renamed")
        await says(pilot, "Cedar renamed")
        await asyncio.sleep(2 * board.COUNTS_AFTER)
        await settle(pilot)
        assert not screen.is_resting
