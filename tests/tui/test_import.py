"""Importing a file on the screen: what is shown of it, what can be said, stopping, and what it leaves."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from textual.pilot import Pilot

from crm_tui.db.files import opening
from crm_tui.db.models import Contact, CustomValue, Deal, User
from crm_tui.interchange import importing
from crm_tui.tui.app import CrmApp
from crm_tui.tui.screens.imports.preview import ImportScreen
from crm_tui.tui.screens.picker import PickerScreen
from tests.shelf import Shelf
from tests.tui.driving import press, program, says, settle, shown, write
from tests.tui.places import TRIAL

PEOPLE = "Wer,E-mail,Farbe\nKim Sato,kim@acme.example,blue\nLee Park,lee at park,red\nAna Ruiz,ana@acme.example,\n"
DEALS = "Title,Stage,Amount,Entered\nAcme,Engaging,10,2026-11-01\nBirch,Won,20,2026-11-02\n"


@pytest.fixture
def path(tmp_path: Path, shelf: Shelf) -> Path:
    """A workspace that nobody has open."""
    return Path(shutil.copy(shelf.sales(name="Ana Ruiz"), tmp_path / "sales.db"))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the person is: two files, and a folder with a third."""
    made = tmp_path / "here"
    (made / "more").mkdir(parents=True)
    (made / "people.csv").write_text(PEOPLE, encoding="utf-8")
    (made / "more" / "deals.csv").write_text(DEALS, encoding="utf-8")
    (made / "letter.pdf").write_bytes(b"%PDF-1.4")
    monkeypatch.chdir(made)
    return made


@pytest.fixture
def look_into() -> Iterator[Callable[[Path], None]]:
    """Opens a workspace for the test, once the program has ended."""
    yield opening.open_workspace
    opening.disconnect()


LookInto = Callable[[Path], None]


async def preview(pilot: Pilot[Any], file: Path) -> ImportScreen:
    """The screen that shows a file."""
    cast("CrmApp", pilot.app).import_file(file)
    await settle(pilot)
    return cast("ImportScreen", pilot.app.screen)


def screen(pilot: Pilot[Any]) -> str:
    return shown(cast("CrmApp", pilot.app))


def line(pilot: Pilot[Any], word: str) -> str:
    """The line of the screen with a word in it."""
    return " ".join(next(row for row in screen(pilot).splitlines() if word in row).split())


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_it_shows_where_the_columns_go_and_what_would_happen(
    path: Path, folder: Path, size: tuple[int, int]
) -> None:
    async with program(path, places=TRIAL, size=size) as pilot:
        await preview(pilot, folder / "people.csv")
        assert "Import people.csv as contacts" in screen(pilot)
        assert "UTF-8, commas, 3 rows, 3 columns" in screen(pilot)
        assert line(pilot, "Wer").endswith("left out")
        assert line(pilot, "E-mail").startswith("E-mail kim@acme.example")
        assert "3 contacts: 2 created, 0 updated, 0 unchanged, 0 merged, 1 rejected." in screen(pilot)
        await press(pilot, "G")
        assert "Line 3, E-mail: lee at park is not an e-mail address" in screen(pilot)


async def test_a_column_is_sent_into_a_field_and_the_file_imported(
    path: Path, folder: Path, look_into: LookInto
) -> None:
    async with program(path, places=TRIAL) as pilot:
        await preview(pilot, folder / "people.csv")
        await press(pilot, "tab", "enter")
        assert "Where does “Wer” go?" in screen(pilot)
        await write(pilot, "name")
        await press(pilot, "enter")
        assert line(pilot, "Wer").endswith("name")
        await press(pilot, "down", "down", "enter")
        await write(pilot, "custom")
        await press(pilot, "enter", "i")
        assert "A board without cards" in screen(pilot)
        assert "Imported 2 contacts from people.csv, left 1 row out   u undo" in screen(pilot)
        await press(pilot, "u")
        assert "Undone: imported 2 contacts from people.csv" in screen(pilot)
        await press(pilot, "ctrl+r")
    look_into(path)
    assert [contact.name for contact in Contact.select().order_by(Contact.number)] == ["Kim Sato", "Ana Ruiz"]
    assert [(value.field.name, value.value) for value in CustomValue.select()] == [("Farbe", "blue")]


async def test_until_it_is_imported_nothing_is_written(path: Path, folder: Path, look_into: LookInto) -> None:
    async with program(path, places=TRIAL) as pilot:
        await preview(pilot, folder / "people.csv")
        await press(pilot, "escape")
        assert "A board without cards" in screen(pilot)
    look_into(path)
    assert Contact.select().count() == 0


async def test_a_stage_of_theirs_is_said_to_be_one_of_ours(path: Path, folder: Path, look_into: LookInto) -> None:
    async with program(path, places=TRIAL, size=(100, 40)) as pilot:
        await preview(pilot, folder / "more" / "deals.csv")
        assert line(pilot, "made in Sales").endswith("Engaging")
        await press(pilot, "tab", "tab", "enter")
        assert "What does “Engaging” mean here?" in screen(pilot)
        await write(pilot, "proposal")
        await press(pilot, "enter")
        assert "made in Sales" not in screen(pilot)
        await press(pilot, "i")
    look_into(path)
    assert {deal.title: deal.stage.name for deal in Deal.select()} == {"Acme": "Proposal", "Birch": "Closed won"}


