"""Hearing of what happens to a file, where the system tells and where it does not."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from crm_tui.db.bells import Bell, Bells, Happening

tells = pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells")

LONG = 30.0
"""Seconds that nothing here takes."""


@pytest.fixture
async def bells() -> AsyncIterator[Bells]:
    bells = Bells()
    yield bells
    bells.close()


def descriptors() -> list[str]:
    """What this process has open."""
    return sorted(str(link.readlink()) for link in Path("/proc/self/fd").iterdir() if link.is_symlink())


async def is_rung(bell: Bell) -> bool:
    """Whether it rings in time."""
    loop = asyncio.get_running_loop()
    begun = loop.time()
    await bell.wait(at_most=LONG, deaf=LONG)
    return loop.time() - begun < LONG


def use(path: Path) -> None:
    """Have a file open for a moment, as a writer has the lock."""
    os.close(os.open(path, os.O_RDONLY | os.O_CREAT))


@tells
async def test_it_rings_when_a_file_is_closed_though_nothing_was_written(bells: Bells, tmp_path: Path) -> None:
    use(tmp_path / "turn")
    bell = bells.hang(tmp_path / "turn", Happening.CLOSED)
    assert bell.listen()
    await asyncio.to_thread(use, tmp_path / "turn")
    assert await is_rung(bell)


@tells
async def test_what_happens_while_nobody_waits_is_heard_the_next_time(bells: Bells, tmp_path: Path) -> None:
    use(tmp_path / "turn")
    bell = bells.hang(tmp_path / "turn", Happening.CLOSED)
    bell.listen()
    for _ in range(3):
        use(tmp_path / "turn")
    await asyncio.sleep(0)
    assert await is_rung(bell)


@tells
async def test_a_file_that_comes_later_and_one_that_comes_again_are_heard(bells: Bells, tmp_path: Path) -> None:
    bell = bells.hang(tmp_path / "turn", Happening.CLOSED)
    assert not bell.listen()
    for _ in range(2):
        use(tmp_path / "turn")
        assert bell.listen()
        use(tmp_path / "turn")
        assert await is_rung(bell)
        (tmp_path / "turn").unlink()
        assert await is_rung(bell)
        assert not bell.listen()


@tells
async def test_each_bell_rings_for_its_own_file(bells: Bells, tmp_path: Path) -> None:
    for name in ("one", "other"):
        use(tmp_path / name)
    one, other = (bells.hang(tmp_path / name, Happening.CLOSED) for name in ("one", "other"))
    assert one.listen()
    assert other.listen()
    use(tmp_path / "other")
    assert await is_rung(other)
    loop = asyncio.get_running_loop()
    begun = loop.time()
    await one.wait(at_most=0.05, deaf=0.05)
    assert loop.time() - begun >= 0.05


@tells
@pytest.mark.parametrize("happens", ["made", "written", "renamed", "removed"])
async def test_a_directory_rings_for_what_happens_in_it(bells: Bells, tmp_path: Path, happens: str) -> None:
    there = tmp_path / "here" / "there"
    there.parent.mkdir()
    if happens != "made":
        there.write_text("a")
    bell = bells.hang(there.parent, Happening.ENTRIES)
    assert bell.listen()
    match happens:
        case "made" | "written":
            there.write_text("b")
        case "renamed":
            there.rename(there.with_name("elsewhere"))
        case _:
            there.unlink()
    assert await is_rung(bell)


@tells
async def test_a_link_is_not_followed(bells: Bells, tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    bell = bells.hang(tmp_path / "link", Happening.ENTRIES)
    bell.listen()
    use(tmp_path / "real" / "file")
    loop = asyncio.get_running_loop()
    begun = loop.time()
    await bell.wait(at_most=0.05, deaf=0.05)
    assert loop.time() - begun >= 0.05


@tells
async def test_no_file_is_opened_and_nothing_is_left_open(tmp_path: Path) -> None:
    before = descriptors()
    bells = Bells()
    use(tmp_path / "turn")
    assert bells.hang(tmp_path / "turn", Happening.CLOSED).listen()
    assert str(tmp_path / "turn") not in descriptors()
    bells.close()
    bells.close()
    assert descriptors() == before


async def test_where_the_system_does_not_tell_the_wait_is_short(
    bells: Bells, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "plan9")
    use(tmp_path / "turn")
    bell = bells.hang(tmp_path / "turn", Happening.CLOSED)
    assert not bell.listen()
    async with asyncio.timeout(LONG):
        await bell.wait(at_most=2 * LONG, deaf=0.01)


async def test_anybody_can_ring_it(bells: Bells, tmp_path: Path) -> None:
    bell = bells.hang(tmp_path / "nothing", Happening.CLOSED)
    bell.ring()
    assert await is_rung(bell)
