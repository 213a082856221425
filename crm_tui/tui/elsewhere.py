"""What others do, brought on screen: what they change, that they are here, and what they have open."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from textual.events import Event, Key, MouseDown, MouseUp, Paste

from crm_tui.domain.records import Kind
from crm_tui.store import News, Visitor, Where
from crm_tui.tui import company_words
from crm_tui.tui.base import Working
from crm_tui.tui.messages import RecordsChanged
from crm_tui.tui.typing_ahead import AT_ONCE
from crm_tui.tui.widgets.status import StatusLine

if TYPE_CHECKING:
    from crm_tui.tui.app import CrmApp

JOINS_AFTER = 0.5
"""Seconds after the first screen has been asked for; nobody is kept waiting for it."""

WAITS = "A colleague's import goes first; yours waits, keys do nothing."

LONGEST_LOOK = 2.0
"""Seconds after which more news is asked for though the screen has not shown the last."""


class Elsewhere:
    """Listens for one program, from the opening of its workspace until it ends."""

    def __init__(self, app: CrmApp) -> None:
        self._app = app
        self._tasks: list[asyncio.Task[None]] = []
        self.others: tuple[Visitor, ...] = ()
        """The other programs that have the workspace open; those of the same person too."""
        self._waiting = False

    def start(self) -> None:
        """Listen from now on."""
        self._app.store.tell_of_waiting(self._wait)
        self._begin(self._app.store.watch(self._heard))
        self._begin(self._attend())

    def _begin(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(self._app.guarded(work))
        task.add_done_callback(self._ended)
        self._tasks.append(task)

    def _ended(self, task: asyncio.Task[None]) -> None:
        """A fault in listening is a fault of the program, as anywhere else."""
        error = None if task.cancelled() else task.exception()
        if isinstance(error, Exception):
            self._app._handle_exception(error)  # noqa: SLF001 - Textual's one guard

    @property
    def is_listening(self) -> bool:
        """Whether there is a workspace to listen to."""
        return bool(self._tasks)

    def stop(self) -> None:
        """Listen no more."""
        for task in self._tasks:
            task.cancel()

    # What they change

    async def _heard(self, news: News) -> None:
        """Tell the screens, and come back when the one on top shows it: no news overtakes another."""
        self._app.post_message(RecordsChanged(news.changed, news.doers))
        if news.summary:
            self._app.say_news(f"{news.by} {news.summary}" if news.by else news.summary)
        with suppress(TimeoutError):
            async with asyncio.timeout(LONGEST_LOOK):
                await self._app.shown()

    # What one waits for

    def _wait(self, waiting: bool) -> None:  # noqa: FBT001 - as the store calls it
        """Say that what was done here waits for what somebody else writes, as long as it does; in a form too."""
        if waiting is self._waiting or self._app.is_leaving:
            return
        self._waiting = waiting
        if waiting:
            self._app.forget_keys()
            self._app.tell_next(WAITS, "Esc", "give up")
        elif self._app.said.sentence == WAITS:
            self._app.tell("")
        for line in self._app.screen.query(StatusLine):
            if waiting or line.said.sentence == WAITS:
                line.show(self._app.said)

    def rests(self, event: Event) -> bool:
        """Whether this is a key, a pasted text or a click of somebody who was told to wait, and so nothing comes of it;
        Escape waits no more, and so do the keys that leave, which are then pressed again.
        """
        if not self._waiting or not isinstance(event, Key | Paste | MouseDown | MouseUp):
            return False
        if isinstance(event, Key) and event.key in {"escape", *AT_ONCE}:
            self._app.store.give_up()
        return True

    # Where they are

    async def _attend(self) -> None:
        await asyncio.sleep(JOINS_AFTER)
        from crm_tui.queries.links import links

        store, me = self._app.store, self._app.me
        found = await store.run(links, {Kind.USER: [me]})
        await store.attend(me, found[me].name, self._met)

    def _met(self, others: tuple[Visitor, ...]) -> None:
        self.others = others
        for screen in self._app.screen_stack:
            if isinstance(screen, Working):
                self.show_on(screen)

    def moved(self) -> None:
        """Say where one is, and show who else is there: the screen on top is another one, or about something else."""
        self._app.visited()
        if not self.is_listening:
            return
        stack = [screen for screen in self._app.screen_stack if isinstance(screen, Working)]
        open_ones = [screen.where for screen in stack if screen.where.record]
        self._app.store.say_where(open_ones[-1] if open_ones else Where())
        if stack:
            self.show_on(stack[-1])

    def show_on(self, screen: Working[Any]) -> None:
        """Say on a screen who else is here, or who has open what it has open."""
        at, me = screen.where, self._app.me
        there = company_words.at_record(self.others, me, at.record, editing=at.editing) if at.record else ""
        screen.show_company(there, company_words.here(self.others, me))
