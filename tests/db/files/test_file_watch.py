"""Watching files, where the system notifies and where it does not."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from crm_tui.db.files.watch import Happening, Watch, Watcher

tells = pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells")

LONG = 30.0
"""Seconds that nothing here takes."""


@pytest.fixture
async def watcher() -> AsyncIterator[Watcher]:
    watcher = Watcher()
    yield watcher
    watcher.close()


def descriptors() -> list[str]:
    """What this process has open."""
    return sorted(str(link.readlink()) for link in Path("/proc/self/fd").iterdir() if link.is_symlink())


async def is_woken(watch: Watch) -> bool:
    """Whether it is woken in time."""
    loop = asyncio.get_running_loop()
    begun = loop.time()
    await watch.wait(at_most=LONG, deaf=LONG)
    return loop.time() - begun < LONG


def use(path: Path) -> None:
    """Have a file open for a moment, as a writer has the lock."""
    os.close(os.open(path, os.O_RDONLY | os.O_CREAT))


@tells
async def test_it_wakes_when_a_file_is_closed_though_nothing_was_written(watcher: Watcher, tmp_path: Path) -> None:
    use(tmp_path / "turn")
    watch = watcher.on(tmp_path / "turn", Happening.CLOSED)
    assert watch.listen()
    await asyncio.to_thread(use, tmp_path / "turn")
    assert await is_woken(watch)


@tells
async def test_what_happens_while_nobody_waits_is_heard_the_next_time(watcher: Watcher, tmp_path: Path) -> None:
    use(tmp_path / "turn")
    watch = watcher.on(tmp_path / "turn", Happening.CLOSED)
    watch.listen()
    for _ in range(3):
        use(tmp_path / "turn")
    await asyncio.sleep(0)
    assert await is_woken(watch)


@tells
async def test_a_file_that_comes_later_and_one_that_comes_again_are_heard(watcher: Watcher, tmp_path: Path) -> None:
    watch = watcher.on(tmp_path / "turn", Happening.CLOSED)
    assert not watch.listen()
    for _ in range(2):
        use(tmp_path / "turn")
        assert watch.listen()
        use(tmp_path / "turn")
        assert await is_woken(watch)
        (tmp_path / "turn").unlink()
        assert await is_woken(watch)
        assert not watch.listen()


@tells
async def test_each_watch_wakes_for_its_own_file(watcher: Watcher, tmp_path: Path) -> None:
    for name in ("one", "other"):
        use(tmp_path / name)
    one, other = (watcher.on(tmp_path / name, Happening.CLOSED) for name in ("one", "other"))
    assert one.listen()
    assert other.listen()
    use(tmp_path / "other")
    assert await is_woken(other)
    loop = asyncio.get_running_loop()
    begun = loop.time()
    await one.wait(at_most=0.05, deaf=0.05)
    assert loop.time() - begun >= 0.05


@tells
@pytest.mark.parametrize("happens", ["made", "written", "renamed", "removed"])
async def test_a_directory_wakes_for_what_happens_in_it(watcher: Watcher, tmp_path: Path, happens: str) -> None:
    there = tmp_path / "here" / "there"
    there.parent.mkdir()
    if happens != "made":
        there.write_text("a")
    watch = watcher.on(there.parent, Happening.ENTRIES)
    assert watch.listen()
    match happens:
        case "made" | "written":
            there.write_text("b")
        case "renamed":
            there.rename(there.with_name("elsewhere"))
        case _:
            there.unlink()
    assert await is_woken(watch)


@tells
async def test_a_link_is_not_followed(watcher: Watcher, tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    watch = watcher.on(tmp_path / "link", Happening.ENTRIES)
    watch.listen()
    use(tmp_path / "real" / "file")
    loop = asyncio.get_running_loop()
    begun = loop.time()
    await watch.wait(at_most=0.05, deaf=0.05)
    assert loop.time() - begun >= 0.05


@tells
async def test_no_file_is_opened_and_nothing_is_left_open(tmp_path: Path) -> None:
    before = descriptors()
    watcher = Watcher()
    use(tmp_path / "turn")
    assert watcher.on(tmp_path / "turn", Happening.CLOSED).listen()
    assert str(tmp_path / "turn") not in descriptors()
    watcher.close()
    watcher.close()
    assert descriptors() == before


async def test_where_the_system_does_not_tell_the_wait_is_short(
    watcher: Watcher, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "plan9")
    use(tmp_path / "turn")
    watch = watcher.on(tmp_path / "turn", Happening.CLOSED)
    assert not watch.listen()
    async with asyncio.timeout(LONG):
        await watch.wait(at_most=2 * LONG, deaf=0.01)


async def test_anybody_can_wake_it(watcher: Watcher, tmp_path: Path) -> None:
    watch = watcher.on(tmp_path / "nothing", Happening.CLOSED)
    watch.wake()
    assert await is_woken(watch)
