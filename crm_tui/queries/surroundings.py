"""What `doctor` looks at around a workspace, without opening it: where it lies, who may use it, and its room."""

from __future__ import annotations

import os
import shlex
import shutil
import stat
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from crm_tui import accounts
from crm_tui.db import presence
from crm_tui.db.files import filesystems, on_disk
from crm_tui.text import as_sentence

_MOST_LOG = 64 * 1024 * 1024
_LEAST_FREE = 200 * 1024 * 1024

Found: TypeAlias = tuple[bool, str, str]
"""Whether it is as it should be, what was found, and how to mend it."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at."""

    name: str
    ok: bool
    says: str
    mend: str = ""
    """What to do where it is not as it should be."""


def checks(path: Path) -> list[Check]:
    """Look at the files of a workspace that is there."""
    return [Check(name, *look(path)) for name, look in _LOOKS.items()]


def to_run(command: str, *changed: Path) -> str:
    """The line that changes these files, by whoever may: as root where one of them is somebody else's."""
    foreign = os.getuid() != 0 and any(file.stat().st_uid != os.getuid() for file in changed)
    return f"`{'sudo ' * foreign}{command} {shlex.join(map(str, changed))}`"


def _file_system(path: Path) -> Found:
    found = filesystems.file_system_of(path)
    says = f"{found.kind or 'unknown'}{f' at {found.point}' if found.point else ''}"
    if found.is_doubtful:
        return (False, f"{says}, perhaps shared with other machines", filesystems.WHAT_TO_DO)
    return (not found.is_network, says + ", a network file system" * found.is_network, filesystems.WHAT_TO_DO)


def _directory(path: Path) -> Found:
    """A private one is as its owner likes it; a team's lets its group make files that belong to the group."""
    directory = path.parent
    status = directory.stat()
    mode = stat.S_IMODE(status.st_mode)
    says = f"{mode:o}, {accounts.user_name(status.st_uid)}, group {accounts.group_name(status.st_gid)}"
    if not on_disk.is_team_directory(directory):
        shared = _shared(path)
        mend = f"For a team, run {to_run('chmod 2770', directory)}; else {to_run('chmod 600', *shared)}."
        return (not shared, f"{says}; the workspace is shared, its directory not" if shared else says, mend)
    if mode & 0o007:
        return (False, f"{says}; everybody may look in", f"Run {to_run('chmod 2770', directory)}.")
    if closed := closed_to(directory):
        return (
            False,
            f"{says}; the group cannot get there through {closed}",
            f"Run {to_run('chmod o+x', closed)}, or move the workspace to a directory such as /srv/crm.",
        )
    return (mode == 0o2770, says, f"Run {to_run('chmod 2770', directory)}.")


def _shared(path: Path) -> list[Path]:
    """The files of a workspace that their group may write."""
    return [file for file in on_disk.files_of(path) if file.stat().st_mode & stat.S_IWGRP]


def closed_to(directory: Path) -> Path | None:
    """The first directory on the way there that the directory's group may not pass; None where the way is free."""
    group = directory.stat().st_gid
    for above in reversed(directory.absolute().parents):
        status = above.stat()
        passes = status.st_mode & (stat.S_IXGRP if status.st_gid == group else stat.S_IXOTH)
        if not passes:
            return above
    return None


def _modes(path: Path) -> Found:
    """All files have one mode, in a team's directory one group, and who is here is written for all of the team."""
    team = on_disk.is_team_directory(path.parent)
    if not team and _shared(path):
        return (False, "those of a team, in a private directory", "Mend the directory, then look again.")
    group = path.parent.stat().st_gid
    wrong, mends = [], []
    here = presence.folder_of(path)
    for file in (*on_disk.files_of(path), *([here] if team and here.exists() else ())):
        wanted = 0o2770 if file == here else on_disk.mode_in(path.parent)
        status = file.stat()
        mode = stat.S_IMODE(status.st_mode)
        if not team and status.st_uid != os.getuid():
            wrong.append(f"{file.name} belongs to {accounts.user_name(status.st_uid)}")
            mends.append(f"ask {accounts.user_name(status.st_uid)} for a copy, or run `sudo chown $USER {file}`")
        if team and status.st_gid != group:
            wrong.append(f"{file.name} has the group {accounts.group_name(status.st_gid)}")
            mends.append(f"run {to_run(f'chgrp {accounts.group_name(group)}', file)}")
        if mode != wanted:
            wrong.append(f"{file.name} {mode:o}")
            mends.append(f"run {to_run(f'chmod {wanted:o}', file)}")
    says = "; ".join(wrong) or f"{on_disk.mode_in(path.parent):o}"
    return (not wrong, says, as_sentence("; ".join(mends)))


def _log(path: Path) -> Found:
    log = path.with_name(path.name + "-wal")
    size = log.stat().st_size if log.exists() else 0
    readers = ", ".join(_open_in(path))
    who = f"It is open in {readers}" if readers else f"`sudo fuser -v {path}` shows who has it open"
    mend = f"{who}; who reads for long keeps it from being emptied. Have them leave, then run `crm-tui doctor --mend`."
    return (size <= _MOST_LOG, f"{size / 1024 / 1024:.1f} MB", mend)


def _open_in(path: Path) -> Iterator[str]:
    """The processes that have the file open, as far as this one may know: `4711 (ben)`."""
    wanted = os.path.realpath(path)
    for process in Path("/proc").glob("[0-9]*"):
        try:
            opened = {str(link.readlink()) for link in (process / "fd").iterdir()}
            owner = accounts.user_name(process.stat().st_uid)
        except OSError:
            continue  # somebody else's, or gone meanwhile
        if wanted in opened and process.name != str(os.getpid()):
            yield f"{process.name} ({owner})"


def _room(path: Path) -> Found:
    free = shutil.disk_usage(path.parent).free
    return (free >= _LEAST_FREE, f"{free / 1024 / 1024:,.0f} MB", "Make room on the disk.")


_LOOKS: Mapping[str, Callable[[Path], Found]] = {
    "File system": _file_system,
    "Directory": _directory,
    "Permissions": _modes,
    "Write-ahead log": _log,
    "Free space": _room,
}
"""What is looked at, in the order in which it is told."""
