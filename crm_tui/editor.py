r"""Text in a person's own editor: a private file, `$VISUAL` or `$EDITOR` on it, and what stands in it afterwards.

    with editor.paper("# Call\n", "note.md") as sheet:
        status = ...  # run `sheet.command`, and wait for it
        text = sheet.left(status)

`edit` does all of it for the command line. Programs with a screen call `crm_tui.tui.editor.edit`, which hands over the
terminal meanwhile. What comes back was typed by a person: it passes `text.clean` or `clean_block` like any other input.
"""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from crm_tui import paths
from crm_tui.errors import Cancelled, EditorFailed

USUAL = ("nano", "vim", "vi", "micro", "emacs")
"""What is looked for where neither `$VISUAL` nor `$EDITOR` names one."""

PATIENCE = 1.0
"""Seconds that an editor has to end, and put away what was written, when the program is told to."""

_LEFT_ALONE = (signal.SIGINT, signal.SIGQUIT)
"""What Ctrl+C and Ctrl+\\ send; while an editor has the terminal, they are meant for it alone."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A private file that lies open in an editor."""

    path: Path
    began: str
    """What stood in it at first."""
    command: tuple[str, ...]
    """What opens it: the editor's words, then the path."""

    def left(self, status: int) -> str:
        """What stands in the file, now that the editor has ended with this status.

        Raises `Cancelled` where it ended badly (`:cq` in vim) and nothing was written, else `EditorFailed` with where
        the writing is kept.
        """
        if status:
            how = f"The editor ended with status {status}" if status > 0 else "The editor was stopped"
            raise self._kept(how) or Cancelled(f"{how}; nothing was changed.")
        try:
            return self.path.read_text(encoding="utf-8-sig")
        except UnicodeDecodeError:
            raise self._kept("What the editor left is no text in UTF-8") or Cancelled("Nothing was changed.") from None
        except OSError as error:
            raise EditorFailed(f"The editor left no file ({error.strerror}); nothing was changed.") from None

    def keep(self) -> Path | None:
        """Save what was written, and what the editor laid beside it, from being removed; returns where, if anywhere."""
        written = [file for file in self.path.parent.iterdir() if file != self.path or _read(file) != self.began]
        if not written:
            return None
        home = paths.state_dir() / "unsaved"
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        kept = home / self.path.parent.name
        shutil.copytree(self.path.parent, kept, dirs_exist_ok=True)
        return kept / self.path.name

    def _kept(self, what: str) -> EditorFailed | None:
        kept = self.keep()
        return EditorFailed(f"{what}; nothing was changed. What you wrote is kept in {kept}.") if kept else None


def put_away(text: str, name: str) -> Path:
    """Keep a text that was written and is not used, where only the person can read it; returns the file.

    It is a new one each time: `deals.txt`, then `deals-2.txt`. Raises `EditorFailed` where there is no room for it.
    """
    home = paths.state_dir() / "unsaved"
    try:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        for path in _names_in(home, name):
            with suppress(FileExistsError):
                opened = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
                break
        with os.fdopen(opened, "w", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise EditorFailed(f"What you wrote cannot be kept in {home} ({error.strerror}).") from error
    return path


def _names_in(home: Path, name: str) -> Iterator[Path]:
    """The file of this name, then the same with 2, 3 and so on behind it, without end."""
    yield home / name
    yield from (home / f"{Path(name).stem}-{number}{Path(name).suffix}" for number in count(2))


def command(environ: Mapping[str, str] = os.environ) -> tuple[str, ...]:
    """The words that start the person's editor: `$VISUAL`, `$EDITOR`, or a usual one; raises `EditorFailed`."""
    named = environ.get("VISUAL") or environ.get("EDITOR") or ""
    try:
        words = shlex.split(named)
    except ValueError:
        words = []
    if named.strip() and not words:
        raise EditorFailed(f"$VISUAL or $EDITOR cannot be read: “{named}”; close what was opened with a quote.")
    for name in words[:1] or USUAL:
        if shutil.which(name, path=environ.get("PATH")):
            return tuple(words) or (name,)
    if words:
        raise EditorFailed(f"There is no program {words[0]}, which $VISUAL or $EDITOR names; set it to your editor.")
    raise EditorFailed("No editor was found; set EDITOR to yours, such as EDITOR=nano.")


@contextmanager
def paper(text: str, name: str, folder: Path | None = None) -> Iterator[Paper]:
    """A file called `name` with this text, which nobody else can read (mode 0600 in a directory of its own, 0700).

    It is removed when the block ends, unless it lies in a `folder` of the caller's, who sees to that. Raises
    `EditorFailed` where there is no editor, or no room for the file.
    """
    words = command()
    try:
        own = folder or paths.temporary_dir()
        path = own / name
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise EditorFailed(f"There is no room for what you want to edit ({error.strerror}).") from error
    sheet = Paper(path, text, (*words, str(path)))
    try:
        yield sheet
    finally:
        if folder is None:
            shutil.rmtree(own, ignore_errors=True)


@contextmanager
def left_alone() -> Iterator[None]:
    """While an editor has the terminal, Ctrl+C in it does not end this program. In the main thread only."""
    before = {number: signal.signal(number, lambda *_: None) for number in _LEFT_ALONE}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def edit(text: str, name: str) -> str:
    """Have the person edit a text in the terminal of this process; returns what they left.

    `name` is the file's, and its ending tells the editor what it is: `note.md`, `rows.txt`. Raises `Cancelled` or
    `EditorFailed`, and then nothing that was written is lost, nor where a signal ends the program by an exception.
    """
    with paper(text, name) as sheet, left_alone():
        try:
            process = subprocess.Popen(sheet.command)  # noqa: S603 - whom the person named
        except OSError as error:
            raise EditorFailed(f"{sheet.command[0]} cannot be started ({error.strerror}).") from error
        try:
            status = process.wait()
        except BaseException:
            process.terminate()
            with suppress(subprocess.TimeoutExpired):
                process.wait(PATIENCE)
            sheet.keep()
            raise
        return sheet.left(status)


def _read(file: Path) -> str | None:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None
