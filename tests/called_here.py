"""Command lines that are carried out in this process, with a real pseudo-terminal for all that they read and print.

What a command prints takes less time than the start of a program for it.
"""

from __future__ import annotations

import fcntl
import os
import struct
import sys
import termios
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout, suppress
from threading import Thread
from typing import IO

import pytest

from crm_tui.cli.start import run
from tests.cli.conftest import NoScreens

COLUMNS, ROWS = 120, 40


def call_in_terminal(*arguments: str) -> tuple[int, bytes]:
    """The status that a command line ends with in a terminal, and every byte that the terminal got."""
    arrived = bytearray()
    with _terminal(arrived) as slave, pytest.MonkeyPatch.context() as patch:
        patch.setenv("COLUMNS", str(COLUMNS))  # Python asks the process's own stdout, which is not this terminal
        with (
            _stream(slave, "r", "surrogateescape") as stdin,
            _stream(slave, "w", "strict") as stdout,
            _stream(slave, "w", "backslashreplace") as stderr,
        ):
            patch.setattr(sys, "stdin", stdin)
            with redirect_stdout(stdout), redirect_stderr(stderr):
                status = run(arguments, NoScreens())
    return status, bytes(arrived)


@contextmanager
def _terminal(arrived: bytearray) -> Iterator[int]:
    """A terminal's end for programs; what they write there has arrived when the block has ended."""
    master, slave = os.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    reader = Thread(target=_read, args=(master, arrived))
    reader.start()
    try:
        yield slave
    finally:
        os.close(slave)
        reader.join()
        os.close(master)


def _read(master: int, arrived: bytearray) -> None:
    with suppress(OSError):  # Linux says EIO where nobody has the terminal open any more
        while chunk := os.read(master, 65536):
            arrived += chunk


def _stream(slave: int, mode: str, errors: str) -> IO[str]:
    """A stream as Python makes it for a program, but line by line."""
    return open(os.dup(slave), mode, encoding="utf-8", errors=errors, buffering=1)  # noqa: PTH123 - a descriptor, closed by its user
