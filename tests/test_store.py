"""The store: order of work, errors as sentences, and news of what others did."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import threading
from collections.abc import AsyncIterator
from pathlib import Path

import apsw
import pytest

from crm_tui.db.models import User
from crm_tui.db.news import News
from crm_tui.errors import CrmError, NoWorkspace
from crm_tui.services import workspace as workspaces
from crm_tui.store import Store
from tests.chaos.disk import Call, Fault, watched


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    path = tmp_path / "sales.db"
    await asyncio.to_thread(workspaces.create, path, login="ana")
    opened = Store(path)
    await opened.open()
    yield opened
    await opened.close()


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
        watching = asyncio.create_task(store.watch(lambda _: heard.set(), every=0.01))
        for _ in range(3):  # until it listens
            await store.run(workspaces.sign_in, "ana")
        failures = 1
        await asyncio.to_thread(another_program, store.path)
        await asyncio.wait_for(heard.wait(), 10)
        watching.cancel()
        await store.close()
    assert failures == 4


def another_program(path: Path) -> None:
    """Set the currency in a process of its own."""
    program = (
        "from pathlib import Path; from crm_tui.db import opening; from crm_tui.services import workspace;"
        f"opening.open_workspace(Path({str(path)!r}));"
        "workspace.set_setting(workspace.sign_in('ana'), 'currency', 'CHF')"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


async def test_another_program_s_change_is_told_and_our_own_is_not(store: Store) -> None:
    told: list[News] = []
    heard = asyncio.Event()

    def listen(news: News) -> None:
        told.append(news)
        heard.set()

    watching = asyncio.create_task(store.watch(listen, every=0.01))
    me = await store.run(workspaces.sign_in, "ana")
    await store.run(workspaces.set_setting, me, "currency", "USD")
    await asyncio.to_thread(another_program, store.path)
    await asyncio.wait_for(heard.wait(), 10)
    watching.cancel()
    assert len(told) == 1
    assert [kind for kind, _ in told[0].changed] == ["setting"]
    assert told[0].by == "Ana"
