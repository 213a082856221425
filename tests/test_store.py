"""The store: order of work, errors as sentences, and news of what others did."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import threading
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from crm_tui.db.models import User
from crm_tui.db.news import News
from crm_tui.errors import CrmError, NoWorkspace
from crm_tui.services import workspace as workspaces
from crm_tui.store import Store


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


async def test_what_cannot_be_read_once_is_read_the_next_time(store: Store) -> None:
    fails = True

    def watch(call: Call) -> Fault | None:
        return Fault(apsw.IOError, apsw.SQLITE_IOERR_READ) if fails and call.verb == "open" else None

    with watched(watch):
        with pytest.raises(WorkspaceError):
            await store.read(lambda: User.select().count())
        fails = False
        assert await store.read(lambda: User.select().count()) == 1


async def test_news_are_told_after_a_look_that_failed(store: Store) -> None:
    ...


async def test_another_program_s_change_is_told_and_our_own_is_not(store: Store) -> None:
    told: list[News] = []
    heard = asyncio.Event()

    def listen(news: News) -> None:
        told.append(news)
        heard.set()

    watching = asyncio.create_task(store.watch(listen, every=0.01))
    me = await store.run(workspaces.sign_in, "ana")
    await store.run(workspaces.set_setting, me, "currency", "USD")
    program = (
        "from pathlib import Path; from crm_tui.db import opening; from crm_tui.services import workspace;"
        f"opening.open_workspace(Path({str(store.path)!r}));"
        "workspace.set_setting(workspace.sign_in('ana'), 'currency', 'CHF')"
    )
    await asyncio.to_thread(subprocess.run, [sys.executable, "-c", program], check=True)
    await asyncio.wait_for(heard.wait(), 10)
    watching.cancel()
    assert len(told) == 1
    assert [kind for kind, _ in told[0].changed] == ["setting"]
    assert told[0].by == "Ana"
