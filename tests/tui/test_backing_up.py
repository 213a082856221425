"""The daily backup of a program with a screen is made by a process of its own, and what goes wrong is said."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from crm_tui.config import Backup
from crm_tui.errors import CrmError
from crm_tui.services import backups
from crm_tui.tui.everywhere import backing_up
from tests.shelf import Shelf


@pytest.fixture
def path(tmp_path: Path, shelf: Shelf) -> Path:
    """A workspace that nobody has open here."""
    return Path(shutil.copy(shelf.sales(), tmp_path / "sales.db"))


async def test_today_s_backup_is_made_and_can_be_restored(path: Path) -> None:
    await backing_up.make_one(path)
    [made] = backups.kept(path, Backup())
    backups.verify(made.path)


async def test_it_is_made_by_this_program_whatever_lies_where_the_person_is(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "downloads" / "crm_tui"
    other.mkdir(parents=True)
    (other / "__main__.py").write_text("raise SystemExit('something else')")
    (other / "__init__.py").touch()
    monkeypatch.chdir(other.parent)
    await backing_up.make_one(path)
    assert backups.kept(path, Backup())


async def test_why_it_could_not_be_made_is_a_sentence(path: Path) -> None:
    (path.parent / "backups").write_text("a file is in the way")
    with pytest.raises(CrmError, match=r"^Today's backup was not made\. .*be written \(Not a directory\); check"):
        await backing_up.make_one(path)


@pytest.mark.parametrize("settings", [Backup(), Backup(directory=f"~/{'x' * 300}")], ids=["file", "out of reach"])
async def test_a_failure_is_told_and_the_program_goes_on_looking(
    path: Path, settings: Backup, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backing_up, "BEGIN_AFTER", 0.0)
    monkeypatch.setattr(backing_up, "LOOK_EVERY", 0.0)
    told: list[str] = []

    class EnoughError(Exception):
        pass

    def tell(error: CrmError) -> None:
        told.append(str(error))
        if len(told) == 2:
            raise EnoughError

    (path.parent / "backups").write_text("a file is in the way")
    with pytest.raises(EnoughError):
        await backing_up.back_up_daily(path, settings, tell)
    assert told[0] == told[1]


async def test_where_none_is_wanted_none_is_made(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backing_up, "BEGIN_AFTER", 0.0)
    told: list[CrmError] = []
    await backing_up.back_up_daily(path, Backup(daily=False), told.append)
    assert not told
    assert not (path.parent / "backups").exists()
