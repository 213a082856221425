"""The files of a workspace have their mode whatever the umask is, and take the place of nothing by accident."""

from __future__ import annotations

import os
import stat
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from crm_tui.db.files import copying, on_disk


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
        os.close(on_disk.open_lock(lock))
        assert stat.S_IMODE(lock.stat().st_mode) == wanted, f"umask {umask:o}"


@pytest.mark.parametrize(("directory", "wanted"), [(0o700, 0o600), (0o755, 0o600), (0o2770, 0o660)])
def test_so_has_a_database(tmp_path: Path, umask: int, directory: int, wanted: int) -> None:
    tmp_path.chmod(directory)
    made = tmp_path / "crm.db"
    copying.create_file(made)
    assert stat.S_IMODE(made.stat().st_mode) == wanted, f"umask {umask:o}"


def test_a_new_database_takes_the_place_of_nothing(tmp_path: Path) -> None:
    mine, link = tmp_path / "mine", tmp_path / "link"
    mine.write_text("mine")
    link.symlink_to(mine)
    for path in (mine, link):
        with pytest.raises(FileExistsError):
            copying.create_file(path)
    assert mine.read_text() == "mine"


def test_what_a_killed_program_left_is_in_nobody_s_way(tmp_path: Path) -> None:
    path = tmp_path / "crm.db"
    left = tmp_path / f"crm.db.{os.getpid()}.part"
    for ending in ("", "-wal", ".turn"):
        left.with_name(left.name + ending).write_text("half of it")
    with on_disk.appearing(path) as part:
        copying.create_file(part)
    assert [file.name for file in tmp_path.iterdir()] == ["crm.db"]


def test_the_files_of_a_workspace_are_those_that_are_there(tmp_path: Path) -> None:
    path = tmp_path / "crm.db"
    for name in ("crm.db", "crm.db-wal", "crm.db.turn", "crm.db.txt", "other.db"):
        (tmp_path / name).touch()
    assert {file.name for file in on_disk.files_of(path)} == {"crm.db", "crm.db-wal", "crm.db.turn"}


def test_a_lock_that_many_want_at_once_is_one_file(tmp_path: Path) -> None:
    seen: set[int] = set()
    tmp_path.chmod(0o2770)
    start = threading.Barrier(8)

    def want(_: int) -> None:
        for turn in range(20):
            start.wait(10)
            descriptor = on_disk.open_lock(tmp_path / f"crm.db.{turn}")
            seen.add(os.fstat(descriptor).st_ino)
            os.close(descriptor)

    with ThreadPoolExecutor(max_workers=8) as pool:
        list(pool.map(want, range(8)))
    made = list(tmp_path.iterdir())
    assert len(made) == len(seen) == 20
    assert {stat.S_IMODE(lock.stat().st_mode) for lock in made} == {0o660}


def test_making_locks_leaves_alone_what_other_threads_make_meanwhile(tmp_path: Path) -> None:
    done = threading.Event()
    others: set[int] = set()

    def make_others() -> None:
        while not done.is_set():
            descriptor = os.open(tmp_path / "other", os.O_WRONLY | os.O_CREAT, 0o666)
            others.add(stat.S_IMODE(os.fstat(descriptor).st_mode))
            os.close(descriptor)
            (tmp_path / "other").unlink()

    before = os.umask(0o022)
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(max_workers=1) as pool:
            making = pool.submit(make_others)
            for number in range(1_000):
                os.close(on_disk.open_lock(tmp_path / f"crm.db.{number}"))
            done.set()
            making.result()
    finally:
        sys.setswitchinterval(usual)
        os.umask(before)
    assert others == {0o644}
