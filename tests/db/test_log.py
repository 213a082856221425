"""The write-ahead log stays short: it is brought into the file as people work, and shrinks when a reader has gone."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import apsw

from crm_tui.db import journal, sqlite
from crm_tui.db.models import Setting
from crm_tui.services.workspace import set_setting

MOST = 64_000_000
"""Bytes that the log may have at any time."""


def length(workspace: Path) -> int:
    return workspace.with_name(workspace.name + "-wal").stat().st_size


def write_much(me: UUID, name: str) -> None:
    """Write more than the log may keep."""
    with journal.action(me, "noted much") as act:
        for number in range(9):
            act.create(Setting, key=f"{name} {number}", value=str(number) * 1_000_000)


def test_people_at_work_do_not_make_it_longer_and_longer(workspace: Path, me: UUID) -> None:
    longest = 0
    for number in range(400):
        set_setting(me, "note", f"{number} " * 1000)
        longest = max(longest, length(workspace))
    assert longest < 8_000_000


def test_while_somebody_reads_on_and_on_it_grows_and_shrinks_when_they_have_gone(workspace: Path, me: UUID) -> None:
    reader = apsw.Connection(str(workspace), flags=apsw.SQLITE_OPEN_READONLY)
    reader.execute("BEGIN; SELECT count(*) FROM setting")
    write_much(me, "first")
    write_much(me, "second")
    assert sqlite.LOG_LIMIT < length(workspace) < MOST
    reader.execute("COMMIT")
    for number in range(3):
        set_setting(me, "note", number)
    assert length(workspace) <= sqlite.LOG_LIMIT
    reader.close()


def test_a_reader_who_comes_back_again_and_again_does_not_keep_it_long(workspace: Path, me: UUID) -> None:
    """A screen asks many short questions: none of them may keep the log from being used anew."""
    readers = [apsw.Connection(str(workspace), flags=apsw.SQLITE_OPEN_READONLY) for _ in range(5)]
    for number in range(300):
        set_setting(me, "note", f"{number} " * 1000)
        readers[number % 5].execute("SELECT count(*) FROM action").fetchall()
    assert length(workspace) < 8_000_000
    for reader in readers:
        reader.close()
