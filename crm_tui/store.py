"""The database threads of a program with a screen: one for quick reads and all writes, in order, one for slow reads,
one for what takes seconds to count, and one that stands in the past while somebody looks at it.

Functions run whole on one of the threads, so no transaction is ever open while a person thinks.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from datetime import datetime
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar
from uuid import UUID

from crm_tui import paths
from crm_tui.db import commands, sqlite, turns
from crm_tui.db.files import opening
from crm_tui.db.files.watch import Happening, Watch, Watcher
from crm_tui.db.news import News, Reader
from crm_tui.db.presence import Seat, Visitor, Where, folder_of
from crm_tui.domain.ids import new_id
from crm_tui.errors import Busy, CrmError, WorkspaceError

if TYPE_CHECKING:
    from crm_tui.db.caching.cache import Cache
    from crm_tui.db.past.rewinding import Told
    from crm_tui.db.past.thread import PastThread

__all__ = ["News", "Store", "Visitor", "Where", "as_command"]

MOST_UNANSWERED = 20
"""Calls whose ids are remembered, until they are asked for again."""

UNTOLD = 5.0
"""Seconds after which others' commits are looked for though nothing was told: not every program takes turns."""

UNSEEN = 10.0
"""Seconds after which others are looked for though nothing was told: who falls silent makes no noise."""

DEAF = 0.25
"""Seconds between looks where the system does not tell of changes."""

REST = 0.1
"""Seconds after news in which more of them gathers, to be told together."""

REST_FROM_LOOKING = 0.5
"""Seconds between two looks at who is here, however many come and go."""

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")
_Call = tuple[Callable[..., Any], tuple[Any, ...], dict[str, Any]]


_command: ContextVar[list[UUID]] = ContextVar("command")
"""The id under which the next write is asked for; nothing in it once the command is over."""


@contextmanager
def as_command(id_: UUID) -> Iterator[None]:
    """Ask for the one write in the block under an id, so that asking again under the same does nothing twice."""
    asked = [id_]
    token = _command.set(asked)
    try:
        yield
    finally:
        asked.clear()  # work that was begun in the block goes on with a copy of the variable
        _command.reset(token)


