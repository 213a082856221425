"""What was typed into forms and not yet saved, kept on disk so that a dropped connection loses nothing."""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, TextIO
from uuid import UUID

from crm_tui import clock, text
from crm_tui.editor import Paper
from crm_tui.errors import CrmError

SHEET = "note.md"
"""What the file is called in which a text of a form lies open in an editor."""

_BROKEN = (OSError, ValueError, KeyError, TypeError, AttributeError, ArithmeticError, RecursionError)
"""What comes of a file that is no draft."""


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
    """The drafts of one user in one workspace, each a file of its own that only its writer can read."""

    def __init__(self, directory: Path, workspace: Path, user: UUID) -> None:
        self._of_all = directory / "drafts" / hashlib.sha256(str(workspace).encode()).hexdigest()[:16]
        self._home = self._of_all.with_name(f"{self._of_all.name}-{user.hex}")

    def inherit(self) -> None:
        """Take over the drafts of when all users of a Unix account had theirs together."""
        for file in self._of_all.glob("*.json"):
            own = self._home / file.name
            if not own.exists():
                with suppress(OSError):
                    self._make_home()
                    file.rename(own)
        with suppress(OSError):
            self._of_all.rmdir()

    def keep(
        self, form: str, typed: dict[str, str], command: UUID | None = None, began: Began | None = None, title: str = ""
    ) -> None:
        """Write the draft of a form, or remove it where nothing was typed; `title` is what people call the form."""
        if typed:
            self._write(form, Draft(typed, clock.now(), command, began), title)
        else:
            self.forget(form)

    def find(self, form: str) -> Draft | None:
        """The draft of a form; None where there is none that can be read."""
        self._take_in_all()
        return self._read(form)

    def left(self) -> list[str]:
        """What the forms are called that something was typed into, the latest first."""
        self._take_in_all()
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

    # In an editor

    @contextmanager
    def opened(self, form: str, field: str, draft: Draft, title: str) -> Iterator[Path | None]:
        """A directory for a field's text, called `SHEET`, while it is in an editor; None where nothing can be kept.

        `draft` is the form's, the field with its text in it. The directory is gone when the block ends; where the
        program ends within, what was saved there becomes the draft. What says so is locked for as long.
        """
        folder = self._home / f"crm-tui-{os.urandom(8).hex()}"
        note = folder.with_suffix(".open")
        try:
            self._make_home()
            held = _private(note, os.O_EXCL)
            fcntl.flock(held, fcntl.LOCK_EX)
            folder.mkdir(mode=0o700)
            json.dump({"form": form, "field": field, **_content(draft, title)}, held)
            held.flush()
        except OSError:
            _remove(folder)
            yield None
            return
        with held:
            try:
                yield folder
            except CrmError:
                _remove(folder)
                raise
            _remove(folder)

    def _take_in_all(self) -> None:
        """Make drafts of what stood in an editor when a program ended; what is in one now is locked, and left alone."""
        for note in self._home.glob("*.open"):
            with suppress(*_BROKEN), note.open("r+", encoding="utf-8") as held:
                fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
                self._take_in(json.load(held), note.with_suffix(""))
                _remove(note.with_suffix(""))

    def _take_in(self, content: dict[str, Any], folder: Path) -> None:
        """Put what was saved into the draft of the form, as that is by now; what else lies there is put away."""
        form, field, left = str(content["form"]), str(content["field"]), _draft(content)
        before = left.typed[field]
        sheet = Paper(folder / SHEET, before, ())
        try:
            saved = text.scrub(sheet.left(0), block=True)[0]
        except CrmError:
            return  # it is no text, and put away, or nothing at all
        if any(file != sheet.path for file in folder.iterdir()):
            sheet.keep()
        if not saved.strip() or saved == text.scrub(before, block=True)[0]:
            return
        now = self._read(form) or left
        stands = now.typed.get(field, before)
        words = saved if stands in {before, saved} else f"{stands}\n\n{saved}"
        at = clock.from_micros(sheet.path.stat().st_mtime_ns // 1000)
        draft = Draft({**now.typed, field: words}, at, None, _earlier(left.began, now.began))
        self._write(form, draft, str(content["title"]))

    # Files

    def _write(self, form: str, draft: Draft, title: str) -> None:
        self._make_home()
        file = self._file(form)
        beside = file.with_suffix(f".{os.getpid()}")
        with _private(beside, os.O_TRUNC) as written:
            json.dump(_content(draft, title), written)
        beside.replace(file)

    def _read(self, form: str) -> Draft | None:
        with suppress(*_BROKEN):
            return _draft(json.loads(self._file(form).read_text(encoding="utf-8")))
        return None

    def _make_home(self) -> None:
        self._home.mkdir(mode=0o700, parents=True, exist_ok=True)

    def _file(self, form: str) -> Path:
        return self._home / f"{hashlib.sha256(form.encode()).hexdigest()[:32]}.json"


def _private(path: Path, flag: int) -> TextIO:
    """A new file, to be written, that nobody else can read."""
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | flag, 0o600), "w", encoding="utf-8")


def _remove(folder: Path) -> None:
    """Remove what was in an editor, and then what says so."""
    shutil.rmtree(folder, ignore_errors=True)
    with suppress(OSError):
        folder.with_suffix(".open").unlink()


def _content(draft: Draft, title: str) -> dict[str, object]:
    """What a file says of a draft."""
    sent = {"command": draft.command.hex} if draft.command else {}
    base = {"version": draft.began.version, "values": draft.began.values} if draft.began else {}
    return {"at": clock.to_micros(draft.at), "title": title, "typed": draft.typed, **sent, **base}


def _draft(content: dict[str, Any]) -> Draft:
    """The draft of which a file says this; raises one of `_BROKEN` where it is none."""
    command = UUID(content["command"]) if "command" in content else None
    began = Began(int(content["version"]), _texts(content["values"])) if "version" in content else None
    return Draft(_texts(content["typed"]), clock.from_micros(content["at"]), command, began)


def _earlier(one: Began | None, other: Began | None) -> Began | None:
    """What a form began with that goes on from both; where they differ in a field, the other's."""
    if one is None or other is None:
        return one or other
    return Began(min(one.version, other.version), {**one.values, **other.values})


def _texts(found: dict[str, object]) -> dict[str, str]:
    return {str(name): str(value) for name, value in found.items()}
