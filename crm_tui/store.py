"""The database threads of a program with a screen: one for quick reads and all writes, in order, one for slow reads.

Functions run whole on one of the threads, so no transaction is ever open while a person thinks.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import ParamSpec, TypeVar

from crm_tui.db import news, opening, sqlite
from crm_tui.db.models import database
from crm_tui.db.news import News
from crm_tui.errors import CrmError

__all__ = ["News", "Store"]

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")


class Store:
    """The open workspace, seen from an event loop."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._ordered = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")
        self._reading = ThreadPoolExecutor(max_workers=1, thread_name_prefix="reading")

    async def open(self) -> None:
        """Open the workspace on the ordered thread; raises as `opening.open_workspace` does."""
        loop = asyncio.get_running_loop()
        await loop.run_in_executor(self._ordered, opening.open_workspace, self.path)

    async def run(
        self, function: Callable[Arguments, Result], /, *args: Arguments.args, **kwargs: Arguments.kwargs
    ) -> Result:
        """Run a quick read or a write after all that were asked for before it.

        Raises what `function` raises; what the driver says about the file comes as a `CrmError`.
        """
        return await self._on(self._ordered, partial(function, *args, **kwargs))

    async def read(
        self, function: Callable[Arguments, Result], /, *args: Arguments.args, **kwargs: Arguments.kwargs
    ) -> Result:
        """Run a slow read beside the others, on a connection of its own."""
        return await self._on(self._reading, partial(_connected, partial(function, *args, **kwargs)))

    async def _on(self, executor: ThreadPoolExecutor, call: Callable[[], Result]) -> Result:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(executor, self._guarded, call)

    def _guarded(self, call: Callable[[], Result]) -> Result:
        with sqlite.sentences(self.path):
            return call()

    async def change_counter(self) -> int:
        """A number that differs from the last time when another program has committed since."""
        return await self.run(database.obj.change_counter)

    async def watch(self, tell: Callable[[News], None], *, every: float = 0.25) -> None:
        """Tell what other programs commit, until cancelled: a question of microseconds, `every` so many seconds.

        What cannot be read is asked for again the next time.
        """
        counter = seq = None
        while True:
            with suppress(CrmError):
                now = await self.change_counter()
                if seq is None:
                    seq = await self.run(news.latest)
                elif now != counter:
                    heard = await self.run(news.since, seq)
                    seq = heard.seq
                    if heard.changed or heard.everything:
                        tell(heard)
                counter = now
            await asyncio.sleep(every)

    async def close(self) -> None:
        """Wait for what is running, then close both connections."""
        loop = asyncio.get_running_loop()
        for executor in (self._reading, self._ordered):
            await loop.run_in_executor(executor, opening.disconnect)
            executor.shutdown(wait=True)


def _connected(call: Callable[[], Result]) -> Result:
    """Do something on a thread that may not have its connection yet."""
    opening.connect()
    return call()