class Store:
    """The open workspace, seen from an event loop."""

    def __init__(self, path: Path, *, keeps: bool = False) -> None:
        """With `keeps`, what slow reads gave is remembered from one program to the next."""
        self.path = path
        self._keeps = keeps
        self._ordered = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")
        self._reading = ThreadPoolExecutor(max_workers=1, thread_name_prefix="reading")
        self._counting = ThreadPoolExecutor(max_workers=1, thread_name_prefix="counting")
        self._past: PastThread | None = None
        """None as long as nobody has looked back."""
        self._unanswered: deque[tuple[_Call, UUID]] = deque(maxlen=MOST_UNANSWERED)
        """What was asked for without an answer that says how it ended, each with its id."""
        self._journal: Reader | None = None
        self._watcher = Watcher()
        self._beside = ThreadPoolExecutor(max_workers=1, thread_name_prefix="presence")
        self._seat: Seat | None = None
        self._here: Watch | None = None
        self._where = Where()
        self._gives_up = False
        """Whether the person no longer waits for somebody who takes long."""

    async def open(self) -> None:
        """Open the workspace on the ordered thread; raises as `opening.open_workspace` does."""
        loop = asyncio.get_running_loop()
        await loop.run_in_executor(self._ordered, self._open)

    def _open(self) -> None:
        """Open it, and mark how far the journal goes, before anything is shown of what it tells."""
        opening.open_workspace(self.path)
        with sqlite.sentences(self.path):
            self._journal = Reader()

    async def run(
        self, function: Callable[Arguments, Result], /, *args: Arguments.args, **kwargs: Arguments.kwargs
    ) -> Result:
        """Run a quick read or a write after all that were asked for before it.

        Raises what `function` raises; what the driver says about the file comes as a `CrmError`. A write gets its id
        here, or by `as_command`; after an error that leaves open how it ended, the same call has the same id again,
        and raises `AlreadyDone` where it was carried out after all.
        """
        call = function, args, kwargs
        id_ = self._id_for(call)
        try:
            return await self._on(self._ordered, partial(_under, id_, partial(function, *args, **kwargs)))
        except (Busy, WorkspaceError):
            self._unanswered.append((call, id_))
            raise

    def _id_for(self, call: _Call) -> UUID:
        if asked := _command.get([]):
            return asked[0]
        for unanswered in self._unanswered:
            if unanswered[0] == call:
                self._unanswered.remove(unanswered)
                return unanswered[1]
        return new_id()

    async def read(
        self, function: Callable[Arguments, Result], /, *args: Arguments.args, **kwargs: Arguments.kwargs
    ) -> Result:
        """Run a slow read beside the others, on a connection of its own."""
        return await self._on(self._reading, partial(_connected, partial(function, *args, **kwargs)))

    async def count(
        self, function: Callable[Arguments, Result], /, *args: Arguments.args, **kwargs: Arguments.kwargs
    ) -> Result:
        """Run a step of something that may take seconds on a thread and a connection of its own, so that no slow read
        waits for it. Such steps wait for each other.
        """
        return await self._on(self._counting, partial(_connected, partial(function, *args, **kwargs)))

    @cached_property
    def cache(self) -> Cache:
        """What was counted before, for those who count on their thread."""
        from crm_tui.db.caching.cache import Cache
        from crm_tui.db.caching.file import SavedCache, file_of

        kept = self._keeps and not paths.is_temporary(self.path)
        return SavedCache(file_of(self.path, paths.cache_dir())) if kept else Cache()

    async def past(
        self, moment: datetime, tell: Told, function: Callable[Arguments, Result], /,
        *args: Arguments.args, **kwargs: Arguments.kwargs,
    ) -> Result:  # fmt: skip
        """Run a slow read of what was known at a moment, on a thread of its own, so that no other read waits for it.

        The workspace is taken back to the moment for the first such read, which `tell` is told of, and stays there for
        others until `leave_past`, another moment, or for a minute without any. Raises `Busy`, also where it is on its
        way back when another moment is asked for, or none.
        """
        from crm_tui.db.past.thread import PastThread

        self._past = self._past or PastThread(self.path)
        return await self._past.read(moment, tell, partial(function, *args, **kwargs))

    def leave_past(self) -> None:
        """Keep nothing of the past any more, once what is asked of it has been answered."""
        if self._past is not None:
            self._past.leave()

    async def _on(self, executor: ThreadPoolExecutor, call: Callable[[], Result]) -> Result:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(executor, self._guarded, call)

    def _guarded(self, call: Callable[[], Result]) -> Result:
        with sqlite.sentences(self.path):
            return call()

    async def watch(
        self, tell: Callable[[News], Awaitable[None]], *, at_most: float = UNTOLD, deaf: float = DEAF
    ) -> None:
        """Tell what other programs commit, until cancelled; again a `REST` after `tell` has come back.

        Every writer lets go of its turn after its commit, which is heard at once where the system tells; every
        `at_most` seconds the workspace is asked anyway, and every `deaf` seconds where the system does not tell.
        What cannot be read is asked for again the next time.
        """
        turn = self._watcher.on(turns.turn_file(self.path), Happening.CLOSED)
        while True:
            turn.listen()
            heard = None
            with suppress(CrmError):
                heard = await self._on(self._ordered, self._read_on)
            if heard is not None:
                await tell(heard)
                await asyncio.sleep(REST)
            await turn.wait(at_most=at_most, deaf=deaf)

    def _read_on(self) -> News | None:
        return None if self._journal is None else self._journal.read_on()

    def tell_of_waiting(self, tell: Callable[[bool], None]) -> None:
        """Tell, again and again, that a write waits for somebody who takes long; False when it does so no more."""
        loop = asyncio.get_running_loop()

        def hear(waiting: bool) -> None:  # noqa: FBT001 - as `turns` tells it
            self._gives_up = self._gives_up and waiting
            tell(waiting)

        def told(waiting: bool) -> None:  # noqa: FBT001 - as `turns` calls it
            loop.call_soon_threadsafe(hear, waiting)
            if waiting and self._gives_up:
                raise Busy("Given up; nothing was changed. Do it again when the colleague's import is done.")

        self._ordered.submit(turns.tell_of_waiting, told)

    def give_up(self) -> None:
        """Wait no more for somebody who takes long: what was to be written raises `Busy`, and nothing is changed."""
        self._gives_up = True

    # Who else is here

    async def attend(
        self, user: UUID, name: str, tell: Callable[[tuple[Visitor, ...]], None], *, deaf: float = 4 * DEAF
    ) -> None:
        """Be seen by the others, and tell who they are whenever that changes, until cancelled."""
        seat = self._seat = Seat(self.path, user, name)
        here = self._here = self._watcher.on(folder_of(self.path), Happening.ENTRIES)
        loop = asyncio.get_running_loop()
        others: tuple[Visitor, ...] = ()
        while True:
            here.listen()
            found = await loop.run_in_executor(self._beside, partial(seat.look_round, self._where))
            if found != others:
                others = found
                tell(found)
            await asyncio.sleep(REST_FROM_LOOKING)
            await here.wait(at_most=UNSEEN, deaf=deaf)

    def say_where(self, where: Where) -> None:
        """What the others are to see open here from now on."""
        if where != self._where:
            self._where = where
            if self._here is not None:
                self._here.wake()

    async def close(self) -> None:
        """Wait for what is running, then go, and close both connections."""
        loop = asyncio.get_running_loop()
        self._watcher.close()
        if self._seat is not None:
            await loop.run_in_executor(self._beside, self._seat.leave)
        self._beside.shutdown(wait=True)
        if self._past is not None:
            self._past.close()
        for executor in (self._counting, self._reading, self._ordered):
            await loop.run_in_executor(executor, opening.disconnect)
            executor.shutdown(wait=True)


def _under(id_: UUID, call: Callable[[], Result]) -> Result:
    """Do something on a thread; what it writes is written under an id."""
    with commands.command(id_):
        return call()


def _connected(call: Callable[[], Result]) -> Result:
    """Do something on a thread that may not have its connection yet."""
    opening.connect()
    return call()
