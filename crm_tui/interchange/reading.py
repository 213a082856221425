"""Reading a table portion by portion: here, or for many rows in a second process while this one writes."""

from __future__ import annotations

import csv
import gc
import os
import pickle
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import chain, islice
from typing import IO

from crm_tui import clock
from crm_tui.errors import BadFile, CrmError
from crm_tui.interchange.records import Reading, Record

MANY = 20_000
"""Rows from which on a second process is worth its start."""

_AHEAD = 1 << 20
"""Bytes that the second process may be ahead of this one."""

_PORTION_OBJECTS = 200_000
"""More than a portion of rows is made of."""

_PROGRAM = "from crm_tui.interchange.reading import serve; serve()"


@contextmanager
def portions(reading: Reading, size: int) -> Iterator[Iterator[list[Record]]]:
    """The records of a table in portions of that size.

    The first is there when the block begins: who then takes the turn to write does not have it while a process starts.
    """
    if reading.table.shape.rows < MANY:
        yield _begun(_read_here(reading, size))
        return
    with _second_process() as process:
        yield _begun(_read_there(process, reading, size))


@contextmanager
def collecting_rarely() -> Iterator[None]:
    """Have Python look less often for garbage in circles: rows leave none, and are many to look through."""
    before = gc.get_threshold()
    gc.set_threshold(_PORTION_OBJECTS, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


def serve() -> None:
    """Be the second process: read what is asked for on stdin, write portions to stdout while somebody takes them."""
    reading, size, zone = pickle.load(sys.stdin.buffer)  # noqa: S301 - our own process made it
    out = sys.stdout.buffer
    try:
        with clock.frozen(clock.now(), zone), collecting_rarely():
            _send_all(reading, size, out)
        out.flush()
    except BrokenPipeError:
        os._exit(0)  # what is still in the buffer is for nobody


def _send_all(reading: Reading, size: int, out: IO[bytes]) -> None:
    """Every portion, and then an empty one, or the error that ended it."""
    try:
        for portion in _read_here(reading, size):
            pickle.dump(portion, out, pickle.HIGHEST_PROTOCOL)
            out.flush()
    except BrokenPipeError:
        raise
    except (ValueError, OSError, csv.Error, CrmError) as error:
        pickle.dump(error, out)
    else:
        pickle.dump([], out)


def _read_here(reading: Reading, size: int) -> Iterator[list[Record]]:
    records = reading.records()
    while portion := list(islice(records, size)):
        yield portion


def _begun(portions: Iterator[list[Record]]) -> Iterator[list[Record]]:
    return chain(list(islice(portions, 1)), portions)


def _read_there(process: subprocess.Popen[bytes], reading: Reading, size: int) -> Iterator[list[Record]]:
    """Ask for the portions at once, and give them out as they come."""
    asking, answers = process.stdin, process.stdout
    if asking is None or answers is None:
        raise ValueError("The process has no pipes.")
    with suppress(BrokenPipeError), asking:  # one that has ended already gives no answer, which is told
        pickle.dump((reading, size, clock.zone()), asking)
    return iter(lambda: _received(answers, reading.table.source.name), [])


def _received(answers: IO[bytes], name: str) -> list[Record]:
    """The next portion; an empty one behind the last."""
    try:
        portion: list[Record] | Exception = pickle.load(answers)  # noqa: S301 - our own process made it
    except (EOFError, pickle.UnpicklingError):
        raise BadFile(f"Reading {name} was cut off by the system; nothing was changed, try again.") from None
    if isinstance(portion, Exception):
        raise portion
    return portion


@contextmanager
def _second_process() -> Iterator[subprocess.Popen[bytes]]:
    """A process that serves, and ends with the block. It finds modules as this one does, and no key reaches it."""
    process = subprocess.Popen(  # noqa: S603 - no word of it is anybody's
        [sys.executable, "-P", "-c", _PROGRAM],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        pipesize=_AHEAD,
        start_new_session=True,
    )
    with process:
        try:
            yield process
        finally:
            process.kill()
