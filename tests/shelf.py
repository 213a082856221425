"""Workspaces that are made once in a run of the tests, whoever of its processes asks first, and copied from there."""

from __future__ import annotations

import fcntl
import os
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from crm_tui import clock
from crm_tui.db.files import opening
from crm_tui.db.models import database
from crm_tui.services import demo, workspace


class Shelf:
    """A folder of files that nobody changes."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def sales(self, *, template: str = "sales", login: str = "ana", name: str = "") -> Path:
        """A workspace with a template's pipelines and its first user."""
        return self.take(
            f"{template} {login} {name}",
            lambda path: workspace.create(path, template=template, login=login, name=name),
        )

    def demo(self, *, login: str = "") -> Path:
        """The demo workspace."""
        return self.take(f"demo {login or demo.LOGIN}", lambda path: demo.create(path, login=login))

    def sales_with(self, name: str, fill: Callable[[], object]) -> Path:
        """The sales workspace of `ana` with what `fill` puts into it while it is open on this thread."""
        ready = self.sales(name="Ana Ruiz")

        def make(path: Path) -> None:
            with opened(ready, path):
                fill()

        return self.take(name, make)

    def take(self, name: str, make: Callable[[Path], None]) -> Path:
        """The file of a name, as it is made at the time that it is now; the other processes wait for the first."""
        path = self._folder / f"{re.sub('[^a-z0-9]+', '-', f'{name} {_time()}'.lower())}.db"
        if not path.exists():
            with _alone(path.with_suffix(".turn")):
                if not path.exists():
                    folder = path.with_suffix(".making")
                    folder.mkdir(exist_ok=True)
                    made = folder / path.name
                    made.unlink(missing_ok=True)
                    make(made)
                    made.rename(path)
        return path


def _time() -> str:
    """What tells one frozen moment from another; nothing where the time goes on."""
    return "" if clock._now is clock._system_now else f"{clock.now().timestamp():f} {clock.zone()}"


@contextmanager
def _alone(file: Path) -> Iterator[None]:
    """Let no other process into the block meanwhile."""
    descriptor = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


@contextmanager
def opened(ready: Path, path: Path) -> Iterator[Path]:
    """A copy of a file of the shelf, open on this thread."""
    shutil.copy(ready, path)
    opening.open_workspace(path)
    try:
        yield path
    finally:
        opening.disconnect()
        database.initialize(None)
