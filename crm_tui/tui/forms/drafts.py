"""What was typed into forms and not yet saved, kept on disk so that a dropped connection loses nothing."""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from crm_tui import clock, text


@dataclass(frozen=True, slots=True)
class Began:
    """The record that a form began with: what others change of it after that is not overwritten unseen."""

    version: int
    values: dict[str, str]
    """The texts of the fields that were typed into."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What somebody typed into a form, by field, and when they last did."""

    typed: dict[str, str]
    at: datetime
    command: UUID | None = None
    """The id under which exactly this was sent to be saved, where it was sent."""
    began: Began | None = None
    """Where the form is that of a record."""


class Drafts:
    """The drafts of one workspace, each a file of its own that only its writer can read."""

    def __init__(self, directory: Path, workspace: Path) -> None:
        self._home = directory / "drafts" / hashlib.sha256(str(workspace).encode()).hexdigest()[:16]

    def keep(
        self, form: str, typed: dict[str, str], command: UUID | None = None, began: Began | None = None, title: str = ""
    ) -> None:
        """Write the draft of a form, or remove it where nothing was typed; `title` is what people call the form."""
        if not typed:
            self.forget(form)
            return
        self._home.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = self._file(form)
        beside = file.with_suffix(f".{os.getpid()}")
        sent = {"command": command.hex} if command else {}
        base = {"version": began.version, "values": began.values} if began else {}
        content = json.dumps({"at": clock.to_micros(clock.now()), "title": title, "typed": typed, **sent, **base})
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as draft:
            draft.write(content)
        beside.replace(file)

    def find(self, form: str) -> Draft | None:
        """The draft of a form; None where there is none that can be read."""
        try:
            found = json.loads(self._file(form).read_text(encoding="utf-8"))
            typed = _texts(found["typed"])
            command = UUID(found["command"]) if "command" in found else None
            began = Began(int(found["version"]), _texts(found["values"])) if "version" in found else None
            return Draft(typed, clock.from_micros(found["at"]), command, began)
        except (OSError, ValueError, KeyError, TypeError, AttributeError, ArithmeticError, RecursionError):
            return None

    def left(self) -> list[str]:
        """What the forms are called that something was typed into, the latest first."""
        found: list[tuple[int, str]] = []
        for file in self._home.glob("*.json"):
            with suppress(OSError, ValueError, KeyError, TypeError, RecursionError):
                content = json.loads(file.read_text(encoding="utf-8"))
                found.append((int(content["at"]), text.scrub(str(content["title"]))[0]))
        return [title for _, title in sorted(found, reverse=True) if title]

    def forget(self, form: str) -> None:
        """Remove the draft of a form; one that cannot be removed is told by its id to be saved, where it was."""
        with suppress(OSError):
            self._file(form).unlink()

    def _file(self, form: str) -> Path:
        return self._home / f"{hashlib.sha256(form.encode()).hexdigest()[:32]}.json"


def _texts(found: dict[str, object]) -> dict[str, str]:
    return {str(name): str(value) for name, value in found.items()}
