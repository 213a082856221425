"""The store: order of work, errors as sentences, and news of what others did."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import threading
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

import apsw
import pytest

from crm_tui import clock
from crm_tui.db.models import User
from crm_tui.db.news import News
from crm_tui.db.past.rewinding import nobody
from crm_tui.db.presence import Seat, visitors
from crm_tui.domain.ids import new_id
from crm_tui.domain.records import Kind
from crm_tui.errors import Busy, CrmError, NoWorkspace
from crm_tui.services import workspace as workspaces
from crm_tui.store import Store, Visitor, Where
from tests.chaos.disk import Call, Fault, watched


async def test_work_is_done_in_the_order_of_the_keys(store: Store) -> None:
    done: list[int] = []
    await asyncio.gather(*(store.run(done.append, number) for number in range(50)))
    assert done == list(range(50))


async def test_slow_reads_run_beside_writes_on_a_connection_of_their_own(store: Store) -> None:
    release = threading.Event()
    slow = asyncio.create_task(store.read(release.wait, 5))
    await store.run(workspaces.sign_in, "ben")
    release.set()
    assert await slow
    assert await store.read(lambda: User.select().count()) == 2


async def test_what_was_known_then_is_read_while_other_reads_go_on(store: Store) -> None:
    moment, release = clock.now(), threading.Event()
    then = asyncio.create_task(store.past(moment, nobody, release.wait, 5))
    await store.run(workspaces.sign_in, "ben")
    assert await store.read(lambda: User.select().count()) == 2
    release.set()
    assert await then
    assert await store.past(moment, nobody, lambda: User.select().count()) == 1


async def test_the_workspace_is_taken_back_once_for_all_questions_about_a_moment(store: Store) -> None:
    moments, told = [clock.now()], []
    await store.run(workspaces.sign_in, "ben")
    moments.append(clock.now())
    await store.run(workspaces.sign_in, "cleo")

    async def users(moment: datetime) -> int:
        return await store.past(moment, lambda _, of: told.append(of), lambda: User.select().count())

    assert [await users(moments[at]) for at in (0, 0, 1, 1, 0)] == [1, 1, 2, 2, 1]
    assert told == [2, 1, 2]
    store.leave_past()
    assert await users(moments[0]) == 1
    assert told == [2, 1, 2, 2]


async def test_nobody_waits_for_a_moment_that_is_not_wanted_any_more(store: Store) -> None:
    moments, release = [clock.now()], threading.Event()
    await store.run(workspaces.sign_in, "ben")
    moments.append(clock.now())
    held = asyncio.create_task(store.past(moments[1], nobody, release.wait, 5))
    await asyncio.sleep(0)
    unwanted = asyncio.create_task(store.past(moments[0], nobody, lambda: User.select().count()))
    await asyncio.sleep(0)
    wanted = asyncio.create_task(store.past(moments[1], nobody, lambda: User.select().count()))
    await asyncio.sleep(0)
    release.set()
    assert await held
    with pytest.raises(Busy):
        await unwanted
    assert await wanted == 2


@pytest.mark.skipif(sys.platform != "linux", reason="open files are looked at where Linux tells of them")
async def test_what_is_kept_of_the_past_has_no_name_and_goes_with_it(store: Store) -> None:
    moment = clock.now()
    await store.run(workspaces.sign_in, "ben")
    before = temporary_files()
    assert await store.past(moment, nobody, lambda: User.select().count()) == 1
    assert temporary_files() - before
    store.leave_past()
    await gone(before)


@pytest.mark.skipif(sys.platform != "linux", reason="open files are looked at where Linux tells of them")
async def test_the_past_is_let_go_when_nobody_asks_any_more(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crm_tui.db.past.thread.KEPT", 0.01)
    moment, before = clock.now(), temporary_files()
    await store.run(workspaces.sign_in, "ben")
    assert await store.past(moment, nobody, lambda: User.select().count()) == 1
    await gone(before)
    assert await store.past(moment, nobody, lambda: User.select().count()) == 1


async def gone(before: set[str]) -> None:
    """Wait until there are no more temporary files than before."""
    async with asyncio.timeout(10):
        while temporary_files() - before:  # noqa: ASYNC110 - the system tells nobody that a file is closed
            await asyncio.sleep(0)


def temporary_files() -> set[str]:
    """The open files of this process that no folder has."""
    links = {str(link.readlink()) for link in Path("/proc/self/fd").iterdir() if link.is_symlink()}
    return {link for link in links if link.endswith("(deleted)")}


async def test_what_a_function_raises_comes_back(store: Store) -> None:
    with pytest.raises(ZeroDivisionError):
        await store.run(lambda: 1 // 0)
    assert await store.run(lambda: "still there") == "still there"


async def test_no_workspace_is_said_when_opening(tmp_path: Path) -> None:
    missing = Store(tmp_path / "none.db")
    with pytest.raises(NoWorkspace):
        await missing.open()


async def test_a_slow_read_that_cannot_connect_says_so_and_the_next_one_works(store: Store) -> None:
    away = store.path.with_name("away.db")
    store.path.rename(away)
    with pytest.raises(CrmError):
        await store.read(lambda: User.select().count())
    away.rename(store.path)
    assert await store.read(lambda: User.select().count()) == 1


async def test_news_that_cannot_be_read_are_told_when_they_can(tmp_path: Path) -> None:
    failures, heard = 0, asyncio.Event()

    def fail(call: Call) -> Fault | None:
        nonlocal failures
        if call.verb != "read" or failures in {0, 4}:
            return None
        failures += 1
        return Fault(apsw.IOError, apsw.SQLITE_IOERR_READ)

    await asyncio.to_thread(workspaces.create, tmp_path / "sales.db", login="ana")
    with watched(fail):
        store = Store(tmp_path / "sales.db")
        await store.open()

        async def tell(_: News) -> None:
            heard.set()

        watching = asyncio.create_task(store.watch(tell, at_most=0.01, deaf=0.01))
        for _ in range(3):  # until it listens
            await store.run(workspaces.sign_in, "ana")
        failures = 1
        await asyncio.to_thread(another_program, store.path)
        await asyncio.wait_for(heard.wait(), 10)
        watching.cancel()
        await store.close()
    assert failures == 4


def another_program(path: Path, currency: str = "CHF") -> None:
    """Set the currency in a process of its own."""
    program = (
        "from pathlib import Path; from crm_tui.db.files import opening; from crm_tui.services import workspace;"
        f"opening.open_workspace(Path({str(path)!r}));"
        f"workspace.set_setting(workspace.sign_in('ana'), 'currency', {currency!r})"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


class Listener:
    """Keeps what it is told, and takes its time where it is asked to."""

    def __init__(self) -> None:
        self.told: list[News] = []
        self.heard = asyncio.Event()
        self.shown = asyncio.Event()
        self.shown.set()

    async def tell(self, news: News) -> None:
        self.told.append(news)
        self.heard.set()
        await self.shown.wait()

    async def next(self) -> News:
        """The next thing that is told."""
        await asyncio.wait_for(self.heard.wait(), 10)
        self.heard.clear()
        return self.told[-1]


@pytest.fixture
async def listener() -> Listener:
    return Listener()


@asynccontextmanager
async def watching(store: Store, listener: Listener, **seconds: float) -> AsyncIterator[None]:
    task = asyncio.create_task(store.watch(listener.tell, **seconds))
    yield
    task.cancel()


async def test_another_program_s_change_is_told_and_our_own_is_not(store: Store, listener: Listener) -> None:
    async with watching(store, listener):
        me = await store.run(workspaces.sign_in, "ana")
        await store.run(workspaces.set_setting, me, "currency", "USD")
        await asyncio.to_thread(another_program, store.path)
        news = await listener.next()
    assert len(listener.told) == 1
    assert [kind for kind, _ in news.changed] == ["setting"]
    assert news.by == "Ana"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells of files")
async def test_a_commit_is_heard_of_without_asking_for_it(store: Store, listener: Listener) -> None:
    async with watching(store, listener, at_most=3600, deaf=3600):
        await asyncio.to_thread(another_program, store.path)
        assert (await listener.next()).by == "Ana"


async def test_where_the_system_does_not_tell_it_is_asked_for(
    store: Store, listener: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "plan9")
    async with watching(store, listener, at_most=3600, deaf=0.02):
        await asyncio.to_thread(another_program, store.path)
        assert (await listener.next()).by == "Ana"


async def test_what_was_written_between_opening_and_watching_is_told(store: Store, listener: Listener) -> None:
    await asyncio.to_thread(another_program, store.path)
    async with watching(store, listener):
        assert (await listener.next()).by == "Ana"


async def test_what_comes_while_the_last_is_being_shown_is_told_after_it_together(
    store: Store, listener: Listener
) -> None:
    async with watching(store, listener):
        listener.shown.clear()
        await asyncio.to_thread(another_program, store.path, "CHF")
        await listener.next()
        for currency in ("USD", "GBP", "SEK"):
            await asyncio.to_thread(another_program, store.path, currency)
        assert len(listener.told) == 1
        listener.shown.set()
        await listener.next()
    assert len(listener.told) == 2


async def test_who_is_here_is_told_as_they_come_and_go(store: Store) -> None:
    told: asyncio.Queue[tuple[Visitor, ...]] = asyncio.Queue()
    attending = asyncio.create_task(store.attend(new_id(), "Ana", told.put_nowait))
    ben = Seat(store.path, new_id(), "Ben")
    ben.look_round(Where())
    async with asyncio.timeout(10):
        assert [one.name for one in await told.get()] == ["Ben"]
        deal = Where(Kind.DEAL, new_id(), editing=True)
        ben.look_round(deal)
        assert [one.where for one in await told.get()] == [deal]
        ben.leave()
        assert await told.get() == ()
    attending.cancel()


def wait_until_seen(path: Path, wanted: Sequence[Where]) -> None:
    """Wait until those who are there have this open; AssertionError where that never comes."""
    deadline = time.monotonic() + 10
    while [one.where for one in visitors(path)] != wanted:
        assert time.monotonic() < deadline, visitors(path)
        time.sleep(0.01)


async def test_others_see_what_is_open_here_and_that_it_was_closed(store: Store) -> None:
    attending = asyncio.create_task(store.attend(new_id(), "Ana", lambda _: None))
    for where in (Where(Kind.CONTACT, new_id()), Where()):
        store.say_where(where)
        await asyncio.to_thread(wait_until_seen, store.path, [where])
    attending.cancel()


async def test_a_store_that_is_closed_is_not_here(store: Store) -> None:
    other = Store(store.path)
    attending = asyncio.create_task(other.attend(new_id(), "Ana", lambda _: None))
    await asyncio.to_thread(wait_until_seen, store.path, [Where()])
    attending.cancel()
    await other.close()
    assert visitors(store.path) == ()
