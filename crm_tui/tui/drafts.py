"""What was typed into forms and not yet saved, kept on disk so that a dropped connection loses nothing."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from crm_tui import clock


@dataclass(frozen=True, slots=True)
class Draft:
    """What somebody typed into a form, by field, and when they last did."""

    typed: dict[str, str]
    at: datetime


class Drafts:
    """The drafts of one workspace, each a file of its own that only its writer can read."""

    def __init__(self, directory: Path, workspace: Path) -> None:
        self._home = directory / "drafts" / hashlib.sha256(str(workspace).encode()).hexdigest()[:16]

    def keep(self, form: str, typed: dict[str, str]) -> None:
        """Write the draft of a form, or remove it where nothing was typed."""
        if not typed:
            self.forget(form)
            return
        self._home.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = self._file(form)
        beside = file.with_suffix(f".{os.getpid()}")
        content = json.dumps({"at": clock.to_micros(clock.now()), "typed": typed})
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as draft:
            draft.write(content)
        beside.replace(file)

    def find(self, form: str) -> Draft | None:
        """The draft of a form; None where there is none that can be read."""
        try:
            found = json.loads(self._file(form).read_text(encoding="utf-8"))
            typed = {str(name): str(value) for name, value in found["typed"].items()}
            return Draft(typed, clock.from_micros(found["at"]))
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None

    def forget(self, form: str) -> None:
        """Remove the draft of a form."""
        self._file(form).unlink(missing_ok=True)

    def _file(self, form: str) -> Path:
        return self._home / f"{hashlib.sha256(form.encode()).hexdigest()[:32]}.json"
