"""What one has seen lately: kept for each user and workspace, for nobody else to read."""

from __future__ import annotations

import stat
from pathlib import Path
from uuid import UUID

import pytest

from crm_tui.domain.records import Kind
from crm_tui.tui.everywhere.recent import MOST, Recent

ANA, BEN = UUID(int=1), UUID(int=2)


def test_the_last_one_seen_comes_first_and_each_once(tmp_path: Path) -> None:
    recent = Recent(tmp_path, Path("/sales.db"), ANA)
    for number in (5, 6, 7, 5):
        recent.saw(Kind.DEAL, UUID(int=number))
    again = Recent(tmp_path, Path("/sales.db"), ANA)
    assert [record.int for _, record in again.records()] == [5, 7, 6]
    again.keep([(Kind.DEAL, UUID(int=6))])
    assert recent.records() == [(Kind.DEAL, UUID(int=6))]


def test_no_more_are_kept_than_anybody_looks_through(tmp_path: Path) -> None:
    recent = Recent(tmp_path, Path("/sales.db"), ANA)
    for number in range(MOST + 9):
        recent.saw(Kind.CONTACT, UUID(int=number))
    assert len(recent.records()) == MOST
    assert recent.records()[0][1].int == MOST + 8


def test_each_user_and_each_workspace_has_its_own(tmp_path: Path) -> None:
    Recent(tmp_path, Path("/sales.db"), ANA).saw(Kind.TASK, UUID(int=9))
    assert Recent(tmp_path, Path("/sales.db"), BEN).records() == []
    assert Recent(tmp_path, Path("/other.db"), ANA).records() == []


def test_nobody_else_can_read_it(tmp_path: Path) -> None:
    Recent(tmp_path, Path("/sales.db"), ANA).saw(Kind.TASK, UUID(int=9))
    (file,) = (tmp_path / "recent").iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize(
    "content", ["", "{", "[[1, 2]]", '[["deal"]]', '{"a": 1}', '[["moon", "00"]]', "[" * 9999, "\x00"]
)
def test_a_file_that_cannot_be_read_is_nothing(tmp_path: Path, content: str) -> None:
    recent = Recent(tmp_path, Path("/sales.db"), ANA)
    recent.saw(Kind.TASK, UUID(int=9))
    (file,) = (tmp_path / "recent").iterdir()
    file.write_text(content)
    assert recent.records() == []
    recent.saw(Kind.TASK, UUID(int=9))
    assert len(recent.records()) == 1


def test_what_cannot_be_written_is_not_kept(tmp_path: Path) -> None:
    (tmp_path / "recent").write_text("in the way")
    recent = Recent(tmp_path, Path("/sales.db"), ANA)
    recent.saw(Kind.TASK, UUID(int=9))
    assert recent.records() == []
