"""Daily backups: one a day by one program, whole, the oldest removed, and nothing else touched."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from crm_tui import clock
from crm_tui.config import Backup
from crm_tui.db import migrations
from crm_tui.db.files import backups, opening, restoring
from crm_tui.errors import ReadOnlyWorkspace
from crm_tui.services import backups as services
from crm_tui.services.workspace import sign_in
from tests.conftest import NOON

DAY = date(2026, 11, 16)


def make(workspace: Path, day: date = DAY, keep: int = 3) -> Path | None:
    return backups.make(workspace, workspace.parent / "backups", day, keep)


def test_a_day_s_backup_is_made_once_and_can_be_restored(workspace: Path) -> None:
    made = make(workspace)
    assert made == workspace.parent / "backups" / "sales.backup-2026-11-16.db"
    assert make(workspace) is None
    assert restoring.verify(made) == migrations.LATEST
    assert stat.S_IMODE(made.stat().st_mode) == 0o600
    assert stat.S_IMODE(made.parent.stat().st_mode) == 0o700


def test_in_a_team_directory_the_group_has_them_too(tmp_path: Path) -> None:
    team = tmp_path / "team"
    team.mkdir()
    team.chmod(0o2770)
    opening.create_workspace(team / "sales.db")
    opening.open_workspace(team / "sales.db")
    made = make(team / "sales.db")
    opening.disconnect()
    assert made is not None
    assert stat.S_IMODE(made.stat().st_mode) == 0o660
    assert stat.S_IMODE(made.parent.stat().st_mode) == 0o2770


def test_the_newest_are_kept_and_no_other_file_is_touched(workspace: Path) -> None:
    folder = workspace.parent / "backups"
    folder.mkdir()
    others = [
        "sales.backup-2020-01-01.db.txt", "sales.backup-2020-1-1.db", "sales.backup-20200101.db", "sales.db",
        "sales.backup-tuesday.db", "resales.backup-2020-01-01.db", "sales.backup-2020-01-01.db-wal", "notes.part",
    ]  # fmt: skip
    for name in others:
        (folder / name).write_text("mine")
    (folder / "sales.backup-2020-02-02.db").mkdir()
    for number in range(6):
        make(workspace, DAY + timedelta(days=number))
    kept = backups.kept(workspace, folder)
    assert [one.day for one in kept] == [DAY + timedelta(days=number) for number in (5, 4, 3)]
    assert all((folder / name).read_text() == "mine" for name in others)
    assert len(list(folder.iterdir())) == len(others) + 1 + 3


def test_what_a_killed_program_left_is_cleared_away_a_day_later(workspace: Path) -> None:
    folder = workspace.parent / "backups"
    folder.mkdir()
    old, new = folder / "sales.backup-2026-11-15.db.77.part", folder / "sales.backup-2026-11-16.db.78.part"
    for part in (old, new):
        part.write_text("half")
    os.utime(old, (0, 0))
    make(workspace)
    assert not old.exists()
    assert new.exists()


def test_eight_programs_at_once_make_one(workspace: Path) -> None:
    program = f"""
from datetime import date
from pathlib import Path
from crm_tui.db.files import backups
from crm_tui.db.files import opening
path = Path({str(workspace)!r})
opening.open_workspace(path)
print(backups.make(path, path.parent / "backups", date(2026, 11, 16), 3) is not None)
"""
    running = [subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True) for _ in range(8)]
    assert sorted(one.communicate()[0] for one in running) == ["False\n"] * 7 + ["True\n"]


def test_where_nothing_can_be_written_a_sentence_says_so(workspace: Path) -> None:
    (workspace.parent / "backups").write_text("a file is in the way")
    with pytest.raises(ReadOnlyWorkspace, match="check"):
        make(workspace)


@pytest.mark.usefixtures("at_noon")
class TestWhenAndWhere:
    def test_it_is_due_until_today_s_is_there(self, workspace: Path) -> None:
        settings = Backup()
        assert services.is_due(workspace, settings)
        assert services.make_due(workspace, settings)
        assert not services.is_due(workspace, settings)
        assert [one.day for one in services.kept(workspace, settings)] == [DAY]

    def test_and_never_where_it_is_not_wanted(self, workspace: Path) -> None:
        assert not services.is_due(workspace, Backup(daily=False))

    def test_in_a_directory_that_was_set_workspaces_of_one_name_do_not_mix(self, tmp_path: Path) -> None:
        settings = Backup(directory=str(tmp_path / "all"))
        folders = {services.folder_of(tmp_path / place / "sales.db", settings) for place in ("a", "b")}
        assert len(folders) == 2
        assert {folder.parent for folder in folders} == {tmp_path / "all"}

    def test_doctor_finds_fault_when_days_of_work_are_in_none(self, workspace: Path) -> None:
        settings = Backup()
        looked = services.look(workspace, settings)
        assert (looked.ok, looked.says) == (True, "none yet")
        services.make_due(workspace, settings)
        with clock.frozen(NOON + timedelta(days=4)):
            assert services.look(workspace, settings).ok, "nothing was done since"
            sign_in("ben")
            looked = services.look(workspace, settings)
        assert (looked.ok, looked.says) == (False, "2026-11-16, 4 days ago")
        assert "crm-tui backup --daily" in looked.mend

    def test_but_not_where_somebody_has_turned_them_off(self, workspace: Path) -> None:
        with clock.frozen(NOON + timedelta(days=4)):
            sign_in("ben")
            looked = services.look(workspace, Backup(daily=False))
        assert (looked.ok, looked.says) == (True, "none yet; the daily ones are turned off")

    def test_doctor_says_which_backup_more_people_may_read_than_the_workspace(self, workspace: Path) -> None:
        settings = Backup()
        made = services.make_due(workspace, settings)
        assert made is not None
        assert services.look(workspace, settings).ok
        made.chmod(0o644)
        made.parent.chmod(0o755)
        looked = services.look(workspace, settings)
        assert not looked.ok
        assert f"backups is 755, {made.name} is 644" in looked.says
        assert f"`chmod 700 {made.parent}`; `chmod 600 {made}`" in looked.mend
