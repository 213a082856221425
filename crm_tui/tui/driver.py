"""Waiting for keys without looking for them ten times a second, which is most of what an idle Textual program costs."""

from __future__ import annotations

import os
import selectors
import time
from codecs import getincrementaldecoder
from collections.abc import Iterable
from threading import Event
from typing import TYPE_CHECKING, Any, cast

from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from crm_tui.tui.escapes import Escapes

if TYPE_CHECKING:
    from crm_tui.tui.app import CrmApp

LOOK = 0.1
"""Seconds between looks while it is open whether an Escape is a key or the beginning of one; as Textual has it."""

LOOKS = 5
"""Looks after the last byte, by when that is settled."""


HANDING_OVER = 0.00002
"""Seconds after a frame in which this thread rests; as few as there are."""


class StillDriver(LinuxDriver):
    """Textual's driver for terminals, whose thread for input sleeps until there is some."""

    def __init__(self, *arguments: Any, **options: Any) -> None:  # noqa: ANN401 - as Textual has them
        super().__init__(*arguments, **options)
        self.exit_event = self._ending = _Ending()

    def run_input_thread(self) -> None:
        parser = XTermParser(self._debug)
        escapes = Escapes(self._is_bound)
        decode = getincrementaldecoder("utf-8")().decode
        looks = 0
        with selectors.SelectSelector() as waiting:
            waiting.register(self.fileno, selectors.EVENT_READ)
            waiting.register(self._ending.descriptor, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                ready = {key.fd for key, _ in waiting.select(LOOK if looks else None)}
                looks = LOOKS if ready else looks - 1
                if self.fileno in ready:
                    typed = os.read(self.fileno, 4096)
                    if not typed:
                        waiting.unregister(self.fileno)  # nothing will ever come
                    text = escapes.take(decode(typed))
                else:
                    text = escapes.settle()
                if text:  # nothing yet of a character whose bytes come apart, or of an Escape that may begin something
                    self._hear(parser.feed(text))
                self._hear(parser.tick())

    def flush(self) -> None:
        """Let the thread that writes have its turn; else a frame waits until this one rests, up to a millisecond."""
        time.sleep(HANDING_OVER)

    def _is_bound(self, key: str) -> bool:
        return any(key in keys.split(",") for keys in cast("CrmApp", self._app).keymap.values())

    def _hear(self, heard: Iterable[Message]) -> None:
        for message in heard:
            self.process_message(message)


class _Ending(Event):
    """An event that a `select` can wait for too."""

    def __init__(self) -> None:
        super().__init__()
        self.descriptor, self._write = os.pipe()

    def set(self) -> None:
        """Set it, and wake who waits."""
        if not self.is_set():
            os.write(self._write, b"!")
        super().set()

    def clear(self) -> None:
        """Take it back, so that it can be waited for again."""
        if self.is_set():
            os.read(self.descriptor, 1)
        super().clear()
