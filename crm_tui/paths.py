"""Where the program keeps things: the XDG directories, or their like on other systems."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
from collections.abc import Mapping
from pathlib import Path

from crm_tui import accounts
from crm_tui.errors import BadInput, ReadOnlyWorkspace

_NAME = "crm-tui"

_LONGEST_NAME = 240
"""Bytes; file systems take 255, and what lies beside a workspace is named after it."""

_temporary: list[Path] = []


def workspace(wanted: str | None = None, environ: Mapping[str, str] = os.environ, *, usual: str = "") -> Path:
    """The workspace file: the one wanted (`--db`), or `CRM_TUI_DB`, or the settings' usual one, or that in the data
    directory.
    """
    named = wanted or environ.get("CRM_TUI_DB") or usual
    if named:
        return of_workspace(written(named))
    from platformdirs import user_data_path

    return of_workspace(user_data_path(_NAME, appauthor=False) / "crm.db")


def of_workspace(path: Path) -> Path:
    """The whole path, of the file itself where a link leads to it; BadInput where no database can be.

    What lies beside a workspace, such as its log and the line of its writers, is named after the file.
    """
    whole = Path(os.path.realpath(path))
    try:
        sizes = [len(part.encode("utf-8")) for part in whole.parts]
    except UnicodeEncodeError:
        raise BadInput(f"{whole} is not text in UTF-8, as the path of a workspace must be; rename it.") from None
    if max(sizes) > _LONGEST_NAME:
        raise BadInput(f"A name in the path of the workspace is longer than {_LONGEST_NAME} bytes; shorten it.")
    return whole


def written(path: str) -> Path:
    """The path that a person wrote, `~` being their home; BadInput for what can be no path of this system."""
    try:
        if b"\0" in os.fsencode(path):
            raise BadInput("The path has a NUL character in it; no file is called so.")
        return Path(path).expanduser()
    except UnicodeEncodeError:
        raise BadInput("The path has half of a character in it; no file is called so.") from None
    except RuntimeError:
        raise BadInput(f"Nobody here has the home {path.partition('/')[0]}; write the whole path.") from None


def is_there(path: Path) -> bool:
    """Whether there is a workspace; raises `ReadOnlyWorkspace` where the person may not look, with whom to ask."""
    try:
        return path.exists()
    except PermissionError as error:
        raise ReadOnlyWorkspace(f"You may not open {path}. {_how_to_get_in(path.parent)}") from error
    except OSError as error:
        raise ReadOnlyWorkspace(f"{path} cannot be reached ({error.strerror}); check the path.") from error


def _how_to_get_in(directory: Path) -> str:
    try:
        status = directory.stat()
    except OSError:
        return f"Ask who owns {directory} to let you in."
    if not status.st_mode & stat.S_IXGRP or status.st_gid in os.getgroups():
        owner = accounts.user_name(status.st_uid)
        return f"Ask {owner} to let you in: for a team, `crm-tui init --team GROUP DIR` makes such a directory."
    group = accounts.group_name(status.st_gid)
    login = accounts.user_name(os.getuid())
    return f"Where it is a team's, have `sudo usermod -aG {group} {login}` run, then log in anew."


def config_dir() -> Path:
    """Where `config.toml` and `keymap.toml` are looked for."""
    from platformdirs import user_config_path

    return user_config_path(_NAME, appauthor=False)


def state_dir() -> Path:
    """Where drafts and what is remembered between two runs are kept."""
    from platformdirs import user_state_path

    return user_state_path(_NAME, appauthor=False)


def cache_dir() -> Path:
    """Where what can be worked out again is kept, so that it is there at once."""
    from platformdirs import user_cache_path

    return user_cache_path(_NAME, appauthor=False)


def temporary_dir() -> Path:
    """A new directory for what is gone when the program ends: whoever ends it calls `remove_temporary`."""
    folder = Path(tempfile.gettempdir(), f"{_NAME}-{os.urandom(16).hex()}")
    _temporary.append(folder)  # before it is made, so that nobody who ends the program meanwhile leaves it behind
    folder.mkdir(mode=0o700)
    return folder


def is_temporary(path: Path) -> bool:
    """Whether it is gone when the program ends."""
    return any(folder in path.parents for folder in _temporary)


def remove_temporary() -> None:
    """Remove what `temporary_dir` gave, as far as the system lets us."""
    while _temporary:
        shutil.rmtree(_temporary.pop(), ignore_errors=True)
