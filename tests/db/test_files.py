"""Files beside a workspace have their mode from the first moment, whatever the umask is."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_tui.db import files


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


def test_the_files_of_a_workspace_are_those_that_are_there(tmp_path: Path) -> None:
    path = tmp_path / "crm.db"
    for name in ("crm.db", "crm.db-wal", "crm.db.turn", "crm.db.txt", "other.db"):
        (tmp_path / name).touch()
    assert {file.name for file in files.files_of(path)} == {"crm.db", "crm.db-wal", "crm.db.turn"}
