"""Lines of the program with a screen print each for itself, whatever else is under way."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

import click
import pytest

from crm_tui.cli.session import Session
from crm_tui.cli.streams import own_streams
from crm_tui.cli.within import Lines
from crm_tui.db.models import Contact
from tests.cli.conftest import NoScreens

LONG = 30.0
"""Seconds; nothing here takes as long."""


class SlowReader(threading.Thread):
    """Somebody else's line, which has printed a part of what it reads, and goes on when it is told to."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.has_begun, self.may_go_on = threading.Event(), threading.Event()
        self.printed = ""

    def run(self) -> None:
        with own_streams() as (out, _):
            click.echo("first")
            self.has_begun.set()
            self.may_go_on.wait(LONG)
            click.echo("second")
            self.printed = out.getvalue()


@contextmanager
def somebody_reading() -> Iterator[SlowReader]:
    """A line that is in the middle of what it prints."""
    reader = SlowReader()
    reader.start()
    assert reader.has_begun.wait(LONG)
    try:
        yield reader
    finally:
        reader.may_go_on.set()
        reader.join(LONG)


def test_a_line_that_writes_does_not_wait_for_one_that_reads(workspace: Path, me: UUID) -> None:
    lines = Lines(Session(NoScreens(), wanted=str(workspace), user="ana"))
    with somebody_reading() as reader:
        ran = lines.run("add contact name='Kim Sato'")
        assert (ran.status, ran.out) == (0, "C1\n")
        assert Contact.get().owner_id == me
        assert reader.is_alive(), "it is still reading"
    assert reader.printed == "first\nsecond\n"


def test_who_has_no_streams_of_their_own_uses_those_of_the_process(capsys: pytest.CaptureFixture[str]) -> None:
    before = sys.stdout, sys.stderr, sys.stdin
    with somebody_reading():
        sys.stdout.write("aside\n")
        sys.stderr.write("wrong\n")
        with own_streams() as (out, _):
            sys.stdout.write("mine\n")
            assert sys.stdin.read() == ""
            assert out.getvalue() == "mine\n"
    assert (sys.stdout, sys.stderr, sys.stdin) == before
    assert capsys.readouterr() == ("aside\n", "wrong\n")
