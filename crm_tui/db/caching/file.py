"""The cache of a workspace on disk, so that the next program has what was counted once. It may be deleted at any time.

Nobody but its owner reads it; what is not of this version of the program, or cannot be read, counts as not there.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from crm_tui import __version__
from crm_tui.db import migrations
from crm_tui.db.caching.cache import Answer, Cache, Moment
from crm_tui.db.caching.reads import Slice

MOST_BYTES = 4_000_000
"""What is kept of a workspace; of more, what nobody asked for lately goes."""

MOST_MOMENTS = 200
"""What was counted when, the latest of them."""

_FORM = f"{__version__} {migrations.FINGERPRINT}"


def file_of(workspace: Path, folder: Path) -> Path:
    """Where the cache of a workspace is saved in a folder."""
    return folder / "numbers" / f"{hashlib.sha256(os.fsencode(workspace)).hexdigest()[:16]}.json"


class SavedCache(Cache):
    """A cache that reads its file when it is first asked, and writes it when something is new."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file
        self._loaded = False

    def load(self) -> None:
        """Read the file; nothing where it is of no use."""
        if self._loaded:
            return
        self._loaded = True
        with suppress(OSError, ValueError, TypeError, KeyError):
            found = json.loads(self._file.read_text("utf-8"))
            if found["form"] != _FORM:
                return
            seq, action = found["state"]
            answers = {str(key): _answer(*told) for key, told in found["answers"].items()}
            moments = {str(name): _moment(*told) for name, told in found["moments"].items()}
            self.state, self.answers, self.moments = (int(seq), str(action)), answers, moments

    def save(self) -> None:
        """Write the file, whole or not at all; what the system refuses is let be."""
        if not self.changed or self.state is None:
            return
        self.changed = False
        answers = dict(reversed(list(_fitting(self))))
        moments = dict(sorted(self.moments.items(), key=lambda one: one[1].at)[-MOST_MOMENTS:])
        told = {"form": _FORM, "state": self.state, "moments": moments, "answers": answers}
        with suppress(OSError):
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            _write(self._file, json.dumps(told))


def _write(file: Path, text: str) -> None:
    """Put a text into a file of the owner's alone, under another name first."""
    part = tempfile.NamedTemporaryFile(dir=file.parent, suffix=".part", delete=False)  # noqa: SIM115 - it is renamed
    try:
        with part:
            part.write(text.encode())
        Path(part.name).replace(file)
    except OSError:
        Path(part.name).unlink()
        raise


def _fitting(cache: Cache) -> Iterator[tuple[str, list[Any]]]:
    """The answers that are kept, those that were asked for lately first."""
    room = MOST_BYTES
    for key, one in reversed(cache.answers.items()):
        written = [sorted(one.reads), one.names, one.rows, one.only]
        room -= len(json.dumps(written))
        if room < 0:
            break
        yield key, written


def _moment(at: Any, state: Any) -> Moment:
    seq, action = state
    return Moment(int(at), (int(seq), str(action)))


def _answer(reads: Any, names: Any, rows: Any, only: Any) -> Answer:
    read = frozenset((str(table), str(column)) for table, column in reads)
    return Answer(read, tuple(names), rows, Slice(*only) if only else None)
