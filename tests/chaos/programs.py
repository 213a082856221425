"""Other programs: copies of this process that do something of their own, and may be killed."""

from __future__ import annotations

import os
import signal
import sys
import traceback
from collections.abc import Callable
from typing import Never


def start(do: Callable[[], object]) -> int:
    """Do something in a process of its own; returns its id. This process must have no database open, nor threads."""
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        _live(do)
    return child


def _live(do: Callable[[], object]) -> Never:
    status = 1
    try:
        do()
        status = 0
    except BaseException:  # noqa: BLE001 - told here, since nothing above is this process's own
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(status)


def kill(child: int) -> None:
    """Kill a program without warning, and wait until it is gone."""
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def was_killed(child: int) -> bool:
    """Wait for the end of a program; AssertionError where it failed by itself."""
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.waitstatus_to_exitcode(status) == 0, "a program failed"
    return os.WIFSIGNALED(status)


def kill_oneself() -> Never:
    """End this process on the spot."""
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError("unreachable")
