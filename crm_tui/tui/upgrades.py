"""The installed program may be replaced while it runs: nothing of another version is loaded beside what is.

Much is loaded when it is first asked for. What a newer version has there would call what this one does not have.
"""

from __future__ import annotations

import sys
from pathlib import Path

import crm_tui
from crm_tui.errors import Upgraded

SENTENCE = "crm-tui was upgraded while it ran; leave it and start it again."

_BELOW = f"{crm_tui.__name__}."

Mark = tuple[int, int, int] | None


class Watch:
    """Stands before Python's own finders of modules, and refuses what is not of the version that runs."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._began = self._mark()

    def _mark(self) -> Mark:
        """What tells one installation from the next; None where there is none, as in the middle of an upgrade."""
        try:
            found = self._file.stat()
        except OSError:
            return None
        return found.st_ino, found.st_mtime_ns, found.st_size

    @property
    def was_upgraded(self) -> bool:
        """Whether what is installed is not what was loaded at the start."""
        return self._mark() != self._began

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> None:
        """Leave a module to the other finders; raises `Upgraded` where it would be of another version."""
        if name.startswith(_BELOW) and self.was_upgraded:
            raise Upgraded(SENTENCE)


def watch() -> None:
    """Load no module of the program from now on once another version was installed."""
    sys.meta_path.insert(0, Watch(Path(crm_tui.__file__)))


def was_upgraded() -> bool:
    """Whether another version was installed since `watch` was called."""
    return any(isinstance(one, Watch) and one.was_upgraded for one in sys.meta_path)