async def test_what_the_rows_are_can_be_said(path: Path, folder: Path) -> None:
    async with program(path, places=TRIAL) as pilot:
        await preview(pilot, folder / "people.csv")
        await press(pilot, "enter")
        await write(pilot, "companies")
        await press(pilot, "enter")
        assert "Import people.csv as companies" in screen(pilot)
        assert "! Companies need a column for name, website or domain" in screen(pilot)
        await press(pilot, "i")
        assert screen(pilot).count("! Companies need a column") == 2


async def test_the_scale_of_answers_can_be_said_of_all_rows(path: Path, folder: Path) -> None:
    file = folder / "answers.csv"
    file.write_text("Customer,Rating\nKim Sato,9\n", encoding="utf-8")
    async with program(path, places=TRIAL) as pilot:
        await preview(pilot, file)
        await press(pilot, "enter")
        await write(pilot, "responses")
        await press(pilot, "enter")
        assert "! Responses need a column for survey, scale or place" in screen(pilot)
        await press(pilot, "down", "enter")
        await write(pilot, "nps")
        await press(pilot, "enter")
        assert line(pilot, "Scale").endswith("NPS")
        assert "1 response: 1 created" in screen(pilot)


async def test_day_and_month_that_read_both_ways_are_asked_for(path: Path, folder: Path) -> None:
    file = folder / "dates.csv"
    file.write_text("Title,Entered\nAcme,03/04/2026\n", encoding="utf-8")
    async with program(path, places=TRIAL, size=(100, 30)) as pilot:
        await preview(pilot, file)
        assert "! Entered: 03/04/2026 and its like read both ways" in screen(pilot)
        await press(pilot, "down", "down", "enter")
        await write(pilot, "the day")
        await press(pilot, "enter")
        assert line(pilot, "In dates").endswith("the day comes first")
        assert "1 deal: 1 created" in screen(pilot)


async def test_unknown_names_leave_rows_out_if_that_is_said(path: Path, folder: Path) -> None:
    file = folder / "deals.csv"
    file.write_text("Title,Company\nAcme,Acme Ltd\n", encoding="utf-8")
    async with program(path, places=TRIAL, size=(100, 30)) as pilot:
        await preview(pilot, file)
        assert "Made because rows name them: 1 company." in screen(pilot)
        await press(pilot, "down", "down", "enter")
        await write(pilot, "leave")
        await press(pilot, "enter")
        assert "1 rejected." in screen(pilot)
        assert "Line 2, Company: There is no company “Acme Ltd”." in screen(pilot)


async def test_rows_left_out_are_written_beside_the_file(path: Path, folder: Path) -> None:
    async with program(path, places=TRIAL) as pilot:
        await preview(pilot, folder / "people.csv")
        await press(pilot, "down", "down", "enter")
        assert line(pilot, "Rows left out").endswith("into people.left-out.csv")
        await press(pilot, "i")
    lines = (folder / "people.left-out.csv").read_text(encoding="utf-8").splitlines()
    assert (lines[0], len(lines)) == ("Wer,E-mail,Farbe,error", 2)


async def test_stopping_changes_nothing(
    path: Path, folder: Path, look_into: LookInto, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "PORTION", 1)
    async with program(path, places=TRIAL) as pilot:
        preview_screen = await preview(pilot, folder / "people.csv")
        go_on = preview_screen._go_on

        def stopped(number: int, rows: int) -> None:
            if rows == 2:
                preview_screen.action_go_back()
            go_on(number, rows)

        monkeypatch.setattr(preview_screen, "_go_on", stopped)
        await press(pilot, "i")
        assert "! Stopped; nothing was changed." in screen(pilot)
        assert isinstance(pilot.app.screen, ImportScreen)
    look_into(path)
    assert Contact.select().count() == 0


async def test_importing_in_the_middle_of_a_trial_takes_its_place_without_a_word(
    path: Path, folder: Path, look_into: LookInto, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "PORTION", 1)
    async with program(path, places=TRIAL) as pilot:
        preview_screen = await preview(pilot, folder / "people.csv")
        failed: list[Exception] = []
        monkeypatch.setattr(preview_screen.crm, "fail", failed.append)
        go_on = preview_screen._go_on

        def import_now(number: int, rows: int) -> None:
            monkeypatch.setattr(preview_screen, "_go_on", go_on)
            preview_screen.app.call_from_thread(preview_screen.action_preview_carry_out)
            go_on(number, rows)

        monkeypatch.setattr(preview_screen, "_go_on", import_now)
        preview_screen.say()
        await settle(pilot)
        assert failed == []
        assert "Imported 2 contacts from people.csv" in screen(pilot)
    look_into(path)
    assert Contact.select().count() == 2


