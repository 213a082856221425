"""The records that somebody has seen lately, kept on disk so that the next start knows them too."""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from pathlib import Path
from uuid import UUID

from crm_tui.domain.records import Kind

MOST = 50
"""Records that are kept."""

Seen = tuple[Kind, UUID]


class Recent:
    """What one user has seen in one workspace, in a file that only they can read; what cannot be read is nothing."""

    def __init__(self, directory: Path, workspace: Path, user: UUID) -> None:
        name = hashlib.sha256(f"{workspace}\n{user}".encode()).hexdigest()[:16]
        self._file = directory / "recent" / f"{name}.json"

    def records(self) -> list[Seen]:
        """The last one seen first."""
        try:
            found = json.loads(self._file.read_text(encoding="utf-8"))
            return [(Kind(kind), UUID(record)) for kind, record in found][:MOST]
        except (OSError, ValueError, TypeError, AttributeError, RecursionError):
            return []

    def saw(self, kind: Kind, record: UUID) -> None:
        """Put a record first; where that cannot be written, it is not kept."""
        seen = [(kind, record), *(one for one in self.records() if one[1] != record)]
        self._write(seen[:MOST])

    def keep(self, seen: list[Seen]) -> None:
        """Keep these of them, since the others are gone."""
        self._write(seen)

    def _write(self, seen: list[Seen]) -> None:
        beside = self._file.with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            content = json.dumps([(kind.value, record.hex) for kind, record in seen])
            with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
                file.write(content)
            beside.replace(self._file)
