"""The first start: ways to begin, and what each leaves."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest

from crm_tui.config import Config
from crm_tui.tui.app import CrmApp
from tests.tui.driving import press, program, shown
from tests.tui.places import TRIAL


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "new" / "sales.db"


async def test_it_says_where_the_file_will_be_and_how_one_can_begin(path: Path) -> None:
    async with program(path, places=TRIAL, size=(120, 30)) as pilot:
        screen = shown(cast("CrmApp", pilot.app))
        assert str(path) in screen.replace("\n", "")
        for way in ("Empty, for Sales", "Empty, for Software subscriptions", "Demo"):
            assert way in screen
        assert not path.exists()


async def test_a_template_makes_the_workspace_and_opens_it(path: Path) -> None:
    async with program(path, places=TRIAL, config=Config(user="ana", currency="CHF")) as pilot:
        await press(pilot, "enter")
        app = cast("CrmApp", pilot.app)
        assert path.stat().st_mode & 0o777 == 0o600
        assert "A board without cards" in shown(app)
        assert shown(app).splitlines()[0].split()[-1] == "ana"


async def test_the_demo_is_a_temporary_copy_and_leaves_nothing(path: Path) -> None:
    async with program(path, places=TRIAL) as pilot:
        await press(pilot, "end", "enter")
        app = cast("CrmApp", pilot.app)
        copy = app.store.path
        assert shown(app).splitlines()[0].split()[-2:] == ["demo.db", "ana"]
        assert copy.exists()
    assert not copy.parent.exists()
    assert not path.exists()


async def test_leaving_makes_nothing(path: Path) -> None:
    async with program(path, places=TRIAL) as pilot:
        await press(pilot, "escape")
        assert pilot.app.return_value == 0
    assert not path.exists()


async def test_what_keeps_the_file_from_being_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "in the way").touch()
    async with program(tmp_path / "in the way" / "sales.db", places=TRIAL) as pilot:
        await press(pilot, "enter")
        assert " ! " in shown(cast("CrmApp", pilot.app))
