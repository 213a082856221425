"""The files of a workspace have their mode whatever the umask is, and take the place of nothing by accident."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_tui.db import files, sqlite


@pytest.fixture(params=[0o000, 0o022, 0o077, 0o777])
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    before = os.umask(request.param)
    yield request.param
    assert os.umask(before) == request.param, "the process has its umask again"


@pytest.mark.parametrize(("directory", "wanted"), [(0o700, 0o600), (0o755, 0o600), (0o2770, 0o660)])
def test_a_lock_has_its_mode_whatever_the_umask(tmp_path: Path, umask: int, directory: int, wanted: int) -> None:
    tmp_path.chmod(directory)
    lock = tmp_path / "crm.db.turn"
    for _ in range(2):
        os.close(files.open_lock(lock))
        assert stat.S_IMODE(lock.stat().st_mode) == wanted, f"umask {umask:o}"


@pytest.mark.parametrize(("directory", "wanted"), [(0o700, 0o600), (0o755, 0o600), (0o2770, 0o660)])
def test_so_has_a_database(tmp_path: Path, umask: int, directory: int, wanted: int) -> None:
    tmp_path.chmod(directory)
    made = tmp_path / "crm.db"
    sqlite.create_file(made)
    assert stat.S_IMODE(made.stat().st_mode) == wanted, f"umask {umask:o}"


def test_a_new_database_takes_the_place_of_nothing(tmp_path: Path) -> None:
    mine, link = tmp_path / "mine", tmp_path / "link"
    mine.write_text("mine")
    link.symlink_to(mine)
    for path in (mine, link):
        with pytest.raises(FileExistsError):
            sqlite.create_file(path)
    assert mine.read_text() == "mine"


def test_what_a_killed_program_left_is_in_nobody_s_way(tmp_path: Path) -> None:
    path = tmp_path / "crm.db"
    left = tmp_path / f"crm.db.{os.getpid()}.part"
    for ending in ("", "-wal", ".turn"):
        left.with_name(left.name + ending).write_text("half of it")
    with files.appearing(path) as part:
        sqlite.create_file(part)
    assert [file.name for file in tmp_path.iterdir()] == ["crm.db"]


def test_the_files_of_a_workspace_are_those_that_are_there(tmp_path: Path) -> None:
    path = tmp_path / "crm.db"
    for name in ("crm.db", "crm.db-wal", "crm.db.turn", "crm.db.txt", "other.db"):
        (tmp_path / name).touch()
    assert {file.name for file in files.files_of(path)} == {"crm.db", "crm.db-wal", "crm.db.turn"}
