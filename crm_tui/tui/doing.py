"""What the program does in the background, in the order of asking, and what it says at the foot."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from time import monotonic
from typing import TYPE_CHECKING, Any, cast

from textual import events
from textual.geometry import Size

from crm_tui.errors import AlreadyDone, CrmError
from crm_tui.tui.messages import RecordsChanged
from crm_tui.tui.parts import PartOfProgram
from crm_tui.tui.typing_ahead import Turns
from crm_tui.tui.widgets.status import Said, StatusLine, Tone

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.actions import ActionParseResult
    from textual.dom import DOMNode
    from textual.screen import Screen

    from crm_tui.tui.app import CrmApp
    from crm_tui.tui.base import CrmScreen

SMALLEST = Size(20, 6)
"""Columns and rows below which the terminal cuts off what is drawn: there is no room left to lay anything out in."""

READABLE_FOR = 3.0
"""Seconds for which news of others does not take the place of what was done here."""


class Doing(PartOfProgram):
    """The part of the program by which its screens work, and speak."""

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 - as Textual has them
        super().__init__(**options)
        self.said = Said()
        self.views: set[CrmScreen[Any]] = set()
        """The screens that are open, in every place."""
        self._told_at = -READABLE_FOR
        """When it was last said what was done here, on the clock that never jumps."""
        self._said_on: Screen[Any] | None = None
        """The screen at whose foot it was last said."""
        self._goes_along = False
        """Whether another screen that comes on top goes on saying it: what was just done brought that there."""
        self._turns = Turns(self, self._handle)
        self._past: dict[str, list[str]] = {}

    def tell(self, sentence: str, *, undo: bool = False, whole: bool = False) -> None:
        """Say at the foot what was done; `undo` where `u` takes it back, `whole` where nothing may be left out."""
        self._told_at = monotonic()
        self._say(Said(sentence, Tone.DONE, cast("CrmApp", self).key_for("undo.last") if undo else "", whole=whole))

    def tell_next(self, sentence: str, key: str, word: str) -> None:
        """Say at the foot what was done, and which key does what with it."""
        self._told_at = monotonic()
        self._say(Said(sentence, Tone.DONE, key, word))

    def fail(self, error: CrmError) -> None:
        """Say at the foot what went wrong."""
        self._say(Said(str(error), Tone.FAILED))

    @property
    def still_said(self) -> Said:
        """What is said at the foot of the screen that has come on top: what was said there, or was just done."""
        if self.screen is not self._said_on and not self._goes_along:
            self.said = Said()
        self._said_on = self.screen
        return self.said

    def _act(self) -> None:
        """Somebody goes on: what went wrong here is said no more, and what was done not on another screen."""
        self._goes_along = False
        if self.said.tone is Tone.FAILED and self.screen is self._said_on:
            self._say(Said())

    @property
    def _was_read(self) -> bool:
        """Whether what is said may go: it is not what went wrong, and not what was done just now."""
        return not self.said.sentence or (
            self.said.tone is not Tone.FAILED and monotonic() - self._told_at > READABLE_FOR
        )

    def say_news(self, sentence: str) -> None:
        """Say at the foot what somebody else did, but not over what went wrong, or has just been done here."""
        if self._was_read:
            self._say(Said(sentence))

    def suggest(self, sentence: str, *, at_once: bool) -> None:
        """Say at the foot of this screen, and of no other, what could be done next; unless `at_once`, not over what has
        just been done or failed.
        """
        if at_once or self._was_read:
            self._say(Said(sentence, Tone.DONE))
            self._goes_along = False

    def say_done_before(self, done: AlreadyDone) -> None:
        """Say what a command did whose answer was lost, and show it."""
        self.post_message(RecordsChanged(done.changed))
        self.tell(str(done), undo=True)

    def _say(self, said: Said) -> None:
        self.said, self._goes_along = said, True
        self._said_on = next((screen for screen in reversed(self.screen_stack) if screen in self.views), None)
        for view in self.views:
            view.query_one(StatusLine).show(said)

    def do(self, work: Coroutine[Any, Any, object]) -> None:
        """Carry out work in the background, whatever screens open and close; a `CrmError` is said at the foot.

        What is typed meanwhile waits until the screen shows what was done.
        """
        if self.is_leaving:
            work.close()  # nobody would await it any more
            return
        self._turns.begin()
        self.run_worker(self._in_turn(work))

    def forget_keys(self) -> None:
        """Nothing comes of the keys that were typed and have not had their turn."""
        self._turns.forget()

    def let_catch_up(self) -> None:
        """Let the next key wait until the screen shows what has been asked for."""
        self.do(asyncio.sleep(0))

    @property
    def is_leaving(self) -> bool:
        """Whether the program is about to end."""
        return bool(self._exit) or not self.is_running

    def do_beside(self, work: Coroutine[Any, Any, None]) -> None:
        """Carry out long work beside which the person goes on, or stops it with a key."""
        if self.is_leaving:
            work.close()
            return
        self.run_worker(self.guarded(work))

    async def _in_turn(self, work: Coroutine[Any, Any, object]) -> None:
        try:
            await self.guarded(work)
        finally:
            if not self.is_leaving:
                await self._turns.end()

    async def run_action(
        self,
        action: str | ActionParseResult,
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Carry out a command; a `CrmError` becomes a sentence at the foot, as in background work."""
        self._act()
        try:
            return await super().run_action(action, default_namespace, namespaces)
        except CrmError as error:
            self.fail(error)
            return True

    async def on_event(self, event: events.Event) -> None:
        if isinstance(event, events.Resize):
            event = _at_least(event, SMALLEST)
        if not cast("CrmApp", self).elsewhere.rests(event) and not self._turns.take(event):
            await self._handle(event)

    async def _handle(self, event: events.Event) -> None:
        """As Textual does; to press the mouse is to go on, as a key is that acts."""
        if isinstance(event, events.MouseDown):
            self._act()
        await super().on_event(event)

    async def guarded(self, work: Coroutine[Any, Any, object]) -> None:
        """Do the work; a `CrmError` becomes a sentence at the foot."""
        try:
            await work
        except AlreadyDone as done:
            self.say_done_before(done)
        except CrmError as error:
            self.fail(error)

    async def shown(self) -> None:
        """Return when the screen on top shows what it has heard of."""
        await self._turns.shown()

    def on_records_changed(self, message: RecordsChanged) -> None:
        for view in list(self.views):
            view.post_message(RecordsChanged(message.changed, message.doers))

    # What was entered at the foot before

    def past(self, sign: str) -> tuple[str, ...]:
        """What was entered after this sign since the program started, oldest first."""
        return tuple(self._past.get(sign, ()))

    def remember(self, sign: str, line: str) -> None:
        """Keep what was entered, the newest last, each once."""
        lines = self._past.setdefault(sign, [])
        if line in lines:
            lines.remove(line)
        if line:
            lines.append(line)


def _at_least(event: events.Resize, smallest: Size) -> events.Resize:
    """The same news of the window's size, as if it were never smaller than this."""
    size = Size(max(event.size.width, smallest.width), max(event.size.height, smallest.height))
    return event if size == event.size else events.Resize(size, size)
