"""Ending well when told to, or when the terminal is gone: drafts written, terminal restored, nothing left running."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import termios
import threading
from functools import partial
from typing import TYPE_CHECKING

from crm_tui import paths

if TYPE_CHECKING:
    from crm_tui.tui.app import CrmApp

PATIENCE = 2.0
"""Seconds after which the program leaves for good, whatever still runs."""

CHECKED_EVERY = 1.0
"""Seconds between two looks at whether the terminal is still there."""


def listen(app: CrmApp) -> None:
    """Have SIGTERM, SIGHUP and a vanished terminal end the program; called in its event loop."""
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGHUP):
        loop.add_signal_handler(number, partial(leave, app, 128 + number))
    if not app.is_headless:
        app.set_interval(CHECKED_EVERY, partial(look_for_terminal, app))


def leave(app: CrmApp, status: int) -> None:
    """Write the drafts and end the program with this status; for good after two seconds."""
    app.keep_drafts()
    last_resort = threading.Timer(PATIENCE, _leave_for_good, [status])
    last_resort.daemon = True
    last_resort.start()
    app.exit(return_code=status)


def _leave_for_good(status: int) -> None:
    paths.remove_temporary()
    os._exit(status)


def look_for_terminal(app: CrmApp) -> None:
    """End the program where its terminal is gone."""
    try:
        termios.tcgetattr(sys.__stdin__.fileno() if sys.__stdin__ else 0)
    except termios.error:
        leave(app, 128 + signal.SIGHUP)


def let_go() -> None:
    """Write out what is still held back; where the terminal has gone, that must not change the exit status."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
