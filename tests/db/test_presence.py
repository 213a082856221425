"""Who is here: seen at once, gone however a program ends, and nothing to fear from what others write."""

from __future__ import annotations

import fcntl
import json
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from crm_tui import clock
from crm_tui.db.presence import BEATS, BLOCK, EXPIRES, MOST_PROGRAMS, Seat, Visitor, Where, folder_of, visitors
from crm_tui.domain.ids import new_id
from crm_tui.domain.records import Kind

ANA, BEN, DEAL = new_id(), new_id(), new_id()

PROGRAM = """
import sys
from pathlib import Path
from uuid import UUID
from crm_tui.db.presence import Seat, Where
from crm_tui.domain.records import Kind

seat = Seat(Path(sys.argv[1]), UUID(sys.argv[2]), "Ben Ode")
for line in sys.stdin:
    match line.split():
        case ["leave"]:
            seat.leave()
        case [kind, record, *editing]:
            seat.look_round(Where(Kind(kind), UUID(record), bool(editing)))
        case _:
            seat.look_round(Where())
    print("done", flush=True)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "sales.db"


class Ben:
    """A colleague's program."""

    def __init__(self, path: Path) -> None:
        command = [sys.executable, "-c", PROGRAM, str(path), str(BEN)]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def says(self, line: str) -> None:
        """Has it do something, and waits until it is done."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(f"{line}\n")
        self.process.stdin.flush()
        assert self.process.stdout.readline() == "done\n"


@pytest.fixture
def ben(path: Path) -> Iterator[Ben]:
    program = Ben(path)
    program.says("come")
    yield program
    with program.process:
        program.process.kill()


@pytest.fixture
def ana(path: Path) -> Iterator[Seat]:
    seat = Seat(path, ANA, "Ana Ruiz")
    yield seat
    seat.leave()


def files(path: Path) -> list[Path]:
    return sorted(folder_of(path).iterdir())


# Coming, opening, going


def test_two_programs_see_each_other_come_open_edit_and_go(path: Path, ana: Seat, ben: Ben) -> None:
    (seen,) = ana.look_round(Where())
    assert (seen.user, seen.name, seen.where) == (BEN, "Ben Ode", Where())
    assert abs(clock.now() - seen.since) < timedelta(minutes=1)
    assert [one.name for one in visitors(path)] == ["Ana Ruiz", "Ben Ode"]

    ben.says(f"deal {DEAL}")
    assert ana.look_round(Where())[0].where == Where(Kind.DEAL, DEAL)
    ben.says(f"deal {DEAL} editing")
    assert ana.look_round(Where())[0].where == Where(Kind.DEAL, DEAL, editing=True)
    ben.says("close")
    assert ana.look_round(Where())[0].where == Where()

    ben.says("leave")
    assert ana.look_round(Where()) == ()
    assert len(files(path)) == 1


def test_a_program_that_is_killed_is_gone_at_once_and_leaves_nothing(path: Path, ana: Seat, ben: Ben) -> None:
    assert len(ana.look_round(Where())) == 1
    ben.process.send_signal(signal.SIGKILL)
    ben.process.wait()
    assert len(files(path)) == 2
    assert ana.look_round(Where()) == ()
    assert len(files(path)) == 1


def test_a_program_that_is_stopped_is_gone_after_a_while_and_back_when_it_goes_on(path: Path, ben: Ben) -> None:
    ben.process.send_signal(signal.SIGSTOP)
    now = clock.now()
    with clock.frozen(now + EXPIRES - timedelta(seconds=30)):
        assert len(visitors(path)) == 1
    with clock.frozen(now + EXPIRES + timedelta(seconds=30)):
        assert visitors(path) == ()
    assert len(files(path)) == 1
    ben.process.send_signal(signal.SIGCONT)
    ben.says(f"deal {DEAL}")
    assert len(visitors(path)) == 1


def test_who_sits_still_gives_signs_of_life_and_writes_nothing(path: Path, ana: Seat) -> None:
    ana.look_round(Where(Kind.DEAL, DEAL))
    (file,) = files(path)
    written = file.read_bytes()
    file.write_bytes(b"?" * BLOCK)
    for beats in range(1, 10):
        with clock.frozen(clock.now() + beats * BEATS):
            ana.look_round(Where(Kind.DEAL, DEAL))
            assert file.stat().st_mtime_ns == clock.to_micros(clock.now()) * 1000
    assert file.read_bytes() == b"?" * BLOCK
    ana.look_round(Where())
    ana.look_round(Where(Kind.DEAL, DEAL))
    assert file.read_bytes() == written


def test_two_programs_of_one_person_are_two(path: Path, ana: Seat) -> None:
    other = Seat(path, ANA, "Ana Ruiz")
    ana.look_round(Where())
    assert [one.user for one in other.look_round(Where())] == [ANA]
    other.leave()


def test_a_file_that_somebody_removed_is_written_again(path: Path, ana: Seat) -> None:
    ana.look_round(Where(Kind.DEAL, DEAL))
    files(path)[0].unlink()
    ana.look_round(Where(Kind.DEAL, DEAL))
    assert [one.where.record for one in visitors(path)] == [DEAL]
    files(path)[0].unlink()
    folder_of(path).rmdir()
    ana.look_round(Where())
    assert len(visitors(path)) == 1


def test_what_was_begun_and_never_finished_is_removed_in_time(path: Path, ana: Seat) -> None:
    ana.look_round(Where())
    begun = folder_of(path) / ".begun"
    begun.touch()
    assert len(visitors(path)) == 1
    assert begun.exists()
    with clock.frozen(clock.now() + EXPIRES * 2):
        visitors(path)
    assert not begun.exists()


def test_a_name_of_any_length_and_script_is_shown(path: Path) -> None:
    seat = Seat(path, ANA, "\U0001f98a" * 200)
    seat.look_round(Where(Kind.COMPANY, DEAL, editing=True))
    assert visitors(path)[0].name == "\U0001f98a" * 60
    seat.leave()


# Who may look


@pytest.mark.parametrize(("mode", "folder", "file"), [(0o700, 0o700, 0o600), (0o2770, 0o2770, 0o640)])
@pytest.mark.parametrize("umask", [0, 0o077])
def test_those_who_may_use_the_workspace_may_look_and_nobody_writes_for_another(
    tmp_path: Path, mode: int, folder: int, file: int, umask: int
) -> None:
    team = tmp_path / "team"
    team.mkdir()
    team.chmod(mode)
    before = os.umask(umask)
    try:
        seat = Seat(team / "sales.db", ANA, "Ana")
        seat.look_round(Where())
    finally:
        os.umask(before)
    assert stat.S_IMODE(folder_of(team / "sales.db").stat().st_mode) == folder
    assert [stat.S_IMODE(one.stat().st_mode) for one in files(team / "sales.db")] == [file]
    seat.leave()


def test_where_there_is_no_room_for_it_nobody_is_seen_and_nothing_fails(path: Path, ana: Seat) -> None:
    folder_of(path).write_text("a file in the way")
    assert ana.look_round(Where()) == ()
    assert visitors(path) == ()
    ana.leave()
    nowhere = Seat(path.parent / "gone" / "sales.db", ANA, "Ana")
    assert nowhere.look_round(Where()) == ()
    nowhere.leave()


def test_a_link_in_place_of_the_directory_leads_nowhere(path: Path, ana: Seat, tmp_path: Path) -> None:
    (tmp_path / "private").mkdir()
    folder_of(path).symlink_to(tmp_path / "private")
    assert ana.look_round(Where()) == ()
    assert list((tmp_path / "private").iterdir()) == []


# What others write


@contextmanager
def claimed(path: Path, content: bytes, name: str = "somebody") -> Iterator[Path]:
    """A file that somebody wrote and holds, as a program does."""
    folder_of(path).mkdir(mode=0o700, exist_ok=True)
    file = folder_of(path) / name
    file.write_bytes(content)
    with file.open() as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield file


def claim(**changes: Any) -> bytes:
    told = {"user": BEN.hex, "name": "Ben", "since": clock.to_micros(clock.now()), "record": None, "editing": False}
    return json.dumps({**told, **changes}).encode()


def seen(path: Path) -> Visitor:
    (visitor,) = visitors(path)
    return visitor


WRONG = {
    "nothing": b"",
    "no JSON": b"hello",
    "no UTF-8": b'"\xff\xfe\xff"',
    "half": claim()[:40],
    "a list": b"[]",
    "a number": b"1e999",
    "a pit": b"[" * BLOCK,
    "too much": claim(name="x" * BLOCK),
    "an endless number": b'{"since": ' + b"9" * 1000 + b"}",
    "no user": claim(user=None),
    "a user that is none": claim(user="../../etc/passwd"),
    "a user in a list": claim(user=[]),
    "a name that is none": claim(name=7),
    "a time that is none": claim(since="noon"),
    "a time that never was": claim(since=float("nan")),
    "a time beyond all": claim(since=1e300),
    "a record of no kind": claim(record=["user; rm", DEAL.hex]),
    "a record that is none": claim(record=["deal", 7]),
    "half a record": claim(record=["deal"]),
    "a record in words": claim(record="deal"),
}


@pytest.mark.parametrize("content", WRONG.values(), ids=WRONG)
def test_what_no_program_of_ours_wrote_is_nobody(path: Path, content: bytes) -> None:
    with claimed(path, content):
        assert visitors(path) == ()


def test_the_right_words_are_somebody(path: Path) -> None:
    with claimed(path, claim(record=["deal", DEAL.hex], editing=True)):
        assert (seen(path).user, seen(path).where) == (BEN, Where(Kind.DEAL, DEAL, editing=True))


def test_control_characters_in_a_name_are_left_out(path: Path) -> None:
    with claimed(path, claim(name="Ben\x1b]0;owned\x07\u202e\nOde")):
        assert seen(path).name.isprintable()
    with claimed(path, claim(name="\x1b\u202e")):
        assert seen(path).name == "Somebody"


@pytest.mark.parametrize("since", [-(10**16), 10**16])
def test_nobody_has_been_here_since_before_or_after_all_time(path: Path, since: int) -> None:
    with claimed(path, claim(since=since)):
        assert clock.EPOCH <= seen(path).since <= clock.now()


def test_only_files_are_read(path: Path, tmp_path: Path) -> None:
    folder_of(path).mkdir()
    (tmp_path / "secret").write_bytes(claim(name="Mallory"))
    (folder_of(path) / "link").symlink_to(tmp_path / "secret")
    (folder_of(path) / "dangling").symlink_to(tmp_path / "gone")
    (folder_of(path) / "directory").mkdir()
    os.mkfifo(folder_of(path) / "pipe")
    with (tmp_path / "secret").open() as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        assert visitors(path) == ()
    assert len(files(path)) == 4


def test_a_full_directory_is_looked_at_in_parts_and_emptied(path: Path, ana: Seat) -> None:
    folder_of(path).mkdir()
    for number in range(MOST_PROGRAMS + 100):
        (folder_of(path) / str(number)).touch()
    for _ in range(3):
        ana.look_round(Where())
    assert len(files(path)) == 1


def test_ids_of_records_are_ids(path: Path) -> None:
    with claimed(path, claim(record=["deal", f"{{{UUID(int=5)}}}"])):
        assert seen(path).where.record == UUID(int=5)