async def test_a_file_that_is_no_table_is_said_and_closed(path: Path, folder: Path) -> None:
    async with program(path, places=TRIAL, size=(120, 24)) as pilot:
        await preview(pilot, folder / "letter.pdf")
        assert "A board without cards" in screen(pilot)
        assert "letter.pdf is a PDF" in screen(pilot)


async def test_hostile_cells_and_headers_are_shown_as_text(path: Path, folder: Path) -> None:
    file = folder / "odd.csv"
    file.write_text("Name,[@click=app.quit]x[/]\n[bold]ACME [/EMEA],\x1b[2J\n", encoding="utf-8")
    async with program(path, places=TRIAL, size=(120, 24)) as pilot:
        await preview(pilot, file)
        assert "[bold]ACME [/EMEA]" in screen(pilot)
        assert "[@click=app.quit]x[/]" in screen(pilot)
        assert "\x1b" not in screen(pilot)


class TestAskingForTheFile:
    @pytest.mark.usefixtures("folder")
    async def test_the_palette_has_it(self, path: Path) -> None:
        async with program(path, places=TRIAL) as pilot:
            await press(pilot, "ctrl+p")
            await write(pilot, "import a file")
            await press(pilot, "enter")
            assert "Import which file of here?" in screen(pilot)
            assert "people.csv" in screen(pilot)
            assert "letter.pdf" not in screen(pilot)
            await press(pilot, "enter")
            assert "Import people.csv as contacts" in screen(pilot)

    @pytest.mark.usefixtures("folder")
    async def test_folders_are_gone_through(self, path: Path) -> None:
        async with program(path, places=TRIAL) as pilot:
            await press(pilot, "colon")
            await write(pilot, "import.file")
            await press(pilot, "enter")
            await write(pilot, "more")
            await press(pilot, "enter")
            assert isinstance(pilot.app.screen, PickerScreen)
            await write(pilot, "deals")
            await press(pilot, "enter")
            assert "Import deals.csv as deals" in screen(pilot)

    async def test_a_path_is_completed(self, path: Path, folder: Path) -> None:
        async with program(path, places=TRIAL) as pilot:
            await pilot.app.run_action("import_file")
            await settle(pilot)
            await write(pilot, f"{folder}/more/de")
            await says(pilot, "deals.csv")
            await press(pilot, "enter")
            assert "Import deals.csv as deals" in screen(pilot)

    async def test_it_can_be_named_on_the_command_line_at_the_foot(self, path: Path, folder: Path) -> None:
        async with program(path, places=TRIAL) as pilot:
            await press(pilot, "colon")
            await write(pilot, "import.file more/deals.csv")
            await press(pilot, "enter")
            assert "Import deals.csv as deals" in screen(pilot)
            assert (folder / "more" / "deals.csv").exists()

    @pytest.mark.usefixtures("folder")
    @pytest.mark.parametrize("line", ["import", "crm-tui import"])
    async def test_what_its_rows_are_can_be_said_as_in_a_shell(self, path: Path, line: str) -> None:
        async with program(path, places=TRIAL) as pilot:
            await press(pilot, "colon")
            await write(pilot, f"{line} more/deals.csv --as companies")
            await press(pilot, "enter")
            assert "Import deals.csv as companies" in screen(pilot)

    @pytest.mark.usefixtures("folder")
    @pytest.mark.parametrize(
        ("behind", "says"),
        [("--as deals --dry-run", "only --as KIND can stand here"), ("--as deels", "cannot be read as deels")],
    )
    async def test_what_else_stands_behind_the_file_is_refused(self, path: Path, behind: str, says: str) -> None:
        async with program(path, places=TRIAL, size=(120, 24)) as pilot:
            await press(pilot, "colon")
            await write(pilot, f"import more/deals.csv {behind}")
            await press(pilot, "enter")
            assert says in screen(pilot)
            assert "Import deals.csv" not in screen(pilot)


async def test_a_workspace_begins_with_a_file(tmp_path: Path, folder: Path, look_into: LookInto) -> None:
    made = tmp_path / "new" / "sales.db"
    async with program(made, places=TRIAL) as pilot:
        await press(pilot, "end", "up", "enter")
        assert not made.exists()
        await write(pilot, "people")
        await press(pilot, "enter")
        assert "Import people.csv as contacts" in screen(pilot)
        await press(pilot, "i")
        assert "A board without cards" in screen(pilot)
        assert (folder / "people.csv").exists()
    look_into(made)
    assert (Contact.select().count(), User.get().login) == (2, "ana")


async def test_going_elsewhere_does_not_stop_an_import(path: Path, folder: Path) -> None:
    async with program(path, places=TRIAL) as pilot:
        importing_screen = await preview(pilot, folder / "people.csv")
        importing_screen.action_preview_carry_out()
        app = cast("CrmApp", pilot.app)
        app.go(app.current_mode)
        assert app.screen is importing_screen
        await settle(pilot)
        assert "Imported 2 contacts" in screen(pilot)
