"""A directory that a Unix group shares, made so that every file in it is the group's, whoever makes it."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from crm_tui import accounts, text
from crm_tui.db.files import filesystems, on_disk
from crm_tui.errors import BadInput, ReadOnlyWorkspace

FILE = "crm.db"
"""The workspace's name in its directory."""

_MODE = 0o2770


@contextmanager
def shared_directory(directory: Path, group: str) -> Iterator[Path]:
    """Where a team's workspace comes to lie: a directory with mode 2770 of the group, made or found so.

    One that was made is removed when the block raises. Raises BadInput for the group or for what is there already,
    `UnfitFileSystem` or `ReadOnlyWorkspace`.
    """
    number = _checked_group(group)
    filesystems.require_local(directory)
    made = not _is_there(directory, group, number)
    if made:
        _make(directory, group, number)
    try:
        yield directory / FILE
    except BaseException:
        if made:
            _remove(directory)
        raise


def first_user() -> str:
    """Who makes it; under sudo the one who called."""
    if os.getuid() == 0 and (caller := os.environ.get("SUDO_USER")):
        return caller
    return accounts.current_login()


def _checked_group(group: str) -> int:
    """The number of a group to which who makes the directory can give it."""
    number = accounts.group_number(group)
    if number is None:
        near = text.nearest(group, accounts.all_groups())
        hint = f" Did you mean {near[0]}?" if near else ""
        raise BadInput(f"There is no Unix group {group} here; `sudo groupadd {group}` makes one.{hint}", "team")
    if os.getuid() == 0 or number in {os.getegid(), *os.getgroups()}:
        return number
    login = accounts.user_name(os.getuid())
    if group in accounts.groups_of(login):
        raise BadInput(
            f"You came into {group} after you logged in; log in anew, or run `newgrp {group}` first.", "team"
        )
    raise BadInput(
        f"You are not in the group {group}, so you cannot give it a directory; have `sudo usermod -aG {group} {login}`"
        " run, then log in anew.",
        "team",
    )


def _is_there(directory: Path, group: str, number: int) -> bool:
    """Whether the directory is there and as it must be; BadInput where it is there and otherwise."""
    try:
        status = directory.stat()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise ReadOnlyWorkspace(f"{directory} cannot be reached ({error.strerror}); name another place.") from error
    if not stat.S_ISDIR(status.st_mode):
        raise BadInput(f"{directory} is a file; name a directory, in which {FILE} will lie.", "dir")
    if (stat.S_IMODE(status.st_mode), status.st_gid) != (_MODE, number):
        raise BadInput(
            f"{directory} is there already, with mode {stat.S_IMODE(status.st_mode):o} and group"
            f" {accounts.group_name(status.st_gid)}; run `chgrp {group} {directory} && chmod 2770 {directory}`"
            " if it may be the team's, or name another.",
            "dir",
        )
    try:
        found = sorted(entry.name for entry in directory.iterdir())
    except OSError as error:
        raise ReadOnlyWorkspace(f"{directory} cannot be read ({error.strerror}); name another place.") from error
    if FILE in found:
        raise BadInput(f"{directory / FILE} is there already; open it with `crm-tui --db {directory / FILE}`.", "dir")
    if found:
        raise BadInput(f"{directory} is not empty ({', '.join(found[:3])}); name a new directory.", "dir")
    return True


def _make(directory: Path, group: str, number: int) -> None:
    """Nobody else gets in before it is the group's; where it cannot be made so, nothing is left."""
    try:
        directory.mkdir(mode=0o700)
    except FileNotFoundError as error:
        raise BadInput(f"There is no directory {directory.parent}; make it first, or name another.", "dir") from error
    except OSError as error:
        raise ReadOnlyWorkspace(
            f"{directory} cannot be made ({error.strerror}); name another place, or run this with sudo."
        ) from error
    try:
        os.chown(directory, -1, number)
        directory.chmod(_MODE)
        if directory.stat().st_mode & 0o7777 != _MODE:
            raise PermissionError(0, "the system does not keep the mode 2770")
    except OSError as error:
        directory.rmdir()
        raise ReadOnlyWorkspace(
            f"{directory} cannot be given to the group {group} ({error.strerror}); name a directory on another disk,"
            " or run this with sudo."
        ) from error


def _remove(directory: Path) -> None:
    """What was made here, and the empty files that stand for turns in it."""
    with suppress(OSError):
        for ending in on_disk.LOCKS:
            (directory / (FILE + ending)).unlink(missing_ok=True)
        directory.rmdir()
